import type { Pixels } from '../types.ts'

/**
 * A picture shrunk (or grown) to a size, each pixel the mean of what lies under it, as three planes blue, green, red
 * (the order the networks were trained with), each value (v / 255 - mean) / deviation. See-through pixels lie on white.
 */
export function shrinkToPlanes(
  pixels: Pixels,
  width: number,
  height: number,
  means: readonly [number, number, number],
  deviations: readonly [number, number, number],
): Float32Array {
  const columns = spansOf(pixels.width, width)
  const rows = spansOf(pixels.height, height)
  const planes = new Float32Array(3 * width * height)
  const size = width * height
  const row = new Float32Array(3 * width)
  for (let y = 0; y < height; y += 1) {
    row.fill(0)
    for (const [sourceY, weightY] of rows[y] as Weight[]) addRow(pixels, sourceY, weightY, columns, row)
    for (let x = 0; x < width; x += 1)
      for (let c = 0; c < 3; c += 1)
        planes[c * size + y * width + x] =
          ((row[3 * x + 2 - c] as number) / 255 - (means[c] as number)) / (deviations[c] as number)
  }
  return planes
}

/** A source row or column and its share of the target's; the shares of a target sum to 1. */
type Weight = readonly [number, number]

function addRow(
  { data, width }: Pixels,
  y: number,
  weightY: number,
  columns: readonly Weight[][],
  into: Float32Array,
): void {
  const offset = y * width * 4
  for (let x = 0; x < columns.length; x += 1) {
    let red = 0
    let green = 0
    let blue = 0
    for (const [column, weight] of columns[x] as Weight[]) {
      const i = offset + column * 4
      const alpha = data[i + 3] as number
      const white = 255 - alpha
      if (white === 0) {
        red += (data[i] as number) * weight
        green += (data[i + 1] as number) * weight
        blue += (data[i + 2] as number) * weight
      } else {
        const share = (alpha / 255) * weight
        red += (data[i] as number) * share + white * weight
        green += (data[i + 1] as number) * share + white * weight
        blue += (data[i + 2] as number) * share + white * weight
      }
    }
    const at = 3 * x
    into[at] = (into[at] as number) + red * weightY
    into[at + 1] = (into[at + 1] as number) + green * weightY
    into[at + 2] = (into[at + 2] as number) + blue * weightY
  }
}

/** For each target pixel, the source pixels under it. Shrinking takes the area's mean, growing the two nearest. */
function spansOf(source: number, target: number): Weight[][] {
  const scale = source / target
  return Array.from({ length: target }, (_, i) =>
    scale > 1 ? areaUnder(i * scale, (i + 1) * scale, source) : nearestTwo((i + 0.5) * scale - 0.5, source),
  )
}

function areaUnder(from: number, to: number, source: number): Weight[] {
  const weights: Weight[] = []
  for (let s = Math.floor(from); s < Math.min(source, Math.ceil(to - 1e-9)); s += 1)
    weights.push([s, (Math.min(to, s + 1) - Math.max(from, s)) / (to - from)])
  return weights
}

function nearestTwo(at: number, source: number): Weight[] {
  const held = Math.min(source - 1, Math.max(0, at))
  const low = Math.floor(held)
  const share = held - low
  return share === 0 || low + 1 >= source
    ? [[low, 1]]
    : [
        [low, 1 - share],
        [low + 1, share],
      ]
}
