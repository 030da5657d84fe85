import { addDays, type Day } from '../deadline/days.ts'
import { BREACH_RULES } from '../facts/breach.ts'
import {
  type LetterBlock,
  type LetterDocument,
  type LetterLang,
  longDay,
  paragraph,
  plainNumber,
  small,
  strong,
  title,
} from './document.ts'
import { citationLine, SHEET_WORDS } from './sheet-words.ts'

/** One breach of fewer than 500 persons. */
export interface BreachLogEntry {
  /** As the incident is called. */
  number: string
  discoveredOn: Day
  breachOn: Day | null
  persons: number
  what: string
  information: string[]
  /** When letters went out. */
  noticesOn: Day | null
  /** When it was entered in the portal. */
  enteredOn: Day | null
}

/** Last day for entering the breaches that were discovered in a year: 164.408(c). */
export const logDueOn = (year: number): Day => addDays(`${year}-12-31`, BREACH_RULES.hhsLt500.deadline.days)

/**
 * The log of a calendar year: breaches of fewer than 500 persons by the day of discovery.
 * @param entries others than of this year or of 500 and more are left out
 */
export function breachLog(
  organization: string,
  year: number,
  entries: readonly BreachLogEntry[],
  lang: LetterLang,
): LetterDocument {
  const words = SHEET_WORDS[lang].log
  const own = entries
    .filter(
      ({ discoveredOn, persons }) =>
        discoveredOn.startsWith(`${year}-`) && persons < BREACH_RULES.hhs500.thresholdFrom,
    )
    .sort((a, b) => a.discoveredOn.localeCompare(b.discoveredOn) || a.number.localeCompare(b.number))
  const persons = own.reduce((sum, entry) => sum + entry.persons, 0)
  const body: LetterBlock[] =
    own.length === 0
      ? [paragraph(words.none)]
      : [
          paragraph(words.total(plainNumber(own.length, lang), plainNumber(persons, lang))),
          {
            kind: 'table',
            head: words.head,
            rows: own.map((entry) => [
              entry.number,
              entry.discoveredOn,
              entry.breachOn ?? words.unknown,
              plainNumber(entry.persons, lang),
              entry.what.replace(/\s+/g, ' ').trim(),
              entry.information.join('; '),
              entry.noticesOn ?? words.open,
              entry.enteredOn ?? words.open,
            ]),
            widths: [1.6, 1.3, 1.3, 0.9, 4, 3, 1.3, 1.3],
          },
        ]
  return {
    lang,
    title: words.title(String(year)),
    landscape: true,
    blocks: [
      strong(organization),
      title(words.title(String(year))),
      strong(words.lead(longDay(logDueOn(year), lang))),
      small(citationLine(BREACH_RULES.hhsLt500, lang)),
      ...body,
    ],
  }
}
