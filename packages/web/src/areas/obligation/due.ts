import type { Due } from '@clearpost/contract'
import type { ObligationMessages } from '@clearpost/contract/messages/obligation'
import { CADENCES, type Day, daysBetween, nextDue } from '@clearpost/law'

type Window = Pick<Due, 'dueOn' | 'until'>

export const isOverdue = ({ until }: Window, today: Day): boolean => until < today

/** How a due day stands to today; in the middle of a window it is due now, after it overdue since its end. */
export function whenDue(
  words: Pick<ObligationMessages, 'dueIn' | 'overdueBy'>,
  due: Window,
  today: Day,
): string {
  if (isOverdue(due, today)) return words.overdueBy(daysBetween(due.until, today))
  return words.dueIn(Math.max(0, daysBetween(today, due.dueOn)))
}

/** Due days that follow an open one when it is done on its day, up to a day; none of a clock. */
export function planned(
  due: Pick<Due, 'id' | 'duty' | 'dueOn' | 'clock'>,
  ownMonths: number | null,
  until: Day,
): Day[] {
  const days: Day[] = []
  if (due.clock || due.id === null) return days
  let day: Day | null = due.dueOn
  while (day !== null) {
    day = nextDue(CADENCES[due.duty], { due: day, on: day }, ownMonths)
    if (day === null || day > until) break
    days.push(day)
  }
  return days
}
