import type { Verdict } from '@clearpost/contract'

/** An opinion that counts: the newest of its reviewer on its subject. */
export interface Opinion {
  kind: 'finding' | 'verdict' | 'missed'
  value: 'right' | 'wrong' | 'too_strict' | 'missed'
  /** Place in the report's findings. */
  finding: number | null
  category: string | null
  start: number | null
  end: number | null
  /** Of the report that was marked. */
  verdict: Verdict
  byId: string
  at: Date
}

/** One version of a post as somebody decided about it, with what the check had said then. */
export interface DecidedVersion {
  /**
   * `approved` as it was; `overridden`: a stop that two people answered for; `sent_back`: changes asked for or
   * rejected; null: nobody decided, but somebody marked the check or took the post down.
   */
  decision: 'approved' | 'overridden' | 'sent_back' | null
  /** Taken off the networks after it was published. */
  takenDown: boolean
  verdict: Verdict
  findings: number
  opinions: readonly Opinion[]
}

export type Truth = 'risky' | 'harmless'

/** Whether the check sent the post to a person. */
export const isFlagged = (verdict: Verdict): boolean => verdict === 'review' || verdict === 'stop'

/** The newest of several opinions; undefined without one. */
export function newest(opinions: readonly Opinion[]): Opinion | undefined {
  return opinions.reduce<Opinion | undefined>(
    (last, next) => (last === undefined || next.at >= last.at ? next : last),
    undefined,
  )
}

/**
 * What a decided version really was. The first rule that applies, and what reviewers said outranks what can only
 * be inferred:
 *
 * 1. the newest opinion on the verdict: "too strict" → harmless; "missed something" → risky; "right" → what the
 *    check had said (review or stop → risky; clear or caution → harmless, unless words were marked as missed);
 * 2. somebody marked words that the check missed → risky;
 * 3. taken down after it was published → risky;
 * 4. sent back or rejected → risky, for whatever reason;
 * 5. a stop that was overridden by two people → cannot be told (an authorization may be on file);
 * 6. approved unchanged → harmless.
 *
 * @returns null when it cannot be told; such versions are counted apart
 */
export function truthOf({ decision, takenDown, opinions }: DecidedVersion): Truth | null {
  const missed = opinions.some(({ kind }) => kind === 'missed')
  const said = newest(opinions.filter(({ kind }) => kind === 'verdict'))
  if (said?.value === 'too_strict') return 'harmless'
  if (said?.value === 'missed') return 'risky'
  if (said?.value === 'right') return isFlagged(said.verdict) || missed ? 'risky' : 'harmless'
  if (missed || takenDown || decision === 'sent_back') return 'risky'
  return decision === 'approved' ? 'harmless' : null
}

/**
 * Whether the check caught a risky version: it sent it to a person, or it marked a span that no reviewer called
 * wrong while nobody named words that it missed.
 */
export function isCaught({ verdict, findings, opinions }: DecidedVersion): boolean {
  if (isFlagged(verdict)) return true
  if (opinions.some(({ kind, value }) => kind === 'missed' || (kind === 'verdict' && value === 'missed')))
    return false
  const wrong = new Set(
    [...byFinding(opinions)].filter(([, said]) => newest(said)?.value === 'wrong').map(([index]) => index),
  )
  return findings > wrong.size
}

/** Opinions on findings, by the finding's place in the report. */
export function byFinding(opinions: readonly Opinion[]): Map<number, Opinion[]> {
  const groups = new Map<number, Opinion[]>()
  for (const opinion of opinions) {
    if (opinion.kind !== 'finding' || opinion.finding === null) continue
    groups.set(opinion.finding, [...(groups.get(opinion.finding) ?? []), opinion])
  }
  return groups
}
