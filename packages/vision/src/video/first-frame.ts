import { VisionError } from '../errors.ts'
import type { Pixels } from '../types.ts'
import { extractFrames } from './extract.ts'
import { fileFor, withFolder } from './ffmpeg.ts'
import { probeVideo } from './probe.ts'

/**
 * The first frame of a video, upright, at most 1920 pixels a side: what stands for it in a list.
 * @throws VisionError
 */
export function firstFrame(bytes: Uint8Array, signal?: AbortSignal): Promise<Pixels> {
  return withFolder(async (folder) => {
    const file = await fileFor(folder, bytes)
    for await (const { pixels } of extractFrames(file, await probeVideo(file, signal), signal)) return pixels
    throw new VisionError('damaged')
  })
}
