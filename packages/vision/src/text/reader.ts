import type { Sighting } from '@clearpost/contract'
import type { InferenceSession } from 'onnxruntime-web/wasm'
import { stopIfCancelled } from '../errors.ts'
import type { Pixels, SessionFactory, TextReader } from '../types.ts'
import { boxOf } from './box.ts'
import { type Alphabet, alphabetOf } from './ctc.ts'
import { detectText, type TextPlace } from './detect.ts'
import { quarterTurned, type Rect, upsideDown } from './geometry.ts'
import { type Reading, readStrip } from './recognise.ts'
import { wordsOf } from './spaces.ts'
import { cutStrip, type Strip } from './strip.ts'

/** What the reader needs; nothing is fetched. */
export interface TextReaderParts {
  openSession: SessionFactory
  /** ONNX model that finds text. */
  detection: Uint8Array
  /** ONNX model that reads a line. */
  recognition: Uint8Array
  /** Its letters, one a line. */
  dictionary: string
}

/** Reads the text in a picture. */
export interface OpenableTextReader extends TextReader {
  /** Opens the models before the first picture; about a second. */
  open(): Promise<void>
}

/** A word below this was not read: its line needs eyes, whatever the rest says. */
const WORD_FROM = 0.6
/** A line below this says nothing that is worth passing on. */
const LINE_FROM = 0.5
/** From this score on no other way of looking at a line is tried. */
const SURE_LINE = 0.8
/** Higher than this times its width, a line runs up or down. */
const TALL = 1.5
/** Second looks a picture gets: lines that cannot be read at all must not cost all the time. */
const MOST_RETRIES = 10

/**
 * A reader of text in pictures: one sighting a line, from top to bottom. `text_read` when every word was read;
 * `text_unread` when a place looks written but a word of it could not be read: `text` then holds the guess, or null.
 * Boxes are fractions of the picture. Same pixels, same answer.
 */
export function createTextReader(parts: TextReaderParts): OpenableTextReader {
  const alphabet = alphabetOf(parts.dictionary)
  let opened: Promise<Models> | undefined
  const open = () => {
    opened ??= Promise.all([parts.openSession(parts.detection), parts.openSession(parts.recognition)]).then(
      ([detection, recognition]) => ({ detection, recognition, alphabet }),
      (error: unknown) => {
        opened = undefined
        throw error
      },
    )
    return opened
  }
  const read: TextReader = async (pixels, options) => {
    stopIfCancelled(options?.signal)
    const models = await open()
    const longSide = detectorLongSide(pixels, options?.frame === true)
    const places = await detectText(models.detection, pixels, longSide)
    const looks = new Looks(models, pixels)
    const sightings: Sighting[] = []
    for (const place of inReadingOrder(places)) {
      stopIfCancelled(options?.signal)
      sightings.push(await looks.sightingOf(place))
    }
    return sightings
  }
  return Object.assign(read, { open: async () => void (await open()) })
}

interface Models {
  detection: InferenceSession
  recognition: InferenceSession
  alphabet: Alphabet
}

/** Longer side of the picture that the detector sees: print 20 px high in a 1080p picture is found at 960. */
const LONG_SIDE = 960
const FRAME_LONG_SIDE = 736
const LONGEST_SIDE = 1920

function detectorLongSide({ width, height }: Pixels, frame: boolean): number {
  if (frame) return FRAME_LONG_SIDE
  return Math.min(LONGEST_SIDE, Math.max(LONG_SIDE, Math.max(width, height) / 2))
}

function inReadingOrder(places: readonly TextPlace[]): TextPlace[] {
  return [...places].sort((a, b) => a.rect.cy - b.rect.cy || a.rect.cx - b.rect.cx)
}

type Turn = 'upright' | 'upside-down' | 'up' | 'down'

const TURNS: Readonly<Record<Turn, (rect: Rect) => Rect>> = {
  upright: (rect) => rect,
  'upside-down': upsideDown,
  up: quarterTurned,
  down: (rect) => upsideDown(quarterTurned(rect)),
}

interface Look {
  turn: Turn
  strip: Strip
  reading: Reading
}

/** Looks at the lines of one picture; lines that were read show which way up the picture is. */
class Looks {
  readonly #models: Models
  readonly #pixels: Pixels
  readonly #votes: Record<Turn, number> = { upright: 1, 'upside-down': 0, up: 0, down: 0 }
  #retries = MOST_RETRIES

  constructor(models: Models, pixels: Pixels) {
    this.#models = models
    this.#pixels = pixels
  }

  async sightingOf({ rect, score }: TextPlace): Promise<Sighting> {
    const look = await this.#bestLook(rect)
    const words = wordsOf(look.reading.letters, look.reading.stepPx, look.strip)
    const text = words.map((word) => word.text).join(' ')
    const isRead = words.length > 0 && words.every((word) => word.score >= WORD_FROM)
    return {
      kind: 'text',
      box: boxOf(rect, this.#pixels),
      score: isRead ? look.reading.score : score,
      reason: isRead ? 'text_read' : 'text_unread',
      text: look.reading.score >= LINE_FROM && text !== '' ? text : null,
      format: null,
      span: null,
    }
  }

  async #bestLook(rect: Rect): Promise<Look> {
    let best: Look | undefined
    for (const turn of this.#turnsOf(rect)) {
      if (best !== undefined) {
        if (best.reading.score >= SURE_LINE || this.#retries === 0) break
        this.#retries -= 1
      }
      const strip = cutStrip(this.#pixels, TURNS[turn](rect))
      const reading = await readStrip(this.#models.recognition, this.#models.alphabet, strip)
      if (best === undefined || reading.score > best.reading.score) best = { turn, strip, reading }
    }
    const found = best as Look
    if (found.reading.score >= SURE_LINE && found.reading.letters.length > 2) this.#votes[found.turn] += 1
    return found
  }

  /** The ways a line may run, the likeliest first. */
  #turnsOf(rect: Rect): Turn[] {
    const turns: Turn[] =
      rect.height > TALL * rect.width ? ['up', 'down', 'upright'] : ['upright', 'upside-down']
    return turns.sort((a, b) => this.#votes[b] - this.#votes[a])
  }
}
