import { expect, test } from 'vitest'
import { covers, identifierRecall, type Judged, outcome, slices } from './judged.ts'

const row = (expected: Judged['post']['expected'], got: Judged['got'], more: object = {}): Judged => ({
  post: { id: 'x', text: 'Ana is here', account: 'personal', lang: 'en', expected, ...more },
  got,
})

test('caught counts posts that need a person, alarms the others', () => {
  const rows = [row('stop', 'review'), row('review', 'caution'), row('stop', 'clear'), row('clear', 'stop')]
  expect(outcome(rows)).toEqual({
    caught: { part: 1, whole: 3 },
    alarms: { part: 1, whole: 1 },
    stopAsClear: { part: 1, whole: 2 },
  })
})

test('half of a span is enough, less is not; two marks on one place count once', () => {
  expect(covers([{ start: 0, end: 2 }], 0, 4)).toBe(true)
  expect(covers([{ start: 0, end: 1 }], 0, 4)).toBe(false)
  expect(
    covers(
      [
        { start: 0, end: 1 },
        { start: 0, end: 1 },
      ],
      0,
      4,
    ),
  ).toBe(false)
  expect(covers([{ start: 9, end: 12 }], 0, 4)).toBe(false)
})

test('identifiers are counted by category', () => {
  const identifiers = [{ category: 'A', text: 'Ana' }]
  const found = { ...row('stop', 'stop', { identifiers }), marked: [{ start: 0, end: 3 }] }
  const missed = row('stop', 'stop', { identifiers })
  expect(identifierRecall([found, missed])).toEqual(new Map([['A', { part: 1, whole: 2 }]]))
})

test('the worst slice comes first, by what is sure of it; small slices are left out', () => {
  const many = (n: number, got: Judged['got'], kind: string) =>
    Array.from({ length: n }, () => row('stop', got, { kind }))
  const rows = [
    ...many(30, 'clear', 'reply'),
    ...many(70, 'stop', 'reply'),
    ...many(4, 'clear', 'story'),
    ...many(8, 'stop', 'story'),
    ...many(5, 'clear', 'caption'),
  ]
  const found = slices(rows, ({ got }) => got === 'clear').filter(({ name }) => name.startsWith('kind'))
  expect(found).toEqual([
    { name: 'kind: reply', wrong: { part: 30, whole: 100 } },
    { name: 'kind: story', wrong: { part: 4, whole: 12 } },
  ])
})
