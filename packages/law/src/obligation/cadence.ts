import { addBusinessDays, addDays, addYears, type Day, isBusinessDay } from '../deadline/days.ts'
import type { ObligationId } from '../facts/obligations.ts'

/**
 * How the words of a cadence become days. `months`: again so long after it was last done. `own`: the data names no
 * fixed interval, the organization chooses one. `yearly`: a fixed day of each year; `until` is the last day of a
 * window. `after_year_end`: so many calendar days after 31 December. `dates`: once, on these days. `event`: no day of
 * its own, a clock that begins when something happens. `standing`: nothing falls due.
 */
export type Cadence =
  | { kind: 'months'; months: number }
  | { kind: 'own'; suggestedMonths: number }
  | { kind: 'yearly'; on: string; until?: string }
  | { kind: 'after_year_end'; days: number }
  | { kind: 'dates'; days: readonly Day[] }
  | { kind: 'event'; clock: Clock | null }
  | { kind: 'standing' }

/** How long a clock runs; null in a cadence where the data names no number of days. */
export type Clock = { unit: 'hours' | 'calendar_days' | 'business_days'; count: number }

const YEARLY = 12
/** The program's suggestion where no interval is named: a habit, not a rule of law. */
const SUGGESTED_MONTHS = 12

/** Our reading of each `cadence` of OBLIGATIONS; the words themselves stand beside it on the page. */
export const CADENCES: Readonly<Record<ObligationId, Cadence>> = {
  bbp_training: { kind: 'months', months: YEARLY },
  bbp_ecp: { kind: 'months', months: YEARLY },
  bbp_hbv: { kind: 'event', clock: { unit: 'business_days', count: 10 } },
  // The opinion is due 15 days after the evaluation; the evaluation itself at once.
  bbp_post_exposure: { kind: 'event', clock: { unit: 'calendar_days', count: 15 } },
  sharps_log: { kind: 'event', clock: null },
  bbp_records: { kind: 'standing' },
  hazcom: { kind: 'own', suggestedMonths: SUGGESTED_MONTHS },
  // The manufacturers' own dates are not a practice's duty.
  hazcom_2024: { kind: 'dates', days: ['2026-11-20', '2028-05-19'] },
  log_300: { kind: 'event', clock: { unit: 'calendar_days', count: 7 } },
  post_300a: { kind: 'yearly', on: '02-01', until: '04-30' },
  ita: { kind: 'yearly', on: '03-02' },
  // Eight hours for a death, 24 for the others: see severe.ts.
  severe: { kind: 'event', clock: null },
  eap: { kind: 'own', suggestedMonths: SUGGESTED_MONTHS },
  fpp: { kind: 'own', suggestedMonths: SUGGESTED_MONTHS },
  ppe: { kind: 'own', suggestedMonths: SUGGESTED_MONTHS },
  resp: { kind: 'months', months: YEARLY },
  leie: { kind: 'months', months: 1 },
  gcpg: { kind: 'months', months: YEARLY },
  overpayment: { kind: 'event', clock: { unit: 'calendar_days', count: 60 } },
  fca: { kind: 'standing' },
  gfe: { kind: 'event', clock: null },
  aks_stark: { kind: 'own', suggestedMonths: SUGGESTED_MONTHS },
  hipaa_sra: { kind: 'own', suggestedMonths: SUGGESTED_MONTHS },
  hipaa_small_breach: { kind: 'after_year_end', days: 60 },
  npp_part2: { kind: 'dates', days: ['2026-02-16'] },
}

/** The same day so many months later; where that month is shorter, its last day. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const first = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
  const moved = addDays(first, Number(day.slice(8)) - 1)
  return moved.slice(0, 7) === first.slice(0, 7) ? moved : addDays(`${moved.slice(0, 7)}-01`, -1)
}

/** The day of a year on which a duty of the calendar falls. */
function inYear(cadence: Extract<Cadence, { kind: 'yearly' | 'after_year_end' }>, year: number): Day {
  return cadence.kind === 'yearly' ? `${year}-${cadence.on}` : addDays(`${year - 1}-12-31`, cadence.days)
}

/**
 * When a duty falls due first.
 * @param appliesFrom the day from which it applies to the organization
 * @returns every open day at once for one-time dates, past ones too: they are due until they are done
 */
export function firstDues(cadence: Cadence, appliesFrom: Day): Day[] {
  switch (cadence.kind) {
    case 'months':
    case 'own':
      return [appliesFrom]
    case 'dates':
      return [...cadence.days]
    case 'yearly':
    case 'after_year_end': {
      const year = Number(appliesFrom.slice(0, 4))
      const end = cadence.kind === 'yearly' ? `${year}-${cadence.until ?? cadence.on}` : inYear(cadence, year)
      return [appliesFrom <= end ? inYear(cadence, year) : inYear(cadence, year + 1)]
    }
    default:
      return []
  }
}

/**
 * When it falls due again after it was done.
 * @param done `due` is the day that was settled, `on` the day on which it was done
 * @param ownMonths what the organization chose, for `own`; null: not again
 * @returns null when nothing follows
 */
export function nextDue(
  cadence: Cadence,
  done: { due: Day; on: Day },
  ownMonths: number | null = null,
): Day | null {
  switch (cadence.kind) {
    case 'months':
      // Within so long of the previous time, whenever that was: doing it early moves the next one forward.
      return addMonths(done.on, cadence.months)
    case 'own':
      return ownMonths === null ? null : addMonths(done.on, ownMonths)
    case 'yearly':
    case 'after_year_end':
      // Of the year that was settled, not of the day: a late one does not skip a year.
      return inYear(cadence, Number(done.due.slice(0, 4)) + 1)
    default:
      return null
  }
}

/** When a clock ends that began on a day; null where the data names no number of days. Hours end on the next day at the latest. */
export function clockDue(clock: Clock | null, beganOn: Day): Day | null {
  if (clock === null) return null
  if (clock.unit === 'business_days') return addBusinessDays(beganOn, clock.count)
  return addDays(beganOn, clock.unit === 'hours' ? Math.ceil(clock.count / 24) : clock.count)
}

/** Last day of the window that a due day opens; the day itself without a window. */
export function windowEnd(cadence: Cadence, due: Day): Day {
  return cadence.kind === 'yearly' && cadence.until ? `${due.slice(0, 4)}-${cadence.until}` : due
}

/**
 * The day to plan for: the last working day up to it. No rule in the data moves a day that falls on a weekend, so
 * that it is not taken to move.
 */
export function workingDayUpTo(due: Day): Day {
  let day = due
  while (!isBusinessDay(day)) day = addDays(day, -1)
  return day
}

/** Years for which injury records are kept after the year they are of: the retention of `log_300`. */
const RECORD_YEARS = 5

/** Last day on which the records of a calendar year are kept. */
export const recordsKeptUntil = (year: number): Day => addYears(`${year}-12-31`, RECORD_YEARS)
