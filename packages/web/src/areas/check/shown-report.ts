import type { Verdict } from '@clearpost/contract'

/** What the page shows of a finding, whether its own engine or the server's report made it. */
export interface ShownFinding {
  category: string
  start: number
  end: number
  text: string
  reason: string
  /** Absent in reports of before it was kept. */
  reasonId?: string | undefined
  citation: string
  replacement?: string | undefined
  /** Index of the picture it was found in; then the offsets mean nothing. */
  media?: unknown
}

/** The part of a report that pages show; reports of the engine and of the contract both fit. */
export interface ShownReport {
  verdict: Verdict
  /** The rule that decided; absent where none is known. */
  rule?: unknown
  summary: string
  findings: readonly ShownFinding[]
  crowd?:
    | {
        low: number
        expected: number
        high: number
        sentence?: unknown
        base?: unknown
        details?: unknown
        without?: unknown
        unverified?: unknown
        widest?: unknown
      }
    | null
    | undefined
  rewrite?: { text: string; verdict?: unknown; explanation?: unknown } | null | undefined
  engine: { version: string }
}

/** Findings in the text itself; those of pictures have no place in it. */
export function findingsInText<F extends ShownFinding>(report: { findings: readonly F[] } | null): F[] {
  return report ? report.findings.filter((finding) => typeof finding.media !== 'number') : []
}
