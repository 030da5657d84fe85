import type { Box, MediaKind } from '@clearpost/contract'
import sharp from 'sharp'
import { cleanPicture } from './picture.ts'

/** Longest side of a thumbnail, pixels. */
const THUMBNAIL_SIDE = 480

/** A file as it is kept. */
export interface KeptFile {
  kind: MediaKind
  bytes: Buffer
  mime: string
  width: number
  height: number
  durationMs: number | null
  /** Of the upload. */
  uploadedMime: string
  /** Kinds of metadata that the upload carried. */
  removed: string[]
  /** WebP. */
  thumbnail: Buffer
  signature: Buffer | null
}

export async function keepFile(upload: Buffer): Promise<KeptFile> {
  const clean = await cleanPicture(upload)
  const thumbnail = await sharp(clean.bytes)
    .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer()
  return { kind: 'picture', ...clean, durationMs: null, uploadedMime: clean.mime, thumbnail, signature: null }
}

/** Padding of a cover, as a share of the box. */
const PADDING = 0.25

export async function coverFile(bytes: Buffer, _mime: string, boxes: readonly Box[]): Promise<KeptFile> {
  const { width, height } = await sharp(bytes).metadata()
  const covers = boxes.map((box) => {
    const w = Math.max(1, Math.round(box.width * (1 + PADDING) * width))
    const h = Math.max(1, Math.round(box.height * (1 + PADDING) * height))
    const left = Math.round((box.x + box.width / 2) * width - w / 2)
    const top = Math.round((box.y + box.height / 2) * height - h / 2)
    const x = Math.max(0, left)
    const y = Math.max(0, top)
    return {
      input: {
        create: {
          width: Math.min(width, left + w) - x,
          height: Math.min(height, top + h) - y,
          channels: 3 as const,
          background: '#000000',
        },
      },
      left: x,
      top: y,
    }
  })
  return keepFile(await sharp(bytes).composite(covers).png().toBuffer())
}
