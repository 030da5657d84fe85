import type { Sight } from '@clearpost/contract'
import type { MediaType } from '../decode/header.ts'
import { VisionError } from '../errors.ts'
import { runIsolated } from '../isolate/files.ts'
import type { Eyes } from '../look/picture.ts'
import type { LookProgress, Transcriber } from '../types.ts'
import { extractFrames } from './extract.ts'
import { fileFor, withFolder } from './ffmpeg.ts'
import { lookAtFrames } from './frames.ts'
import { probeVideo } from './probe.ts'
import { soundOf } from './transcribe.ts'

type MovingSight = Omit<Sight, 'metadata' | 'tools'>

export interface VideoLook {
  signal?: AbortSignal | undefined
  onProgress?: ((progress: LookProgress) => void) | undefined
  transcribe?: Transcriber | undefined
}

/** Of the whole progress, when there is a sound track to write down as well. */
const FRAMES_SHARE = 0.8

/** Formats whose pages are read without ffmpeg. */
const PAGED: readonly MediaType[] = ['image/gif', 'image/webp']

/**
 * Looks at everything that moves: what its key frames show, and whether somebody must listen.
 * @throws VisionError
 */
export async function lookAtMoving(
  bytes: Uint8Array,
  mime: MediaType,
  eyes: Eyes,
  options: VideoLook = {},
): Promise<MovingSight> {
  if (!PAGED.includes(mime)) return lookAtVideo(bytes, eyes, options)
  try {
    return await lookAtPages(bytes, eyes, options)
  } catch (error) {
    // ffmpeg reads GIFs of any length, but no WebP.
    if (mime !== 'image/gif' || !(error instanceof VisionError) || error.code !== 'too_large') throw error
    return lookAtVideo(bytes, eyes, options)
  }
}

async function lookAtPages(
  bytes: Uint8Array,
  eyes: Eyes,
  { signal, onProgress }: VideoLook,
): Promise<MovingSight> {
  const { frames, width, height, durationMs } = await runIsolated('pages', { bytes }, { signal })
  async function* inOrder() {
    yield* frames
  }
  const regions = await lookAtFrames(inOrder(), eyes, durationMs, {
    signal,
    onFrame: (atMs) => onProgress?.({ share: Math.min(1, atMs / (durationMs || 1)), step: 'frames' }),
  })
  onProgress?.({ share: 1, step: 'frames' })
  return {
    media: 'moving_picture',
    width,
    height,
    durationMs,
    regions,
    sound: { present: false, transcript: null },
  }
}

/**
 * Looks at a video, GIF or APNG by ffmpeg: what its key frames show, and whether somebody must listen.
 * @throws VisionError
 */
export async function lookAtVideo(
  bytes: Uint8Array,
  eyes: Eyes,
  { signal, onProgress, transcribe }: VideoLook = {},
): Promise<MovingSight> {
  return withFolder(async (folder) => {
    const file = await fileFor(folder, bytes)
    const facts = await probeVideo(file, signal)
    const listen = facts.sound ? transcribe : undefined
    const framesShare = listen ? FRAMES_SHARE : 1
    const regions = await lookAtFrames(extractFrames(file, facts, signal), eyes, facts.durationMs, {
      signal,
      onFrame: (atMs) =>
        onProgress?.({ share: framesShare * Math.min(1, atMs / (facts.durationMs || 1)), step: 'frames' }),
    })
    onProgress?.({ share: framesShare, step: listen ? 'sound' : 'frames' })
    const transcript = listen ? await listen(await soundOf(file, folder, signal), { signal }) : null
    if (signal?.aborted) throw new VisionError('cancelled')
    onProgress?.({ share: 1, step: listen ? 'sound' : 'frames' })
    const { width, height, durationMs } = facts
    const media = facts.moving ? 'moving_picture' : 'video'
    return { media, width, height, durationMs, regions, sound: { present: facts.sound, transcript } }
  })
}
