import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extend, pathOf, pointIn, type Stroke } from './strokes.ts'

const FIELD = { left: 100, top: 50, width: 400, height: 100 }

test('a pointer that leaves the field stays on its edge', () => {
  expect(pointIn(FIELD, { clientX: 300, clientY: 100 })).toEqual([0.5, 0.5])
  expect(pointIn(FIELD, { clientX: -10, clientY: 900 })).toEqual([0, 1])
})

test('a hand that rests adds nothing, and a touch is a dot', () => {
  const touch = extend([], [0.5, 0.5])
  expect(extend(touch, [0.5005, 0.5])).toBe(touch)
  expect(pathOf(touch, 400, 100)).toBe('M200 50l0 0')
  expect(pathOf(extend(touch, [0.6, 0.5]), 400, 100)).toBe('M200 50L240 50')
  expect(pathOf([], 400, 100)).toBe('')
})

test('whatever the hand does, the server’s limits hold', () => {
  const pointer = fc.record({
    clientX: fc.integer({ min: -2000, max: 4000 }),
    clientY: fc.integer({ min: -2000, max: 4000 }),
  })
  fc.assert(
    fc.property(fc.array(pointer, { minLength: 1, maxLength: 3000 }), (moves) => {
      const stroke = moves.reduce<Stroke>((drawn, move) => extend(drawn, pointIn(FIELD, move)), [])
      expect(stroke.length).toBeGreaterThan(0)
      expect(stroke.length).toBeLessThanOrEqual(2000)
      for (const [x, y] of stroke) expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true)
    }),
    { numRuns: 30 },
  )
})
