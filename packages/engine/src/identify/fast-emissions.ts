import type { Token } from '../types.ts'
import { LIMIT } from './packed.ts'
import {
  AFTER,
  AFTER_TWO,
  BEFORE,
  BEFORE_TWO,
  FEATURES_PER_TOKEN,
  farFeatures,
  jointFeatures,
  nearFeatures,
  OWN_FEATURES,
  ownFeatures,
  pairAfter,
  pairBefore,
} from './tag-features.ts'
import { TAGS } from './tagger.ts'
import { casingOf, factsOf, OUTSIDE, sentenceStart, type TokenFacts } from './token-facts.ts'

/** A model whose weights are packed for adding: one byte each, LIMIT above their value, TAGS bytes a row. */
export interface PackedModel {
  rows: Uint8Array
  scale: number
}

interface KnownToken {
  facts: TokenFacts
  /** Its block of sums; NOT_KEPT for a text too long to keep. */
  id: number
  /** Bits of the casings for which its own sums are there. */
  casings: number
}

/** Distinct tokens kept; then all starts anew, so that no text can fill the memory. Ids have fifteen bits. */
const MOST_TOKENS = 16_000
const LONGEST_KEPT = 40 // letters
const NOT_KEPT = 1
const FIRST_ID = 2
/** Sums of pairs kept, a power of two: a pair of tokens has one place and pushes out what stood there. */
const PAIRS = 1 << 14
/** Words that hold the sums of a row's five weights: tags 1 and 3, tags 2 and 4 as halves, tag 0 alone. */
const LANES = 3
const HALVES = 0xff00ff

/** Parts of a token's block: as neighbour, then by itself for each of four casings. */
const PART = { before: 0, after: 1, beforeTwo: 2, afterTwo: 3, own: 4 } as const
const PARTS = 8

/**
 * Token scores of several models at once. What hangs on one token or on two neighbours is summed once and kept;
 * only features of three and more are worked out anew. Same result as `emissions(tagFeatures(…))`: the weights
 * are small whole numbers, so two sums run side by side in one word without touching each other
 * (FEATURES_PER_TOKEN × 88 is far below 2¹⁶).
 */
export class FastEmissions {
  readonly #models: readonly PackedModel[]
  readonly #views: readonly DataView[]
  readonly #masks: readonly number[]
  /** Words of one set of sums. */
  readonly #width: number
  readonly #scratch = new Int32Array(OWN_FEATURES)
  readonly #sums: Int32Array
  #tokens = new Map<string, KnownToken>()
  /** Blocks of sums by token id, PARTS sets each. */
  #blocks: Int32Array
  /** Which pair stands at a place of `#pairSums`: both ids and the casing; 0 for none. */
  readonly #pairs = new Int32Array(PAIRS)
  /** Two sets a pair: what it says of its first token, and of its second. */
  readonly #pairSums: Int32Array
  readonly #loosePair: Int32Array
  readonly #outside: KnownToken = { facts: OUTSIDE, id: 0, casings: 0 }

  constructor(models: readonly PackedModel[]) {
    this.#models = models
    this.#views = models.map(({ rows }) => new DataView(rows.buffer, rows.byteOffset, rows.byteLength))
    this.#masks = models.map(({ rows }) => rows.length / TAGS - 1)
    this.#width = models.length * LANES
    this.#sums = new Int32Array(this.#width)
    this.#blocks = new Int32Array(256 * PARTS * this.#width)
    this.#pairSums = new Int32Array(PAIRS * 2 * this.#width)
    this.#loosePair = new Int32Array(2 * this.#width)
    this.#fillBlock(this.#outside)
  }

