import { ascii, attempt, viewOf } from '../decode/bytes.ts'

/** One entry of a TIFF directory, as EXIF uses them. */
export interface TiffEntry {
  tag: number
  /** 1 byte, 2 ASCII, 3 short, 4 long, 5 rational, 7 undefined, 9 signed long, 10 signed rational … */
  type: number
  count: number
  data: Uint8Array
}

export interface TiffDirectory {
  kind: 'main' | 'exif' | 'gps' | 'interoperability' | 'next'
  littleEndian: boolean
  entries: TiffEntry[]
}

const ENTRIES_MAX = 2000
const DIRECTORIES_MAX = 20
/** Bytes of one value, by type; 0 for types that do not exist. */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4] as const

const SUBDIRECTORIES = new Map<number, TiffDirectory['kind']>([
  [0x8769, 'exif'],
  [0x8825, 'gps'],
  [0xa005, 'interoperability'],
])

/**
 * Directories of a TIFF structure, the ones behind the first (`next`: that of the thumbnail) and below it included.
 * What lies outside the bytes or comes a second time is left out, so that no loop is followed.
 */
export function readTiff(tiff: Uint8Array): TiffDirectory[] {
  const order = ascii(tiff, 0, 2)
  if (order !== 'II' && order !== 'MM') return []
  const littleEndian = order === 'II'
  const view = viewOf(tiff)
  const directories: TiffDirectory[] = []
  const seen = new Set<number>()
  const open: { at: number; kind: TiffDirectory['kind'] }[] = []
  const add = (at: number, kind: TiffDirectory['kind']) => {
    if (at >= 8 && !seen.has(at)) open.push({ at, kind })
    seen.add(at)
  }
  attempt(() => add(view.getUint32(4, littleEndian), 'main'), undefined)
  for (let next = open.shift(); next && directories.length < DIRECTORIES_MAX; next = open.shift()) {
    const { at, kind } = next
    const directory: TiffDirectory = { kind, littleEndian, entries: [] }
    directories.push(directory)
    attempt(() => {
      const count = Math.min(view.getUint16(at, littleEndian), ENTRIES_MAX)
      for (let index = 0; index < count; index++) {
        const entry = readEntry(tiff, at + 2 + 12 * index, littleEndian)
        if (!entry) continue
        directory.entries.push(entry)
        const below = SUBDIRECTORIES.get(entry.tag)
        if (below && entry.data.length >= 4) add(viewOf(entry.data).getUint32(0, littleEndian), below)
      }
      add(view.getUint32(at + 2 + 12 * count, littleEndian), 'next')
    }, undefined)
  }
  return directories
}

function readEntry(tiff: Uint8Array, at: number, littleEndian: boolean): TiffEntry | null {
  const view = viewOf(tiff)
  const tag = view.getUint16(at, littleEndian)
  const type = view.getUint16(at + 2, littleEndian)
  const count = view.getUint32(at + 4, littleEndian)
  const bytes = (TYPE_BYTES[type] ?? 0) * count
  if (bytes === 0) return null
  const start = bytes <= 4 ? at + 8 : view.getUint32(at + 8, littleEndian)
  return { tag, type, count, data: tiff.subarray(start, start + bytes) }
}

/** An entry's unsigned whole number; null when it is none. */
export function wholeNumber({ type, data }: TiffEntry, littleEndian: boolean): number | null {
  return attempt(() => {
    if (type === 3) return viewOf(data).getUint16(0, littleEndian)
    return type === 4 ? viewOf(data).getUint32(0, littleEndian) : null
  }, null)
}

/** Rational numbers of an entry; one with denominator zero is NaN. */
export function rationals({ data }: TiffEntry, littleEndian: boolean): number[] {
  const view = viewOf(data)
  const numbers: number[] = []
  for (let at = 0; at + 8 <= data.length && numbers.length < 8; at += 8)
    numbers.push(view.getUint32(at, littleEndian) / view.getUint32(at + 4, littleEndian))
  return numbers
}

const ORIENTATION = 0x0112

/** Orientation 1–8 as EXIF counts it; 1 when there is none. */
export function orientationOf(tiff: Uint8Array): number {
  const main = readTiff(tiff).find(({ kind }) => kind === 'main')
  const entry = main?.entries.find(({ tag }) => tag === ORIENTATION)
  const value = entry && main ? wholeNumber(entry, main.littleEndian) : null
  return value !== null && value >= 1 && value <= 8 ? value : 1
}

/** The TIFF structure in an EXIF block, with or without the "Exif" in front. Null when there is none. */
export function tiffIn(block: Uint8Array): Uint8Array | null {
  const tiff = ascii(block, 0, 4) === 'Exif' ? block.subarray(6) : block
  const head = ascii(tiff, 0, 4)
  return head === 'II*\0' || head === 'MM\0*' ? tiff : null
}
