import { randomUUID } from 'node:crypto'
import type { AnswerInput, Attempt, Locale } from '@clearpost/contract'
import { drawn, neededOf } from '@clearpost/law/courses'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { asked, grade, questionOf } from './asked.ts'
import { recordPass } from './completion.ts'
import { courseOf, refuse, today, viewCompletion } from './load.ts'
import { missedOf } from './mine.ts'
import { missed } from './practice.ts'
import type { CourseAttemptRow, Given } from './tables.ts'

/** Notes time spent on a lesson. @param done the reader went on from it */
export async function noteReading(
  core: Core,
  tx: Tx,
  actor: Actor,
  { courseId, lessonId }: { courseId: string; lessonId: string },
  { seconds, done }: { seconds: number; done: boolean },
): Promise<void> {
  permit(actor, 'training:take')
  const course = courseOf(courseId)
  if (!course.lessons.some(({ id }) => id === lessonId)) throw refuse('notFound')
  const { version } = course
  const now = core.clock.now()
  await tx
    .insertInto('course_reading')
    .values({
      org_id: actor.orgId,
      person_id: actor.personId ?? '',
      course_id: courseId,
      lesson_id: lessonId,
      version,
      seconds,
      done,
      at: now,
    })
    .onConflict((conflict) =>
      // A new version of the course is read anew.
      conflict.columns(['org_id', 'person_id', 'course_id', 'lesson_id']).doUpdateSet({
        // Nobody reads longer than the clock has gone on since the last report.
        seconds: sql<number>`case when course_reading.version = ${version} then course_reading.seconds else 0 end
          + least(${seconds}::int, extract(epoch from ${now}::timestamptz - course_reading.at)::int)`,
        done: sql<boolean>`(course_reading.version = ${version} and course_reading.done) or ${done}`,
        version,
        at: now,
      }),
    )
    .execute()
}

/**
 * Begins the questions, or goes on with those that were begun on this version of the course.
 * @throws Problem `training.waitToday`
 */
export async function beginAttempt(
  core: Core,
  tx: Tx,
  actor: Actor,
  courseId: string,
  lang: Locale,
): Promise<Attempt> {
  permit(actor, 'training:take')
  const course = courseOf(courseId)
  const now = core.clock.now()
  const open = await tx
    .selectFrom('course_attempt')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId ?? '')
    .where('course_id', '=', courseId)
    .where('finished_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (open && open.version === course.version) return viewAttempt(tx, actor, open)
  // Of an older version: its questions are not asked any more.
  if (open)
    await tx
      .deleteFrom('course_attempt')
      .where('org_id', '=', actor.orgId)
      .where('id', '=', open.id)
      .execute()
  if ((await missedOf(core, tx, actor, courseId)).waitUntil !== null) throw refuse('waitToday')
  const seed = randomUUID()
  const questions = drawn(
    course.questions,
    course.lessons.map(({ id }) => id),
    course.draw,
    seed,
  )
  const row = await tx
    .insertInto('course_attempt')
    .values({
      org_id: actor.orgId,
      id: newId(now.getTime()),
      person_id: actor.personId ?? '',
      course_id: courseId,
      version: course.version,
      lang,
      seed,
      question_ids: questions.map(({ id }) => id),
      answers: '{}',
      started_at: now,
      finished_at: null,
      finished_on: null,
      right_answers: null,
      passed: null,
    })
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'person_id', 'course_id']).where('finished_at', 'is', null).doNothing(),
    )
    .returningAll()
    .executeTakeFirst()
  // Another window was faster.
  if (!row) return beginAttempt(core, tx, actor, courseId, lang)
  await audit(tx, actor, 'training.begin', { kind: 'course_attempt', id: row.id }, { courseId })
  return viewAttempt(tx, actor, row)
}

/** One's own attempt. @throws Problem `training.notFound` */
export async function readAttempt(tx: Tx, actor: Actor, attemptId: string): Promise<Attempt> {
  permit(actor, 'training:take')
  return viewAttempt(tx, actor, await attemptRow(tx, actor, attemptId))
}

