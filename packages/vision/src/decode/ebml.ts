import { viewOf } from './bytes.ts'

/** An element of a WebM or Matroska file. */
export interface EbmlElement {
  id: number
  data: Uint8Array
}

const ELEMENTS_MAX = 200_000

export const isEbml = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3

/**
 * Elements of one level. One of unknown length (a live recording) is opened: what it holds follows it.
 * Stops where the bytes end or make no sense.
 */
export function* elementsOf(bytes: Uint8Array): Generator<EbmlElement> {
  const view = viewOf(bytes)
  let offset = 0
  for (let count = 0; count < ELEMENTS_MAX && offset < bytes.length; count++) {
    const idLength = Math.clz32(view.getUint8(offset)) - 23
    if (idLength > 4 || offset + idLength >= bytes.length) return
    let id = 0
    for (let index = 0; index < idLength; index++) id = id * 256 + view.getUint8(offset + index)
    offset += idLength
    const first = view.getUint8(offset)
    const sizeLength = Math.clz32(first) - 23
    if (sizeLength > 8 || offset + sizeLength > bytes.length) return
    let size = first & (0xff >> sizeLength)
    let unknown = size === 0xff >> sizeLength
    for (let index = 1; index < sizeLength; index++) {
      const byte = view.getUint8(offset + index)
      unknown &&= byte === 0xff
      size = size * 256 + byte
    }
    offset += sizeLength
    if (unknown) {
      yield { id, data: bytes.subarray(offset) }
      continue
    }
    if (offset + size > bytes.length) return
    yield { id, data: bytes.subarray(offset, offset + size) }
    offset += size
  }
}

export const findElement = (bytes: Uint8Array, ...path: number[]): Uint8Array | undefined => {
  let inside: Uint8Array | undefined = bytes
  for (const id of path) {
    if (inside === undefined) return undefined
    let found: Uint8Array | undefined
    for (const element of elementsOf(inside)) {
      if (element.id !== id) continue
      found = element.data
      break
    }
    inside = found
  }
  return inside
}

/** An unsigned integer of up to six bytes; 0 when it is longer or missing. */
export function ebmlNumber(data: Uint8Array | undefined): number {
  if (!data || data.length > 6) return 0
  return data.reduce((value, byte) => value * 256 + byte, 0)
}

/** A floating-point number of four or eight bytes; 0 otherwise. */
export function ebmlFloat(data: Uint8Array | undefined): number {
  if (data?.length === 4) return viewOf(data).getFloat32(0)
  if (data?.length === 8) return viewOf(data).getFloat64(0)
  return 0
}
