import { ascii, partCounter, startsWith, viewOf } from './bytes.ts'

export interface PngChunk {
  type: string
  data: Uint8Array
}

const SIGNATURE = '\x89PNG\r\n\x1a\n'
/** Length, type and checksum around the data. */
const FRAME_BYTES = 12

export const isPng = (bytes: Uint8Array): boolean => startsWith(bytes, SIGNATURE)

/**
 * Goes through the chunks up to IEND. Checksums are the decoder's affair.
 * @returns offset behind IEND; null when the file breaks off before it
 * @throws RangeError when there are too many
 */
export function walkPng(bytes: Uint8Array, visit: (chunk: PngChunk) => void): number | null {
  const view = viewOf(bytes)
  const count = partCounter()
  for (let offset = SIGNATURE.length; offset + FRAME_BYTES <= bytes.length; ) {
    count()
    const length = view.getUint32(offset)
    const end = offset + FRAME_BYTES + length
    if (end > bytes.length) return null
    const type = ascii(bytes, offset + 4, 4)
    if (type === 'IEND') return end
    visit({ type, data: bytes.subarray(offset + 8, end - 4) })
    offset = end
  }
  return null
}
