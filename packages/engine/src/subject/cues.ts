import { OCCUPATIONS } from '../crowd/occupations.ts'
import type { Lang } from '../types.ts'
import type { WordForm } from './forms.ts'
import { LEXICON_EN } from './lexicon-en.ts'
import { LEXICON_ES } from './lexicon-es.ts'
import { splitWords, type Word } from './words.ts'

/** A phrase of the lexicon found in the text; `first` and `last` index the words, last exclusive. */
export interface Cue {
  cue: string
  first: number
  last: number
}

interface Entry {
  cue: string
  parts: string[]
}

/** A phrase that a spelling opens; `order` decides which of two classes is named first. */
interface Opening extends Entry {
  order: number
}

/** Phrases that a spelling may open: those with a fixed second word by that word, and all others. */
interface Openings {
  bySecond: Map<string, Opening[]>
  others: Opening[]
}

interface Lexicon {
  exact: Map<string, Entry[]>
  /** Entries whose first part ends in `*`, by its first three letters. */
  stems: Map<string, Entry[]>
  numeric: Entry[]
}

/** "he/she was/were" to every combination; `x?` with and without. */
function expand(parts: string[]): string[][] {
  if (!parts.some((part) => part.includes('/') || part.includes('?'))) return [parts]
  let combinations: string[][] = [[]]
  for (const part of parts) {
    const optional = part.endsWith('?') && part.length > 1
    const choices = (optional ? part.slice(0, -1) : part).split('/').filter(Boolean)
    const next: string[][] = []
    for (const head of combinations) {
      if (optional) next.push(head)
      for (const choice of choices.length > 0 ? choices : [part]) next.push([...head, choice])
    }
    combinations = next
  }
  return combinations
}

const SPACES = /\s+/
const PLAIN_WORD = /^[a-z]+$/

function phraseParts(phrase: string): string[] {
  const parts: string[] = []
  for (const raw of phrase.split(SPACES)) {
    if (raw === '_' || raw === '#' || PLAIN_WORD.test(raw)) parts.push(raw)
    else if (raw === '//') parts.push('/')
    else if (/[/?*]/.test(raw) && /^[\p{L}'/?*]+$/u.test(raw)) parts.push(raw)
    else
      for (const word of splitWords(raw)) {
        if (word.text === '#' || word.kind === 'number') parts.push(word.text === '#' ? '#' : word.text)
        else parts.push(word.text)
      }
  }
  return parts
}

function compile(source: Record<string, string>): Lexicon {
  const lexicon: Lexicon = { exact: new Map(), stems: new Map(), numeric: [] }
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry) => {
    const list = map.get(key)
    if (list) list.push(entry)
    else map.set(key, [entry])
  }
  for (const [cue, text] of Object.entries(source)) {
    for (const phrase of text.split(',')) {
      const trimmed = phrase.trim()
      if (trimmed === '') continue
      for (const parts of expand(phraseParts(trimmed))) {
        const head = parts[0]
        if (head === undefined) continue
        const entry = { cue, parts }
        if (head === '#') lexicon.numeric.push(entry)
        else if (head.endsWith('*')) put(lexicon.stems, head.slice(0, 3), entry)
        else put(lexicon.exact, head, entry)
      }
    }
  }
  return lexicon
}

const compiled = new Map<Lang, Lexicon>()

function lexiconFor(lang: Lang): Lexicon {
  const known = compiled.get(lang)
  if (known) return known
  const occupations = OCCUPATIONS.map(([rate, en, es]): [string, string] => [
    `occupation${rate}`,
    lang === 'es' ? es : en,
  ])
  const fresh = compile({ ...(lang === 'es' ? LEXICON_ES : LEXICON_EN), ...Object.fromEntries(occupations) })
  compiled.set(lang, fresh)
  return fresh
}

function fits(part: string | undefined, word: WordForm): boolean {
  if (part === undefined) return false
  if (part === '_') return word.kind !== 'mark'
  if (part === '#') return word.kind === 'number' || NUMBER_WORDS.has(word.text)
  if (part.endsWith('*')) return word.text.startsWith(part.slice(0, -1))
  return part === word.text
}

/** Numbers in words, both languages, up to the tens: enough for "nine-year-old", "dos gemelas". */
export const NUMBER_WORDS = new Map<string, number>([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
  ...'thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 3) * 10]),
  ...'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
  ...'treinta cuarenta cincuenta sesenta setenta ochenta noventa'
    .split(' ')
    .map((word, index): [string, number] => [word, (index + 3) * 10]),
])

/** Phrases of the lexicon that a spelling may open; null for most words. Kept with the form. */
function openingsOf({ form }: Word, lang: Lang): Openings | null {
  const slot = lang === 'es' ? 1 : 0
  const known = form.phrases[slot] as Openings | null | undefined
  if (known !== undefined) return known
  const { exact, stems, numeric } = lexiconFor(lang)
  const { text, kind } = form
  const entries = [...(exact.get(text) ?? [])]
  if (kind === 'word' && text.length >= 3)
    for (const entry of stems.get(text.slice(0, 3)) ?? []) if (fits(entry.parts[0], form)) entries.push(entry)
  if (kind === 'number' || NUMBER_WORDS.has(text)) entries.push(...numeric)
  const openings: Openings = { bySecond: new Map(), others: [] }
  for (const [order, { cue, parts }] of entries.entries()) {
    const entry = { cue, parts, order }
    const second = parts[1]
    if (second === undefined || second === '_' || second === '#' || second.endsWith('*'))
      openings.others.push(entry)
    else {
      const list = openings.bySecond.get(second)
      if (list === undefined) openings.bySecond.set(second, [entry])
      else list.push(entry)
    }
  }
  const made = entries.length === 0 ? null : openings
  form.phrases[slot] = made
  return made
}

/** Every lexicon phrase in the words, longest per class and place. Linear in the text: entries per word are few. */
export function findCues(words: Word[], lang: Lang): Cue[] {
  const cues: Cue[] = []
  let matches: Opening[] = []
  const tryEntries = (entries: Opening[], at: number) => {
    for (const entry of entries) {
      const { parts } = entry
      if (at + parts.length > words.length) continue
      let k = 1
      while (k < parts.length && fits(parts[k], (words[at + k] as Word).form)) k += 1
      if (k === parts.length) matches.push(entry)
    }
  }
  for (let i = 0; i < words.length; i += 1) {
    const openings = openingsOf(words[i] as Word, lang)
    if (openings === null) continue
    tryEntries(openings.others, i)
    if (openings.bySecond.size > 0) {
      const followed = openings.bySecond.get(words[i + 1]?.text ?? '')
      if (followed !== undefined) tryEntries(followed, i)
    }
    if (matches.length === 0) continue
    if (matches.length > 1) matches.sort((a, b) => a.order - b.order)
    const from = cues.length
    for (const { cue, parts } of matches) {
      const last = i + parts.length
      let same = from
      while (same < cues.length && cues[same]?.cue !== cue) same += 1
      const found = cues[same]
      if (found === undefined) cues.push({ cue, first: i, last })
      else if (last > found.last) found.last = last
    }
    matches = []
  }
  return cues
}
