import { type Box, type MediaKind, mediaProblems, VIDEO_MAX_BYTES } from '@clearpost/contract'
import { VisionError, type VisionProblem } from '@clearpost/vision'
import {
  type Cover,
  firstFrame,
  type MediaHeader,
  makeSafeCopy,
  makeSafeVideo,
  readHeader,
  runIsolated,
} from '@clearpost/vision/node'
import sharp, { type Sharp } from 'sharp'
import { coreProblem, type Problem, problemsOf } from '../../core/index.ts'

const refuse = problemsOf(mediaProblems)

/** Longest side of a thumbnail, pixels. */
const THUMBNAIL_SIDE = 480
const THUMBNAIL_QUALITY = 78

/** A file as it is kept: re-encoded, without metadata. */
export interface KeptFile {
  kind: MediaKind
  bytes: Buffer
  mime: string
  width: number
  height: number
  durationMs: number | null
  /** Of the upload. */
  uploadedMime: string
  /** The upload moves; its first frame is kept. */
  moves: boolean
  /** Kinds of metadata that the upload carried. */
  removed: string[]
  /** Places that were filled, padding included, in the order of the covers. */
  covered: Box[]
  /** WebP; of a video its first frame. */
  thumbnail: Buffer
  /** Null for videos. */
  signature: Buffer | null
}

/**
 * Makes of an upload what is kept, with every place covered. What moves without sound (GIF, animated WebP) is kept as
 * its first frame, because networks are sent still pictures. Everything that parses the file runs in processes apart.
 * @throws Problem `media.tooLarge`, `media.notAPicture`, `media.ffmpegMissing`, `media.notCovered`
 */
export async function keepFile(upload: Buffer, covers: readonly Cover[] = []): Promise<KeptFile> {
  try {
    const header = readHeader(upload)
    return header.media === 'video'
      ? await keepVideo(upload, header, covers)
      : await keepPicture(
          upload,
          header,
          covers.map(({ box }) => box),
        )
  } catch (error) {
    throw error instanceof VisionError ? refusalOf(error) : error
  }
}

async function keepPicture(upload: Buffer, header: MediaHeader, cover: readonly Box[]): Promise<KeptFile> {
  const { bytes, mime, width, height, removed, covered } = await makeSafeCopy(upload, { cover })
  const kept = Buffer.from(bytes)
  const { signature } = await runIsolated('likeness', { bytes })
  return {
    kind: 'picture',
    bytes: kept,
    mime,
    width,
    height,
    durationMs: null,
    uploadedMime: header.mime,
    moves: header.media === 'moving_picture',
    removed: [...new Set(removed.map(({ kind }) => kind))],
    covered,
    thumbnail: await thumbnailOf(sharp(kept)),
    signature: Buffer.from(signature, 'latin1'),
  }
}

async function keepVideo(upload: Buffer, header: MediaHeader, covers: readonly Cover[]): Promise<KeptFile> {
  if (upload.length > VIDEO_MAX_BYTES) throw refuse('tooLarge')
  const { bytes, width, height, durationMs } = await makeSafeVideo(upload, { covers, sound: 'keep' })
  const frame = await firstFrame(bytes)
  const raw = { width: frame.width, height: frame.height, channels: 4 as const }
  return {
    kind: 'video',
    bytes: Buffer.from(bytes),
    mime: 'video/mp4',
    width,
    height,
    durationMs,
    uploadedMime: header.mime,
    moves: false,
    removed: [],
    covered: covers.map(({ box }) => box),
    thumbnail: await thumbnailOf(sharp(frame.data, { raw })),
    signature: null,
  }
}

const thumbnailOf = (picture: Sharp): Promise<Buffer> =>
  picture
    .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: THUMBNAIL_QUALITY })
    .toBuffer()

const REFUSALS: Partial<Record<VisionProblem, keyof typeof mediaProblems>> = {
  too_large: 'tooLarge',
  out_of_memory: 'tooLarge',
  out_of_time: 'tooLarge',
  ffmpeg_missing: 'ffmpegMissing',
  not_covered: 'notCovered',
}
/** Not the file's fault. */
const PASSING: readonly VisionProblem[] = ['busy', 'worker_died', 'cancelled', 'files_missing']

function refusalOf(error: VisionError): Problem {
  if (PASSING.includes(error.code)) return coreProblem('unavailable', { cause: error })
  return refuse(REFUSALS[error.code] ?? 'notAPicture', { cause: error })
}
