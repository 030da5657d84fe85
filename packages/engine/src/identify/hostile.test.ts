import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../check.ts'
import { ALPHABET, PIECES } from './hostile-pieces.ts'
import { identify } from './index.ts'

const LENGTH = 30_000 // characters
const ALL = { ages: true, relativeDates: true }

function expectSpansOf(text: string): void {
  let before = 0
  for (const span of identify(text, ALL)) {
    expect(span.start).toBeGreaterThanOrEqual(before)
    expect(span.end).toBeGreaterThan(span.start)
    expect(span.text).toBe(text.slice(span.start, span.end))
    expect(span.score).toBeGreaterThan(0)
    expect(span.score).toBeLessThanOrEqual(1)
    before = span.end
  }
  expect(before).toBeLessThanOrEqual(text.length)
}

test.each(PIECES)('%j repeated is read to its end', (piece) => {
  expectSpansOf(piece.repeat(Math.ceil(LENGTH / piece.length)))
})

describe('any text', () => {
  const nasty = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...ALPHABET) },
        {
          weight: 2,
          arbitrary: fc
            .tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 40 }))
            .map(([piece, n]) => piece.repeat(n)),
        },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''))

  test('spans are in order, disjoint, and the slices of the text as written', () => {
    fc.assert(fc.property(nasty, expectSpansOf), { numRuns: 100 })
  })

  test('a report has findings in order with offsets into the text, whoever posts and however often it is checked', () => {
    fc.assert(
      fc.property(
        nasty,
        fc.constantFrom('organization', 'professional', 'personal', 'patient'),
        fc.constantFrom('post', 'reply', 'comment'),
        (text, account, kind) => {
          const report = check({ text, account, kind })
          let before = 0
          for (const { start, end, text: said } of report.findings) {
            expect(start).toBeGreaterThanOrEqual(before)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(said).toBe(text.slice(start, end))
            before = start
          }
          expect(check({ text, account, kind })).toEqual(report)
        },
      ),
      { numRuns: 50 },
    )
  })
})
