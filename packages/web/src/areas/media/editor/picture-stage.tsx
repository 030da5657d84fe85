import type { RegionKind } from '@clearpost/contract'
import { ActionIcon, Button, Menu, Switch, Text } from '@mantine/core'
import { IconChevronDown, IconSquarePlus, IconZoomIn, IconZoomOut, IconZoomReset } from '@tabler/icons-react'
import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../words.ts'
import type { Point } from './geometry.ts'
import { shownBox, ZOOM_STEPS } from './gestures.ts'
import { isMovable, type NumberedRegion, type ShownState } from './numbered.ts'
import { RegionBox, STATE_ICONS } from './region-box.tsx'
import classes from './stage.module.css'
import type { EditorHands } from './use-editor.ts'

/** What a person may draw: somebody or something that the machine did not find. */
export const DRAWABLE: readonly RegionKind[] = ['person', 'mark', 'face', 'text']
/** With more boxes than this their numbers are drawn small, until the picture is enlarged so much. */
const CROWD = 12
const CROWD_ZOOM = 2
const LEGEND_ORDER: readonly ShownState[] = [
  'open',
  'covered',
  'subject',
  'staff',
  'nobody',
  'no_patient',
  'quiet',
]
/** Boxes of a video are looked for once a second; each holds until the next look. */
const MOMENT_MILLIS = 500
/** A box that the keyboard draws begins here. */
const FIRST_BOX = { x: 0.4, y: 0.4, width: 0.2, height: 0.2, angle: 0 }

