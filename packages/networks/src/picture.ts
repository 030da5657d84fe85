import { crc32 } from 'node:zlib'

/** What the bytes themselves say. Width and height in pixels, before any EXIF rotation. */
export type PictureHeader = { mime: string; width: number; height: number }

/**
 * Reads type and size from the bytes and checks that the file is whole: PNG chunks with their checksums up to
 * IEND, JPEG up to its end marker, GIF trailer, WebP length. Null when it is none of these, cut off or damaged.
 * Cheap: decodes no pixel. Needed because a PDS accepts any bytes as a picture and then shows nothing.
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const read of [readPng, readJpeg, readGif, readWebp]) {
    const header = read(view)
    if (header) return header.width > 0 && header.height > 0 ? header : null
  }
  return null
}

const ascii = (view: DataView, offset: number, length: number): string => {
  if (offset + length > view.byteLength) return ''
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + offset, length))
}

const PNG_SIGNATURE = '\x89PNG\r\n\x1a\n'
const CHUNK_FRAME_BYTES = 12 // length, type and checksum around the data

function readPng(view: DataView): PictureHeader | null {
  if (ascii(view, 0, 8) !== PNG_SIGNATURE || ascii(view, 12, 4) !== 'IHDR') return null
  let hasPixels = false
  for (let offset = 8; offset + CHUNK_FRAME_BYTES <= view.byteLength; ) {
    const length = view.getUint32(offset)
    const end = offset + CHUNK_FRAME_BYTES + length
    if (end > view.byteLength) return null
    const checked = new Uint8Array(view.buffer, view.byteOffset + offset + 4, length + 4)
    if (crc32(checked) !== view.getUint32(end - 4)) return null
    const type = ascii(view, offset + 4, 4)
    if (type === 'IDAT') hasPixels = true
    if (type === 'IEND') {
      return hasPixels ? { mime: 'image/png', width: view.getUint32(16), height: view.getUint32(20) } : null
    }
    offset = end
  }
  return null
}

/** Start-of-frame markers: FFC0–FFCF without DHT (C4), JPG (C8) and DAC (CC). */
const isStartOfFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const START_OF_SCAN = 0xda
const END_OF_IMAGE = 0xffd9

function readJpeg(view: DataView): PictureHeader | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null
  let size: { width: number; height: number } | null = null
  for (let offset = 2; offset + 4 <= view.byteLength; ) {
    if (view.getUint8(offset) !== 0xff) return null
    const marker = view.getUint8(offset + 1)
    if (marker === 0xff) {
      offset += 1 // fill byte
      continue
    }
    const length = view.getUint16(offset + 2)
    if (isStartOfFrame(marker)) {
      if (offset + 9 > view.byteLength) return null
      size = { height: view.getUint16(offset + 5), width: view.getUint16(offset + 7) }
    }
    if (marker === START_OF_SCAN)
      return size && hasJpegEnd(view, offset) ? { mime: 'image/jpeg', ...size } : null
    if (length < 2) return null
    offset += 2 + length
  }
  return null
}

/** Cameras append zeros or a second image after the end marker, so it is searched from the end. */
function hasJpegEnd(view: DataView, scanStart: number): boolean {
  for (let offset = view.byteLength - 2; offset > scanStart; offset--) {
    if (view.getUint16(offset) === END_OF_IMAGE) return true
  }
  return false
}

function readGif(view: DataView): PictureHeader | null {
  if (!/^GIF8[79]a$/.test(ascii(view, 0, 6)) || view.byteLength < 14) return null
  if (view.getUint8(view.byteLength - 1) !== 0x3b) return null
  return { mime: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
}

function readWebp(view: DataView): PictureHeader | null {
  if (ascii(view, 0, 4) !== 'RIFF' || ascii(view, 8, 4) !== 'WEBP' || view.byteLength < 30) return null
  if (view.getUint32(4, true) + 8 > view.byteLength) return null
  const size = webpSize(view)
  return size && { mime: 'image/webp', ...size }
}

function webpSize(view: DataView): { width: number; height: number } | null {
  switch (ascii(view, 12, 4)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const packed = view.getUint32(21, true)
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X': {
      const uint24 = (offset: number) => view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16)
      return { width: uint24(24) + 1, height: uint24(27) + 1 }
    }
    default:
      return null
  }
}
