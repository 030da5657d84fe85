import { addDays, type Day, daysBetween } from '../deadline/days.ts'

/**
 * The day by which the next monthly screening is due: the same day of the next month, or that month's last day. OIG
 * recommends screening before hire and monthly; it is no regulation (obligation `leie` of the data).
 */
export function nextScreeningOn(lastOn: Day): Day {
  const [year = 0, month = 1, day = 1] = lastOn.split('-').map(Number)
  const moved = new Date(Date.UTC(year, month, day))
  // A day that the next month does not have runs over into the one after it.
  if (moved.getUTCMonth() !== month % 12) moved.setUTCDate(0)
  return moved.toISOString().slice(0, 10)
}

/** A file whose newest exclusion is older than this was not published lately. OIG publishes each month. */
const STALE_AFTER_DAYS = 62

/** Whether a file is too old for this month's screening, by the newest exclusion in it. */
export const isStaleFile = (newestExclusionOn: Day, today: Day): boolean =>
  daysBetween(addDays(newestExclusionOn, STALE_AFTER_DAYS), today) > 0
