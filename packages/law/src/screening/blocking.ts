import type { Exclusion } from './leie.ts'
import { businessWords, type ListedName, listedName, type Screened } from './match.ts'
import { soundOf } from './names.ts'
import { fullNamesOf } from './nicknames.ts'

/** Words in so many business names that they find nothing. */
const COMMON_BUSINESS_WORDS = new Set(
  'HEALTH HEALTHCARE CARE MEDICAL HOME SERVICES SERVICE GROUP CENTER CLINIC PHARMACY SUPPLY EQUIPMENT FAMILY'.split(
    ' ',
  ),
)

/** FNV-1a, 32 bits, signed: fits an integer column. Two keys that fall together only cost a comparison. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash | 0
}

/** First letters of a given name and of the full names it may stand for. */
function lettersOf(first: string): string[] {
  if (first === '') return []
  return [...new Set([first, ...fullNamesOf(first)].map((name) => soundOf(name).slice(0, 1)))]
}

const EDGE = 3

/**
 * Keys of a name: two records whose names agree in a way that `compareWith` counts share at least one, except for a
 * slip in the middle of a five-letter last name that also changes its sound.
 */
function nameKeys({ first, last }: Pick<ListedName, 'first' | 'last'>, bornOn: string | null): string[] {
  const keys: string[] = []
  const letters = lettersOf(first)
  for (const name of last) {
    const sound = soundOf(name)
    for (const letter of letters) keys.push(`n${sound} ${letter}`)
    if (bornOn !== null) keys.push(`d${bornOn} ${sound}`)
    if (first.length > 1) {
      // A slip in the last name leaves its beginning or its end; one in the first letter leaves the rest.
      keys.push(`b${first} ${name.slice(0, EDGE)}`, `e${first} ${name.slice(-EDGE)}`)
      keys.push(`f${name} ${first.slice(-EDGE)}`)
    }
  }
  if (bornOn !== null) for (const letter of letters) keys.push(`c${bornOn} ${letter}`)
  return keys
}

function businessKeys(name: string): string[] {
  const words = businessWords(name)
  const keys = words.filter((word) => !COMMON_BUSINESS_WORDS.has(word)).map((word) => `w${word}`)
  const whole = words.join('')
  return whole === '' ? [] : [...keys, `x${whole.slice(0, 6)}`, `y${whole.slice(-6)}`]
}

const numbers = (keys: readonly string[]): number[] => [...new Set(keys.map(hashOf))]

/** What an exclusion can be found by. */
export function keysOfExclusion(row: Exclusion, listed = listedName(row)): number[] {
  const keys = row.lastName === '' ? [] : nameKeys(listed, row.bornOn)
  if (row.businessName !== '') keys.push(...businessKeys(row.businessName))
  if (row.npi !== null) keys.push(`i${row.npi}`)
  return numbers(keys)
}

/** What somebody is found by; also with first and last name exchanged. */
export function keysOfScreened(who: Screened): number[] {
  const keys = who.names.flatMap((name) => [
    ...nameKeys(name, who.bornOn),
    ...(name.first === ''
      ? []
      : name.last.flatMap((last) => nameKeys({ first: last, last: [name.first] }, null))),
  ])
  keys.push(...who.businesses.flatMap(businessKeys))
  if (who.npi !== null) keys.push(`i${who.npi}`)
  return numbers(keys)
}

/** Finds for the keys of an exclusion who might be meant. */
export interface ScreeningIndex {
  /** Positions in the list that the index was made of, each once. */
  candidates(keys: readonly number[]): readonly number[]
}

/** An index over the few who are looked up; the many exclusions pass by it. */
export function indexOf(screened: readonly Screened[]): ScreeningIndex {
  const byKey = new Map<number, number[]>()
  for (const [position, who] of screened.entries())
    for (const key of keysOfScreened(who)) {
      const there = byKey.get(key)
      if (there) there.push(position)
      else byKey.set(key, [position])
    }
  const none: readonly number[] = []
  return {
    candidates(keys) {
      let found: Set<number> | null = null
      for (const key of keys) {
        const there = byKey.get(key)
        if (!there) continue
        found ??= new Set()
        for (const position of there) found.add(position)
      }
      return found === null ? none : [...found]
    },
  }
}
