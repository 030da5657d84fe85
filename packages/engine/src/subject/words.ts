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
}

const FOLD: Record<string, string> = {
  á: 'a',
  à: 'a',
  ä: 'a',
  â: 'a',
  ã: 'a',
  é: 'e',
  è: 'e',
  ë: 'e',
  ê: 'e',
  í: 'i',
  ì: 'i',
  ï: 'i',
  î: 'i',
  ó: 'o',
  ò: 'o',
  ö: 'o',
  ô: 'o',
  õ: 'o',
  ú: 'u',
  ù: 'u',
  ü: 'u',
  û: 'u',
  ñ: 'n',
  ç: 'c',
}

const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
const isApostrophe = (code: number) => code === 39 || code === 0x2019

function fold(raw: string): string {
  const lower = raw.toLowerCase()
  let plain = true
  for (let i = 0; i < lower.length; i += 1) if (lower.charCodeAt(i) > 127) plain = false
  if (plain) return lower
  let out = ''
  for (const char of lower) out += char === '’' ? "'" : (FOLD[char] ?? char)
  return out
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
      words.push({ text: text.slice(start, i), start, end: i, kind: 'number', capital: false })
      continue
    }
    if (isLetter(code)) {
      i += 1
      while (i < length) {
        const c = text.charCodeAt(i)
        if (isLetter(c) || (isApostrophe(c) && isLetter(text.charCodeAt(i + 1)))) i += 1
        else break
      }
      const raw = text.slice(start, i)
      const folded = fold(raw)
      words.push({ text: folded, start, end: i, kind: 'word', capital: raw[0] !== raw[0]?.toLowerCase() })
      continue
    }
    const wide = code >= 0xd800 && code <= 0xdbff && i + 1 < length
    i += wide ? 2 : 1
    if (code === 0xfe0f || code === 0x200d) continue
    words.push({ text: text.slice(start, i), start, end: i, kind: 'mark', capital: false })
  }
  return words
}
