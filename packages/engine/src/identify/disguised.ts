import type { ReadDocument } from '../text/document.ts'
import { firstNameRank, lastNameRank, wordInfo } from './lexicon.ts'
import { type AddHit, scan } from './recognizer.ts'

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
const CHUNK = /(?<![^\s(["'])(?=[^\s]{0,30}[a-z])[a-z\d@$!|+._*-]{3,30}(?![^\s)\]"',;:?])/giu
const SPACED = /(?<![\p{L}\d])(?:[\p{L}][ ._*-]{1,2}){3,24}[\p{L}](?![\p{L}\d])/gu
const SHORTEST = 4

interface Piece {
  start: number
  end: number
  /** How sure: a first name 2, another name 1, no name 0. */
  name: number
}

/** Names in leet spelling ("m4r1ss4 g.0.n.z.4.l.3.z") and in spaced letters ("J o h n  S m i t h"). */
export function findDisguisedNames({ norm }: ReadDocument, add: AddHit): void {
  if (/\p{L}[\d@$!|]\p{L}|[\d@$][._*-]?\p{L}[._*-]?[\d@$]/u.test(norm)) leet(norm, add)
  if (/(?:\p{L}[ ._*-]{1,2}){3}\p{L}(?!\p{L})/u.test(norm))
    scan(SPACED, norm, (m) => {
      if (/^(?:\p{L}\.){2,}\p{L}?$/u.test(m[0]) && m[0].length < 8) return
      const parts = m[0].split(/ {2}/).map((part) => part.replace(/[^\p{L}]/gu, '').toLowerCase())
      const named = parts.some((part) => part.length >= SHORTEST && nameIn(part))
      if (named) add('A', 'person', m.index, m.index + m[0].length, 0.8)
    })
}

function leet(norm: string, add: AddHit): void {
  let run: Piece[] = []
  const flush = (): void => {
    const first = run[0]
    const last = run.at(-1)
    if (first !== undefined && last !== undefined && run.some((piece) => piece.name > 0))
      add('A', 'person', first.start, last.end, 0.75)
    run = []
  }
  scan(CHUNK, norm, (m) => {
    const text = m[0].replace(/[._*-]+$/, '')
    const bare = text.replace(/[._*-]/g, '')
    const disguised =
      /\p{L}[\d@$!|+]+\p{L}|^[\d@$]\p{L}|\p{L}[\d@$]{1,2}$/u.test(bare) && !/^\d+\p{L}{1,3}$/u.test(bare)
    const word = bare.toLowerCase().replace(/[\d@$!|+]/g, (sign) => LEET[sign] ?? sign)
    const letters = (bare.match(/\p{L}/gu) ?? []).length
    const name = disguised && letters >= 2 && /^\p{L}{4,}$/u.test(word) ? rank(word) : 0
    const previous = run.at(-1)
    if (previous !== undefined && m.index - previous.end > 1) flush()
    if (name > 0) run.push({ start: m.index, end: m.index + text.length, name })
    else flush()
  })
  flush()
}

function rank(word: string): number {
  const info = wordInfo(word)
  if (firstNameRank(info) > 0) return 2
  return lastNameRank(info) > 1 ? 1 : 0
}

/** True when the letters are a name, or a first and a last name run together. */
function nameIn(letters: string): boolean {
  if (firstNameRank(wordInfo(letters)) > 0 || lastNameRank(wordInfo(letters)) > 1) return true
  for (let cut = 3; cut <= letters.length - 3; cut += 1)
    if (firstNameRank(wordInfo(letters.slice(0, cut))) > 1 && lastNameRank(wordInfo(letters.slice(cut))) > 0)
      return true
  return false
}
