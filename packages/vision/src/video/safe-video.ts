import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Box, Sighting } from '@clearpost/contract'
import { VisionError } from '../errors.ts'
import type { Pixels } from '../types.ts'
import { extractFrames } from './extract.ts'
import { fileFor, INPUT_LIMITS, runTool, withFolder } from './ffmpeg.ts'
import { probeVideo, type VideoFacts } from './probe.ts'

/** A place that is covered from one time to another; all the time where it has no span. */
export type Cover = Pick<Sighting, 'box' | 'span'>

export interface SafeVideoOptions {
  /** Covers: solid and black, each drawn out by `padding` on every side. */
  covers: readonly Cover[]
  /** Share of the box's width and height. */
  padding?: number
  sound: 'keep' | 'remove'
  signal?: AbortSignal | undefined
  onProgress?: ((share: number) => void) | undefined
}

export interface SafeVideo {
  /** MP4, H.264 and AAC. */
  bytes: Uint8Array
  width: number
  height: number
  durationMs: number
}

const PADDING = 0.25
/** Frames at both ends of a span are covered too: times are rounded to frames. */
const SPAN_PADDING_MS = 120
const COVERS_MAX = 400
const TIMEOUT_MS_PER_SECOND = 20_000
const TIMEOUT_MS_MIN = 60_000
/** What MP4 itself needs; every other tag would be somebody's. */
const TAGS_OF_THE_FORMAT = new Set([
  'major_brand',
  'minor_version',
  'compatible_brands',
  'language',
  'handler_name',
  'vendor_id',
  // ffmpeg's own name, without a version.
  'encoder',
])
/** Luminance of a covered pixel after compression, at most. */
const COVERED_LUMINANCE_MAX = 40

/**
 * A copy without metadata, with every cover drawn in, encoded anew and read back: what it still shows or carries that
 * it must not ends in an error instead of a copy.
 * @throws VisionError `not_covered`, `ffmpeg_missing`, `damaged`, `too_large`, `out_of_time`, `cancelled`
 */
export async function makeSafeVideo(bytes: Uint8Array, options: SafeVideoOptions): Promise<SafeVideo> {
  const { covers, padding = PADDING, sound, signal, onProgress } = options
  if (covers.length > COVERS_MAX) throw new VisionError('too_large')
  const drawn = covers.map(({ box, span }) => ({ box: drawnOut(upright(box), padding), span }))
  return withFolder(async (folder) => {
    const file = await fileFor(folder, bytes)
    const facts = await probeVideo(file, signal)
    const copy = join(folder, 'copy.mp4')
    await runTool('ffmpeg', {
      args: [
        ...INPUT_LIMITS,
        '-nostdin',
        '-loglevel',
        'error',
        '-nostats',
        '-progress',
        'pipe:1',
        '-i',
        file,
        '-map',
        '0:v:0',
        ...(sound === 'keep' && facts.sound ? ['-map', '0:a:0', '-c:a', 'aac', '-b:a', '128k'] : ['-an']),
        '-sn',
        '-dn',
        '-map_metadata',
        '-1',
        '-map_chapters',
        '-1',
        '-fflags',
        '+bitexact',
        '-flags:v',
        '+bitexact',
        '-flags:a',
        '+bitexact',
        '-vf',
        ['crop=trunc(iw/2)*2:trunc(ih/2)*2:0:0', ...drawn.map(drawboxOf), 'format=yuv420p'].join(','),
        '-c:v',
        'libx264',
        '-preset',
        'veryfast',
        '-crf',
        '21',
        '-movflags',
        '+faststart',
        copy,
      ],
      signal,
      timeoutMs: Math.max(TIMEOUT_MS_MIN, (facts.durationMs / 1000) * TIMEOUT_MS_PER_SECOND),
      onOutput: (piece) => {
        const micros = /out_time_us=(\d+)/.exec(piece.toString('latin1'))?.[1]
        if (micros) onProgress?.(Math.min(1, Number(micros) / 1000 / (facts.durationMs || 1)) * 0.9)
      },
    })
    const made = await probeVideo(copy, signal)
    if (made.tags.some((tag) => !TAGS_OF_THE_FORMAT.has(tag)) || (sound === 'remove' && made.sound))
      throw new VisionError('not_covered')
    await seeCovered(copy, made, drawn, signal)
    onProgress?.(1)
    const { width, height, durationMs } = made
    return { bytes: new Uint8Array(await readFile(copy)), width, height, durationMs }
  })
}

function drawboxOf({ box, span }: Cover): string {
  const when = span
    ? `:enable='between(t,${Math.max(0, span.fromMs - SPAN_PADDING_MS) / 1000},${(span.toMs + SPAN_PADDING_MS) / 1000})'`
    : ''
  const share = (value: number) => value.toFixed(5)
  return `drawbox=x=iw*${share(box.x)}:y=ih*${share(box.y)}:w=iw*${share(box.width)}+1:h=ih*${share(box.height)}+1:color=black:t=fill${when}`
}

/** The upright box around a turned one, as if the picture were square: an oblong one is covered by its padding. */
function upright(box: Box): Box {
  if (box.angle === 0) return box
  const half = Math.hypot(box.width, box.height) / 2
  const side = Math.max(box.width, box.height, half * 2)
  return {
    x: box.x + box.width / 2 - side / 2,
    y: box.y + box.height / 2 - side / 2,
    width: side,
    height: side,
    angle: 0,
  }
}

function drawnOut({ x, y, width, height }: Box, padding: number): Box {
  const left = Math.max(0, x - width * padding)
  const top = Math.max(0, y - height * padding)
  return {
    x: left,
    y: top,
    width: Math.min(1, x + width * (1 + padding)) - left,
    height: Math.min(1, y + height * (1 + padding)) - top,
    angle: 0,
  }
}

/** Reads the copy back and looks whether each cover is black in every frame of its time that is read. */
async function seeCovered(
  file: string,
  facts: VideoFacts,
  covers: readonly Cover[],
  signal?: AbortSignal,
): Promise<void> {
  if (covers.length === 0) return
  for await (const { pixels, atMs } of extractFrames(file, facts, signal)) {
    for (const { box, span } of covers) {
      if (span && (atMs < span.fromMs || atMs > span.toMs)) continue
      if (!isBlack(pixels, box)) throw new VisionError('not_covered')
    }
  }
}

function isBlack({ data, width, height }: Pixels, box: Box): boolean {
  // The outermost pixels are mixed with their neighbours by scaling and compression.
  const left = Math.ceil(box.x * width) + 3
  const top = Math.ceil(box.y * height) + 3
  const right = Math.floor((box.x + box.width) * width) - 3
  const bottom = Math.floor((box.y + box.height) * height) - 3
  for (let y = top; y < bottom; y += 2) {
    for (let x = left; x < right; x += 2) {
      const at = (y * width + x) * 4
      const luminance =
        0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number)
      if (luminance > COVERED_LUMINANCE_MAX) return false
    }
  }
  return true
}
