/** A piece of a word: its row in the vocabulary and the word's offsets (UTF-16, end exclusive). */
export interface Piece {
  id: number
  start: number
  end: number
}

/** Longer words are unknown, as in the base model's own tokenizer. */
const LONGEST_WORD = 100

/** A token of its own; emoji, control characters and spaces are gaps. */
const MARK = /[\p{P}\p{Sc}\p{Sm}\p{Sk}]/u
const LETTER = /[\p{L}\p{N}\p{M}]/u
const ACCENT = /\p{Mn}/gu

/** Lower case without accents: what the base model was trained on. */
function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(ACCENT, '')
}

const isLetter = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)

/** Every word and mark of a text, folded, in order. Linear in its length. */
function* wordsOf(text: string): Generator<{ word: string; start: number; end: number }> {
  let start = -1
  let at = 0
  for (const char of text) {
    const code = char.charCodeAt(0)
    const letter = code < 0x80 ? isLetter(code) : LETTER.test(char)
    if (letter && start < 0) start = at
    if (!letter && start >= 0) {
      yield { word: fold(text.slice(start, at)), start, end: at }
      start = -1
    }
    if (!letter && MARK.test(char)) yield { word: fold(char), start: at, end: at + char.length }
    at += char.length
  }
  if (start >= 0) yield { word: fold(text.slice(start)), start, end: at }
}

export interface WordPiece {
  /** Pieces in the vocabulary. */
  size: number
  first: number
  between: number
  /** The pieces of a text, at most `most` of them. */
  pieces(text: string, most: number): Piece[]
}

/**
 * The base model's tokenizer (Wu et al. 2016, as in BERT): words are cut into the longest pieces that the vocabulary
 * has. `training/wordpiece.py` takes the same steps; a test compares the two.
 *
 * @param vocabulary one piece a line, `##` before those that continue a word
 */
export function createWordPiece(vocabulary: string): WordPiece {
  const rows = new Map(vocabulary.split('\n').map((piece, row) => [piece, row]))
  const rowOf = (piece: string): number => {
    const row = rows.get(piece)
    if (row === undefined) throw new Error(`The vocabulary has no ${piece}: the encoder's files are damaged.`)
    return row
  }
  const unknown = rowOf('[UNK]')
  const cut = (word: string): number[] => {
    if (word.length > LONGEST_WORD) return [unknown]
    const found: number[] = []
    for (let at = 0; at < word.length; ) {
      let end = word.length
      let row: number | undefined
      for (; end > at; end -= 1) {
        row = rows.get(at === 0 ? word.slice(0, end) : `##${word.slice(at, end)}`)
        if (row !== undefined) break
      }
      if (row === undefined) return [unknown]
      found.push(row)
      at = end
    }
    return found
  }
  return {
    size: rows.size,
    first: rowOf('[CLS]'),
    between: rowOf('[SEP]'),
    pieces(text, most) {
      const pieces: Piece[] = []
      for (const { word, start, end } of wordsOf(text)) {
        for (const id of cut(word)) pieces.push({ id, start, end })
        if (pieces.length >= most) break
      }
      return pieces.slice(0, most)
    },
  }
}
