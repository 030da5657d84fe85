import type { Box } from '@clearpost/contract'
import { boxOfCorners, type Point } from '../box.ts'
import type { Pixels } from '../types.ts'

/** Of each side, so that a lossy codec mixes nothing from outside into what lies over the box. */
const PADDING_MIN_PIXELS = 8
/** Dark grey, red = green = blue, so that a codec of colour differences keeps it. */
export const FILL = 24

/** A turned rectangle in pixels. */
export interface Cover {
  middleX: number
  middleY: number
  halfWidth: number
  halfHeight: number
  cos: number
  sin: number
}

/**
 * What has to be filled for a box: larger on each side by a share of its shorter side, at least eight pixels.
 * @throws RangeError when the box has no place in a picture
 */
export function coverOf(box: Box, { width, height }: Pixels, paddingRatio: number): Cover {
  const numbers = [box.x, box.y, box.width, box.height, box.angle, paddingRatio]
  if (!numbers.every(Number.isFinite) || box.width < 0 || box.height < 0 || paddingRatio < 0)
    throw new RangeError('A box needs a place and a size.')
  const padding = Math.max(
    PADDING_MIN_PIXELS,
    paddingRatio * Math.min(box.width * width, box.height * height),
  )
  const radians = (box.angle * Math.PI) / 180
  return {
    middleX: (box.x + box.width / 2) * width,
    middleY: (box.y + box.height / 2) * height,
    halfWidth: (box.width * width) / 2 + padding,
    halfHeight: (box.height * height) / 2 + padding,
    cos: Math.cos(radians),
    sin: Math.sin(radians),
  }
}

/** Calls for each pixel of the picture that a cover touches, with the pixel's offset; `grow` widens it on each side. */
export function eachCovered(
  cover: Cover,
  { width, height }: Pixels,
  grow: number,
  visit: (at: number) => void,
): void {
  const { middleX, middleY, cos, sin } = cover
  const [halfWidth, halfHeight] = [cover.halfWidth + grow, cover.halfHeight + grow]
  const reachX = Math.abs(halfWidth * cos) + Math.abs(halfHeight * sin)
  const reachY = Math.abs(halfWidth * sin) + Math.abs(halfHeight * cos)
  const [left, right] = [
    Math.max(0, Math.floor(middleX - reachX)),
    Math.min(width, Math.ceil(middleX + reachX)),
  ]
  const [top, bottom] = [
    Math.max(0, Math.floor(middleY - reachY)),
    Math.min(height, Math.ceil(middleY + reachY)),
  ]
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const [dx, dy] = [x + 0.5 - middleX, y + 0.5 - middleY]
      if (Math.abs(dx * cos + dy * sin) <= halfWidth && Math.abs(dy * cos - dx * sin) <= halfHeight)
        visit((y * width + x) * 4)
    }
}

/** Half the diagonal of a pixel: one that the edge only cuts is filled as well. */
const PIXEL_REACH = 0.71

/** Fills in place. Pixels that are partly inside are filled too. */
export function fill(pixels: Pixels, cover: Cover): void {
  const { data } = pixels
  eachCovered(cover, pixels, PIXEL_REACH, (at) => {
    data[at] = FILL
    data[at + 1] = FILL
    data[at + 2] = FILL
    data[at + 3] = 255
  })
}

/** The cover as fractions of the picture. */
export function boxOfCover(cover: Cover, pixels: Pixels): Box {
  const { middleX, middleY, halfWidth, halfHeight, cos, sin } = cover
  const corner = (right: number, down: number): Point => ({
    x: middleX + right * halfWidth * cos - down * halfHeight * sin,
    y: middleY + right * halfWidth * sin + down * halfHeight * cos,
  })
  return boxOfCorners([corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)], pixels)
}
