import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { check, POLICY } from '@clearpost/engine'
import { expect, test } from 'vitest'
import type { Course } from '../packages/law/src/training/course.ts'
import { SHORT_LESSONS } from '../packages/law/src/training/short-lessons/index.ts'

const COURSES = path.resolve(import.meta.dirname, '../packages/law/src/training/courses')
/** Identifiers alone are letters; what else a check marks, and the picture, are no rules of the policy. */
const FINDING = /^(?:[A-R]|relation|quasi|picture)$/

test('in every post of a question something is to be marked, in both languages', async () => {
  let posts = 0
  for (const name of readdirSync(COURSES).filter((name) =>
    existsSync(path.join(COURSES, name, 'index.ts')),
  )) {
    const exported: Record<string, Course> = await import(
      `../packages/law/src/training/courses/${name}/index.ts`
    )
    for (const question of Object.values(exported).flatMap((course) => course.questions)) {
      if (question.kind !== 'mark') continue
      for (const lang of ['en', 'es'] as const) {
        const { verdict, findings } = check({ text: question.post[lang], lang })
        expect(verdict, `${name} ${question.id} ${lang}`).not.toBe('clear')
        expect(findings.length, `${name} ${question.id} ${lang}`).toBeGreaterThanOrEqual(1)
        posts += 1
      }
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
