import type { Lang, Span } from '../types.ts'
import { type Cue, NUMBER_WORDS } from './cues.ts'
import {
  CLINICIAN_TITLES,
  CREDENTIALS,
  DEFINITE,
  FIRST_PLURAL,
  FIRST_SINGULAR,
  HONORIFICS,
  INDEFINITE,
  MODIFIERS,
  SECOND,
  THIRD_EN,
} from './functions.ts'
import type { Word } from './words.ts'

export type MentionType = 'name' | 'age' | 'person' | 'occupation' | 'patient' | 'kin'

/** A phrase that may stand for one private person: "the guy from the grain elevator", "a 34-year-old", "Miss Odessa". */
export interface Mention {
  type: MentionType
  /** Word indexes of the whole phrase, last exclusive. */
  first: number
  last: number
  /** Word index of the head. */
  head: number
  /** "the", "our", "my", "that": the author has one person in mind. */
  definite: boolean
  indefinite: boolean
  /** A clause or prepositional phrase narrows it down. */
  modified: boolean
  sentence: number
  /** The author's own relative ("my sister"). */
  own: boolean
  /** Holders per 100,000 for occupations. */
  rate?: number
}

/** Index of the sentence each word belongs to. Periods after titles and initials do not end one. */
export function sentenceIndexes(words: Word[], norm: string): { of: Uint16Array; count: number } {
  const of = new Uint16Array(words.length)
  let sentence = 0
  let filled = false
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word
    const previous = words[i - 1]
    if (filled && previous && norm.slice(previous.end, word.start).includes('\n')) {
      sentence += 1
      filled = false
    }
    of[i] = Math.min(sentence, 65535)
    if (word.kind !== 'mark') filled = true
    else if (filled && (word.text === '.' || word.text === '!' || word.text === '?')) {
      const before = previous?.text ?? ''
      const abbreviation =
        word.text === '.' && (HONORIFICS.has(before) || CLINICIAN_TITLES.has(before) || before.length === 1)
      if (!abbreviation) {
        sentence += 1
        filled = false
      }
    }
  }
  return { of, count: sentence + 1 }
}

const BREAKERS = new Set('. , ; : ! ? ( ) [ ] " “ ” — – … / | · •'.split(' '))
const isBreak = (word: Word) =>
  word.kind === 'mark' &&
  (BREAKERS.has(word.text) || word.text.length === 2 || word.text.charCodeAt(0) > 0x2190)
const MAX_LEFT = 4 // words: "a sweet little old retired" is as far as a head's modifiers go
const MAX_RIGHT = 12 // words of a narrowing clause

/** Leftmost word of the phrase that ends in `head`: back to its determiner, not over verbs' subjects or marks. */
function leftEdge(words: Word[], head: number): { first: number; determiner?: Word } {
  for (let i = head - 1; i >= Math.max(0, head - MAX_LEFT); i -= 1) {
    const word = words[i] as Word
    if (isBreak(word)) return { first: i + 1 }
    if (DEFINITE.has(word.text) || INDEFINITE.has(word.text)) return { first: i, determiner: word }
    if (
      FIRST_SINGULAR.has(word.text) ||
      FIRST_PLURAL.has(word.text) ||
      SECOND.has(word.text) ||
      MODIFIERS.has(word.text)
    )
      return { first: i + 1 }
  }
  return { first: head }
}

/** End of the narrowing clause after `from`, or `from` itself. */
function rightEdge(words: Word[], from: number): number {
  const next = words[from]
  if (!next || !MODIFIERS.has(next.text)) return from
  let i = from + 1
  while (i < words.length && i - from < MAX_RIGHT) {
    const word = words[i] as Word
    if (isBreak(word) || (i > from + 1 && CLAUSE_VERBS.has(word.text))) break
    if (
      (word.text === 'and' || word.text === 'but' || word.text === 'y' || word.text === 'pero') &&
      startsClause(words[i + 1])
    )
      break
    i += 1
  }
  while (i > from + 1 && TRAILERS.has(words[i - 1]?.text ?? '')) i -= 1
  return i
}

/** A verb here belongs to the main sentence, not to the narrowing clause. */
const CLAUSE_VERBS = new Set(
  "is was are were has had just got gets keeps isn't wasn't es esta fue tiene tenia ya".split(' '),
)
const TRAILERS = new Set('and but or y o pero'.split(' '))

const startsClause = (word: Word | undefined) =>
  word !== undefined &&
  (THIRD_EN.has(word.text) ||
    FIRST_SINGULAR.has(word.text) ||
    FIRST_PLURAL.has(word.text) ||
    SECOND.has(word.text))

