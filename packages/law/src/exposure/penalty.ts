import { addYears, type Day, daysBetween, laterOf } from '../deadline/days.ts'
import { PENALTY_RULES, PENALTY_TABLES, type PenaltyTable, type PenaltyTier } from '../facts/penalties.ts'

export interface ExposureQuestion {
  /** First day on which the post could be seen, or the act happened. */
  violatedOn: Day
  /** Last day of it; the same day for a single act. */
  endedOn: Day
  /** Day on which a penalty would be assessed: it decides which table applies. */
  assessedOn: Day
  /** Individuals whose information was disclosed. */
  persons: number
  /** Requirements that were broken, e.g. the disclosure itself and the missing safeguards. */
  provisions: number
  /** Corrected within 30 days of knowing about it: 45 CFR 160.410(c). */
  correctedInTime: boolean
}

export interface TierEstimate {
  tier: PenaltyTier
  /** US dollars, by the caps of the regulation. */
  least: number
  most: number
  /** US dollars, by the caps of HHS's enforcement discretion; derived, non-binding. */
  leastByDiscretion: number
  mostByDiscretion: number
  /** No civil money penalty: not willful neglect and corrected in time. */
  barred: boolean
}

export interface ExposureEstimate {
  table: PenaltyTable
  /** Violations of one requirement a calendar year: counted once a person, and once a person and day. */
  years: readonly { year: number; fewest: number; mostViolations: number }[]
  tiers: readonly TierEstimate[]
  /** Last day on which an action may begin: six years from the last occurrence, 45 CFR 160.414. */
  limitationEndsOn: Day
  pastLimitation: boolean
}

/** Why no estimate can be given. `before_tables`: the data hold no table for that day of assessment or violation. */
export type NoEstimate = 'before_tables' | 'dates_wrong'

/** Violations before this day follow other amounts, which the data do not hold. */
const FIRST_VIOLATION_DAY = '2015-11-02'
/** The table in effect on the day of assessment; null when the data hold none. */
export function penaltyTableOn(assessedOn: Day): PenaltyTable | null {
  return PENALTY_TABLES.find(({ effective }) => effective <= assessedOn) ?? null
}

/**
 * What the four tiers of 45 CFR 160.404 would allow, from the least to the most. An estimate, never advice: the
 * Secretary counts violations by the nature of the obligation, and a continuing one anew each day (160.406), so a
 * disclosure is counted once a person at the least and once a person and day at the most. The cap holds for identical
 * violations in one calendar year, so that days in two years have two caps.
 * @param question `persons` and `provisions` are whole numbers of at least 1
 */
export function estimateExposure(question: ExposureQuestion): ExposureEstimate | NoEstimate {
  const { violatedOn, endedOn, assessedOn } = question
  if (endedOn < violatedOn || assessedOn < violatedOn) return 'dates_wrong'
  const table = penaltyTableOn(assessedOn)
  if (table === null || violatedOn < FIRST_VIOLATION_DAY) return 'before_tables'
  const years = violationsByYear(question)
  const tiers = table.tiers.map((tier) => estimateTier(tier, years, question))
  const limitationEndsOn = addYears(endedOn, PENALTY_RULES.limitations.years)
  return { table, years, tiers, limitationEndsOn, pastLimitation: assessedOn > limitationEndsOn }
}

function violationsByYear({ violatedOn, endedOn, persons }: ExposureQuestion): ExposureEstimate['years'] {
  const first = Number(violatedOn.slice(0, 4))
  const last = Number(endedOn.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index
    const from = laterOf(violatedOn, `${year}-01-01`)
    const to = endedOn < `${year}-12-31` ? endedOn : `${year}-12-31`
    const days = daysBetween(from, to) + 1
    // Counted once a person, it happened in the year in which it began.
    return { year, fewest: index === 0 ? persons : 0, mostViolations: persons * days }
  })
}

function estimateTier(
  tier: PenaltyTier,
  years: ExposureEstimate['years'],
  { provisions, correctedInTime }: ExposureQuestion,
): TierEstimate {
  const sum = (amount: (year: ExposureEstimate['years'][number]) => number, cap: number) =>
    provisions * years.reduce((total, year) => total + Math.min(cap, amount(year)), 0)
  const least = (cap: number) => sum(({ fewest }) => fewest * tier.minPerViolation, cap)
  const most = (cap: number) => sum(({ mostViolations }) => mostViolations * tier.maxPerViolation, cap)
  return {
    tier,
    least: least(tier.calendarYearCap),
    most: most(tier.calendarYearCap),
    leastByDiscretion: least(tier.calendarYearCapDiscretion),
    mostByDiscretion: most(tier.calendarYearCapDiscretion),
    barred: correctedInTime && tier.tier <= 2,
  }
}
