import {
  ATTEMPTS_A_DAY,
  type CourseView,
  type Locale,
  type MyCourse,
  type MyTraining,
} from '@clearpost/contract'
import { addDays } from '@clearpost/law'
import { COURSES } from '@clearpost/law/courses'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { gateOf } from './gates.ts'
import { courseOf, isCurrent, minutesOf, today, viewCompletion } from './load.ts'
import { practiceOf } from './practice.ts'
import './tables.ts'

/** Courses of the person who is signed in: what is due first, then what is open, then the rest. */
export async function viewMine(core: Core, tx: Tx, actor: Actor, lang: Locale): Promise<MyTraining> {
  permit(actor, 'training:take')
  const { courses, completions } = await coursesOf(core, tx, actor, lang)
  const far = '9999-12-31'
  const weight = ({ assigned, attemptId, current }: MyCourse) =>
    assigned ? 0 : attemptId ? 1 : current ? 3 : 2
  return {
    courses: courses.sort(
      (a, b) => weight(a) - weight(b) || (a.assigned?.dueOn ?? far).localeCompare(b.assigned?.dueOn ?? far),
    ),
    completions: completions.map((row) => viewCompletion(row, lang)),
    practice: await practiceOf(core, tx, actor),
  }
}

/** One course with its lessons. */
export async function viewCourse(
  core: Core,
  tx: Tx,
  actor: Actor,
  courseId: string,
  lang: Locale,
): Promise<CourseView> {
  permit(actor, 'training:take')
  const course = courseOf(courseId)
  const { courses, read } = await coursesOf(core, tx, actor, lang)
  const summary = courses.find((one) => one.courseId === courseId) as MyCourse
  const { missed, waitUntil } = await missedOf(core, tx, actor, courseId)
  return {
    ...summary,
    lang,
    content: course.lessons.map((lesson) => ({
      id: lesson.id,
      title: lesson.title[lang],
      body: lesson.body[lang],
      minutes: lesson.minutes,
      cases: [...(lesson.cases ?? [])],
      facts: [...(lesson.facts ?? [])],
      read: read.has(`${courseId} ${lesson.id}`),
    })),
    draw: Math.min(course.draw, course.questions.length),
    passMark: course.passMark,
    missed,
    waitUntil,
  }
}

/** Attempts that were not passed since the last pass, and from which day on another one may begin. */
export async function missedOf(
  core: Core,
  tx: Tx,
  actor: Actor,
  courseId: string,
): Promise<{ missed: number; waitUntil: string | null }> {
  const day = await today(core, tx, actor.orgId)
  const attempts = await tx
    .selectFrom('course_attempt')
    .select(['passed', 'finished_on'])
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId ?? '')
    .where('course_id', '=', courseId)
    .where('finished_at', 'is not', null)
    .orderBy('started_at', 'desc')
    .limit(100)
    .execute()
  const passed = attempts.findIndex((attempt) => attempt.passed)
  const since = passed === -1 ? attempts : attempts.slice(0, passed)
  const recent = since.filter(({ finished_on }) => finished_on === day).length
  return { missed: since.length, waitUntil: recent >= ATTEMPTS_A_DAY ? addDays(day, 1) : null }
}

async function coursesOf(core: Core, tx: Tx, actor: Actor, lang: Locale) {
  const { orgId } = actor
  const personId = actor.personId ?? ''
  const day = await today(core, tx, orgId)
  const completions = await tx
    .selectFrom('course_completion')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .orderBy('expires_on', 'desc')
    .orderBy('at', 'desc')
    .execute()
  const assignments = await tx
    .selectFrom('course_assignment')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('done_on', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
  const reading = await tx
    .selectFrom('course_reading')
    .select(['course_id', 'lesson_id', 'version'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('done', '=', true)
    .execute()
  const attempts = await tx
    .selectFrom('course_attempt')
    .select(['id', 'course_id'])
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('finished_at', 'is', null)
    .execute()
  const gate = await gateOf(tx, orgId)
  const versions = new Map(COURSES.map(({ id, version }) => [id, version]))
  const read = new Set(
    reading
      .filter(({ course_id, version }) => versions.get(course_id) === version)
      .map(({ course_id, lesson_id }) => `${course_id} ${lesson_id}`),
  )
  const courses = COURSES.map((course): MyCourse => {
    const completion = completions.find(({ course_id }) => course_id === course.id)
    const assignment = assignments.find(({ course_id }) => course_id === course.id)
    return {
      courseId: course.id,
      title: course.title[lang],
      summary: course.summary[lang],
      audience: course.audience[lang],
      minutes: minutesOf(course),
      lessons: course.lessons.length,
      lessonsRead: course.lessons.filter(({ id }) => read.has(`${course.id} ${id}`)).length,
      assigned: assignment
        ? {
            reason: assignment.reason,
            dueOn: assignment.due_on,
            assignedAt: assignment.assigned_at.toISOString(),
            overdue: assignment.due_on < day,
          }
        : null,
      attemptId: attempts.find(({ course_id }) => course_id === course.id)?.id ?? null,
      completion: completion ? viewCompletion(completion, lang) : null,
      current: isCurrent(completion, day),
      gates: (['posting', 'approving'] as const).filter((right) => gate[right] === course.id),
    }
  })
  return { courses, completions, read }
}
