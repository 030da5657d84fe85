import { PICTURE_MAX_PIXELS } from '@clearpost/contract'
import { VisionError } from '../errors.ts'
import type { Pixels } from '../types.ts'
import { heifProfile, intoSrgb } from './profile.ts'

/**
 * Decodes a HEIC picture upright, in sRGB, with libheif in WebAssembly, a module of its own that is loaded with the first such
 * file (LGPL-3.0, docs/adr/0005-heic.md). Its rotation and mirroring are applied by libheif. Call it behind a limit of
 * time and memory: the work cannot be stopped from inside.
 * @throws VisionError `damaged`, `too_large`, `unsupported` when the module was left out
 */
export async function decodeHeic(bytes: Uint8Array): Promise<Pixels> {
  const module = await import('heic-decode').catch((cause: unknown) => {
    throw new VisionError('unsupported', { cause })
  })
  const pictures = await module.default.all({ buffer: bytes }).catch((cause: unknown) => {
    throw new VisionError('damaged', { cause })
  })
  try {
    const [first] = pictures
    if (!first) throw new VisionError('damaged')
    // What the decoder itself is about to make, whatever the file's tables said.
    if (first.width * first.height > PICTURE_MAX_PIXELS) throw new VisionError('too_large')
    const { data, width, height } = await first.decode()
    const pixels = { data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength), width, height }
    const profile = heifProfile(bytes)
    return profile ? await intoSrgb(pixels, profile).catch(() => pixels) : pixels
  } catch (cause) {
    throw cause instanceof VisionError ? cause : new VisionError('damaged', { cause })
  } finally {
    pictures.dispose()
  }
}
