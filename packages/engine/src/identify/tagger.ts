import type { Token } from '../types.ts'
import { FEATURES_PER_TOKEN, tagFeatures } from './tag-features.ts'

/** Tags of a token: outside a name, first, inner, last of several, the only one. */
export const TAGS = 5
export const OUT = 0
export const FIRST = 1
export const INNER = 2
export const LAST = 3
export const ONLY = 4

/** Which tag may follow which; a text starts after OUT and ends before OUT. */
export const MAY_FOLLOW: readonly (readonly boolean[])[] = [
  [true, true, false, false, true],
  [false, false, true, true, false],
  [false, false, true, true, false],
  [true, true, false, false, true],
  [true, true, false, false, true],
]

export interface TaggerModel {
  /** A power of two of rows, at most `2^FEATURE_BITS`, TAGS weights each; features beyond wrap round; `weight × scale` is the score. */
  weights: Int8Array | Float32Array
  scale: number
  /** TAGS × TAGS scores of following, not scaled. */
  transitions: Float64Array | readonly number[]
}

/** A name as a run of tokens, `end` exclusive, with the model's probability that exactly this run is a name. */
export interface TaggedName {
  start: number
  end: number
  score: number
}

/** Added to every name tag: names missed cost more than words marked. Chosen on the dev parts of the corpora. */
export const LEAN = 1
const NEVER = -1e9
/** Tokens tagged together; longer texts are cut at the nearest sentence end before this many. */
const CHUNK = 256

/** Token scores, `tokens × TAGS`. */
export function emissions(features: Int32Array, model: TaggerModel): Float64Array {
  const count = features.length / FEATURES_PER_TOKEN
  const out = new Float64Array(count * TAGS)
  const { weights, scale } = model
  const mask = weights.length / TAGS - 1
  for (let i = 0, f = 0; i < count; i += 1) {
    let s0 = 0
    let s1 = 0
    let s2 = 0
    let s3 = 0
    let s4 = 0
    for (const end = f + FEATURES_PER_TOKEN; f < end; f += 1) {
      const feature = features[f] as number
      if (feature < 0) continue
      const row = (feature & mask) * TAGS
      s0 += weights[row] as number
      s1 += weights[row + 1] as number
      s2 += weights[row + 2] as number
      s3 += weights[row + 3] as number
      s4 += weights[row + 4] as number
    }
    const at = i * TAGS
    out[at] = s0 * scale
    out[at + 1] = s1 * scale
    out[at + 2] = s2 * scale
    out[at + 3] = s3 * scale
    out[at + 4] = s4 * scale
  }
  return out
}

const logAdd = (a: number, b: number): number =>
  a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))

interface Lattice {
  forward: Float64Array
  backward: Float64Array
  total: number
}

/** Forward and backward log sums over all tag sequences. */
export function lattice(scores: Float64Array, transitions: TaggerModel['transitions']): Lattice {
  const count = scores.length / TAGS
  const forward = new Float64Array(count * TAGS).fill(NEVER)
  const backward = new Float64Array(count * TAGS).fill(NEVER)
  for (let tag = 0; tag < TAGS; tag += 1)
    if (MAY_FOLLOW[OUT]?.[tag] === true) forward[tag] = (scores[tag] as number) + (transitions[tag] as number)
  for (let i = 1; i < count; i += 1)
    for (let tag = 0; tag < TAGS; tag += 1) {
      let sum = NEVER
      for (let before = 0; before < TAGS; before += 1)
        if (MAY_FOLLOW[before]?.[tag] === true)
          sum = logAdd(
            sum,
            (forward[(i - 1) * TAGS + before] as number) + (transitions[before * TAGS + tag] as number),
          )
      forward[i * TAGS + tag] = sum + (scores[i * TAGS + tag] as number)
    }
  const last = (count - 1) * TAGS
  for (let tag = 0; tag < TAGS; tag += 1) if (MAY_FOLLOW[tag]?.[OUT] === true) backward[last + tag] = 0
  for (let i = count - 2; i >= 0; i -= 1)
    for (let tag = 0; tag < TAGS; tag += 1) {
      let sum = NEVER
      for (let next = 0; next < TAGS; next += 1)
        if (MAY_FOLLOW[tag]?.[next] === true)
          sum = logAdd(
            sum,
            (transitions[tag * TAGS + next] as number) +
              (scores[(i + 1) * TAGS + next] as number) +
              (backward[(i + 1) * TAGS + next] as number),
          )
      backward[i * TAGS + tag] = sum
    }
  let total = NEVER
  for (let tag = 0; tag < TAGS; tag += 1)
    total = logAdd(total, (forward[last + tag] as number) + (backward[last + tag] as number))
  return { forward, backward, total }
}

