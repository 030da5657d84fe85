import { ascii, indexOf, startsWith } from '../decode/bytes.ts'
import { walkGif } from '../decode/gif.ts'
import { walkJpeg } from '../decode/jpeg.ts'
import { walkPng } from '../decode/png.ts'
import { walkWebp } from '../decode/riff.ts'
import { readExif } from './exif.ts'
import type { Findings, MetadataKind } from './findings.ts'
import { readIptc } from './iptc.ts'
import { readPhotoshop } from './photoshop.ts'
import { decodeMarked, decodePacket, decodeText, inflate } from './text.ts'
import { readTrailing } from './trailing.ts'
import { readXmp } from './xmp.ts'

/** Bytes of an unpacked text chunk, and of an extended XMP packet. */
const UNPACKED_MAX = 1_000_000
const XMP = 'http://ns.adobe.com/xap/1.0/\0'
const XMP_MORE = 'http://ns.adobe.com/xmp/extension/\0'

export function readJpegMetadata(bytes: Uint8Array, findings: Findings): void {
  const more: Uint8Array[] = []
  const end = walkJpeg(bytes, ({ marker, data }) => {
    if (marker === 0xfe) findings.add('comment', 'JPEG comment', decodeMarked(data))
    else if (marker >= 0xe0 && marker <= 0xef) readApplication(marker - 0xe0, data, more, findings)
  })
  if (more.length > 0) {
    const packet = more.map((part) => new TextDecoder().decode(part)).join('')
    findings.block('XMP', () => readXmp(packet.slice(0, UNPACKED_MAX), findings))
  }
  readTrailing(bytes, end, findings)
}

function readApplication(number: number, data: Uint8Array, more: Uint8Array[], findings: Findings): void {
  const begins = (mark: string) => startsWith(data, mark)
  if (number === 0 && begins('JFIF\0')) {
    if ((data[12] ?? 0) * (data[13] ?? 0) > 0) findings.add('thumbnail', 'JFIF')
  } else if (number === 0 && begins('JFXX\0')) findings.add('thumbnail', 'JFIF')
  else if (number === 1 && begins('Exif\0')) findings.block('EXIF', () => readExif(data, findings))
  else if (number === 1 && begins(XMP))
    findings.block('XMP', () => readXmp(decodePacket(data.subarray(XMP.length)), findings))
  else if (number === 1 && begins(XMP_MORE)) more.push(data.subarray(XMP_MORE.length + 40))
  else if (number === 2 && begins('ICC_PROFILE\0')) findings.add('colour_profile', 'ICC')
  // A second picture in the file: a preview of the whole, the other lens, or the scene before it was cropped.
  else if (number === 2 && begins('MPF\0')) findings.add('thumbnail', 'MPF')
  else if (number === 11 && ascii(data, 0, 2) === 'JP') findings.add('provenance', jumbfName(data))
  else if (number === 13 && begins('Photoshop 3.0\0'))
    findings.block('Photoshop', () => readPhotoshop(data.subarray(14), findings))
  // Says only which colour transform the encoder used.
  else if (number === 14 && begins('Adobe') && data.length === 12) return
  else findings.add('other', `APP${number}`)
}

/** Content Credentials stand in a JUMBF box; other boxes of that kind are named as such. */
export const jumbfName = (data: Uint8Array): string =>
  indexOf(data, 'c2pa', 0, 4096) >= 0 ? 'C2PA' : 'JUMBF'

/** Chunks that the picture itself is made of (PNG 3). */
const PNG_STRUCTURE =
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA sBIT sRGB bKGD hIST pHYs cICP mDCV cLLI acTL fcTL fdAT'.split(' ')
const PNG_KEYWORDS: Record<string, MetadataKind> = {
  author: 'author',
  artist: 'author',
  copyright: 'author',
  'creation time': 'time',
  'create-date': 'time',
  'date:create': 'time',
  'date:modify': 'time',
  software: 'software',
  source: 'camera',
  make: 'camera',
  model: 'camera',
  title: 'caption',
  description: 'caption',
  headline: 'caption',
  comment: 'comment',
  disclaimer: 'comment',
  warning: 'comment',
  location: 'gps',
}

export function readPngMetadata(bytes: Uint8Array, findings: Findings): void {
  const end = walkPng(bytes, ({ type, data }) => {
    if (PNG_STRUCTURE.includes(type)) return
    findings.block('PNG text', () => readChunk(type, data, findings))
  })
  readTrailing(bytes, end, findings)
}

