import { VERDICT_MODEL } from '../../data/verdict.ts'
import type { Features } from '../subject/features.ts'
import type { Judgement, SecondReading, Verdict } from '../types.ts'

export const VERDICTS: readonly Verdict[] = ['clear', 'caution', 'review', 'stop']

/** The model file: feature names, one a line, and int8 weights in rows of four (clear, caution, review, stop). */
export interface VerdictModel {
  version: string
  /** A weight is its int8 value times this. */
  step: number
  features: string
  /** Base64 of the int8 rows. */
  weights: string
  /** Chance of review or stop from which a post needs a person. */
  actFrom: number
  /** Share of that chance which must be `stop` for a stop. */
  stopShare: number
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes of a base64 string without padding rules; the engine has neither Buffer nor atob. */
export function decodeBase64(text: string): Int8Array {
  const value = new Uint8Array(128)
  for (let i = 0; i < ALPHABET.length; i += 1) value[ALPHABET.charCodeAt(i)] = i
  const clean = text.replace(/=+$/, '')
  const bytes = new Int8Array(Math.floor((clean.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (let i = 0; i < clean.length; i += 1) {
    held = ((held << 6) | (value[clean.charCodeAt(i)] as number)) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at] = (held >> bits) & 0xff
      at += 1
    }
  }
  return bytes
}

interface Loaded {
  row: Map<string, number>
  /** Rows of the copies that count in one situation, by the feature's bare name. */
  inSituation: Map<string, Map<string, number>>
  weights: Int8Array
}
const loaded = new WeakMap<VerdictModel, Loaded>()

function load(model: VerdictModel): Loaded {
  const known = loaded.get(model)
  if (known) return known
  const row = new Map<string, number>()
  const inSituation = new Map<string, Map<string, number>>()
  model.features.split('\n').forEach((name, index) => {
    const at = index * VERDICTS.length
    const bar = name.startsWith('w:') ? -1 : name.indexOf('|')
    if (bar < 0) row.set(name, at)
    else {
      const situation = name.slice(0, bar)
      const rows = inSituation.get(situation) ?? new Map<string, number>()
      rows.set(name.slice(bar + 1), at)
      inSituation.set(situation, rows)
    }
  })
  const fresh = { row, inSituation, weights: decodeBase64(model.weights) }
  loaded.set(model, fresh)
  return fresh
}

/** Words weigh half of a structural feature; training and checking must agree on it. */
export const WORD_SCALE = 0.5

/** Every column of the design matrix, for training: words once, structure once in general and once per situation. */
export function eachColumn(
  features: Features,
  situation: string,
  each: (name: string, value: number) => void,
): void {
  for (const [name, value] of features) {
    if (name.startsWith('w:')) each(name, value * WORD_SCALE)
    else {
      each(name, value)
      each(`${situation}|${name}`, value)
    }
  }
}

/** Chances of the four verdicts by the learned model. Linear in the number of features. */
export function judge(features: Features, situation: string, model: VerdictModel = VERDICT_MODEL): Judgement {
  const { row, inSituation, weights } = load(model)
  const here = inSituation.get(situation)
  const score = [0, 0, 0, 0]
  const add = (at: number | undefined, value: number) => {
    if (at === undefined) return
    for (let c = 0; c < 4; c += 1) score[c] = (score[c] as number) + (weights[at + c] as number) * value
  }
  for (const [name, value] of features) {
    if (name.startsWith('w:')) add(row.get(name), value * WORD_SCALE)
    else {
      add(row.get(name), value)
      add(here?.get(name), value)
    }
  }
  return normalised(score, model.step)
}

/** The verdict that the chances amount to. */
export function verdictOf(
  chance: Judgement,
  { actFrom, stopShare }: Pick<VerdictModel, 'actFrom' | 'stopShare'> = VERDICT_MODEL,
): Verdict {
  const act = chance.review + chance.stop
  if (act >= actFrom) return chance.stop >= act * stopShare ? 'stop' : 'review'
  return chance.caution >= chance.clear ? 'caution' : 'clear'
}

/** Keeps the logarithm finite; training/encoder/evaluate.py uses the same. */
const LEAST_CHANCE = 1e-6

/** The core's judgement and a second reader's as one: a log-linear pool (Genest and Zidek 1986). */
export function pool(core: Judgement, { chance, trust }: SecondReading): Judgement {
  const score = VERDICTS.map(
    (verdict) =>
      trust.core * Math.log(core[verdict] + LEAST_CHANCE) +
      trust.second * Math.log(chance[verdict] + LEAST_CHANCE),
  )
  return normalised(score, 1)
}

function normalised(score: number[], step: number): Judgement {
  const top = Math.max(...score)
  const e = score.map((s) => Math.exp((s - top) * step))
  const sum = e.reduce((a, b) => a + b, 0)
  const [clear = 0, caution = 0, review = 0, stop = 0] = e.map((x) => x / sum)
  return { clear, caution, review, stop }
}
