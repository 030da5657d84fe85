import type { Box, RegionKind } from '@clearpost/contract'
import {
  boxBetween,
  type Handle,
  moveBox,
  type Point,
  resizeBox,
  SMALLEST_SIDE,
  sameBox,
} from './geometry.ts'

/** What the hand is doing with a box and has not let go of. */
export type Gesture =
  | { is: 'draw'; kind: RegionKind; from: Point; box: Box | null }
  | { is: 'move' | 'resize'; regionId: string; from: Point; before: Box; box: Box; handle: Handle }
  /** Pushed by keys; saved when the focus leaves, by Enter, or after a moment. */
  | { is: 'keys'; regionId: string; before: Box; box: Box }

export interface EditorState {
  selected: string | null
  /** The kind that the next stroke draws; null while boxes are only picked and moved. */
  drawing: RegionKind | null
  gesture: Gesture | null
  /** How many times wider than its frame the picture is shown. */
  zoom: number
}

export const ZOOM_STEPS = [1, 1.5, 2, 3, 4] as const

export const firstState: EditorState = { selected: null, drawing: null, gesture: null, zoom: 1 }

export type EditorEvent =
  | { type: 'select'; regionId: string | null }
  | { type: 'arm'; kind: RegionKind | null }
  | { type: 'press'; at: Point }
  | { type: 'grab'; regionId: string; box: Box; at: Point; handle?: Handle }
  | { type: 'pull'; at: Point; aspect: number }
  | { type: 'push'; regionId: string; box: Box; dx: number; dy: number }
  | { type: 'stretch'; regionId: string; box: Box; dx: number; dy: number; aspect: number }
  | { type: 'release' }
  | { type: 'escape' }
  | { type: 'zoom'; by: 1 | -1 }
  | { type: 'fit' }

const NO_HANDLE: Handle = { dx: 0, dy: 0 }
const LOWER_RIGHT: Handle = { dx: 1, dy: 1 }

/** What the editor shows after something happened to it. Saving is the caller's: see {@link outcomeOf}. */
export function reduce(state: EditorState, event: EditorEvent): EditorState {
  switch (event.type) {
    case 'select':
      return { ...state, selected: event.regionId, drawing: null, gesture: null }
    case 'arm':
      return { ...state, drawing: event.kind, gesture: null }
    case 'press':
      return state.drawing
        ? {
            ...state,
            selected: null,
            gesture: { is: 'draw', kind: state.drawing, from: event.at, box: null },
          }
        : { ...state, selected: null, gesture: null }
    case 'grab':
      return {
        ...state,
        selected: event.regionId,
        drawing: null,
        gesture: {
          is: event.handle ? 'resize' : 'move',
          regionId: event.regionId,
          from: event.at,
          before: event.box,
          box: event.box,
          handle: event.handle ?? NO_HANDLE,
        },
      }
    case 'pull':
      return state.gesture ? { ...state, gesture: pulled(state.gesture, event.at, event.aspect) } : state
    case 'push':
      return byKeys(state, event.regionId, event.box, (box) => moveBox(box, event.dx, event.dy))
    case 'stretch':
      return byKeys(state, event.regionId, event.box, (box) =>
        resizeBox(box, LOWER_RIGHT, event.dx, event.dy, event.aspect),
      )
    case 'release':
      return state.gesture?.is === 'draw' && outcomeOf(state.gesture)
        ? { ...state, drawing: null, gesture: null }
        : { ...state, gesture: null }
    case 'escape':
      // One thing at a time: what is under way, then the pen, then the choice.
      if (state.gesture) return { ...state, gesture: null }
      if (state.drawing) return { ...state, drawing: null }
      return { ...state, selected: null }
    case 'zoom': {
      const at = ZOOM_STEPS.findIndex((step) => step >= state.zoom)
      return { ...state, zoom: ZOOM_STEPS[at + event.by] ?? state.zoom }
    }
    case 'fit':
      return { ...state, zoom: 1 }
  }
}

function pulled(gesture: Gesture, at: Point, aspect: number): Gesture {
  if (gesture.is === 'keys') return gesture
  if (gesture.is === 'draw') return { ...gesture, box: boxBetween(gesture.from, at) }
  const [dx, dy] = [at.x - gesture.from.x, at.y - gesture.from.y]
  const box =
    gesture.is === 'move'
      ? moveBox(gesture.before, dx, dy)
      : resizeBox(gesture.before, gesture.handle, dx, dy, aspect)
  return { ...gesture, box }
}

function byKeys(state: EditorState, regionId: string, box: Box, change: (box: Box) => Box): EditorState {
  const going = state.gesture?.is === 'keys' && state.gesture.regionId === regionId ? state.gesture : null
  return {
    ...state,
    selected: regionId,
    drawing: null,
    gesture: { is: 'keys', regionId, before: going?.before ?? box, box: change(going?.box ?? box) },
  }
}

/** What letting go means: a new box, a changed one, or nothing. A stroke too short to be meant draws nothing. */
export type Outcome =
  | { is: 'drawn'; kind: RegionKind; box: Box }
  | { is: 'changed'; regionId: string; box: Box }

export function outcomeOf(gesture: Gesture | null): Outcome | null {
  if (!gesture?.box) return null
  if (gesture.is === 'draw') {
    const { box, kind } = gesture
    return box.width > SMALLEST_SIDE && box.height > SMALLEST_SIDE ? { is: 'drawn', kind, box } : null
  }
  return sameBox(gesture.before, gesture.box)
    ? null
    : { is: 'changed', regionId: gesture.regionId, box: gesture.box }
}

/** Where the page shows a region now: under the hand, or where it was saved. */
export const shownBox = (state: EditorState, regionId: string, saved: Box): Box => {
  const { gesture } = state
  return gesture && gesture.is !== 'draw' && gesture.regionId === regionId ? gesture.box : saved
}
