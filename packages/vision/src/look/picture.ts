import type { Sight, Sighting } from '@clearpost/contract'
import { VisionError } from '../errors.ts'
import type { CodeReader, FaceDetector, LookProgress, LookRequest, Pixels, TextReader } from '../types.ts'
import { gather } from './sight.ts'

/** What looks; a part that is left out is not looked for. */
export interface Eyes {
  faces?: FaceDetector | undefined
  text?: TextReader | undefined
  codes?: CodeReader | undefined
}

/** What looked, as the record of a picture keeps it. */
export const TOOLS = 'faces 1 (CenterFace), text 1 (PP-OCRv6), codes 1 (zxing-cpp), video 1 (ffmpeg)'

/** Of a whole still picture, measured at 1080p. */
const SHARES = { decode: 0.08, faces: 0.3, codes: 0.12, text: 0.5 } as const

/**
 * Looks at a still picture: the same in Node and in a page. The parts are asked at once, faces first.
 * @param open brings the pixels
 */
export async function lookAtPicture(
  open: () => Promise<Pixels>,
  eyes: Eyes,
  { signal, onProgress, onFaces }: LookRequest = {},
): Promise<Omit<Sight, 'metadata' | 'tools'>> {
  let share = 0
  const did = (step: keyof typeof SHARES & LookProgress['step']) => {
    share = Math.min(1, share + SHARES[step])
    onProgress?.({ share, step })
  }
  const pixels = await open()
  did('decode')
  const part = async (step: 'faces' | 'text' | 'codes'): Promise<Sighting[]> => {
    const first = step === 'faces' ? { onFirst: onFaces } : {}
    const found = (await eyes[step]?.(pixels, { signal, ...first })) ?? []
    if (step === 'faces' && eyes.faces) onFaces?.(found)
    did(step)
    return found
  }
  const [faces = [], text = [], codes = []] = await allOrFirstError([
    part('faces'),
    part('text'),
    part('codes'),
  ])
  const { width, height } = pixels
  return {
    media: 'picture',
    width,
    height,
    durationMs: null,
    regions: gather(faces, text, codes),
    sound: { present: false, transcript: null },
  }
}

/** Waits for all before it throws, so that nothing of a failed look is still running. */
export async function allOrFirstError<T>(promises: Promise<T>[]): Promise<T[]> {
  const outcomes = await Promise.allSettled(promises)
  const failed = outcomes.find((outcome) => outcome.status === 'rejected')
  if (failed) {
    const cause: unknown = failed.reason
    throw cause instanceof VisionError ? cause : new VisionError('failed', { cause })
  }
  return outcomes.map((outcome) => (outcome as PromiseFulfilledResult<T>).value)
}
