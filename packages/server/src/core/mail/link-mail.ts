import type { Message } from './mail.ts'

/** A mail with one sentence, one link and one note; the same words as text and HTML. */
export function linkMail(mail: {
  to: string
  locale: 'en' | 'es'
  subject: string
  lead: string
  button: string
  link: string
  note: string
}): Message {
  const { to, locale, subject, lead, button, link, note } = mail
  return {
    to,
    subject,
    text: `${lead}\n\n${button}:\n${link}\n\n${note}\n`,
    html: `<!doctype html><html lang="${locale}"><body style="font-family: system-ui, sans-serif; line-height: 1.5; color: #1c2530">
<p>${escapeHtml(lead)}</p>
<p><a href="${escapeHtml(link)}" style="display: inline-block; padding: 10px 18px; border-radius: 6px; background: #0b6e6e; color: #ffffff; text-decoration: none">${escapeHtml(button)}</a></p>
<p style="color: #5b6470">${escapeHtml(note)}</p>
</body></html>`,
  }
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
