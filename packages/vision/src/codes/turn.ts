import type { Point } from '../box.ts'
import type { Pixels } from '../types.ts'
import type { Cut } from './bars.ts'

/** A turned copy of a picture, and the way back from its points. */
export interface Turned {
  pixels: Pixels
  back(point: Point): Point
}

/**
 * The picture turned around its middle, in greys, on a white ground that holds all of it.
 * @param degrees counter-clockwise
 */
export function turn(grey: Grey, degrees: number): Turned {
  const angle = (degrees * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const width = Math.ceil(grey.width * Math.abs(cos) + grey.height * Math.abs(sin))
  const height = Math.ceil(grey.width * Math.abs(sin) + grey.height * Math.abs(cos))
  const words = new Uint32Array(width * height).fill(0xffffffff)
  const { data, width: sourceWidth, height: sourceHeight } = grey
  const fromX = (x: number, y: number) => cos * (x - width / 2) - sin * (y - height / 2) + sourceWidth / 2
  const fromY = (x: number, y: number) => sin * (x - width / 2) + cos * (y - height / 2) + sourceHeight / 2
  for (let y = 0; y < height; y += 1) {
    let sourceX = fromX(0, y)
    let sourceY = fromY(0, y)
    let at = y * width
    for (let x = 0; x < width; x += 1, at += 1, sourceX += cos, sourceY += sin) {
      const left = Math.floor(sourceX)
      const top = Math.floor(sourceY)
      if (left < 0 || top < 0 || left >= sourceWidth - 1 || top >= sourceHeight - 1) continue
      const right = sourceX - left
      const down = sourceY - top
      const corner = top * sourceWidth + left
      const upper = (data[corner] as number) * (1 - right) + (data[corner + 1] as number) * right
      const lower =
        (data[corner + sourceWidth] as number) * (1 - right) +
        (data[corner + sourceWidth + 1] as number) * right
      words[at] = 0xff000000 | (Math.round(upper * (1 - down) + lower * down) * 0x010101)
    }
  }
  return {
    pixels: { data: new Uint8Array(words.buffer), width, height },
    back: ({ x, y }) => ({
      x: (fromX(x, y) + grey.left) / grey.scale,
      y: (fromY(x, y) + grey.top) / grey.scale,
    }),
  }
}

export interface Grey {
  data: Uint8Array
  width: number
  height: number
  /** Pixels of this picture for each pixel of its source. */
  scale: number
  /** Where it was cut out, in its own pixels. */
  left: number
  top: number
}

/** Luminance on white, scaled down by averaging so that the longer side has at most so many pixels. */
export function greyOf({ data, width, height }: Pixels, sideMax: number): Grey {
  const step = Math.max(1, Math.ceil(Math.max(width, height) / sideMax))
  const greyWidth = Math.floor(width / step)
  const greyHeight = Math.floor(height / step)
  const grey = new Uint8Array(greyWidth * greyHeight)
  const count = step * step
  for (let y = 0; y < greyHeight; y += 1) {
    for (let x = 0; x < greyWidth; x += 1) {
      let sum = 0
      for (let dy = 0; dy < step; dy += 1) {
        let at = ((y * step + dy) * width + x * step) * 4
        for (let dx = 0; dx < step; dx += 1, at += 4) {
          sum += 306 * (data[at] as number) + 601 * (data[at + 1] as number) + 117 * (data[at + 2] as number)
        }
      }
      grey[y * greyWidth + x] = (sum / count + 512) >> 10
    }
  }
  return { data: grey, width: greyWidth, height: greyHeight, scale: 1 / step, left: 0, top: 0 }
}

export function cutOut(grey: Grey, { left, top, width, height }: Cut): Grey {
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const from = (top + y) * grey.width + left
    data.set(grey.data.subarray(from, from + width), y * width)
  }
  return { data, width, height, scale: grey.scale, left: grey.left + left, top: grey.top + top }
}
