import type { Box } from '@clearpost/contract'
import {
  IconCheck,
  IconEyeOff,
  IconId,
  IconLetterT,
  IconQuestionMark,
  IconUserCheck,
  IconUserOff,
} from '@tabler/icons-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useWords } from '../words.ts'
import { boundsOf, HANDLES, type Handle, KEY_STEP } from './geometry.ts'
import type { NumberedRegion, ShownState } from './numbered.ts'
import classes from './stage.module.css'
import type { EditorHands } from './use-editor.ts'

export const STATE_ICONS: Record<ShownState, typeof IconCheck> = {
  open: IconQuestionMark,
  covered: IconEyeOff,
  subject: IconUserCheck,
  staff: IconId,
  nobody: IconUserOff,
  no_patient: IconCheck,
  quiet: IconLetterT,
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** One region over the picture: a button with its number; the chosen one has handles at its corners. */
export function RegionBox({
  region,
  box,
  aspect,
  chosen,
  editable,
  hands,
  pointAt,
  onOpen,
  onRemove,
}: {
  region: NumberedRegion
  box: Box
  /** Width of the picture over its height. */
  aspect: number
  chosen: boolean
  /** Whether this person may move it. */
  editable: boolean
  hands: EditorHands
  pointAt: (event: PointerEvent) => { x: number; y: number }
  /** Leads to the region's decisions. */
  onOpen: () => void
  /** Present when the region was drawn by a person and may go. */
  onRemove: (() => void) | null
}) {
  const t = useWords()
  const { dispatch, letGo } = hands
  const Icon = STATE_ICONS[region.shown]
  const percent = (value: number) => `${value * 100}%`
  const bounds = boundsOf(box, aspect)
  const beside = region.kind === 'text' && bounds.x > 0.07 && bounds.y >= 0.06

  const grab = (event: PointerEvent, handle?: Handle) => {
    if (event.button !== 0) return
    event.stopPropagation()
    letGo()
    // A finger that passes over a box scrolls; it moves a box that was chosen before.
    if (!editable || (event.pointerType === 'touch' && !chosen)) {
      dispatch({ type: 'select', regionId: region.id })
      return
    }
    event.currentTarget.setPointerCapture(event.pointerId)
    dispatch({ type: 'grab', regionId: region.id, box, at: pointAt(event), ...(handle ? { handle } : {}) })
  }
  const pull = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      dispatch({ type: 'pull', at: pointAt(event), aspect })
  }
  const hand = {
    onPointerMove: pull,
    onPointerUp: (event: PointerEvent) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) letGo()
    },
    onPointerCancel: () => dispatch({ type: 'escape' }),
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    if (arrow && editable && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const [dx, dy] = [arrow[0] * KEY_STEP, arrow[1] * KEY_STEP * Math.min(2, Math.max(1, aspect))]
      dispatch(
        event.shiftKey
          ? { type: 'stretch', regionId: region.id, box, dx, dy, aspect }
          : { type: 'push', regionId: region.id, box, dx, dy },
      )
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && onRemove) onRemove()
    else if (event.key === 'Escape') dispatch({ type: 'escape' })
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      className={classes.place}
      data-state={region.shown}
      data-chosen={chosen || undefined}
      style={{
        left: percent(box.x),
        top: percent(box.y),
        width: percent(box.width),
        height: percent(box.height),
        // The smaller of two that overlap lies above.
        zIndex: chosen ? 1001 : 1000 - Math.ceil(box.width * box.height * 999),
      }}
    >
      <span
        className={classes.frame}
        aria-hidden
        style={box.angle === 0 ? undefined : { transform: `rotate(${box.angle}deg)` }}
      />
      <button
        type="button"
        className={classes.grip}
        data-region={region.id}
        data-editable={editable || undefined}
        aria-label={t.boxName(region)}
        aria-pressed={chosen}
        aria-describedby={chosen && editable ? 'region-keys' : undefined}
        onPointerDown={(event) => grab(event)}
        {...hand}
        onFocus={() => {
          if (!chosen) dispatch({ type: 'select', regionId: region.id })
        }}
        onBlur={() => {
          if (hands.state.gesture?.is === 'keys') letGo()
        }}
        onClick={(event) => {
          // By Enter or Space: on to what can be decided.
          if (event.detail === 0) {
            letGo()
            onOpen()
          }
        }}
        onKeyDown={onKeyDown}
      />
      <span
        className={classes.tag}
        aria-hidden
        // Beside a line of text, so that the line above it stays readable.
        data-side={bounds.y < 0.06 ? 'inside' : beside ? 'left' : 'above'}
        style={beside ? undefined : { left: percent((bounds.x - box.x) / box.width) }}
      >
        {region.number}
        <Icon size={13} stroke={2.6} />
      </span>
      {chosen && editable && (
        <span
          className={classes.frame}
          data-handles
          style={box.angle === 0 ? undefined : { transform: `rotate(${box.angle}deg)` }}
        >
          {HANDLES.map((handle) => (
            <span
              key={`${handle.dx} ${handle.dy}`}
              className={classes.handle}
              data-slope={handle.dx === handle.dy ? 'down' : 'up'}
              style={{ left: percent((handle.dx + 1) / 2), top: percent((handle.dy + 1) / 2) }}
              onPointerDown={(event) => grab(event, handle)}
              {...hand}
            />
          ))}
        </span>
      )}
    </div>
  )
}
