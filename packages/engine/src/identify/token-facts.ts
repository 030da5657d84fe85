import type { Token } from '../types.ts'
import { placesNamed } from './gazetteer.ts'
import { clusterOf, clusterPath, firstNameRank, lastNameRank, wordInfo } from './lexicon.ts'
import { medicalClass } from './medical-words.ts'

/** Titles that stand before a name, lower case without the dot. */
export const TITLES = new Set(
  'mr mrs ms miss mx dr drs prof professor sir madam lady lord dame sr sra srta señor señora señorita senor senora don doña dona rev reverend father fr sister brother pastor capt captain sgt lt col officer deputy judge president pres queen king prince princess saint st aunt auntie uncle grandma grandpa nana papa tío tía tio tia abuela abuelo coach nurse pt patient baby lil big little paciente pte'.split(
    ' ',
  ),
)

/** What the features ask of one token. */
export interface TokenFacts {
  lower: string
  word: number
  /** Cluster path with a leading 1; 0 when the word has none. */
  path: number
  names: number
  shape: number
  kind: number
  /** 0 no town of that name, 1 a town, 2 a city of 100,000 or a place abroad. */
  place: number
}

export const hashText = (text: string, from = 0, to = text.length): number => {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
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

/** Stands before the first and after the last token. */
export const OUTSIDE: TokenFacts = { lower: '', word: 1, path: 0, names: 0, shape: 12, kind: 0, place: 0 }

/** Facts of a token, from its text alone. */
export function factsOf(token: Token): TokenFacts {
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
    lower,
    word,
    path: clusterPath(clusterOf(info)),
    names: shape === 9 ? hashtagNames(token.text) : firstNameRank(info) * 4 + lastNameRank(info),
    shape,
    kind: TITLES.has(lower) ? 1 : shape < 5 ? medicalClass(lower) : 0,
    place: shape < 5 ? placeSize(lower) : 0,
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
  for (let cut = 4; cut <= lower.length - 4; cut += 1) {
    const first = firstNameRank(wordInfo(lower.slice(0, cut)))
    if (first > 1 && lastNameRank(wordInfo(lower.slice(cut))) > 0) {
      if (first === 3) return 19
      best = 18
    }
  }
  return best
}

/** 0 usual, 1 all lower case, 2 mostly capitals: how much a capital says in this text. */
export function casingOf(tokens: readonly { facts: TokenFacts }[]): number {
  let lower = 0
  let capital = 0
  let upper = 0
  for (const { facts } of tokens) {
    if (facts.shape === 0) lower += 1
    else if (facts.shape === 1 || facts.shape === 3) capital += 1
    else if (facts.shape === 2) upper += 1
  }
  if (upper > lower) return 2
  if (capital > lower) return 3
  return capital + upper === 0 ? 1 : 0
}

/** How a token stands in its sentence: 0 inside, 1 first of the text, 2 to 4 after a full stop, a colon, an emoji or handle. */
export function sentenceStart(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1]
  if (before === undefined) return 1
  const first = before.text.charCodeAt(0)
  if (first === 46 || first === 33 || first === 63 || first === 0x2026) return 2 // . ! ? …
  if (before.text === ':' || before.text === '"' || before.text === '(') return 3
  return before.shape === 'emoji' || before.shape === 'handle' ? 4 : 0
}
