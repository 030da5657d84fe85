import { deflateSync } from 'node:zlib'
import type { METADATA_KINDS } from '@clearpost/contract'
import { text, u16, u32 } from './heif.ts'
import { pngChunk } from './hostile.ts'

type Kind = (typeof METADATA_KINDS)[number]

/** Invented people and places that tests plant and look for. */
export const PLANTED = {
  author: 'Ines Quill',
  caption: 'Ines Quill after her operation in room 12',
  comment: 'call her at 555-0142',
  person: 'Bo Vale',
  city: 'Port Ellery',
} as const

type Value = string | number[] | Uint8Array
/** Tag, type (2 text, 3 short, 4 long, 5 rational, 7 bytes), value. */
type Entry = [number, 2 | 3 | 4 | 5 | 7, Value]

function directory(at: number, entries: Entry[], next: number): Uint8Array {
  const head: number[] = [...u16(entries.length)]
  const data: number[] = []
  const dataAt = at + 2 + 12 * entries.length + 4
  for (const [tag, type, value] of entries) {
    const bytes = typeof value === 'string' ? [...text(value), 0] : [...value]
    const unit = { 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 }[type]
    head.push(...u16(tag), ...u16(type), ...u32(bytes.length / unit))
    if (bytes.length <= 4) head.push(...bytes, ...new Array(4 - bytes.length).fill(0))
    else {
      head.push(...u32(dataAt + data.length))
      data.push(...bytes)
    }
  }
  return Uint8Array.from([...head, ...u32(next), ...data])
}

const degrees = (whole: number, minutes: number, seconds: number) =>
  [whole, minutes, seconds].flatMap((part) => [...u32(part), ...u32(1)])

/** A TIFF structure with place, camera, serial number, times, artist, comment, maker note and a thumbnail. */
export function plantedExif(thumbnail: Uint8Array = Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)): Uint8Array {
  const place: Entry[] = [
    [1, 2, 'S'],
    [2, 5, degrees(48, 12, 30)],
    [3, 2, 'W'],
    [4, 5, degrees(16, 22, 12)],
    [0x1d, 2, '2026:03:04'],
  ]
  const more: Entry[] = [
    [0x9003, 2, '2026:03:04 05:06:07'],
    [0x927c, 7, text('maker note of the Lumo')],
    [0x9286, 7, [...text('ASCII\0\0\0'), ...text(PLANTED.comment)]],
    [0xa431, 2, 'SN-0098-77'],
  ]
  const main = (exifAt: number, gpsAt: number): Entry[] => [
    [0x010e, 2, PLANTED.caption],
    [0x010f, 2, 'Lumo'],
    [0x0110, 2, 'Lumo 5'],
    [0x0131, 2, 'Lumo Edit 3'],
    [0x013b, 2, PLANTED.author],
    [0x8769, 4, u32(exifAt)],
    [0x8825, 4, u32(gpsAt)],
  ]
  const exifAt = 8 + directory(8, main(0, 0), 0).length
  const exif = directory(exifAt, more, 0)
  const gpsAt = exifAt + exif.length
  const gps = directory(gpsAt, place, 0)
  const thumbnailAt = gpsAt + gps.length
  const second = (start: number): Entry[] => [
    [0x0201, 4, u32(start)],
    [0x0202, 4, u32(thumbnail.length)],
  ]
  const size = directory(thumbnailAt, second(0), 0).length
  return new Uint8Array(
    Buffer.concat([
      Uint8Array.from([...text('MM'), ...u16(42), ...u32(8)]),
      directory(8, main(exifAt, gpsAt), thumbnailAt),
      exif,
      gps,
      directory(thumbnailAt, second(thumbnailAt + size), 0),
      thumbnail,
    ]),
  )
}

export const PLANTED_XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:p="http://ns.adobe.com/photoshop/1.0/"
 xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/" xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
 xmlns:MP="http://ns.microsoft.com/photo/1.2/" xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#"
 xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#" p:City="${PLANTED.city}">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${PLANTED.caption} &amp; more</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>${PLANTED.author}</rdf:li></rdf:Seq></dc:creator>
