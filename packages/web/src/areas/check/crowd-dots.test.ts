import { expect, test } from 'vitest'
import { crowdField, FIELD } from './crowd-dots.ts'

test('a few people are counted one by one', () => {
  expect([0.2, 1, 2, 7.4, 40, 128].map((n) => crowdField(n).figures)).toEqual([1, 1, 2, 7, 40, 128])
  expect(crowdField(128).counted).toBe(true)
  expect(crowdField(129).counted).toBe(false)
})

test('more people never make a sparser field', () => {
  const cells = [1, 18, 19, 40, 100, 500, 5_000, 50_000, 2_000_000].map((n) => crowdField(n).cell)
  expect([...cells].sort((a, b) => b - a)).toEqual(cells)
})

test('the person stands among the figures, and all figures inside the field', () => {
  for (const people of [1, 2, 3, 17, 18, 19, 32, 33, 72, 73, 128, 129, 1_000, 99_999, 8_000_000]) {
    const { person, figures, cell, columns, rows, x, y } = crowdField(people)
    expect(person).toBeGreaterThanOrEqual(0)
    expect(person).toBeLessThan(figures)
    expect(figures).toBeLessThanOrEqual(columns * rows)
    expect(x).toBeGreaterThan(-1e-6)
    expect(y).toBeGreaterThan(-1e-6)
    expect(x + columns * cell).toBeLessThanOrEqual(FIELD.width + 1e-6)
    expect(y + rows * cell).toBeLessThanOrEqual(FIELD.height + 1e-6)
  }
})
