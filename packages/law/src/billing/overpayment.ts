import { addDays, addYears, type Day, daysBetween, laterOf } from '../deadline/days.ts'

/** Days to report and return after identifying, 42 CFR 401.305 (obligation `overpayment` of the data). */
const RETURN_DAYS = 60
/** A timely good-faith investigation of related overpayments suspends the deadline for at most this many days. */
const SUSPENSION_DAYS_MAX = 180
/** Years looked back from the day of receipt. */
const LOOKBACK_YEARS = 6

export interface OverpaymentDays {
  /** When the payment was received; null when not known yet. */
  receivedOn: Day | null
  /** When somebody here first knew, or should have known. */
  identifiedOn: Day
  /** A timely good-faith investigation of related overpayments; both null without one, the end null while it goes on. */
  investigationBeganOn: Day | null
  investigationEndedOn: Day | null
  /** When the cost report that the payment belongs to is due, if any. */
  costReportDueOn: Day | null
}

export interface OverpaymentClock {
  /** Last day to report and return. While an investigation goes on: the last day that is possible at all. */
  dueOn: Day
  /** What decides the day. */
  because: 'sixty_days' | 'suspended' | 'cost_report'
  /** Days for which the clock stood still, or will at most. */
  suspendedDays: number
  /** Whether an end of the investigation before its 180 days would bring the day forward. */
  stillSuspended: boolean
  /** Whether it was received more than six years before it was identified. */
  beyondLookback: boolean
}

/**
 * When an overpayment has to be back. The sixty days stand still from the day on which an investigation begins, when
 * that is within them, to its end or its 180th day. Days count from the day after; a day on a weekend is not moved,
 * which gives the earlier, safer day.
 * @param today decides whether an investigation without an end still goes on
 */
export function overpaymentClock(days: OverpaymentDays, today: Day): OverpaymentClock {
  const { identifiedOn, investigationBeganOn: began, costReportDueOn, receivedOn } = days
  const plain = addDays(identifiedOn, RETURN_DAYS)
  let suspendedDays = 0
  let stillSuspended = false
  if (began !== null && began <= plain) {
    const from = laterOf(began, identifiedOn)
    const longest = addDays(began, SUSPENSION_DAYS_MAX)
    const ended = days.investigationEndedOn
    const until = ended !== null && ended < longest ? ended : longest
    suspendedDays = Math.max(0, daysBetween(from, until))
    stillSuspended = ended === null && today < longest
  }
  const suspended = addDays(plain, suspendedDays)
  const byReport = costReportDueOn !== null && costReportDueOn > suspended
  return {
    dueOn: byReport ? costReportDueOn : suspended,
    because: byReport ? 'cost_report' : suspendedDays > 0 ? 'suspended' : 'sixty_days',
    suspendedDays,
    stillSuspended,
    beyondLookback: receivedOn !== null && addYears(receivedOn, LOOKBACK_YEARS) < identifiedOn,
  }
}
