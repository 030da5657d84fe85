import { isCombining, isInvisible, LOOKALIKES, PUNCTUATION } from './confusables.ts'

/** Text in the form that recognizers read, with the way back to what was written. */
export interface Normalised {
  text: string
  norm: string
  /** Start in `text` of the character that became `norm[offset]`; `text.length` at the end. */
  map(offset: number): number
  /** End in `text` (exclusive) of what became `norm[0…offset-1]`: where a span that ends at `offset` ends. */
  mapEnd(offset: number): number
}

const identity = (offset: number): number => offset
const PLAIN = /^[\t\n\r\x20-\x7e]*$/

/**
 * Drops invisible characters, composes accents, and turns styled, full-width, circled and look-alike
 * characters into plain ones. One pass, linear. Offsets are UTF-16 units.
 */
export function normalise(text: string): Normalised {
  if (PLAIN.test(text)) return { text, norm: text, map: identity, mapEnd: identity }
  const starts: number[] = []
  const ends: number[] = []
  const out: string[] = []
  let wordStart = -1
  let latin = false
  let foreign = false
  const put = (piece: string, start: number, end: number): void => {
    for (let i = 0; i < piece.length; i += 1) {
      starts.push(start)
      ends.push(end)
      out.push(piece.charAt(i))
    }
  }
  const endWord = (): void => {
    // A word that mixes scripts is Latin in disguise; a word wholly in another script is left as it is.
    if (wordStart >= 0 && latin && foreign)
      for (let i = wordStart; i < out.length; i += 1) {
        const plain = LOOKALIKES.get(out[i]?.charCodeAt(0) ?? 0)
        if (plain !== undefined) out[i] = plain
      }
    wordStart = -1
    latin = false
    foreign = false
  }
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    const next = at + (code > 0xffff ? 2 : 1)
    if (code < 0x80) {
      if (isAsciiLetter(code)) {
        if (wordStart < 0) wordStart = out.length
        latin = true
      } else if (code < 0x30 || code > 0x39) endWord()
      put(text.charAt(at), at, next)
    } else if (isInvisible(code)) {
      // nothing is written; the next character starts where it stands
    } else if (isCombining(code)) {
      const last = out.length - 1
      const base = out[last]
      if (base !== undefined && ends[last] !== undefined) {
        const composed = (base + String.fromCodePoint(code)).normalize('NFC')
        if (composed.length === 1) out[last] = composed
        ends[last] = next
      }
    } else {
      const piece = plainForm(code)
      const first = piece.charCodeAt(0)
      if (isLetter(first)) {
        if (wordStart < 0) wordStart = out.length
        if (LOOKALIKES.has(first)) foreign = true
        else if (first < 0x250) latin = true
      } else if (first < 0x30 || first > 0x39) endWord()
      put(piece, at, next)
    }
    at = next
  }
  endWord()
  return {
    text,
    norm: out.join(''),
    map: (offset) => (offset < starts.length ? (starts[offset] ?? 0) : text.length),
    mapEnd: (offset) => (offset <= 0 ? 0 : (ends[Math.min(offset, ends.length) - 1] ?? 0)),
  }
}

function plainForm(code: number): string {
  const punctuation = PUNCTUATION.get(code)
  if (punctuation !== undefined) return punctuation
  const written = String.fromCodePoint(code)
  // Regional indicators and squared letters spell words too: 🅹🅾🅷🅽.
  if (code >= 0x1f130 && code <= 0x1f149) return String.fromCharCode(code - 0x1f130 + 65)
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(code - 0x1f150 + 65)
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(code - 0x1f170 + 65)
  if (code === 0x1f51f) return '10'
  if (code < 0x250) return written
  const styled =
    (code >= 0x2070 && code <= 0x209c) ||
    (code >= 0x2100 && code <= 0x214f) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    (code >= 0x2776 && code <= 0x2793) ||
    (code >= 0xfb00 && code <= 0xfb06) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x1d400 && code <= 0x1d7ff)
  if (!styled) return written
  if (code >= 0x2776 && code <= 0x2793) return String(((code - 0x2776) % 10) + 1)
  return written.normalize('NFKC').replace(/[()]/g, '') || written
}

function isAsciiLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** Letters of Latin with accents, Greek, Cyrillic, Armenian, and all scripts after them that have no case. */
export function isLetter(code: number): boolean {
  if (code < 0x80) return isAsciiLetter(code)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7
  return (
    (code >= 0x2c00 && code <= 0x2dff) ||
    (code >= 0x3040 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc)
  )
}
