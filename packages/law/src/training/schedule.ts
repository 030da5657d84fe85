import { addDays, type Day } from '../deadline/days.ts'

/** Days until a missed question comes back: after each right answer in a row it rests longer. */
const RESTS = [1, 3, 7, 21] as const
/** Right answers in a row after which a question comes back no more. */
export const LEARNED_AFTER = 2

/**
 * When a missed question comes back.
 * @param streak right answers in a row since it was missed; 0 right after a miss
 * @param times how often it was answered since it was first missed
 * @returns null when it is learned
 */
export function nextPractice(streak: number, times: number, today: Day): Day | null {
  if (streak >= LEARNED_AFTER) return null
  const rest = streak === 0 ? RESTS[0] : RESTS[Math.min(times, RESTS.length - 1)]
  return addDays(today, rest as number)
}
