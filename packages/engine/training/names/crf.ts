import { FEATURES_PER_TOKEN } from '../../src/identify/tag-features.ts'
import { emissions, lattice, MAY_FOLLOW, OUT, TAGS, type TaggerModel } from '../../src/identify/tagger.ts'

export interface Sequence {
  features: Int32Array
  tags: Uint8Array
  /** How much a mistake in this sequence counts. */
  weight: number
}

interface TrainingOptions {
  epochs: number
  /** AdaGrad step. */
  rate: number
  /** L2 penalty on weights that a sequence touches. */
  decay: number
  seed: number
  /** Share of features left out at random in each step. */
  dropout: number
  /** Weight rows: 2 to this power. */
  bits: number
}

/** Stands for a feature that is left out. */
const DROPPED = -1

/** Small deterministic generator (mulberry32), 0 ≤ value < 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

/** Trains a linear-chain CRF by AdaGrad on the log-likelihood, averaging the weights of the last epochs. */
export function trainCrf(sequences: readonly Sequence[], options: TrainingOptions): TaggerModel {
  const rows = 1 << options.bits
  const weights = new Float32Array(rows * TAGS)
  const squares = new Float32Array(rows * TAGS).fill(1e-6)
  const mean = new Float32Array(rows * TAGS)
  const transitions = new Float64Array(TAGS * TAGS)
  const transitionSquares = new Float64Array(TAGS * TAGS).fill(1e-6)
  const transitionMean = new Float64Array(TAGS * TAGS)
  const next = random(options.seed)
  const order = sequences.map((_, i) => i)
  let averaged = 0
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1))
      const swap = order[i] as number
      order[i] = order[j] as number
      order[j] = swap
    }
    for (const index of order) {
      const sequence = sequences[index] as Sequence
      const features =
        options.dropout > 0 ? dropped(sequence.features, options.dropout, next) : sequence.features
      const scores = emissions(features, { weights, scale: 1, transitions })
      const { forward, backward, total } = lattice(scores, transitions)
      const count = sequence.tags.length
      for (let i = 0; i < count; i += 1) {
        const gold = sequence.tags[i] as number
        const gradient = [0, 0, 0, 0, 0]
        let largest = 0
        for (let tag = 0; tag < TAGS; tag += 1) {
          const p = Math.exp(
            (forward[i * TAGS + tag] as number) + (backward[i * TAGS + tag] as number) - total,
          )
          gradient[tag] = ((tag === gold ? 1 : 0) - p) * sequence.weight
          largest = Math.max(largest, Math.abs(gradient[tag] as number))
        }
        if (largest < 1e-4) continue
        for (let f = i * FEATURES_PER_TOKEN; f < (i + 1) * FEATURES_PER_TOKEN; f += 1) {
          const feature = features[f] as number
          if (feature === DROPPED) continue
          for (let tag = 0; tag < TAGS; tag += 1) {
            const at = (feature & (rows - 1)) * TAGS + tag
            const g = (gradient[tag] as number) - options.decay * (weights[at] as number)
            squares[at] = (squares[at] as number) + g * g
            weights[at] = (weights[at] as number) + (options.rate * g) / Math.sqrt(squares[at] as number)
          }
        }
      }
      for (let i = 0; i < count; i += 1) {
        for (let before = 0; before < TAGS; before += 1) {
          if (i === 0 && before !== OUT) continue
          for (let tag = 0; tag < TAGS; tag += 1) {
            if (MAY_FOLLOW[before]?.[tag] !== true) continue
            const at = before * TAGS + tag
            const start = i === 0 ? 0 : (forward[(i - 1) * TAGS + before] as number)
            const p = Math.exp(
              start +
                (transitions[at] as number) +
                (scores[i * TAGS + tag] as number) +
                (backward[i * TAGS + tag] as number) -
                total,
            )
            const goldBefore = i === 0 ? OUT : sequence.tags[i - 1]
            const g = ((goldBefore === before && sequence.tags[i] === tag ? 1 : 0) - p) * sequence.weight
            transitionSquares[at] = (transitionSquares[at] as number) + g * g
            transitions[at] =
              (transitions[at] as number) + (options.rate * g) / Math.sqrt(transitionSquares[at] as number)
          }
        }
      }
    }
    if (epoch >= options.epochs / 2) {
      averaged += 1
      for (let i = 0; i < mean.length; i += 1) mean[i] = (mean[i] as number) + (weights[i] as number)
      for (let i = 0; i < transitions.length; i += 1)
        transitionMean[i] = (transitionMean[i] as number) + (transitions[i] as number)
    }
  }
  return {
    weights: mean.map((value) => value / averaged),
    scale: 1,
    transitions: transitionMean.map((value) => value / averaged),
  }
}

function dropped(features: Int32Array, share: number, next: () => number): Int32Array {
  const out = features.slice()
  for (let i = 0; i < out.length; i += 1) if (next() < share) out[i] = DROPPED
  return out
}
