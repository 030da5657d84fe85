import type { Box } from '@clearpost/contract'

/** A place in the picture, fractions of its width and height from the upper left corner. */
export interface Point {
  x: number
  y: number
}

/** Sides that a handle pulls: −1 the left or upper one, 1 the right or lower one, 0 neither. */
export interface Handle {
  dx: -1 | 0 | 1
  dy: -1 | 0 | 1
}

/** Corners first: on a small screen only these have room. */
export const HANDLES: readonly Handle[] = [
  { dx: -1, dy: -1 },
  { dx: 1, dy: -1 },
  { dx: 1, dy: 1 },
  { dx: -1, dy: 1 },
]

/** Smallest side of a box, as a share of the picture: a face of 14 px in a picture of 1400. */
export const SMALLEST_SIDE = 0.01
/** How far one press of an arrow key goes, as a share of the picture. */
export const KEY_STEP = 0.005

const between = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/** The point inside the picture that is nearest. */
export const intoPicture = (point: Point): Point => ({
  x: between(point.x, 0, 1),
  y: between(point.y, 0, 1),
})

/** The box with sides of at least {@link SMALLEST_SIDE}, shifted and cut so that it lies inside the picture. */
export function fitBox(box: Box): Box {
  const width = between(box.width, SMALLEST_SIDE, 1)
  const height = between(box.height, SMALLEST_SIDE, 1)
  return {
    x: between(box.x, 0, 1 - width),
    y: between(box.y, 0, 1 - height),
    width,
    height,
    angle: box.angle,
  }
}

/** The upright box between two points, whichever is the upper left one. */
export function boxBetween(from: Point, to: Point): Box {
  const a = intoPicture(from)
  const b = intoPicture(to)
  return fitBox({
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
    angle: 0,
  })
}

/** The box pushed by fractions of the picture; it stops at the edge and keeps its size. */
export const moveBox = (box: Box, dx: number, dy: number): Box =>
  fitBox({ ...box, x: box.x + dx, y: box.y + dy })

/**
 * The box with the sides of `handle` pulled by fractions of the picture. Of a turned box the sides are pulled along
 * its own directions and the opposite corner stays. `aspect` is the picture's width over its height.
 */
export function resizeBox(box: Box, handle: Handle, dx: number, dy: number, aspect: number): Box {
  // In units of the picture's height, so that turning keeps lengths.
  const turn = (box.angle * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const along = dx * aspect * cos + dy * sin
  const across = -dx * aspect * sin + dy * cos
  const old = { width: box.width * aspect, height: box.height }
  const width = between(old.width + handle.dx * along, SMALLEST_SIDE * aspect, aspect)
  const height = between(old.height + handle.dy * across, SMALLEST_SIDE, 1)
  const shift = {
    along: (handle.dx * (width - old.width)) / 2,
    across: (handle.dy * (height - old.height)) / 2,
  }
  const middle = {
    x: (box.x + box.width / 2) * aspect + shift.along * cos - shift.across * sin,
    y: box.y + box.height / 2 + shift.along * sin + shift.across * cos,
  }
  const pulled = {
    x: (middle.x - width / 2) / aspect,
    y: middle.y - height / 2,
    width: width / aspect,
    height,
    angle: box.angle,
  }
  return box.angle === 0 ? cutBox(pulled) : fitBox(pulled)
}

/** An upright box without what hangs over the picture's edge: a pulled side stops there, the others stay. */
function cutBox(box: Box): Box {
  const left = between(box.x, 0, 1)
  const top = between(box.y, 0, 1)
  return fitBox({
    x: left,
    y: top,
    width: between(box.x + box.width, 0, 1) - left,
    height: between(box.y + box.height, 0, 1) - top,
    angle: box.angle,
  })
}

/** The smallest upright box around a turned one; it may hang over the picture's edge. */
export function boundsOf(box: Box, aspect: number): Omit<Box, 'angle'> {
  const turn = (box.angle * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))]
  const width = (box.width * aspect * cos + box.height * sin) / aspect
  const height = box.width * aspect * sin + box.height * cos
  return {
    x: box.x + box.width / 2 - width / 2,
    y: box.y + box.height / 2 - height / 2,
    width,
    height,
  }
}

/** Whether two boxes are the same to a tenth of a pixel in a picture of 4096. */
export const sameBox = (a: Box, b: Box): boolean =>
  (['x', 'y', 'width', 'height'] as const).every((key) => Math.abs(a[key] - b[key]) < 0.000_025)

/** Where a small picture of the region is cut out: a square around the box with some of its surroundings, as CSS. */
export function cropStyle(box: Box, aspect: number): { backgroundSize: string; backgroundPosition: string } {
  const bounds = boundsOf(box, aspect)
  // A margin of a fifth on each side tells where the region stands.
  const side = between(Math.max(bounds.width * aspect, bounds.height) * 1.4, 0.02, Math.min(1, aspect))
  const x = between(bounds.x + bounds.width / 2 - side / aspect / 2, 0, Math.max(0, 1 - side / aspect))
  const y = between(bounds.y + bounds.height / 2 - side / 2, 0, Math.max(0, 1 - side))
  const share = (at: number, size: number) => (size >= 1 ? 0 : (at / (1 - size)) * 100)
  return {
    backgroundSize: `${(aspect / side) * 100}% ${100 / side}%`,
    backgroundPosition: `${share(x, side / aspect)}% ${share(y, side)}%`,
  }
}
