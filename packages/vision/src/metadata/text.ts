import { Inflate } from 'fflate'

const utf8 = new TextDecoder('utf-8', { fatal: true })
const latin1 = new TextDecoder('latin1')

/** Words of unknown encoding: UTF-8 where they are, else Latin-1. Ends at the first zero byte. */
export function decodeText(bytes: Uint8Array): string {
  const zero = bytes.indexOf(0)
  const words = zero < 0 ? bytes : bytes.subarray(0, zero)
  try {
    return utf8.decode(words)
  } catch {
    return latin1.decode(words)
  }
}

/** UTF-16 or UTF-8 by the mark in front. */
export function decodeMarked(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return decodeText(bytes)
}

/** An XML packet: UTF-16 by its mark, else UTF-8, also where padding of a container follows that is none. */
export function decodePacket(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return decodeMarked(bytes)
  return new TextDecoder().decode(bytes)
}

/** Compressed bytes that are handed on at once: deflate makes at most a thousand times as much of them. */
const STEP_BYTES = 1024

/**
 * Unpacks a zlib stream up to a limit; a bomb costs no more than the limit and a megabyte. Throws on damage.
 * @returns what was unpacked; the rest is left out
 */
export function inflate(packed: Uint8Array, maxBytes: number): Uint8Array {
  const parts: Uint8Array[] = []
  let total = 0
  const stream = new Inflate((part) => {
    parts.push(part)
    total += part.length
  })
  // Two bytes of zlib in front, four of checksum behind.
  const data = packed.subarray(2, Math.max(2, packed.length - 4))
  for (let at = 0; at < data.length && total < maxBytes; at += STEP_BYTES)
    stream.push(data.subarray(at, at + STEP_BYTES), false)
  const joined = new Uint8Array(Math.min(total, maxBytes))
  let at = 0
  for (const part of parts) {
    const room = joined.length - at
    joined.set(part.subarray(0, room), at)
    at += Math.min(part.length, room)
  }
  return joined
}
