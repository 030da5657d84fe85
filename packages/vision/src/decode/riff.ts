import { ascii, partCounter, startsWith, viewOf } from './bytes.ts'

export interface RiffChunk {
  id: string
  data: Uint8Array
}

export const isWebp = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)

/**
 * Goes through the chunks of a WebP file.
 * @returns offset behind the last chunk that the file's own length covers; null when the file is cut off
 * @throws RangeError when there are too many
 */
export function walkWebp(bytes: Uint8Array, visit: (chunk: RiffChunk) => void): number | null {
  const view = viewOf(bytes)
  const count = partCounter()
  const end = view.getUint32(4, true) + 8
  if (end > bytes.length) return null
  for (let offset = 12; offset + 8 <= end; ) {
    count()
    const length = view.getUint32(offset + 4, true)
    if (offset + 8 + length > end) return null
    visit({ id: ascii(bytes, offset, 4), data: bytes.subarray(offset + 8, offset + 8 + length) })
    offset += 8 + length + (length % 2)
  }
  return end
}

/** Width and height from the first chunk: VP8X, VP8L or VP8. Null when it is none of them. */
export function webpSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = viewOf(bytes)
  const first = ascii(bytes, 12, 4)
  if (first === 'VP8X') {
    const u24 = (offset: number) => view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16)
    return { width: u24(24) + 1, height: u24(27) + 1 }
  }
  if (first === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (first === 'VP8 ') {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  return null
}
