import type { Sighting } from '@clearpost/contract'
import type { InferenceSession } from 'onnxruntime-web/wasm'
import { boxOfCorners } from '../box.ts'
import type { Pixels } from '../types.ts'
import type { Alphabet } from './ctc.ts'
import type { TextPlace } from './detect.ts'
import { cornersOf, quarterTurned, type Rect, upsideDown } from './geometry.ts'
import { type Reading, readStrip } from './recognise.ts'
import { wordsOf } from './spaces.ts'
import { cutStrip, STRIP_HEIGHT, type Strip } from './strip.ts'

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

/** Letters are about half as wide as their line is high; so few for the room they have were not all that is there. */
const LETTERS_PER_HEIGHT = 0.4
/** One or two letters alone on this share of the picture are more likely a whole page out of focus. */
const LONE_LETTERS = 2
const LONE_SHARE = 0.04

function isPlausible(letters: number, strip: Strip, rect: Rect, { width, height }: Pixels): boolean {
  if (letters === 0 || letters < (LETTERS_PER_HEIGHT * strip.width) / STRIP_HEIGHT) return false
  return letters > LONE_LETTERS || rect.width * rect.height < LONE_SHARE * width * height
}

/** A place no longer than this times its height has room for two letters or three. */
const COMPACT = 1.6
/** Share of the picture from which a place is no line. */
const WALL_FROM = 0.35

/** From this share on, a compact place may be a page out of focus. */
const PAGE_FROM = 0.02

/** A knob, a wheel or a wall: a small compact place with a letter at most, or most of the picture, that was not read. */
function isNothing(letters: number, { width, height }: Rect, picture: Pixels, blurred: boolean): boolean {
  const share = (width * height) / (picture.width * picture.height)
  const isCompact = Math.max(width, height) < COMPACT * Math.min(width, height)
  return (isCompact && letters <= 1 && share < PAGE_FROM) || (!blurred && share >= WALL_FROM)
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

/** Reads the lines of one picture, one after the other; lines that were read show which way up the picture is. */
export class Lines {
  readonly #session: InferenceSession
  readonly #alphabet: Alphabet
  readonly #pixels: Pixels
  readonly #votes: Record<Turn, number> = { upright: 1, 'upside-down': 0, up: 0, down: 0 }
  #retries = MOST_RETRIES

  constructor(session: InferenceSession, alphabet: Alphabet, pixels: Pixels) {
    this.#session = session
    this.#alphabet = alphabet
    this.#pixels = pixels
  }

  /** Reads the line at a place; nothing when it turns out to be no writing. */
  async read({ rect, score, blurred }: TextPlace): Promise<Sighting | undefined> {
    const { reading, strip } = await this.#bestLook(rect)
    const words = wordsOf(reading.letters, reading.stepPx, strip)
    const text = words.map((word) => word.text).join(' ')
    const isRead =
      !blurred &&
      isPlausible(reading.letters.length, strip, rect, this.#pixels) &&
      words.every((word) => word.score >= WORD_FROM)
    if (!isRead && isNothing(reading.letters.length, rect, this.#pixels, blurred === true)) return undefined
    return {
      kind: 'text',
      box: boxOfCorners(cornersOf(rect), this.#pixels),
      score: isRead ? reading.score : score,
      reason: isRead ? 'text_read' : 'text_unread',
      text: reading.score >= LINE_FROM && text !== '' ? text : null,
      format: null,
      span: null,
    }
  }

  async #bestLook(rect: Rect): Promise<Look> {
    const [first, ...others] = this.#turnsOf(rect)
    let best = await this.#look(rect, first)
    for (const turn of others) {
      if (best.reading.score >= SURE_LINE || this.#retries === 0) break
      this.#retries -= 1
      const look = await this.#look(rect, turn)
      if (look.reading.score > best.reading.score) best = look
    }
    if (best.reading.score >= SURE_LINE && best.reading.letters.length > 2) this.#votes[best.turn] += 1
    return best
  }

  async #look(rect: Rect, turn: Turn): Promise<Look> {
    const strip = cutStrip(this.#pixels, TURNS[turn](rect))
    return { turn, strip, reading: await readStrip(this.#session, this.#alphabet, strip) }
  }

  /** The ways a line may run, the likeliest first. */
  #turnsOf(rect: Rect): [Turn, ...Turn[]] {
    const turns: [Turn, ...Turn[]] =
      rect.height > TALL * rect.width ? ['up', 'down', 'upright'] : ['upright', 'upside-down']
    return turns.sort((a, b) => this.#votes[b] - this.#votes[a])
  }
}
