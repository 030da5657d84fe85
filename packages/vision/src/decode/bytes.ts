/** Reading numbers from untrusted bytes: every read outside them throws a RangeError, which the callers catch once a block. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Characters of one byte each; shorter, never longer, at the end of the bytes. */
export function ascii(bytes: Uint8Array, offset: number, length: number): string {
  let text = ''
  for (const byte of bytes.subarray(Math.max(0, offset), Math.max(0, offset) + length))
    text += String.fromCharCode(byte)
  return text
}

export function startsWith(bytes: Uint8Array, text: string, offset = 0): boolean {
  if (offset < 0 || offset + text.length > bytes.length) return false
  for (let index = 0; index < text.length; index++)
    if (bytes[offset + index] !== text.charCodeAt(index)) return false
  return true
}

/** Where a short ASCII text begins in the bytes between two offsets; -1 when it does not. */
export function indexOf(bytes: Uint8Array, text: string, from = 0, to = bytes.length): number {
  const first = text.charCodeAt(0)
  const last = Math.min(to, bytes.length) - text.length
  for (let at = bytes.indexOf(first, from); at >= 0 && at <= last; at = bytes.indexOf(first, at + 1))
    if (startsWith(bytes, text, at)) return at
  return -1
}

/** Segments, chunks or blocks of one file; a real one has far fewer, and more would only cost time. */
const PARTS_MAX = 20_000

/** Counts the parts of a file. @throws RangeError when there are too many */
export function partCounter(): () => void {
  let parts = 0
  return () => {
    parts += 1
    if (parts > PARTS_MAX) throw new RangeError('Too many parts.')
  }
}

/** Runs one parser on damaged input: what it throws, by reading outside the bytes or otherwise, becomes the fallback. */
export function attempt<T>(parse: () => T, fallback: T): T {
  try {
    return parse()
  } catch {
    return fallback
  }
}
