import { boxesOf, findBox, type MediaBox, metaContent } from '../decode/boxes.ts'
import { ascii, viewOf } from '../decode/bytes.ts'
import { coordinates, fixed } from './exif.ts'
import type { Findings, MetadataKind } from './findings.ts'
import { jumbfName } from './pictures.ts'
import { decodeMarked, decodePacket, decodeText } from './text.ts'
import { readTrailing } from './trailing.ts'
import { readXmp } from './xmp.ts'

/** Boxes at the top that hold the film itself, or nothing. */
const TOP_STRUCTURE = 'ftyp moov mdat wide moof mfra sidx styp pdin prft emsg idat ssix'.split(' ')
const XMP_UUID = 'be7acfcb97a942e89c71999491e3afac'
const C2PA_UUID = 'd8fec3d61b0e483c92975828877ec481'

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** User data by the name of their box: QuickTime's with ©, 3GPP's without. */
const USER_DATA: Record<string, MetadataKind> = {
  '©xyz': 'gps',
  loci: 'gps',
  '©mak': 'camera',
  '©mod': 'camera',
  CAME: 'serial',
  '©swr': 'software',
  '©too': 'software',
  '©enc': 'software',
  '©day': 'time',
  '©nam': 'caption',
  '©des': 'caption',
  '©inf': 'caption',
  '©lyr': 'caption',
  '©key': 'caption',
  titl: 'caption',
  dscp: 'caption',
  desc: 'caption',
  ldes: 'caption',
  kywd: 'caption',
  '©cmt': 'comment',
  '©ART': 'author',
  '©aut': 'author',
  '©dir': 'author',
  '©wrt': 'author',
  '©prd': 'author',
  '©cpy': 'author',
  '©own': 'author',
  aART: 'author',
  auth: 'author',
  perf: 'author',
  cprt: 'author',
  covr: 'thumbnail',
  thmb: 'thumbnail',
}

/** Keys that phones write (`mdta`), by their end. */
export const KEYS: readonly [RegExp, MetadataKind][] = [
  [/location/, 'gps'],
  [/(make|model|camera\.(lens|focal)|android\.(manufacturer|model))/, 'camera'],
  [/(identifier|serial)/, 'serial'],
  [/(date|time)/, 'time'],
  [/(author|artist|creator|copyright|director|producer|publisher|owner)/, 'author'],
  [/comment/, 'comment'],
  [/(title|description|displayname|keywords|information|album|collection)/, 'caption'],
  [/(software|version|encoder)/, 'software'],
]
export const TOLD: readonly MetadataKind[] = ['gps', 'author', 'caption', 'comment']
/** Names that encoders give to tracks, which say nothing. */
const HANDLER_NAMES =
  /^(|(video|sound|audio|pict|core media|apple|linear|data|mainconcept|gpac|l-smash|iso|bento4)[\w .-]*)$/i

/** Reads an MP4 or MOV: film, tracks, user data, and what stands beside them. */
export function readMovieMetadata(bytes: Uint8Array, findings: Findings): void {
  const { boxes, end } = boxesOf(bytes)
  for (const box of boxes) findings.block('QuickTime', () => readBox(box, findings))
  readTrailing(bytes, end, findings)
}

/** One box of the top level, of a still picture as well. */
export function readBox({ type, data }: MediaBox, findings: Findings): void {
  if (type === 'moov') readFilm(data, findings)
  else if (type === 'meta') readKeyed(metaContent(data), findings)
  else if (type === 'udta') readUserData(data, findings)
  else if (type === 'uuid') readUuid(data, findings)
  else if (type === 'free' || type === 'skip') {
    if (data.some((byte) => byte !== 0)) findings.add('other', 'unused space')
  } else if (type === 'jumb') findings.add('provenance', jumbfName(data))
  else if (type === 'pnot' || type === 'PICT') findings.add('thumbnail', 'QuickTime')
  else if (!TOP_STRUCTURE.includes(type)) findings.add('other', 'unknown box')
}

function readUuid(data: Uint8Array, findings: Findings): void {
  const id = hex(data.subarray(0, 16))
  if (id === XMP_UUID) readXmp(decodePacket(data.subarray(16)), findings)
  else findings.add(id === C2PA_UUID ? 'provenance' : 'other', id === C2PA_UUID ? 'C2PA' : 'uuid box')
}

function readFilm(moov: Uint8Array, findings: Findings): void {
  for (const { type, data } of boxesOf(moov).boxes) {
    if (type === 'mvhd') readTimes(data, findings)
    else if (type === 'trak') readTrack(data, findings)
    else if (type === 'udta') readUserData(data, findings)
    else if (type === 'meta') readKeyed(metaContent(data), findings)
    else if (type === 'uuid') readUuid(data, findings)
    else if ((type === 'free' || type === 'skip') && data.some((byte) => byte !== 0))
      findings.add('other', 'unused space')
  }
}

