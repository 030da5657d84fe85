import { PICTURE_MAX_BYTES, PICTURE_MAX_PIXELS } from '@clearpost/contract'
import { VisionError } from '../errors.ts'
import { orientationOf, tiffIn } from '../metadata/tiff.ts'
import { boxesOf, brandsOf, findBox } from './boxes.ts'
import { ascii, attempt, viewOf } from './bytes.ts'
import { ebmlFloat, ebmlNumber, elementsOf, findElement, isEbml } from './ebml.ts'
import { isGif, walkGif } from './gif.ts'
import { readItems } from './items.ts'
import { isJpeg, isStartOfFrame, START_OF_SCAN, walkJpeg } from './jpeg.ts'
import { isPng, walkPng } from './png.ts'
import { isWebp, walkWebp, webpSize } from './riff.ts'

export const MEDIA_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/heic',
  'image/avif',
  'video/mp4',
  'video/quicktime',
  'video/webm',
] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

/** What the bytes themselves say, before anything is decoded. */
export interface MediaHeader {
  mime: MediaType
  media: 'picture' | 'moving_picture' | 'video'
  /** Pixels, upright as people see it. */
  width: number
  height: number
  /** How the stored pixels are turned and mirrored, 1–8 as EXIF counts; 1 where the decoder turns them by itself. */
  orientation: number
  /** Frames of a moving picture, pictures of a HEIC file; 1 for a still picture and for a video. */
  pages: number
  /** Of a video; null for pictures and where the file does not say. */
  durationMs: number | null
}

type Found = Omit<MediaHeader, 'media' | 'orientation' | 'pages' | 'durationMs'> & Partial<MediaHeader>

const READERS: readonly [(bytes: Uint8Array) => boolean, (bytes: Uint8Array) => Found | null][] = [
  [isJpeg, readJpeg],
  [isPng, readPng],
  [isGif, readGif],
  [isWebp, readWebp],
  [isStillMedia, readStillMedia],
  [isMovie, readMovie],
  [isEbml, readWebm],
]

/**
 * Type, size and orientation from the bytes, without decoding a pixel. Names and what a browser says of a file do not
 * count. Takes a few milliseconds also for hostile files.
 * @throws VisionError `not_media`, or `damaged` when the type is known and its size is missing
 */
export function readHeader(bytes: Uint8Array): MediaHeader {
  const reader = READERS.find(([is]) => attempt(() => is(bytes), false))
  if (!reader) throw new VisionError('not_media')
  const found = attempt(() => reader[1](bytes), null)
  if (!found || !(found.width > 0 && found.height > 0)) throw new VisionError('damaged')
  const { orientation = 1, pages = 1, durationMs = null } = found
  const media = found.mime.startsWith('video/')
    ? 'video'
    : pages > 1 && found.mime !== 'image/heic'
      ? 'moving_picture'
      : 'picture'
  const turned = orientation >= 5
  const [width, height] = turned ? [found.height, found.width] : [found.width, found.height]
  return { mime: found.mime, media, width, height, orientation, pages, durationMs }
}

/**
 * The header of a picture that may be decoded: within 20 MB and 40 megapixels, so that a bomb is refused before it is
 * opened.
 * @throws VisionError `not_media`, `damaged`, `too_large`, `unsupported` for a video
 */
export function readPictureHeader(bytes: Uint8Array): MediaHeader {
  if (bytes.length > PICTURE_MAX_BYTES) throw new VisionError('too_large')
  const header = readHeader(bytes)
  if (header.media === 'video') throw new VisionError('unsupported')
  if (header.width * header.height > PICTURE_MAX_PIXELS) throw new VisionError('too_large')
  return header
}

/** Encoders write about ten; each one costs the decoder a walk over the whole picture. */
const JPEG_SCANS_MAX = 100

function readJpeg(bytes: Uint8Array): Found | null {
  let size: { width: number; height: number } | null = null
  let orientation = 1
  let scans = 0
  walkJpeg(bytes, ({ marker, data }) => {
    if (marker === START_OF_SCAN && ++scans > JPEG_SCANS_MAX) throw new RangeError('Too many scans.')
    if (isStartOfFrame(marker)) {
      const view = viewOf(data)
      size ??= { height: view.getUint16(1), width: view.getUint16(3) }
    }
    const tiff = marker === 0xe1 && orientation === 1 ? tiffIn(data) : null
    if (tiff) orientation = orientationOf(tiff)
  })
  return size && { mime: 'image/jpeg', ...(size as { width: number; height: number }), orientation }
}

function readPng(bytes: Uint8Array): Found | null {
  const view = viewOf(bytes)
  if (ascii(bytes, 12, 4) !== 'IHDR') return null
  let orientation = 1
  let pages = 1
  walkPng(bytes, ({ type, data }) => {
    if (type === 'acTL') pages = Math.max(1, viewOf(data).getUint32(0))
    const tiff = type === 'eXIf' ? tiffIn(data) : null
    if (tiff) orientation = orientationOf(tiff)
  })
  return { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20), orientation, pages }
}

function readGif(bytes: Uint8Array): Found {
  const view = viewOf(bytes)
  let frames = 0
  walkGif(bytes, ({ kind }) => {
    if (kind === 'picture') frames += 1
  })
  return {
    mime: 'image/gif',
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    pages: Math.max(1, frames),
  }
}

