import type { Sighting } from '@clearpost/contract'
import { type InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import { stopIfCancelled, VisionError } from '../errors.ts'
import type { LookOptions, Pixels, SessionFactory } from '../types.ts'
import { type Candidate, candidatesOf, strongest } from './candidate.ts'
import { planesAt } from './resample.ts'

export interface FaceFiles {
  openSession: SessionFactory
  /** `centerface.onnx` of data/faces. */
  model: Uint8Array
}

export interface FaceLookOptions extends LookOptions {
  /** Called with the faces of the first, coarse pass: a sixth of the work, and every face that is not small. */
  onFirst?: ((faces: Sighting[]) => void) | undefined
}

export interface InstalledFaceDetector {
  /**
   * Finds faces in an upright picture, surest first: small, in profile, behind masks, on screens and in mirrors. Reason
   * `face`, or `face_unsure` where a person should look twice. What it misses: data/faces/README.md. No landmark and no
   * embedding is computed.
   * @throws VisionError `files_missing` when the model does not open, `cancelled`
   */
  (pixels: Pixels, options?: FaceLookOptions): Promise<Sighting[]>
  /** Opens the model, so that the first picture does not wait. */
  open(): Promise<void>
}

/** Longer side of the picture in the first pass, which finds large faces, and in the second, which finds small ones. */
const COARSE_SIDE = 512
const FINE_SIDE = 1280
/** Second pass of a video's frame: it comes again a moment later. */
const FRAME_SIDE = 768
/** A smaller picture is enlarged at most this much: beyond it nothing is gained. */
const LARGEST_SCALE = 2
/** The network halves its picture five times. */
const STEP = 32
/** Measured by bench/vision/faces: at 0.5 hardly a false alarm; between the two one in dozens of pictures. */
const SURE = 0.5
const UNSURE = 0.35

/** The face detector, the same in Node and in a page. The model opens with the first picture, or by `open`. */
export function createFaceDetector({ openSession, model }: FaceFiles): InstalledFaceDetector {
  let opened: Promise<InferenceSession> | undefined
  const open = () => {
    opened ??= openSession(model).catch((cause: unknown) => {
      opened = undefined
      throw new VisionError('files_missing', { cause })
    })
    return opened
  }
  const detect = async (pixels: Pixels, { signal, frame, onFirst }: FaceLookOptions = {}) => {
    const session = await open()
    const look = (side: number) => candidatesAt(session, pixels, scaleTo(pixels, side))
    stopIfCancelled(signal)
    const coarse = await look(COARSE_SIDE)
    onFirst?.(sightingsOf(coarse, pixels))
    stopIfCancelled(signal)
    return sightingsOf([...coarse, ...(await look(frame ? FRAME_SIDE : FINE_SIDE))], pixels)
  }
  return Object.assign(detect, { open: async () => void (await open()) })
}

function scaleTo({ width, height }: Pixels, side: number): number {
  return Math.min(LARGEST_SCALE, side / Math.max(width, height))
}

async function candidatesAt(session: InferenceSession, pixels: Pixels, scale: number): Promise<Candidate[]> {
  const { data, width, height } = planesAt(pixels, scale, STEP)
  const { heat, size, offset } = await session.run({
    picture: new Tensor('float32', data, [1, 3, height, width]),
  })
  if (!heat || !size || !offset) throw new VisionError('files_missing')
  const [rows = 0, columns = 0] = heat.dims.slice(2)
  const found = candidatesOf(
    {
      heat: heat.data as Float32Array,
      size: size.data as Float32Array,
      offset: offset.data as Float32Array,
      rows,
      columns,
    },
    scale,
    UNSURE,
  )
  for (const output of [heat, size, offset]) output.dispose()
  return found
}

function sightingsOf(candidates: readonly Candidate[], picture: Pixels): Sighting[] {
  return strongest(candidates).flatMap((candidate) => {
    const [left, right] = shares(candidate.x, candidate.width, picture.width)
    const [top, bottom] = shares(candidate.y, candidate.height, picture.height)
    if (right <= left || bottom <= top) return []
    return {
      kind: 'face' as const,
      box: { x: left, y: top, width: right - left, height: bottom - top, angle: 0 },
      score: candidate.score,
      reason: candidate.score >= SURE ? ('face' as const) : ('face_unsure' as const),
      text: null,
      format: null,
      span: null,
    }
  })
}

/** Where a stretch of pixels begins and ends, as shares of the side, cut at the picture's edge. */
function shares(start: number, length: number, side: number): [number, number] {
  return [Math.max(0, start / side), Math.min(1, (start + length) / side)]
}
