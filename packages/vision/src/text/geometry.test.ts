import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  around,
  contains,
  convexHull,
  cornersOf,
  level,
  minAreaRect,
  quarterTurned,
  type Rect,
  unclip,
  upsideDown,
} from './geometry.ts'

const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) })
const rect: fc.Arbitrary<Rect> = fc.record({
  cx: fc.integer({ min: -200, max: 200 }),
  cy: fc.integer({ min: -200, max: 200 }),
  width: fc.integer({ min: 1, max: 400 }),
  height: fc.integer({ min: 1, max: 400 }),
  angle: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
})
const grown = (r: Rect, by: number): Rect => ({ ...r, width: r.width + by, height: r.height + by })

describe('the smallest rectangle around points', () => {
  test('holds every point and stands within 45 degrees', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
        const smallest = minAreaRect(points)
        expect(points.every((p) => contains(grown(smallest, 1e-6), p))).toBe(true)
        expect(Math.abs(smallest.angle)).toBeLessThanOrEqual(Math.PI / 4 + 1e-9)
      }),
    )
  })

  test('is no larger than the rectangle at any other angle', () => {
    fc.assert(
      fc.property(
        fc.array(point, { minLength: 3, maxLength: 20 }),
        fc.double({ min: 0, max: Math.PI, noNaN: true }),
        (points, angle) => {
          const smallest = minAreaRect(points)
          const other = around(points, angle)
          expect(smallest.width * smallest.height).toBeLessThanOrEqual(other.width * other.height + 1e-6)
        },
      ),
    )
  })

  test('of a rectangle’s own corners is that rectangle', () => {
    fc.assert(
      fc.property(rect, (given) => {
        const again = minAreaRect(cornersOf(given))
        expect(again.width * again.height).toBeCloseTo(given.width * given.height, 4)
        expect(again.cx).toBeCloseTo(given.cx, 6)
        expect(again.cy).toBeCloseTo(given.cy, 6)
      }),
    )
  })

  test('no points have none', () => {
    expect(() => minAreaRect([])).toThrow(RangeError)
  })
})

test('a convex hull keeps only corners, in order around it', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 4, y: 0 },
    { x: 4, y: 4 },
    { x: 0, y: 4 },
  ]
  expect(convexHull([...square, { x: 2, y: 2 }, { x: 2, y: 0 }])).toHaveLength(4)
})

describe('the same place looked at from another side', () => {
  const places = (r: Rect) =>
    cornersOf(r)
      .map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`.replace(/-0\.000/g, '0.000'))
      .sort()

  test('covers the same ground', () => {
    fc.assert(
      fc.property(rect, (given) => {
        for (const turned of [quarterTurned(given), upsideDown(given), level(given)])
          cornersOf(turned).forEach((corner) => {
            expect(contains(grown(given, 1e-6), corner)).toBe(true)
          })
        expect(places(upsideDown(upsideDown(given)))).toEqual(places(given))
      }),
    )
  })

  test('begins where a reader who tilts the head would begin', () => {
    const sign = { cx: 0, cy: 0, width: 10, height: 100, angle: 0 }
    const [first, second] = cornersOf(quarterTurned(sign))
    expect(first).toEqual({ x: expect.closeTo(-5), y: expect.closeTo(50) })
    expect(second).toEqual({ x: expect.closeTo(-5), y: expect.closeTo(-50) })
  })
})

test('a shrunken box grows by its area over its perimeter, times the ratio, on each side', () => {
  const box = unclip({ cx: 0, cy: 0, width: 100, height: 20, angle: 0 }, 1.5)
  expect(box).toMatchObject({ width: 100 + 25, height: 20 + 25 })
})
