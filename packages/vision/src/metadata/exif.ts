import { ascii, startsWith, viewOf } from '../decode/bytes.ts'
import type { Findings, MetadataKind } from './findings.ts'
import { readIptc } from './iptc.ts'
import { decodePacket, decodeText } from './text.ts'
import { rationals, readTiff, type TiffDirectory, type TiffEntry, tiffIn } from './tiff.ts'
import { readXmp } from './xmp.ts'

/** Tags that say something of a person, a place, a time or a device (EXIF 3.0 and the tags that Windows adds). */
const KINDS = new Map<number, MetadataKind>([
  [0x000b, 'software'],
  [0x010e, 'caption'],
  [0x010f, 'camera'],
  [0x0110, 'camera'],
  [0x0131, 'software'],
  [0x0132, 'time'],
  [0x013b, 'author'],
  [0x013c, 'software'],
  [0x8298, 'author'],
  [0x9003, 'time'],
  [0x9004, 'time'],
  [0x9286, 'comment'],
  [0x9c9b, 'caption'],
  [0x9c9c, 'comment'],
  [0x9c9d, 'author'],
  [0x9c9e, 'caption'],
  [0x9c9f, 'caption'],
  [0xa420, 'serial'],
  [0xa430, 'author'],
  [0xa431, 'serial'],
  [0xa433, 'camera'],
  [0xa434, 'camera'],
  [0xa435, 'serial'],
  [0xa436, 'caption'],
  [0xa437, 'author'],
  [0xa438, 'author'],
  [0xa439, 'software'],
  [0xc62f, 'serial'],
  [0xc614, 'camera'],
])
const TIMES_MORE = [0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292]
for (const tag of TIMES_MORE) KINDS.set(tag, 'time')

const TOLD: readonly MetadataKind[] = ['caption', 'comment', 'author']
const WINDOWS_TEXT = [0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f]
const MAKER_NOTE = 0x927c
const USER_COMMENT = 0x9286
const XMP_TAG = 0x02bc
const IPTC_TAG = 0x83bb
const ICC_TAG = 0x8773
const THUMBNAIL = [0x0201, 0x0111]
/** Pointers, offsets and what says only how the file is built. */
const STRUCTURE = [
  0x8769, 0x8825, 0xa005, 0x0201, 0x0202, 0x0103, 0x011a, 0x011b, 0x0128, 0x0213, 0x9000, 0x9101, 0xa000,
]

/** Reads an EXIF block, with or without "Exif" in front. */
export function readExif(block: Uint8Array, findings: Findings, name = 'EXIF'): void {
  const tiff = tiffIn(block)
  const directories = tiff ? readTiff(tiff) : []
  if (directories.every(({ entries }) => entries.length === 0)) {
    findings.add('other', block.length === 0 ? name : `${name}, damaged`)
    return
  }
  for (const directory of directories) findings.block(name, () => readDirectory(directory, findings, name))
}

function readDirectory(directory: TiffDirectory, findings: Findings, name: string): void {
  if (directory.kind === 'gps') {
    readPlace(directory, findings, name)
    return
  }
  for (const entry of directory.entries) {
    const { tag, data } = entry
    // Makers write the numbers of body and lens there, each in a form of its own.
    if (tag === MAKER_NOTE) findings.add('serial', `${name} maker note`)
    else if (directory.kind === 'next' && THUMBNAIL.includes(tag)) findings.add('thumbnail', name)
    else if (tag === XMP_TAG) readXmp(decodePacket(data), findings, `XMP in ${name}`)
    else if (tag === IPTC_TAG) readIptc(data, findings, `IPTC in ${name}`)
    else if (tag === ICC_TAG) findings.add('colour_profile', name)
    else if (!STRUCTURE.includes(tag)) {
      const kind = KINDS.get(tag) ?? 'other'
      findings.add(
        kind,
        kind === 'other' ? `${name} settings` : name,
        TOLD.includes(kind) ? wordsOf(entry, directory) : null,
      )
    }
  }
}

function wordsOf({ tag, data }: TiffEntry, { littleEndian }: TiffDirectory): string {
  if (WINDOWS_TEXT.includes(tag)) return new TextDecoder('utf-16le').decode(data)
  if (tag !== USER_COMMENT) return decodeText(data)
  const words = data.subarray(8)
  if (startsWith(data, 'UNICODE'))
    return new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(words)
  return /^(ASCII|JIS)?\0+$/.test(ascii(data, 0, 8)) ? decodeText(words) : decodeText(data)
}

const GPS = {
  latitudeRef: 1,
  latitude: 2,
  longitudeRef: 3,
  longitude: 4,
  time: 7,
  date: 0x1d,
  area: 0x1c,
} as const

function readPlace({ entries, littleEndian }: TiffDirectory, findings: Findings, name: string): void {
  const entry = (tag: number) => entries.find((one) => one.tag === tag)
  const degrees = (tag: number, refTag: number, negative: string): number | null => {
    const place = entry(tag)
    if (!place) return null
    const [whole = Number.NaN, minutes = 0, seconds = 0] = rationals(place, littleEndian)
    const ref = entry(refTag)
    const value = whole + (minutes || 0) / 60 + (seconds || 0) / 3600
    return ref && ascii(ref.data, 0, 1) === negative ? -value : value
  }
  const latitude = degrees(GPS.latitude, GPS.latitudeRef, 'S')
  const longitude = degrees(GPS.longitude, GPS.longitudeRef, 'W')
  if (latitude !== null || longitude !== null) findings.add('gps', name, coordinates(latitude, longitude))
  else if (entries.some(({ tag }) => tag !== 0)) findings.add('gps', name)
  const area = entry(GPS.area)
  if (area && area.data.length > 8) findings.add('gps', name, decodeText(area.data.subarray(8)))
  if (entry(GPS.time) || entry(GPS.date)) findings.add('time', name)
}

/** "48.20849, 16.37208"; null when it is no place on earth. */
export function coordinates(latitude: number | null, longitude: number | null): string | null {
  if (latitude === null || longitude === null) return null
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 360)) return null
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
}

/** A 16.16 fixed-point number. */
export const fixed = (bytes: Uint8Array, at: number): number => viewOf(bytes).getInt32(at) / 65536
