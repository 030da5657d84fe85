import type { Lang } from '../types.ts'

/** Replies that confirm nothing about anybody: an opening, a privacy line and a way to talk, combined by hash. */
export const SAFE_REPLIES: Record<
  Lang,
  { openings: string[]; privacy: string[]; contacts: string[]; phone: string }
> = {
  en: {
    openings: [
      'Thank you for taking the time to write.',
      'Thank you for sharing this with us.',
      'We appreciate every comment, the critical ones too.',
      'Thank you for your feedback.',
      'We read every comment and take it seriously.',
    ],
    privacy: [
      'Privacy rules keep us from discussing anyone’s care in public.',
      'Because of federal privacy law, we cannot say in public whether somebody has been with us.',
      'To protect everyone’s privacy, we do not talk about individual experiences online.',
      'For privacy reasons we never confirm or discuss anyone’s care here.',
    ],
    contacts: [
      'Please contact our office so that we can listen and help.',
      'We would be glad to talk in private; please contact our office.',
      'If you would like to talk, our office is happy to hear from you directly.',
    ],
    phone: 'Our number is {phone}.',
  },
  es: {
    openings: [
      'Gracias por tomarse el tiempo de escribir.',
      'Gracias por compartir su comentario.',
      'Agradecemos todos los comentarios, también los críticos.',
      'Leemos cada comentario y lo tomamos en serio.',
      'Gracias por su opinión.',
    ],
    privacy: [
      'Por privacidad no podemos comentar en público sobre ninguna persona.',
      'Por ley no podemos decir en público si alguien ha estado con nosotros.',
      'Para proteger la privacidad de todos, aquí no hablamos de experiencias individuales.',
      'Por ley nunca confirmamos ni comentamos la atención de nadie en redes.',
    ],
    contacts: [
      'Por favor comuníquese con nuestra oficina para escucharle y ayudarle.',
      'Con gusto hablamos en privado; comuníquese con nuestra oficina.',
      'Si desea hablar, en nuestra oficina queremos escucharle.',
    ],
    phone: 'Nuestro número es {phone}.',
  },
}

/** 32-bit FNV-1a. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  return hash
}

/** A reply that confirms nothing; the same `seed` always gives the same one, different seeds vary it. */
export function safeReply(seed: string, lang: Lang, phone?: string): string {
  const { openings, privacy, contacts, phone: withPhone } = SAFE_REPLIES[lang]
  const hash = hashText(seed)
  const parts = [
    openings[hash % openings.length],
    privacy[(hash >>> 8) % privacy.length],
    contacts[(hash >>> 16) % contacts.length],
  ]
  if (phone !== undefined) parts.push(withPhone.replace('{phone}', phone))
  return parts.join(' ')
}
