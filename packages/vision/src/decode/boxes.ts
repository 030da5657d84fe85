import { ascii, viewOf } from './bytes.ts'

/** A box (atom) of an ISO base media file: HEIC, AVIF, MP4, MOV. */
export interface MediaBox {
  type: string
  data: Uint8Array
  /** Where the box begins and ends in what was walked. */
  start: number
  end: number
}

/** Boxes of one level that are looked at; a real file has far fewer. */
const BOXES_MAX = 20_000

/**
 * Boxes of one level, as far as they are whole.
 * @returns them, and the offset at which they end: less than the length when something else follows
 */
export function boxesOf(bytes: Uint8Array): { boxes: MediaBox[]; end: number } {
  const view = viewOf(bytes)
  const boxes: MediaBox[] = []
  let offset = 0
  while (offset + 8 <= bytes.length && boxes.length < BOXES_MAX) {
    let size = view.getUint32(offset)
    let head = 8
    const type = ascii(bytes, offset + 4, 4)
    if (size === 1) {
      if (offset + 16 > bytes.length) break
      size = Number(view.getBigUint64(offset + 8))
      head = 16
    } else if (size === 0) size = bytes.length - offset
    // Names of boxes are printable, © (A9) included; what is not is no box.
    if (size < head || offset + size > bytes.length || !/^[\xa9\x20-\x7e]{4}$/.test(type)) break
    boxes.push({
      type,
      data: bytes.subarray(offset + head, offset + size),
      start: offset,
      end: offset + size,
    })
    offset += size
  }
  return { boxes, end: offset }
}

/** The first box of a type on a path below these bytes, e.g. `moov`, `mvhd`. */
export function findBox(bytes: Uint8Array, ...path: string[]): Uint8Array | undefined {
  let inside: Uint8Array | undefined = bytes
  for (const type of path) {
    if (inside === undefined) return undefined
    inside = boxesOf(inside).boxes.find((box) => box.type === type)?.data
    if (inside !== undefined && type === 'meta') inside = metaContent(inside)
  }
  return inside
}

/** `meta` is a full box with four bytes ahead in ISO files, and none in QuickTime ones. */
export const metaContent = (data: Uint8Array): Uint8Array =>
  ascii(data, 4, 4) === 'hdlr' ? data : data.subarray(4)

/** Brands of the `ftyp` box, the major one first. */
export function brandsOf(bytes: Uint8Array): string[] {
  const first = boxesOf(bytes.subarray(0, 4096)).boxes[0]
  if (first?.type !== 'ftyp') return []
  const brands = [ascii(first.data, 0, 4)]
  for (let offset = 8; offset + 4 <= first.data.length; offset += 4) brands.push(ascii(first.data, offset, 4))
  return brands
}
