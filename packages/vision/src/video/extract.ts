import { VisionError } from '../errors.ts'
import { INPUT_LIMITS, runTool } from './ffmpeg.ts'
import type { Frame } from './frames.ts'
import type { VideoFacts } from './probe.ts'

/** Longer sides are scaled down to this: faces of 20 px in 1080p stay what they are. */
const SIDE_MAX_PX = 1920
/** Between two frames that are looked at, where nothing cuts the scene. */
const EVERY_SECONDS = 1
/** ffmpeg's score of a cut. Cross-fades score lower and are caught a second later. */
const SCENE = 0.25
/** A film of nothing but cuts is looked at this often. */
const CUTS_APART_SECONDS = 0.2
/** Decoding is faster than real time; this only ends what hangs. */
const TIMEOUT_MS_PER_SECOND = 15_000
const TIMEOUT_MS_MIN = 60_000

export function framesSize({ width, height }: Pick<VideoFacts, 'width' | 'height'>): {
  width: number
  height: number
} {
  const scale = Math.min(1, SIDE_MAX_PX / Math.max(width, height))
  const even = (side: number) => Math.max(2, Math.round((side * scale) / 2) * 2)
  return { width: even(width), height: even(height) }
}

/**
 * Frames at every cut and once a second, upright, in their order; one waits in memory while one is looked at.
 * @throws VisionError
 */
export async function* extractFrames(
  file: string,
  facts: VideoFacts,
  signal?: AbortSignal,
): AsyncGenerator<Frame> {
  const { width, height } = framesSize(facts)
  const times: number[] = []
  const ready: Frame[] = []
  let wake = () => {}
  let drained = () => {}
  const stop = new AbortController()
  const cancel = () => stop.abort()
  signal?.addEventListener('abort', cancel)
  const bytesPerFrame = width * height * 4
  let pixels = newFrame(bytesPerFrame)
  let filled = 0
  let frames = 0
  let done = false
  let failure: unknown

  const take = async (piece: Buffer) => {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + bytesPerFrame - filled)
      pixels.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < bytesPerFrame) continue
      // showinfo speaks before the frame arrives; its absence would only shift a time by a frame.
      ready.push({ pixels: { data: pixels, width, height }, atMs: times[frames] ?? frames * 1000 })
      frames += 1
      pixels = newFrame(bytesPerFrame)
      filled = 0
      wake()
      if (ready.length > 1 && !stop.signal.aborted) await new Promise<void>((resolve) => (drained = resolve))
    }
  }
  const select = `select='eq(n,0)+gte(t-prev_selected_t,${EVERY_SECONDS})+gt(scene,${SCENE})*gte(t-prev_selected_t,${CUTS_APART_SECONDS})'`
  const running = runTool('ffmpeg', {
    args: [
      ...INPUT_LIMITS,
      '-nostdin',
      '-loglevel',
      'info',
      '-i',
      file,
      '-map',
      '0:v:0',
      '-an',
      '-sn',
      '-dn',
      '-vf',
      `scale=${width}:${height}:flags=area,${select},showinfo=checksum=0`,
      '-vsync',
      'passthrough',
      '-f',
      'rawvideo',
      '-pix_fmt',
      'rgba',
      'pipe:1',
    ],
    signal: stop.signal,
    timeoutMs: Math.max(TIMEOUT_MS_MIN, (facts.durationMs / 1000) * TIMEOUT_MS_PER_SECOND),
    onOutput: take,
    onLine: (line) => {
      const seconds = /showinfo.* pts_time:\s*(-?[\d.]+)/.exec(line)?.[1]
      if (seconds !== undefined) times.push(Math.max(0, Math.round(Number(seconds) * 1000)))
    },
  })
    .catch((error: unknown) => {
      failure = error
    })
    .finally(() => {
      done = true
      wake()
    })
  try {
    for (;;) {
      const frame = ready.shift()
      drained()
      if (frame) yield frame
      else if (done) break
      else await new Promise<void>((resolve) => (wake = resolve))
    }
    if (signal?.aborted) throw new VisionError('cancelled')
    if (failure) throw failure
    if (frames === 0) throw new VisionError('damaged')
  } finally {
    stop.abort()
    drained()
    signal?.removeEventListener('abort', cancel)
    await running
  }
}

/** In memory that threads share, so that no frame is copied to those who look at it. */
const newFrame = (bytes: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(bytes))
