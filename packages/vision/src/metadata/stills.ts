import { boxesOf } from '../decode/boxes.ts'
import { viewOf } from '../decode/bytes.ts'
import { readItems } from '../decode/items.ts'
import { readExif } from './exif.ts'
import type { Findings } from './findings.ts'
import { readBox } from './movies.ts'
import { decodePacket, decodeText } from './text.ts'
import { readTrailing } from './trailing.ts'
import { readXmp } from './xmp.ts'

const ITEM_MAX_BYTES = 4_000_000
const PICTURES = ['hvc1', 'hev1', 'av01', 'avc1', 'grid', 'iovl', 'iden', 'jpeg']

/** Reads the metadata items and boxes of a HEIC or AVIF file. */
export function readStillMetadata(bytes: Uint8Array, findings: Findings): void {
  const { boxes, end } = boxesOf(bytes)
  findings.block('HEIF items', () => readItemMetadata(bytes, findings))
  for (const box of boxes) if (box.type !== 'meta') findings.block('boxes', () => readBox(box, findings))
  readTrailing(bytes, end, findings)
}

function readItemMetadata(bytes: Uint8Array, findings: Findings): void {
  const table = readItems(bytes)
  if (!table) throw new RangeError('No items.')
  for (const { id, type, contentType, properties } of table.items) {
    if (properties.some((property) => property.type === 'colr' && isProfile(property.data)))
      findings.add('colour_profile', 'ICC')
    if (properties.some((property) => property.type === 'udes')) findings.add('caption', 'HEIF description')
    if (type === 'Exif') {
      findings.block('EXIF', () => {
        const item = table.content(id, ITEM_MAX_BYTES)
        readExif(item.subarray(4 + viewOf(item).getUint32(0)), findings)
      })
    } else if (type === 'mime' && contentType.startsWith('application/rdf+xml')) {
      findings.block('XMP', () => readXmp(decodePacket(table.content(id, ITEM_MAX_BYTES)), findings))
    } else if (!PICTURES.includes(type)) findings.add('other', 'HEIF item')
  }
  for (const { kind } of table.references) {
    if (kind === 'thmb') findings.add('thumbnail', 'HEIF')
    // A depth map, or a mask of persons and hair.
    if (kind === 'auxl') findings.add('other', 'HEIF auxiliary picture')
  }
}

const isProfile = (colr: Uint8Array): boolean => ['prof', 'rICC'].includes(decodeText(colr.subarray(0, 4)))
