import { ascii, viewOf } from '../decode/bytes.ts'
import { readExif } from './exif.ts'
import type { Findings } from './findings.ts'
import { readIptc } from './iptc.ts'
import { decodePacket } from './text.ts'
import { readXmp } from './xmp.ts'

const RESOURCE = { iptc: 0x0404, icc: 0x040f, exif: 0x0422, exif3: 0x0423, xmp: 0x0424 } as const
const THUMBNAILS = [0x0409, 0x040c]
const RESOURCES_MAX = 2000

/** Reads the resources that Photoshop writes into APP13, after "Photoshop 3.0". */
export function readPhotoshop(bytes: Uint8Array, findings: Findings): void {
  const view = viewOf(bytes)
  let at = 0
  for (let count = 0; at + 12 <= bytes.length && count < RESOURCES_MAX; count++) {
    if (ascii(bytes, at, 4) !== '8BIM') break
    const id = view.getUint16(at + 4)
    const nameLength = view.getUint8(at + 6) + 1
    at += 6 + nameLength + (nameLength % 2)
    const length = view.getUint32(at)
    const data = bytes.subarray(at + 4, at + 4 + length)
    at += 4 + length + (length % 2)
    if (id === RESOURCE.iptc) findings.block('IPTC', () => readIptc(data, findings))
    else if (id === RESOURCE.exif || id === RESOURCE.exif3) readExif(data, findings, 'EXIF in Photoshop')
    else if (id === RESOURCE.xmp) readXmp(decodePacket(data), findings, 'XMP in Photoshop')
    else if (id === RESOURCE.icc) findings.add('colour_profile', 'Photoshop')
    else if (THUMBNAILS.includes(id)) findings.add('thumbnail', 'Photoshop')
    else findings.add('other', 'Photoshop')
  }
  if (at === 0) findings.add('other', 'Photoshop, damaged')
}
