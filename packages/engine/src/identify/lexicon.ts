import { CLUSTER_HIGH, CLUSTER_LOW, CLUSTER_PATHS, NAMES, REST, SHARED } from '../../data/lexicon.ts'
import { withoutAccents } from '../text/accents.ts'

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

let paths: Int32Array | undefined

/** Words that begin alike and stand together in the data: their places there, and whether they were read. */
interface Stretch {
  /** Index of its first word, of the word after its last, and where its first word's letters stand in REST. */
  from: number
  to: number
  at: number
  read: boolean
}

const BEGINNING = 2 // letters by which stretches are told apart
const NEWLINE = 10
let stretches: Map<string, Stretch[]> | undefined
/** Words of the stretches read so far. */
const words = new Map<string, WordInfo>()

const value = (text: string, i: number): number => VALUE[text.charCodeAt(i)] ?? 0

/** Where words of each beginning stand: one pass over the data that cuts out no word but the first of a stretch. */
function readStretches(): Map<string, Stretch[]> {
  const made = new Map<string, Stretch[]>()
  let open: Stretch | undefined
  let before = ''
  let i = 0
  for (let at = 0; at <= REST.length; i += 1) {
    let end = at
    while (end < REST.length && REST.charCodeAt(end) !== NEWLINE) end += 1
    const shared = value(SHARED, i)
    if (shared < BEGINNING) {
      before = before.slice(0, shared) + REST.slice(at, Math.min(end, at + BEGINNING))
      const beginning = before.slice(0, BEGINNING)
      if (open !== undefined) open.to = i
      open = { from: i, to: i, at, read: false }
      const same = made.get(beginning)
      if (same === undefined) made.set(beginning, [open])
      else same.push(open)
    }
    at = end + 1
  }
  if (open !== undefined) open.to = i
  return made
}

/** The words of the stretches with this beginning; those are read when a word of theirs is first asked for. */
function known(word: string): WordInfo | undefined {
  stretches ??= readStretches()
  const beginning = word.length > BEGINNING ? word.slice(0, BEGINNING) : word
  const here = stretches.get(beginning)
  if (here === undefined) return undefined
  for (const stretch of here) if (!stretch.read) readWords(stretch, beginning)
  return words.get(word)
}

function readWords(stretch: Stretch, beginning: string): void {
  stretch.read = true
  decode(stretch, beginning, words)
}

let all: ReadonlyMap<string, WordInfo> | undefined

/** Every word of the lexicon in alphabetical order. About twenty milliseconds at the first call; checks do without. */
export function allWords(): ReadonlyMap<string, WordInfo> {
  if (all !== undefined) return all
  const made = new Map<string, WordInfo>()
  decode({ from: 0, to: SHARED.length, at: 0 }, '', made)
  all = made
  return made
}

function decode(
  part: { from: number; to: number; at: number },
  beginning: string,
  into: Map<string, WordInfo>,
): void {
  let before = beginning
  let { at } = part
  for (let i = part.from; i < part.to; i += 1) {
    const newline = REST.indexOf('\n', at)
    const end = newline < 0 ? REST.length : newline
    before = before.slice(0, value(SHARED, i)) + REST.slice(at, end)
    into.set(before, (((value(CLUSTER_HIGH, i) << 6) | value(CLUSTER_LOW, i)) << 4) | value(NAMES, i))
    at = end + 1
  }
}

/** Looks a lower-case word up; accents, a leading # and letters drawn out ("megannnnn") do not matter. 0 when unknown. */
export function wordInfo(lower: string): WordInfo {
  const found = known(lower)
  if (found !== undefined) return found
  if (lower.length > 40) return 0
  const bare = withoutAccents(lower.charCodeAt(0) === 35 ? lower.slice(1) : lower)
  const folded = known(bare)
  if (folded !== undefined) return folded
  const drawn = /(.)\1\1/.test(bare) ? bare.replace(/(.)\1{2,}/g, '$1') : bare.replace(/(.)\1$/, '$1')
  return drawn === bare ? 0 : (known(drawn) ?? 0)
}

/** The path of a cluster in the tree as a number with a leading 1 bit, so that prefixes are shifts; 0 for no cluster. */
export function clusterPath(cluster: number): number {
  paths ??= Int32Array.from([0, ...CLUSTER_PATHS.split(' ').map((bits) => Number.parseInt(`1${bits}`, 2))])
  return paths[cluster] ?? 0
}