/** Creation and change, seconds since 1904; 0 says nothing. */
function readTimes(head: Uint8Array, findings: Findings): void {
  const view = viewOf(head)
  const wide = head[0] === 1
  const times = wide ? [view.getBigUint64(4), view.getBigUint64(12)] : [view.getUint32(4), view.getUint32(8)]
  if (times.some((time) => Number(time) > 0)) findings.add('time', 'QuickTime')
}

function readTrack(trak: Uint8Array, findings: Findings): void {
  for (const { type, data } of boxesOf(trak).boxes) {
    if (type === 'tkhd') readTimes(data, findings)
    else if (type === 'udta') readUserData(data, findings)
    else if (type === 'meta') readKeyed(metaContent(data), findings)
  }
  const mdhd = findBox(trak, 'mdia', 'mdhd')
  if (mdhd) readTimes(mdhd, findings)
  const hdlr = findBox(trak, 'mdia', 'hdlr')
  if (!hdlr) return
  const handler = ascii(hdlr, 8, 4)
  // QuickTime writes the length of the name ahead of it.
  const name = decodeText(hdlr.subarray((hdlr[24] ?? 32) < 32 ? 25 : 24)).trim()
  if (!HANDLER_NAMES.test(name)) findings.add('other', 'track name')
  if (handler === 'text' || handler === 'sbtl' || handler === 'subt' || handler === 'clcp')
    findings.add('caption', 'subtitles')
  if (handler === 'meta') {
    const stsd = findBox(trak, 'mdia', 'minf', 'stbl', 'stsd')
    const format = stsd ? ascii(stsd, 12, 4) : ''
    // Sensor tracks of action cameras and phones carry the way that was gone.
    findings.add(['gpmd', 'camm', 'mebx'].includes(format) ? 'gps' : 'other', 'timed metadata')
  }
}

function readUserData(udta: Uint8Array, findings: Findings): void {
  for (const { type, data } of boxesOf(udta).boxes) {
    findings.block('QuickTime', () => {
      const name = type.replace('\xa9', '©')
      if (type === 'meta') readKeyed(metaContent(data), findings)
      else if (type === 'XMP_') readXmp(decodePacket(data), findings)
      else if (type === 'loci') readLoci(data, findings)
      else if (name.startsWith('©')) {
        const length = viewOf(data).getUint16(0)
        tell(USER_DATA[name] ?? 'other', decodeText(data.subarray(4, 4 + length)), findings)
      } else tell(USER_DATA[name] ?? 'other', decodeMarked(data.subarray(6)), findings)
    })
  }
}

function tell(kind: MetadataKind, words: string, findings: Findings): void {
  findings.add(kind, 'QuickTime', TOLD.includes(kind) ? words : null)
}

/** 3GPP TS 26.244: name, role, longitude, latitude, altitude. */
function readLoci(data: Uint8Array, findings: Findings): void {
  const end = data.indexOf(0, 6)
  findings.add('gps', 'QuickTime', decodeMarked(data.subarray(6, end < 0 ? data.length : end)))
  if (end >= 0) findings.add('gps', 'QuickTime', coordinates(fixed(data, end + 6), fixed(data, end + 2)))
}

/** `meta` with `keys` (phones) or with four-letter names (iTunes). */
function readKeyed(meta: Uint8Array, findings: Findings): void {
  const keys = findBox(meta, 'keys')
  const names = keys ? boxesOf(keys.subarray(8)).boxes.map(({ data }) => decodeText(data)) : []
  const ilst = findBox(meta, 'ilst')
  if (!ilst) {
    if (names.length > 0) findings.add('other', 'QuickTime')
    return
  }
  for (const item of itemsOf(ilst)) {
    const data = findBox(item.data, 'data')
    const words = data ? decodeText(data.subarray(8)) : ''
    const key = names[item.number - 1]?.toLowerCase().replace('quicktime', '')
    const kind = key === undefined ? USER_DATA[item.name] : KEYS.find(([pattern]) => pattern.test(key))?.[1]
    tell(kind ?? 'other', words, findings)
  }
}

/** Items of `ilst` are numbered where there are keys, so their names may be unprintable. */
function* itemsOf(ilst: Uint8Array): Generator<{ number: number; name: string; data: Uint8Array }> {
  const view = viewOf(ilst)
  for (let at = 0; at + 8 <= ilst.length; ) {
    const size = view.getUint32(at)
    if (size < 8 || at + size > ilst.length) return
    const name = ascii(ilst, at + 4, 4).replace('\xa9', '©')
    yield { number: view.getUint32(at + 4), name, data: ilst.subarray(at + 8, at + size) }
    at += size
  }
}
