import { runIsolated } from '../isolate/files.ts'
import type { RunOptions } from '../isolate/pool.ts'
import type { SafeCopy, SafeCopyOptions } from './copy.ts'

export type { SafeCopy, SafeCopyOptions } from './copy.ts'

/**
 * A copy of a picture that is nothing but pixels: upright, in sRGB, on white where it was transparent, each box under a
 * solid fill, encoded anew, and read back. Of a moving picture the first frame. Runs in a process of its own.
 *
 *     const copy = await makeSafeCopy(bytes, { cover: regions.map(({ box }) => box) })
 *
 * @throws VisionError `not_media`, `damaged`, `too_large`, `unsupported` (a video), `not_covered` (reading the copy back
 * showed that it is not safe; it was thrown away), and those of `runIsolated`
 */
export const makeSafeCopy = (
  bytes: Uint8Array,
  options: SafeCopyOptions,
  run?: Pick<RunOptions, 'signal' | 'timeoutMs'>,
): Promise<SafeCopy> => runIsolated('safeCopy', { bytes, options }, run)
