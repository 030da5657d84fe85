import { type Locale, type MyCourse, trainingProblems } from '@clearpost/contract'
import { addDays } from '@clearpost/law'
import { COURSES, type Course, QUESTION_SECONDS } from '@clearpost/law/courses'
import { dayOf } from '../../core/days.ts'
import { type Core, problemsOf, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import type { CourseCompletionRow } from './tables.ts'

export const refuse = problemsOf(trainingProblems)

/** @throws Problem `training.notFound` */
export function courseOf(courseId: string): Course {
  const course = COURSES.find(({ id }) => id === courseId)
  if (!course) throw refuse('notFound')
  return course
}

/** Of a course that the product no longer has its id: old records stay readable. */
export const titleOf = (courseId: string, lang: Locale): string =>
  COURSES.find(({ id }) => id === courseId)?.title[lang] ?? courseId

/** Whole minutes of its lessons and of the questions of one attempt. */
export const minutesOf = (course: Course): number =>
  Math.round(
    course.lessons.reduce((sum, { minutes }) => sum + minutes, 0) + (course.draw * QUESTION_SECONDS) / 60,
  )

/** Today in the organization's time zone. */
export async function today(core: Core, tx: Tx, orgId: string): Promise<string> {
  const { timeZone } = await settingsOf(tx, orgId)
  return dayOf(core.clock.now(), timeZone)
}

/** The same day so many months later; the last of the month where that month is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** A pass is current through its last day. */
export const isCurrent = (completion: { expires_on: string } | undefined, day: string): boolean =>
  completion !== undefined && completion.expires_on >= day

export const viewCompletion = (
  row: CourseCompletionRow,
  lang: Locale,
): NonNullable<MyCourse['completion']> => ({
  id: row.id,
  courseId: row.course_id,
  title: titleOf(row.course_id, lang),
  version: row.version,
  score: row.score,
  completedOn: row.completed_on,
  expiresOn: row.expires_on,
  source: row.source,
  code: row.code,
})

/** When an open assignment is asked for again before a pass ends, days. */
export const RENEW_DAYS = 30
export const renewFrom = (day: string): string => addDays(day, RENEW_DAYS)
