import { expect, test } from 'vitest'
import { CROWD_DOTS, crowdDots } from './crowd-dots.ts'

test('a few people are counted one by one', () => {
  expect([0.2, 1, 2, 7.4, 20].map(crowdDots)).toEqual([1, 1, 2, 7, 20])
})
test('more people never make fewer dots, and the field has an end', () => {
  const dots = [20, 21, 50, 100, 1000, 11_000, 1_000_000].map(crowdDots)
  expect([...dots].sort((a, b) => a - b)).toEqual(dots)
  expect(dots.at(-1)).toBe(CROWD_DOTS)
})
