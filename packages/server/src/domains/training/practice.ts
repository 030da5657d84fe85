import type { AnswerInput, AskedQuestion, Feedback, Locale, MyTraining } from '@clearpost/contract'
import { nextPractice } from '@clearpost/law/courses'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { asked, grade, questionOf } from './asked.ts'
import { courseOf, refuse, today } from './load.ts'
import './tables.ts'

const AT_ONCE = 20

/** How many missed questions come back today, and when the next one does. */
export async function practiceOf(core: Core, tx: Tx, actor: Actor): Promise<MyTraining['practice']> {
  const day = await today(core, tx, actor.orgId)
  const rows = await rowsOf(tx, actor)
  return {
    today: rows.filter(({ due_on }) => due_on <= day).length,
    nextOn: rows.find(({ due_on }) => due_on > day)?.due_on ?? null,
  }
}

/** Missed questions that come back today. */
export async function viewPractice(
  core: Core,
  tx: Tx,
  actor: Actor,
  lang: Locale,
): Promise<{ questions: AskedQuestion[]; nextOn: string | null }> {
  permit(actor, 'training:take')
  const day = await today(core, tx, actor.orgId)
  const rows = await rowsOf(tx, actor)
  return {
    questions: rows
      .filter(({ due_on }) => due_on <= day)
      .slice(0, AT_ONCE)
      .map(({ course_id, question_id }) =>
        asked(course_id, questionOf(courseOf(course_id), question_id), lang, `${actor.personId} ${day}`),
      ),
    nextOn: rows.find(({ due_on }) => due_on > day)?.due_on ?? null,
  }
}

/** Answers a question that came back; right twice in a row, it comes back no more. */
export async function practise(
  core: Core,
  tx: Tx,
  actor: Actor,
  courseId: string,
  questionId: string,
  { lang, ...answer }: AnswerInput & { lang: Locale },
): Promise<Feedback> {
  permit(actor, 'training:take')
  const feedback = grade(questionOf(courseOf(courseId), questionId), answer, lang)
  const day = await today(core, tx, actor.orgId)
  const row = (await rowsOf(tx, actor)).find(
    (one) => one.course_id === courseId && one.question_id === questionId && one.due_on <= day,
  )
  if (!row) throw refuse('notDue')
  const streak = feedback.right ? row.streak + 1 : 0
  await note(tx, actor, courseId, questionId, { streak, times: row.times + 1 }, day)
  return feedback
}

/** A question was missed in an attempt: it comes back tomorrow. */
export const missed = (
  tx: Tx,
  actor: Actor,
  courseId: string,
  questionId: string,
  day: string,
): Promise<void> => note(tx, actor, courseId, questionId, { streak: 0, times: 0 }, day)

async function note(
  tx: Tx,
  actor: Actor,
  courseId: string,
  questionId: string,
  { streak, times }: { streak: number; times: number },
  day: string,
): Promise<void> {
  const due = nextPractice(streak, times, day)
  const key = {
    org_id: actor.orgId,
    person_id: actor.personId ?? '',
    course_id: courseId,
    question_id: questionId,
  }
  if (due === null) {
    let select = tx.deleteFrom('course_practice')
    for (const [column, value] of Object.entries(key)) select = select.where(column as 'org_id', '=', value)
    await select.execute()
    return
  }
  await tx
    .insertInto('course_practice')
    .values({ ...key, streak, times, due_on: due })
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'person_id', 'course_id', 'question_id'])
        .doUpdateSet({ streak, times, due_on: due }),
    )
    .execute()
}

/** Those whose course and question the product still has, what is due first in front. */
async function rowsOf(tx: Tx, actor: Actor) {
  const rows = await tx
    .selectFrom('course_practice')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId ?? '')
    .orderBy('due_on')
    .orderBy('course_id')
    .orderBy('question_id')
    .execute()
  return rows.filter(({ course_id, question_id }) => {
    try {
      questionOf(courseOf(course_id), question_id)
      return true
    } catch {
      return false
    }
  })
}
