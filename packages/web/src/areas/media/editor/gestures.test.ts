import type { Box } from '@clearpost/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EditorEvent, type EditorState, firstState, outcomeOf, reduce, shownBox } from './gestures.ts'

const face: Box = { x: 0.2, y: 0.2, width: 0.1, height: 0.1, angle: 0 }
const after = (...events: EditorEvent[]): EditorState => events.reduce(reduce, firstState)

test('a stroke with the pen draws a box of the chosen kind, and the pen is put away', () => {
  const drawn = after(
    { type: 'arm', kind: 'person' },
    { type: 'press', at: { x: 0.6, y: 0.7 } },
    { type: 'pull', at: { x: 0.4, y: 0.5 }, aspect: 1.5 },
  )
  expect(outcomeOf(drawn.gesture)).toMatchObject({ is: 'drawn', kind: 'person', box: { x: 0.4, y: 0.5 } })
  expect(reduce(drawn, { type: 'release' })).toMatchObject({ drawing: null, gesture: null })
})

test('a tap with the pen draws nothing and keeps the pen', () => {
  const tapped = after({ type: 'arm', kind: 'mark' }, { type: 'press', at: { x: 0.6, y: 0.7 } })
  expect(outcomeOf(tapped.gesture)).toBeNull()
  const pulled = reduce(tapped, { type: 'pull', at: { x: 0.601, y: 0.701 }, aspect: 1 })
  expect(outcomeOf(pulled.gesture)).toBeNull()
  expect(reduce(pulled, { type: 'release' }).drawing).toBe('mark')
})

test('without the pen a stroke over the picture draws nothing and lets the chosen box go', () => {
  const state = after(
    { type: 'select', regionId: 'a' },
    { type: 'press', at: { x: 0.6, y: 0.7 } },
    { type: 'pull', at: { x: 0.9, y: 0.9 }, aspect: 1 },
  )
  expect(state).toMatchObject({ selected: null, gesture: null })
})

test('a box that was only touched is chosen, not changed', () => {
  const touched = after({ type: 'grab', regionId: 'a', box: face, at: { x: 0.25, y: 0.25 } })
  expect(touched.selected).toBe('a')
  expect(outcomeOf(touched.gesture)).toBeNull()
})

test('keys add up until they are saved, and Escape takes all of them back', () => {
  const push: EditorEvent = { type: 'push', regionId: 'a', box: face, dx: 0.01, dy: 0 }
  const pushed = after(push, push, push)
  expect(shownBox(pushed, 'a', face).x).toBeCloseTo(0.23, 9)
  expect(shownBox(pushed, 'b', face)).toBe(face)
  const stretched = reduce(pushed, {
    type: 'stretch',
    regionId: 'a',
    box: face,
    dx: 0.02,
    dy: 0.01,
    aspect: 1,
  })
  expect(outcomeOf(stretched.gesture)).toMatchObject({ is: 'changed', regionId: 'a' })
  const escaped = reduce(stretched, { type: 'escape' })
  expect(shownBox(escaped, 'a', face)).toEqual(face)
  expect(escaped.selected).toBe('a')
  expect(reduce(escaped, { type: 'escape' }).selected).toBeNull()
})

test('keys on another box begin anew', () => {
  const other: Box = { ...face, x: 0.7 }
  const state = after(
    { type: 'push', regionId: 'a', box: face, dx: 0.01, dy: 0 },
    { type: 'push', regionId: 'b', box: other, dx: 0.01, dy: 0 },
  )
  expect(state.gesture).toMatchObject({ is: 'keys', regionId: 'b', before: other })
})

test('zoom goes by steps and stops at both ends', () => {
  expect(after({ type: 'zoom', by: -1 }).zoom).toBe(1)
  const near = after(...Array.from({ length: 9 }, (): EditorEvent => ({ type: 'zoom', by: 1 })))
  expect(near.zoom).toBe(4)
  expect(reduce(near, { type: 'fit' }).zoom).toBe(1)
})

test('whatever the hand does, no box leaves the picture', () => {
  const far = fc.double({ min: -3, max: 3, noNaN: true })
  const at = fc.record({ x: far, y: far })
  const event = fc.oneof(
    fc.record({ type: fc.constant('press' as const), at }),
    fc.record({ type: fc.constant('arm' as const), kind: fc.constantFrom('person' as const, null) }),
    fc.record({ type: fc.constant('pull' as const), at, aspect: fc.constantFrom(0.6, 1.5) }),
    fc.record({
      type: fc.constant('grab' as const),
      regionId: fc.constant('a'),
      box: fc.constant(face),
      at,
      handle: fc.constantFrom({ dx: -1 as const, dy: -1 as const }, { dx: 1 as const, dy: -1 as const }),
    }),
    fc.record({
      type: fc.constant('push' as const),
      regionId: fc.constant('a'),
      box: fc.constant(face),
      dx: far,
      dy: far,
    }),
    fc.record({
      type: fc.constant('stretch' as const),
      regionId: fc.constant('a'),
      box: fc.constant(face),
      dx: far,
      dy: far,
      aspect: fc.constantFrom(0.6, 1.5),
    }),
    fc.constant({ type: 'release' as const }),
    fc.constant({ type: 'escape' as const }),
  )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let state = firstState
      for (const one of events) {
        state = reduce(state, one as EditorEvent)
        const outcome = outcomeOf(state.gesture)
        if (!outcome) continue
        const { x, y, width, height } = outcome.box
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0)
        expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1 + 1e-9)
      }
    }),
  )
})
