import type { Box } from '@clearpost/contract'
import { inside, overlap } from '@clearpost/vision'
import type { Frame } from './tables.ts'

/** A share of two boxes from which they are the same place. */
const SAME_OVERLAP = 0.5
/** A share of the smaller box inside the other from which they are the same place. */
const SAME_INSIDE = 0.7

/** How alike two places are, 0–1; 0 when they are different places. Angles are left out. */
export function samePlace(a: Box, b: Box): number {
  const both = overlap(a, b)
  const within = inside(a, b)
  return both >= SAME_OVERLAP || within >= SAME_INSIDE ? Math.max(both, within * SAME_OVERLAP) : 0
}

const area = ({ width, height }: Frame) => width * height

/** Share of a place that lies under a cover. */
export function underCover(place: Box, cover: Box): number {
  const width = Math.min(place.x + place.width, cover.x + cover.width) - Math.max(place.x, cover.x)
  const height = Math.min(place.y + place.height, cover.y + cover.height) - Math.max(place.y, cover.y)
  return width > 0 && height > 0 ? (width * height) / (area(place) || 1) : 0
}

/** A place of one picture in the fractions of another that lies in it at `frame`; may reach beyond it. */
export function intoFrame(box: Box, frame: Frame): Box {
  return {
    ...box,
    x: (box.x - frame.x) / frame.width,
    y: (box.y - frame.y) / frame.height,
    width: box.width / frame.width,
    height: box.height / frame.height,
  }
}

/** The part of a box that lies in the picture; null when less than a third of it does. */
export function cutToPicture(box: Box): Box | null {
  const x = Math.max(0, box.x)
  const y = Math.max(0, box.y)
  const width = Math.min(1, box.x + box.width) - x
  const height = Math.min(1, box.y + box.height) - y
  if (width <= 0 || height <= 0 || width * height < area(box) / 3) return null
  return { ...box, x, y, width, height }
}

/** The way back: where the earlier picture lies in fractions of the later one. */
export const inverse = (frame: Frame): Frame => ({
  x: -frame.x / frame.width,
  y: -frame.y / frame.height,
  width: 1 / frame.width,
  height: 1 / frame.height,
})
