import { VisionError } from '../errors.ts'
import { ONLY_FILES, runTool } from './ffmpeg.ts'

const PROBE_TIMEOUT_MS = 10_000
const ANSWER_MAX_BYTES = 2_000_000
/** Longer ones are cut by their owners first: an hour would take an hour. */
export const DURATION_MAX_MS = 20 * 60_000
const SIDE_MAX_PX = 7680

export interface VideoFacts {
  /** Pixels, upright. */
  width: number
  height: number
  durationMs: number
  /** A picture that moves without sound and time line of its own: GIF, APNG, animated WebP. */
  moving: boolean
  sound: boolean
  /** Names of tags that the file still carries, in lower case; for the check of a safe copy. */
  tags: string[]
}

interface Probed {
  streams?: {
    codec_type?: string
    codec_name?: string
    width?: number
    height?: number
    duration?: string
    disposition?: { attached_pic?: number }
    side_data_list?: { rotation?: number }[]
    tags?: Record<string, string>
  }[]
  format?: { format_name?: string; duration?: string; tags?: Record<string, string> }
  chapters?: unknown[]
}

const MOVING_PICTURES = ['gif', 'apng', 'webp_pipe', 'png_pipe']

/**
 * What kind of video a file holds.
 * @throws VisionError `not_media` where it has no moving picture, `too_large`, `damaged`, `ffmpeg_missing`
 */
export async function probeVideo(file: string, signal?: AbortSignal): Promise<VideoFacts> {
  const pieces: Buffer[] = []
  let size = 0
  await runTool('ffprobe', {
    args: [
      ...ONLY_FILES,
      '-v',
      'error',
      '-of',
      'json',
      '-show_format',
      '-show_streams',
      '-show_chapters',
      '-i',
      file,
    ],
    signal,
    timeoutMs: PROBE_TIMEOUT_MS,
    onOutput: (piece) => {
      size += piece.length
      if (size > ANSWER_MAX_BYTES) throw new VisionError('damaged')
      pieces.push(piece)
    },
  })
  const {
    streams = [],
    format = {},
    chapters = [],
  } = JSON.parse(Buffer.concat(pieces).toString('utf8')) as Probed
  const picture = streams.find(
    ({ codec_type, disposition }) => codec_type === 'video' && disposition?.attached_pic !== 1,
  )
  if (!picture?.width || !picture.height) throw new VisionError('not_media')
  const durationMs = Math.round(Number(format.duration ?? picture.duration ?? 0) * 1000)
  if (durationMs > DURATION_MAX_MS || Math.max(picture.width, picture.height) > SIDE_MAX_PX)
    throw new VisionError('too_large')
  const turned = (picture.side_data_list ?? []).some(({ rotation = 0 }) => Math.abs(rotation) % 180 === 90)
  const tags = [format.tags, ...streams.map((stream) => stream.tags)].flatMap((some) =>
    Object.keys(some ?? {}),
  )
  return {
    width: turned ? picture.height : picture.width,
    height: turned ? picture.width : picture.height,
    durationMs,
    moving: MOVING_PICTURES.some((name) => format.format_name?.split(',').includes(name)),
    sound: streams.some(({ codec_type }) => codec_type === 'audio'),
    tags: [...tags, ...chapters.map(() => 'chapter')].map((name) => name.toLowerCase()),
  }
}
