import type { Sighting } from '@clearpost/contract'
import type { InferenceSession } from 'onnxruntime-web/wasm'
import { stopIfCancelled } from '../errors.ts'
import type { LookOptions, Pixels, SessionFactory, TextReader } from '../types.ts'
import { alphabetOf } from './ctc.ts'
import type { TextPlace } from './detect.ts'
import { findText } from './find.ts'
import { Lines } from './lines.ts'

/** What the reader needs: the files of `data/text`. Nothing is fetched. */
export interface TextReaderParts {
  openSession: SessionFactory
  /** ONNX model that finds text: `detection.onnx`. */
  detection: Uint8Array
  /** ONNX model that finds text out of focus: `blurred.onnx`. Opened by the first picture that needs it. */
  blurred: Uint8Array
  /** ONNX model that reads a line: `recognition.onnx`. */
  recognition: Uint8Array
  /** Its letters, one a line: `letters.txt`. */
  letters: string
}

/**
 * Reads the text in a picture. The call does both steps; `find` and `read` are for callers that share the lines of a
 * picture among workers.
 */
export interface SteppedTextReader extends TextReader {
  /** Opens the models before the first picture: some 0.3 s. */
  open(): Promise<void>
  /** Where something is written, from top to bottom, in pixels of the picture. */
  find(pixels: Pixels, options?: LookOptions): Promise<TextPlace[]>
  /** Reads places that `find` gave, in their order; those that turn out to be no writing are left out. */
  read(pixels: Pixels, places: readonly TextPlace[], options?: LookOptions): Promise<Sighting[]>
}

/**
 * A reader of text in pictures: one sighting a line, from top to bottom. `text_read` when every word was read;
 * `text_unread` when a place looks written but a word of it could not be read: `text` then holds the guess, or null.
 * Boxes are fractions of the picture. Same pixels, same answer.
 */
export function createTextReader(parts: TextReaderParts): SteppedTextReader {
  const alphabet = alphabetOf(parts.letters)
  const detection = opening(() => parts.openSession(parts.detection))
  const blurred = opening(() => parts.openSession(parts.blurred))
  const recognition = opening(() => parts.openSession(parts.recognition))

  const find: SteppedTextReader['find'] = async (pixels, options) => {
    stopIfCancelled(options?.signal)
    return findText({ detection: await detection(), blurred }, pixels, options?.frame === true)
  }
  const read: SteppedTextReader['read'] = async (pixels, places, options) => {
    const lines = new Lines(await recognition(), alphabet, pixels)
    const sightings: Sighting[] = []
    for (const place of places) {
      stopIfCancelled(options?.signal)
      const sighting = await lines.read(place)
      if (sighting) sightings.push(sighting)
    }
    return sightings
  }
  const both: TextReader = async (pixels, options) => read(pixels, await find(pixels, options), options)
  const open = async () => {
    await detection()
    await recognition()
  }
  return Object.assign(both, { open, find, read })
}

/** Opens once; what failed is tried again by the next call. */
function opening(open: () => Promise<InferenceSession>): () => Promise<InferenceSession> {
  let session: Promise<InferenceSession> | undefined
  return () => {
    session ??= open().catch((error: unknown) => {
      session = undefined
      throw error
    })
    return session
  }
}
