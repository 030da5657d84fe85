import type { InferenceSession } from 'onnxruntime-web/wasm'
import { Tensor } from 'onnxruntime-web/wasm'
import type { Pixels } from '../types.ts'
import { componentsOf } from './components.ts'
import { contains, minAreaRect, type Rect, unclip } from './geometry.ts'
import { normalised, type Planes } from './planes.ts'

/** A place where something is written, in pixels of the picture. */
export interface TextPlace {
  rect: Rect
  /** Mean chance of text inside, 0–1. */
  score: number
  /** Found by the detector for text out of focus alone: what is read there is a guess. */
  blurred?: boolean
}

/** How a detector's map of chances becomes places. */
export interface Thresholds {
  /** Chance of text from which a pixel counts. */
  pixelFrom: number
  /** Mean chance inside a box from which it is a place of text. */
  boxFrom: number
  /** How much a box grows: see `unclip`. */
  unclipRatio: number
}
export const SHARP_TEXT: Thresholds = { pixelFrom: 0.3, boxFrom: 0.5, unclipRatio: 1.6 }
/** Text out of focus has no edges: weaker chances count, and more around them. */
export const BLURRED_TEXT: Thresholds = { pixelFrom: 0.2, boxFrom: 0.4, unclipRatio: 1.9 }

/** Boxes less high than this in the detector's picture are dust. */
const SMALLEST_PX = 3
/** The network halves its picture five times. */
const STEP = 32

/** Sides of the detector's picture for a longer side of at most `longSide`: multiples of 32. */
export function detectorSize(
  { width, height }: Pick<Pixels, 'width' | 'height'>,
  longSide: number,
): { width: number; height: number } {
  const scale = longSide / Math.max(width, height)
  const fit = (side: number) => Math.max(STEP, Math.round((side * scale) / STEP) * STEP)
  return { width: fit(width), height: fit(height) }
}

/** Finds the places where something is written (DB: Liao et al. 2020), in pixels of `picture`. */
export async function detectText(
  session: InferenceSession,
  planes: Planes,
  picture: Pick<Pixels, 'width' | 'height'>,
  thresholds: Thresholds,
): Promise<TextPlace[]> {
  const { width, height } = planes
  const output = await session.run({
    [session.inputNames[0] as string]: new Tensor('float32', normalised(planes), [1, 3, height, width]),
  })
  const chances = output[session.outputNames[0] as string]?.data as Float32Array
  return placesOf(chances, width, height, thresholds).map(({ rect, score }) => ({
    rect: stretched(rect, picture.width / width, picture.height / height),
    score,
  }))
}

/** The places in a map of chances, in pixels of the map. */
export function placesOf(
  chances: Float32Array,
  width: number,
  height: number,
  { pixelFrom, boxFrom, unclipRatio }: Thresholds,
): TextPlace[] {
  const places: TextPlace[] = []
  for (const outline of componentsOf(chances, width, height, pixelFrom)) {
    const rect = minAreaRect(outline)
    if (Math.min(rect.width, rect.height) < SMALLEST_PX) continue
    const score = meanInside(chances, width, height, rect)
    if (score < boxFrom) continue
    places.push({ rect: unclip(rect, unclipRatio), score })
  }
  return places
}

function meanInside(chances: Float32Array, width: number, height: number, rect: Rect): number {
  const reach = Math.hypot(rect.width, rect.height) / 2
  const fromY = Math.max(0, Math.floor(rect.cy - reach))
  const toY = Math.min(height - 1, Math.ceil(rect.cy + reach))
  const fromX = Math.max(0, Math.floor(rect.cx - reach))
  const toX = Math.min(width - 1, Math.ceil(rect.cx + reach))
  let sum = 0
  let count = 0
  for (let y = fromY; y <= toY; y += 1)
    for (let x = fromX; x <= toX; x += 1)
      if (contains(rect, { x, y })) {
        sum += chances[y * width + x] as number
        count += 1
      }
  return count === 0 ? 0 : sum / count
}

/** Both scales differ by a rounding to 32 pixels at most: lengths and angle follow their directions. */
function stretched(rect: Rect, scaleX: number, scaleY: number): Rect {
  const cos = Math.cos(rect.angle)
  const sin = Math.sin(rect.angle)
  return {
    cx: rect.cx * scaleX,
    cy: rect.cy * scaleY,
    width: rect.width * Math.hypot(cos * scaleX, sin * scaleY),
    height: rect.height * Math.hypot(sin * scaleX, cos * scaleY),
    angle: Math.atan2(sin * scaleY, cos * scaleX),
  }
}
