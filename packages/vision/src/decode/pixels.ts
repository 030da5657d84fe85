import { PICTURE_MAX_PIXELS } from '@clearpost/contract'
import sharp, { type Sharp } from 'sharp'
import { VisionError } from '../errors.ts'
import type { Pixels } from '../types.ts'
import { type MediaHeader, readPictureHeader } from './header.ts'
import { decodeHeic } from './heic.ts'

/**
 * Decodes a picture upright, in sRGB. Of a moving picture the first frame. Untrusted bytes go through `runIsolated`,
 * which calls this in a process of its own.
 * @returns four bytes a pixel
 * @throws VisionError `not_media`, `damaged`, `too_large`, `unsupported`
 */
export async function decodePixels(bytes: Uint8Array): Promise<Pixels> {
  const { pixels } = await decodePicture(bytes)
  return pixels
}

export interface DecodedPicture {
  header: MediaHeader
  pixels: Pixels
}

/** The same with the header that was read first. */
export async function decodePicture(bytes: Uint8Array): Promise<DecodedPicture> {
  const header = readPictureHeader(bytes)
  if (header.mime === 'image/heic') return { header, pixels: await decodeHeic(bytes) }
  try {
    const { data, info } = await openPicture(bytes)
      .autoOrient()
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    if (info.channels !== 4) throw new VisionError('damaged')
    return {
      header,
      pixels: {
        data: new Uint8Array(data.buffer, data.byteOffset, data.length),
        width: info.width,
        height: info.height,
      },
    }
  } catch (cause) {
    throw cause instanceof VisionError ? cause : new VisionError('damaged', { cause })
  }
}

/** sharp over untrusted bytes: bounded, one frame, and a cut-off file is an error instead of a grey half. */
export const openPicture = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: PICTURE_MAX_PIXELS, failOn: 'error', pages: 1, sequentialRead: true })
