import { addYears, type Day } from '../deadline/days.ts'
import { GOVERNANCE_RULES } from '../facts/governance.ts'
import {
  type LetterDocument,
  type LetterLang,
  longDay,
  paragraph,
  plainNumber,
  small,
  strong,
  title,
} from './document.ts'
import { citationLine } from './sheet-words.ts'

/** One disclosure of a person's information. */
export interface DisclosureEntry {
  on: Day
  /** Who received it, and the address if known. */
  recipient: string
  /** What was disclosed. */
  what: string
  purpose: string
}

const EN = {
  title: 'Accounting of disclosures',
  of: (name: string) => `Of: ${name}`,
  span: (first: string, last: string) => `From ${first} to ${last}.`,
  none: 'In this time no such disclosure was recorded here.',
  count: (count: string) => `Disclosures: ${count}.`,
  head: ['Day', 'Who received it', 'What was disclosed', 'Why'],
  kept: (citation: string) => `Records of this kind are kept for six years: ${citation}`,
  scope:
    'This list holds what was recorded in this program, out of incidents. Disclosures that are recorded elsewhere belong to a full accounting too.',
}
const WORDS: Record<LetterLang, typeof EN> = {
  en: EN,
  es: {
    title: 'Registro de divulgaciones',
    of: (name) => `De: ${name}`,
    span: (first, last) => `Desde el ${first} hasta el ${last}.`,
    none: 'En este tiempo no se registró aquí ninguna divulgación.',
    count: (count) => `Divulgaciones: ${count}.`,
    head: ['Día', 'Quién la recibió', 'Qué se divulgó', 'Por qué'],
    kept: (citation) => `Los registros de este tipo se guardan seis años: ${citation}`,
    scope:
      'Esta lista tiene lo que se registró en este programa a partir de incidentes. Las divulgaciones registradas en otros lugares también forman parte de un registro completo.',
  },
}

/** The first day of an accounting that ends on a day: as far back as documents are kept. */
export const accountingBeginsOn = (until: Day): Day => addYears(until, -GOVERNANCE_RULES.retention.years)

/** The disclosures of one person's information up to a day, newest first. */
export function accountingOfDisclosures(
  organization: string,
  person: string,
  entries: readonly DisclosureEntry[],
  until: Day,
  lang: LetterLang,
): LetterDocument {
  const words = WORDS[lang]
  const from = accountingBeginsOn(until)
  const own = entries.filter(({ on }) => on >= from && on <= until).sort((a, b) => b.on.localeCompare(a.on))
  return {
    lang,
    title: words.title,
    blocks: [
      strong(organization),
      title(words.title),
      strong(words.of(person)),
      paragraph(words.span(longDay(from, lang), longDay(until, lang))),
      ...(own.length === 0
        ? [paragraph(words.none)]
        : [
            paragraph(words.count(plainNumber(own.length, lang))),
            {
              kind: 'table' as const,
              head: words.head,
              rows: own.map(({ on, recipient, what, purpose }) => [
                longDay(on, lang),
                recipient,
                what,
                purpose,
              ]),
              widths: [1.2, 2, 3, 3],
            },
          ]),
      paragraph(words.scope),
      small(words.kept(citationLine(GOVERNANCE_RULES.retention, lang))),
    ],
  }
}
