import type { AllowList, LEFT_OUT, Verdict } from '@clearpost/contract'
import {
  type Category,
  type Finding,
  identify,
  isIdentifier,
  type Span,
  type Surrogates,
} from '@clearpost/engine'
import type { Opinion } from './truth.ts'
import { byFinding, newest, truthOf } from './truth.ts'
import type { ReadVersion } from './versions.ts'

/** A post in the form of `packages/engine/training/posts`; the id is given when the file is written. */
export interface TrainingPost {
  text: string
  account: 'organization'
  kind: string
  network: string
  lang: string
  context: { facility?: string; place?: string; replyingTo?: string }
  expected: Verdict
  about: string
  identifiers: { category: string; text: string }[]
  setting: string
  situation: string
}

export interface MadePost {
  post: TrainingPost
  /** Where stand-ins stand in `post.text`. */
  replaced: { start: number; end: number; category: string }[]
}

export interface Source {
  version: ReadVersion
  text: string
  kind: string
  replyingTo: string | null
  network: string
  site: { name: string; place: string | null; setting: string } | null
  organization: string
  situation: string
}

export type WhyLeftOut = (typeof LEFT_OUT)[number]

const SHORTEST = 18 // characters that the checker of training posts accepts
const LONGEST = 1400

/** Our settings in the words of the training posts. */
const SETTING_WORDS: Readonly<Record<string, string>> = {
  behavioral_health: 'behavioural',
  long_term_care: 'long-term-care',
  other: 'general',
}

/**
 * A decided version as a training post whose identities are invented ones.
 *
 * Label: harmless → `clear` (`caution` where the check had said so and nobody called it too strict); risky →
 * `stop` where the check had said stop, else `review`. Identifiers: findings that no reviewer called wrong, and
 * words that reviewers marked as missed; harmless posts have none.
 *
 * @param own what belongs to the organization: replaced like everything else, so that the file does not tell
 *   whose posts these are
 * @returns why not, when the post cannot be a training post
 */
export function trainingPost(source: Source, own: AllowList, surrogates: Surrogates): MadePost | WhyLeftOut {
  const { version, text, replyingTo, site } = source
  const truth = truthOf(version)
  if (truth === null) return 'unsettled'
  const facility = site?.name ?? source.organization
  const marked = truth === 'risky' || version.verdict === 'caution' ? markedWords(version) : []
  if (truth === 'risky' && marked.length === 0) return 'no_identifier'
  const pieces = joined([text, replyingTo ?? '', facility, site?.place ?? ''])
  const spans = [
    ...pieces.ranges
      .slice(0, 2)
      .flatMap(({ start, end }) => spansIn(pieces.text.slice(start, end), start, own)),
    ...wholeSpan(pieces, 2, 'facility'),
    ...wholeSpan(pieces, 3, 'city'),
    ...marked.flatMap(({ category, start, end }) =>
      isIdentifier(category) ? [spanOf(pieces.text, start, end, category)] : [],
    ),
  ]
  const made = surrogates(pieces.text, spans, [...pieces.ranges, ...marked])
  if (made.unsafe.length > 0) return 'unsafe'
  const [said, answered, where, place] = made.follow.map(({ start, end }) => made.text.slice(start, end))
  const textRange = made.follow[0] ?? { start: 0, end: 0 }
  if (said === undefined || said.length < SHORTEST || said.length > LONGEST) return 'length'
  const words = made.follow.slice(pieces.ranges.length).map((range, index) => ({
    category: marked[index]?.category ?? '',
    text: made.text.slice(range.start, Math.min(range.end, textRange.end)),
  }))
  const expected = labelOf(version, truth)
  return {
    post: {
      text: said,
      account: 'organization',
      kind: source.kind,
      network: source.network,
      lang: version.lang,
      context: {
        ...(where ? { facility: where } : {}),
        ...(place ? { place } : {}),
        ...(answered ? { replyingTo: answered } : {}),
      },
      expected,
      about: aboutOf(version, expected),
      identifiers: expected === 'clear' ? [] : unique(words.filter((word) => word.text.trim() !== '')),
      setting: SETTING_WORDS[site?.setting ?? 'other'] ?? (site?.setting as string),
      situation: source.situation,
    },
    replaced: made.spans
      .filter(({ end }) => end <= textRange.end)
      .map(({ start, end, category }) => ({ start, end, category })),
  }
}

