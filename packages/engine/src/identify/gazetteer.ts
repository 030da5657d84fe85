import { US_PLACES, WORLD_PLACES } from '../../data/places.ts'
import { withoutAccents } from '../text/accents.ts'
import { STATE_BY_NAME, STATES } from './states.ts'

export interface Place {
  name: string
  /** Two-letter code of a US state; absent for a place abroad. */
  state?: string
  /** Residents, GeoNames; 0 when not known (places abroad). */
  population: number
}

const NO_WORD = /[^\p{L}\d']+/u
const LONGEST_NAME = 4 // words
const ABROAD = 255

/**
 * Where each place stands in the data, found by the hash of its name. Names are cut out only when a text asks for
 * them: a first check needs a handful of 24,000.
 */
interface Index {
  /** Open addressing, a power of two: entry + 1 by hash, and the whole hash beside it. */
  slots: Int32Array
  hashes: Int32Array
  /** Start of each name in the data, and its state by number; ABROAD for a place of the other list. */
  starts: Int32Array
  states: Uint8Array
  codes: string[]
  /** Hash of a first word → words of the longest name that starts with it, where that is more than one. */
  longest: Map<number, number>
}

const SLOTS = 1 << 16
const MOST_PLACES = 1 << 15
const HASH_START = 0x811c9dc5
const HASH_PRIME = 0x01000193
const isUpper = (code: number): boolean => code >= 65 && code <= 90
const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39

function hashOf(key: string): number {
  let hash = HASH_START
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), HASH_PRIME)
  return hash
}

let index: Index | undefined

function readIndex(): Index {
  if (index !== undefined) return index
  const made: Index = {
    slots: new Int32Array(SLOTS),
    hashes: new Int32Array(SLOTS),
    starts: new Int32Array(MOST_PLACES),
    states: new Uint8Array(MOST_PLACES),
    codes: [],
    longest: new Map(),
  }
  let count = 0
  for (let line = 0; line < US_PLACES.length; ) {
    const newline = US_PLACES.indexOf('\n', line)
    const end = newline < 0 ? US_PLACES.length : newline
    made.codes.push(US_PLACES.slice(line, line + 2))
    for (let at = line + 3; at < end; count += 1) {
      made.starts[count] = at
      made.states[count] = made.codes.length - 1
      at = US_PLACES.indexOf('|', enter(made, US_PLACES, at, count))
      at = at < 0 || at > end ? end : at + 1
    }
    line = end + 1
  }
  for (let at = 0; at < WORLD_PLACES.length; count += 1) {
    made.starts[count] = at
    made.states[count] = ABROAD
    at = enter(made, WORLD_PLACES, at, count) + 1
  }
  index = made
  return made
}

/** Enters the name that starts at `from` under its hash, without cutting it out; returns its end. */
function enter(into: Index, data: string, from: number, entry: number): number {
  let hash = HASH_START
  let gaps = 0
  let firstWord = 0
  let inGap = false
  let plain = true
  let at = from
  for (; at < data.length; at += 1) {
    const code = data.charCodeAt(at)
    if (code === EQUALS || code === BAR) break
    if (code < 32 || code > 126) plain = false
    const lower = isUpper(code) ? code | 32 : code
    if (isWordCode(lower)) inGap = false
    else if (!inGap) {
      inGap = true
      gaps += 1
      if (gaps === 1) firstWord = hash
    }
    hash = Math.imul(hash ^ lower, HASH_PRIME)
  }
  if (plain && !data.startsWith('Saint ', from)) {
    put(into, hash, entry)
    if (gaps > 0) noteLength(into, firstWord, gaps + 1)
    return at
  }
  for (const key of keysOf(data.slice(from, at), into.states[entry] === ABROAD)) {
    put(into, hashOf(key), entry)
    const words = NO_WORD.test(key) ? key.split(NO_WORD) : []
    if (words.length > 1) noteLength(into, hashOf(words[0] ?? ''), words.length)
  }
  return at
}

const EQUALS = 61
const BAR = 124

