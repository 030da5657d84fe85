import { viewOf } from '../decode/bytes.ts'
import type { Findings, MetadataKind } from './findings.ts'
import { decodeText } from './text.ts'

/** Data sets of record 2 (IPTC IIM 4.2). */
const KINDS = new Map<number, MetadataKind>([
  [5, 'caption'],
  [7, 'other'],
  [15, 'caption'],
  [20, 'caption'],
  [25, 'caption'],
  [26, 'gps'],
  [27, 'gps'],
  [40, 'caption'],
  [55, 'time'],
  [60, 'time'],
  [62, 'time'],
  [63, 'time'],
  [65, 'software'],
  [70, 'software'],
  [80, 'author'],
  [85, 'author'],
  [90, 'gps'],
  [92, 'gps'],
  [95, 'gps'],
  [100, 'gps'],
  [101, 'gps'],
  [103, 'other'],
  [105, 'caption'],
  [110, 'author'],
  [115, 'author'],
  [116, 'author'],
  [118, 'author'],
  [120, 'caption'],
  [122, 'author'],
])
const TOLD: readonly MetadataKind[] = ['caption', 'author', 'gps']
const VERSION = 0
const DATASETS_MAX = 2000

/** Reads IPTC IIM data sets. */
export function readIptc(bytes: Uint8Array, findings: Findings, name = 'IPTC'): void {
  const view = viewOf(bytes)
  let count = 0
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c && count < DATASETS_MAX; count++) {
    const record = view.getUint8(at + 1)
    const number = view.getUint8(at + 2)
    let length = view.getUint16(at + 3)
    at += 5
    if (length & 0x8000) {
      // An extended data set: so many bytes of length follow.
      const sizeBytes = length & 0x7fff
      if (sizeBytes !== 4) break
      length = view.getUint32(at)
      at += 4
    }
    if (at + length > bytes.length) break
    if (record === 2 && number !== VERSION) {
      const kind = KINDS.get(number) ?? 'other'
      const told = TOLD.includes(kind)
      findings.add(kind, name, told ? decodeText(bytes.subarray(at, at + length)) : null)
    }
    at += length
  }
  if (count === 0) findings.add('other', `${name}, damaged`)
}
