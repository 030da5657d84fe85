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
/** Of a frame of a video. */
const FRAME_LONG_SIDE = 608
/** The detector for blurred text finds most at this size, whatever the picture's. */
const BLURRED_LONG_SIDE = 960
/** A place that the first detector has found for this share is not found again. */
const KNOWN_FROM = 0.3

export interface Finders {
  detection: InferenceSession
  /** Opens the detector for text out of focus. */
  blurred(): Promise<InferenceSession>
}

/** Every place where something is written, from top to bottom; also out of focus, except in frames of a video. */
export async function findText(finders: Finders, pixels: Pixels, frame: boolean): Promise<TextPlace[]> {
  const planes = planesAt(pixels, frame ? FRAME_LONG_SIDE : longSideOf(pixels))
  const places = (await detectText(finders.detection, planes, pixels, SHARP_TEXT)).filter(
    (place) => !isWall(place, pixels),
  )
  if (!frame && isBlurredSomewhere(planes)) {
    const more = await detectText(
      await finders.blurred(),
      planesAt(pixels, BLURRED_LONG_SIDE),
      pixels,
      BLURRED_TEXT,
    )
    places.push(
      ...more.filter((place) => !isKnown(place.rect, places)).map((place) => ({ ...place, blurred: true })),
    )
  }
  return joinPieces(places).sort((a, b) => a.rect.cy - b.rect.cy || a.rect.cx - b.rect.cx)
}

/** Share of the picture from which a weak place is no line. */
const WALL_FROM = 0.35
const WALL_SCORE = 0.8

/** In a picture without writing the first detector is in half a mind about all of it. */
function isWall({ rect, score }: TextPlace, { width, height }: Pixels): boolean {
  return score < WALL_SCORE && rect.width * rect.height >= WALL_FROM * width * height
}

function longSideOf({ width, height }: Pixels): number {
  return Math.min(LONGEST_SIDE, Math.max(LONG_SIDE, SCALE * Math.max(width, height)))
}

function planesAt(pixels: Pixels, longSide: number) {
  const { width, height } = detectorSize(pixels, longSide)
  return shrinkToPlanes(pixels, width, height)
}

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
