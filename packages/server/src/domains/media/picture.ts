import { mediaProblems, PICTURE_MAX_BYTES, PICTURE_MAX_PIXELS } from '@clearpost/contract'
import { readPictureHeader } from '@clearpost/networks'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { problemsOf } from '../../core/index.ts'

const refuse = problemsOf(mediaProblems)

/** Longest side of a kept picture, pixels: more than any network shows. */
const KEPT_MAX_SIDE = 4096
const JPEG_QUALITY = 90
const WEBP_QUALITY = 90

export interface CleanPicture {
  bytes: Buffer
  mime: 'image/jpeg' | 'image/png' | 'image/webp'
  width: number
  height: number
  /** Kinds of metadata that the upload carried. */
  removed: string[]
}

/**
 * Reads an upload and makes the picture that is kept: upright, at most 4096 pixels a side, encoded
 * anew without metadata. Type and size are read from the bytes before anything is decoded. A GIF
 * becomes a PNG of its first frame: what moves cannot be checked for faces and text yet.
 * @throws Problem `media.tooLarge`, `media.notAPicture`
 */
export async function cleanPicture(upload: Buffer): Promise<CleanPicture> {
  if (upload.length > PICTURE_MAX_BYTES) throw refuse('tooLarge')
  const header = readPictureHeader(upload)
  if (!header) throw refuse('notAPicture')
  if (header.width * header.height > PICTURE_MAX_PIXELS) throw refuse('tooLarge')
  try {
    const source = sharp(upload, {
      limitInputPixels: PICTURE_MAX_PIXELS,
      failOn: 'error',
      pages: 1,
      sequentialRead: true,
    })
    const removed = namesOf(await source.metadata())
    const upright = source
      .autoOrient()
      .resize({ width: KEPT_MAX_SIDE, height: KEPT_MAX_SIDE, fit: 'inside', withoutEnlargement: true })
    const { data, info } = await encode(upright, header.mime).toBuffer({ resolveWithObject: true })
    return {
      bytes: data,
      mime: `image/${info.format}` as CleanPicture['mime'],
      width: info.width,
      height: info.height,
      removed,
    }
  } catch (cause) {
    throw refuse('notAPicture', { cause })
  }
}

function encode(picture: Sharp, mime: string): Sharp {
  if (mime === 'image/jpeg') return picture.jpeg({ quality: JPEG_QUALITY, mozjpeg: false })
  if (mime === 'image/webp') return picture.webp({ quality: WEBP_QUALITY })
  return picture.png({ compressionLevel: 9 })
}

/** EXIF tag numbers, little or big endian, as they stand in the directory: GPS 0x8825, camera maker 0x010F, serial 0xA431. */
const EXIF_TAGS = { gps: 0x8825, camera: 0x010f, serial: 0xa431 } as const

function namesOf(metadata: Metadata): string[] {
  const removed: string[] = []
  if (metadata.exif) {
    removed.push('exif')
    const bigEndian = metadata.exif.includes('MM\0*')
    for (const [name, tag] of Object.entries(EXIF_TAGS)) {
      const bytes = Buffer.alloc(2)
      if (bigEndian) bytes.writeUInt16BE(tag)
      else bytes.writeUInt16LE(tag)
      if (metadata.exif.includes(bytes)) removed.push(name)
    }
  }
  if (metadata.xmp) removed.push('xmp')
  if (metadata.iptc) removed.push('iptc')
  if (metadata.icc) removed.push('icc')
  if (metadata.comments && metadata.comments.length > 0) removed.push('comment')
  return removed
}

/** JPEG qualities tried in turn, then smaller sizes, until the network's limit is met. */
const QUALITIES = [88, 80, 70, 60] as const
const SHRINK = 0.75
const SMALLEST_SIDE = 320

/**
 * A copy that fits a network's limits, the picture itself when it already does.
 * @returns null when even the smallest copy is too large
 */
export async function fitPicture(
  picture: { bytes: Buffer; mime: string; width: number; height: number },
  limits: { bytes: number; pixels: number | null; types: readonly string[] },
): Promise<{ bytes: Buffer; mime: string; width: number; height: number } | null> {
  const fits =
    picture.bytes.length <= limits.bytes &&
    (limits.pixels === null || picture.width * picture.height <= limits.pixels) &&
    limits.types.includes(picture.mime)
  if (fits) return picture
  let scale =
    limits.pixels === null ? 1 : Math.min(1, Math.sqrt(limits.pixels / (picture.width * picture.height)))
  for (;;) {
    const width = Math.floor(picture.width * scale)
    if (Math.max(width, Math.floor(picture.height * scale)) < SMALLEST_SIDE) return null
    for (const quality of QUALITIES) {
      const { data, info } = await sharp(picture.bytes)
        .resize({ width: Math.max(1, width) })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality })
        .toBuffer({ resolveWithObject: true })
      if (data.length <= limits.bytes) {
        return { bytes: data, mime: 'image/jpeg', width: info.width, height: info.height }
      }
    }
    scale *= SHRINK
  }
}
