import type { Sighting } from '@clearpost/contract'
import { openCodeReader } from '../codes/codes.ts'

import { createFaceDetector } from '../faces/index.ts'
import { createSessions } from '../session.ts'
import type { TextPlace } from '../text/detect.ts'
import { createTextReader } from '../text/index.ts'
import type { CodeReader, FaceDetector, LookOptions, Pixels, SessionFactory, TextReader } from '../types.ts'

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

/** `lines`: of the text reader, only what reads lines that were found elsewhere. */
export type EyePart = 'faces' | 'text' | 'lines' | 'codes'

const ONE_PIXEL: Pixels = { data: new Uint8Array(4), width: 1, height: 1 }

export interface OpenEyes {
  faces: FaceDetector
  text: TextReader
  /** The two steps of `text`, for callers that share the lines of a picture among threads. */
  findText(pixels: Pixels, options?: LookOptions): Promise<TextPlace[]>
  readText(pixels: Pixels, places: readonly TextPlace[], options?: LookOptions): Promise<Sighting[]>
  codes: CodeReader
  /** Loads what a part needs, so that the first picture does not wait. */
  open(part: EyePart): Promise<void>
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
  const { model, openSession } = lateModels(load, createSessions(runtime))
  const faces = once(async () => {
    const detector = createFaceDetector({ openSession, model: model('faces') })
    await detector.open()
    return detector
  })
  const reader = once(async () =>
    createTextReader({
      openSession,
      detection: model('textDetection'),
      blurred: model('textBlurred'),
      recognition: model('textRecognition'),
      letters: new TextDecoder().decode(await load('textLetters')),
    }),
  )
  const text = once(async () => (await reader()).open())
  // Only what reads lines is opened; what finds them takes as much memory again.
  const lines = once(async () => (await reader()).read(ONE_PIXEL, []))
  const codes = once(async () => {
    const { buffer, byteOffset, byteLength } = await load('codes')
    return openCodeReader((buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength))
  })
  const parts = { faces, text, lines, codes }
  return {
    faces: async (pixels, options) => (await faces())(pixels, options),
    text: async (pixels, options) => (await reader())(pixels, options),
    findText: async (pixels, options) => (await reader()).find(pixels, options),
    readText: async (pixels, places, options) => (await reader()).read(pixels, places, options),
    codes: async (pixels, options) => (await codes())(pixels, options),
    open: async (part) => void (await parts[part]()),
  }
}

/**
 * Models that are loaded when their session is opened, and let go afterwards: a thread that reads lines does not hold
 * what finds them.
 */
function lateModels(
  load: (name: keyof EyeFiles) => Promise<Uint8Array>,
  open: SessionFactory,
): { model(name: keyof EyeFiles): Uint8Array; openSession: SessionFactory } {
  const names = new Map<Uint8Array, keyof EyeFiles>()
  return {
    model: (name) => {
      const place = new Uint8Array(0)
      names.set(place, name)
      return place
    },
    openSession: async (place) => {
      const name = names.get(place)
      return open(name ? await load(name) : place)
    },
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
