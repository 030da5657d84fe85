import type { Grey } from './turn.ts'

const BLOCK = 16
/** Mean square of the step between neighbouring pixels: print on paper has thousands, walls and skin tens. */
const CONTRAST_MIN = 700
/** 0: edges run every way; 1: all run one way. Bars have more than .5, PDF417 somewhat less. */
const ONE_WAY_MIN = 0.3
/** Degrees off the horizontal and vertical up to which zxing reads bars without a turned picture. */
const STRAIGHT_DEGREES = 6
/** Neighbours of a block that must look like it. */
const NEIGHBOURS_MIN = 2
const MARGIN_BLOCKS = 3

export interface Cut {
  left: number
  top: number
  width: number
  height: number
}

/**
 * The part of a picture in which bars run at an angle; null where none do, and turning the picture would find nothing.
 * Works by the structure tensor of blocks (Bigün and Granlund 1987).
 */
export function slantedBars(grey: Grey): Cut | null {
  const columns = Math.floor(grey.width / BLOCK)
  const rows = Math.floor(grey.height / BLOCK)
  const slanted = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      slanted[row * columns + column] = isSlanted(grey, column * BLOCK, row * BLOCK) ? 1 : 0
    }
  }
  let left = columns
  let top = rows
  let right = -1
  let bottom = -1
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!slanted[row * columns + column]) continue
      if (neighbours(slanted, columns, rows, column, row) < NEIGHBOURS_MIN) continue
      left = Math.min(left, column)
      right = Math.max(right, column)
      top = Math.min(top, row)
      bottom = Math.max(bottom, row)
    }
  }
  if (right < 0) return null
  left = Math.max(0, left - MARGIN_BLOCKS) * BLOCK
  top = Math.max(0, top - MARGIN_BLOCKS) * BLOCK
  return {
    left,
    top,
    width: Math.min(grey.width, (right + 1 + MARGIN_BLOCKS) * BLOCK) - left,
    height: Math.min(grey.height, (bottom + 1 + MARGIN_BLOCKS) * BLOCK) - top,
  }
}

function isSlanted({ data, width, height }: Grey, left: number, top: number): boolean {
  let xx = 0
  let yy = 0
  let xy = 0
  const right = Math.min(left + BLOCK, width - 1)
  const bottom = Math.min(top + BLOCK, height - 1)
  for (let y = top; y < bottom; y += 1) {
    let at = y * width + left
    for (let x = left; x < right; x += 1, at += 1) {
      // Over two rows and columns, so that the grain of a sensor counts half.
      const one = (data[at + width + 1] as number) - (data[at] as number)
      const other = (data[at + 1] as number) - (data[at + width] as number)
      const dx = (one + other) / 2
      const dy = (one - other) / 2
      xx += dx * dx
      yy += dy * dy
      xy += dx * dy
    }
  }
  const sum = xx + yy
  if (sum / ((right - left) * (bottom - top)) < CONTRAST_MIN) return false
  if (Math.hypot(xx - yy, 2 * xy) / sum < ONE_WAY_MIN) return false
  const degrees = Math.abs((Math.atan2(2 * xy, xx - yy) * 90) / Math.PI)
  return Math.min(degrees, 90 - degrees) > STRAIGHT_DEGREES
}

function neighbours(slanted: Uint8Array, columns: number, rows: number, column: number, row: number): number {
  let count = -1
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1)
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1)
      count += slanted[y * columns + x] as number
  return count
}