function labelOf(version: ReadVersion, truth: 'risky' | 'harmless'): Verdict {
  if (truth === 'risky') return version.verdict === 'stop' ? 'stop' : 'review'
  const tooStrict = version.opinions.some(({ value }) => value === 'too_strict')
  return version.verdict === 'caution' && !tooStrict ? 'caution' : 'clear'
}

/** What the check took it to be about, as far as the label and the list of the training posts allow. */
function aboutOf({ report }: ReadVersion, expected: Verdict): string {
  const { subject } = report
  if (subject === 'animal') return 'none'
  const isCase = subject === 'patient' || subject === 'family'
  if (expected === 'stop' || expected === 'review') return isCase ? subject : 'patient'
  return isCase && expected === 'clear' ? 'none' : subject
}

interface Marked {
  category: string
  start: number
  end: number
}

/** Spans of the text that identify: found and not called wrong, or named by a reviewer. */
function markedWords({ report, opinions }: ReadVersion): Marked[] {
  const verdicts = byFinding(opinions)
  const found = report.findings
    .filter((finding, index) => isInText(finding) && newest(verdicts.get(index) ?? [])?.value !== 'wrong')
    .map(({ category, start, end }) => ({ category, start, end }))
  const missed = opinions
    .filter((opinion): opinion is Opinion & Marked => opinion.kind === 'missed' && opinion.category !== null)
    .map(({ category, start, end }) => ({ category, start, end }))
  return [...found, ...missed]
}

const isInText = (finding: Finding): boolean => finding.media === undefined && finding.end > finding.start

const unique = (words: { category: string; text: string }[]) => [
  ...new Map(words.map((word) => [`${word.category} ${word.text}`, word])).values(),
]

const BETWEEN = '\n\n'

/** Pieces in one text, so that a name is the same person in all of them. */
function joined(parts: readonly string[]): { text: string; ranges: { start: number; end: number }[] } {
  let text = ''
  const ranges = parts.map((part) => {
    const start = text.length
    text += part + BETWEEN
    return { start, end: start + part.length }
  })
  return { text, ranges }
}

function spanOf(text: string, start: number, end: number, category: Category, kind?: string): Span {
  return { category, start, end, text: text.slice(start, end), score: 1, ...(kind ? { kind } : {}) }
}

function wholeSpan(pieces: ReturnType<typeof joined>, index: number, kind: string): Span[] {
  const range = pieces.ranges[index]
  return range && range.end > range.start ? [spanOf(pieces.text, range.start, range.end, 'B', kind)] : []
}

const OWN: readonly [keyof AllowList, Category, string][] = [
  ['staff', 'A', 'person'],
  ['names', 'B', 'facility'],
  ['places', 'B', 'street'],
  ['phones', 'D', 'phone'],
  ['emails', 'F', 'email'],
  ['handles', 'R', 'handle'],
  ['domains', 'N', 'url'],
]

/** Lower case with every offset kept: `İ` alone would become two units, and move all spans behind it. */
const lowerInPlace = (text: string): string =>
  text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase()
    return lower.length === letter.length ? lower : letter
  })

/** What the engine finds, and what belongs to the organization, wherever it stands. */
function spansIn(text: string, offset: number, own: AllowList): Span[] {
  const found = identify(text)
  const lower = lowerInPlace(text)
  for (const [list, category, kind] of OWN) {
    for (const words of own[list]) {
      const wanted = lowerInPlace(words)
      for (let at = lower.indexOf(wanted); at >= 0 && wanted !== ''; at = lower.indexOf(wanted, at + 1))
        found.push(spanOf(text, at, at + words.length, category, kind))
    }
  }
  return found.map((span) => ({ ...span, start: span.start + offset, end: span.end + offset }))
}