/** The picture with its boxes: pick, draw, move and resize them; zoom; show what a safe copy will look like. */
export function PictureStage({
  src,
  alt,
  video = false,
  width,
  height,
  regions,
  hands,
  editable,
  onDraw,
  onRemove,
  onOpen,
}: {
  src: string
  alt: string
  /** Whether it is a video: then only the boxes of the shown moment are drawn. */
  video?: boolean
  width: number
  height: number
  regions: readonly NumberedRegion[]
  hands: EditorHands
  editable: boolean
  onDraw: (kind: RegionKind, box: typeof FIRST_BOX) => void
  onRemove: (region: NumberedRegion) => void
  onOpen: (region: NumberedRegion) => void
}) {
  const t = useWords()
  const { state, dispatch, letGo } = hands
  const [preview, setPreview] = useState(false)
  const frame = useRef<HTMLElement>(null)
  const picture = useRef<HTMLDivElement>(null)
  const film = useRef<HTMLVideoElement>(null)
  const [moment, setMoment] = useState(0)
  const aspect = width / height
  const chosenSpan = regions.find(({ id }) => id === state.selected)?.span ?? null
  const chosenFromMs = chosenSpan?.fromMs ?? null
  useEffect(() => {
    if (film.current && chosenFromMs !== null) film.current.currentTime = chosenFromMs / 1000
  }, [chosenFromMs])
  const isShown = ({ id, span }: NumberedRegion) =>
    !video ||
    span === null ||
    id === state.selected ||
    (moment >= span.fromMs - MOMENT_MILLIS && moment <= span.toMs + MOMENT_MILLIS)
  useKeptMiddle(frame, state.zoom)
  useWheelZoom(frame, (by) => dispatch({ type: 'zoom', by }))
  useChosenInView(frame, state.selected)

  const pointAt = (event: PointerEvent): Point => {
    const area = picture.current?.getBoundingClientRect()
    if (!area) return { x: 0, y: 0 }
    return { x: (event.clientX - area.left) / area.width, y: (event.clientY - area.top) / area.height }
  }
  const drawing = state.gesture?.is === 'draw' ? state.gesture.box : null
  return (
    <div className={classes.stage}>
      <div className={classes.bar} role="toolbar" aria-label={t.tools}>
        {editable && (
          <Menu position="bottom-start" shadow="md" withinPortal>
            <Menu.Target>
              <Button
                variant={state.drawing ? 'filled' : 'default'}
                leftSection={<IconSquarePlus size={17} aria-hidden />}
                rightSection={<IconChevronDown size={15} aria-hidden />}
              >
                {t.draw}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {DRAWABLE.map((kind) => (
                <Menu.Item
                  key={kind}
                  onClick={(event) => {
                    letGo()
                    setPreview(false)
                    // The keyboard has no stroke: its box begins in the middle and is pushed from there.
                    if (event.detail === 0) onDraw(kind, FIRST_BOX)
                    else dispatch({ type: 'arm', kind })
                  }}
                >
                  <Text size="sm" fw={600}>
                    {t.kinds[kind]}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {t.drawHints[kind]}
                  </Text>
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <Switch
          label={t.preview}
          checked={preview}
          onChange={(event) => setPreview(event.currentTarget.checked)}
        />
        <span className={classes.zoom}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t.zoomOut}
            disabled={state.zoom === ZOOM_STEPS[0]}
            onClick={() => dispatch({ type: 'zoom', by: -1 })}
          >
            <IconZoomOut size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t.zoomFit}
            disabled={state.zoom === 1}
            onClick={() => dispatch({ type: 'fit' })}
          >
            <IconZoomReset size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t.zoomIn}
            disabled={state.zoom === ZOOM_STEPS.at(-1)}
            onClick={() => dispatch({ type: 'zoom', by: 1 })}
          >
            <IconZoomIn size={18} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      <Text
        size="sm"
        c="dimmed"
        my={6}
        role="status"
        // On a small screen the picture needs the room.
        {...(state.drawing ? {} : { visibleFrom: 'sm' })}
      >
        {state.drawing ? t.drawNow(t.kinds[state.drawing]) : editable ? t.stageHint : ' '}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={frame} className={classes.frameBox} tabIndex={0} aria-label={t.pictureWithBoxes}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: strokes are a second way; boxes are buttons, and the menu draws by keyboard */}
        <div
          ref={picture}
          className={classes.picture}
          data-drawing={state.drawing !== null || undefined}
          data-preview={preview || undefined}
          data-crowd={(regions.length > CROWD && state.zoom < CROWD_ZOOM) || undefined}
          style={{ width: `calc(min(100%, var(--stage-height) * ${aspect}) * ${state.zoom})` }}
          onPointerDown={(event) => {
            if (event.button !== 0) return
            letGo()
            dispatch({ type: 'press', at: pointAt(event) })
            if (state.drawing) event.currentTarget.setPointerCapture(event.pointerId)
          }}
          onPointerMove={(event) => {
            if (state.gesture?.is === 'draw') dispatch({ type: 'pull', at: pointAt(event), aspect })
          }}
          onPointerUp={() => {
            if (state.gesture?.is === 'draw') letGo()
          }}
          onPointerCancel={() => dispatch({ type: 'escape' })}
          onKeyDown={(event) => {
            if (event.key === 'Escape') dispatch({ type: 'escape' })
          }}
        >
          {video ? (
            // biome-ignore lint/a11y/useMediaCaption: what is said is what a person must listen to before it may go out
            <video
              ref={film}
              src={src}
              controls
              preload="metadata"
              aria-label={alt}
              onTimeUpdate={(event) => setMoment(event.currentTarget.currentTime * 1000)}
            />
          ) : (
            <img src={src} alt={alt} width={width} height={height} draggable={false} />
          )}
          {regions.filter(isShown).map((region) => (
            <RegionBox
              key={region.id}
              region={region}
              box={shownBox(state, region.id, region.box)}
              aspect={aspect}
              chosen={state.selected === region.id}
              editable={editable && !preview && isMovable(region)}
              hands={hands}
              pointAt={pointAt}
              onOpen={() => onOpen(region)}
              onRemove={
                editable && isMovable(region)
                  ? () => {
                      // The focus must not fall out of the picture with the box.
                      frame.current?.focus({ preventScroll: true })
                      onRemove(region)
                    }
                  : null
              }
            />
          ))}
          {drawing && (
            <span
              className={classes.stroke}
              style={{
                left: `${drawing.x * 100}%`,
                top: `${drawing.y * 100}%`,
                width: `${drawing.width * 100}%`,
                height: `${drawing.height * 100}%`,
              }}
            />
          )}
        </div>
      </section>
      <Legend regions={regions} />
      <Text size="xs" c="dimmed" mt={6} id="region-keys" visibleFrom="sm">
        {editable && t.keys}
      </Text>
    </div>
  )
}

/** What the borders over the picture mean: those that are there, in the order of what they ask for. */
function Legend({ regions }: { regions: readonly NumberedRegion[] }) {
  const t = useWords()
  const shown = LEGEND_ORDER.filter((state) => regions.some((region) => region.shown === state))
  if (shown.length === 0) return null
  return (
    <ul className={classes.legend} aria-label={t.legend}>
      {shown.map((state) => {
        const Icon = STATE_ICONS[state]
        return (
          <li key={state}>
            <span className={`${classes.sample} ${classes.place}`} data-state={state} aria-hidden>
              <span className={classes.frame} />
            </span>
            <Icon size={14} stroke={2.2} aria-hidden />
            {t.states[state]}
          </li>
        )
      })}
    </ul>
  )
}

type FrameRef = { readonly current: HTMLElement | null }

/** Zooming keeps in the middle what was in the middle. */
function useKeptMiddle(frame: FrameRef, zoom: number): void {
  const middle = useRef({ x: 0.5, y: 0.5 })
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const remember = () => {
      middle.current = {
        x: (element.scrollLeft + element.clientWidth / 2) / element.scrollWidth,
        y: (element.scrollTop + element.clientHeight / 2) / element.scrollHeight,
      }
    }
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [frame])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new zoom moves the picture
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const { x, y } = middle.current
    element.scrollLeft = x * element.scrollWidth - element.clientWidth / 2
    element.scrollTop = y * element.scrollHeight - element.clientHeight / 2
  }, [zoom])
}

/** Ctrl and the wheel zoom the picture instead of the page; React's own listener could not prevent that. */
function useWheelZoom(frame: FrameRef, zoom: (by: 1 | -1) => void): void {
  const newest = useRef(zoom)
  newest.current = zoom
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      newest.current(event.deltaY < 0 ? 1 : -1)
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [frame])
}

/** What was chosen in the list is brought into the frame, without moving the page. */
function useChosenInView(frame: FrameRef, selected: string | null): void {
  useEffect(() => {
    const element = frame.current
    const grip = selected && element?.querySelector(`[data-region="${CSS.escape(selected)}"]`)
    if (!element || !grip) return
    const outer = element.getBoundingClientRect()
    const inner = grip.getBoundingClientRect()
    if (inner.left < outer.left || inner.right > outer.right)
      element.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2)
    if (inner.top < outer.top || inner.bottom > outer.bottom)
      element.scrollTop += inner.top + inner.height / 2 - (outer.top + outer.height / 2)
  }, [frame, selected])
}
