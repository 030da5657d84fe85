import type { Account, Finding, Lang } from '../types.ts'

/** Why the story itself cannot be saved by wording, and what can be done instead. */
export type NoHelp = 'authorization' | 'photo' | 'picture' | 'number' | 'comment' | 'case' | 'story'

export const NO_HELP: Readonly<Record<NoHelp, Readonly<Record<Lang, string>>>> = {
  authorization: {
    en: 'If the signed authorization covers exactly this text and these pictures, attach it and a reviewer can approve the post as it is. Without it, use the general wording.',
    es: 'Si la autorización firmada cubre exactamente este texto y estas imágenes, adjúntela y un revisor puede aprobarlo tal cual. Sin ella, use el texto general.',
  },
  photo: {
    en: 'The picture or recording is the disclosure: no wording makes it safe. Use one without people, cover what can be recognised, or attach the person’s signed authorization.',
    es: 'La imagen o grabación es la divulgación: ninguna redacción la hace segura. Use una sin personas, cubra lo que se reconoce o adjunte la autorización firmada de la persona.',
  },
  picture: {
    en: 'What stands out is in the attached picture; changing the words does not help. Make a safe copy of the picture or attach a signed authorization.',
    es: 'Lo que llama la atención está en la imagen adjunta; cambiar las palabras no ayuda. Haga una copia segura de la imagen o adjunte una autorización firmada.',
  },
  number: {
    en: 'A number that belongs to one patient must not be posted in any wording. If it already went out, delete it and tell your privacy officer today.',
    es: 'Un número que pertenece a un paciente no debe publicarse de ninguna forma. Si ya salió, bórrelo y avise hoy a su responsable de privacidad.',
  },
  comment: {
    en: 'This answers a question about one person: no wording makes it safe. Say nothing, or move the talk to a private, secure channel with somebody who may know.',
    es: 'Esto responde a una pregunta sobre una sola persona: ninguna redacción lo hace seguro. No diga nada, o pase a un canal privado y seguro con quien pueda saberlo.',
  },
  case: {
    en: 'This is one person’s case: no wording makes it safe for the public. To teach with it, get a signed authorization or a de-identification record; your privacy officer can help.',
    es: 'Es el caso de una sola persona: ninguna redacción lo hace seguro en público. Para enseñar con él, consiga una autorización firmada o un registro de desidentificación; su responsable de privacidad puede ayudar.',
  },
  story: {
    en: 'This is one person’s story: no wording makes it safe. Say something general instead, get a signed authorization or a de-identification record, or talk to your privacy officer.',
    es: 'Es la historia de una sola persona: ninguna redacción la hace segura. Diga algo general, consiga una autorización firmada o un registro de desidentificación, o hable con su responsable de privacidad.',
  },
}

const NUMBERS = new Set(['G', 'H', 'I', 'J', 'M', 'P'])

/** Which explanation fits a post whose own words have to go. */
export function reasonOf(
  rule: string,
  findings: readonly Finding[],
  account: Account,
  discreet: boolean,
): NoHelp {
  if (rule.includes('authorization')) return 'authorization'
  if (findings.some((finding) => finding.media === undefined && NUMBERS.has(finding.category)))
    return 'number'
  if (findings.some((finding) => finding.category === 'Q' && finding.score >= SURE_PHOTO)) return 'photo'
  if (discreet) return 'comment'
  return account === 'professional' ? 'case' : 'story'
}

const SURE_PHOTO = 0.5
