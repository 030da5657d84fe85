/** Judgements of posts beside what a careful reader said: counts, groups, and where most goes wrong. */
import type { Verdict } from '../../packages/engine/src/types.ts'
import type { LabelledPost } from '../../packages/engine/training/verdict/design.ts'
import { type Share, wilson } from './statistics.ts'

/** What posts.jsonl tells beyond a training post. */
export interface JudgedPost extends LabelledPost {
  about?: string
}

/** One post, the verdict it got, and the parts of its text that were marked. */
export interface Judged {
  post: JudgedPost
  got: Verdict
  risk?: number
  marked?: readonly { start: number; end: number }[]
}

export const acts = (verdict: Verdict): boolean => verdict === 'review' || verdict === 'stop'

export interface Outcome {
  caught: Share
  alarms: Share
  stopAsClear: Share
}

/** Caught: of posts that need a person. Alarms: of the others. */
export function outcome(rows: readonly Judged[]): Outcome {
  const share = (among: (row: Judged) => boolean, part: (row: Judged) => boolean): Share => {
    const whole = rows.filter(among)
    return { part: whole.filter(part).length, whole: whole.length }
  }
  const acted = ({ got }: Judged) => acts(got)
  return {
    caught: share(({ post }) => acts(post.expected), acted),
    alarms: share(({ post }) => !acts(post.expected), acted),
    stopAsClear: share(
      ({ post }) => post.expected === 'stop',
      ({ got }) => got === 'clear',
    ),
  }
}

/** Annotated identifiers of each category of which at least half was marked, as score.mjs counts them. */
export function identifierRecall(rows: readonly Judged[]): Map<string, Share> {
  const shares = new Map<string, Share>()
  for (const { post, marked = [] } of rows)
    for (const { category, text } of post.identifiers ?? []) {
      const start = post.text.indexOf(text)
      if (start < 0) continue
      const share = shares.get(category) ?? { part: 0, whole: 0 }
      shares.set(category, share)
      share.whole += 1
      if (covers(marked, start, start + text.length)) share.part += 1
    }
  return new Map([...shares].sort(([a], [b]) => a.localeCompare(b)))
}

/** Whether at least half of the span is covered. */
export function covers(
  marked: readonly { start: number; end: number }[],
  start: number,
  end: number,
): boolean {
  const covered = new Uint8Array(end - start)
  for (const span of marked) covered.fill(1, Math.max(0, span.start - start), Math.max(0, span.end - start))
  return covered.reduce((sum, one) => sum + one, 0) >= (end - start) / 2
}

/** Upper bounds in characters, and what the bin is called. */
const LENGTHS = [
  [80, 'up to 80 characters'],
  [160, '81 to 160'],
  [280, '161 to 280'],
  [600, '281 to 600'],
  [Number.POSITIVE_INFINITY, 'more than 600'],
] as const

/** What a post is like, for slicing: "account: personal", "carries: C", … */
export function traits({ post }: Judged): string[] {
  const length = LENGTHS.find(([most]) => post.text.length <= most)?.[1]
  return [
    `account: ${post.account ?? 'not told'}`,
    `kind: ${post.kind ?? 'not told'}`,
    `language: ${post.lang ?? 'not told'}`,
    `length: ${length}`,
    ...(post.about ? [`about: ${post.about}`] : []),
    ...(post.setting ? [`setting: ${post.setting}`] : []),
    ...new Set((post.identifiers ?? []).map(({ category }) => `carries: ${category}`)),
  ]
}

export interface Slice {
  name: string
  wrong: Share
}

/** Below this a slice says more of chance than of the check. Posts. */
const LEAST_POSTS = 10

/**
 * Groups of posts by trait with what went wrong in each, the worst first: by the lower end of the interval, so that
 * three of twelve does not stand above thirty of a hundred.
 */
export function slices(rows: readonly Judged[], wrong: (row: Judged) => boolean): Slice[] {
  const found = new Map<string, Share>()
  for (const row of rows)
    for (const name of traits(row)) {
      const share = found.get(name) ?? { part: 0, whole: 0 }
      found.set(name, share)
      share.whole += 1
      if (wrong(row)) share.part += 1
    }
  return [...found]
    .map(([name, share]) => ({ name, wrong: share }))
    .filter((slice) => slice.wrong.whole >= LEAST_POSTS)
    .sort((a, b) => wilson(b.wrong)[0] - wilson(a.wrong)[0] || a.name.localeCompare(b.name))
}
