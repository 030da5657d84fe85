import { createChoice } from './surrogate/choice.ts'
import { standInFor } from './surrogate/shapes.ts'
import type { Category, Span } from './types.ts'

/** UTF-16 units, end exclusive. */
export interface TextRange {
  start: number
  end: number
}

export interface Surrogated {
  /** The text with every span replaced; '' when something could not be replaced. */
  text: string
  /** The given spans and other places of the same words, where they are now and as they read now. */
  spans: Span[]
  /** The given ranges where they are now; a border inside a replaced span moves to the border of that span. */
  follow: TextRange[]
  /** What no stand-in could be made for, as given: such a text must not be handed on. */
  unsafe: Span[]
}

/**
 * @param spans what identifies, e.g. from `identify` on the same text; of overlapping ones the first is widened
 * @param follow ranges that shall be found again in the new text
 */
export type Surrogates = (text: string, spans: readonly Span[], follow?: readonly TextRange[]) => Surrogated

/**
 * Makes a function that puts invented people, places, dates and numbers of the same form in place of real ones.
 * The same original becomes the same stand-in in every text that this function sees; another seed gives others.
 * Stand-ins come from the engine's name and place lists and from ranges that belong to nobody (telephones
 * 555-01xx, domains .example, SSNs that begin with 9, addresses for documentation).
 *
 * Guaranteed for the result: none of the spans' texts, and no part of a marked name, stands in it as a word of
 * its own. Not covered: what nobody marked, and details that identify together. A person must read the result.
 *
 * @example createSurrogates('a')('Mrs. Gomez was here.', identify('Mrs. Gomez was here.')).text // "Mrs. Schwartz was here."
 */
export function createSurrogates(seed: string): Surrogates {
  const choice = createChoice(seed)
  return (text, spans, follow = []) => {
    const inside = clip(text, spans)
    const given = settle(text, inside)
    // Also what lies inside a wider span: it may stand elsewhere by itself.
    const secrets = secretsOf([...given, ...inside])
    const all = settle(text, [...given, ...mentions(text, given, secrets)])
    choice.forbid(new Set(secrets.map(({ words }) => words.toLowerCase())))
    const unsafe: Span[] = []
    const made = all.map((span) => {
      const standIn = standInFor(span.text, span.category, span.kind, choice)
      if (standIn === null || standIn === span.text) unsafe.push(span)
      return standIn ?? ''
    })
    const moved = replaceAll(text, all, made, follow)
    for (const { words, span } of secrets)
      if (!unsafe.includes(span) && occurrences(moved.text, words).length > 0) unsafe.push(span)
    return unsafe.length === 0 ? { ...moved, unsafe } : { text: '', spans: [], follow: [], unsafe }
  }
}

/** The spans with what they cover inside the text; empty ones are left out. */
function clip(text: string, spans: readonly Span[]): Span[] {
  return spans
    .map((span) => {
      const end = Math.min(span.end, text.length)
      return { ...span, end, text: text.slice(Math.max(0, span.start), end) }
    })
    .filter(({ start, end }) => start >= 0 && end > start)
}

/** Sorted and disjoint; what overlaps becomes one span of the first one's class. */
function settle(text: string, spans: readonly Span[]): Span[] {
  const settled: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = settled.at(-1)
    if (last && span.start < last.end) {
      last.end = Math.max(last.end, span.end)
      last.text = text.slice(last.start, last.end)
    } else settled.push({ ...span })
  }
  return settled
}

interface Secret {
  words: string
  span: Span
}

const SHORTEST_PART = 3 // letters; shorter parts of names are particles and initials
const NO_PART = new Set(
  'the and del las los mrs sra don doña miss family familia twins señor señora'.split(' '),
)

/** What may not be read afterwards: each span, the parts of each name, and a place without its state. */
function secretsOf(spans: readonly Span[]): Secret[] {
  return spans.flatMap((span) => {
    const parts =
      span.category === 'A'
        ? (span.text.match(/[\p{L}\p{M}]+/gu) ?? []).filter(
            (part) =>
              [...part].length >= SHORTEST_PART && /^\p{Lu}/u.test(part) && !NO_PART.has(part.toLowerCase()),
          )
        : span.kind === 'city' && span.text.includes(',')
          ? [span.text.slice(0, span.text.indexOf(','))]
          : []
    return [...new Set([span.text, ...parts])].map((words) => ({ words, span }))
  })
}

/** Other places of the same words. */
function mentions(text: string, spans: readonly Span[], secrets: readonly Secret[]): Span[] {
  return secrets.flatMap(({ words, span }) =>
    occurrences(text, words)
      .map((start) => ({ ...span, start, end: start + words.length, text: words }))
      .filter(({ start, end }) => !spans.some((other) => start < other.end && other.start < end)),
  )
}

const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u
const isWord = (character: string | undefined): boolean =>
  character !== undefined && PART_OF_WORD.test(character)

/** Where the words stand by themselves, written the same way. */
function occurrences(text: string, words: string): number[] {
  const found: number[] = []
  if (words.trim() === '') return found
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const goesOn =
      (isWord(words[0]) && isWord(text[at - 1])) || (isWord(words.at(-1)) && isWord(text[at + words.length]))
    if (!goesOn) found.push(at)
  }
  return found
}

function replaceAll(
  text: string,
  spans: readonly Span[],
  made: readonly string[],
  follow: readonly TextRange[],
): Omit<Surrogated, 'unsafe'> {
  let out = ''
  let at = 0
  const moved = spans.map((span, index): Span => {
    out += text.slice(at, span.start)
    const start = out.length
    out += made[index] ?? ''
    at = span.end
    return { ...span, start, end: out.length, text: made[index] ?? '' }
  })
  const move = (offset: number, side: 'start' | 'end'): number => {
    let shift = 0
    for (const [index, span] of spans.entries()) {
      if (span.start >= offset) break
      const now = moved[index] as Span
      if (offset < span.end) return now[side]
      shift = now.end - span.end
    }
    return offset + shift
  }
  return {
    text: out + text.slice(at),
    spans: moved,
    follow: follow.map(({ start, end }) => ({ start: move(start, 'start'), end: move(end, 'end') })),
  }
}

/** Whether a category is one of the eighteen identifiers, whose words an export replaces. */
export function isIdentifier(category: string): category is Category {
  return category.length === 1 && category >= 'A' && category <= 'R'
}
