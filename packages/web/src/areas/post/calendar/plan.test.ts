import type { PostSummary } from '@clearpost/contract'
import { expect, test } from 'vitest'
import { canMove, daysOf, groupByDay, movedTo, turnPage } from './plan.ts'

const DENVER = 'America/Denver'
const post = (id: string, scheduledAt: string | null, publishedAt: string | null = null) =>
  ({ id, scheduledAt, publishedAt }) as PostSummary

test('a post stands on the day that the organization’s clock shows', () => {
  const days = groupByDay(
    [
      post('b', '2026-11-25T06:59:00Z'),
      post('a', '2026-11-24T16:00:00Z'),
      post('c', '2026-11-25T07:00:00Z'),
      post('d', null),
    ],
    DENVER,
  )
  expect([...days].map(([day, posts]) => [day, posts.map(({ id }) => id)])).toEqual([
    ['2026-11-24', ['a', 'b']],
    ['2026-11-25', ['c']],
  ])
})
test('what went out stands where it went out', () => {
  const days = groupByDay([post('a', '2026-11-24T16:00:00Z', '2026-11-26T16:00:00Z')], DENVER)
  expect([...days.keys()]).toEqual(['2026-11-26'])
})
test('dragging keeps the clock time, over a change of the clocks too', () => {
  expect(movedTo('2026-11-02', '2026-10-31T15:30:00Z', DENVER)).toBe('2026-11-02T16:30:00.000Z')
  expect(movedTo('2026-11-24', null, DENVER)).toBe('2026-11-24T16:00:00.000Z')
})
test('views and their pages', () => {
  expect(daysOf('week', '2026-11-24', 'en')).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
  ])
  expect(daysOf('list', '2026-02-10', 'en').length).toBe(28)
  expect(daysOf('month', '2026-02-10', 'en').length % 7).toBe(0)
  expect([turnPage('week', '2026-11-24', 1), turnPage('month', '2026-12-31', 1)]).toEqual([
    '2026-12-01',
    '2027-01-01',
  ])
})
test('what is live stays where it is', () => {
  expect(canMove({ state: 'published' })).toBe(false)
  expect(canMove({ state: 'scheduled' })).toBe(true)
})
