import type { Marked } from './grade.ts'

export interface Word extends Marked {
  text: string
  /** What stands between the word before and this one. */
  gap: string
}

/** The words of a post with their places in it, cut at white space. */
export function wordsOf(post: string): Word[] {
  let last = 0
  return [...post.matchAll(/\S+/g)].map((match) => {
    const start = match.index
    const end = start + match[0].length
    const word = { text: match[0], start, end, gap: post.slice(last, start) }
    last = end
    return word
  })
}

/** Spans of the post under the marked words; marked neighbors are one. */
export function spansOf(words: readonly Word[], marked: ReadonlySet<number>): Marked[] {
  const spans: Marked[] = []
  words.forEach((word, index) => {
    if (!marked.has(index)) return
    const before = spans.at(-1)
    if (before && marked.has(index - 1)) before.end = word.end
    else spans.push({ start: word.start, end: word.end })
  })
  return spans
}
