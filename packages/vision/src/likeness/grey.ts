import type { Pixels } from '../types.ts'

/** Brightness, one number a pixel, 0–255. */
export interface Grey {
  data: Float32Array
  width: number
  height: number
}

/** Brings a picture to a size, each new pixel the mean of exactly what it covers. Transparent places count as white. */
export function greyOf({ data, width, height }: Pixels, newWidth: number, newHeight: number): Grey {
  const grey = new Float32Array(width * height)
  for (let index = 0, at = 0; index < grey.length; index++, at += 4) {
    const light =
      0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number)
    const alpha = data[at + 3] as number
    grey[index] = alpha === 255 ? light : 255 + ((light - 255) * alpha) / 255
  }
  return shrink({ data: grey, width, height }, newWidth, newHeight)
}

export function shrink({ data, width, height }: Grey, newWidth: number, newHeight: number): Grey {
  const across = meansOf(width, newWidth)
  const down = meansOf(height, newHeight)
  const rows = new Float32Array(newWidth * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < newWidth; x++) {
      const { first, weights } = across[x] as Mean
      let sum = 0
      for (let index = 0; index < weights.length; index++)
        sum += (data[y * width + first + index] as number) * (weights[index] as number)
      rows[y * newWidth + x] = sum
    }
  const out = new Float32Array(newWidth * newHeight)
  for (let y = 0; y < newHeight; y++) {
    const { first, weights } = down[y] as Mean
    for (let index = 0; index < weights.length; index++) {
      const weight = weights[index] as number
      const from = (first + index) * newWidth
      for (let x = 0; x < newWidth; x++)
        out[y * newWidth + x] = (out[y * newWidth + x] as number) + (rows[from + x] as number) * weight
    }
  }
  return { data: out, width: newWidth, height: newHeight }
}

/** Which pixels a new one covers, and how much of it each takes. */
interface Mean {
  first: number
  weights: Float32Array
}

function meansOf(from: number, to: number): Mean[] {
  const size = from / to
  return Array.from({ length: to }, (_, index) => {
    const start = index * size
    const end = Math.min(from, start + size)
    const first = Math.min(from - 1, Math.floor(start))
    const last = Math.max(first + 1, Math.min(from, Math.ceil(end - 1e-6)))
    const weights = new Float32Array(last - first)
    for (let pixel = first; pixel < last; pixel++)
      weights[pixel - first] = (Math.min(end, pixel + 1) - Math.max(start, pixel)) / (end - start)
    return { first, weights }
  })
}

/** Three box blurs in a row, near a Gaussian. */
export function blur(grey: Grey, radius: number): Grey {
  let out = grey
  for (let pass = 0; pass < 3; pass++) out = boxBlur(out, radius)
  return out
}

function boxBlur({ data, width, height }: Grey, radius: number): Grey {
  const across = blurLines(data, height, width, width, 1, radius)
  return { data: blurLines(across, width, height, 1, width, radius), width, height }
}

function blurLines(
  data: Float32Array,
  lines: number,
  length: number,
  lineStep: number,
  step: number,
  radius: number,
): Float32Array {
  const out = new Float32Array(data.length)
  const at = (line: number, index: number) =>
    data[line * lineStep + Math.min(length - 1, Math.max(0, index)) * step] as number
  for (let line = 0; line < lines; line++) {
    let sum = 0
    for (let index = -radius; index <= radius; index++) sum += at(line, index)
    for (let index = 0; index < length; index++) {
      out[line * lineStep + index * step] = sum / (2 * radius + 1)
      sum += at(line, index + radius + 1) - at(line, index - radius)
    }
  }
  return out
}
