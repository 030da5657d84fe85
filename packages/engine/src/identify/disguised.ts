import type { ReadDocument } from '../text/document.ts'
import { firstNameRank, lastNameRank, wordInfo } from './lexicon.ts'
import { type AddHit, scan } from './recognizer.ts'
import { LONE_LETTER, MIXED_WORD } from './signals.ts'

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
}
const CHUNK_EDGE = /^[(["']+|[)\]"',;:?]+$/g
const SPACED = /(?<![\p{L}\d])(?:[\p{L}][ ._*-]{1,2}){3,24}[\p{L}](?![\p{L}\d])/gu
const INITIALS = /^(?:\p{L}\.){2,}\p{L}?$/u
const LETTER = /\p{L}/u
const NO_LETTERS = /[^\p{L}]/gu
const LETTERS_ONLY = /^\p{L}{4,}$/u
const SPELLED = /\p{L}[\d@$!|+]+\p{L}|^[\d@$]\p{L}{2}/u
const ORDINAL = /^\d+\p{L}{1,3}$/u
const SHORTEST = 4 // letters
const LONGEST = 30
const LONGEST_NAME = 20 // first and last together

interface Piece {
  start: number
  end: number
}

/** Names in leet spelling ("m4r1ss4 g.0.n.z.4.l.3.z") and in spaced letters ("J o h n  S m i t h"). */
export function findDisguisedNames({ norm }: ReadDocument, add: AddHit, signals: number): void {
  if ((signals & (MIXED_WORD | LONE_LETTER)) === 0) return
  leet(norm, add)
  if ((signals & LONE_LETTER) !== 0)
    scan(SPACED, norm, (m) => {
      if (INITIALS.test(m[0]) && m[0].length < 8) return
      const parts = m[0].split(/ {2}/).map((part) => part.replace(NO_LETTERS, '').toLowerCase())
      const named = parts.some((part) => part.length >= SHORTEST && nameIn(part))
      if (named) add('A', 'person', m.index, m.index + m[0].length, 0.8)
    })
}

/** Reads chunk by chunk between white space; neighbours that are both names make one span. */
function leet(norm: string, add: AddHit): void {
  let run: Piece[] = []
  const flush = (): void => {
    const first = run[0]
    const last = run.at(-1)
    if (first !== undefined && last !== undefined) add('A', 'person', first.start, last.end, 0.75)
    run = []
  }
  for (let at = 0; at < norm.length; ) {
    let end = at
    while (end < norm.length && norm.charCodeAt(end) > 32) end += 1
    if (end - at >= SHORTEST && end - at <= LONGEST) {
      const piece = leetName(norm.slice(at, end), at)
      if (piece === undefined) flush()
      else run.push(piece)
    } else if (end > at) flush()
    at = end + 1
  }
  flush()
}

function leetName(chunk: string, at: number): Piece | undefined {
  if (!/[\d@$!|]/.test(chunk) || !LETTER.test(chunk) || /[/#&=]|^@/.test(chunk)) return undefined
  const text = chunk.replace(CHUNK_EDGE, '').replace(/[.!_*-]+$/, '')
  const bare = text.replace(/[._*-]/g, '')
  // "12th", "4U", "covid19" and "b2b" are spelled so by everybody.
  const disguised = SPELLED.test(bare) && !ORDINAL.test(bare)
  if (!disguised || bare.replace(NO_LETTERS, '').length < 2) return undefined
  const word = bare.toLowerCase().replace(/[\d@$!|+]/g, (sign) => LEET[sign] ?? sign)
  if (!LETTERS_ONLY.test(word)) return undefined
  const start = at + chunk.indexOf(text)
  return isName(word) ? { start, end: start + text.length } : undefined
}

function isName(word: string): boolean {
  const info = wordInfo(word)
  return firstNameRank(info) > 0 || lastNameRank(info) > 1
}

/** True when the letters are a name, or a first and a last name run together. */
function nameIn(letters: string): boolean {
  if (letters.length > LONGEST_NAME) return false
  if (isName(letters)) return true
  for (let cut = 3; cut <= letters.length - 3; cut += 1)
    if (firstNameRank(wordInfo(letters.slice(0, cut))) > 1 && lastNameRank(wordInfo(letters.slice(cut))) > 0)
      return true
  return false
}
