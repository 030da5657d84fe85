import type { Judgement, Lang, Post, Report, SecondReading, Trust } from '@clearpost/engine'
import * as ort from 'onnxruntime-web/wasm'
import { createLine, type Line } from './line.ts'
import { type Sequence, sequencesOf } from './reading.ts'
import { createWordPiece, type WordPiece } from './wordpiece.ts'

/** What `encoder.json` says of the weights beside it. */
export interface Manifest {
  version: string
  /** How many pieces the vocabulary has: a cut one would be read as other words. */
  pieces: number
  /** By language of the text; fitted by cross-validation (training/encoder/trust.py). */
  trust: Record<Lang, LanguageTrust>
}

/** How the encoder's word counts beside the core's, and when it is worth asking. */
export interface LanguageTrust extends Trust {
  /** Asked when the core's risk lies between these; outside them its word changes next to nothing. */
  askFrom: number
  askTo: number
}

export interface EncoderFiles {
  /** The ONNX model. */
  model: Uint8Array
  /** One piece a line. */
  vocabulary: string
  /** The runtime's WebAssembly; where it lies beside the program, as in Node, the runtime finds it by itself. */
  wasm?: ArrayBuffer
}

export interface Encoder {
  /** Whether the core's report leaves a doubt. */
  isNeeded(report: Pick<Report, 'risk' | 'lang'>): boolean
  /**
   * Loads the weights, if they are not there yet; `read` does it by itself. About a second.
   * @throws EncoderDamaged
   */
  open(): Promise<void>
  /**
   * What the encoder thinks of a post in this language; of a long text, the window that worries it most.
   * @throws EncoderDamaged, EncoderBusy
   */
  read(post: Post, lang: Lang): Promise<SecondReading>
}

/** The weights or the vocabulary are missing or damaged. The message says what to do; it holds nothing of a text. */
export class EncoderDamaged extends Error {
  override name = 'EncoderDamaged'
  constructor(cause: unknown) {
    super(
      "The check's second reader does not open: its files are missing or damaged. Install Clearpost again. To do without it until then, set CHECK_ENCODER=0 for the server, or give --encoder off to `clearpost check`.",
      { cause },
    )
  }
}

interface Opened {
  session: ort.InferenceSession
  words: WordPiece
}

/**
 * @param load brings the weights; called with the first text that is read, and again after it failed
 * @param turn awaited before each window: a reading holds its thread for some 30 ms
 */
export function createEncoder(
  manifest: Manifest,
  load: () => Promise<EncoderFiles>,
  turn: () => Promise<void> = () => Promise.resolve(),
): Encoder {
  const line = createLine(turn)
  let opened: Promise<Opened> | undefined
  const open = () => {
    opened ??= load()
      .then((files) => openFiles(files, manifest))
      .catch((error: unknown) => {
        // A file that is put back is read by the next text.
        opened = undefined
        throw new EncoderDamaged(error)
      })
    return opened
  }
  return {
    isNeeded: ({ risk, lang }) => risk >= manifest.trust[lang].askFrom && risk <= manifest.trust[lang].askTo,
    open: async () => void (await open()),
    read: async (post, lang) => ({
      chance: await read(await open(), post, line),
      trust: manifest.trust[lang],
      version: manifest.version,
    }),
  }
}

async function openFiles({ model, vocabulary, wasm }: EncoderFiles, { pieces }: Manifest): Promise<Opened> {
  const words = createWordPiece(vocabulary)
  if (words.size !== pieces) throw new Error(`The vocabulary has ${words.size} pieces instead of ${pieces}.`)
  ort.env.wasm.numThreads = 1
  if (wasm) ort.env.wasm.wasmBinary = wasm
  const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] })
  return { session, words }
}

async function read({ session, words }: Opened, post: Post, line: Line): Promise<Judgement> {
  const chances = await line(sequencesOf(post, words), (sequence) => judge(session, sequence))
  return chances.reduce((worst, chance) =>
    chance.review + chance.stop > worst.review + worst.stop ? chance : worst,
  )
}

async function judge(session: ort.InferenceSession, { ids, types }: Sequence): Promise<Judgement> {
  const row = (numbers: number[]) =>
    new ort.Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, ids.length])
  const mask = row(ids.map(() => 1))
  const { verdict } = await session.run({ ids: row(ids), types: row(types), mask }, ['verdict'])
  const scores = verdict?.data as Float32Array
  const top = Math.max(...scores)
  const e = Array.from(scores, (score) => Math.exp(score - top))
  const sum = e.reduce((a, b) => a + b, 0)
  const [clear = 0, caution = 0, review = 0, stop = 0] = e.map((x) => x / sum)
  return { clear, caution, review, stop }
}
