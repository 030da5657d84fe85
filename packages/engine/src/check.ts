import type { CheckOptions, Post, Report } from './types.ts'
import { engineVersion, rulesVersion } from './version.ts'

/** Checks one post: what could identify someone, who it is about, is there care, how many fit, so what. */
export function check(post: Post, _options: CheckOptions = {}): Report {
  return {
    verdict: 'clear',
    summary: 'Nothing here points to one patient.',
    summaryId: 'summary.clear',
    rule: 'default.clear',
    citation: '45 CFR 160.103',
    subject: 'none',
    findings: [],
    lang: post.lang ?? 'en',
    engine: { version: engineVersion, rules: rulesVersion, model: 'none' },
  }
}
