import { expect, test } from 'vitest'
import { isStaleFile, nextScreeningOn } from './due.ts'

test.each([
  ['2026-11-25', '2026-12-25'],
  ['2026-12-31', '2027-01-31'],
  ['2027-01-31', '2027-02-28'],
  ['2028-01-30', '2028-02-29'],
  ['2026-08-31', '2026-09-30'],
])('after a screening on %s the next is due on %s', (last, next) => {
  expect(nextScreeningOn(last)).toBe(next)
})

test('a file whose newest exclusion is over two months old is stale', () => {
  expect(isStaleFile('2026-10-20', '2026-11-25')).toBe(false)
  expect(isStaleFile('2026-09-20', '2026-11-25')).toBe(true)
})
