import { expect, test } from 'vitest'
import type { Pixels } from '../types.ts'
import { planesAt } from './resample.ts'
import { turnBack, turnPlanes } from './turn.ts'

function filled(width: number, height: number, colour: (x: number, y: number) => number[]): Pixels {
  const data = new Uint8Array(width * height * 4)
  for (let i = 0; i < width * height; i++) data.set([...colour(i % width, Math.floor(i / width)), 255], i * 4)
  return { data, width, height }
}

test('sides are rounded up to whole steps, and what lies outside the picture is dark', () => {
  const { data, width, height } = planesAt(
    filled(100, 40, () => [255, 0, 255]),
    0.5,
    32,
  )
  expect([width, height]).toEqual([64, 32])
  expect(data).toHaveLength(3 * 64 * 32)
  expect(data[0]).toBeCloseTo(1)
  expect(data[64 * 32]).toBeCloseTo(-1)
  expect(data[2 * 64 * 32]).toBeCloseTo(1)
  expect(data[50]).toBe(-1)
  expect(data[20 * 64]).toBe(-1)
})

test.each([0.1, 0.37, 0.5, 1, 1.5])('one colour stays that colour at scale %d', (scale) => {
  const source = filled(61, 47, () => [51, 102, 204])
  const { data, width, height } = planesAt(source, scale, 1)
  const area = width * height
  for (let i = 0; i < area; i++) {
    expect(data[i]).toBeCloseTo(51 / 127.5 - 1, 4)
    expect(data[area + i]).toBeCloseTo(102 / 127.5 - 1, 4)
    expect(data[2 * area + i]).toBeCloseTo(204 / 127.5 - 1, 4)
  }
})

test('at its own size every pixel stays in its place', () => {
  const source = filled(5, 3, (x, y) => [x * 50, y * 100, x + y])
  const { data } = planesAt(source, 1, 1)
  for (let i = 0; i < 15; i++) expect(data[i]).toBeCloseTo((source.data[i * 4] as number) / 127.5 - 1, 4)
})

test('making a picture smaller skips no pixel: each one changes the result', () => {
  for (let at = 0; at < 24 * 16; at++) {
    const dot = filled(24, 16, (x, y) => (y * 24 + x === at ? [255, 255, 255] : [0, 0, 0]))
    const { data } = planesAt(dot, 1 / 4, 1)
    expect(Math.max(...data), `pixel ${at}`).toBeGreaterThan(-1)
  }
})

test.each([1, 2, 3] as const)('a box of a picture turned by %d quarters lies where it was', (quarters) => {
  const source = filled(9, 5, (x, y) => (x >= 6 && x < 8 && y === 1 ? [255, 255, 255] : [0, 0, 0]))
  const turned = turnPlanes(planesAt(source, 1, 1), quarters)
  const isLying = quarters !== 2
  expect([turned.width, turned.height]).toEqual(isLying ? [5, 9] : [9, 5])
  const bright = Array.from(turned.data.subarray(0, 45).keys()).filter((i) => (turned.data[i] as number) > 0)
  const [x, y] = [(bright[0] as number) % turned.width, Math.floor((bright[0] as number) / turned.width)]
  const found = { x, y, width: isLying ? 1 : 2, height: isLying ? 2 : 1, score: 1 }
  const box = turnBack(found, quarters, turned.width, turned.height)
  expect(box).toEqual({ x: 6, y: 1, width: 2, height: 1, score: 1 })
})
