import type { Locale } from '@clearpost/contract'
import type { Message } from '../../core/index.ts'
import { linkMail } from '../../core/mail/link-mail.ts'

const WORDS = {
  en: {
    subject: 'You are invited to Clearpost',
    lead: (organization: string) =>
      `${organization} uses Clearpost to check social media posts before they go out, and invites you to join.`,
    button: 'Accept the invitation',
    note: (days: number) =>
      `The link works once, for ${days} days. If you did not expect it, ignore this message.`,
  },
  es: {
    subject: 'Invitación a Clearpost',
    lead: (organization: string) =>
      `${organization} usa Clearpost para revisar las publicaciones en redes sociales antes de que salgan, y le invita a unirse.`,
    button: 'Aceptar la invitación',
    note: (days: number) =>
      `El enlace funciona una vez, durante ${days} días. Si no lo esperaba, ignore este mensaje.`,
  },
}

export function invitationMail(
  to: string,
  organization: string,
  locale: Locale,
  link: string,
  days: number,
): Message {
  const words = WORDS[locale]
  return linkMail({
    to,
    locale,
    subject: words.subject,
    lead: words.lead(organization),
    button: words.button,
    link,
    note: words.note(days),
  })
}
