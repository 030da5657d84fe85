import type { Box } from '@clearpost/contract'

export interface Point {
  x: number
  y: number
}

interface Size {
  width: number
  height: number
}

const QUARTER_DEGREES = 90

/**
 * The box around four corners in pixels, in reading order (top left, top right, bottom right, bottom left), turned as
 * they are. A turned box that would begin outside the picture becomes an upright one that covers it.
 * @param padding added on each side, as a share of the box's shorter side
 */
export function boxOfCorners(corners: readonly Point[], size: Size, padding = 0): Box {
  const [a, b, c, d] = corners as [Point, Point, Point, Point]
  const middle = { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 }
  let width = Math.max(distance(a, b), distance(d, c))
  let height = Math.max(distance(a, d), distance(b, c))
  let angle = (Math.atan2(b.y - a.y + c.y - d.y, b.x - a.x + c.x - d.x) * 180) / Math.PI
  // The nearest quarter turn changes the sides instead of the angle, so that boxes are easy to drag.
  const quarters = Math.round(angle / QUARTER_DEGREES)
  angle -= quarters * QUARTER_DEGREES
  if (quarters % 2 !== 0) [width, height] = [height, width]
  const pad = padding * Math.min(width, height)
  width += 2 * pad
  height += 2 * pad
  const left = middle.x - width / 2
  const top = middle.y - height / 2
  const fits = left >= 0 && top >= 0 && left + width <= size.width && top + height <= size.height
  if (Math.abs(angle) < 1 || fits)
    return fractions(left, top, width, height, Math.abs(angle) < 1 ? 0 : angle, size)
  return uprightBox(corners, size, pad)
}

/** The smallest upright box around points in pixels, cut at the picture's edge. */
export function uprightBox(points: readonly Point[], size: Size, pad = 0): Box {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const left = Math.min(...xs) - pad
  const top = Math.min(...ys) - pad
  return fractions(left, top, Math.max(...xs) + pad - left, Math.max(...ys) + pad - top, 0, size)
}

/** Share of two boxes that both cover, 0–1; angles are left out. */
export function overlap(a: Box, b: Box): number {
  const shared = intersection(a, b)
  const whole = a.width * a.height + b.width * b.height - shared
  return whole > 0 ? shared / whole : 0
}

/** Share of the smaller of two boxes that lies in the other, 0–1; angles are left out. */
export function inside(a: Box, b: Box): number {
  const smaller = Math.min(a.width * a.height, b.width * b.height)
  return smaller > 0 ? intersection(a, b) / smaller : 0
}

/** The smallest box around two. */
export function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x)
  const y = Math.min(a.y, b.y)
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
    angle: a.angle === b.angle ? a.angle : 0,
  }
}

function intersection(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

function fractions(left: number, top: number, width: number, height: number, angle: number, size: Size): Box {
  const x = within(left / size.width)
  const y = within(top / size.height)
  return {
    x,
    y,
    width: within((left + width) / size.width) - x,
    height: within((top + height) / size.height) - y,
    angle,
  }
}

const within = (share: number): number => Math.min(1, Math.max(0, share))
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
