import type { Box, Sighting } from '@clearpost/contract'
import { overlap, union } from '../box.ts'

/** Frames are a second apart: a person who walks has moved by about a face. */
const OVERLAP_MIN = 0.2
const STRAY_SIZES_MAX = 0.9
const SIZE_RATIO_MAX = 2
/** Not seen for longer, it is taken for another one. */
const GAP_MS_MAX = 2100
/** A box that had to grow beyond so many times its contents is begun anew: covers stay near what they cover. */
const GROWTH_MAX = 6
/** Of the letters of two texts, how many must be in both for the same text read twice. */
const SAME_TEXT = 0.6

interface Track {
  best: Sighting
  last: Box
  whole: Box
  areaSum: number
  count: number
  fromMs: number
  lastMs: number
  toMs: number
  open: boolean
}

export interface Tracks {
  /** What a frame shows at its time, and the time of the frame before. */
  add(seen: readonly Sighting[], atMs: number, beforeMs: number): void
  /** Nothing changed until this time: everything that was open stays. */
  hold(atMs: number): void
  /** A cut: nothing goes on beyond it. */
  cut(atMs: number): void
  /** One sighting a track with the time in which it was seen, from the frame before to the frame after. */
  end(atMs: number): Sighting[]
}

/** Makes one region of what is seen again and again: by place, size and time, never by who it is. */
export function createTracks(): Tracks {
  const tracks: Track[] = []
  let heldMs = 0
  return {
    add(seen, atMs, beforeMs) {
      heldMs = atMs
      const taken = new Set<Track>()
      for (const sighting of seen) {
        let track = bestOf(tracks, sighting, atMs, taken)
        if (track) extend(track, sighting, atMs)
        else {
          track = begin(sighting, atMs, beforeMs)
          tracks.push(track)
        }
        taken.add(track)
      }
      for (const track of tracks) {
        // It may have been there until just before this frame.
        if (track.open && !taken.has(track) && track.lastMs < atMs)
          track.toMs = Math.max(track.toMs, Math.min(atMs, track.lastMs + GAP_MS_MAX))
        if (track.open && atMs - track.lastMs > GAP_MS_MAX) track.open = false
      }
    },
    hold(atMs) {
      for (const track of tracks) {
        if (!track.open || track.lastMs < heldMs) continue
        track.lastMs = atMs
        track.toMs = atMs
      }
      heldMs = atMs
    },
    cut(atMs) {
      for (const track of tracks) {
        if (!track.open) continue
        track.toMs = Math.max(track.toMs, Math.min(atMs, track.lastMs + GAP_MS_MAX))
        track.open = false
      }
    },
    end(atMs) {
      return tracks.map(({ best, whole, fromMs, lastMs, toMs, open }) => ({
        ...best,
        box: whole,
        span: {
          fromMs: Math.round(fromMs),
          toMs: Math.round(open ? Math.min(atMs, Math.max(toMs, lastMs + GAP_MS_MAX)) : toMs),
        },
      }))
    },
  }
}

function begin(sighting: Sighting, atMs: number, beforeMs: number): Track {
  return {
    best: sighting,
    last: sighting.box,
    whole: sighting.box,
    areaSum: area(sighting.box),
    count: 1,
    fromMs: beforeMs,
    lastMs: atMs,
    toMs: atMs,
    open: true,
  }
}

function extend(track: Track, sighting: Sighting, atMs: number): void {
  const better =
    sighting.kind === 'face'
      ? sighting.score > track.best.score
      : (sighting.text?.length ?? 0) > (track.best.text?.length ?? 0)
  if (better) track.best = sighting
  track.last = sighting.box
  track.whole = union(track.whole, sighting.box)
  track.areaSum += area(sighting.box)
  track.count += 1
  track.lastMs = atMs
  track.toMs = atMs
}

function bestOf(tracks: Track[], sighting: Sighting, atMs: number, taken: Set<Track>): Track | undefined {
  let best: Track | undefined
  let bestNear = 0
  for (const track of tracks) {
    if (!track.open || taken.has(track) || track.best.kind !== sighting.kind) continue
    if (atMs - track.lastMs > GAP_MS_MAX || !isSameWriting(track.best, sighting)) continue
    const mean = (track.areaSum + area(sighting.box)) / (track.count + 1)
    if (area(union(track.whole, sighting.box)) > GROWTH_MAX * mean) continue
    const near = nearness(track.last, sighting.box)
    if (near > bestNear) {
      best = track
      bestNear = near
    }
  }
  return best
}

/** 0: elsewhere; up to 2: the same place. */
function nearness(a: Box, b: Box): number {
  const shared = overlap(a, b)
  if (shared >= OVERLAP_MIN) return 1 + shared
  const ratio = area(a) / area(b)
  if (ratio > SIZE_RATIO_MAX ** 2 || ratio < 1 / SIZE_RATIO_MAX ** 2) return 0
  const strayX = Math.abs(a.x + a.width / 2 - b.x - b.width / 2) / Math.max(a.width, b.width)
  const strayY = Math.abs(a.y + a.height / 2 - b.y - b.height / 2) / Math.max(a.height, b.height)
  return Math.max(0, 1 - Math.hypot(strayX, strayY) / STRAY_SIZES_MAX)
}

/** Different words in one place are two regions: each is checked. */
function isSameWriting(a: Sighting, b: Sighting): boolean {
  if (a.text === null || b.text === null || a.text === b.text) return true
  if (a.kind === 'code') return false
  const one = lettersOf(a.text)
  const other = lettersOf(b.text)
  let shared = 0
  for (const letter of one) {
    const at = other.indexOf(letter)
    if (at < 0) continue
    other.splice(at, 1)
    shared += 1
  }
  return shared >= SAME_TEXT * Math.max(one.length, shared + other.length)
}

const lettersOf = (text: string): string[] => [...text.toLowerCase().replace(/\s/g, '')]
const area = ({ width, height }: Box): number => width * height