<ext:PersonInImage><rdf:Bag><rdf:li>${PLANTED.author}</rdf:li></rdf:Bag></ext:PersonInImage>
<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Seq><rdf:li mwg-rs:Name="${PLANTED.person}" mwg-rs:Type="Face"/></rdf:Seq></mwg-rs:RegionList></mwg-rs:Regions>
<MP:RegionInfo rdf:parseType="Resource"><MPRI:Regions><rdf:Bag><rdf:li MPReg:PersonDisplayName="Lea Orr" MPReg:Rectangle="0.1, 0.1, 0.2, 0.2"/></rdf:Bag></MPRI:Regions></MP:RegionInfo>
</rdf:Description></rdf:RDF></x:xmpmeta>`

const dataset = (number: number, value: string): number[] => {
  const bytes = text(value)
  return [0x1c, 2, number, ...u16(bytes.length), ...bytes]
}

/** IPTC data sets with caption, writer and city. */
export const plantedIptc = (): Uint8Array =>
  Uint8Array.from([
    ...dataset(120, PLANTED.caption),
    ...dataset(80, PLANTED.author),
    ...dataset(90, PLANTED.city),
  ])

/** The resource block of Photoshop around IPTC, and a thumbnail. */
export function plantedPhotoshop(): Uint8Array {
  const resource = (id: number, data: Uint8Array) => [
    ...text('8BIM'),
    ...u16(id),
    0,
    0,
    ...u32(data.length),
    ...data,
    ...(data.length % 2 ? [0] : []),
  ]
  return Uint8Array.from([
    ...text('Photoshop 3.0\0'),
    ...resource(0x0404, plantedIptc()),
    ...resource(0x040c, Uint8Array.of(1, 2, 3, 4)),
  ])
}

/** A C2PA store as it begins: a JUMBF super box whose description names `c2pa`. */
export const plantedC2pa = (): Uint8Array => {
  const description = [
    ...u32(37),
    ...text('jumd'),
    ...text('c2pa'),
    ...new Uint8Array(12),
    3,
    ...text('c2pa\0'),
  ]
  return Uint8Array.from([...u32(description.length + 8), ...text('jumb'), ...description])
}

const segment = (marker: number, ...parts: (Uint8Array | number[])[]): Uint8Array => {
  const body = Buffer.concat(parts.map((part) => Uint8Array.from(part)))
  return Uint8Array.from([0xff, marker, ...u16(body.length + 2), ...body])
}

export type Plant = { kinds: Kind[]; put: (picture: Uint8Array) => Uint8Array }

const afterSoi =
  (...segments: Uint8Array[]) =>
  (picture: Uint8Array) =>
    new Uint8Array(Buffer.concat([picture.subarray(0, 2), ...segments, picture.subarray(2)]))
const behind =
  (...parts: (Uint8Array | string)[]) =>
  (picture: Uint8Array) =>
    new Uint8Array(
      Buffer.concat([picture, ...parts.map((part) => (typeof part === 'string' ? text(part) : part))]),
    )

const EXIF_KINDS: Kind[] = [
  'gps',
  'camera',
  'serial',
  'time',
  'author',
  'caption',
  'comment',
  'software',
  'thumbnail',
]
const XMP_KINDS: Kind[] = ['caption', 'author', 'person_tag', 'gps']
const ZIP_END = Uint8Array.from([...text('PK\x05\x06'), ...new Uint8Array(18)])

/** Everything that can be planted in a JPEG, by the name of the block. */
export const JPEG_PLANTS: Record<string, Plant> = {
  EXIF: { kinds: EXIF_KINDS, put: afterSoi(segment(0xe1, text('Exif\0\0'), plantedExif())) },
  XMP: {
    kinds: XMP_KINDS,
    put: afterSoi(segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0'), text(PLANTED_XMP))),
  },
  'extended XMP': {
    kinds: XMP_KINDS,
    put: afterSoi(
      segment(
        0xe1,
        text('http://ns.adobe.com/xmp/extension/\0'),
        new Uint8Array(40),
        text(PLANTED_XMP.slice(0, 700)),
      ),
      segment(
        0xe1,
        text('http://ns.adobe.com/xmp/extension/\0'),
        new Uint8Array(40),
        text(PLANTED_XMP.slice(700)),
      ),
    ),
  },
  'IPTC and Photoshop': {
    kinds: ['caption', 'author', 'gps', 'thumbnail'],
    put: afterSoi(segment(0xed, plantedPhotoshop())),
  },
  comment: { kinds: ['comment'], put: afterSoi(segment(0xfe, text(PLANTED.comment))) },
  'ICC profile': {
    kinds: ['colour_profile'],
    put: afterSoi(segment(0xe2, text('ICC_PROFILE\0'), [1, 1], new Uint8Array(128))),
  },
  'second picture (MPF)': {
    kinds: ['thumbnail'],
    put: afterSoi(segment(0xe2, text('MPF\0'), text('MM\0*'))),
  },
  C2PA: { kinds: ['provenance'], put: afterSoi(segment(0xeb, text('JP'), u16(1), u32(1), plantedC2pa())) },
  'unknown APP9': { kinds: ['other'], put: afterSoi(segment(0xe9, text(PLANTED.comment))) },
  'zeros behind': { kinds: ['trailing_data'], put: behind(new Uint8Array(64)) },
  'video behind': {
    kinds: ['trailing_data'],
    put: behind(Uint8Array.from(u32(16)), 'ftypisom', new Uint8Array(4)),
  },
  'ZIP behind': { kinds: ['trailing_data'], put: behind('PK\x03\x04notes.txt', ZIP_END) },
  'PDF in a comment': {
    kinds: ['trailing_data', 'comment'],
    put: afterSoi(segment(0xfe, text('%PDF-1.7\n'))),
  },
  'HTML behind': { kinds: ['trailing_data'], put: behind('<!DOCTYPE html><script>1</script>') },
}

const beforeEnd =
  (...chunks: Uint8Array[]) =>
  (picture: Uint8Array) =>
    new Uint8Array(Buffer.concat([picture.subarray(0, -12), ...chunks, picture.subarray(-12)]))
const keyword = (name: string, ...rest: (string | Uint8Array | number[])[]) =>
  Buffer.concat([
    text(`${name}\0`),
    ...rest.map((part) => (typeof part === 'string' ? text(part) : Uint8Array.from(part))),
  ])
const packed = (value: Uint8Array) => new Uint8Array(deflateSync(value))
const rawProfile = (name: string, bytes: Uint8Array) =>
  text(`\n${name}\n${String(bytes.length).padStart(8)}\n${Buffer.from(bytes).toString('hex')}\n`)

export const PNG_PLANTS: Record<string, Plant> = {
  eXIf: { kinds: EXIF_KINDS, put: beforeEnd(pngChunk('eXIf', plantedExif())) },
  tEXt: {
    kinds: ['author', 'caption'],
    put: beforeEnd(
      pngChunk('tEXt', keyword('Author', PLANTED.author)),
      pngChunk('tEXt', keyword('Description', PLANTED.caption)),
    ),
  },
  zTXt: {
    kinds: ['comment'],
    put: beforeEnd(pngChunk('zTXt', keyword('Comment', [0], packed(text(PLANTED.comment))))),
  },
  iTXt: {
    kinds: ['caption'],
    put: beforeEnd(pngChunk('iTXt', keyword('Title', [1, 0, 0, 0], packed(text(PLANTED.caption))))),
  },
  XMP: {
    kinds: XMP_KINDS,
    put: beforeEnd(pngChunk('iTXt', keyword('XML:com.adobe.xmp', [0, 0, 0, 0], PLANTED_XMP))),
  },
  'raw EXIF profile': {
    kinds: EXIF_KINDS,
    put: beforeEnd(
      pngChunk('zTXt', keyword('Raw profile type exif', [0], packed(rawProfile('exif', plantedExif())))),
    ),
  },
  'raw IPTC profile': {
    kinds: ['caption', 'author', 'gps'],
    put: beforeEnd(
      pngChunk('tEXt', keyword('Raw profile type iptc', rawProfile('IPTC profile', plantedIptc()))),
    ),
  },
  tIME: { kinds: ['time'], put: beforeEnd(pngChunk('tIME', [...u16(2026), 3, 4, 5, 6, 7])) },
  C2PA: { kinds: ['provenance'], put: beforeEnd(pngChunk('caBX', plantedC2pa())) },
  'private chunk': { kinds: ['other'], put: beforeEnd(pngChunk('noTe', text(PLANTED.comment))) },
  'ZIP behind': { kinds: ['trailing_data'], put: behind('PK\x03\x04notes.txt', ZIP_END) },
  'JPEG behind': { kinds: ['trailing_data'], put: behind(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)) },
}

const riffChunk = (id: string, data: Uint8Array): Uint8Array =>
  Uint8Array.from([...text(id), ...[...u32(data.length)].reverse(), ...data, ...(data.length % 2 ? [0] : [])])

/** Adds chunks to a WebP picture that has a VP8X chunk already or none; the decoders accept both. */
const inRiff =
  (...chunks: Uint8Array[]) =>
  (picture: Uint8Array) => {
    const joined = Buffer.concat([picture, ...chunks])
    joined.writeUInt32LE(joined.length - 8, 4)
    return new Uint8Array(joined)
  }

export const WEBP_PLANTS: Record<string, Plant> = {
  EXIF: { kinds: EXIF_KINDS, put: inRiff(riffChunk('EXIF', plantedExif())) },
  XMP: { kinds: XMP_KINDS, put: inRiff(riffChunk('XMP ', text(PLANTED_XMP))) },
  'ICC profile': { kinds: ['colour_profile'], put: inRiff(riffChunk('ICCP', new Uint8Array(128))) },
  'unknown chunk': { kinds: ['other'], put: inRiff(riffChunk('NOTE', text(PLANTED.comment))) },
  'ZIP behind': { kinds: ['trailing_data'], put: behind('PK\x03\x04notes.txt', ZIP_END) },
}

const gifBlocks = (bytes: Uint8Array): number[] => {
  const blocks: number[] = []
  for (let at = 0; at < bytes.length; at += 255) {
    const part = bytes.subarray(at, at + 255)
    blocks.push(part.length, ...part)
  }
  return [...blocks, 0]
}
const inGif =
  (...blocks: number[]) =>
  (picture: Uint8Array) => {
    const table = (picture[10] ?? 0) & 0x80 ? 3 << (((picture[10] ?? 0) & 7) + 1) : 0
    const at = 13 + table
    return new Uint8Array(
      Buffer.concat([picture.subarray(0, at), Uint8Array.from(blocks), picture.subarray(at)]),
    )
  }

export const GIF_PLANTS: Record<string, Plant> = {
  comment: { kinds: ['comment'], put: inGif(0x21, 0xfe, ...gifBlocks(text(PLANTED.comment))) },
  XMP: {
    kinds: XMP_KINDS,
    put: inGif(
      0x21,
      0xff,
      11,
      ...text('XMP DataXMP'),
      ...text(PLANTED_XMP),
      1,
      ...Array.from({ length: 256 }, (_, index) => 255 - index),
      0,
    ),
  },
  'application block': {
    kinds: ['other'],
    put: inGif(0x21, 0xff, 11, ...text('NOTESAPP1.0'), ...gifBlocks(text('x'))),
  },
  'HTML behind': { kinds: ['trailing_data'], put: behind('<html></html>') },
}
