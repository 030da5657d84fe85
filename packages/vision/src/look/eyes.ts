import type { Sighting } from '@clearpost/contract'
import { openCodeReader } from '../codes/codes.ts'

import { createFaceDetector } from '../faces/index.ts'
import { createSessions } from '../session.ts'
import type { TextPlace } from '../text/detect.ts'
import { createTextReader } from '../text/index.ts'
import type { CodeReader, FaceDetector, LookOptions, LookPart, Pixels, TextReader } from '../types.ts'

/** The files behind the eyes, as bytes: nothing here fetches or reads one by itself. */
export interface EyeFiles {
  faces: Uint8Array
  textDetection: Uint8Array
  /** Finds text out of focus. */
  textBlurred: Uint8Array
  textRecognition: Uint8Array
  /** One letter a line. */
  textLetters: Uint8Array
  /** zxing's WebAssembly. */
  codes: Uint8Array
}

export interface OpenEyes {
  faces: FaceDetector
  text: TextReader
  /** The two steps of `text`, for callers that share the lines of a picture among threads. */
  findText(pixels: Pixels, options?: LookOptions): Promise<TextPlace[]>
  readText(pixels: Pixels, places: readonly TextPlace[], options?: LookOptions): Promise<Sighting[]>
  codes: CodeReader
  /** Loads what a part needs, so that the first picture does not wait. */
  open(part: Exclude<LookPart, 'metadata'>): Promise<void>
}

/**
 * Faces, text and codes over pixels; the same in Node and in a page. Each part loads its files when it is first used.
 * @param load brings a file
 * @param runtime onnxruntime's WebAssembly; in Node it is found beside the program
 */
export function createEyes(
  load: (name: keyof EyeFiles) => Promise<Uint8Array>,
  runtime?: ArrayBuffer,
): OpenEyes {
  const openSession = createSessions(runtime)
  const faces = once(async () => {
    const detector = createFaceDetector({ openSession, model: await load('faces') })
    await detector.open()
    return detector
  })
  const text = once(async () => {
    const names = ['textDetection', 'textBlurred', 'textRecognition', 'textLetters'] as const
    const [detection, blurred, recognition, letters] = (await Promise.all(names.map(load))) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ]
    const reader = createTextReader({
      openSession,
      detection,
      blurred,
      recognition,
      letters: new TextDecoder().decode(letters),
    })
    await reader.open()
    return reader
  })
  const codes = once(async () => {
    const { buffer, byteOffset, byteLength } = await load('codes')
    return openCodeReader((buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength))
  })
  const parts = { faces, text, codes }
  return {
    faces: async (pixels, options) => (await faces())(pixels, options),
    text: async (pixels, options) => (await text())(pixels, options),
    findText: async (pixels, options) => (await text()).find(pixels, options),
    readText: async (pixels, places, options) => (await text()).read(pixels, places, options),
    codes: async (pixels, options) => (await codes())(pixels, options),
    open: async (part) => void (await parts[part]()),
  }
}

/** The same promise for every caller; a failed one is tried again by the next. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
}
