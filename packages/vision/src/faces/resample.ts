import type { Pixels } from '../types.ts'

/** Three planes (red, green, blue) of numbers from -1 (dark) to 1, one after the other, row after row. */
export interface Planes {
  data: Float32Array
  width: number
  height: number
}

/** What lies outside of the picture, where sides are rounded up. */
const OUTSIDE = -1

interface Taps {
  /** First source pixel of each target pixel. */
  from: Int32Array
  /** Weights of a target pixel, `most` a piece; unused ones are 0. */
  weights: Float32Array
  most: number
}

/**
 * The picture at another scale as a network reads it, in the upper left corner of planes whose sides are multiples of
 * `step`. Smaller by a triangle filter over all pixels, so that nothing is skipped; larger by linear interpolation.
 * Transparency is left out: what it hides is still in the file.
 */
export function planesAt(pixels: Pixels, scale: number, step: number): Planes {
  const inner = { width: scaled(pixels.width, scale), height: scaled(pixels.height, scale) }
  const width = Math.ceil(inner.width / step) * step
  const height = Math.ceil(inner.height / step) * step
  const data = new Float32Array(3 * width * height).fill(OUTSIDE)
  const across = tapsOf(pixels.width, inner.width)
  const down = tapsOf(pixels.height, inner.height)
  const rows = new RowCache(pixels, across, inner.width, down.most)
  const area = width * height
  const sums = new Float32Array(inner.width * 3)
  for (let y = 0; y < inner.height; y++) {
    sums.fill(OUTSIDE)
    for (let tap = 0; tap < down.most; tap++) {
      const weight = (down.weights[y * down.most + tap] as number) / 127.5
      if (weight === 0) continue
      const row = rows.at((down.from[y] as number) + tap)
      for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + weight * (row[i] as number)
    }
    const start = y * width
    for (let x = 0, i = 0; x < inner.width; x++, i += 3) {
      data[start + x] = sums[i] as number
      data[area + start + x] = sums[i + 1] as number
      data[2 * area + start + x] = sums[i + 2] as number
    }
  }
  return { data, width, height }
}

/** A side in pixels after scaling; at least one. */
export function scaled(side: number, scale: number): number {
  return Math.max(1, Math.round(side * scale))
}

/** Source rows at the target's width; neighbours in the target share most of them. */
class RowCache {
  readonly #pixels: Pixels
  readonly #taps: Taps
  readonly #rows: { index: number; values: Float32Array }[]

  constructor(pixels: Pixels, taps: Taps, width: number, most: number) {
    this.#pixels = pixels
    this.#taps = taps
    this.#rows = Array.from({ length: most + 1 }, () => ({ index: -1, values: new Float32Array(width * 3) }))
  }

  at(index: number): Float32Array {
    const row = this.#rows[index % this.#rows.length] as { index: number; values: Float32Array }
    if (row.index !== index) {
      this.#fill(row.values, index)
      row.index = index
    }
    return row.values
  }

  #fill(values: Float32Array, index: number) {
    const { data, width } = this.#pixels
    const { from, weights, most } = this.#taps
    for (let x = 0; x < from.length; x++) {
      let [red, green, blue] = [0, 0, 0]
      let at = (index * width + (from[x] as number)) * 4
      for (let tap = x * most; tap < (x + 1) * most; tap++, at += 4) {
        const weight = weights[tap] as number
        if (weight === 0) break
        red += weight * (data[at] as number)
        green += weight * (data[at + 1] as number)
        blue += weight * (data[at + 2] as number)
      }
      values[x * 3] = red
      values[x * 3 + 1] = green
      values[x * 3 + 2] = blue
    }
  }
}

/** Which source pixels make each target pixel, and how much each counts; the weights of one add up to 1. */
function tapsOf(source: number, target: number): Taps {
  const ratio = source / target
  const reach = Math.max(1, ratio)
  const most = Math.ceil(reach * 2) + 1
  const from = new Int32Array(target)
  const weights = new Float32Array(target * most)
  for (let i = 0; i < target; i++) {
    const middle = (i + 0.5) * ratio - 0.5
    const first = Math.max(0, Math.floor(middle - reach) + 1)
    const last = Math.min(source - 1, Math.ceil(middle + reach) - 1)
    let sum = 0
    for (let j = first; j <= last; j++) sum += 1 - Math.abs(j - middle) / reach
    from[i] = first
    for (let j = first; j <= last; j++) {
      weights[i * most + j - first] = (1 - Math.abs(j - middle) / reach) / sum
    }
  }
  return { from, weights, most }
}
