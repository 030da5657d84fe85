import type { Point } from './geometry.ts'

/** A run of pixels of one row that belong together. */
interface Run {
  y: number
  from: number
  to: number
  parent: number
}

/**
 * Connected areas (also over corners) of a map whose values are at least `from`. Of each, the corners of its rows of
 * pixels: enough for its hull. Areas are in the order of their first pixel.
 */
export function componentsOf(map: Float32Array, width: number, height: number, from: number): Point[][] {
  const runs: Run[] = []
  let above = 0
  for (let y = 0; y < height; y += 1) {
    const rowStart = runs.length
    const offset = y * width
    for (let x = 0; x < width; x += 1) {
      if ((map[offset + x] as number) < from) continue
      const start = x
      while (x + 1 < width && (map[offset + x + 1] as number) >= from) x += 1
      runs.push({ y, from: start, to: x, parent: runs.length })
    }
    joinRows(runs, above, rowStart)
    above = rowStart
  }
  return gathered(runs)
}

/** Joins the runs of the last row with those of the row above that they touch. */
function joinRows(runs: Run[], above: number, row: number): void {
  let a = above
  let b = row
  while (a < row && b < runs.length) {
    const upper = runs[a] as Run
    const lower = runs[b] as Run
    if (upper.y === lower.y - 1 && upper.from <= lower.to + 1 && lower.from <= upper.to + 1) join(runs, a, b)
    if (upper.to < lower.to) a += 1
    else b += 1
  }
}

function rootOf(runs: Run[], i: number): number {
  let at = i
  for (let run = runs[at] as Run; run.parent !== at; run = runs[at] as Run) {
    run.parent = (runs[run.parent] as Run).parent
    at = run.parent
  }
  return at
}

function join(runs: Run[], a: number, b: number): void {
  const one = rootOf(runs, a)
  const other = rootOf(runs, b)
  // The smaller index stays the root, so that the order of areas does not depend on how they were joined.
  if (one !== other) (runs[Math.max(one, other)] as Run).parent = Math.min(one, other)
}

function gathered(runs: Run[]): Point[][] {
  const areas = new Map<number, Point[]>()
  runs.forEach((run, i) => {
    const root = rootOf(runs, i)
    const points = areas.get(root) ?? []
    if (points.length === 0) areas.set(root, points)
    const { from, to, y } = run
    points.push({ x: from, y }, { x: to + 1, y }, { x: from, y: y + 1 }, { x: to + 1, y: y + 1 })
  })
  return [...areas.values()]
}
