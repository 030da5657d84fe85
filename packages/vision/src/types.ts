import type { MetadataFinding, Sight, Sighting } from '@clearpost/contract'
import type { InferenceSession } from 'onnxruntime-web/wasm'

/** A decoded picture, upright as people see it: four bytes a pixel (red, green, blue, alpha), row after row. */
export interface Pixels {
  data: Uint8Array
  width: number
  height: number
}

/** What every part gets beside the pixels. */
export interface LookOptions {
  /** Stops the work between two steps; the promise then rejects with a VisionError `cancelled`. */
  signal?: AbortSignal | undefined
  /** Of a frame of a video: a part may then do less than for a still picture. */
  frame?: boolean | undefined
}

export interface FaceLookOptions extends LookOptions {
  /** Called with the faces that a first, coarse pass finds; the promise resolves with all of them. */
  onFirst?: ((faces: Sighting[]) => void) | undefined
}

/** Finds faces. Boxes are fractions of the picture; no embedding is ever computed. */
export type FaceDetector = (pixels: Pixels, options?: FaceLookOptions) => Promise<Sighting[]>

/** Finds text and reads what it can: a place where something is written that was not read is `text_unread`. */
export type TextReader = (pixels: Pixels, options?: LookOptions) => Promise<Sighting[]>

/** Finds and decodes QR codes and the like: one that was not decoded is `code_unread`. */
export type CodeReader = (pixels: Pixels, options?: LookOptions) => Promise<Sighting[]>

/** Writes down what is said in a sound file: 16 kHz, one channel, WAV. Runs on this machine. */
export type Transcriber = (wavPath: string, options?: Pick<LookOptions, 'signal'>) => Promise<string>

/** Reads the Content Credentials (C2PA) of a file beyond what the metadata reader says of them. */
export type C2paReader = (
  bytes: Uint8Array,
  options?: Pick<LookOptions, 'signal'>,
) => Promise<MetadataFinding[]>

/**
 * Opens an ONNX model. `createSessions` of session.ts makes one that runs in Node and in a page; parts take it as a
 * parameter and import no runtime themselves, apart from the `Tensor` class.
 */
export type SessionFactory = (model: Uint8Array) => Promise<InferenceSession>

/** The parts of the look that are asked for. All of them when left out. */
export const LOOK_PARTS = ['faces', 'text', 'codes', 'metadata'] as const
export type LookPart = (typeof LOOK_PARTS)[number]

/** How far a look is: a share from 0 to 1, and what is being done. */
export interface LookProgress {
  share: number
  step: 'decode' | 'faces' | 'text' | 'codes' | 'frames' | 'sound'
}

export interface LookRequest {
  signal?: AbortSignal | undefined
  onProgress?: ((progress: LookProgress) => void) | undefined
  /** Called with the faces of a first, coarse pass, and again with all of them, before text is read. */
  onFaces?: ((faces: Sighting[]) => void) | undefined
  parts?: readonly LookPart[] | undefined
}

/** Looks at one file. Keeps its workers warm between files until `close`. */
export interface Look {
  /** @throws VisionError */
  (bytes: Uint8Array, request?: LookRequest): Promise<Sight>
  /** Starts the workers and loads the models, so that the first picture does not wait for them. */
  open(): Promise<void>
  close(): Promise<void>
}
