import type { Lang } from '../types.ts'

/** Public replies that confirm nothing about anybody; one is chosen by the text, so that a page does not repeat itself. */
const REPLIES: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    'Thank you for taking the time to write. Privacy rules keep us from discussing anyone’s care in public. Please call our office manager so that we can listen.',
    'We take every comment seriously. Because privacy law does not let us say online whether someone is a patient, we would like to talk by phone. Please call our office.',
    'Thank you for your feedback. We cannot discuss care on social media, but we do want to hear more. Our office manager is glad to take your call.',
    'We read this and we would like to understand it better. To protect everyone’s privacy we do that by phone or in person, never here. Please call our office.',
    'Thanks for letting us know. Privacy rules apply to every public reply we write, so please reach us by phone and ask for the office manager.',
    'We appreciate you writing. We keep all conversations about care private; please call our office and we will make time for you.',
  ],
  es: [
    'Gracias por tomarse el tiempo de escribir. Las normas de privacidad no nos permiten hablar en público de la atención de nadie. Llame a nuestra oficina y le escucharemos.',
    'Tomamos en serio cada comentario. La ley de privacidad no nos deja decir en línea si alguien es paciente, así que preferimos hablar por teléfono. Llame a nuestra oficina.',
    'Gracias por su opinión. No podemos hablar de atención médica en redes sociales, pero queremos saber más. La gerencia de la oficina atenderá su llamada con gusto.',
    'Leímos su mensaje y queremos entenderlo mejor. Para proteger la privacidad de todos lo hacemos por teléfono o en persona, nunca aquí. Llame a nuestra oficina.',
    'Gracias por avisarnos. Las normas de privacidad valen para cada respuesta pública; comuníquese por teléfono y pregunte por la gerencia.',
    'Agradecemos que nos escriba. Toda conversación sobre atención es privada; llame a nuestra oficina y le daremos su tiempo.',
  ],
}

/** The safe replies, beginning with the one that belongs to this text. */
export function safeReplies(text: string, lang: Lang): string[] {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0
  const all = REPLIES[lang]
  const from = hash % all.length
  return [...all.slice(from), ...all.slice(0, from)]
}
