import type { Candidate } from './candidate.ts'
import type { Planes } from './resample.ts'

/** A number of quarter turns clockwise: none, to the right, to the left. */
export type Quarters = 0 | 1 | 3

/** The picture turned clockwise. */
export function turnPlanes(planes: Planes, quarters: Quarters): Planes {
  if (quarters === 0) return planes
  const { data, width, height } = planes
  const turned = new Float32Array(data.length)
  const area = width * height
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = quarters === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y
      const from = y * width + x
      turned[to] = data[from] as number
      turned[area + to] = data[area + from] as number
      turned[2 * area + to] = data[2 * area + from] as number
    }
  }
  return { data: turned, width: height, height: width }
}

/**
 * A box of the turned picture where it lies in the upright one.
 * @param width of the turned picture
 * @param height of the turned picture
 */
export function turnBack(candidate: Candidate, quarters: Quarters, width: number, height: number): Candidate {
  const { x, y, score } = candidate
  if (quarters === 0) return candidate
  const box = { width: candidate.height, height: candidate.width, score }
  return quarters === 1
    ? { x: y, y: width - x - candidate.width, ...box }
    : { x: height - y - candidate.height, y: x, ...box }
}
