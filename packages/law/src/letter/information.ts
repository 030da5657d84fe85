import type { LetterLang } from './document.ts'

/** Kinds of information that a notice names, and the words the HHS portal sorts them under. */
export const INFORMATION_KINDS = [
  'name',
  'contact',
  'birth',
  'picture',
  'relation',
  'diagnosis',
  'treatment',
  'visit',
  'record_number',
  'insurance',
  'social_security',
  'financial',
  'other',
] as const
export type InformationKind = (typeof INFORMATION_KINDS)[number]

export type PortalInformation = 'clinical' | 'demographic' | 'financial' | 'other'

export const PORTAL_INFORMATION: Readonly<Record<InformationKind, PortalInformation>> = {
  name: 'demographic',
  contact: 'demographic',
  birth: 'demographic',
  picture: 'demographic',
  relation: 'clinical',
  diagnosis: 'clinical',
  treatment: 'clinical',
  visit: 'clinical',
  record_number: 'other',
  insurance: 'financial',
  social_security: 'demographic',
  financial: 'financial',
  other: 'other',
}

const NAMES: Record<LetterLang, Record<Exclude<InformationKind, 'other'>, string>> = {
  en: {
    name: 'name',
    contact: 'address, phone number or e-mail address',
    birth: 'date of birth or age',
    picture: 'picture, video or voice',
    relation: 'the fact that the person is or was a patient',
    diagnosis: 'illness or diagnosis',
    treatment: 'treatment or medicine',
    visit: 'dates or places of visits',
    record_number: 'record number or account number with us',
    insurance: 'health insurance information',
    social_security: 'Social Security number',
    financial: 'bank or payment card information',
  },
  es: {
    name: 'nombre',
    contact: 'dirección, número de teléfono o correo electrónico',
    birth: 'fecha de nacimiento o edad',
    picture: 'foto, video o voz',
    relation: 'el hecho de que la persona es o fue paciente',
    diagnosis: 'enfermedad o diagnóstico',
    treatment: 'tratamiento o medicamentos',
    visit: 'fechas o lugares de las visitas',
    record_number: 'número de expediente o de cuenta con nosotros',
    insurance: 'información del seguro médico',
    social_security: 'número de Seguro Social',
    financial: 'información bancaria o de tarjetas de pago',
  },
}

/** The kinds in words; `other` is what people wrote themselves. */
export function informationItems(
  kinds: readonly InformationKind[],
  more: string,
  lang: LetterLang,
): string[] {
  const named = kinds.flatMap((kind) => (kind === 'other' ? [] : [NAMES[lang][kind]]))
  const own = more
    .split('\n')
    .map((words) => words.trim())
    .filter((words) => words !== '')
  return [...named, ...own]
}

interface Step {
  /** Proposed when one of these kinds was among the information; always when empty. */
  when: readonly InformationKind[]
  en: string
  es: string
}

/** What people can do, as a proposal to edit. Advice of ours, not a statement of law. */
const STEPS: readonly Step[] = [
  {
    when: ['picture', 'name', 'relation', 'diagnosis', 'treatment', 'visit'],
    en: 'If you see the post or a copy of it anywhere, tell us where. We will ask for it to be taken down.',
    es: 'Si ve la publicación o una copia en algún lugar, díganos dónde. Pediremos que la retiren.',
  },
  {
    when: ['picture', 'contact', 'name'],
    en: 'Be careful with calls or messages that mention your care. Do not give information to someone you did not contact yourself.',
    es: 'Tenga cuidado con llamadas o mensajes que mencionen su atención. No dé información a alguien con quien usted no se comunicó.',
  },
  {
    when: ['insurance', 'record_number'],
    en: 'Read the statements from your health insurance. If you see care that you did not get, call the insurance and us.',
    es: 'Lea los estados de cuenta de su seguro médico. Si ve atención que no recibió, llame al seguro y a nosotros.',
  },
  {
    when: ['social_security', 'financial', 'birth'],
    en: 'Ask the credit bureaus (Equifax, Experian, TransUnion) for your free credit report and look for accounts that are not yours. You can also ask them for a fraud alert or a credit freeze. Both are free.',
    es: 'Pida a las agencias de crédito (Equifax, Experian, TransUnion) su informe de crédito gratis y busque cuentas que no sean suyas. También puede pedir una alerta de fraude o un congelamiento de crédito. Los dos son gratis.',
  },
  {
    when: ['financial'],
    en: 'Tell your bank or card company, and look at your account for payments that you did not make.',
    es: 'Avise a su banco o a la compañía de su tarjeta y revise si hay pagos que usted no hizo.',
  },
  {
    when: [],
    en: 'Call or write to us if you have a question or if something worries you.',
    es: 'Llámenos o escríbanos si tiene una pregunta o si algo le preocupa.',
  },
]

/** Steps that people can take, for these kinds of information: a proposal that somebody reads and changes. */
export const suggestedSteps = (kinds: readonly InformationKind[], lang: LetterLang): string[] =>
  STEPS.filter(({ when }) => when.length === 0 || when.some((kind) => kinds.includes(kind))).map(
    (step) => step[lang],
  )
