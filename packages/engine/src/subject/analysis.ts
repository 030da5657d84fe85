import { identify } from '../identify/index.ts'
import { type ReadDocument, readDocument } from '../text/document.ts'
import type { Account, Post, PostKind, Span } from '../types.ts'
import { type Cue, findCues } from './cues.ts'
import { findMentions, isStaffName, type Mention, sentenceIndexes } from './mentions.ts'
import { splitWords, type Word } from './words.ts'

/** A span of `identify` with the words it covers. */
export interface PlacedSpan {
  span: Span
  first: number
  last: number
  /** A colleague's name, or something of the organization's own. */
  staff: boolean
}

/** Everything that questions 2 to 5 read about one post; made once. */
export interface Analysis {
  doc: ReadDocument
  account: Account
  kind: PostKind
  /** Answers somebody: a reply, or any text with `context.replyingTo` by the organization or a professional. */
  answering: boolean
  words: Word[]
  cues: Cue[]
  /** How many cues of each class. */
  count: Map<string, number>
  spans: PlacedSpan[]
  mentions: Mention[]
  sentenceOf: Uint16Array
  sentences: number
}

/** Start and end of a word range in the original text. */
export function originalRange(
  analysis: Analysis,
  first: number,
  last: number,
): { start: number; end: number } {
  const { doc, words } = analysis
  return { start: doc.map(words[first]?.start ?? 0), end: doc.mapEnd(words[last - 1]?.end ?? 0) }
}

function wordRange(starts: number[], ends: number[], span: Span): { first: number; last: number } {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] as number) <= span.start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < starts.length && (starts[last] as number) < span.end) last += 1
  return { first: low, last }
}

/** Reads a post once: document, identifiers, cues, people mentioned. Linear in the length of the text. */
export function analyse(post: Post, isOwn: (span: Span) => boolean): Analysis {
  const doc = readDocument(post.text, post.lang)
  const words = splitWords(doc.norm)
  const starts = words.map((word) => doc.map(word.start))
  const ends = words.map((word) => doc.mapEnd(word.end))
  const cues = findCues(words, doc.lang)
  const count = new Map<string, number>()
  for (const { cue } of cues) count.set(cue, (count.get(cue) ?? 0) + 1)
  const spans = identify(doc, { ages: true, relativeDates: true }).map((span): PlacedSpan => {
    const { first, last } = wordRange(starts, ends, span)
    const staff = isOwn(span) || (span.category === 'A' && isStaffName(words, first, last))
    return { span, first, last, staff }
  })
  const { of: sentenceOf, count: sentences } = sentenceIndexes(words, doc.norm)
  const names = spans.filter(({ span, staff }) => !staff && (span.category === 'A' || span.kind === 'handle'))
  const mentions = findMentions(words, cues, names, sentenceOf, doc.lang)
  const account = post.account ?? 'personal'
  const kind = post.kind ?? 'post'
  const answering =
    (account === 'organization' || account === 'professional') &&
    (kind === 'reply' || (post.context?.replyingTo ?? '') !== '')
  return { doc, account, kind, answering, words, cues, count, spans, mentions, sentenceOf, sentences }
}