function readChunk(type: string, data: Uint8Array, findings: Findings): void {
  if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') readPngText(type, data, findings)
  else if (type === 'eXIf' || type === 'zxIf') readExif(data, findings)
  else if (type === 'tIME') findings.add('time', 'PNG time')
  else if (type === 'iCCP') findings.add('colour_profile', 'ICC')
  else if (type === 'caBX') findings.add('provenance', jumbfName(data))
  else findings.add('other', `PNG ${/^[A-Za-z]{4}$/.test(type) ? type : 'chunk'}`)
}

function readPngText(type: string, data: Uint8Array, findings: Findings): void {
  const zero = data.indexOf(0)
  if (zero < 1 || zero > 79) throw new RangeError('No keyword.')
  const keyword = decodeText(data.subarray(0, zero)).toLowerCase()
  let words = data.subarray(zero + 1)
  if (type === 'zTXt') words = inflate(words.subarray(1), UNPACKED_MAX)
  if (type === 'iTXt') {
    const language = data.indexOf(0, zero + 3)
    const translated = data.indexOf(0, language + 1)
    if (language < 0 || translated < 0) throw new RangeError('No text.')
    words = data.subarray(translated + 1)
    if (data[zero + 1] === 1) words = inflate(words, UNPACKED_MAX)
  }
  const raw = /^raw profile type (\w+)$/.exec(keyword)?.[1]
  if (keyword === 'xml:com.adobe.xmp') readXmp(decodePacket(words), findings)
  else if (raw) readRawProfile(raw, decodeText(words), findings)
  else readKeyword(type, keyword, words, findings)
}

function readKeyword(type: string, keyword: string, words: Uint8Array, findings: Findings): void {
  const kind = PNG_KEYWORDS[keyword]
  const value = type === 'tEXt' ? decodeText(words) : decodeMarked(words)
  if (kind === 'time' || kind === 'software' || kind === 'camera') findings.add(kind, 'PNG text')
  // A keyword of its own may be a name too.
  else findings.add(kind ?? 'comment', 'PNG text', kind ? value : `${keyword}: ${value}`)
}

/** ImageMagick writes whole blocks as hex digits, with their name and length ahead. */
function readRawProfile(kind: string, words: string, findings: Findings): void {
  const digits = words.replace(/^\s*[A-Za-z][\w ]*\s+\d+\s/, '').replace(/\s+/g, '')
  const block = new Uint8Array(Math.min(digits.length >> 1, UNPACKED_MAX))
  for (let index = 0; index < block.length; index++)
    block[index] = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16)
  const xmp = indexOf(block, '<x:xmpmeta')
  if (xmp >= 0) readXmp(decodePacket(block.subarray(xmp)), findings)
  else if (kind === 'exif' || kind === 'app1') readExif(block, findings)
  else if (kind === 'iptc' || kind === '8bim') {
    if (startsWith(block, 'Photoshop 3.0\0')) readPhotoshop(block.subarray(14), findings)
    else if (startsWith(block, '8BIM')) readPhotoshop(block, findings)
    else readIptc(block, findings)
  } else findings.add(kind === 'icc' || kind === 'icm' ? 'colour_profile' : 'other', 'PNG text')
}

/** Chunks that the picture itself is made of. */
const WEBP_STRUCTURE = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF']

export function readWebpMetadata(bytes: Uint8Array, findings: Findings): void {
  const end = walkWebp(bytes, ({ id, data }) => {
    if (WEBP_STRUCTURE.includes(id)) return
    if (id === 'EXIF') findings.block('EXIF', () => readExif(data, findings))
    else if (id === 'XMP ') findings.block('XMP', () => readXmp(decodePacket(data), findings))
    else if (id === 'ICCP') findings.add('colour_profile', 'ICC')
    else if (id === 'C2PA') findings.add('provenance', 'C2PA')
    else findings.add('other', 'WebP chunk')
  })
  readTrailing(bytes, end, findings)
}

/** Application blocks that say how often a GIF repeats. */
const GIF_STRUCTURE = ['NETSCAPE2.0', 'ANIMEXTS1.0']

export function readGifMetadata(bytes: Uint8Array, findings: Findings): void {
  let end: number | null = null
  findings.block('GIF', () => {
    end = walkGif(bytes, (found) => {
      if (found.kind === 'comment') findings.add('comment', 'GIF comment', decodeText(found.data))
      else if (found.kind === 'words') findings.add('caption', 'GIF text', decodeText(found.data))
      else if (found.kind === 'application') {
        if (GIF_STRUCTURE.includes(found.id)) return
        if (found.id.startsWith('XMP Data'))
          findings.block('XMP', () => readXmp(decodePacket(found.data), findings))
        else if (found.id.startsWith('ICCRGBG1')) findings.add('colour_profile', 'ICC')
        else if (found.id.startsWith('C2PA_GIF')) findings.add('provenance', 'C2PA')
        else findings.add('other', 'GIF application block')
      }
    })
  })
  readTrailing(bytes, end, findings)
}
