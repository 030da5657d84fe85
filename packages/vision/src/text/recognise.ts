import type { InferenceSession } from 'onnxruntime-web/wasm'
import { Tensor } from 'onnxruntime-web/wasm'
import { type Alphabet, decode, type Letter } from './ctc.ts'
import { planesOf, STRIP_HEIGHT, type Strip } from './strip.ts'

/** What was read in a strip. */
export interface Reading {
  letters: Letter[]
  /** Pixels of the strip between two steps of `Letter.at`. */
  stepPx: number
  /** Mean chance of the letters, 0–1; 0 when there is none. */
  score: number
}

/** Reads one strip. */
export async function readStrip(
  session: InferenceSession,
  alphabet: Alphabet,
  strip: Strip,
): Promise<Reading> {
  const output = await session.run({
    [session.inputNames[0] as string]: new Tensor('float32', planesOf(strip), [
      1,
      3,
      STRIP_HEIGHT,
      strip.width,
    ]),
  })
  const tensor = output[session.outputNames[0] as string] as Tensor
  const steps = tensor.dims[1] as number
  const letters = decode(tensor.data as Float32Array, steps, alphabet)
  return { letters, stepPx: strip.width / steps, score: meanChance(letters) }
}

function meanChance(letters: readonly Letter[]): number {
  return letters.length === 0 ? 0 : letters.reduce((sum, { chance }) => sum + chance, 0) / letters.length
}
