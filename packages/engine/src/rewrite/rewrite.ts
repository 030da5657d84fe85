import type { Edit, Finding, Lang, Post, Report, Rewrite, Verdict } from '../types.ts'
import { safeReply } from './replies.ts'

/** Runs the check on a candidate text, without asking for another rewrite. */
export type Recheck = (text: string) => Pick<Report, 'verdict' | 'findings'>

const RANK: Record<Verdict, number> = { clear: 0, caution: 1, review: 2, stop: 3 }

const NO_HELP: Record<Lang, Record<'story' | 'authorization', string>> = {
  en: {
    story:
      'This is one person’s story: no wording makes it safe. Leave it out, or get a signed authorization or a de-identification record.',
    authorization:
      'If the signed authorization covers exactly this text, a reviewer can approve it as it is.',
  },
  es: {
    story:
      'Es la historia de una sola persona: ninguna redacción la hace segura. No la publique, o consiga una autorización firmada o un registro de desidentificación.',
    authorization:
      'Si la autorización firmada cubre exactamente este texto, un revisor puede aprobarlo tal cual.',
  },
}

/**
 * A safer text that keeps what it can: first every finding is replaced or removed, then sentences that still hold
 * findings go, and each candidate is checked again. Replies to reviews become a reply that confirms nothing.
 */
export function rewritePost(
  post: Post,
  report: Pick<Report, 'verdict' | 'findings' | 'rule'>,
  answering: boolean,
  textLang: Lang,
  interfaceLang: Lang,
  recheck: Recheck,
): Rewrite {
  const { text } = post
  if (answering) {
    const safe = safeReply(text, textLang)
    return {
      text: safe,
      edits: [{ start: 0, end: text.length, before: text, after: safe }],
      verdict: recheck(safe).verdict,
    }
  }
  const inText = report.findings.filter((finding) => finding.media === undefined)
  const candidates = [replaceFindings(text, inText), dropSentences(text, inText)]
  let best: Rewrite | undefined
  for (const edits of candidates) {
    const candidate = apply(text, edits)
    if (candidate.trim().split(/\s+/).length < LEAST_WORDS || edits.length === 0) continue
    const { verdict } = recheck(candidate)
    if (best === undefined || RANK[verdict] < RANK[best.verdict]) best = { text: candidate, edits, verdict }
    if (verdict === 'clear') return best
  }
  const reason = report.rule.includes('authorization') ? 'authorization' : 'story'
  const fallback = best ?? {
    text: '',
    edits: [{ start: 0, end: text.length, before: text, after: '' }],
    verdict: 'clear' as const,
  }
  return { ...fallback, explanation: NO_HELP[interfaceLang][reason] }
}

const LEAST_WORDS = 4 // fewer words are no post

function replaceFindings(text: string, findings: Finding[]): Edit[] {
  const edits: Edit[] = []
  let from = 0
  for (const finding of findings) {
    if (finding.replacement === undefined || finding.start < from) continue
    let { start, end } = finding
    let after = finding.replacement
    if (after === '') {
      // Take one neighbouring space or comma along, so that no hole is left.
      if (text[end] === ',' && (start === 0 || /[\s.!?]/.test(text[start - 1] ?? ''))) end += 1
      if (text[end] === ' ') end += 1
      else if (text[start - 1] === ' ' && start - 1 >= from) start -= 1
    } else if (start === 0 || /[.!?]\s*$/.test(text.slice(Math.max(0, start - 3), start)))
      after = after.charAt(0).toUpperCase() + after.slice(1)
    else {
      // "the guy from …" → "someone": an article before the span goes with it.
      const article = ARTICLE.exec(text.slice(Math.max(from, start - 5), start))?.[0] ?? ''
      if (TAKES_NO_ARTICLE.test(after)) start -= article.length
    }
    edits.push({ start, end, before: text.slice(start, end), after })
    from = end
  }
  return edits
}

const ARTICLE = /(?:^|(?<=\s))(?:an?|the|una?|el|la)\s$/iu
const TAKES_NO_ARTICLE = /^(?:an?|the|una?|la|el|someone|recently|hace|family)\b/iu

/** Removes every sentence that touches a finding. */
function dropSentences(text: string, findings: Finding[]): Edit[] {
  const edits: Edit[] = []
  let start = 0
  for (let i = 0; i <= text.length; i += 1) {
    const ends =
      i === text.length || text[i] === '\n' || (/[.!?]/.test(text[i] ?? '') && /\s|$/.test(text[i + 1] ?? ''))
    if (!ends) continue
    let end = Math.min(text.length, i + 1)
    while (end < text.length && text[end] === ' ') end += 1
    if (findings.some((finding) => finding.start < end && finding.end > start)) {
      const previous = edits[edits.length - 1]
      if (previous && previous.end === start) {
        previous.end = end
        previous.before = text.slice(previous.start, end)
      } else if (end > start) edits.push({ start, end, before: text.slice(start, end), after: '' })
    }
    start = end
    i = Math.max(i, end - 1)
  }
  return edits
}

/** Applies edits that are sorted and do not overlap. */
export function apply(text: string, edits: Edit[]): string {
  let out = ''
  let from = 0
  for (const edit of edits) {
    out += text.slice(from, edit.start) + edit.after
    from = edit.end
  }
  return (out + text.slice(from)).trim()
}
