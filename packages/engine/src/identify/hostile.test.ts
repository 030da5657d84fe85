import { expect, test } from 'vitest'
import { identify } from './index.ts'

/** Pieces that make patterns back up when repeated; a quadratic reader would not come to the end of these. */
const PIECES = [
  '1',
  '1 ',
  '1-',
  '(1',
  'a.',
  'a@',
  'a@a.',
  '@',
  '.',
  ':',
  'ab:',
  'Mr. ',
  'Ab ',
  'Ab, ',
  'the Ab ',
  '12 Oak ',
  'May 1 ',
  'J o h n ',
  'm4r1ss4 ',
  '#JohnSmith',
  'http://',
  'room 1 ',
  'a\u200b',
  'a\u0301',
  '\u0301',
  '\ud800',
  '👩‍⚕️',
  'аa',
  'MRN1',
  'hundred ',
  'foto de la ',
  '\n',
  ' ',
  '"',
]
const LENGTH = 60_000 // characters

test.each(PIECES)('%j repeated is read to its end', (piece) => {
  const text = piece.repeat(Math.ceil(LENGTH / piece.length))
  let before = 0
  for (const span of identify(text, { ages: true, relativeDates: true })) {
    expect(span.start).toBeGreaterThanOrEqual(before)
    expect(span.text).toBe(text.slice(span.start, span.end))
    before = span.end
  }
  expect(before).toBeLessThanOrEqual(text.length)
})
