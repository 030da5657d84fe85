import { expect, test } from 'vitest'
import { bootstrap, brief, f1, quantile, shown, table, wilson } from './statistics.ts'

test('the interval of a share is Wilson’s', () => {
  // Brown, Cai and DasGupta 2001: 5 of 10 gives 0.2366 to 0.7634.
  const [low, high] = wilson({ part: 5, whole: 10 })
  expect(low).toBeCloseTo(0.2366, 3)
  expect(high).toBeCloseTo(0.7634, 3)
  expect(wilson({ part: 0, whole: 20 })[0]).toBe(0)
  expect(wilson({ part: 20, whole: 20 })[1]).toBeLessThanOrEqual(1)
  expect(wilson({ part: 0, whole: 0 })).toEqual([0, 1])
})

test('F1 counts the spans of all texts together', () => {
  const counts = [
    { right: 1, found: 2, gold: 1 },
    { right: 1, found: 1, gold: 2 },
  ]
  expect(f1(counts)).toBeCloseTo(2 / 3)
  expect(f1([])).toBe(0)
})

test('the bootstrap holds the measure, is the same twice, and is a point where all texts agree', () => {
  const mean = (rows: readonly number[]) => rows.reduce((a, b) => a + b, 0) / rows.length
  const rows = Array.from({ length: 100 }, (_, n) => n % 2)
  const [low, high] = bootstrap(rows, mean)
  expect(low).toBeGreaterThan(0.35)
  expect(low).toBeLessThan(0.5)
  expect(high).toBeGreaterThan(0.5)
  expect(high).toBeLessThan(0.65)
  expect(bootstrap(rows, mean)).toEqual([low, high])
  expect(bootstrap([3, 3, 3], mean)).toEqual([3, 3])
})

test('a quantile stays inside the values', () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(3)
  expect(quantile([1, 2, 3, 4], 1)).toBe(4)
})

test('shares are shown with their interval, nothing as a dash', () => {
  expect(shown({ part: 5, whole: 10 })).toBe('50.0% (23.7–76.3)')
  expect(brief({ part: 5, whole: 10 })).toBe('50 (24–76)')
  expect(shown({ part: 0, whole: 0 })).toBe('–')
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n|---|---|\n| 1 | 2 |')
})