/** Ages: "41 year old", "34M", "in her thirties", "niña de 6 años"; returns word range and years. */
export function ageAt(words: Word[], i: number): { first: number; last: number; years: number } | undefined {
  const word = words[i] as Word
  const years = word.kind === 'number' ? Number(word.text) : NUMBER_WORDS.get(word.text)
  if (years === undefined || !(years >= 0 && years < 125)) return undefined
  const next = words[i + 1]?.text
  const after = words[i + 2]?.text
  if (
    (next === 'year' ||
      next === 'yr' ||
      next === 'years' ||
      next === 'yrs' ||
      next === 'month' ||
      next === 'week' ||
      next === 'months') &&
    after === 'old'
  )
    return { first: i, last: i + 3, years: next.startsWith('y') ? years : 0 }
  if (next === 'yo' || (next === 'y' && after === 'o'))
    return { first: i, last: next === 'yo' ? i + 2 : i + 3, years }
  if (next === 'y' && after === '/' && words[i + 3]?.text === 'o') return { first: i, last: i + 4, years }
  if ((next === 'm' || next === 'f') && words[i + 1]?.start === word.end && word.kind === 'number')
    return { first: i, last: i + 2, years }
  if (next === 'anos' && (words[i - 1]?.text === 'de' || after === 'de'))
    return { first: i, last: i + 2, years }
  if (next === 'anitos' || (next === 'meses' && words[i - 1]?.text === 'de'))
    return { first: i, last: i + 2, years: next === 'meses' ? 0 : years }
  const before = words[i - 1]?.text
  if (before === 'age' || before === 'aged') return { first: i - 1, last: i + 1, years }
  if (
    (before === "she's" || before === "he's" || before === "who's") &&
    (next === undefined || isBreak(words[i + 1] as Word)) &&
    years > 1
  )
    return { first: i - 1, last: i + 1, years }
  return undefined
}

/** Every phrase that may stand for one private person, in text order. */
export function findMentions(
  words: Word[],
  cues: Cue[],
  names: { first: number; last: number; span: Span }[],
  sentences: Uint16Array,
  _lang: Lang,
): Mention[] {
  const mentions: Mention[] = []
  const taken = new Uint8Array(words.length)
  const add = (
    type: MentionType,
    head: number,
    headEnd: number,
    extra: { own?: boolean; rate?: number } = {},
  ) => {
    const { first, determiner } = leftEdge(words, head)
    const last = rightEdge(words, headEnd)
    mentions.push({
      type,
      first,
      last,
      head,
      definite: determiner !== undefined && DEFINITE.has(determiner.text),
      indefinite: determiner !== undefined && INDEFINITE.has(determiner.text),
      modified: last > headEnd,
      sentence: sentences[head] ?? 0,
      own: extra.own ?? false,
      ...(extra.rate === undefined ? {} : { rate: extra.rate }),
    })
    for (let i = head; i < headEnd; i += 1) taken[i] = 1
  }
  for (const name of names) {
    mentions.push({
      type: 'name',
      first: name.first,
      last: name.last,
      head: name.first,
      definite: true,
      indefinite: false,
      modified: false,
      sentence: sentences[name.first] ?? 0,
      own: false,
    })
    for (let i = name.first; i < name.last; i += 1) taken[i] = 1
  }
  for (let i = 0; i < words.length; i += 1) {
    const age = ageAt(words, i)
    if (age) {
      add('age', age.first, age.last)
      i = age.last - 1
    }
  }
  const owned = new Set<number>()
  for (const cue of cues) if (cue.cue === 'ownkin') for (let i = cue.first; i < cue.last; i += 1) owned.add(i)
  for (const cue of cues) {
    if (taken[cue.first]) continue
    const rate = OCCUPATION_CUE.exec(cue.cue)?.[1]
    if (rate !== undefined) add('occupation', cue.first, cue.last, { rate: Number(rate) })
    else if (cue.cue === 'person') add('person', cue.first, cue.last, { own: owned.has(cue.first) })
    else if (cue.cue === 'patient') add('patient', cue.first, cue.last)
    else if (cue.cue === 'kin') add('kin', cue.first, cue.last, { own: owned.has(cue.first) })
  }
  return mentions.sort((a, b) => a.first - b.first)
}

const OCCUPATION_CUE = /^occupation(\d+)$/

/** True when a person's name is a colleague's: a clinician's title before it or credentials after it. */
export function isStaffName(words: Word[], first: number, last: number): boolean {
  const before = words[first - 1]?.text === '.' ? words[first - 2]?.text : words[first - 1]?.text
  if (before !== undefined && CLINICIAN_TITLES.has(before)) return true
  if (CLINICIAN_TITLES.has(words[first]?.text ?? '')) return true
  const comma = words[last]?.text === ',' || words[last]?.text === '('
  const credential = comma ? words[last + 1] : words[last]
  return credential !== undefined && CREDENTIALS.has(credential.text) && (comma || credential.capital)
}
