import type { Box } from '@clearpost/contract'
import type { Pixels } from '../types.ts'

const COLUMNS = 64
const ROWS = 36
/** Mean difference of a cell in grey levels from which it has changed: above the noise of compression. */
const CELL_CHANGED = 5
/** Cells that may differ in frames that count as equal: a cursor, a blink. */
const EQUAL_CELLS = 0
const MARGIN_CELLS = 2

/** Mean greys of 64 × 36 cells: what two frames are compared by. */
export type Outline = Float32Array

export function outlineOf({ data, width, height }: Pixels): Outline {
  const sums = new Float32Array(COLUMNS * ROWS)
  const counts = new Float32Array(COLUMNS * ROWS)
  // Every third pixel of every second row shows a change of a cell as well as all of them do.
  for (let y = 0; y < height; y += 2) {
    const row = Math.floor((y * ROWS) / height) * COLUMNS
    for (let x = 0; x < width; x += 3) {
      const cell = row + Math.floor((x * COLUMNS) / width)
      const at = (y * width + x) * 4
      sums[cell] =
        (sums[cell] as number) +
        0.299 * (data[at] as number) +
        0.587 * (data[at + 1] as number) +
        0.114 * (data[at + 2] as number)
      counts[cell] = (counts[cell] as number) + 1
    }
  }
  return sums.map((sum, cell) => sum / ((counts[cell] as number) || 1))
}

/** The box around everything that differs between two frames, a little wider; null when they are equal. */
export function changedBox(before: Outline, after: Outline): Box | null {
  let left = COLUMNS
  let top = ROWS
  let right = -1
  let bottom = -1
  let cells = 0
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const cell = row * COLUMNS + column
      if (Math.abs((before[cell] as number) - (after[cell] as number)) < CELL_CHANGED) continue
      cells += 1
      left = Math.min(left, column)
      right = Math.max(right, column)
      top = Math.min(top, row)
      bottom = Math.max(bottom, row)
    }
  }
  if (cells <= EQUAL_CELLS) return null
  const x = Math.max(0, left - MARGIN_CELLS) / COLUMNS
  const y = Math.max(0, top - MARGIN_CELLS) / ROWS
  return {
    x,
    y,
    width: Math.min(COLUMNS, right + 1 + MARGIN_CELLS) / COLUMNS - x,
    height: Math.min(ROWS, bottom + 1 + MARGIN_CELLS) / ROWS - y,
    angle: 0,
  }
}

/** A part of a frame, in memory that threads share. */
export function cropOf({ data, width, height }: Pixels, box: Box): Pixels {
  const left = Math.floor(box.x * width)
  const top = Math.floor(box.y * height)
  const cropWidth = Math.max(1, Math.min(width - left, Math.ceil(box.width * width)))
  const cropHeight = Math.max(1, Math.min(height - top, Math.ceil(box.height * height)))
  const crop = new Uint8Array(new SharedArrayBuffer(cropWidth * cropHeight * 4))
  for (let y = 0; y < cropHeight; y += 1) {
    const from = ((top + y) * width + left) * 4
    crop.set(data.subarray(from, from + cropWidth * 4), y * cropWidth * 4)
  }
  return { data: crop, width: cropWidth, height: cropHeight }
}

/** A box of a part as a box of the whole. */
export function placeIn(part: Box, box: Box): Box {
  return {
    x: part.x + box.x * part.width,
    y: part.y + box.y * part.height,
    width: box.width * part.width,
    height: box.height * part.height,
    angle: box.angle,
  }
}
