import { addDays, type Day } from '../deadline/days.ts'

/** Columns G to J of Form 300: the most serious outcome of a case. */
export const CASE_CLASSES = ['death', 'days_away', 'restricted', 'other'] as const
export type CaseClass = (typeof CASE_CLASSES)[number]

/** Column M of Form 300, in its order. */
export const CASE_TYPES = ['injury', 'skin', 'respiratory', 'poisoning', 'hearing', 'other_illness'] as const
export type CaseType = (typeof CASE_TYPES)[number]

/** Days of one case count up to this many: the form's columns K and L together. */
export const MAX_CASE_DAYS = 180

/** Calendar days in which a case is entered after it became known: the cadence of `log_300`. */
const ENTRY_DAYS = 7

/** Last day on which a case is entered in the log. */
export const entryDueOn = (learnedOn: Day): Day => addDays(learnedOn, ENTRY_DAYS)

/** Columns K and L as they may stand on the form: together at most 180, days away first. */
export function cappedDays(away: number, restricted: number): { away: number; restricted: number } {
  const capped = Math.min(away, MAX_CASE_DAYS)
  return { away: capped, restricted: Math.min(restricted, MAX_CASE_DAYS - capped) }
}

/** What counts of a case towards the year's totals. */
export interface CountedCase {
  classification: CaseClass
  daysAway: number
  daysRestricted: number
  type: CaseType
}

/** The figures of Form 300A. */
export interface YearTotals {
  cases: Record<CaseClass, number>
  daysAway: number
  daysRestricted: number
  types: Record<CaseType, number>
}

const none = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>

/** Totals of a year's cases; cases and types add up to the same number. */
export function yearTotals(cases: readonly CountedCase[]): YearTotals {
  const totals: YearTotals = {
    cases: none(CASE_CLASSES),
    daysAway: 0,
    daysRestricted: 0,
    types: none(CASE_TYPES),
  }
  for (const one of cases) {
    const { away, restricted } = cappedDays(one.daysAway, one.daysRestricted)
    totals.cases[one.classification] += 1
    totals.types[one.type] += 1
    totals.daysAway += away
    totals.daysRestricted += restricted
  }
  return totals
}
