import type { Token } from '../types.ts'
import { placesNamed } from './gazetteer.ts'
import { clusterOf, clusterPath, firstNameRank, lastNameRank, wordInfo } from './lexicon.ts'
import { medicalClass } from './medical-words.ts'

/** Number of weight rows per tag, a power of two; features are hashed into them. */
export const FEATURE_BITS = 18
const MASK = (1 << FEATURE_BITS) - 1

/** Titles that stand before a name, lower case without the dot. */
export const TITLES = new Set(
  'mr mrs ms miss mx dr drs prof professor sir madam lady lord dame sr sra srta señor señora señorita senor senora don doña dona rev reverend father fr sister brother pastor capt captain sgt lt col officer deputy judge president pres queen king prince princess saint st aunt auntie uncle grandma grandpa nana papa tío tía tio tia abuela abuelo coach nurse pt patient baby lil big little paciente pte'.split(
    ' ',
  ),
)

interface TokenFacts {
  word: number
  /** Cluster path with a leading 1; 0 when the word has none. */
  path: number
  names: number
  shape: number
  kind: number
  /** 0 no town of that name, 1 a town, 2 a city of 100,000 or a place abroad. */
  place: number
  prefix: number
  suffix: number
}

const hashText = (text: string, from = 0, to = text.length): number => {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

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

/** 0 lower, 1 Capital, 2 UPPER, 3 single capital, 4 miXed, 5 with digit, 6 number, 7 punctuation, 8 handle, 9 hashtag, 10 url, 11 emoji. */
function shapeOf(token: Token): number {
  if (token.shape === 'number') return 6
  if (token.shape === 'punct') return 7
  if (token.shape === 'handle') return 8
  if (token.shape === 'hashtag') return 9
  if (token.shape === 'url') return 10
  if (token.shape === 'emoji') return 11
  const { text, lower } = token
  if (/\d/.test(text)) return 5
  if (text === lower) return 0
  if (text.length === 1) return 3
  if (text === text.toUpperCase()) return 2
  const rest = text.slice(1)
  if (rest === rest.toLowerCase()) return 1
  return 4
}

const CITY = 100_000 // residents

function placeSize(lower: string): number {
  const largest = placesNamed(lower)[0]
  if (largest === undefined) return 0
  return largest.population === 0 || largest.population >= CITY ? 2 : 1
}

const OUTSIDE: TokenFacts = { word: 1, path: 0, names: 0, shape: 12, kind: 0, place: 0, prefix: 0, suffix: 0 }

function factsOf(token: Token): TokenFacts {
  const info = wordInfo(token.lower)
  const { lower } = token
  const shape = shapeOf(token)
  const word =
    shape >= 8 && shape <= 10
      ? hashText(`<${shape}>`)
      : shape === 6
        ? hashText(`<${Math.min(5, lower.length)}>`)
        : hashText(lower)
  return {
    word,
    path: clusterPath(clusterOf(info)),
    names: shape === 9 ? hashtagNames(token.text) : firstNameRank(info) * 4 + lastNameRank(info),
    shape,
    kind: TITLES.has(lower) ? 1 : shape < 5 ? medicalClass(lower) : 0,
    place: shape < 5 ? placeSize(lower) : 0,
    prefix: hashText(lower, 0, Math.min(3, lower.length)),
    suffix: hashText(lower, Math.max(0, lower.length - 3)),
  }
}

/** How name-like a hashtag is: 16 none, 17 one common first name in it, 18 "#tonymemmel", 19 "#AlanPardew". */
export function hashtagNames(text: string): number {
  const parts = text.slice(1, 40).match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []
  let best = 16
  for (let i = 0; i < parts.length && i < 6; i += 1) {
    const part = (parts[i] ?? '').toLowerCase()
    if (part.length < 3 || firstNameRank(wordInfo(part)) < 2) continue
    best = Math.max(best, 17)
    const next = (parts[i + 1] ?? '').toLowerCase()
    const info = wordInfo(next)
    if (next.length > 2 && (lastNameRank(info) > 0 || info === 0)) best = 19
  }
  if (parts.length !== 1 || text.length > 24) return best
  const lower = text.slice(1).toLowerCase()
  if (wordInfo(lower) !== 0) return best
  for (let cut = 4; cut <= lower.length - 4; cut += 1)
    if (firstNameRank(wordInfo(lower.slice(0, cut))) > 1 && lastNameRank(wordInfo(lower.slice(cut))) > 0)
      return 18
  return best
}

/** Indices of one token's features; the same count for every token. */
export const FEATURES_PER_TOKEN = 72
const TRIGRAMS = 8

/**
 * Features of every token, `FEATURES_PER_TOKEN` indices each. What a token is told by: itself, its two
 * neighbours on each side, their word clusters, name lists, spelling, and how the post as a whole is cased.
 */
export function tagFeatures(tokens: readonly Token[]): Int32Array {
  const facts = tokens.map(factsOf)
  const out = new Int32Array(tokens.length * FEATURES_PER_TOKEN)
  const casing = casingOf(facts)
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    const t = facts[i] as TokenFacts
    const p = facts[i - 1] ?? OUTSIDE
    const n = facts[i + 1] ?? OUTSIDE
    const pp = facts[i - 2] ?? OUTSIDE
    const nn = facts[i + 2] ?? OUTSIDE
    const start = sentenceStart(tokens, i)
    let at = i * FEATURES_PER_TOKEN
    const put = (index: number): void => {
      out[at] = index
      at += 1
    }
    const { lower } = token
    const long = lower.length
    put(mix(1, t.word))
    put(mix(2, p.word))
    put(mix(3, n.word))
    put(mix(4, pp.word))
    put(mix(5, nn.word))
    put(mix(6, p.word, t.word))
    put(mix(7, t.word, n.word))
    put(mix(8, p.word, n.word))
    put(mix(9, t.word, t.shape))
    put(mix(10, cut(t.path, 4)))
    put(mix(11, cut(t.path, 6)))
    put(mix(12, cut(t.path, 8)))
    put(mix(13, cut(t.path, 10)))
    put(mix(14, t.path))
    put(mix(15, cut(p.path, 6)))
    put(mix(16, cut(p.path, 10)))
    put(mix(17, p.path))
    put(mix(18, cut(n.path, 6)))
    put(mix(19, cut(n.path, 10)))
    put(mix(20, n.path))
    put(mix(21, cut(pp.path, 10)))
    put(mix(22, cut(nn.path, 10)))
    put(mix(23, p.path, t.path))
    put(mix(24, t.path, n.path))
    put(mix(25, p.path, n.path))
    put(mix(26, t.path, t.shape * 4 + casing))
    put(mix(27, cut(t.path, 8), t.shape * 4 + casing))
    put(mix(28, t.names, t.shape * 4 + casing))
    put(mix(29, t.names * 32 + n.names))
    put(mix(30, p.names * 32 + t.names))
    put(mix(31, t.names * 32 + n.names, t.shape * 16 + n.shape))
    put(mix(32, p.names * 32 + t.names, p.shape * 16 + t.shape))
    put(mix(33, t.names))
    put(mix(34, p.names, p.shape))
    put(mix(35, n.names, n.shape))
    put(mix(36, t.shape * 4 + casing, start))
    put(mix(37, p.shape * 16 + t.shape, casing))
    put(mix(38, t.shape * 16 + n.shape, casing))
    put(mix(39, (p.shape * 16 + t.shape) * 16 + n.shape, casing))
    put(mix(40, (pp.shape * 16 + p.shape) * 16 + t.shape))
    put(mix(41, (t.shape * 16 + n.shape) * 16 + nn.shape))
    put(mix(42, t.prefix))
    put(mix(43, t.suffix))
    put(mix(44, hashText(lower, 0, Math.min(4, long))))
    put(mix(45, hashText(lower, Math.max(0, long - 4))))
    put(mix(46, hashText(lower, Math.max(0, long - 2)), t.shape))
    put(mix(47, hashText(lower, 0, Math.min(2, long)), t.shape))
    put(mix(48, Math.min(long, 12), t.shape))
    put(mix(49, p.kind * 8 + t.kind, t.shape))
    put(mix(50, p.word, t.shape * 4 + casing))
    put(mix(51, n.word, t.shape * 4 + casing))
    put(mix(52, p.word, t.names))
    put(mix(53, n.word, t.names))
    put(mix(54, p.path, t.shape * 32 + t.names))
    put(mix(55, n.path, t.shape * 32 + t.names))
    put(mix(56, pp.word, p.word))
    put(mix(57, n.word, nn.word))
    put(mix(58, start, t.names))
    put(mix(61, t.kind * 64 + n.kind * 8 + nn.kind))
    put(mix(62, p.kind * 64 + pp.kind * 8 + t.kind))
    put(mix(63, t.kind, t.names))
    put(mix(64, t.place, t.shape * 32 + t.names))
    put(mix(65, t.place * 16 + n.kind, p.place * 64 + n.place))
    put(mix(66, t.place, p.word))
    // Letter groups tell a name that no list has; the rest of the places point at a group that every token shares.
    for (let g = 0; g < TRIGRAMS; g += 1)
      put(t.shape > 5 || g > long ? mix(59, 0) : mix(60, trigram(lower, g - 1)))
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

/** 0 usual, 1 all lower case, 2 mostly capitals: how much a capital says in this text. */
function casingOf(facts: readonly TokenFacts[]): number {
  let lower = 0
  let capital = 0
  let upper = 0
  for (const fact of facts) {
    if (fact.shape === 0) lower += 1
    else if (fact.shape === 1 || fact.shape === 3) capital += 1
    else if (fact.shape === 2) upper += 1
  }
  if (upper > lower) return 2
  if (capital > lower) return 3
  return capital + upper === 0 ? 1 : 0
}

function sentenceStart(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1]
  if (before === undefined) return 1
  if (before.text === '.' || before.text === '!' || before.text === '?' || before.text === '…') return 2
  if (before.text === ':' || before.text === '"' || before.text === '(') return 3
  return before.shape === 'emoji' || before.shape === 'handle' ? 4 : 0
}
