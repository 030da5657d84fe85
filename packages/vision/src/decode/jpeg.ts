import { partCounter, viewOf } from './bytes.ts'

export interface JpegSegment {
  /** Second byte of the marker: 0xE1 is APP1. */
  marker: number
  /** What follows the length. */
  data: Uint8Array
}

export const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xd9

/** Markers that stand alone: fill, TEM, RST0–7, SOI. */
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/** Start-of-frame markers: C0–CF without DHT (C4), JPG (C8) and DAC (CC). */
export const isStartOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff

/**
 * Goes through the segments up to the end marker, over the compressed data of every scan.
 * @returns offset behind the end marker; null when the file ends or breaks off before it
 * @throws RangeError when there are too many
 */
export function walkJpeg(bytes: Uint8Array, visit: (segment: JpegSegment) => void): number | null {
  const view = viewOf(bytes)
  const count = partCounter()
  let offset = 2
  while (offset + 2 <= bytes.length) {
    if (bytes[offset] !== 0xff) return null
    const marker = view.getUint8(offset + 1)
    if (marker === 0xff) {
      offset += 1
      continue
    }
    if (marker === END_OF_IMAGE) return offset + 2
    if (isAlone(marker)) {
      offset += 2
      continue
    }
    count()
    if (offset + 4 > bytes.length) return null
    const length = view.getUint16(offset + 2)
    if (length < 2 || offset + 2 + length > bytes.length) return null
    visit({ marker, data: bytes.subarray(offset + 4, offset + 2 + length) })
    offset += 2 + length
    if (marker === START_OF_SCAN) offset = endOfScan(bytes, offset)
  }
  return null
}

/** In a scan, FF is followed by 00 or by a restart marker; anything else begins the next segment. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) return bytes.length
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
