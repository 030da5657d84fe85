import type { Region } from '@clearpost/contract'
import { expect, test } from 'vitest'
import { isMovable, nextOpen, numberRegions } from './numbered.ts'

const region = (id: string, change: Partial<Region> = {}): Region => ({
  id,
  kind: 'face',
  box: { x: 0.1, y: 0.1, width: 0.1, height: 0.1, angle: 0 },
  span: null,
  source: 'machine',
  score: 0.9,
  reason: 'face',
  text: null,
  format: null,
  findings: [],
  concern: true,
  state: 'open',
  subject: null,
  staff: null,
  note: null,
  settledBy: null,
  settledAt: null,
  ...change,
})

test('numbers count all regions, names count those of a kind', () => {
  const numbered = numberRegions([region('a'), region('b', { kind: 'text' }), region('c')])
  expect(numbered.map(({ number, ofKind, kindTotal }) => [number, ofKind, kindTotal])).toEqual([
    [1, 1, 2],
    [2, 1, 1],
    [3, 2, 2],
  ])
})

test('a text in which nothing was found asks for no decision; one to be covered neither', () => {
  const numbered = numberRegions(
    [
      region('a'),
      region('b', { kind: 'text', concern: false }),
      region('c'),
      region('d', { state: 'staff' }),
    ],
    new Set(['a', 'd']),
  )
  expect(numbered.map(({ shown }) => shown)).toEqual(['covered', 'quiet', 'open', 'staff'])
})

test('the next open region follows the chosen one and begins again at the end', () => {
  const numbered = numberRegions([region('a'), region('b', { state: 'nobody' }), region('c')])
  expect(nextOpen(numbered, null)?.id).toBe('a')
  expect(nextOpen(numbered, 'a')?.id).toBe('c')
  expect(nextOpen(numbered, 'c')?.id).toBe('a')
  expect(nextOpen(numberRegions([region('a', { state: 'staff' })]), 'a')).toBeNull()
})

test('what the machine found stays where it found it, and a cover stays where it lies', () => {
  expect(isMovable(region('a'))).toBe(false)
  expect(isMovable(region('b', { source: 'person' }))).toBe(true)
  expect(isMovable(region('c', { source: 'person', state: 'covered' }))).toBe(false)
})
