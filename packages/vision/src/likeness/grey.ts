import type { Pixels } from '../types.ts'

/** Brightness, one number a pixel, 0–255. */
export interface Grey {
  data: Float32Array
  width: number
  height: number
}

/** Shrinks or enlarges to a size by the mean of what each new pixel covers. Transparent places count as white. */
export function greyOf({ data, width, height }: Pixels, newWidth: number, newHeight: number): Grey {
  const rows = new Float32Array(newWidth * height)
  const across = spans(width, newWidth)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < newWidth; x++) {
      const { from, to } = across[x] as Span
      let sum = 0
      for (let source = from; source < to; source++) {
        const at = (y * width + source) * 4
        const alpha = (data[at + 3] as number) / 255
        const light =
          0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number)
        sum += light * alpha + 255 * (1 - alpha)
      }
      rows[y * newWidth + x] = sum / (to - from)
    }
  return shrinkRows({ data: rows, width: newWidth, height }, newHeight)
}

export function shrink(grey: Grey, newWidth: number, newHeight: number): Grey {
  const across = spans(grey.width, newWidth)
  const data = new Float32Array(newWidth * grey.height)
  for (let y = 0; y < grey.height; y++)
    for (let x = 0; x < newWidth; x++) {
      const { from, to } = across[x] as Span
      let sum = 0
      for (let source = from; source < to; source++) sum += grey.data[y * grey.width + source] as number
      data[y * newWidth + x] = sum / (to - from)
    }
  return shrinkRows({ data, width: newWidth, height: grey.height }, newHeight)
}

function shrinkRows({ data, width, height }: Grey, newHeight: number): Grey {
  const down = spans(height, newHeight)
  const out = new Float32Array(width * newHeight)
  for (let y = 0; y < newHeight; y++) {
    const { from, to } = down[y] as Span
    for (let source = from; source < to; source++)
      for (let x = 0; x < width; x++)
        out[y * width + x] =
          (out[y * width + x] as number) + (data[source * width + x] as number) / (to - from)
  }
  return { data: out, width, height: newHeight }
}

interface Span {
  from: number
  to: number
}

function spans(from: number, to: number): Span[] {
  return Array.from({ length: to }, (_, index) => {
    const first = Math.min(from - 1, Math.floor((index * from) / to))
    return { from: first, to: Math.max(first + 1, Math.floor(((index + 1) * from) / to)) }
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
