import type { TextPlace } from './detect.ts'
import { around, cornersOf, level, type Point, type Rect } from './geometry.ts'

/** Pieces of one line may lie this many heights apart: a wide gap, as between a label and its value. */
const GAP_HEIGHTS = 1.5
/** The higher piece is at most so many times as high as the other. */
const HEIGHT_RATIO = 1.6
/** Share of the lower piece's height that lies beside the other. */
const BESIDE_FROM = 0.6
/** Pieces longer than this times their height have a direction, which must agree within `SAME_DEGREES`. */
const LONG = 2
const SAME_DEGREES = 8

/** Joins the pieces of a line that the detector cut at gaps: a number is told by the word before it. */
export function joinPieces(places: readonly TextPlace[]): TextPlace[] {
  const joined = [...places]
  for (let i = 0; i < joined.length; i += 1)
    for (let j = i + 1; j < joined.length; j += 1) {
      const both = asOne(joined[i] as TextPlace, joined[j] as TextPlace)
      if (both === undefined) continue
      joined[i] = both
      joined.splice(j, 1)
      // The longer piece may now reach others that it did not.
      j = i
    }
  return joined
}

function asOne(a: TextPlace, b: TextPlace): TextPlace | undefined {
  const [long, short] = lengthOf(a.rect) >= lengthOf(b.rect) ? [a, b] : [b, a]
  const direction = directionOf(long.rect)
  if (isLong(short.rect) && turnBetween(direction, directionOf(short.rect)) > SAME_DEGREES) return undefined
  const one = extent(cornersOf(long.rect), direction)
  const other = extent(cornersOf(short.rect), direction)
  const thin = Math.min(one.bottom - one.top, other.bottom - other.top)
  const thick = Math.max(one.bottom - one.top, other.bottom - other.top)
  const beside = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  const gap = Math.max(one.left, other.left) - Math.min(one.right, other.right)
  if (
    !isLong(long.rect) ||
    thick > HEIGHT_RATIO * thin ||
    beside < BESIDE_FROM * thin ||
    gap > GAP_HEIGHTS * thin
  )
    return undefined
  const corners = [...cornersOf(long.rect), ...cornersOf(short.rect)]
  const blurred = a.blurred === true || b.blurred === true
  return {
    rect: level(around(corners, direction)),
    score: Math.min(a.score, b.score),
    ...(blurred ? { blurred } : {}),
  }
}

const lengthOf = ({ width, height }: Rect) => Math.max(width, height)
const isLong = ({ width, height }: Rect) => Math.max(width, height) >= LONG * Math.min(width, height)
/** Radians of the longer side. */
const directionOf = ({ width, height, angle }: Rect) => (height > width ? angle + Math.PI / 2 : angle)

/** Degrees between two directions, 0–90. */
function turnBetween(a: number, b: number): number {
  const degrees = Math.abs(((a - b) * 180) / Math.PI) % 180
  return Math.min(degrees, 180 - degrees)
}

function extent(points: readonly Point[], direction: number) {
  const cos = Math.cos(direction)
  const sin = Math.sin(direction)
  const along = points.map(({ x, y }) => x * cos + y * sin)
  const across = points.map(({ x, y }) => y * cos - x * sin)
  return {
    left: Math.min(...along),
    right: Math.max(...along),
    top: Math.min(...across),
    bottom: Math.max(...across),
  }
}
