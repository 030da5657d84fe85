import { expect, test } from 'vitest'
import { rewriteParts } from './rewrite-parts.ts'

const text = 'Maria, 84, came in today.'

test('each edit is shown as removed and added words between what stays', () => {
  const edits = [
    { start: 7, end: 9, after: 'an older adult' },
    { start: 0, end: 5, after: 'A patient' },
  ]
  expect(rewriteParts(text, 'A patient, an older adult, came in today.', edits)).toEqual([
    { op: 'removed', text: 'Maria' },
    { op: 'added', text: 'A patient' },
    { op: 'same', text: ', ' },
    { op: 'removed', text: '84' },
    { op: 'added', text: 'an older adult' },
    { op: 'same', text: ', came in today.' },
  ])
})

test('a stored report names the new words differently', () => {
  expect(rewriteParts('a b', 'a c', [{ start: 2, end: 3, text: 'c' }])).toEqual([
    { op: 'same', text: 'a ' },
    { op: 'removed', text: 'b' },
    { op: 'added', text: 'c' },
  ])
})

test('edits that do not lead to the rewritten text are not believed', () => {
  expect(rewriteParts('a b', 'x', [{ start: 0, end: 1, after: 'y' }])).toEqual([
    { op: 'removed', text: 'a b' },
    { op: 'added', text: 'x' },
  ])
})