function put({ slots, hashes }: Index, hash: number, entry: number): void {
  let slot = hash & (SLOTS - 1)
  while (slots[slot] !== 0) slot = (slot + 1) & (SLOTS - 1)
  slots[slot] = entry + 1
  hashes[slot] = hash
}

function noteLength({ longest }: Index, firstWord: number, words: number): void {
  const known = longest.get(firstWord) ?? 1
  if (words > known) longest.set(firstWord, Math.min(LONGEST_NAME, words))
}

/** What a place is looked up by, lower case: its name, the name without accents, "st" for "saint". */
function keysOf(name: string, abroad: boolean): string[] {
  const plain = name.toLowerCase()
  if (abroad) return [plain]
  const keys = [plain]
  if (BEYOND_ASCII.test(plain)) keys.push(withoutAccents(plain))
  if (plain.startsWith('saint ')) keys.push(plain.replace('saint ', 'st. '), plain.replace('saint ', 'st '))
  return keys
}

const found = new Map<string, readonly Place[]>()

/** Places under this key, largest first; a place abroad only where no US place has the name. */
function lookUp(key: string): readonly Place[] | undefined {
  const known = found.get(key)
  if (known !== undefined) return known
  const { slots, hashes, starts, states, codes } = readIndex()
  const hash = hashOf(key)
  const entries: number[] = []
  for (let slot = hash & (SLOTS - 1); slots[slot] !== 0; slot = (slot + 1) & (SLOTS - 1))
    if (hashes[slot] === hash) entries.push((slots[slot] as number) - 1)
  if (entries.length === 0) return undefined
  const here: Place[] = []
  const abroad: Place[] = []
  for (const entry of entries.sort((a, b) => a - b)) {
    const state = states[entry] as number
    const place = placeAt(starts[entry] as number, state === ABROAD ? undefined : codes[state])
    if (keysOf(place.name, state === ABROAD).includes(key)) (state === ABROAD ? abroad : here).push(place)
  }
  const places = here.length > 0 ? here.sort((a, b) => b.population - a.population) : abroad.slice(0, 1)
  if (places.length === 0) return undefined
  found.set(key, places)
  return places
}

function placeAt(start: number, state: string | undefined): Place {
  if (state === undefined) {
    const end = WORLD_PLACES.indexOf('|', start)
    return { name: WORLD_PLACES.slice(start, end < 0 ? undefined : end), population: 0 }
  }
  const end = US_PLACES.indexOf('=', start)
  return {
    name: US_PLACES.slice(start, end),
    state,
    population: Number.parseInt(US_PLACES.slice(end + 1, end + 8), 36),
  }
}

/** How many words a place name that starts with this word can have: 1 to 4. Lower case. */
export function longestPlace(firstWord: string): number {
  return readIndex().longest.get(hashOf(firstWord)) ?? 1
}

const BEYOND_ASCII = /[^ -~]/
const NONE: readonly Place[] = []

/** Places with this name, largest first; an empty list when there is none. Case and accents do not matter. */
export function placesNamed(name: string): readonly Place[] {
  const key = name.trim().toLowerCase()
  const named = lookUp(key)
  if (named !== undefined) return named
  return BEYOND_ASCII.test(key) ? (lookUp(withoutAccents(key)) ?? NONE) : NONE
}

/**
 * The place that is meant: by name, or name and state ("Haxtun", "CO"; "Haxtun, CO"; "Haxtun, Colorado").
 * Without a state the largest of that name. Undefined when it is not in the gazetteer.
 */
export function placeNear(name: string, state?: string): Place | undefined {
  const [bare = '', written] = name.split(',').map((part) => part.trim())
  const wanted = stateCode(state ?? written ?? '')
  const found = placesNamed(bare)
  return wanted === undefined ? found[0] : found.find((place) => place.state === wanted)
}

/** "co", "CO" or "Colorado" → "CO". */
export function stateCode(text: string): string | undefined {
  const upper = text.trim().replace(/\.$/, '').toUpperCase()
  return STATES[upper] === undefined ? STATE_BY_NAME.get(upper.toLowerCase()) : upper
}
