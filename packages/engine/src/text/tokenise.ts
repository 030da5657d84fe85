import type { Token } from '../types.ts'
import { isLetter } from './normalise.ts'

/** Characters of a run of the same mark that make one token. */
const LONGEST_RUN = 64

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0x2028 || code === 0x2029
const URL_START = /(?:https?:\/\/|www\.)[^\s<>"]{1,2048}/iy
const TRAILING = /[.,;:!?)\]}'"…]+$/

/**
 * One pass, linear: words (with inner apostrophes and hyphens kept whole except possessive 's), numbers,
 * handles, hashtags, web addresses, emoji and single punctuation marks. Offsets are into `norm`.
 */
export function tokenise(norm: string): Token[] {
  const tokens: Token[] = []
  const push = (start: number, end: number, shape: Token['shape']): void => {
    const text = norm.slice(start, end)
    tokens.push({ text, lower: text.toLowerCase(), start, end, shape })
  }
  const length = norm.length
  for (let at = 0; at < length; ) {
    const code = norm.charCodeAt(at)
    if (isSpace(code)) {
      at += 1
      continue
    }
    const start = at
    if (isLetter(code)) {
      if ((code | 32) === 104 || (code | 32) === 119) {
        URL_START.lastIndex = at
        const url = URL_START.exec(norm)?.[0].replace(TRAILING, '')
        if (url !== undefined && url.length > 7) {
          at += url.length
          push(start, at, 'url')
          continue
        }
      }
      at = endOfWord(norm, at)
      push(start, at, 'word')
    } else if (isDigit(code)) {
      at += 1
      while (
        at < length &&
        (isDigit(norm.charCodeAt(at)) ||
          (isNumberMark(norm.charCodeAt(at)) && isDigit(norm.charCodeAt(at + 1))))
      )
        at += 1
      // "4Dbling", "5th", "m4r1ss4": digits glued to letters are one word.
      if (at < length && isLetter(norm.charCodeAt(at))) {
        at = endOfWord(norm, at)
        push(start, at, 'word')
      } else push(start, at, 'number')
    } else if ((code === 64 || code === 35) && at + 1 < length && isTagPart(norm.charCodeAt(at + 1))) {
      at += 1
      while (at < length && isTagPart(norm.charCodeAt(at))) at += 1
      push(start, at, code === 64 ? 'handle' : 'hashtag')
    } else if (code >= 0xd800 && code <= 0xdbff) {
      at = Math.min(length, at + 2)
      push(start, at, 'emoji')
    } else {
      at += 1
      // "..." and "!!!" are one token.
      while (at < length && at - start < LONGEST_RUN && norm.charCodeAt(at) === code) at += 1
      push(start, at, code >= 0x2190 && code <= 0x2bff ? 'emoji' : 'punct')
    }
  }
  return tokens
}

function endOfWord(norm: string, from: number): number {
  let at = from
  while (at < norm.length) {
    const code = norm.charCodeAt(at)
    if (isLetter(code) || isDigit(code) || code === 95) at += 1
    else if (code === 39 && isLetter(norm.charCodeAt(at + 1)) && !isPossessive(norm, at)) at += 1
    else break
  }
  return at
}

/** "Iverson's" is two tokens, "Ja'Niyah" and "don't" one. */
function isPossessive(norm: string, at: number): boolean {
  return (norm.charCodeAt(at + 1) | 32) === 115 && !isLetter(norm.charCodeAt(at + 2))
}

const isNumberMark = (code: number): boolean => code === 46 || code === 44
const isTagPart = (code: number): boolean => isLetter(code) || isDigit(code) || code === 95
