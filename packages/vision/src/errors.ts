/** Everything that can go wrong with a file, in words for people. None of them holds anything of the file. */
export const VISION_PROBLEMS = {
  not_media:
    'This file is no picture or video that can be read here. Use JPEG, PNG, WebP, AVIF, HEIC, GIF, MP4 or MOV.',
  unsupported:
    'This kind of file is known but cannot be read here. Export it as JPEG or PNG, or a video as MP4, and try again.',
  damaged: 'This file is damaged or cut off. Export it again and try the new file.',
  too_large: 'This picture or video is larger than what is read here. Make it smaller and try again.',
  out_of_time: 'This file took longer to read than is allowed. Make it smaller and try again.',
  out_of_memory: 'This file needs more memory than is allowed. Make it smaller and try again.',
  cancelled: 'Looking at this file was cancelled.',
  busy: 'Too many files are being looked at just now. Try again in a moment.',
  worker_died: 'The part of the program that looks at pictures stopped. Try again.',
  files_missing: 'The files of the picture reader are missing or damaged. Install Clearpost again.',
  ffmpeg_missing:
    'Videos are read by ffmpeg, which is not installed. Install the package ffmpeg, or set FFMPEG_PATH.',
  not_covered: 'The copy was made but reading it back showed that it is not safe. It was thrown away.',
  failed: 'This file could not be looked at.',
} as const
export type VisionProblem = keyof typeof VISION_PROBLEMS

/** The only error that this package throws to its callers; `cause` is for the log of the machine, never for people. */
export class VisionError extends Error {
  override name = 'VisionError'
  readonly code: VisionProblem
  constructor(code: VisionProblem, options?: { cause?: unknown; message?: string }) {
    super(
      options?.message ?? VISION_PROBLEMS[code],
      options?.cause === undefined ? {} : { cause: options.cause },
    )
    this.code = code
  }
}

/** @throws VisionError `cancelled` when the signal says so */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new VisionError('cancelled')
}
