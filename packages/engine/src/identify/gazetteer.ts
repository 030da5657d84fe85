import { US_PLACES, WORLD_PLACES } from '../../data/places.ts'
import { STATE_BY_NAME, STATES } from './states.ts'

export interface Place {
  name: string
  /** Two-letter code of a US state; absent for a place abroad. */
  state?: string
  /** Residents, GeoNames; 0 when not known (places abroad). */
  population: number
}

let places: Map<string, Place[]> | undefined
/** First word → words of the longest place name that starts with it, where that is more than one. */
const longest = new Map<string, number>()
const NO_WORD = /[^\p{L}\d']+/u
const LONGEST_NAME = 4 // words

/** Lower-case name → places of that name, largest first. Built on first use, about ten milliseconds. */
function allPlaces(): Map<string, Place[]> {
  if (places !== undefined) return places
  places = new Map()
  for (const line of US_PLACES.split('\n')) {
    const [state = '', ...rows] = line.split('|')
    for (const row of rows) {
      const at = row.lastIndexOf('=')
      addPlace(places, { name: row.slice(0, at), state, population: Number.parseInt(row.slice(at + 1), 36) })
    }
  }
  for (const name of WORLD_PLACES.split('|')) {
    const key = name.toLowerCase()
    if (!places.has(key)) places.set(key, [{ name, population: 0 }])
    noteLength(key)
  }
  for (const found of places.values()) if (found.length > 1) found.sort((a, b) => b.population - a.population)
  return places
}

function addPlace(into: Map<string, Place[]>, place: Place): void {
  const plain = place.name.toLowerCase()
  addKey(into, plain, place)
  if (BEYOND_ASCII.test(plain)) addKey(into, withoutAccents(plain), place)
  if (plain.startsWith('saint ')) {
    addKey(into, plain.replace('saint ', 'st. '), place)
    addKey(into, plain.replace('saint ', 'st '), place)
  }
}

function addKey(into: Map<string, Place[]>, key: string, place: Place): void {
  const found = into.get(key)
  if (found === undefined) into.set(key, [place])
  else if (!found.includes(place)) found.push(place)
  noteLength(key)
}

function noteLength(key: string): void {
  if (!NO_WORD.test(key)) return
  const words = key.split(NO_WORD)
  const first = words[0] ?? ''
  if (words.length > 1)
    longest.set(first, Math.min(LONGEST_NAME, Math.max(longest.get(first) ?? 1, words.length)))
}

/** How many words a place name that starts with this word can have: 1 to 4. Lower case. */
export function longestPlace(firstWord: string): number {
  allPlaces()
  return longest.get(firstWord) ?? 1
}

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')

const BEYOND_ASCII = /[^ -~]/
const NONE: readonly Place[] = []

/** Places with this name, largest first; an empty list when there is none. Case and accents do not matter. */
export function placesNamed(name: string): readonly Place[] {
  const key = name.trim().toLowerCase()
  const found = allPlaces().get(key)
  if (found !== undefined) return found
  return BEYOND_ASCII.test(key) ? (allPlaces().get(withoutAccents(key)) ?? NONE) : NONE
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
