import { ascii, partCounter, startsWith, viewOf } from './bytes.ts'

export type GifBlock =
  | { kind: 'picture' }
  | { kind: 'comment' | 'words'; data: Uint8Array }
  /** `id` is the eight characters of the identifier with the three of its code. */
  | { kind: 'application'; id: string; data: Uint8Array }

/** Bytes of one comment or application block that are kept. */
const BLOCK_KEPT_BYTES = 1_000_000

export const isGif = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 'GIF89a') || startsWith(bytes, 'GIF87a')

/**
 * Goes through the blocks up to the trailer.
 * @returns offset behind the trailer; null when the file breaks off before it
 * @throws RangeError when there are too many
 */
export function walkGif(bytes: Uint8Array, visit: (block: GifBlock) => void): number | null {
  const view = viewOf(bytes)
  const table = (packed: number) => (packed & 0x80 ? 3 << ((packed & 7) + 1) : 0)
  let offset = 13 + table(view.getUint8(10))
  const count = partCounter()
  for (;;) {
    count()
    const introducer = bytes[offset]
    if (introducer === undefined) return null
    if (introducer === 0x3b) return offset + 1
    if (introducer === 0x2c) {
      visit({ kind: 'picture' })
      offset = afterBlocks(bytes, offset + 11 + table(view.getUint8(offset + 9)))
    } else if (introducer === 0x21) {
      const label = view.getUint8(offset + 1)
      const first = offset + 2
      offset = afterBlocks(bytes, first)
      if (label === 0xfe) visit({ kind: 'comment', data: joinBlocks(bytes, first) })
      else if (label === 0x01) visit({ kind: 'words', data: joinBlocks(bytes, first + 13) })
      else if (label === 0xff)
        visit({
          kind: 'application',
          id: ascii(bytes, first + 1, 11),
          data: application(bytes, first, offset),
        })
    } else return null
  }
}

/** XMP stands there as it is, without lengths, so the raw bytes are given for it. */
function application(bytes: Uint8Array, first: number, end: number): Uint8Array {
  if (startsWith(bytes, 'XMP Data', first + 1)) return bytes.subarray(first + 12, end)
  return joinBlocks(bytes, first + 12)
}

function afterBlocks(bytes: Uint8Array, from: number): number {
  let offset = from
  for (;;) {
    const length = bytes[offset]
    if (length === undefined) return bytes.length
    offset += 1 + length
    if (length === 0) return offset
  }
}

function joinBlocks(bytes: Uint8Array, from: number): Uint8Array {
  const end = Math.min(afterBlocks(bytes, from), from + BLOCK_KEPT_BYTES)
  const joined = new Uint8Array(end - from)
  let kept = 0
  for (let offset = from; offset < end; ) {
    const length = bytes[offset] ?? 0
    if (length === 0) break
    const part = bytes.subarray(offset + 1, Math.min(offset + 1 + length, end))
    joined.set(part, kept)
    kept += part.length
    offset += 1 + length
  }
  return joined.subarray(0, kept)
}
