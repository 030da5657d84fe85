import type { Planes } from './planes.ts'

/** Side of the squares that are judged, in pixels of the detector's picture. */
const SQUARE = 16
/** Light must change this much within a square (of 1) for something to be there. */
const CONTRAST_FROM = 0.09
/**
 * Strongest bend of light from pixel to pixel against the change within the square: an edge that is blurred with a
 * deviation of s pixels bends by 0.24 / s², a sharp one by more than 0.3.
 */
const SHARP_FROM = 0.16
/** So many blurred squares are more than the odd shadow. */
const SQUARES_FROM = 8

/** Whether parts of a picture are out of focus: what is written there needs the detector that sees blurred text. */
export function isBlurredSomewhere(planes: Planes): boolean {
  let blurred = 0
  for (let y = 1; y + SQUARE < planes.height; y += SQUARE)
    for (let x = 1; x + SQUARE < planes.width; x += SQUARE) if (isBlurred(planes, x, y)) blurred += 1
  return blurred >= SQUARES_FROM
}

/** Green stands for light: it makes most of it. */
function isBlurred({ data, width, height }: Planes, left: number, top: number): boolean {
  const green = width * height
  let dark = 1
  let light = 0
  let bend = 0
  for (let y = top; y < top + SQUARE; y += 1)
    for (let x = left; x < left + SQUARE; x += 1) {
      const i = green + y * width + x
      const at = data[i] as number
      if (at < dark) dark = at
      if (at > light) light = at
      const across = Math.abs((data[i - 1] as number) + (data[i + 1] as number) - 2 * at)
      const down = Math.abs((data[i - width] as number) + (data[i + width] as number) - 2 * at)
      if (across > bend) bend = across
      if (down > bend) bend = down
    }
  return light - dark >= CONTRAST_FROM && bend < SHARP_FROM * (light - dark)
}
