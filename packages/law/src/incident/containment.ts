import { GOVERNANCE_RULES } from '../facts/governance.ts'

/** Where something can be out. */
export const PLACES = [
  'bluesky',
  'mastodon',
  'website',
  'facebook',
  'instagram',
  'x',
  'tiktok',
  'youtube',
  'linkedin',
  'google',
  'yelp',
  'messenger',
  'other',
] as const
export type Place = (typeof PLACES)[number]

/** One thing to do so that what was out is gone: mitigation of a known harm, 45 CFR 164.530(f). Practice, not the words of the rule. */
export interface ContainmentAdvice {
  id: string
  en: string
  es: string
}

/** The rule that the whole checklist serves. */
export const CONTAINMENT_RULE = GOVERNANCE_RULES.mitigation

const keep: ContainmentAdvice = {
  id: 'keep',
  en: 'Keep a picture of it with address, date and comments before anything is deleted.',
  es: 'Guarde una imagen con la dirección, la fecha y los comentarios antes de borrar nada.',
}
const remove: ContainmentAdvice = {
  id: 'remove',
  en: 'Delete the post, or hide it at once where deleting takes longer.',
  es: 'Borre la publicación, u ocúltela de inmediato si borrarla tarda más.',
}
const replies: ContainmentAdvice = {
  id: 'replies',
  en: 'Delete or hide our own replies and comments under it that repeat what was disclosed.',
  es: 'Borre u oculte nuestras respuestas y comentarios que repitan lo revelado.',
}
const shares: ContainmentAdvice = {
  id: 'shares',
  en: 'Find shares, quotes and copies on other accounts, and ask their owners to delete them.',
  es: 'Busque lo compartido, las citas y las copias en otras cuentas y pida a sus dueños que las borren.',
}
const cache: ContainmentAdvice = {
  id: 'cache',
  en: 'Check link previews and search results, and ask for their removal where they still show it.',
  es: 'Revise las vistas previas de enlaces y los buscadores, y pida que lo retiren si todavía lo muestran.',
}
const platform: ContainmentAdvice = {
  id: 'platform',
  en: 'Report it to the network as private information where we cannot delete it ourselves.',
  es: 'Denúncielo ante la red como información privada si no podemos borrarlo nosotros.',
}
const poster: ContainmentAdvice = {
  id: 'poster',
  en: 'Ask whoever posted it from a personal account to delete it there, and on the device and in its backups.',
  es: 'Pida a quien lo publicó en una cuenta personal que lo borre allí, en el dispositivo y en sus copias.',
}
const screenshots: ContainmentAdvice = {
  id: 'screenshots',
  en: 'Ask who is known to hold a screenshot to delete it, and write down who confirmed it.',
  es: 'Pida a quien se sabe que tiene una captura que la borre, y anote quién lo confirmó.',
}
const group: ContainmentAdvice = {
  id: 'group',
  en: 'Write down who is in the group, ask everyone to delete it, and keep each answer.',
  es: 'Anote quién está en el grupo, pida a todos que lo borren y guarde cada respuesta.',
}
const forAll: ContainmentAdvice = {
  id: 'for_all',
  en: 'Delete the message for everyone, not only on this device.',
  es: 'Borre el mensaje para todos, no solo en este dispositivo.',
}
const story: ContainmentAdvice = {
  id: 'story',
  en: 'Delete stories, highlights, drafts and archived copies; they outlive the post.',
  es: 'Borre historias, destacados, borradores y copias archivadas; duran más que la publicación.',
}
const servers: ContainmentAdvice = {
  id: 'servers',
  en: 'Open the post on other servers: a deletion does not reach each of them. Ask their moderators.',
  es: 'Abra la publicación en otros servidores: el borrado no llega a todos. Pídalo a sus moderadores.',
}
const mirrors: ContainmentAdvice = {
  id: 'mirrors',
  en: 'Check copies at other providers and readers of the network; a deletion is a request to them.',
  es: 'Revise las copias en otros proveedores y lectores de la red; para ellos el borrado es una petición.',
}
const pictures: ContainmentAdvice = {
  id: 'pictures',
  en: 'Open the direct address of each picture: it may stay when the post is gone.',
  es: 'Abra la dirección directa de cada foto: puede quedar cuando la publicación ya no está.',
}
const feeds: ContainmentAdvice = {
  id: 'feeds',
  en: 'Check feeds, newsletters and web archives that took the page over.',
  es: 'Revise los canales, boletines y archivos web que copiaron la página.',
}
const reply: ContainmentAdvice = {
  id: 'own_reply',
  en: 'Delete our reply to the review; a correction that names less is still a disclosure.',
  es: 'Borre nuestra respuesta a la reseña; una corrección que diga menos sigue siendo una revelación.',
}
const mails: ContainmentAdvice = {
  id: 'mails',
  en: 'Remember that the reviewer got our reply by e-mail: deleting it does not take that back. Write it down.',
  es: 'Recuerde que quien reseñó recibió nuestra respuesta por correo: borrarla no lo deshace. Anótelo.',
}
const duets: ContainmentAdvice = {
  id: 'duets',
  en: 'Search for duets, stitches, remixes and downloads of the video.',
  es: 'Busque dúos, combinaciones, mezclas y descargas del video.',
}
const access: ContainmentAdvice = {
  id: 'access',
  en: 'Close the way it got out: end sessions, change the password, take back access.',
  es: 'Cierre la vía por la que salió: termine sesiones, cambie la contraseña, retire accesos.',
}

const everywhere = [cache, platform, screenshots] as const

/** What to do in each place, in the order in which it is done. */
export const CONTAINMENT: Readonly<Record<Place, readonly ContainmentAdvice[]>> = {
  bluesky: [keep, remove, replies, shares, mirrors, pictures, ...everywhere],
  mastodon: [keep, remove, replies, shares, servers, pictures, ...everywhere],
  website: [keep, remove, pictures, feeds, cache, screenshots],
  facebook: [keep, remove, replies, shares, story, poster, ...everywhere],
  instagram: [keep, remove, replies, shares, story, poster, ...everywhere],
  x: [keep, remove, replies, shares, poster, ...everywhere],
  tiktok: [keep, remove, replies, duets, story, poster, ...everywhere],
  youtube: [keep, remove, replies, duets, poster, ...everywhere],
  linkedin: [keep, remove, replies, shares, poster, ...everywhere],
  google: [keep, reply, mails, ...everywhere],
  yelp: [keep, reply, mails, ...everywhere],
  messenger: [keep, forAll, group, poster, screenshots],
  other: [keep, remove, replies, shares, poster, access, ...everywhere],
}
