import type { AnswerInput, Feedback, Locale, ShortLessonView } from '@clearpost/contract'
import { SHORT_LESSONS } from '@clearpost/law/courses'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { asked, grade } from './asked.ts'
import { refuse } from './load.ts'
import './tables.ts'

/** The lessons that explain a verdict's rule and its findings, each once. @param about the most important first */
export async function shortLessonsFor(
  tx: Tx,
  actor: Actor,
  about: string,
  lang: Locale,
): Promise<{ items: ShortLessonView[] }> {
  permit(actor, 'training:take')
  const fitting = new Set(
    about
      .split(',')
      .flatMap((wanted) => SHORT_LESSONS.filter(({ categories }) => categories.includes(wanted))),
  )
  const taken = await tx
    .selectFrom('short_lesson_taken')
    .select('lesson_id')
    .distinct()
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId ?? '')
    .execute()
  return {
    items: [...fitting].map((lesson) => ({
      id: lesson.id,
      title: lesson.title[lang],
      body: lesson.body[lang],
      question: asked(lesson.id, lesson.question, lang, actor.personId ?? ''),
      taken: taken.some(({ lesson_id }) => lesson_id === lesson.id),
    })),
  }
}

/** Answers the question of a short lesson, and notes beside which draft that was. */
export async function takeShortLesson(
  core: Core,
  tx: Tx,
  actor: Actor,
  lessonId: string,
  { lang, postId, ...answer }: AnswerInput & { lang: Locale; postId: string | null },
): Promise<Feedback> {
  permit(actor, 'training:take')
  const lesson = SHORT_LESSONS.find(({ id }) => id === lessonId)
  if (!lesson) throw refuse('notFound')
  const feedback = grade(lesson.question, answer, lang)
  if (postId !== null) {
    const post = await tx
      .selectFrom('post')
      .select('id')
      .where('org_id', '=', actor.orgId)
      .where('id', '=', postId)
      .executeTakeFirst()
    if (!post) throw refuse('notFound')
  }
  const now = core.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('short_lesson_taken')
    .values({
      org_id: actor.orgId,
      id,
      person_id: actor.personId ?? '',
      lesson_id: lessonId,
      post_id: postId,
      answered_right: feedback.right,
      at: now,
    })
    .execute()
  await audit(
    tx,
    actor,
    'training.takeShort',
    { kind: 'short_lesson', id: lessonId },
    { right: feedback.right },
  )
  return feedback
}
