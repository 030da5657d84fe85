import type { Sighting } from '@clearpost/contract'
import { type InferenceSession, Tensor } from 'onnxruntime-web/wasm'
import { stopIfCancelled, VisionError } from '../errors.ts'
import type { FaceLookOptions, Pixels, SessionFactory } from '../types.ts'
import { type Candidate, candidatesOf, strongest } from './candidate.ts'
import { planesAt } from './resample.ts'
import { type Quarters, turnBack, turnPlanes } from './turn.ts'

export interface FaceFiles {
  openSession: SessionFactory
  /** `centerface.onnx` of data/faces. */
  model: Uint8Array
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

/** One run of the network. */
interface Pass {
  /** Longer side of the picture in it, in pixels. */
  side: number
  /** Quarter turns clockwise before it: the network knows upright faces best, and people lie in beds. */
  quarters: Quarters
  /** Score from which a box counts. */
  least: number
}

/** Measured by bench/vision/faces: at 0.5 hardly a false alarm; between the two one in dozens of pictures. */
const SURE = 0.5
const UNSURE = 0.35

/** A face that fills the picture, then all but small ones: the first answer. */
const FIRST: readonly Pass[] = [
  { side: 256, quarters: 0, least: SURE },
  { side: 512, quarters: 0, least: UNSURE },
]
/** Faces of people who lie down, seen from a side or from above their head, then small ones. */
const THEN: readonly Pass[] = [
  { side: 512, quarters: 1, least: SURE },
  { side: 512, quarters: 2, least: SURE },
  { side: 512, quarters: 3, least: SURE },
  { side: 1600, quarters: 0, least: UNSURE },
]
/** Of a video's frame: it comes again a moment later. */
const THEN_OF_FRAME: readonly Pass[] = [{ side: 768, quarters: 0, least: UNSURE }]
/** A smaller picture is enlarged at most this much: beyond it nothing is gained. */
const LARGEST_SCALE = 1.5
/** The network halves its picture five times. */
const STEP = 32

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
    const found: Candidate[] = []
    const look = async (passes: readonly Pass[]) => {
      for (const pass of passes) {
        stopIfCancelled(signal)
        found.push(...(await candidatesAt(session, pixels, pass)))
      }
      return sightingsOf(found, pixels)
    }
    const first = await look(FIRST)
    onFirst?.(first)
    return look(frame ? THEN_OF_FRAME : THEN)
  }
  return Object.assign(detect, { open: async () => void (await open()) })
}

async function candidatesAt(
  session: InferenceSession,
  pixels: Pixels,
  { side, quarters, least }: Pass,
): Promise<Candidate[]> {
  const scale = Math.min(LARGEST_SCALE, side / Math.max(pixels.width, pixels.height))
  const planes = turnPlanes(planesAt(pixels, scale, STEP), quarters)
  const picture = new Tensor('float32', planes.data, [1, 3, planes.height, planes.width])
  const { heat, size, offset } = await session.run({ picture })
  if (!heat || !size || !offset) throw new VisionError('files_missing')
  const [rows = 0, columns = 0] = heat.dims.slice(2)
  const [heats, sizes, offsets] = [heat, size, offset].map(({ data }) => data as Float32Array) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const found = candidatesOf({ heat: heats, size: sizes, offset: offsets, rows, columns }, scale, least)
  for (const output of [heat, size, offset]) output.dispose()
  return found.map((candidate) => turnBack(candidate, quarters, planes.width / scale, planes.height / scale))
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
