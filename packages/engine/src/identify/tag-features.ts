import type { Token } from '../types.ts'
import { casingOf, factsOf, hashText, OUTSIDE, sentenceStart, type TokenFacts } from './token-facts.ts'

/** Number of weight rows per tag, a power of two; features are hashed into them. */
export const FEATURE_BITS = 18
const MASK = (1 << FEATURE_BITS) - 1

const mix = (template: number, a: number, b = 0): number => {
  let hash =
    Math.imul(template + 0x9e37, 0x85ebca6b) ^
    Math.imul(a, 0xc2b2ae35) ^
    Math.imul(b + 0x165667b1, 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash ^= hash >>> 13
  return hash & MASK
}

const bitLength = (path: number): number => 31 - Math.clz32(path)
/** First `bits` bits of a cluster path; the whole path when it is shorter. */
const cut = (path: number, bits: number): number => {
  const length = bitLength(path)
  return path === 0 ? 0 : length <= bits ? path : path >> (length - bits)
}

const TRIGRAMS = 8
/** Features of a token by itself, of its neighbours by themselves, and of several tokens together. */
export const OWN_FEATURES = 20 + TRIGRAMS
const NEAR_FEATURES = 5
const FAR_FEATURES = 2
export const PAIR_BEFORE_FEATURES = 10
export const PAIR_AFTER_FEATURES = 8
export const JOINT_FEATURES = 10
export const FEATURES_PER_TOKEN =
  OWN_FEATURES +
  2 * NEAR_FEATURES +
  2 * FAR_FEATURES +
  PAIR_BEFORE_FEATURES +
  PAIR_AFTER_FEATURES +
  JOINT_FEATURES

/** The token itself: word, cluster, lists, spelling, letters. */
export function ownFeatures(t: TokenFacts, casing: number, out: Int32Array, from: number): number {
  const { lower } = t
  const long = lower.length
  let at = from
  out[at++] = mix(1, t.word)
  out[at++] = mix(9, t.word, t.shape)
  out[at++] = mix(10, cut(t.path, 4))
  out[at++] = mix(11, cut(t.path, 6))
  out[at++] = mix(12, cut(t.path, 8))
  out[at++] = mix(13, cut(t.path, 10))
  out[at++] = mix(14, t.path)
  out[at++] = mix(26, t.path, t.shape * 4 + casing)
  out[at++] = mix(27, cut(t.path, 8), t.shape * 4 + casing)
  out[at++] = mix(28, t.names, t.shape * 4 + casing)
  out[at++] = mix(33, t.names)
  out[at++] = mix(42, hashText(lower, 0, Math.min(3, long)))
  out[at++] = mix(43, hashText(lower, Math.max(0, long - 3)))
  out[at++] = mix(44, hashText(lower, 0, Math.min(4, long)))
  out[at++] = mix(45, hashText(lower, Math.max(0, long - 4)))
  out[at++] = mix(46, hashText(lower, Math.max(0, long - 2)), t.shape)
  out[at++] = mix(47, hashText(lower, 0, Math.min(2, long)), t.shape)
  out[at++] = mix(48, Math.min(long, 12), t.shape)
  out[at++] = mix(63, t.kind, t.names)
  out[at++] = mix(64, t.place, t.shape * 32 + t.names)
  // Letter groups tell a name that no list has; unused places point at a feature that every token shares.
  for (let g = 0; g < TRIGRAMS; g += 1)
    out[at++] = t.shape > 5 || g > long ? mix(59, 0) : mix(60, trigram(lower, g - 1))
  return at
}

/** A direct neighbour; `base` tells before from after. */
export function nearFeatures(t: TokenFacts, base: number, out: Int32Array, from: number): number {
  let at = from
  out[at++] = mix(base, t.word)
  out[at++] = mix(base + 1, cut(t.path, 6))
  out[at++] = mix(base + 2, cut(t.path, 10))
  out[at++] = mix(base + 3, t.path)
  out[at++] = mix(base + 4, t.names, t.shape)
  return at
}

/** The token two away. */
export function farFeatures(t: TokenFacts, base: number, out: Int32Array, from: number): number {
  out[from] = mix(base, t.word)
  out[from + 1] = mix(base + 1, cut(t.path, 10))
  return from + FAR_FEATURES
}

export const BEFORE = 70
export const AFTER = 80
export const BEFORE_TWO = 90
export const AFTER_TWO = 95

/** A token and the one before it. */
export function pairBefore(
  p: TokenFacts,
  t: TokenFacts,
  casing: number,
  out: Int32Array,
  from: number,
): number {
  let at = from
  out[at++] = mix(6, p.word, t.word)
  out[at++] = mix(23, p.path, t.path)
  out[at++] = mix(30, p.names * 32 + t.names)
  out[at++] = mix(32, p.names * 32 + t.names, p.shape * 16 + t.shape)
  out[at++] = mix(37, p.shape * 16 + t.shape, casing)
  out[at++] = mix(49, p.kind * 8 + t.kind, t.shape)
  out[at++] = mix(50, p.word, t.shape * 4 + casing)
  out[at++] = mix(52, p.word, t.names)
  out[at++] = mix(54, p.path, t.shape * 32 + t.names)
  out[at++] = mix(66, t.place, p.word)
  return at
}

/** A token and the one after it. */
export function pairAfter(
  t: TokenFacts,
  n: TokenFacts,
  casing: number,
  out: Int32Array,
  from: number,
): number {
  let at = from
  out[at++] = mix(7, t.word, n.word)
  out[at++] = mix(24, t.path, n.path)
  out[at++] = mix(29, t.names * 32 + n.names)
  out[at++] = mix(31, t.names * 32 + n.names, t.shape * 16 + n.shape)
  out[at++] = mix(38, t.shape * 16 + n.shape, casing)
  out[at++] = mix(51, n.word, t.shape * 4 + casing)
  out[at++] = mix(53, n.word, t.names)
  out[at++] = mix(55, n.path, t.shape * 32 + t.names)
  return at
}

/** Three tokens and more together, and how the token stands in its sentence. */
export function jointFeatures(
  pp: TokenFacts,
  p: TokenFacts,
  t: TokenFacts,
  n: TokenFacts,
  nn: TokenFacts,
  casing: number,
  start: number,
  out: Int32Array,
  from: number,
): number {
  let at = from
  out[at++] = mix(8, p.word, n.word)
  out[at++] = mix(25, p.path, n.path)
  out[at++] = mix(36, t.shape * 4 + casing, start)
  out[at++] = mix(39, (p.shape * 16 + t.shape) * 16 + n.shape, casing)
  out[at++] = mix(40, (pp.shape * 16 + p.shape) * 16 + t.shape)
  out[at++] = mix(41, (t.shape * 16 + n.shape) * 16 + nn.shape)
  out[at++] = mix(58, start, t.names)
  out[at++] = mix(61, t.kind * 64 + n.kind * 8 + nn.kind)
  out[at++] = mix(62, p.kind * 64 + pp.kind * 8 + t.kind)
  out[at++] = mix(65, t.place * 16 + n.kind, p.place * 64 + n.place)
  return at
}

/** All features of every token, `FEATURES_PER_TOKEN` indices each: what the trainer learns from. */
export function tagFeatures(tokens: readonly Token[]): Int32Array {
  const facts = tokens.map(factsOf)
  const out = new Int32Array(tokens.length * FEATURES_PER_TOKEN)
  const casing = casingOf(facts.map((fact) => ({ facts: fact })))
  let at = 0
  for (let i = 0; i < tokens.length; i += 1) {
    const t = facts[i] as TokenFacts
    const p = facts[i - 1] ?? OUTSIDE
    const n = facts[i + 1] ?? OUTSIDE
    const pp = facts[i - 2] ?? OUTSIDE
    const nn = facts[i + 2] ?? OUTSIDE
    at = ownFeatures(t, casing, out, at)
    at = nearFeatures(p, BEFORE, out, at)
    at = nearFeatures(n, AFTER, out, at)
    at = farFeatures(pp, BEFORE_TWO, out, at)
    at = farFeatures(nn, AFTER_TWO, out, at)
    at = pairBefore(p, t, casing, out, at)
    at = pairAfter(t, n, casing, out, at)
    at = jointFeatures(pp, p, t, n, nn, casing, sentenceStart(tokens, i), out, at)
  }
  return out
}

/** Three letters from `from`, with a mark before the first and after the last. */
function trigram(word: string, from: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < from + 3; i += 1) {
    const code = i < 0 ? 94 : i < word.length ? word.charCodeAt(i) : 36
    hash = Math.imul(hash ^ code, 0x01000193)
  }
  return hash >>> 0
}
