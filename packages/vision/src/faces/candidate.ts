/** A place that may be a face: left, top, width and height in pixels of the picture, and how sure the network is. */
export interface Candidate {
  x: number
  y: number
  width: number
  height: number
  score: number
}

/** What the network says, for each cell of CELL × CELL pixels. */
export interface Heads {
  /** How much the cell is the middle of a face, 0–1. */
  heat: Float32Array
  /** Two planes: logarithms of height and width in cells. */
  size: Float32Array
  /** Two planes: how far the middle lies below and right of the cell's corner, in cells, less half a cell. */
  offset: Float32Array
  rows: number
  columns: number
}

/** Pixels of the network's picture that one number of its answer stands for (CenterFace: a quarter of each side). */
export const CELL = 4

/**
 * Reads the network's answer.
 * @param scale of the network's picture to the real one
 * @param least score from which a cell counts
 */
export function candidatesOf(
  { heat, size, offset, rows, columns }: Heads,
  scale: number,
  least: number,
): Candidate[] {
  const found: Candidate[] = []
  const area = rows * columns
  for (let cell = 0; cell < area; cell++) {
    const score = heat[cell] as number
    if (!(score >= least)) continue
    const height = (Math.exp(size[cell] as number) * CELL) / scale
    const width = (Math.exp(size[area + cell] as number) * CELL) / scale
    const row = Math.floor(cell / columns)
    const middleY = ((row + (offset[cell] as number) + 0.5) * CELL) / scale
    const middleX = ((cell - row * columns + (offset[area + cell] as number) + 0.5) * CELL) / scale
    found.push({ x: middleX - width / 2, y: middleY - height / 2, width, height, score: Math.min(1, score) })
  }
  return found
}

/** Two boxes are one face when they share this much of their union … */
const SAME_OVERLAP = 0.3
/** … or the less sure one lies this much inside the other: a mouth or an eye is no face of its own. */
const SAME_INSIDE = 0.6

/**
 * Keeps the surest of candidates that lie over each other; surest first. A large box over a small, surer one stays: of
 * two answers the one that covers more must not be lost.
 */
export function strongest(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = []
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    if (!kept.some((surer) => isSame(candidate, surer))) kept.push(candidate)
  }
  return kept
}

function isSame(candidate: Candidate, surer: Candidate): boolean {
  const width =
    Math.min(candidate.x + candidate.width, surer.x + surer.width) - Math.max(candidate.x, surer.x)
  const height =
    Math.min(candidate.y + candidate.height, surer.y + surer.height) - Math.max(candidate.y, surer.y)
  if (width <= 0 || height <= 0) return false
  const shared = width * height
  const own = candidate.width * candidate.height
  return shared / (own + surer.width * surer.height - shared) >= SAME_OVERLAP || shared / own >= SAME_INSIDE
}