/** Allowed steps, before × TAGS + tag, by tag. */
const STEPS: readonly (readonly number[])[] = Array.from({ length: TAGS }, (_, tag) =>
  Array.from({ length: TAGS }, (__, before) => before).filter((before) => MAY_FOLLOW[before]?.[tag] === true),
)

/** Best tag sequence (Viterbi). `lean` is added to every tag but OUT: above 0 more names are found, below fewer. */
export function bestTags(
  scores: Float64Array,
  transitions: TaggerModel['transitions'],
  lean = 0,
): Uint8Array {
  const count = scores.length / TAGS
  const from = new Uint8Array(count * TAGS)
  let best = new Float64Array(TAGS).fill(NEVER)
  let next = new Float64Array(TAGS)
  best[OUT] = 0
  for (let i = 0; i < count; i += 1) {
    for (let tag = 0; tag < TAGS; tag += 1) {
      let top = NEVER * 2
      let arg = OUT
      const steps = STEPS[tag] as readonly number[]
      for (let s = 0; s < steps.length; s += 1) {
        const before = steps[s] as number
        const value = (best[before] as number) + (transitions[before * TAGS + tag] as number)
        if (value > top) {
          top = value
          arg = before
        }
      }
      next[tag] = top + (scores[i * TAGS + tag] as number) + (tag === OUT ? 0 : lean)
      from[i * TAGS + tag] = arg
    }
    const swap = best
    best = next
    next = swap
  }
  const tags = new Uint8Array(count)
  let tag = OUT
  for (let t = 1; t < TAGS; t += 1)
    if (MAY_FOLLOW[t]?.[OUT] === true && (best[t] as number) > (best[tag] as number)) tag = t
  for (let i = count - 1; i >= 0; i -= 1) {
    tags[i] = tag
    tag = from[i * TAGS + tag] as number
  }
  return tags
}

/** Names in the tokens, by the best sequence, each with its probability. */
export function tagNames(tokens: readonly Token[], model: TaggerModel, lean = LEAN): TaggedName[] {
  const found: TaggedName[] = []
  for (const [from, part] of chunks(tokens))
    tagPart(emissions(tagFeatures(part), model), model.transitions, lean, from, found)
  return found
}

/** Parts of at most CHUNK tokens with the index of their first, cut at a sentence end where there is one. */
export function* chunks(tokens: readonly Token[]): Generator<[number, readonly Token[]]> {
  for (let from = 0; from < tokens.length; ) {
    const to = chunkEnd(tokens, from)
    yield [from, from === 0 && to === tokens.length ? tokens : tokens.slice(from, to)]
    from = to
  }
}

/** Adds what the best tag sequence under `scores` marks; `offset` is the index of the first token. */
export function tagPart(
  scores: Float64Array,
  transitions: TaggerModel['transitions'],
  lean: number,
  offset: number,
  found: TaggedName[],
): void {
  const tags = bestTags(scores, transitions, lean)
  let sums: ScaledLattice | undefined
  for (let i = 0; i < tags.length; i += 1) {
    if (tags[i] !== FIRST && tags[i] !== ONLY) continue
    let last = i
    while (tags[last] === FIRST || tags[last] === INNER) last += 1
    sums ??= scaledLattice(scores, transitions)
    found.push({ start: offset + i, end: offset + last + 1, score: probability(sums, tags, i, last) })
    i = last
  }
}

