import type { Pixels } from '../types.ts'
import { greyOf } from './grey.ts'

const SIDE = 32
const LOW = 8

/**
 * 64 bits of the lowest frequencies of a picture's brightness, as 16 hex digits. Survives re-encoding and resizing:
 * the same picture differs in few bits (`hashDistance`). A crop changes it; `signatureOf` is for crops.
 */
export function perceptualHash(pixels: Pixels): string {
  const grey = greyOf(pixels, SIDE, SIDE)
  const low: number[] = []
  for (let v = 0; v < LOW; v++)
    for (let u = 0; u < LOW; u++) {
      let sum = 0
      for (let y = 0; y < SIDE; y++)
        for (let x = 0; x < SIDE; x++)
          sum +=
            (grey.data[y * SIDE + x] as number) *
            (COSINES[u * SIDE + x] as number) *
            (COSINES[v * SIDE + y] as number)
      low.push(sum)
    }
  // The first is the mean brightness, which says nothing of what is seen.
  const ranked = low.slice(1).sort((a, b) => a - b)
  const median = ranked[Math.floor(ranked.length / 2)] as number
  let hex = ''
  for (let at = 0; at < low.length; at += 4) {
    let digit = 0
    for (let bit = 0; bit < 4; bit++) digit = digit * 2 + ((low[at + bit] as number) > median ? 1 : 0)
    hex += digit.toString(16)
  }
  return hex
}

const COSINES = Float64Array.from({ length: LOW * SIDE }, (_, index) => {
  const [u, x] = [Math.floor(index / SIDE), index % SIDE]
  return Math.cos((Math.PI / SIDE) * (x + 0.5) * u)
})

/** Bits in which two hashes differ, 0–64. */
export function hashDistance(a: string, b: string): number {
  let differ = 0
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    let bits = Number.parseInt(a[index] as string, 16) ^ Number.parseInt(b[index] as string, 16)
    for (; bits > 0; bits >>= 1) differ += bits & 1
  }
  return differ
}
