import type { Token } from '../types.ts'
import {
  AFTER,
  AFTER_TWO,
  BEFORE,
  BEFORE_TWO,
  farFeatures,
  JOINT_FEATURES,
  jointFeatures,
  nearFeatures,
  OWN_FEATURES,
  ownFeatures,
} from './tag-features.ts'
import { TAGS, type TaggerModel } from './tagger.ts'
import { casingOf, factsOf, OUTSIDE, sentenceStart, type TokenFacts } from './token-facts.ts'

interface CachedToken {
  facts: TokenFacts
  /** Sums of weights, models × TAGS: of the token itself by casing of the text, and as a neighbour. */
  own: (Int32Array | undefined)[]
  before: Int32Array | undefined
  after: Int32Array | undefined
  beforeTwo: Int32Array | undefined
  afterTwo: Int32Array | undefined
}

const LARGEST_CACHE = 30_000 // tokens; then it starts anew, so that no text can fill the memory

/**
 * Token scores of several models at once. What hangs on one token alone is summed once per distinct token and
 * kept; only features of several tokens are worked out anew. Same result as `emissions(tagFeatures(…))`.
 */
export class FastEmissions {
  readonly #models: readonly TaggerModel[]
  readonly #masks: readonly number[]
  readonly #width: number
  readonly #scratch = new Int32Array(Math.max(OWN_FEATURES, JOINT_FEATURES))
  readonly #outside: CachedToken
  #cache = new Map<string, CachedToken>()

  constructor(models: readonly TaggerModel[]) {
    this.#models = models
    this.#masks = models.map((model) => model.weights.length / TAGS - 1)
    this.#width = models.length * TAGS
    this.#outside = cached(OUTSIDE)
  }

  /** For each model `tokens × TAGS` scores. */
  of(tokens: readonly Token[]): Float64Array[] {
    const known = tokens.map((token) => this.#know(token))
    const casing = casingOf(known.map((one) => one.facts))
    const outs = this.#models.map(() => new Float64Array(tokens.length * TAGS))
    const sums = new Int32Array(this.#width)
    const width = this.#width
    for (let i = 0; i < known.length; i += 1) {
      const t = known[i] as CachedToken
      const p = known[i - 1] ?? this.#outside
      const n = known[i + 1] ?? this.#outside
      const pp = known[i - 2] ?? this.#outside
      const nn = known[i + 2] ?? this.#outside
      t.own[casing] ??= this.#sum(ownFeatures(t.facts, casing, this.#scratch, 0))
      p.before ??= this.#sum(nearFeatures(p.facts, BEFORE, this.#scratch, 0))
      n.after ??= this.#sum(nearFeatures(n.facts, AFTER, this.#scratch, 0))
      pp.beforeTwo ??= this.#sum(farFeatures(pp.facts, BEFORE_TWO, this.#scratch, 0))
      nn.afterTwo ??= this.#sum(farFeatures(nn.facts, AFTER_TWO, this.#scratch, 0))
      const own = t.own[casing] as Int32Array
      for (let k = 0; k < width; k += 1)
        sums[k] =
          (own[k] as number) +
          (p.before[k] as number) +
          (n.after[k] as number) +
          (pp.beforeTwo[k] as number) +
          (nn.afterTwo[k] as number)
      jointFeatures(
        pp.facts,
        p.facts,
        t.facts,
        n.facts,
        nn.facts,
        casing,
        sentenceStart(tokens, i),
        this.#scratch,
        0,
      )
      this.#add(JOINT_FEATURES, sums)
      for (let m = 0; m < outs.length; m += 1) {
        const out = outs[m] as Float64Array
        const { scale } = this.#models[m] as TaggerModel
        for (let tag = 0; tag < TAGS; tag += 1) out[i * TAGS + tag] = (sums[m * TAGS + tag] as number) * scale
      }
    }
    return outs
  }

  #know(token: Token): CachedToken {
    const found = this.#cache.get(token.text)
    if (found !== undefined) return found
    if (this.#cache.size >= LARGEST_CACHE) this.#cache = new Map()
    const made = cached(factsOf(token))
    if (token.text.length <= LONGEST_KEPT) this.#cache.set(token.text, made)
    return made
  }

  #sum(count: number): Int32Array {
    const sums = new Int32Array(this.#width)
    this.#add(count, sums)
    return sums
  }

  /** Adds the weights of the first `count` features in the scratch list. */
  #add(count: number, sums: Int32Array): void {
    const scratch = this.#scratch
    const models = this.#models
    for (let m = 0; m < models.length; m += 1) {
      const { weights } = models[m] as TaggerModel
      const mask = this.#masks[m] as number
      let s0 = 0
      let s1 = 0
      let s2 = 0
      let s3 = 0
      let s4 = 0
      for (let f = 0; f < count; f += 1) {
        const row = ((scratch[f] as number) & mask) * TAGS
        s0 += weights[row] as number
        s1 += weights[row + 1] as number
        s2 += weights[row + 2] as number
        s3 += weights[row + 3] as number
        s4 += weights[row + 4] as number
      }
      const at = m * TAGS
      sums[at] = (sums[at] as number) + s0
      sums[at + 1] = (sums[at + 1] as number) + s1
      sums[at + 2] = (sums[at + 2] as number) + s2
      sums[at + 3] = (sums[at + 3] as number) + s3
      sums[at + 4] = (sums[at + 4] as number) + s4
    }
  }
}

const LONGEST_KEPT = 40 // letters

function cached(facts: TokenFacts): CachedToken {
  return { facts, own: [], before: undefined, after: undefined, beforeTwo: undefined, afterTwo: undefined }
}
