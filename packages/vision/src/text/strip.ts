import type { Pixels } from '../types.ts'
import { cornersOf, type Rect } from './geometry.ts'

/** One line of text cut out of its picture, upright: `height` is `STRIP_HEIGHT`. */
export interface Strip {
  /** Red, green, blue of each pixel, 0–255, row after row. */
  rgb: Uint8Array
  width: number
}

/** What the reading network was trained with. */
export const STRIP_HEIGHT = 48
/** Longer lines are squeezed to this: their letters are narrow, not lost. */
const LONGEST = 1600
/** Pixels under one pixel of the strip are looked at in so many places a side, at most. */
const MOST_SAMPLES = 4

/** Cuts out a turned rectangle, as its reader sees it. What lies outside of the picture repeats its edge. */
export function cutStrip(pixels: Pixels, rect: Rect): Strip {
  const width = stripWidth(rect)
  const [topLeft, topRight, , bottomLeft] = cornersOf(rect)
  const stepX = { x: (topRight.x - topLeft.x) / width, y: (topRight.y - topLeft.y) / width }
  const stepY = { x: (bottomLeft.x - topLeft.x) / STRIP_HEIGHT, y: (bottomLeft.y - topLeft.y) / STRIP_HEIGHT }
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.round(rect.height / STRIP_HEIGHT)))
  const rgb = new Uint8Array(3 * width * STRIP_HEIGHT)
  const colour = new Float64Array(3)
  for (let y = 0; y < STRIP_HEIGHT; y += 1)
    for (let x = 0; x < width; x += 1) {
      colour.fill(0)
      for (let j = 0; j < samples; j += 1)
        for (let i = 0; i < samples; i += 1) {
          const u = x + (i + 0.5) / samples
          const v = y + (j + 0.5) / samples
          addColour(
            pixels,
            topLeft.x + u * stepX.x + v * stepY.x - 0.5,
            topLeft.y + u * stepX.y + v * stepY.y - 0.5,
            colour,
          )
        }
      const at = 3 * (y * width + x)
      for (let c = 0; c < 3; c += 1) rgb[at + c] = Math.round((colour[c] as number) / (samples * samples))
    }
  return { rgb, width }
}

/** Pixels a strip of this rectangle is wide: a multiple of 8, since the reading network gives a letter each 8. */
export function stripWidth({ width, height }: Pick<Rect, 'width' | 'height'>): number {
  const natural = (STRIP_HEIGHT * width) / Math.max(1, height)
  return Math.min(LONGEST, Math.max(STRIP_HEIGHT, Math.ceil(natural / 8) * 8))
}

/** Adds the colour between four pixels; see-through pixels lie on white. */
function addColour({ data, width, height }: Pixels, x: number, y: number, into: Float64Array): void {
  const heldX = x < 0 ? 0 : Math.min(x, width - 1)
  const heldY = y < 0 ? 0 : Math.min(y, height - 1)
  const left = Math.floor(heldX)
  const top = Math.floor(heldY)
  const right = left + 1 < width ? left + 1 : left
  const bottom = top + 1 < height ? top + 1 : top
  const fx = heldX - left
  const fy = heldY - top
  addPixel(data, (top * width + left) * 4, (1 - fx) * (1 - fy), into)
  addPixel(data, (top * width + right) * 4, fx * (1 - fy), into)
  addPixel(data, (bottom * width + left) * 4, (1 - fx) * fy, into)
  addPixel(data, (bottom * width + right) * 4, fx * fy, into)
}

function addPixel(data: Uint8Array, i: number, weight: number, into: Float64Array): void {
  const alpha = (data[i + 3] as number) / 255
  const white = 255 * (1 - alpha)
  for (let c = 0; c < 3; c += 1)
    into[c] = (into[c] as number) + ((data[i + c] as number) * alpha + white) * weight
}

/** The strip for the reading network: planes blue, green, red, each value v / 127.5 - 1. */
export function planesOf({ rgb, width }: Strip): Float32Array {
  const size = width * STRIP_HEIGHT
  const planes = new Float32Array(3 * size)
  for (let i = 0; i < size; i += 1)
    for (let c = 0; c < 3; c += 1) planes[c * size + i] = (rgb[3 * i + 2 - c] as number) / 127.5 - 1
  return planes
}
