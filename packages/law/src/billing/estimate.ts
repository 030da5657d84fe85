import { addBusinessDays, addDays, type Day, isBusinessDay } from '../deadline/days.ts'

/** Business days of the duty to give a good-faith estimate, 45 CFR 149.610 (obligation `gfe` of the data). */
const NEAR_AHEAD = 3
const FAR_AHEAD = 10
const NEAR_DUE = 1
const FAR_DUE = 3
/** A bill over the estimate by this much, in cents, opens the patient-provider dispute, 45 CFR 149.620. */
export const DISPUTE_OVER_CENTS = 40_000
const DISPUTE_DAYS = 120

export interface EstimateQuestion {
  /** When the service was scheduled, or the estimate asked for. */
  askedOn: Day
  /** Null when somebody only asked. */
  serviceOn: Day | null
  /** Whether the patient asked for it, beyond scheduling. */
  requested: boolean
}

/** Business days from the day after the first to the second. */
function businessDaysBetween(from: Day, to: Day): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to && count <= FAR_AHEAD; day = addDays(day, 1))
    if (isBusinessDay(day)) count += 1
  return count
}

/**
 * The day by which the estimate has to be given; null where the rule names none, less than three business days ahead
 * and not asked for. Only weekends are left out, so a holiday gives the earlier, safer day.
 */
export function estimateDueOn({ askedOn, serviceOn, requested }: EstimateQuestion): Day | null {
  const ahead = serviceOn === null ? null : businessDaysBetween(askedOn, serviceOn)
  const near = ahead !== null && ahead >= NEAR_AHEAD && ahead < FAR_AHEAD
  if (near && !requested) return addBusinessDays(askedOn, NEAR_DUE)
  if (requested || (ahead !== null && ahead >= FAR_AHEAD)) return addBusinessDays(askedOn, FAR_DUE)
  return null
}

/** Until when a patient may begin the dispute over a bill; null when the bill is not that far over the estimate. */
export function disputeUntil(bill: {
  estimateCents: number
  billedCents: number
  billedOn: Day
}): Day | null {
  return bill.billedCents - bill.estimateCents >= DISPUTE_OVER_CENTS
    ? addDays(bill.billedOn, DISPUTE_DAYS)
    : null
}

/** Steps of our checklist; the wording is ours and stands in the messages. */
export const ESTIMATE_STEPS = [
  'insurance_asked',
  'told',
  'services_listed',
  'charges_listed',
  'others_named',
  'dispute_explained',
  'language',
  'copy_kept',
] as const
export type EstimateStep = (typeof ESTIMATE_STEPS)[number]
