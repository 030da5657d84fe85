import type { InferenceSession } from 'onnxruntime-web/wasm'
import type { Pixels } from '../types.ts'
import { isBlurredSomewhere } from './blur.ts'
import { BLURRED_TEXT, detectorSize, detectText, SHARP_TEXT, type TextPlace } from './detect.ts'
import { contains, cornersOf, type Rect } from './geometry.ts'
import { joinPieces } from './join.ts'
import { shrinkToPlanes } from './planes.ts'

/**
 * Longer side of what the detector sees of a 1080p picture: print of 20 px is found at 736, small slanted print
 * needs 896. Its time goes with the square; larger pictures keep their scale up to `LONGEST_SIDE`.
 */
const LONG_SIDE = 896
const SCALE = LONG_SIDE / 1920
const LONGEST_SIDE = 1280
/** A small picture is blown up no more than this: knobs and cracks would look like letters. */
const MOST_GROWN = 1.25
/** Of a frame of a video. */
const FRAME_LONG_SIDE = 608
/** The detector for blurred text finds most at this size, whatever the picture's. */
const BLURRED_LONG_SIDE = 960
/** What is out of focus and less high than this says nothing. */
const LEAST_BLURRED_PX = 16
/** A place that the first detector has found for this share is not found again. */
const KNOWN_FROM = 0.3

export interface Finders {
  detection: InferenceSession
  /** Opens the detector for text out of focus. */
  blurred(): Promise<InferenceSession>
}

/** Every place where something is written, from top to bottom; also out of focus, except in frames of a video. */
export async function findText(finders: Finders, pixels: Pixels, frame: boolean): Promise<TextPlace[]> {
  const planes = planesAt(pixels, Math.min(longSideOf(pixels), frame ? FRAME_LONG_SIDE : LONGEST_SIDE))
  const found = await detectText(finders.detection, planes, pixels, SHARP_TEXT)
  const places = found.filter((place) => !isWall(place, pixels) || place.score >= WALL_SCORE)
  if (!frame && isBlurredSomewhere(planes)) {
    const more = await detectText(
      await finders.blurred(),
      planesAt(pixels, BLURRED_LONG_SIDE),
      pixels,
      BLURRED_TEXT,
    )
    const known = places.filter((place) => !isWall(place, pixels))
    const others = more.filter(({ rect }) => isLarge(rect) && !isKnown(rect, known))
    for (const place of places) if (isWall(place, pixels)) place.blurred = true
    places.push(...others.map((place) => ({ ...place, blurred: true })))
  }
  return joinPieces(places).sort((a, b) => a.rect.cy - b.rect.cy || a.rect.cx - b.rect.cx)
}

/** Share of the picture from which a place is hardly a line: what lies in it is looked for all the same. */
const WALL_FROM = 0.35
/** In a picture without writing the first detector is in half a mind about all of it. */
const WALL_SCORE = 0.8

function isWall({ rect }: TextPlace, { width, height }: Pixels): boolean {
  return rect.width * rect.height >= WALL_FROM * width * height
}

function longSideOf({ width, height }: Pixels): number {
  const longer = Math.max(width, height)
  return Math.min(LONGEST_SIDE, MOST_GROWN * longer, Math.max(LONG_SIDE, SCALE * longer))
}

function planesAt(pixels: Pixels, longSide: number) {
  const { width, height } = detectorSize(pixels, longSide)
  return shrinkToPlanes(pixels, width, height)
}

const isLarge = ({ width, height }: Rect) => Math.min(width, height) >= LEAST_BLURRED_PX

/** Points a side at which a place is compared with others. */
const POINTS = 8

function isKnown(rect: Rect, places: readonly TextPlace[]): boolean {
  const [a, b, , d] = cornersOf(rect)
  let known = 0
  for (let i = 0; i < POINTS; i += 1)
    for (let j = 0; j < POINTS; j += 1) {
      const u = (i + 0.5) / POINTS
      const v = (j + 0.5) / POINTS
      const point = { x: a.x + u * (b.x - a.x) + v * (d.x - a.x), y: a.y + u * (b.y - a.y) + v * (d.y - a.y) }
      if (places.some((place) => contains(place.rect, point))) known += 1
    }
  return known >= KNOWN_FROM * POINTS * POINTS
}
