import type { Candidate } from './candidate.ts'
import type { Planes } from './resample.ts'

/** A number of quarter turns clockwise. */
export type Quarters = 0 | 1 | 2 | 3

/** The picture turned clockwise. */
export function turnPlanes(planes: Planes, quarters: Quarters): Planes {
  if (quarters === 0) return planes
  const { data, width, height } = planes
  const turned = new Float32Array(data.length)
  const area = width * height
  /** Where the first pixel of a row goes, and how far its right neighbour lies from it. */
  const [start, step] = {
    1: [(y: number) => height - 1 - y, height] as const,
    2: [(y: number) => area - 1 - y * width, -1] as const,
    3: [(y: number) => (width - 1) * height + y, -height] as const,
  }[quarters]
  for (let y = 0; y < height; y++) {
    for (let from = y * width, to = start(y); from < (y + 1) * width; from++, to += step) {
      turned[to] = data[from] as number
      turned[area + to] = data[area + from] as number
      turned[2 * area + to] = data[2 * area + from] as number
    }
  }
  return quarters === 2 ? { data: turned, width, height } : { data: turned, width: height, height: width }
}

/**
 * A box of the turned picture where it lies in the upright one.
 * @param width of the turned picture
 * @param height of the turned picture
 */
export function turnBack(candidate: Candidate, quarters: Quarters, width: number, height: number): Candidate {
  const { x, y, score } = candidate
  if (quarters === 0) return candidate
  if (quarters === 2) {
    return { ...candidate, x: width - x - candidate.width, y: height - y - candidate.height }
  }
  const box = { width: candidate.height, height: candidate.width, score }
  return quarters === 1
    ? { x: y, y: width - x - candidate.width, ...box }
    : { x: height - y - candidate.height, y: x, ...box }
}
