/** One point, as fractions of the field. */
export type Point = [number, number]
export type Stroke = Point[]

/** Points a stroke keeps; a slow hand gives thousands that look the same. */
const POINTS_MAX = 1500
export const STROKES_MAX = 150
/** Fraction of the field below which a move adds nothing that can be seen. */
const STEP_MIN = 0.002

const within = (value: number): number => Math.min(1, Math.max(0, value))
/** Three digits are finer than a pixel of any tablet. */
const round = (value: number): number => Math.round(within(value) * 1000) / 1000

/** Where a pointer is in a field, never outside of it. */
export function pointIn(
  field: { left: number; top: number; width: number; height: number },
  pointer: { clientX: number; clientY: number },
): Point {
  return [
    round((pointer.clientX - field.left) / (field.width || 1)),
    round((pointer.clientY - field.top) / (field.height || 1)),
  ]
}

/** The stroke with one point more; a point that is not seen is left out. */
export function extend(stroke: Stroke, point: Point): Stroke {
  const last = stroke.at(-1)
  const still = last && Math.hypot(point[0] - last[0], point[1] - last[1]) < STEP_MIN
  return still || stroke.length >= POINTS_MAX ? stroke : [...stroke, point]
}

/** An SVG path in a box of this size; a single touch is a dot. */
export function pathOf(stroke: Stroke, width: number, height: number): string {
  const [first, ...rest] = stroke.map(([x, y]) => `${x * width} ${y * height}`)
  if (first === undefined) return ''
  return rest.length === 0 ? `M${first}l0 0` : `M${first}L${rest.join('L')}`
}
