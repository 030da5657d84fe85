import type { Pixels } from '../types.ts'
import { blur, type Grey, greyOf, shrink } from './grey.ts'

/** A striking place of a picture with what is around it. */
export interface Point {
  /** In pixels of the picture brought to `AREA`. */
  x: number
  y: number
  /** 128 comparisons of brightness around it, as four words. */
  words: [number, number, number, number]
}

export interface PointSet {
  width: number
  height: number
  points: Point[]
}

/** Every picture is brought to this many pixels first, so that sizes do not matter. */
const AREA = 240 * 180
/** Each level shows the picture smaller: a crop of 60% of the area is 1.29 times as large as the whole at equal area. */
const LEVELS = [
  { scale: 1, points: 80 },
  { scale: 0.84, points: 60 },
  { scale: 0.71, points: 50 },
] as const
const PATCH_RADIUS = 11
const BITS = 128
/** Points of one level stand at least this far apart, pixels. */
const APART = 5
/** Strength below which a corner is noise of the codec. */
const CORNER_MIN = 6

/** Fixed pairs of places within the patch, nearer to the middle more often. */
const PAIRS = pairs()

export function pointsOf(pixels: Pixels): PointSet {
  const scale = Math.sqrt(AREA / (pixels.width * pixels.height))
  const width = Math.max(1, Math.round(pixels.width * scale))
  const height = Math.max(1, Math.round(pixels.height * scale))
  const whole = greyOf(pixels, width, height)
  const points: Point[] = []
  for (const { scale: level, points: most } of LEVELS) {
    const [levelWidth, levelHeight] = [Math.round(width * level), Math.round(height * level)]
    if (Math.min(levelWidth, levelHeight) <= 2 * PATCH_RADIUS + 2) continue
    const grey = blur(level === 1 ? whole : shrink(whole, levelWidth, levelHeight), 1)
    for (const { x, y } of cornersOf(grey, most))
      points.push({ x: (x * width) / levelWidth, y: (y * height) / levelHeight, words: describe(grey, x, y) })
  }
  return { width, height, points }
}

/** The strongest corners by the smaller eigenvalue of the gradient (Shi and Tomasi), spread over the picture. */
function cornersOf(grey: Grey, most: number): { x: number; y: number }[] {
  const { width, height, data } = grey
  const xx = new Float32Array(data.length)
  const yy = new Float32Array(data.length)
  const xy = new Float32Array(data.length)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const dx = ((data[at + 1] as number) - (data[at - 1] as number)) / 2
      const dy = ((data[at + width] as number) - (data[at - width] as number)) / 2
      xx[at] = dx * dx
      yy[at] = dy * dy
      xy[at] = dx * dy
    }
  const [sumXx, sumYy, sumXy] = [xx, yy, xy].map((part) => blur({ data: part, width, height }, 1).data) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const strength = new Float32Array(data.length)
  const edge = PATCH_RADIUS + 1
  for (let y = edge; y < height - edge; y++)
    for (let x = edge; x < width - edge; x++) {
      const at = y * width + x
      const [a, b, c] = [sumXx[at] as number, sumYy[at] as number, sumXy[at] as number]
      strength[at] = (a + b) / 2 - Math.sqrt(((a - b) / 2) ** 2 + c * c)
    }
  const found: { x: number; y: number; strength: number }[] = []
  for (let y = edge; y < height - edge; y++)
    for (let x = edge; x < width - edge; x++) {
      const at = y * width + x
      const here = strength[at] as number
      if (here < CORNER_MIN) continue
      let highest = true
      for (let dy = -2; highest && dy <= 2; dy++)
        for (let dx = -2; dx <= 2; dx++)
          if ((strength[at + dy * width + dx] as number) > here) {
            highest = false
            break
          }
      if (highest) found.push({ x, y, strength: here })
    }
  return spread(found, most)
}

function spread(
  found: { x: number; y: number; strength: number }[],
  most: number,
): { x: number; y: number }[] {
  found.sort((a, b) => b.strength - a.strength)
  const kept: { x: number; y: number }[] = []
  for (const place of found) {
    if (kept.length >= most) break
    if (kept.every((other) => Math.hypot(other.x - place.x, other.y - place.y) >= APART)) kept.push(place)
  }
  return kept
}

function describe({ data, width }: Grey, x: number, y: number): Point['words'] {
  const words: Point['words'] = [0, 0, 0, 0]
  for (let bit = 0; bit < BITS; bit++) {
    const [ax, ay, bx, by] = PAIRS[bit] as (typeof PAIRS)[number]
    const first = data[(y + ay) * width + x + ax] as number
    const second = data[(y + by) * width + x + bx] as number
    const word = bit >> 5
    if (first < second) words[word] = ((words[word] as number) | (1 << (bit & 31))) >>> 0
  }
  return words
}

function pairs(): [number, number, number, number][] {
  let state = 20261124
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const coordinate = () => Math.round((random() + random() - 1) * PATCH_RADIUS)
  const list: [number, number, number, number][] = []
  while (list.length < BITS) {
    const pair: [number, number, number, number] = [coordinate(), coordinate(), coordinate(), coordinate()]
    // Two places side by side compare noise.
    if (Math.hypot(pair[0] - pair[2], pair[1] - pair[3]) >= 4) list.push(pair)
  }
  return list
}
