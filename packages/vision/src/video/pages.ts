import sharp from 'sharp'
import { readPictureHeader } from '../decode/header.ts'
import { VisionError } from '../errors.ts'
import type { Pixels } from '../types.ts'
import { changedBox, outlineOf } from './change.ts'

/** Decoded pages of one moving picture, all together: 640 MB. */
const ALL_PIXELS_MAX = 160_000_000
/** Pages are taken when they differ from the last one, and that one stood so long or the change is large. */
const EVERY_MS = 1000
const LARGE_CHANGE = 0.3
/** A page without a time of its own, as browsers show it. */
const DELAY_MS = 100
const PAGES_MAX = 60

export interface MovingPages {
  width: number
  height: number
  durationMs: number
  frames: { pixels: Pixels; atMs: number }[]
}

/**
 * The pages of a GIF or WebP that show something new. Untrusted bytes go through `runIsolated`, which calls this in a
 * process of its own.
 * @throws VisionError `too_large`, `damaged`
 */
export async function pagesOf(bytes: Uint8Array): Promise<MovingPages> {
  const { width, height, pages } = readPictureHeader(bytes)
  if (width * height * pages > ALL_PIXELS_MAX) throw new VisionError('too_large')
  try {
    const { delay = [] } = await sharp(bytes, { pages: -1, limitInputPixels: ALL_PIXELS_MAX }).metadata()
    const frames: MovingPages['frames'] = []
    let last: ReturnType<typeof outlineOf> | undefined
    let atMs = 0
    for (let page = 0; page < pages; page += 1) {
      const { data, info } = await sharp(bytes, { page, limitInputPixels: ALL_PIXELS_MAX, failOn: 'error' })
        .toColourspace('srgb')
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const pixels = {
        data: new Uint8Array(data.buffer, data.byteOffset, data.length),
        width: info.width,
        height: info.height,
      }
      const outline = outlineOf(pixels)
      const change = last ? changedBox(last, outline) : { width: 1, height: 1 }
      const isDue = atMs - (frames.at(-1)?.atMs ?? -EVERY_MS) >= EVERY_MS
      if (change && (isDue || change.width * change.height > LARGE_CHANGE)) {
        // What is left out would not have been looked at.
        if (frames.length === PAGES_MAX) throw new VisionError('too_large')
        frames.push({ pixels, atMs })
        last = outline
      }
      atMs += delay[page] || DELAY_MS
    }
    return { width, height, durationMs: atMs, frames }
  } catch (cause) {
    throw cause instanceof VisionError ? cause : new VisionError('damaged', { cause })
  }
}