function readWebp(bytes: Uint8Array): Found | null {
  const size = webpSize(bytes)
  if (!size) return null
  let orientation = 1
  let frames = 0
  walkWebp(bytes, ({ id, data }) => {
    if (id === 'ANMF') frames += 1
    const tiff = id === 'EXIF' ? tiffIn(data) : null
    if (tiff) orientation = orientationOf(tiff)
  })
  return { mime: 'image/webp', ...size, orientation, pages: Math.max(1, frames) }
}

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'mif2']
const AVIF_BRANDS = ['avif', 'avis']

/** A still picture in boxes. Movies may list its brands as well, so the major brand decides. */
function isStillMedia(bytes: Uint8Array): boolean {
  const [major] = brandsOf(bytes)
  return major !== undefined && [...HEIC_BRANDS, ...AVIF_BRANDS].includes(major)
}

function readStillMedia(bytes: Uint8Array): Found | null {
  const table = readItems(bytes)
  const item = table?.items.find(({ id }) => id === table.primary)
  if (!table?.whole || !item) return null
  let width = 0
  let height = 0
  let turned = false
  for (const { type, data } of item.properties) {
    const view = viewOf(data)
    if (type === 'ispe') [width, height] = [view.getUint32(4), view.getUint32(8)]
    if (type === 'irot' && view.getUint8(0) % 2 === 1) turned = true
  }
  // What a decoder opens may be larger than what it shows: the largest picture inside counts against the limit.
  for (const { properties } of table.items)
    for (const { type, data } of properties)
      if (type === 'ispe' && viewOf(data).getUint32(4) * viewOf(data).getUint32(8) > PICTURE_MAX_PIXELS)
        [width, height] = [viewOf(data).getUint32(4), viewOf(data).getUint32(8)]
  if (turned) [width, height] = [height, width]
  const isAv1 =
    table.items.some(({ type }) => type === 'av01') && !table.items.some(({ type }) => type === 'hvc1')
  const shown = table.items.filter(({ type, hidden }) => !hidden && ['hvc1', 'av01', 'grid'].includes(type))
  const sequence = brandsOf(bytes)[0] === 'avis' && findBox(bytes, 'moov') !== undefined
  return {
    mime: isAv1 ? 'image/avif' : 'image/heic',
    width,
    height,
    pages: sequence ? Math.max(2, shown.length) : isAv1 ? 1 : Math.max(1, shown.length),
  }
}

const QUICKTIME_BEGINS = ['moov', 'mdat', 'wide', 'free', 'skip', 'pnot']

function isMovie(bytes: Uint8Array): boolean {
  const type = ascii(bytes, 4, 4)
  return type === 'ftyp' || QUICKTIME_BEGINS.includes(type)
}

function readMovie(bytes: Uint8Array): Found | null {
  const moov = findBox(bytes, 'moov')
  if (!moov) return null
  const major = brandsOf(bytes)[0]
  const mvhd = findBox(moov, 'mvhd')
  let durationMs: number | null = null
  if (mvhd) {
    const view = viewOf(mvhd)
    const wide = mvhd[0] === 1
    const duration = wide ? Number(view.getBigUint64(24)) : view.getUint32(16)
    const scale = view.getUint32(wide ? 20 : 12)
    if (scale > 0 && duration > 0) durationMs = Math.round((duration / scale) * 1000)
  }
  for (const { type, data } of boxesOf(moov).boxes) {
    if (type !== 'trak' || !isPictureTrack(data)) continue
    const tkhd = findBox(data, 'tkhd')
    if (!tkhd) continue
    const view = viewOf(tkhd)
    const matrix = tkhd[0] === 1 ? 52 : 40
    const [width, height] = [view.getUint32(matrix + 36) >>> 16, view.getUint32(matrix + 40) >>> 16]
    // A quarter turn has nothing on the matrix's diagonal.
    const turned = view.getInt32(matrix) === 0 && view.getInt32(matrix + 16) === 0
    return {
      mime: major === undefined || major === 'qt  ' ? 'video/quicktime' : 'video/mp4',
      width: turned ? height : width,
      height: turned ? width : height,
      durationMs,
    }
  }
  return null
}

const isPictureTrack = (trak: Uint8Array): boolean =>
  ascii(findBox(trak, 'mdia', 'hdlr') ?? new Uint8Array(), 8, 4) === 'vide'

const EBML = {
  head: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  track: 0xae,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
} as const

function readWebm(bytes: Uint8Array): Found | null {
  const docType = findElement(bytes, EBML.head, EBML.docType)
  if (!docType || !['webm', 'matroska'].includes(ascii(docType, 0, 20).replace(/\0+$/, ''))) return null
  const info = findElement(bytes, EBML.segment, EBML.info)
  const scale = (info && ebmlNumber(findElement(info, EBML.scale))) || 1_000_000
  const duration = info ? ebmlFloat(findElement(info, EBML.duration)) : 0
  for (const { id, data } of elementsOf(findElement(bytes, EBML.segment, EBML.tracks) ?? new Uint8Array())) {
    const video = id === EBML.track ? findElement(data, EBML.video) : undefined
    if (!video) continue
    return {
      mime: 'video/webm',
      width: ebmlNumber(findElement(video, EBML.width)),
      height: ebmlNumber(findElement(video, EBML.height)),
      durationMs: duration > 0 ? Math.round((duration * scale) / 1e6) : null,
    }
  }
  return null
}
