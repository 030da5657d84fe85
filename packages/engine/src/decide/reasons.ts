import { CATEGORIES } from '../categories.ts'
import type { Category, Finding, FindingCategory, Lang } from '../types.ts'
import { POLICY } from './policy.ts'

/** Actual knowledge that details in combination identify somebody. */
export const COMBINATION = '45 CFR 164.514(b)(2)(ii)'
/** Individually identifiable health information includes that somebody is a patient at all. */
export const RELATIONSHIP = '45 CFR 160.103, 164.502(a)'

interface Reason {
  citation: string
  en: string
  es: string
}

/** Why a span is marked, by stable id. `{text}` is the span as written. */
export const REASONS: Record<string, Reason> = {
  'relation.reply': {
    citation: RELATIONSHIP,
    en: 'Confirms in public that the writer or a relative is a patient.',
    es: 'Confirma en público que quien escribe o un familiar es paciente.',
  },
  'relation.care': {
    citation: RELATIONSHIP,
    en: 'Says that this person is or was in care.',
    es: 'Dice que esta persona está o estuvo en atención.',
  },
  'quasi.age': {
    citation: COMBINATION,
    en: 'An age narrows down who this is.',
    es: 'La edad reduce quién puede ser.',
  },
  'quasi.time': {
    citation: COMBINATION,
    en: 'A time lets people who were there work out who this is.',
    es: 'La hora o el día permite deducir quién es.',
  },
  'quasi.occupation': {
    citation: COMBINATION,
    en: 'Few people around here do this job or hold this role.',
    es: 'Pocas personas de la zona tienen este trabajo o función.',
  },
  'quasi.person': {
    citation: COMBINATION,
    en: 'Describes one person closely enough to be recognised.',
    es: 'Describe a una persona lo bastante como para reconocerla.',
  },
  'quasi.condition': {
    citation: COMBINATION,
    en: 'Health details of one person; with the rest they can point to them.',
    es: 'Datos de salud de una persona; con lo demás pueden señalarla.',
  },
  'quasi.event': {
    citation: COMBINATION,
    en: 'An event that others heard about tells who this is.',
    es: 'Un suceso que otros conocen revela quién es.',
  },
  'quasi.superlative': {
    citation: COMBINATION,
    en: '“Only”, “oldest” or “first” leaves one person.',
    es: '«Único», «mayor» o «primero» deja a una sola persona.',
  },
  'quasi.family': {
    citation: COMBINATION,
    en: 'Family details make the person recognisable.',
    es: 'Los datos de la familia hacen reconocible a la persona.',
  },
  'quasi.room': {
    citation: COMBINATION,
    en: 'A room, bed, chair or unit points to whoever is in it.',
    es: 'Un cuarto, cama, silla o unidad señala a quien está ahí.',
  },
  'quasi.local': {
    citation: COMBINATION,
    en: 'Local readers know who this is.',
    es: 'La gente de la zona sabe quién es.',
  },
  'media.face': {
    citation: '45 CFR 164.514(b)(2)(i)(Q)',
    en: 'A face can be recognised in this picture.',
    es: 'En esta imagen se reconoce un rostro.',
  },
  'media.text': {
    citation: '45 CFR 164.514(b)(2)(i)',
    en: 'Readable in the picture: {text}.',
    es: 'Se lee en la imagen: {text}.',
  },
  'media.metadata': {
    citation: '45 CFR 164.514(b)(2)(i)',
    en: 'The file carries hidden data: {text}.',
    es: 'El archivo lleva datos ocultos: {text}.',
  },
  'identifier.A': own('A', 'A name identifies the person.', 'El nombre identifica a la persona.'),
  'identifier.B': own(
    'B',
    'A place smaller than a state is an identifier.',
    'Un lugar más pequeño que un estado es un identificador.',
  ),
  'identifier.C': own(
    'C',
    'A date finer than the year, or an age over 89, is an identifier.',
    'Una fecha más precisa que el año, o una edad mayor de 89, es un identificador.',
  ),
  'identifier.D': own('D', 'A phone number is an identifier.', 'Un número de teléfono es un identificador.'),
  'identifier.E': own('E', 'A fax number is an identifier.', 'Un número de fax es un identificador.'),
  'identifier.F': own(
    'F',
    'An e-mail address is an identifier.',
    'Un correo electrónico es un identificador.',
  ),
  'identifier.G': own(
    'G',
    'A Social Security number identifies one person.',
    'Un número de Seguro Social identifica a una persona.',
  ),
  'identifier.H': own(
    'H',
    'A record number identifies one patient.',
    'Un número de expediente identifica a un paciente.',
  ),
  'identifier.I': own(
    'I',
    'A plan or member number identifies one person.',
    'Un número de póliza o miembro identifica a una persona.',
  ),
  'identifier.J': own(
    'J',
    'An account number identifies one person.',
    'Un número de cuenta identifica a una persona.',
  ),
  'identifier.K': own(
    'K',
    'A licence or certificate number identifies one person.',
    'Un número de licencia o certificado identifica a una persona.',
  ),
  'identifier.L': own(
    'L',
    'A vehicle or plate identifies its owner.',
    'Un vehículo o una placa identifica a su dueño.',
  ),
  'identifier.M': own(
    'M',
    'A device serial number identifies one patient.',
    'Un número de serie identifica a un paciente.',
  ),
  'identifier.N': own(
    'N',
    'A web address can lead to the person.',
    'Una dirección web puede llevar a la persona.',
  ),
  'identifier.O': own('O', 'An IP address is an identifier.', 'Una dirección IP es un identificador.'),
  'identifier.P': own(
    'P',
    'A voice, fingerprint or scan identifies one person.',
    'Una voz, huella o escaneo identifica a una persona.',
  ),
  'identifier.Q': own(
    'Q',
    'Says that a person can be seen or heard.',
    'Indica que se puede ver u oír a una persona.',
  ),
  'identifier.R': own(
    'R',
    'A code, mark or handle that is only this person’s.',
    'Un código, marca o usuario que solo es de esta persona.',
  ),
}

function own(category: Category, en: string, es: string): Reason {
  return { citation: CATEGORIES[category].citation, en, es }
}

/** Fills reason and citation of a finding from the catalogue. */
export function explain(
  finding: {
    category: FindingCategory
    start: number
    end: number
    text: string
    score: number
    kind?: string
    replacement?: string
    media?: number
  },
  reasonId: string,
  lang: Lang,
): Finding {
  const reason = REASONS[reasonId] as Reason
  return {
    ...finding,
    reasonId,
    reason: reason[lang].replace('{text}', () => finding.text),
    citation: reason.citation,
  }
}

/** Every sentence that a report can show, by id and language: for translators and for the product's catalogue. */
export function reasonCatalogue(): Record<string, Record<Lang, string>> {
  const all: Record<string, Record<Lang, string>> = {}
  for (const [id, { en, es }] of Object.entries(REASONS)) all[id] = { en, es }
  for (const { id, en, es } of POLICY) all[`summary.${id}`] = { en, es }
  return all
}
