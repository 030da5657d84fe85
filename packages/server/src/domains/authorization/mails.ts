import type { Locale } from '@clearpost/contract'
import type { Message } from '../../core/index.ts'
import { linkMail } from '../../core/mail/link-mail.ts'

/** Mails to signers: a link and nothing else. No name, no picture, no post, no word of why someone is asked. */
const WORDS = {
  en: {
    ask: {
      subject: 'A request for your permission',
      lead: (organization: string) =>
        `${organization} asks for your permission. Nothing happens unless you give it.`,
      button: 'Read the request',
      note: 'The link is for you alone; do not forward it. You may say no. If this was not meant for you, ignore it.',
    },
    copy: {
      subject: 'Your copy of the permission you signed',
      lead: (organization: string) =>
        `Behind this link is what you signed with ${organization}, where it is used, and a button to take it back at any time.`,
      button: 'Open what I signed',
      note: 'Keep this message: the link works as long as the permission does. It is for you alone.',
    },
  },
  es: {
    ask: {
      subject: 'Una solicitud de su permiso',
      lead: (organization: string) => `${organization} le pide su permiso. Sin él no ocurre nada.`,
      button: 'Leer la solicitud',
      note: 'El enlace es solo para usted; no lo reenvíe. Puede decir que no. Si no era para usted, ignórelo.',
    },
    copy: {
      subject: 'Su copia del permiso que firmó',
      lead: (organization: string) =>
        `Detrás de este enlace está lo que firmó con ${organization}, dónde se usa, y un botón para retirarlo en cualquier momento.`,
      button: 'Abrir lo que firmé',
      note: 'Guarde este mensaje: el enlace funciona mientras valga el permiso. Es solo para usted.',
    },
  },
}

/** A mail to the signer. */
export function signerMail(
  kind: 'ask' | 'copy',
  mail: { to: string; locale: Locale; organization: string; link: string },
): Message {
  const { subject, lead, button, note } = WORDS[mail.locale][kind]
  return linkMail({
    to: mail.to,
    locale: mail.locale,
    link: mail.link,
    subject,
    lead: lead(mail.organization),
    button,
    note,
  })
}
