import { THIRD_EN, THIRD_STRICT_ES } from '../subject/functions.ts'
import { splitWords } from '../subject/words.ts'
import type { Edit, Finding, Lang, Post, Report, Rewrite } from '../types.ts'
import { safeReply } from './replies.ts'
import { topicMessage } from './topics.ts'

/** Runs the check on a candidate text, without asking for another rewrite. */
export type Recheck = (text: string) => Pick<Report, 'verdict' | 'findings'>

const NO_HELP: Record<Lang, Record<'story' | 'authorization', string>> = {
  en: {
    story:
      'This is one person’s story: no wording makes it safe. Say something general instead, or get a signed authorization or a de-identification record.',
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
 * A safer text that keeps what it can: a few findings are replaced or removed; else the sentences that hold findings
 * go; else a short text on the same topic that tells of nobody, with the reason why the story cannot be saved. Each
 * candidate is checked again. Replies to reviews become a reply that confirms nothing.
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
  // A few widened details read well; many make a riddle. Then whole sentences go instead.
  const replaced = replaceFindings(text, inText)
  const fixable =
    inText.length <= MOST_REPLACED &&
    inText.every(
      ({ replacement, category, kind }) =>
        replacement !== undefined && (kind === 'time' || WIDENED.includes(category)),
    )
  for (const edits of fixable ? [replaced, dropSentences(text, inText)] : [dropSentences(text, inText)]) {
    const candidate = apply(text, edits)
    if (edits.length === 0 || !readsWhole(candidate) || candidate.length < text.length * LEAST_KEPT) continue
    const { verdict } = recheck(candidate)
    if (verdict === 'clear') return { text: candidate, edits, verdict }
  }
  const reason = report.rule.includes('authorization') ? 'authorization' : 'story'
  const message = topicMessage(text, textLang)
  return {
    text: message,
    edits: [{ start: 0, end: text.length, before: text, after: message }],
    verdict: recheck(message).verdict,
    explanation: NO_HELP[interfaceLang][reason],
  }
}

/** Enough words, a proper beginning, and nobody left whom "she" or "his" could mean. */
function readsWhole(candidate: string): boolean {
  if (candidate.split(/\s+/).length < LEAST_WORDS || /^(?![¡¿])[\p{Ll}\p{P}]/u.test(candidate)) return false
  return !splitWords(candidate).some(({ text }) => THIRD_EN.has(text) || THIRD_STRICT_ES.has(text))
}

const LEAST_WORDS = 8 // fewer words are no post
const LEAST_KEPT = 1 / 3 // of the characters: less has lost the point
const MOST_REPLACED = 2 // findings
const WIDENED = 'BCDEFN' // places, dates and contacts read well when widened or removed; people and pictures do not

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
      // "in January" → "recently", "the guy from …" → "someone": what belonged to the old words goes with them.
      const lead = PREPOSITION.exec(text.slice(Math.max(from, start - 7), start))?.[0] ?? ''
      if (/^(?:recently|hace poco)$/iu.test(after)) start -= lead.length
      const article = ARTICLE.exec(text.slice(Math.max(from, start - 5), start))?.[0] ?? ''
      if (TAKES_NO_ARTICLE.test(after)) start -= article.length
    }
    edits.push({ start, end, before: text.slice(start, end), after })
    from = end
  }
  return edits
}

const PREPOSITION = /(?:^|(?<=\s))(?:on|in|at|since|el|en|desde)\s$/iu
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
