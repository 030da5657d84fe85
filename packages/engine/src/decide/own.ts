import { BILLING_CITATION, billingFindings } from '../claims/billing.ts'
import type { Analysis } from '../subject/analysis.ts'
import type { CheckOptions, Finding, Lang, Post, Verdict } from '../types.ts'
import { findOwnTerms, OWN_RULE_CITATION } from './own-terms.ts'
import { decide, type Facts, stricter } from './policy.ts'

/** What the table and the organization's own rules make of a post. */
export interface Decision {
  verdict: Verdict
  /** What the table alone says, without the organization's tightening and terms. */
  byLaw: Verdict
  rule: string
  summary: string
  summaryId: string
  citation: string
  /** Own terms in the text and in pictures, and billing claims. */
  own: Finding[]
}

/** Said after a rule's sentence when the organization is stricter than the table. */
const TIGHTENED: Record<Lang, Record<Exclude<Verdict, 'clear'>, string>> = {
  en: {
    caution: 'Your organization asks for a second thought here.',
    review: 'Your organization has a person look at this.',
    stop: 'Your organization does not allow this.',
  },
  es: {
    caution: 'Su organización pide pensarlo dos veces.',
    review: 'Su organización hace que una persona lo revise.',
    stop: 'Su organización no permite esto.',
  },
}

/**
 * The policy table, then what the organization added: stricter entries of the table (looser ones change nothing)
 * and its own terms. The result is never looser than the table alone.
 */
export function decideFor(facts: Facts, analysis: Analysis, post: Post, options: CheckOptions): Decision {
  const lang = options.interfaceLang ?? 'en'
  const byLaw = decide(facts).verdict
  const { verdict, rule } = decide(facts, options.policy)
  const found = findOwnTerms(analysis, post, options.terms)
  const claims = billingFindings(analysis, post, options)
  const own = [...found.map(({ finding }) => finding), ...claims]
  const strictest = (found.find(({ term }) => term.verdict === 'stop') ?? found[0])?.term
  if (strictest && stricter(verdict, strictest.verdict) !== verdict)
    return {
      verdict: strictest.verdict,
      byLaw,
      rule: `own.${strictest.id}`,
      summary: strictest.reason,
      summaryId: 'summary.own',
      citation: OWN_RULE_CITATION,
      own,
    }
  const [claim] = claims
  if (claim && stricter(verdict, 'review') !== verdict)
    return {
      verdict: 'review',
      byLaw,
      rule: claim.reasonId,
      summary: claim.reason,
      summaryId: 'summary.billing',
      citation: BILLING_CITATION,
      own,
    }
  const more = verdict === byLaw || verdict === 'clear' ? '' : ` ${TIGHTENED[lang][verdict]}`
  return {
    verdict,
    byLaw,
    rule: rule.id,
    summary: rule[lang] + more,
    summaryId: `summary.${rule.id}`,
    citation: rule.citation,
    own,
  }
}