/** Answers a question of an attempt; the last answer finishes it, and a pass goes on record. */
export async function answerQuestion(
  core: Core,
  tx: Tx,
  actor: Actor,
  { attemptId, questionId }: { attemptId: string; questionId: string },
  answer: AnswerInput,
): Promise<Attempt> {
  permit(actor, 'training:take')
  const row = await attemptRow(tx, actor, attemptId, true)
  const course = courseOf(row.course_id)
  // Questions of an older version of the course are not asked any more.
  if (row.finished_at !== null || row.version !== course.version) throw refuse('finished')
  if (!row.question_ids.includes(questionId)) throw refuse('notAsked')
  if (row.answers[questionId]) throw refuse('answered')
  const { right } = grade(questionOf(course, questionId), answer, row.lang)
  const answers: Record<string, Given> = {
    ...row.answers,
    [questionId]: { chosen: answer.chosen, marks: answer.marks, right },
  }
  const day = await today(core, tx, actor.orgId)
  if (!right) await missed(tx, actor, row.course_id, questionId, day)
  const rightAnswers = Object.values(answers).filter((one) => one.right).length
  const finished = Object.keys(answers).length === row.question_ids.length
  const passed = rightAnswers >= neededOf(course.passMark, row.question_ids.length)
  const next = await tx
    .updateTable('course_attempt')
    .set({
      answers: JSON.stringify(answers),
      ...(finished
        ? { finished_at: core.clock.now(), finished_on: day, right_answers: rightAnswers, passed }
        : {}),
    })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', attemptId)
    .returningAll()
    .executeTakeFirstOrThrow()
  if (finished) {
    const subject = { kind: 'course_attempt', id: attemptId }
    await audit(tx, actor, 'training.finish', subject, {
      courseId: row.course_id,
      passed,
      right: rightAnswers,
    })
    if (passed)
      await recordPass(core, tx, actor, course, {
        attemptId,
        day,
        score: rightAnswers / row.question_ids.length,
      })
  }
  return viewAttempt(tx, actor, next)
}

async function attemptRow(tx: Tx, actor: Actor, attemptId: string, lock = false): Promise<CourseAttemptRow> {
  const query = tx
    .selectFrom('course_attempt')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId ?? '')
    .where('id', '=', attemptId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

async function viewAttempt(tx: Tx, actor: Actor, row: CourseAttemptRow): Promise<Attempt> {
  const course = courseOf(row.course_id)
  const questions = row.question_ids.flatMap((id) =>
    course.questions.filter((question) => question.id === id),
  )
  const completion = row.passed
    ? await tx
        .selectFrom('course_completion')
        .selectAll()
        .where('org_id', '=', actor.orgId)
        .where('attempt_id', '=', row.id)
        .executeTakeFirst()
    : undefined
  return {
    id: row.id,
    courseId: row.course_id,
    lang: row.lang,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    questions: questions.map((question) => asked(row.course_id, question, row.lang, row.seed)),
    answers: questions.flatMap((question) => {
      const given = row.answers[question.id]
      return given ? [{ ...grade(question, given, row.lang), chosen: given.chosen, given: given.marks }] : []
    }),
    needed: neededOf(course.passMark, row.question_ids.length),
    right: Object.values(row.answers).filter(({ right }) => right).length,
    passed: row.passed,
    byLesson:
      row.finished_at === null
        ? []
        : course.lessons.flatMap(({ id, title }) => {
            const ofLesson = questions.filter(({ lesson }) => lesson === id)
            return ofLesson.length === 0
              ? []
              : [
                  {
                    lesson: id,
                    title: title[row.lang],
                    asked: ofLesson.length,
                    right: ofLesson.filter((question) => row.answers[question.id]?.right).length,
                  },
                ]
          }),
    completion: completion ? viewCompletion(completion, row.lang) : null,
  }
}
