import { formOf, type WordForm } from './forms.ts'

/** One matching unit of the cue lexicon: a folded word, a number, a punctuation mark or an emoji. */
export interface Word {
  /** Lower case, accents folded. */
  text: string
  /** Offsets into the string that was split; end exclusive. */
  start: number
  end: number
  kind: 'word' | 'number' | 'mark'
  /** First letter upper case in the original. */
  capital: boolean
  /** What its spelling alone tells. */
  form: WordForm
}

const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
const isApostrophe = (code: number) => code === 39 || code === 0x2019

function wordAt(text: string, start: number, end: number, kind: Word['kind']): Word {
  const form = formOf(text.slice(start, end), kind)
  return { text: form.text, start, end, kind, capital: form.capital, form }
}

/**
 * Splits text for the cue lexicon in one linear pass. Hyphens separate without a word of their own, so that
 * "41-year-old" and "41 year old" are the same; apostrophes stay inside words.
 */
export function splitWords(text: string): Word[] {
  const words: Word[] = []
  const length = text.length
  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    if (code <= 32 || code === 45 || code === 0xa0 || code === 0x2010 || code === 0x2011) {
      i += 1
      continue
    }
    const start = i
    if (isDigit(code)) {
      i += 1
      while (i < length) {
        const c = text.charCodeAt(i)
        if (isDigit(c)) i += 1
        else if ((c === 46 || c === 44) && isDigit(text.charCodeAt(i + 1))) i += 2
        else break
      }
      words.push(wordAt(text, start, i, 'number'))
      continue
    }
    if (isLetter(code)) {
      i += 1
      while (i < length) {
        const c = text.charCodeAt(i)
        if (isLetter(c) || (isApostrophe(c) && isLetter(text.charCodeAt(i + 1)))) i += 1
        else break
      }
      words.push(wordAt(text, start, i, 'word'))
      continue
    }
    const wide = code >= 0xd800 && code <= 0xdbff && i + 1 < length
    i += wide ? 2 : 1
    if (code === 0xfe0f || code === 0x200d) continue
    words.push(wordAt(text, start, i, 'mark'))
  }
  return words
}
