import type { Box, RegionKind } from '@clearpost/contract'
import { type Dispatch, useCallback, useEffect, useReducer, useRef } from 'react'
import { type EditorEvent, type EditorState, firstState, outcomeOf, reduce } from './gestures.ts'

/** Milliseconds of quiet after which what the keys did is saved. */
const KEYS_REST_MILLIS = 900

export interface EditorHands {
  state: EditorState
  dispatch: Dispatch<EditorEvent>
  /** Lets go of what is under the hand and saves it. */
  letGo: () => void
}

/** State of the hand in the editor; `draw` and `move` save what it did. */
export function useEditor(
  draw: (kind: RegionKind, box: Box) => void,
  move: (regionId: string, box: Box) => void,
): EditorHands {
  const [state, dispatch] = useReducer(reduce, firstState)
  const newest = useRef({ state, draw, move })
  newest.current = { state, draw, move }
  const letGo = useCallback(() => {
    const { state: now, draw: saveNew, move: saveBox } = newest.current
    const outcome = outcomeOf(now.gesture)
    if (outcome?.is === 'drawn') saveNew(outcome.kind, outcome.box)
    if (outcome?.is === 'changed') saveBox(outcome.regionId, outcome.box)
    dispatch({ type: 'release' })
  }, [])
  const keys = state.gesture?.is === 'keys' ? state.gesture : null
  useEffect(() => {
    if (!keys) return
    const timer = window.setTimeout(letGo, KEYS_REST_MILLIS)
    return () => window.clearTimeout(timer)
  }, [keys, letGo])
  return { state, dispatch, letGo }
}
