import type { PostSummary } from '@clearpost/contract'
import { addDays, addMonths, fromWallTime, monthGrid, startOfWeek, toDay, toWallTime } from '../zoned-time.ts'

export type View = 'month' | 'week' | 'list'

/** Clock time of a post that gets its first day by dragging. */
const FIRST_TIME = '09:00'

/** Days that a view shows, `YYYY-MM-DD`. The list shows the month's own days. */
export function daysOf(view: View, day: string, locale: 'en' | 'es'): string[] {
  if (view === 'week') {
    const first = startOfWeek(day, locale)
    return Array.from({ length: 7 }, (_, index) => addDays(first, index))
  }
  const grid = monthGrid(day, locale)
  return view === 'month' ? grid : grid.filter((other) => other.slice(0, 7) === day.slice(0, 7))
}

/** The day that the next or previous page of a view is about. */
export function turnPage(view: View, day: string, step: 1 | -1): string {
  return view === 'week' ? addDays(day, 7 * step) : addMonths(day, step)
}

/** When a post went out or will. */
export function timeOfPost(post: Pick<PostSummary, 'publishedAt' | 'scheduledAt'>): string | null {
  return post.publishedAt ?? post.scheduledAt
}

/** Posts of each day there, in order of time. */
export function groupByDay(posts: readonly PostSummary[], timeZone: string): Map<string, PostSummary[]> {
  const days = new Map<string, PostSummary[]>()
  const timed = posts.flatMap((post) => {
    const at = timeOfPost(post)
    return at ? [{ post, at }] : []
  })
  timed.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  for (const { post, at } of timed) {
    const day = toDay(at, timeZone)
    const list = days.get(day)
    if (list) list.push(post)
    else days.set(day, [post])
  }
  return days
}

/** The instant of a post after it was dragged to a day: the same clock time there. */
export function movedTo(day: string, scheduledAt: string | null, timeZone: string): string | null {
  const clock = scheduledAt ? toWallTime(scheduledAt, timeZone).slice(11) : FIRST_TIME
  return fromWallTime(`${day}T${clock}`, timeZone)
}

/** Posts that have not gone out and may get another time. */
export function canMove(post: Pick<PostSummary, 'state'>): boolean {
  return post.state === 'scheduled' || post.state === 'approved' || post.state === 'late'
}