/** Forward and backward sums as probabilities, scaled token by token so that they neither vanish nor overflow. */
interface ScaledLattice {
  /** exp(score − highest score of the token) ÷ scale of the token. */
  weights: Float64Array
  steps: Float64Array
  forward: Float64Array
  backward: Float64Array
}

function scaledLattice(scores: Float64Array, transitions: TaggerModel['transitions']): ScaledLattice {
  const count = scores.length / TAGS
  const steps = new Float64Array(TAGS * TAGS)
  for (let before = 0; before < TAGS; before += 1)
    for (let tag = 0; tag < TAGS; tag += 1)
      if (MAY_FOLLOW[before]?.[tag] === true)
        steps[before * TAGS + tag] = Math.exp(transitions[before * TAGS + tag] as number)
  const weights = new Float64Array(count * TAGS)
  const forward = new Float64Array(count * TAGS)
  const backward = new Float64Array(count * TAGS)
  for (let i = 0; i < count; i += 1) {
    const row = i * TAGS
    let highest = scores[row] as number
    for (let tag = 1; tag < TAGS; tag += 1) highest = Math.max(highest, scores[row + tag] as number)
    let total = 0
    for (let tag = 0; tag < TAGS; tag += 1) {
      let sum = i === 0 ? (steps[tag] as number) : 0
      if (i > 0)
        for (let before = 0; before < TAGS; before += 1)
          sum += (forward[row - TAGS + before] as number) * (steps[before * TAGS + tag] as number)
      weights[row + tag] = Math.exp((scores[row + tag] as number) - highest)
      forward[row + tag] = sum * (weights[row + tag] as number)
      total += forward[row + tag] as number
    }
    for (let tag = 0; tag < TAGS; tag += 1) {
      forward[row + tag] = (forward[row + tag] as number) / total
      weights[row + tag] = (weights[row + tag] as number) / total
    }
  }
  const end = (count - 1) * TAGS
  let ending = 0
  for (let tag = 0; tag < TAGS; tag += 1)
    if (MAY_FOLLOW[tag]?.[OUT] === true) ending += forward[end + tag] as number
  for (let tag = 0; tag < TAGS; tag += 1)
    if (MAY_FOLLOW[tag]?.[OUT] === true) backward[end + tag] = 1 / ending
  for (let row = end - TAGS; row >= 0; row -= TAGS)
    for (let tag = 0; tag < TAGS; tag += 1) {
      let sum = 0
      for (let next = 0; next < TAGS; next += 1)
        sum +=
          (steps[tag * TAGS + next] as number) *
          (weights[row + TAGS + next] as number) *
          (backward[row + TAGS + next] as number)
      backward[row + tag] = sum
    }
  return { weights, steps, forward, backward }
}

/** Probability that the tags from `first` to `last` are as given. */
function probability(
  { weights, steps, forward, backward }: ScaledLattice,
  tags: Uint8Array,
  first: number,
  last: number,
): number {
  let path = forward[first * TAGS + (tags[first] as number)] as number
  for (let i = first + 1; i <= last; i += 1)
    path *=
      (steps[(tags[i - 1] as number) * TAGS + (tags[i] as number)] as number) *
      (weights[i * TAGS + (tags[i] as number)] as number)
  return Math.max(0, Math.min(1, path * (backward[last * TAGS + (tags[last] as number)] as number)))
}

function chunkEnd(tokens: readonly Token[], from: number): number {
  if (tokens.length - from <= CHUNK) return tokens.length
  for (let at = from + CHUNK; at > from + CHUNK / 2; at -= 1) {
    const text = tokens[at - 1]?.text
    if (text === '.' || text === '!' || text === '?') return at
  }
  return from + CHUNK
}
