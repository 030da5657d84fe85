import type { Letter } from './ctc.ts'
import { STRIP_HEIGHT, type Strip } from './strip.ts'

/** A word of a line with the chance of its weakest letter's neighbourhood: the mean of its letters. */
export interface Word {
  text: string
  /** Mean chance of its letters, 0–1. */
  score: number
}

/** The network itself saw a space: chance from which that is enough. */
const SURE_SPACE = 0.35
/** Empty columns between two letters, of a strip 48 high, from which there is a space whatever the network thinks. */
const WIDE_GAP = 15
/** … and from which there is one if the network gave it a thought. */
const SOME_GAP = 8
const SOME_SPACE = 0.02

/** Splits what was read into words: the network drops many spaces, so that wide gaps in the ink count too. */
export function wordsOf(letters: readonly Letter[], stepPx: number, strip: Strip): Word[] {
  const gaps = gapsBetween(letters, stepPx, strip)
  const words: Word[] = []
  let open: Letter[] = []
  const close = () => {
    if (open.length > 0)
      words.push({
        text: open.map(({ letter }) => letter).join(''),
        score: open.reduce((sum, { chance }) => sum + chance, 0) / open.length,
      })
    open = []
  }
  letters.forEach((letter, i) => {
    if (i > 0 && isSpace(letter.spaceBefore, gaps[i] as number)) close()
    open.push(letter)
  })
  close()
  return words
}

export function isSpace(chance: number, gapPx: number): boolean {
  return chance >= SURE_SPACE || gapPx >= WIDE_GAP || (gapPx >= SOME_GAP && chance >= SOME_SPACE)
}

/** Widest run of empty columns between each letter and the one before, in pixels; 0 for the first. */
export function gapsBetween(letters: readonly Letter[], stepPx: number, strip: Strip): number[] {
  const empty = emptyColumns(strip)
  return letters.map(({ at }, i) => {
    if (i === 0) return 0
    const from = Math.round(((letters[i - 1] as Letter).at + 0.5) * stepPx)
    const to = Math.round((at + 0.5) * stepPx)
    let widest = 0
    let run = 0
    for (let x = Math.max(0, from); x < to && x < empty.length; x += 1) {
      run = empty[x] ? run + 1 : 0
      if (run > widest) widest = run
    }
    return widest
  })
}

/** A column is empty when its light hardly changes, measured against the columns that hold ink. */
const EMPTY_SHARE = 0.3
/** Rows at the strip's edges belong to neighbouring lines. */
const MARGIN_ROWS = 6

function emptyColumns({ rgb, width }: Strip): boolean[] {
  const ranges = new Float64Array(width)
  for (let x = 0; x < width; x += 1) {
    let dark = 255
    let light = 0
    for (let y = MARGIN_ROWS; y < STRIP_HEIGHT - MARGIN_ROWS; y += 1) {
      const i = 3 * (y * width + x)
      const luma = ((rgb[i] as number) * 77 + (rgb[i + 1] as number) * 150 + (rgb[i + 2] as number) * 29) >> 8
      if (luma < dark) dark = luma
      if (luma > light) light = luma
    }
    ranges[x] = light - dark
  }
  const inked = [...ranges].sort((a, b) => a - b)[Math.floor(width * 0.8)] as number
  return Array.from(ranges, (range) => range < inked * EMPTY_SHARE)
}
