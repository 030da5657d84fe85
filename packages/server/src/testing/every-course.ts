import { api } from '@clearpost/contract'
import type { Browser } from './app.ts'

/** A rule that gives a course, an attempt at it and a pass; ids by path parameter. */
export async function everyCourse(browser: Browser): Promise<Record<string, string>> {
  const courseId = 'everyone'
  const rule = await browser.call(api.training.addRule, { body: { courseId, dueDays: 30 } })
  const attempt = await browser.call(api.training.begin, { params: { courseId }, body: { lang: 'en' } })
  const course = await browser.call(api.training.course, { params: { courseId } })
  const me = (await browser.call(api.account.me)).body.person
  const csv = `email,course,completed\n${me.email},${courseId},2020-01-01`
  const imported = await browser.call(api.training.import, { body: { csv } })
  const mine = await browser.call(api.training.mine)
  for (const { status, body } of [rule, attempt, course, imported, mine])
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  return {
    courseId,
    ruleId: rule.body.id,
    attemptId: attempt.body.id,
    questionId: attempt.body.questions[0].id,
    passId: mine.body.completions[0].id,
    lessonId: course.body.content[0].id,
  }
}
