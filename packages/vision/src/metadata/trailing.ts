import { indexOf, startsWith } from '../decode/bytes.ts'
import type { Findings } from './findings.ts'

/** What a file of another kind begins with. Motion pictures of phones are an MP4 behind a JPEG. */
const KINDS: readonly [string, string, number][] = [
  ['ZIP archive', 'PK\x03\x04', 0],
  ['ZIP archive', 'PK\x05\x06', 0],
  ['PDF', '%PDF-', 0],
  ['RAR archive', 'Rar!\x1a\x07', 0],
  ['7z archive', '7z\xbc\xaf\x27\x1c', 0],
  ['program', '\x7fELF', 0],
  ['program', 'MZ\x90', 0],
  ['JPEG', '\xff\xd8\xff', 0],
  ['PNG', '\x89PNG', 0],
  ['video', 'ftyp', 4],
  ['HTML', '<!DOCTYPE html', 0],
  ['HTML', '<html', 0],
  ['HTML', '<script', 0],
  ['script', '#!/', 0],
]
/** How far into the bytes behind the end the beginning of another file is looked for. */
const SEARCHED_BYTES = 4096
/** A ZIP is found by its end, which a comment may follow. */
const ZIP_TAIL_BYTES = 66_000
/** Readers of PDF accept the mark within this distance of the beginning. */
const PDF_HEAD_BYTES = 1024

/**
 * What stands behind the end of the picture, and what makes the same bytes a file of another kind as well.
 * @param end offset behind the last byte that belongs to the picture; null when it was not found
 */
export function readTrailing(bytes: Uint8Array, end: number | null, findings: Findings): void {
  if (end === null) findings.add('other', 'file without an end')
  else if (end < bytes.length) {
    const rest = bytes.subarray(end)
    findings.add('trailing_data', kindOf(rest) ?? (isZeros(rest) ? 'zeros' : 'unknown data'))
  }
  if (indexOf(bytes, 'PK\x05\x06', Math.max(0, bytes.length - ZIP_TAIL_BYTES)) >= 0)
    findings.add('trailing_data', 'ZIP archive')
  if (indexOf(bytes, '%PDF-', 0, PDF_HEAD_BYTES) >= 0) findings.add('trailing_data', 'PDF')
  if (indexOf(bytes, '<script', 0, PDF_HEAD_BYTES) >= 0 || indexOf(bytes, '<html', 0, PDF_HEAD_BYTES) >= 0)
    findings.add('trailing_data', 'HTML')
}

function isZeros(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (bytes[at] !== 0) return false
  return true
}

function kindOf(rest: Uint8Array): string | undefined {
  const head = rest.subarray(0, SEARCHED_BYTES)
  const exact = KINDS.find(([, mark, at]) => startsWith(head, mark, at))
  if (exact) return exact[0]
  return KINDS.find(([, mark]) => mark.length > 3 && indexOf(head, mark) >= 0)?.[0]
}
