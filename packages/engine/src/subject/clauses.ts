import type { Analysis } from './analysis.ts'

/** Word range, last exclusive. */
export interface WordRange {
  first: number
  last: number
}

const MARKS = new Set('. , ; : ! ? ( ) — – … · • "'.split(' '))

/**
 * Finds the clause around any word range: between punctuation marks and line ends of one sentence. The borders are
 * worked out once for the whole text, so that asking for every word of one endless clause stays linear.
 */
export function clausesOf({ words, sentenceOf }: Pick<Analysis, 'words' | 'sentenceOf'>): Clauses {
  const { length } = words
  const startOf = new Int32Array(length)
  const endOf = new Int32Array(length)
  const isMark = (i: number) => words[i]?.kind === 'mark' && MARKS.has(words[i]?.text ?? '')
  for (let i = 0; i < length; i += 1)
    startOf[i] =
      i > 0 && sentenceOf[i - 1] === sentenceOf[i] && !isMark(i - 1) ? (startOf[i - 1] as number) : i
  for (let i = length - 1; i >= 0; i -= 1)
    endOf[i] = isMark(i)
      ? i
      : i + 1 < length && sentenceOf[i + 1] === sentenceOf[i]
        ? (endOf[i + 1] as number)
        : i + 1
  return (first, last) => ({
    first: startOf[first] ?? first,
    last: last < length && sentenceOf[last] === sentenceOf[first] ? (endOf[last] as number) : last,
  })
}

export type Clauses = (first: number, last: number) => WordRange
