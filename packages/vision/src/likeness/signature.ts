import { viewOf } from '../decode/bytes.ts'
import type { Pixels } from '../types.ts'
import { hashDistance, perceptualHash } from './hash.ts'
import { type Point, type PointSet, pointsOf } from './points.ts'

/** At and above this a picture is taken for the same, re-encoded, resized or cropped: bench/vision/likeness. */
export const SAME_PICTURE_MIN = 0.35

/** A flat drawing has few striking places and is compared by its hash as well. */
const DRAWING_POINTS_MAX = 40
/** Bits of 128 that a place may differ by. */
const BITS_MAX = 28
const MATCHES_MIN = 8
/** How far a matched place may be from where it is expected, pixels. */
const OFF_MAX = 3
/** Bits of 64 at which two flat drawings share nothing. */
const HASH_APART = 16
/** Of two pictures at equal area: a crop of half is shown 1.41 times as large. */
const ZOOM_MAX = 1.6

/**
 * What is kept of a picture to find it again: its perceptual hash, and up to 190 striking places with 128 bits each
 * (about 5 kB of text). The picture cannot be seen from it, and it holds no template of a face.
 */
export function signatureOf(pixels: Pixels): string {
  const { width, height, points } = pointsOf(pixels)
  const bytes = new Uint8Array(4 + points.length * 20)
  const view = viewOf(bytes)
  view.setUint16(0, width)
  view.setUint16(2, height)
  points.forEach(({ x, y, words }, index) => {
    const at = 4 + index * 20
    view.setUint16(at, Math.round(x * 16))
    view.setUint16(at + 2, Math.round(y * 16))
    words.forEach((word, number) => {
      view.setUint32(at + 4 + 4 * number, word)
    })
  })
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `${perceptualHash(pixels)}.${btoa(binary)}`
}

/**
 * How sure two signatures are of the same picture, 0–1; `SAME_PICTURE_MIN` and above is taken for the same. Survives
 * re-encoding, resizing and crops of at least 60% of the area. A mirrored or turned copy is not found. Two pictures of
 * one scene a second apart may reach it too: it finds what to show a person, and gives no consent by itself.
 */
export function similarity(a: string, b: string): number {
  const [first, second] = [readSignature(a), readSignature(b)]
  if (!first || !second) return 0
  const aligned = align(first, second).share
  const [fewer, more] = [first.points.length, second.points.length].sort((one, other) => one - other)
  if ((fewer as number) >= DRAWING_POINTS_MAX || (more as number) >= 2 * DRAWING_POINTS_MAX) return aligned
  const shape = (first.width * second.height) / (first.height * second.width)
  if (Math.abs(Math.log(shape)) > 0.05) return aligned
  return Math.max(aligned, 1 - hashDistance(a.slice(0, 16), b.slice(0, 16)) / HASH_APART)
}

function readSignature(signature: string): PointSet | null {
  const [, encoded] = signature.split('.')
  if (!encoded) return null
  let binary: string
  try {
    binary = atob(encoded)
  } catch {
    return null
  }
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  if (bytes.length < 4) return null
  const view = viewOf(bytes)
  const points: Point[] = []
  for (let at = 4; at + 20 <= bytes.length; at += 20)
    points.push({
      x: view.getUint16(at) / 16,
      y: view.getUint16(at + 2) / 16,
      words: [
        view.getUint32(at + 4),
        view.getUint32(at + 8),
        view.getUint32(at + 12),
        view.getUint32(at + 16),
      ],
    })
  return { width: view.getUint16(0), height: view.getUint16(2), points }
}

interface Match {
  from: Point
  to: Point
  bits: number
}

interface Alignment {
  zoom: number
  x: number
  y: number
}

/**
 * Where the second picture lies in the first, in fractions of the first: the whole for a re-encode, a part for a crop,
 * and beyond its edges when the first is the crop. Null when they are not taken for the same, and for flat drawings,
 * which have too few places to tell.
 */
