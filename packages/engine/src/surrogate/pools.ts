import { US_PLACES } from '../../data/places.ts'
import { placesNamed } from '../identify/gazetteer.ts'
import { allWords, firstNameRank, lastNameRank } from '../identify/lexicon.ts'

/** A place that can stand for another one. */
export interface StandInPlace {
  name: string
  state: string
}

export interface Pools {
  /** First names in lower case: those that end in "a", and the others, so that most keep their gender. */
  firstA: readonly string[]
  firstOther: readonly string[]
  last: readonly string[]
  /** US places below 10,000 people, below 100,000, and larger. */
  places: readonly (readonly StandInPlace[])[]
}

export const SMALL_PLACE = 10_000 // residents
export const LARGE_PLACE = 100_000 // residents
const COMMON = 3 // rank of the lexicon

/** Common as a name and as a word, a month or a figure of faith: would change what a sentence says. */
const ALSO_WORDS = new Set(
  'amber april jesus jade angel best booth bullock cook gates house foreman leach sharp sweet pope noble hope case mays ware savage'.split(
    ' ',
  ),
)

let pools: Pools | undefined

/** Stand-ins from the engine's own name and place lists, in a fixed order. Built on first use, about fifty milliseconds. */
export function standIns(): Pools {
  if (pools !== undefined) return pools
  const first: string[] = []
  const last: string[] = []
  for (const [word, info] of allWords()) {
    if (!/^[a-z]{4,10}$/.test(word) || ALSO_WORDS.has(word) || placesNamed(word).length > 0) continue
    if (firstNameRank(info) === COMMON && lastNameRank(info) <= 1) first.push(word)
    else if (lastNameRank(info) === COMMON && firstNameRank(info) === 0) last.push(word)
  }
  pools = {
    firstA: first.filter((name) => name.endsWith('a')),
    firstOther: first.filter((name) => !name.endsWith('a')),
    last,
    places: placesBySize(),
  }
  return pools
}

function placesBySize(): StandInPlace[][] {
  const bands: StandInPlace[][] = [[], [], []]
  for (const line of US_PLACES.split('\n')) {
    const [state = '', ...rows] = line.split('|')
    for (const row of rows) {
      const at = row.lastIndexOf('=')
      const name = row.slice(0, at)
      if (/^[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?$/.test(name))
        bands[bandOf(Number.parseInt(row.slice(at + 1), 36))]?.push({ name, state })
    }
  }
  return bands
}

/** Which of the three lists a population belongs to. */
export function bandOf(population: number): 0 | 1 | 2 {
  return population < SMALL_PLACE ? 0 : population < LARGE_PLACE ? 1 : 2
}
