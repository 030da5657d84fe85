import type { Box } from '@clearpost/contract'
import type { Point, Quad, TrueLine } from './draw.ts'

/** A place as a reader gives it. */
export interface ReadPlace {
  box: Box
  text: string | null
}

export interface LineScore {
  line: TrueLine
  /** What the places on this line say, in its direction. */
  read: string
  /** Share of the line that lies in some place, 0–1. */
  found: number
  /** Edits from the truth to what was read, without spaces. */
  edits: number
  letters: number
  /** The same with accents taken off. */
  plainEdits: number
  words: number
  wordsRead: number
  phi: number
  phiRead: number
}

const SAMPLES_ALONG = 24
/** A place belongs to the line that holds most of it; less than this is no match. */
const BELONGS_FROM = 0.25

/** Compares what a reader gave with the truth of one picture. */
export function scorePicture(
  lines: readonly TrueLine[],
  places: readonly ReadPlace[],
  size: { width: number; height: number },
): { lines: LineScore[]; strays: number } {
  const corners = places.map(({ box }) => cornersOf(box, size))
  const owners = corners.map((quad) => ownerOf(quad, lines))
  const page = plain(places.map(({ text }) => text ?? '').join(' '))
  const scored = lines.map((line, i) => {
    const mine = places
      .flatMap((place, k) =>
        owners[k] === i ? [{ text: place.text ?? '', at: along(line, corners[k] as Quad) }] : [],
      )
      .sort((a, b) => a.at - b.at)
    return scoreLine(line, mine.map(({ text }) => text).join(' '), foundShare(line, corners), page)
  })
  return { lines: scored, strays: owners.filter((owner) => owner === -1).length }
}

function scoreLine(line: TrueLine, read: string, found: number, page: string): LineScore {
  const truth = bare(line.text)
  const words = line.text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const readWords = new Set(read.split(/\s+/))
  return {
    line,
    read,
    found,
    edits: distance(truth, bare(read)),
    letters: truth.length,
    plainEdits: distance(folded(truth), folded(bare(read))),
    words: words.length,
    wordsRead: words.filter((word) => readWords.has(word)).length,
    phi: line.phi.length,
    phiRead: line.phi.filter((token) => page.includes(plain(token))).length,
  }
}

const bare = (text: string) => text.replace(/\s+/g, '')
const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
const plain = (text: string) =>
  folded(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] as number
}

function ownerOf(quad: Quad, lines: readonly TrueLine[]): number {
  let best = -1
  let most = BELONGS_FROM
  lines.forEach((line, i) => {
    const share = shareInside(quad, [line.quad])
    if (share > most) {
      best = i
      most = share
    }
  })
  return best
}

const foundShare = (line: TrueLine, places: readonly Quad[]) => shareInside(line.quad, places)

/** Share of a quadrilateral's middle line and its neighbours that lies in any of the others. */
function shareInside(quad: Quad, others: readonly Quad[]): number {
  let inside = 0
  for (let i = 0; i < SAMPLES_ALONG; i += 1)
    for (const v of [0.35, 0.5, 0.65])
      if (others.some((other) => isInside(between(quad, (i + 0.5) / SAMPLES_ALONG, v), other))) inside += 1
  return inside / (3 * SAMPLES_ALONG)
}

function between([a, b, c, d]: Quad, u: number, v: number): Point {
  const mix = (p: Point, q: Point, share: number) => ({
    x: p.x + (q.x - p.x) * share,
    y: p.y + (q.y - p.y) * share,
  })
  return mix(mix(a, b, u), mix(d, c, u), v)
}

function isInside({ x, y }: Point, quad: Quad): boolean {
  return quad.every((p, i) => {
    const q = quad[(i + 1) % 4] as Point
    return (q.x - p.x) * (y - p.y) - (q.y - p.y) * (x - p.x) >= 0
  })
}

function along({ quad: [a, b] }: TrueLine, place: Quad): number {
  const x = place.reduce((sum, p) => sum + p.x, 0) / 4
  const y = place.reduce((sum, p) => sum + p.y, 0) / 4
  return (x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)
}

/** Corners of a box in pixels, clockwise. */
function cornersOf(box: Box, { width, height }: { width: number; height: number }): Quad {
  const cx = (box.x + box.width / 2) * width
  const cy = (box.y + box.height / 2) * height
  const angle = (box.angle * Math.PI) / 180
  const at = (u: number, v: number) => ({
    x: cx + u * Math.cos(angle) - v * Math.sin(angle),
    y: cy + u * Math.sin(angle) + v * Math.cos(angle),
  })
  const w = (box.width * width) / 2
  const h = (box.height * height) / 2
  return [at(-w, -h), at(w, -h), at(w, h), at(-w, h)]
}

/** How many of a line's identifying tokens stand in a finding of the check, or hold one of at least four letters. */
export function phiChecked({ phi }: TrueLine, findings: readonly string[]): number {
  const found = findings.map(plain)
  return phi.filter((token) =>
    found.some((text) => text.includes(plain(token)) || (text.length >= 4 && plain(token).includes(text))),
  ).length
}