  /** For each model `tokens × TAGS` scores. */
  of(tokens: readonly Token[]): Float64Array[] {
    const count = tokens.length
    if (this.#tokens.size + count > MOST_TOKENS) this.#forget()
    const known = tokens.map((token) => this.#know(token))
    const casing = casingOf(known)
    const outs = this.#models.map(() => new Float64Array(count * TAGS))
    const sums = this.#sums
    const width = this.#width
    const outside = this.#outside
    let pp = outside
    let p = outside
    let t = known[0] ?? outside
    let n = known[1] ?? outside
    let { table, at } = this.#pair(p, t, casing)
    for (let i = 0; i < count; i += 1) {
      const nn = known[i + 2] ?? outside
      this.#addSingles(pp, p, t, n, nn, casing)
      for (let k = 0; k < width; k += 1) sums[k] = (sums[k] as number) + (table[at + width + k] as number)
      ;({ table, at } = this.#pair(t, n, casing))
      for (let k = 0; k < width; k += 1) sums[k] = (sums[k] as number) + (table[at + k] as number)
      const start = sentenceStart(tokens, i)
      this.#add(
        jointFeatures(pp.facts, p.facts, t.facts, n.facts, nn.facts, casing, start, this.#scratch, 0),
        sums,
        0,
      )
      for (let m = 0; m < outs.length; m += 1)
        unpackSums(sums, m, this.#models[m] as PackedModel, outs[m] as Float64Array, i)
      pp = p
      p = t
      t = n
      n = nn
    }
    return outs
  }

  /** Sets the sums to what each token says by itself. */
  #addSingles(
    pp: KnownToken,
    p: KnownToken,
    t: KnownToken,
    n: KnownToken,
    nn: KnownToken,
    casing: number,
  ): void {
    // Tokens that are not kept share one block, which has to be theirs at the moment of reading.
    const own = this.#part(t, PART.own + casing)
    const sums = this.#sums
    const width = this.#width
    for (let k = 0; k < width; k += 1) sums[k] = this.#blocks[own + k] as number
    this.#addPart(this.#part(p, PART.before))
    this.#addPart(this.#part(n, PART.after))
    this.#addPart(this.#part(pp, PART.beforeTwo))
    this.#addPart(this.#part(nn, PART.afterTwo))
  }

  #addPart(from: number): void {
    const sums = this.#sums
    const blocks = this.#blocks
    for (let k = 0; k < sums.length; k += 1) sums[k] = (sums[k] as number) + (blocks[from + k] as number)
  }

  /** Where a part of a token's block starts; sums of its own are made when a casing first asks for them. */
  #part(token: KnownToken, part: number): number {
    const width = this.#width
    if (token.id === NOT_KEPT) this.#fillBlock(token)
    const from = (token.id * PARTS + part) * width
    if (part >= PART.own) {
      const bit = 1 << part
      if ((token.casings & bit) === 0 || token.id === NOT_KEPT) {
        this.#blocks.fill(0, from, from + width)
        this.#add(ownFeatures(token.facts, part - PART.own, this.#scratch, 0), this.#blocks, from)
        token.casings |= bit
      }
    }
    return from
  }

  /** Where the sums of two neighbours stand. */
  #pair(first: KnownToken, second: KnownToken, casing: number): { table: Int32Array; at: number } {
    const width = this.#width
    if (first.id === NOT_KEPT || second.id === NOT_KEPT) {
      this.#fillPair(first, second, casing, this.#loosePair, 0)
      return { table: this.#loosePair, at: 0 }
    }
    const key = (first.id << 17) | (second.id << 2) | casing
    const place = (Math.imul(key, 0x9e3779b1) >>> 18) & (PAIRS - 1)
    const at = place * 2 * width
    if (this.#pairs[place] !== key) {
      this.#pairs[place] = key
      this.#fillPair(first, second, casing, this.#pairSums, at)
    }
    return { table: this.#pairSums, at }
  }

  #fillPair(first: KnownToken, second: KnownToken, casing: number, table: Int32Array, at: number): void {
    const width = this.#width
    table.fill(0, at, at + 2 * width)
    this.#add(pairAfter(first.facts, second.facts, casing, this.#scratch, 0), table, at)
    this.#add(pairBefore(first.facts, second.facts, casing, this.#scratch, 0), table, at + width)
  }

  #know(token: Token): KnownToken {
    const found = this.#tokens.get(token.text)
    if (found !== undefined) return found
    if (token.text.length > LONGEST_KEPT) return { facts: factsOf(token), id: NOT_KEPT, casings: 0 }
    const made = { facts: factsOf(token), id: this.#tokens.size + FIRST_ID, casings: 0 }
    this.#tokens.set(token.text, made)
    this.#fillBlock(made)
    return made
  }

  #forget(): void {
    this.#tokens = new Map()
    this.#pairs.fill(0)
  }

  /** Works out what a token says of its neighbours. */
  #fillBlock({ facts, id }: KnownToken): void {
    const width = this.#width
    const from = id * PARTS * width
    if (from + PARTS * width > this.#blocks.length) {
      const larger = new Int32Array(2 * this.#blocks.length)
      larger.set(this.#blocks)
      this.#blocks = larger
    }
    const blocks = this.#blocks
    blocks.fill(0, from, from + PART.own * width)
    const scratch = this.#scratch
    this.#add(nearFeatures(facts, BEFORE, scratch, 0), blocks, from + PART.before * width)
    this.#add(nearFeatures(facts, AFTER, scratch, 0), blocks, from + PART.after * width)
    this.#add(farFeatures(facts, BEFORE_TWO, scratch, 0), blocks, from + PART.beforeTwo * width)
    this.#add(farFeatures(facts, AFTER_TWO, scratch, 0), blocks, from + PART.afterTwo * width)
  }

  /** Adds the weights of the first `count` features in the scratch list to the set of sums at `from`. */
  #add(count: number, sums: Int32Array, from: number): void {
    const scratch = this.#scratch
    for (let m = 0; m < this.#models.length; m += 1) {
      const { rows } = this.#models[m] as PackedModel
      const view = this.#views[m] as DataView
      const mask = this.#masks[m] as number
      let odd = 0
      let even = 0
      let zero = 0
      for (let f = 0; f < count; f += 1) {
        const row = ((scratch[f] as number) & mask) * TAGS
        const four = view.getInt32(row + 1, true)
        odd += four & HALVES
        even += (four >>> 8) & HALVES
        zero += rows[row] as number
      }
      const at = from + m * LANES
      sums[at] = (sums[at] as number) + odd
      sums[at + 1] = (sums[at + 1] as number) + even
      sums[at + 2] = (sums[at + 2] as number) + zero
    }
  }
}

/** What all biases of a token's features add up to. */
const TOTAL_BIAS = FEATURES_PER_TOKEN * LIMIT

/** Writes the scores of token `i` under model `m`. */
function unpackSums(sums: Int32Array, m: number, { scale }: PackedModel, out: Float64Array, i: number): void {
  const odd = sums[m * LANES] as number
  const even = sums[m * LANES + 1] as number
  const at = i * TAGS
  out[at] = ((sums[m * LANES + 2] as number) - TOTAL_BIAS) * scale
  out[at + 1] = ((odd & 0xffff) - TOTAL_BIAS) * scale
  out[at + 2] = ((even & 0xffff) - TOTAL_BIAS) * scale
  out[at + 3] = ((odd >>> 16) - TOTAL_BIAS) * scale
  out[at + 4] = ((even >>> 16) - TOTAL_BIAS) * scale
}
