import { expect, test } from 'vitest'
import { type Candidate, candidatesOf, strongest } from './candidate.ts'

const box = (x: number, y: number, side: number, score: number): Candidate => ({
  x,
  y,
  width: side,
  height: side,
  score,
})

test('a cell of the heat map becomes a box around its middle, in pixels of the real picture', () => {
  const columns = 3
  const heat = new Float32Array(6)
  const size = new Float32Array(12)
  const offset = new Float32Array(12)
  const cell = 4 // second row, second column
  heat[cell] = 0.9
  size[cell] = Math.log(10) // height: 10 cells
  size[6 + cell] = Math.log(5) // width: 5 cells
  offset[cell] = 0.25
  offset[6 + cell] = 0.5
  const [found, ...rest] = candidatesOf({ heat, size, offset, rows: 2, columns }, 0.5, 0.5)
  expect(rest).toEqual([])
  // Middle: (1 + 0.5 + 0.5) · 4 / 0.5 across, (1 + 0.25 + 0.5) · 4 / 0.5 down; sides: cells · 4 / 0.5.
  expect(found?.width).toBeCloseTo(40)
  expect(found?.height).toBeCloseTo(80)
  expect((found?.x ?? 0) + 20).toBeCloseTo(16)
  expect((found?.y ?? 0) + 40).toBeCloseTo(14)
  expect(found?.score).toBeCloseTo(0.9)
})

test('cells under the least score, and those that are no number, are left out', () => {
  const heat = Float32Array.of(0.34, Number.NaN, 0.35)
  const planes = new Float32Array(6)
  expect(
    candidatesOf({ heat, size: planes, offset: planes, rows: 1, columns: 3 }, 1, Math.fround(0.35)),
  ).toHaveLength(1)
})

test('of boxes over each other the surest stays; neighbours stay both', () => {
  const kept = strongest([box(0, 0, 100, 0.6), box(10, 5, 100, 0.9), box(150, 0, 100, 0.4)])
  expect(kept.map(({ score }) => score)).toEqual([0.9, 0.4])
})

test('a mouth inside a surer face is no face of its own', () => {
  expect(strongest([box(0, 0, 100, 0.9), box(40, 60, 20, 0.5)])).toHaveLength(1)
})

test('a large box over a small, surer one stays: what covers more is not lost', () => {
  expect(strongest([box(0, 0, 100, 0.5), box(40, 60, 20, 0.9)])).toHaveLength(2)
})

test('boxes with nothing in common all stay, surest first', () => {
  const kept = strongest([box(0, 0, 10, 0.4), box(20, 0, 10, 0.8), box(40, 0, 10, 0.6)])
  expect(kept.map(({ score }) => score)).toEqual([0.8, 0.6, 0.4])
})
