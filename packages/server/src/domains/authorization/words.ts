import type { Locale } from '@clearpost/contract'

interface Words {
  networks: Record<string, string>
  covers: string
  subject: string
  purposes: string
  channels: string
  pictures: string
  story: string
  ends: string
  picture: (number: number, alt: string) => string
  ofAge: (day: string) => string
  post: string
  postOn: string
}

/** What the program itself writes into the document; the rest are the words of the form. */
export const WORDS: Record<Locale, Words> = {
  en: {
    networks: { bluesky: 'Bluesky', mastodon: 'Mastodon', website: 'Website' },
    covers: 'What this permission covers',
    subject: 'About',
    purposes: 'For',
    channels: 'On',
    pictures: 'Pictures',
    story: 'Story',
    ends: 'Ends',
    picture: (number, alt) => (alt === '' ? `picture ${number}` : `picture ${number} (${alt})`),
    ofAge: (day) => `At the latest it ends when the person comes of age, on ${day}.`,
    post: 'The post, exactly as it would go out',
    postOn: 'On',
  },
  es: {
    networks: { bluesky: 'Bluesky', mastodon: 'Mastodon', website: 'Sitio web' },
    covers: 'Qué cubre este permiso',
    subject: 'Sobre',
    purposes: 'Para',
    channels: 'En',
    pictures: 'Imágenes',
    story: 'Historia',
    ends: 'Termina',
    picture: (number, alt) => (alt === '' ? `imagen ${number}` : `imagen ${number} (${alt})`),
    ofAge: (day) => `Termina a más tardar cuando la persona sea mayor de edad, el ${day}.`,
    post: 'La publicación, exactamente como saldría',
    postOn: 'En',
  },
}
