export interface Point {
  x: number
  y: number
}

/** A rectangle that may be turned: `angle` in radians, clockwise as the picture is seen (y points down). */
export interface Rect {
  cx: number
  cy: number
  width: number
  height: number
  angle: number
}

/** Convex hull by the monotone chain; points are in order around it, none lies on an edge. */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  const half = (from: readonly Point[]) => {
    const chain: Point[] = []
    for (const p of from) {
      while (
        chain.length >= 2 &&
        cross(chain[chain.length - 2] as Point, chain[chain.length - 1] as Point, p) <= 0
      )
        chain.pop()
      chain.push(p)
    }
    chain.pop()
    return chain
  }
  const hull = [...half(sorted), ...half(sorted.reverse())]
  return hull.length === 0 ? sorted.slice(0, 1) : hull
}

const cross = (o: Point, a: Point, b: Point) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)

/**
 * The smallest rectangle around the points (one of its sides lies on an edge of their hull). It is given with its
 * angle between -45 and 45 degrees: width runs left to right.
 */
export function minAreaRect(points: readonly Point[]): Rect {
  const hull = convexHull(points)
  const first = hull[0]
  if (first === undefined) throw new RangeError('No points: a rectangle needs at least one.')
  let best: Rect = { cx: first.x, cy: first.y, width: 0, height: 0, angle: 0 }
  let bestArea = Number.POSITIVE_INFINITY
  for (let i = 0; i < hull.length; i += 1) {
    const a = hull[i] as Point
    const b = hull[(i + 1) % hull.length] as Point
    if (a.x === b.x && a.y === b.y) continue
    const angle = Math.atan2(b.y - a.y, b.x - a.x)
    const rect = around(hull, angle)
    const area = rect.width * rect.height
    // Of equal areas the one that stands straighter.
    if (area < bestArea - 1e-9) {
      best = rect
      bestArea = area
    }
  }
  return level(best)
}

/** The rectangle around the points whose width runs along `angle`. */
export function around(points: readonly Point[], angle: number): Rect {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const { x, y } of points) {
    const u = x * cos + y * sin
    const v = y * cos - x * sin
    if (u < left) left = u
    if (u > right) right = u
    if (v < top) top = v
    if (v > bottom) bottom = v
  }
  const u = (left + right) / 2
  const v = (top + bottom) / 2
  return { cx: u * cos - v * sin, cy: u * sin + v * cos, width: right - left, height: bottom - top, angle }
}

/** The same rectangle with its angle between -45 and 45 degrees. */
export function level(rect: Rect): Rect {
  const quarters = Math.round(rect.angle / (Math.PI / 2))
  const angle = rect.angle - quarters * (Math.PI / 2)
  return quarters % 2 === 0 ? { ...rect, angle } : { ...rect, width: rect.height, height: rect.width, angle }
}

/** The same place seen after a quarter turn counter-clockwise: what ran upwards runs left to right. */
export function quarterTurned(rect: Rect): Rect {
  return { ...rect, width: rect.height, height: rect.width, angle: rect.angle - Math.PI / 2 }
}

/** The same place upside down. */
export const upsideDown = (rect: Rect): Rect => ({ ...rect, angle: rect.angle + Math.PI })

/** Top left, top right, bottom right, bottom left, as its reader sees them. */
export function cornersOf({ cx, cy, width, height, angle }: Rect): [Point, Point, Point, Point] {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const at = (u: number, v: number): Point => ({ x: cx + u * cos - v * sin, y: cy + u * sin + v * cos })
  const w = width / 2
  const h = height / 2
  return [at(-w, -h), at(w, -h), at(w, h), at(-w, h)]
}

/**
 * A box grown on every side by `ratio` times its area over its perimeter: the detector learnt shrunken boxes, and this
 * undoes it (Liao et al., Real-time Scene Text Detection with Differentiable Binarization, 2020).
 */
export function unclip(rect: Rect, ratio: number): Rect {
  const distance = (rect.width * rect.height * ratio) / (2 * (rect.width + rect.height) || 1)
  return { ...rect, width: rect.width + 2 * distance, height: rect.height + 2 * distance }
}

/** Whether a point lies in the rectangle, its edges included. */
export function contains({ cx, cy, width, height, angle }: Rect, { x, y }: Point): boolean {
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const u = (x - cx) * cos + (y - cy) * sin
  const v = (y - cy) * cos - (x - cx) * sin
  return Math.abs(u) <= width / 2 + 1e-9 && Math.abs(v) <= height / 2 + 1e-9
}
