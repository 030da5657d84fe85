import { COURSES, drawn, neededOf, wordsOf } from '@clearpost/law/courses'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fresh, type Progress, packed, unpacked } from './progress.ts'
import { percentOf, scaledOf, timeinterval, timeOfDay, timespan, timestamp } from './values.ts'

/** SCORM 1.2, cmi.suspend_data. */
const SUSPEND_MAX = 4096

describe('what is suspended', () => {
  const places = fc.uniqueArray(fc.nat({ max: 200 }), { minLength: 1, maxLength: 40 })
  const letters = fc.uniqueArray(fc.nat({ max: 7 }), { minLength: 1, maxLength: 8 })
  test('comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.stringMatching(/^[a-z0-9]{1,8}$/),
          read: fc.array(fc.boolean(), { minLength: 5, maxLength: 7 }),
          begun: fc.boolean(),
          passed: fc.boolean(),
          pairs: fc.array(
            fc.oneof(
              places.map((given) => ({ given: given.sort((a, b) => a - b), marks: true })),
              letters.map((given) => ({ given, marks: false })),
            ),
            { maxLength: 12 },
          ),
        }),
        ({ pairs, ...rest }) => {
          const progress: Progress = { ...rest, answers: pairs.map(({ given }) => given) }
          const text = packed(progress, 3, (at) => pairs[at]?.marks ?? false)
          expect(unpacked(text, 3, rest.read.length)).toEqual(progress)
          expect(unpacked(text, 4, rest.read.length)).toBeNull()
        },
      ),
    )
  })

  test('fits into SCORM 1.2 even when every other word of every post is marked', () => {
    for (const course of COURSES) {
      const marksFirst = [...course.questions].sort(
        (a, b) => Number(b.kind === 'mark') - Number(a.kind === 'mark'),
      )
      const questions = drawn(
        marksFirst,
        course.lessons.map(({ id }) => id),
        course.draw,
        'seed',
      )
      const answers = questions.map((question) =>
        question.kind === 'mark'
          ? wordsOf(question.post.es).flatMap((_, at) => (at % 2 === 0 ? [at] : []))
          : [0, 1, 2, 3, 4, 5],
      )
      const text = packed(
        { ...fresh(course.lessons.length, '1z141z4'), answers },
        course.version,
        (at) => questions[at]?.kind === 'mark',
      )
      expect(text.length, course.id).toBeLessThan(SUSPEND_MAX)
    }
  })

  test('what is none of ours begins anew', () => {
    for (const text of ['', 'null', '{}', '{"v":3}', 'x']) expect(unpacked(text, 3, 5)).toBeNull()
  })
})

describe('values', () => {
  test('spans and times as each version writes them', () => {
    expect(timespan(3_723_450)).toBe('0001:02:03.45')
    expect(timespan(0)).toBe('0000:00:00.00')
    expect(timeinterval(3_723_450)).toBe('PT1H2M3.45S')
    expect(timeinterval(59_999)).toBe('PT0H1M0S')
    expect(timeOfDay(new Date(2026, 10, 25, 1, 2, 3))).toBe('01:02:03')
    expect(timestamp(new Date('2026-11-25T01:02:03.999Z'))).toBe('2026-11-25T01:02:03.99Z')
  })
  test('a score is never rounded up to the pass mark', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        (asked, mark) => {
          const passMark = Math.round(mark * 100) / 100
          const needed = neededOf(passMark, asked)
          if (needed > 0) expect(scaledOf(needed - 1, asked)).toBeLessThan(passMark)
          expect(percentOf(needed, asked)).toBeGreaterThanOrEqual(Math.round(passMark * 100))
        },
      ),
    )
  })
})
