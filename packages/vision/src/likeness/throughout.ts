import type { Pixels } from '../types.ts'
import { blur, type Grey, greyOf } from './grey.ts'

/** Both pictures are brought to this width, or to that of the smaller, pixels. */
const WIDTH_MAX = 384
/** Fine patterns come out differently when they are resized; they are blurred away, pixels. */
const BLUR = 2
/** Side of a block in which they are compared. */
const BLOCK = 8
/** Blocks begin at every half of one, so that a changed place cannot hide on an edge. */
const STEP = BLOCK / 2

/** Above this, something in the picture is another: bench/vision/likeness. */
const SAME_THROUGHOUT_MAX = 6

/**
 * Whether one picture is the other, encoded or resized anew, and nothing in it was exchanged. The signature and the
 * hash cannot tell: a face in a group is too small a part of both. Say yes here before consent is taken over from one
 * to the other without a person. A crop, or a copy made brighter, is not the same throughout.
 */
export const sameThroughout = (a: Pixels, b: Pixels): boolean => largestChange(a, b) <= SAME_THROUGHOUT_MAX

/**
 * The largest difference of two pictures in any place: the mean over a block of a fiftieth of the width, in steps of
 * brightness, 0–255. 255 when their shapes differ.
 */
export function largestChange(a: Pixels, b: Pixels): number {
  const shape = (a.width * b.height) / (a.height * b.width)
  if (Math.abs(Math.log(shape)) > 0.02) return 255
  const width = Math.max(BLOCK, Math.min(WIDTH_MAX, a.width, b.width))
  const height = Math.max(BLOCK, Math.round((width * a.height) / a.width))
  const difference = differenceOf(blur(greyOf(a, width, height), BLUR), blur(greyOf(b, width, height), BLUR))
  let largest = 0
  for (let top = 0; top + BLOCK <= height; top += STEP)
    for (let left = 0; left + BLOCK <= width; left += STEP) {
      let sum = 0
      for (let y = top; y < top + BLOCK; y++)
        for (let x = left; x < left + BLOCK; x++) sum += difference[y * width + x] as number
      largest = Math.max(largest, sum / BLOCK ** 2)
    }
  return largest
}

function differenceOf(a: Grey, b: Grey): Float32Array {
  const difference = new Float32Array(a.data.length)
  for (let at = 0; at < difference.length; at++)
    difference[at] = Math.abs((a.data[at] as number) - (b.data[at] as number))
  return difference
}
