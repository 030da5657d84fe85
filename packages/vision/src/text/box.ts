import type { Box } from '@clearpost/contract'
import { cornersOf, level, type Rect } from './geometry.ts'

/**
 * A rectangle in pixels as fractions of its picture. A turned one that does not fit into the picture is given as the
 * upright box around what of it lies inside, so that it still covers all of the text.
 */
export function boxOf(rect: Rect, picture: { width: number; height: number }): Box {
  const straight = level(rect)
  const box = {
    x: (straight.cx - straight.width / 2) / picture.width,
    y: (straight.cy - straight.height / 2) / picture.height,
    width: straight.width / picture.width,
    height: straight.height / picture.height,
    angle: (straight.angle * 180) / Math.PI,
  }
  const fits = box.x >= 0 && box.y >= 0 && box.x + box.width <= 1 && box.y + box.height <= 1
  return fits ? box : uprightBox(straight, picture)
}

function uprightBox(rect: Rect, picture: { width: number; height: number }): Box {
  const corners = cornersOf(rect)
  const share = (value: number) => Math.min(1, Math.max(0, value))
  const xs = corners.map(({ x }) => share(x / picture.width))
  const ys = corners.map(({ y }) => share(y / picture.height))
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y, angle: 0 }
}
