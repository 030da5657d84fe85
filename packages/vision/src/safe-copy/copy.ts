import { createHash } from 'node:crypto'
import type { Box, MetadataFinding } from '@clearpost/contract'
import sharp from 'sharp'
import type { MediaType } from '../decode/header.ts'
import { decodePicture } from '../decode/pixels.ts'
import { VisionError } from '../errors.ts'
import { readMetadata } from '../metadata/index.ts'
import type { Pixels } from '../types.ts'
import { boxOfCover, type Cover, coverOf, eachCovered, FILL, fill } from './cover.ts'

export const SAFE_COPY_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const
export type SafeCopyType = (typeof SAFE_COPY_TYPES)[number]

export interface SafeCopyOptions {
  /** Places to cover, fractions of the upright picture. */
  cover: readonly Box[]
  /** What each side of a box grows by, as a share of its shorter side; at least eight pixels. 0.25 when left out. */
  paddingRatio?: number | undefined
  /** The type of the copy; left out, that of the original, JPEG for HEIC and AVIF, PNG for GIF. */
  format?: SafeCopyType | undefined
  /** Longest side of the copy, pixels: a larger original is made smaller. 4096 when left out. */
  maxSidePixels?: number | undefined
}

export interface SafeCopy {
  bytes: Uint8Array
  mime: SafeCopyType
  width: number
  height: number
  /** SHA-256 of the copy, hex. */
  sha256: string
  /** SHA-256 of the file that it was made from: the link between both. */
  originalSha256: string
  /** What the original carried beside its pixels; the copy carries none of it. */
  removed: MetadataFinding[]
  /** What was filled, padding included, in the order of `cover`. */
  covered: Box[]
}

const PADDING_RATIO = 0.25
const MAX_SIDE_PIXELS = 4096
const QUALITY = 90
/**
 * How far a decoded value may be from the fill, 0–255: at most 13 for JPEG and 9 for WebP at this quality, eight pixels
 * from the edge, in 27 pictures (stripes of two pixels among them) with twelve boxes each.
 */
const CODEC_ERROR = { 'image/jpeg': 24, 'image/png': 0, 'image/webp': 24 } as const

const KEPT_TYPES: Partial<Record<MediaType, SafeCopyType>> = {
  'image/jpeg': 'image/jpeg',
  'image/heic': 'image/jpeg',
  'image/avif': 'image/jpeg',
  'image/webp': 'image/webp',
}

/**
 * Makes a copy of a picture that is nothing but pixels: upright, in sRGB, on white where it was transparent, each box
 * under a solid fill (blur and pixelation can be read back), encoded anew. The result is read back: its metadata, its
 * size and what lies over the boxes. Of a moving picture the copy is the first frame, standing still.
 * @throws VisionError `not_media`, `damaged`, `too_large`, `unsupported` for a video, `not_covered` when what was read
 * back is not safe
 */
export async function copySafely(bytes: Uint8Array, options: SafeCopyOptions): Promise<SafeCopy> {
  const { header, pixels: decoded } = await decodePicture(bytes)
  const mime = options.format ?? KEPT_TYPES[header.mime] ?? 'image/png'
  const pixels = await flatten(decoded, options.maxSidePixels ?? MAX_SIDE_PIXELS)
  const covers = options.cover.map((box) => coverOf(box, pixels, options.paddingRatio ?? PADDING_RATIO))
  for (const cover of covers) fill(pixels, cover)
  const copy = await encode(pixels, mime)
  await readBack(copy, mime, pixels, covers)
  return {
    bytes: copy,
    mime,
    width: pixels.width,
    height: pixels.height,
    sha256: sha256(copy),
    originalSha256: sha256(bytes),
    removed: readMetadata(bytes),
    covered: covers.map((cover) => boxOfCover(cover, pixels)),
  }
}

/** Colours of transparent places, which nobody saw, become white. */
async function flatten(pixels: Pixels, maxSide: number): Promise<Pixels> {
  const { data, width, height } = pixels
  if (Math.max(width, height) <= maxSide && isOpaque(data)) return pixels
  const { data: flat, info } = await sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: flat, width: info.width, height: info.height }
}

function isOpaque(data: Uint8Array): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false
  return true
}

async function encode({ data, width, height }: Pixels, mime: SafeCopyType): Promise<Uint8Array> {
  const picture = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha()
  if (mime === 'image/png') return picture.png({ compressionLevel: 6 }).toBuffer()
  if (mime === 'image/webp') return picture.webp({ quality: QUALITY }).toBuffer()
  // Full colour resolution: with halved one a covered face's edge would mix over sixteen pixels.
  return picture.jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' }).toBuffer()
}

/**
 * Reads a copy as a stranger would.
 * @param made what it was encoded from, filled
 * @throws VisionError `not_covered` when it carries anything but pixels, or when a cover is not one colour
 */
export async function readBack(
  copy: Uint8Array,
  mime: SafeCopyType,
  made: Pixels,
  covers: Cover[],
): Promise<void> {
  if (readMetadata(copy).length > 0) throw new VisionError('not_covered')
  const metadata = await sharp(copy).metadata()
  const { exif, icc, iptc, xmp, tifftagPhotoshop, comments, orientation, pages, hasAlpha } = metadata
  const carries = [exif, icc, iptc, xmp, tifftagPhotoshop].some((block) => block !== undefined)
  if (carries || (comments?.length ?? 0) > 0 || (orientation ?? 1) !== 1 || (pages ?? 1) > 1 || hasAlpha)
    throw new VisionError('not_covered')
  const { header, pixels } = await decodePicture(copy)
  if (header.mime !== mime || pixels.width !== made.width || pixels.height !== made.height)
    throw new VisionError('not_covered')
  const { data } = pixels
  const most = CODEC_ERROR[mime]
  // The padding's outermost pixels may mix with what is beside them; the box itself may not.
  for (const cover of covers)
    eachCovered(cover, pixels, mime === 'image/png' ? 0 : -EDGE_PIXELS, (at) => {
      for (let channel = 0; channel < 3; channel++)
        if (Math.abs((data[at + channel] as number) - FILL) > most) throw new VisionError('not_covered')
    })
}

/** One block of JPEG. */
const EDGE_PIXELS = 8

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
