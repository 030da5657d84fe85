import type { Pixels } from '../types.ts'

/** A picture for a network: three planes blue, green, red (the order it was trained with), each 0–1. */
export interface Planes {
  data: Float32Array
  width: number
  height: number
}

/**
 * A picture shrunk (or grown) to a size: each pixel is the mean of what lies under it when shrunk, a mix of the four
 * nearest when grown. See-through pixels lie on white.
 */
export function shrinkToPlanes(pixels: Pixels, width: number, height: number): Planes {
  const columns = spansOf(pixels.width, width)
  const rows = spansOf(pixels.height, height)
  const size = width * height
  const data = new Float32Array(3 * size)
  // A row is narrowed once and then added to each row of the result that it lies under.
  const narrow = new Float32Array(3 * width)
  let narrowed = -1
  for (let y = 0; y < height; y += 1)
    for (let k = rows.first[y] as number; k < (rows.first[y + 1] as number); k += 1) {
      const sourceY = rows.at[k] as number
      if (sourceY !== narrowed) {
        narrowRow(pixels, sourceY, columns, narrow)
        narrowed = sourceY
      }
      const share = (rows.share[k] as number) / 255
      for (let x = 0; x < width; x += 1)
        for (let c = 0; c < 3; c += 1) {
          const i = c * size + y * width + x
          data[i] = (data[i] as number) + (narrow[c * width + x] as number) * share
        }
    }
  return { data, width, height }
}

/** For target `i`, the sources `at[k]` with their shares (sum 1), k from `first[i]` to before `first[i + 1]`. */
interface Spans {
  first: Int32Array
  at: number[]
  share: number[]
}

function spansOf(source: number, target: number): Spans {
  const spans: Spans = { first: new Int32Array(target + 1), at: [], share: [] }
  const scale = source / target
  for (let i = 0; i < target; i += 1) {
    if (scale > 1) addArea(spans, i * scale, (i + 1) * scale, source)
    else addNearest(spans, (i + 0.5) * scale - 0.5, source)
    spans.first[i + 1] = spans.at.length
  }
  return spans
}

function addArea({ at, share }: Spans, from: number, to: number, source: number): void {
  for (let s = Math.floor(from); s < Math.min(source, Math.ceil(to - 1e-9)); s += 1) {
    at.push(s)
    share.push((Math.min(to, s + 1) - Math.max(from, s)) / (to - from))
  }
}

function addNearest({ at, share }: Spans, middle: number, source: number): void {
  const held = Math.min(source - 1, Math.max(0, middle))
  const low = Math.floor(held)
  at.push(low, Math.min(source - 1, low + 1))
  share.push(1 - (held - low), held - low)
}

function narrowRow({ data, width }: Pixels, y: number, columns: Spans, into: Float32Array): void {
  const wide = columns.first.length - 1
  for (let x = 0; x < wide; x += 1) {
    let red = 0
    let green = 0
    let blue = 0
    for (let k = columns.first[x] as number; k < (columns.first[x + 1] as number); k += 1) {
      const i = (y * width + (columns.at[k] as number)) * 4
      const share = columns.share[k] as number
      const alpha = data[i + 3] as number
      const opaque = (alpha / 255) * share
      const white = (255 - alpha) * share
      red += (data[i] as number) * opaque + white
      green += (data[i + 1] as number) * opaque + white
      blue += (data[i + 2] as number) * opaque + white
    }
    into[x] = blue
    into[wide + x] = green
    into[2 * wide + x] = red
  }
}

/** What the detecting networks were trained with: channel means and deviations of ImageNet. */
const MEANS = [0.485, 0.456, 0.406] as const
const DEVIATIONS = [0.229, 0.224, 0.225] as const

/** The planes as the detecting networks take them. */
export function normalised({ data, width, height }: Planes): Float32Array {
  const size = width * height
  const values = new Float32Array(data.length)
  for (let c = 0; c < 3; c += 1) {
    const mean = MEANS[c] as number
    const deviation = DEVIATIONS[c] as number
    for (let i = c * size; i < (c + 1) * size; i += 1) values[i] = ((data[i] as number) - mean) / deviation
  }
  return values
}
