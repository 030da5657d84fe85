import { CLUSTER_HIGH, CLUSTER_LOW, CLUSTER_PATHS, NAMES, REST, SHARED } from '../../data/lexicon.ts'

/** What the lexicon knows of a word, packed: cluster number (10 bits), first-name and last-name commonness (2 bits each). */
type WordInfo = number

export const clusterOf = (info: WordInfo): number => info >> 4
/** 0 when it is no first name, else 1 (rare) to 3 (common), US births since 1925. */
export const firstNameRank = (info: WordInfo): number => (info >> 2) & 3
/** 0 when it is no last name, else 1 (rare) to 3 (common), US Census 1990. */
export const lastNameRank = (info: WordInfo): number => info & 3

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/'
const VALUE: readonly number[] = (() => {
  const table = new Array<number>(128).fill(0)
  for (let i = 0; i < ALPHABET.length; i += 1) table[ALPHABET.charCodeAt(i)] = i
  return table
})()

let words: ReadonlyMap<string, WordInfo> | undefined
let paths: Int32Array | undefined

/** Every word of the lexicon. Built on first use: about twenty milliseconds for 88,000 words. */
export function allWords(): ReadonlyMap<string, WordInfo> {
  if (words !== undefined) return words
  const made = new Map<string, WordInfo>()
  const rests = REST.split('\n')
  const value = (text: string, i: number): number => VALUE[text.charCodeAt(i)] ?? 0
  let before = ''
  for (let i = 0; i < rests.length; i += 1) {
    const known = value(NAMES, i)
    before = before.slice(0, value(SHARED, i)) + (rests[i] ?? '')
    made.set(before, (((value(CLUSTER_HIGH, i) << 6) | value(CLUSTER_LOW, i)) << 4) | known)
  }
  words = made
  return words
}

const foldAccents = (word: string): string => word.normalize('NFD').replace(/[\u0300-\u036f]/g, '')

/** Looks a lower-case word up; accents, a leading # and letters drawn out ("megannnnn") do not matter. 0 when unknown. */
export function wordInfo(lower: string): WordInfo {
  const known = allWords()
  const found = known.get(lower)
  if (found !== undefined) return found
  if (lower.length > 40) return 0
  const bare = foldAccents(lower.charCodeAt(0) === 35 ? lower.slice(1) : lower)
  const folded = known.get(bare)
  if (folded !== undefined) return folded
  const drawn = /(.)\1\1/.test(bare) ? bare.replace(/(.)\1{2,}/g, '$1') : bare.replace(/(.)\1$/, '$1')
  return drawn === bare ? 0 : (known.get(drawn) ?? 0)
}

/** The path of a cluster in the tree as a number with a leading 1 bit, so that prefixes are shifts; 0 for no cluster. */
export function clusterPath(cluster: number): number {
  paths ??= Int32Array.from([0, ...CLUSTER_PATHS.split(' ').map((bits) => Number.parseInt(`1${bits}`, 2))])
  return paths[cluster] ?? 0
}
