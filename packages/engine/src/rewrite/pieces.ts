/** A sentence, a line or a run of hashtags; offsets into the text, `end` before the white space that follows. */
export interface Piece {
  start: number
  end: number
  /** Where the next piece starts. */
  next: number
  text: string
}

const TITLES = new Set(
  'dr dra mr mrs ms mx sr sra srta st ste jr prof rev lt sgt capt fr no vs dept apt approx etc aprox'.split(
    ' ',
  ),
)
const MARK = /[.!?…]/
const CLOSING = /["”’)\]»]/

/** True when the mark at `at` belongs to an abbreviation ("Dr.", "a.m.", "Justin R."), not to the end of a sentence. */
function abbreviates(text: string, at: number): boolean {
  // "Questions? Call …" is one thing to say.
  if (text[at] === '?')
    return /(?:questions|preguntas|dudas|interested)$/i.test(text.slice(Math.max(0, at - 10), at))
  if (text[at] !== '.') return false
  let from = at
  while (from > 0 && at - from < 8 && /[\p{L}.]/u.test(text[from - 1] as string)) from -= 1
  const word = text.slice(from, at).toLowerCase()
  return TITLES.has(word) || (/^(?:\p{L}|(?:\p{L}\.)+\p{L})$/u.test(word) && !/[iy]$/i.test(word))
}

/** Splits a text into pieces, in order, together covering all of it but the white space between. Linear. */
export function splitPieces(text: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  const close = (end: number, next: number) => {
    let from = start
    while (from < end && /\s/.test(text[from] as string)) from += 1
    let to = end
    while (to > from && /\s/.test(text[to - 1] as string)) to -= 1
    if (to > from) pieces.push({ start: from, end: to, next, text: text.slice(from, to) })
    else if (pieces.length > 0) (pieces[pieces.length - 1] as Piece).next = next
    start = next
  }
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '\n') {
      let next = i + 1
      while (next < text.length && /\s/.test(text[next] as string)) next += 1
      close(i, next)
      i = next - 1
    } else if (MARK.test(text[i] as string) && !abbreviates(text, i)) {
      let end = i + 1
      while (end < text.length && (MARK.test(text[end] as string) || CLOSING.test(text[end] as string)))
        end += 1
      // Emoji that follow the mark belong to the sentence before it.
      const emoji = EMOJI_RUN.exec(text.slice(end, end + 40))?.[0] ?? ''
      end += emoji.length
      if (end < text.length && !/\s/.test(text[end] as string)) continue
      let next = end
      while (next < text.length && /\s/.test(text[next] as string)) next += 1
      close(end, next)
      i = next - 1
    } else if (text[i] === '#' && i > start && /\s/.test(text[i - 1] ?? '')) {
      // The first of several closing hashtags starts a piece of its own.
      if (HASHTAGS_TO_END.test(text.slice(i, i + 300))) close(i, i)
    }
  }
  close(text.length, text.length)
  return pieces
}

const EMOJI_RUN = /^(?:[ ]?\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F\u200D]*)+/u
const HASHTAGS_TO_END = /^(?:#[\p{L}\p{N}_]+\s*){1,20}(?:\p{Extended_Pictographic}|\s|\uFE0F)*(?:\n|$)/u
