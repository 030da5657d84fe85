import type { Box } from '@clearpost/contract'
import type { Frame } from './tables.ts'

/** A share of two boxes from which they are the same place. */
const SAME_OVERLAP = 0.5
/** A share of the smaller box inside the other from which they are the same place. */
const SAME_INSIDE = 0.7

function shared(a: Frame, b: Frame): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}
const area = ({ width, height }: Frame) => width * height

/** How alike two places are, 0–1; 0 when they are different places. Angles are left out. */
export function samePlace(a: Frame, b: Frame): number {
  const both = shared(a, b)
  const overlap = both / (area(a) + area(b) - both || 1)
  const inside = both / (Math.min(area(a), area(b)) || 1)
  return overlap >= SAME_OVERLAP || inside >= SAME_INSIDE ? Math.max(overlap, inside * SAME_OVERLAP) : 0
}

/** Share of a place that lies under a cover. */
export const underCover = (place: Frame, cover: Frame): number => shared(place, cover) / (area(place) || 1)

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
