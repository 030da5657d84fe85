import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { check, POLICY } from '@clearpost/engine'
import { expect, test } from 'vitest'
import type { Course } from '../packages/law/src/training/course.ts'
import { SHORT_LESSONS } from '../packages/law/src/training/short-lessons/index.ts'

const COURSES = path.resolve(import.meta.dirname, '../packages/law/src/training/courses')
const LANGS = ['en', 'es'] as const
/** Identifiers alone are letters; what else a check marks, and the picture, are no rules of the policy. */
const FINDING = /^(?:[A-R]|relation|quasi|picture)$/

/** Letters of what must be marked, as in the grading of marks: what identifies by itself. */
const identifying = (text: string, lang: 'en' | 'es') =>
  check({ text, lang })
    .findings.map(({ category }) => category)
    .filter((category) => category.length === 1)
    .sort()

test('every post of a question holds the same kinds of identifiers in both languages', async () => {
  let posts = 0
  for (const name of readdirSync(COURSES).filter((name) =>
    existsSync(path.join(COURSES, name, 'index.ts')),
  )) {
    const exported: Record<string, Course> = await import(
      `../packages/law/src/training/courses/${name}/index.ts`
    )
    for (const question of Object.values(exported).flatMap((course) => course.questions)) {
      if (question.kind !== 'mark') continue
      const [english, spanish] = LANGS.map((lang) => identifying(question.post[lang], lang))
      expect(english?.length, `${name} ${question.id}`).toBeGreaterThanOrEqual(2)
      expect(spanish, `${name} ${question.id}`).toEqual(english)
      posts += 1
    }
  }
  expect(posts).toBeGreaterThan(0)
})

test('what a short lesson answers to is something the check says', () => {
  const rules = POLICY.map(({ id }) => id)
  const named = SHORT_LESSONS.flatMap(({ categories }) => categories).filter((id) => !FINDING.test(id))
  expect(named.length).toBeGreaterThan(0)
  for (const rule of named) expect(rules).toContain(rule)
})
