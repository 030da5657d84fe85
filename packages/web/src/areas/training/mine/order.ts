import type { MyCourse } from '@clearpost/contract'

/** Somebody asks for it, or a right does not work without it. */
export const isWaiting = ({ assigned, gates, current }: MyCourse): boolean =>
  assigned !== null || (gates.length > 0 && !current)

/** What is due first comes first; what only a right asks for has no day, and stops work now. */
export function dueFirst(a: MyCourse, b: MyCourse): number {
  return (a.assigned?.dueOn ?? '').localeCompare(b.assigned?.dueOn ?? '') || a.title.localeCompare(b.title)
}
