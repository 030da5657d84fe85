import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MultipleQuestion, OrderingQuestion, SingleQuestion } from './course.ts'
import { drawn, shuffled } from './draw.ts'
import { gradeMarks, isRight } from './grade.ts'
import { nextPractice } from './schedule.ts'

const words = { en: 'word', es: 'palabra' }
const asked = { id: 'q', lesson: 'one', scenario: words, ask: words, explanation: words }
const options = ['a', 'b', 'c'].map((id) => ({ id, text: words, because: words }))
const single: SingleQuestion = { ...asked, kind: 'single', options, right: 'b' }
const multiple: MultipleQuestion = { ...asked, kind: 'multiple', options, right: ['a', 'c'] }
const ordering: OrderingQuestion = {
  ...asked,
  kind: 'ordering',
  steps: ['first', 'second', 'third'].map((id) => ({ id, text: words })),
}

test('one is right, all right ones and no others, and steps only in their order', () => {
  expect([['b'], ['a'], [], ['a', 'b']].map((chosen) => isRight(single, chosen))).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect([['c', 'a'], ['a'], ['a', 'b', 'c'], ['a', 'a']].map((chosen) => isRight(multiple, chosen))).toEqual(
    [true, false, false, false],
  )
  expect(isRight(ordering, ['first', 'second', 'third'])).toBe(true)
  expect(isRight(ordering, ['second', 'first', 'third'])).toBe(false)
})

test('marks must touch all that identifies; one on nothing is forgiven, two are not', () => {
  const must = [
    { start: 0, end: 5 },
    { start: 10, end: 20 },
  ]
  const may = [{ start: 30, end: 40 }]
  const touching = [
    { start: 4, end: 6 },
    { start: 12, end: 13 },
  ]
  expect(gradeMarks(must, may, touching).right).toBe(true)
  expect(gradeMarks(must, may, touching.slice(1))).toMatchObject({ right: false, found: [false, true] })
  const nothing = (start: number) => ({ start, end: start + 1 })
  expect(gradeMarks(must, may, [...touching, { start: 31, end: 32 }, nothing(50)]).right).toBe(true)
  expect(gradeMarks(must, may, [...touching, nothing(50), nothing(60)]).right).toBe(false)
})

test('a missed question comes back tomorrow, then rests longer, until it was right twice in a row', () => {
  expect(nextPractice(0, 0, '2026-02-27')).toBe('2026-02-28')
  expect(nextPractice(1, 1, '2026-02-28')).toBe('2026-03-03')
  expect(nextPractice(0, 2, '2026-03-03')).toBe('2026-03-04')
  expect(nextPractice(1, 5, '2026-03-04')).toBe('2026-03-25')
  expect(nextPractice(2, 2, '2026-03-03')).toBeNull()
})

test('a draw is spread over the lessons, has no question twice, and depends on its seed alone', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('one', 'two', 'three'), { maxLength: 30 }),
      fc.nat(20),
      fc.string(),
      (lessons, count, seed) => {
        const questions = lessons.map((lesson, id) => ({ id, lesson }))
        const taken = drawn(questions, ['one', 'two', 'three'], count, seed)
        expect(new Set(taken).size).toBe(Math.min(count, questions.length))
        expect(drawn(questions, ['one', 'two', 'three'], count, seed)).toEqual(taken)
        for (const lesson of ['one', 'two', 'three']) {
          const share = taken.filter((one) => one.lesson === lesson).length
          const all = questions.filter((one) => one.lesson === lesson).length
          expect(share).toBeGreaterThanOrEqual(Math.min(all, Math.floor(taken.length / 3)))
        }
        expect([...shuffled(questions, seed)].sort((a, b) => a.id - b.id)).toEqual(questions)
      },
    ),
  )
})