export function frameIn(
  a: string,
  b: string,
): { x: number; y: number; width: number; height: number } | null {
  const [first, second] = [readSignature(a), readSignature(b)]
  if (!first || !second || similarity(a, b) < SAME_PICTURE_MIN) return null
  const { alignment } = align(first, second)
  if (!alignment) return null
  const { zoom, x, y } = alignment
  return {
    x: -x / zoom / first.width,
    y: -y / zoom / first.height,
    width: second.width / zoom / first.width,
    height: second.height / zoom / first.height,
  }
}

/** Share of the places in what both pictures show that are found in the other, the smaller of both directions. */
function align(a: PointSet, b: PointSet): { share: number; alignment: Alignment | null } {
  const matches = matchesOf(a, b)
  const alignment = matches.length < MATCHES_MIN ? null : bestAlignment(matches)
  if (!alignment) return { share: 0, alignment: null }
  const { zoom, x, y } = alignment
  const fits = matches.filter((match) => isOn(alignment, match))
  if (fits.length < MATCHES_MIN) return { share: 0, alignment: null }
  const seenInB = a.points.filter((point) => within(point.x * zoom + x, point.y * zoom + y, b)).length
  const seenInA = b.points.filter((point) => within((point.x - x) / zoom, (point.y - y) / zoom, a)).length
  return { share: Math.min(1, fits.length / Math.max(seenInA, seenInB, 1)), alignment }
}

const within = (x: number, y: number, { width, height }: PointSet): boolean =>
  x >= 0 && y >= 0 && x <= width && y <= height

const isOn = ({ zoom, x, y }: Alignment, { from, to }: Match): boolean =>
  Math.hypot(from.x * zoom + x - to.x, from.y * zoom + y - to.y) <= OFF_MAX

/** The most similar place of the other picture for each, if it is similar enough. */
function matchesOf(a: PointSet, b: PointSet): Match[] {
  const matches: Match[] = []
  const others = new Int32Array(b.points.length * 4)
  for (const [index, { words }] of b.points.entries()) others.set(words, index * 4)
  for (const from of a.points) {
    const [first, second, third, fourth] = from.words
    let nearest = -1
    let fewest = BITS_MAX + 1
    for (let index = 0, at = 0; at < others.length; index++, at += 4) {
      let bits = bitsIn(first ^ (others[at] as number)) + bitsIn(second ^ (others[at + 1] as number))
      if (bits > HALF_BITS_MAX) continue
      bits += bitsIn(third ^ (others[at + 2] as number)) + bitsIn(fourth ^ (others[at + 3] as number))
      if (bits < fewest) [nearest, fewest] = [index, bits]
    }
    const to = b.points[nearest]
    if (to) matches.push({ from, to, bits: fewest })
  }
  return matches.sort((one, other) => one.bits - other.bits)
}

/** Bits in the first half that rule a match out without the second half: seven of eight pairs end there. */
const HALF_BITS_MAX = 20

function bitsIn(word: number): number {
  let rest = word - ((word >>> 1) & 0x55555555)
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333)
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const PAIRED = 40
const PAIR_APART = 30

/** The zoom and shift that most matches agree on, tried from each two of the best. A crop does not turn a picture. */
function bestAlignment(matches: Match[]): Alignment | null {
  let best: Alignment | null = null
  let most = 0
  const tried = matches.slice(0, PAIRED)
  for (const [index, one] of tried.entries())
    for (const other of tried.slice(index + 1)) {
      const [fromX, fromY] = [other.from.x - one.from.x, other.from.y - one.from.y]
      const [toX, toY] = [other.to.x - one.to.x, other.to.y - one.to.y]
      const length = Math.hypot(fromX, fromY)
      if (length < PAIR_APART) continue
      const zoom = Math.hypot(toX, toY) / length
      if (zoom > ZOOM_MAX || zoom < 1 / ZOOM_MAX) continue
      if (Math.hypot(fromX * zoom - toX, fromY * zoom - toY) > 2 * OFF_MAX) continue
      const alignment = { zoom, x: one.to.x - one.from.x * zoom, y: one.to.y - one.from.y * zoom }
      const agreeing = matches.filter((match) => isOn(alignment, match)).length
      if (agreeing > most) [best, most] = [alignment, agreeing]
    }
  return best
}
