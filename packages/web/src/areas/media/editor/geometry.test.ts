import type { Box } from '@clearpost/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  boundsOf,
  boxBetween,
  cropStyle,
  fitBox,
  HANDLES,
  moveBox,
  type Point,
  resizeBox,
  SMALLEST_SIDE,
} from './geometry.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const pull = fc.double({ min: -2, max: 2, noNaN: true })
const upright = fc
  .record({ x: share, y: share, width: share, height: share, angle: fc.constant(0) })
  .map(fitBox)
const aspect = fc.double({ min: 0.2, max: 5, noNaN: true })
const handle = fc.constantFrom(...HANDLES)

function expectInside(box: Box): void {
  const slack = 1e-9
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.y).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(1 + slack)
  expect(box.y + box.height).toBeLessThanOrEqual(1 + slack)
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(SMALLEST_SIDE - slack)
}

/** The corner across from a handle, in units of the picture's height. */
function cornerAcross(box: Box, pulled: { dx: number; dy: number }, ratio: number): Point {
  const turn = (box.angle * Math.PI) / 180
  const along = (-pulled.dx * box.width * ratio) / 2
  const across = (-pulled.dy * box.height) / 2
  return {
    x: (box.x + box.width / 2) * ratio + along * Math.cos(turn) - across * Math.sin(turn),
    y: box.y + box.height / 2 + along * Math.sin(turn) + across * Math.cos(turn),
  }
}

test('a drawn box lies inside the picture, whichever corner the hand began with', () => {
  fc.assert(
    fc.property(pull, pull, pull, pull, (ax, ay, bx, by) => {
      const box = boxBetween({ x: ax, y: ay }, { x: bx, y: by })
      expectInside(box)
      expect(boxBetween({ x: bx, y: by }, { x: ax, y: ay })).toEqual(box)
    }),
  )
})

test('a moved box keeps its size and stays inside the picture', () => {
  fc.assert(
    fc.property(upright, pull, pull, (box, dx, dy) => {
      const moved = moveBox(box, dx, dy)
      expectInside(moved)
      expect([moved.width, moved.height]).toEqual([box.width, box.height])
    }),
  )
})

test('a resized box stays inside the picture and its opposite corner stays where it was', () => {
  fc.assert(
    fc.property(upright, handle, pull, pull, aspect, (box, corner, dx, dy, ratio) => {
      const resized = resizeBox(box, corner, dx, dy, ratio)
      expectInside(resized)
      const before = cornerAcross(box, corner, ratio)
      const after = cornerAcross(resized, corner, ratio)
      // A box at its smallest against the edge is shifted back inside by less than its smallest side.
      expect(Math.abs(after.x - before.x)).toBeLessThanOrEqual(SMALLEST_SIDE * ratio + 1e-6)
      expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(SMALLEST_SIDE + 1e-6)
    }),
  )
})

test('of a turned box, too, the opposite corner stays', () => {
  const box: Box = { x: 0.4, y: 0.4, width: 0.2, height: 0.1, angle: 30 }
  for (const corner of HANDLES) {
    const resized = resizeBox(box, corner, corner.dx * 0.02, corner.dy * 0.02, 1.5)
    const before = cornerAcross(box, corner, 1.5)
    const after = cornerAcross(resized, corner, 1.5)
    expect(after.x).toBeCloseTo(before.x, 9)
    expect(after.y).toBeCloseTo(before.y, 9)
    expect(resized.angle).toBe(30)
  }
})

test('pulling the right side of a box that stands on its head makes it smaller', () => {
  const box: Box = { x: 0.4, y: 0.4, width: 0.2, height: 0.1, angle: 180 }
  expect(resizeBox(box, { dx: 1, dy: 0 }, 0.05, 0, 1).width).toBeCloseTo(0.15, 9)
})

test('bounds hold every corner of a turned box', () => {
  const quarter = boundsOf({ x: 0.4, y: 0.4, width: 0.2, height: 0.1, angle: 90 }, 2)
  expect(quarter.width).toBeCloseTo(0.05, 9)
  expect(quarter.height).toBeCloseTo(0.4, 9)
})

test('the small picture of a region shows the whole region', () => {
  fc.assert(
    fc.property(upright, aspect, (box, ratio) => {
      const { backgroundSize, backgroundPosition } = cropStyle(box, ratio)
      const [across, down] = backgroundSize.split(' ').map(Number.parseFloat) as [number, number]
      const [left, top] = backgroundPosition.split(' ').map(Number.parseFloat) as [number, number]
      const seen = { width: 100 / across, height: 100 / down }
      const x = (left / 100) * (1 - seen.width)
      const y = (top / 100) * (1 - seen.height)
      const narrower = Math.min(1, ratio)
      // The widest and tallest regions do not fit a square; their middle is shown.
      fc.pre(Math.max(box.width * ratio, box.height) * 1.4 <= narrower)
      expect(x).toBeLessThanOrEqual(box.x + 1e-6)
      expect(y).toBeLessThanOrEqual(box.y + 1e-6)
      expect(x + seen.width).toBeGreaterThanOrEqual(box.x + box.width - 1e-6)
      expect(y + seen.height).toBeGreaterThanOrEqual(box.y + box.height - 1e-6)
    }),
  )
})
