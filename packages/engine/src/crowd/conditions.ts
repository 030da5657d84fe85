import { CONDITION_RATES } from '../../data/crowd-conditions.ts'
import { shareBetween } from './people.ts'

export interface Condition {
  /** has: at one time; year: within a year. */
  kind: 'has' | 'year'
  /** False for an order of magnitude that was not looked up. */
  measured: boolean
  /** Per 100,000 residents of these ages. */
  bands: { from: number; to: number; rate: number }[]
  /** Share of women among those who have it; undefined: as among residents. */
  women: number | undefined
}

/** A condition that no line of the table names: a middling one. */
const UNLISTED: Condition = {
  kind: 'year',
  measured: false,
  bands: [{ from: 0, to: 100, rate: 800 }],
  women: undefined,
}
/** At ages for which the source gives nothing the condition is rare: a tenth of the lowest rate given. */
const OUTSIDE_THE_AGES = 0.1
/** "als" is a word, not the start of "also": stems this short must be the whole word. */
const WHOLE_WORD = 3

interface Row {
  stem: string
  /** How a stem is looked for: as a part of the phrase, a whole word, or the start of a word. */
  by: 'part' | 'word' | 'start'
  condition: Condition
}
let table: Row[] | undefined
/** Phrases asked for before; the lexicon's phrases are few. */
const known = new Map<string, Condition>()
const MOST_KNOWN = 2_000

function conditions(): Row[] {
  table ??= CONDITION_RATES.split('\n').flatMap((line) => {
    const [kind, bands = '', women = '', stems = ''] = line.split('|')
    const condition: Condition = {
      kind: kind === 'h' ? 'has' : 'year',
      measured: kind !== '?',
      women: women === '' ? undefined : Number(women),
      bands: bands.split(' ').map((band) => {
        const [ages = '', rate = ''] = band.split('=')
        const [from = '', to = ''] = ages.split('-')
        return { from: Number(from), to: Number(to), rate: Number(rate) }
      }),
    }
    return stems.split(', ').map(
      (stem): Row => ({
        stem,
        by: stem.includes(' ') ? 'part' : stem.length <= WHOLE_WORD ? 'word' : 'start',
        condition,
      }),
    )
  })
  return table
}

/** The first line of the table that a word of the phrase starts with; a middling condition when there is none. */
export function conditionOf(phrase: string): Condition {
  const before = known.get(phrase)
  if (before !== undefined) return before
  const words = phrase.split(' ')
  const matches = ({ stem, by }: Row): boolean => {
    if (by === 'part') return phrase.includes(stem)
    return words.some((word) => (by === 'word' ? word === stem : word.startsWith(stem)))
  }
  const found = conditions().find(matches)?.condition ?? UNLISTED
  if (known.size < MOST_KNOWN) known.set(phrase, found)
  return found
}

/** Share of residents (of this age, if known) with the condition. */
export function conditionShare({ bands }: Condition, age?: number): number {
  if (age === undefined)
    return bands.reduce((sum, { from, to, rate }) => sum + (rate / 100_000) * shareBetween(from, to), 0)
  const band = bands.find(({ from, to }) => age >= from && age <= Math.max(to, to === 100 ? 125 : to))
  if (band !== undefined) return band.rate / 100_000
  return (Math.min(...bands.map(({ rate }) => rate)) / 100_000) * OUTSIDE_THE_AGES
}
