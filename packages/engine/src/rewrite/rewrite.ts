import type { Edit, Finding, Lang, Post, Report, Rewrite } from '../types.ts'
import { apply, replaceAll, tidyEdits } from './edits.ts'
import { NO_HELP, reasonOf } from './explain.ts'
import { type Kept, keptPieces, surroundingsOf } from './keep.ts'
import { contactIn, ownWords } from './own.ts'
import { purposeOf } from './purpose.ts'
import { safeReply, situationOfReview, speaksInformally } from './replies.ts'
import { adviceBeside, statementBeside, statements } from './statement.ts'

/** Runs the check on a candidate text, without asking for another rewrite. */
export type Recheck = (text: string) => Pick<Report, 'verdict' | 'findings'>

/** Longer texts are no posts; they get a general text only, so that the cost stays in proportion. Characters. */
const LONGEST_KEPT = 10_000
const LEAST_STRONG = 4 // words of advice or thanks that make a post
const LEAST_WORDS = 10 // words of other kept sentences that do
const LEAST_SHARE = 0.2 // of the words: less has lost the point and needs a general sentence beside it
const LEAST_BESIDE = 3 // kept words that are worth standing beside a general sentence
/** Professionals without an office that could be called: their answer is a word of discretion. */
const NO_OFFICE =
  /\b(?:emt|paramedic|dispatcher|firefighter|nurse|rn|cna|aide|tech|technician|student|resident|registrar|clerk|chaplain|volunteer|enfermer[oa]|param[eé]dic[oa]|t[eé]cnic[oa]|estudiante|auxiliar|voluntari[oa]|bombero)\b/iu
const MOST_TRIES = 16 // candidates before the last one is taken as it is, with the explanation

/**
 * A safer text that keeps what it can. First the author's own sentences that speak of nobody; where they are too few,
 * a general sentence with the same purpose on the same topic takes the place of the story; else that sentence alone,
 * with the reason why the story cannot be saved. Every candidate is checked again. Replies become a reply that
 * confirms nothing.
 *
 * @param phones the organization's own numbers: a reply offers the first
 */
export function rewritePost(
  post: Post,
  report: Pick<Report, 'verdict' | 'findings' | 'rule'>,
  answering: boolean,
  textLang: Lang,
  interfaceLang: Lang,
  recheck: Recheck,
  phones: readonly string[] = [],
): Rewrite {
  const { text, account = 'personal' } = post
  if (answering && !(account === 'professional' && NO_OFFICE.test(post.context?.role ?? '')))
    return replyInstead(post, textLang, recheck, phones)
  const inText = report.findings.filter((finding) => finding.media === undefined)
  if (inText.length < report.findings.length) {
    const { verdict } = recheck(text)
    if (verdict === 'clear') return { text, edits: [], verdict, explanation: NO_HELP.picture[interfaceLang] }
  }
  const reason = reasonOf(report.rule, report.findings, account, purposeOf(post) === 'discreet')
  const explanation = NO_HELP[reason][interfaceLang]
  let last: Rewrite | undefined
  let tries = 0
  for (const { edits, whole } of candidates(post, inText, textLang)) {
    const candidate = apply(text, edits)
    const { verdict } = recheck(candidate)
    last = { text: candidate, edits, verdict, ...(whole ? {} : { explanation }) }
    tries += 1
    if (verdict === 'clear' || tries === MOST_TRIES) break
  }
  return last as Rewrite
}

/** What could be posted instead, nearest to the author's own words first; `whole`: nothing of the point is lost. */
function* candidates(
  post: Post,
  findings: readonly Finding[],
  lang: Lang,
): Generator<{ edits: Edit[]; whole: boolean }> {
  const { text, account = 'personal', context } = post
  // Under somebody's post even plain advice ('Don't ask me', 'Take the phones') answers the question.
  const quiet = text.length > LONGEST_KEPT || purposeOf(post) === 'discreet'
  const kept = quiet ? [] : keptPieces(text, surroundingsOf(findings, account, ownWords(context)))
  const strong = wordsOf(kept.filter(({ strength }) => strength === 'strong'))
  const words = wordsOf(kept)
  if (strong >= LEAST_STRONG || (words >= LEAST_WORDS && words >= countWords(text) * LEAST_SHARE))
    yield { edits: keepOnly(text, kept), whole: true }
  const next =
    strong > 0 ? adviceBeside(post, lang) : words >= LEAST_BESIDE ? statementBeside(post, lang) : undefined
  if (next !== undefined) yield { edits: keepOnly(text, kept, next), whole: false }
  for (const statement of statements(post, lang)) yield { edits: replaceAll(text, statement), whole: false }
}

const wordsOf = (kept: readonly Kept[]) => kept.reduce((sum, { piece }) => sum + countWords(piece.text), 0)

/** A reply that confirms nothing, in the tone of what was written to the organization. */
function replyInstead(post: Post, lang: Lang, recheck: Recheck, phones: readonly string[]): Rewrite {
  const { text, context } = post
  const options = {
    situation: situationOfReview(context?.replyingTo, text),
    informal: speaksInformally(text),
  }
  const phone = phones[0] ?? contactIn(text)
  let reply = safeReply(text, lang, phone, options)
  let { verdict } = recheck(reply)
  if (verdict !== 'clear') {
    reply = safeReply(text, lang, undefined, { ...options, previous: reply })
    verdict = recheck(reply).verdict
  }
  return { text: reply, edits: replaceAll(text, reply), verdict }
}

/** Edits that cut everything but the kept pieces; `statement` takes the place of the first cut. */
function keepOnly(text: string, kept: readonly Kept[], statement?: string): Edit[] {
  const edits: Omit<Edit, 'before'>[] = []
  let pending = statement
  let from = 0
  for (const { piece, edits: inside } of kept) {
    const gap = text.slice(from, piece.start)
    const cut = gap.trim() !== ''
    if (cut) {
      const space = from === 0 ? '' : breakOf(gap)
      const after = pending === undefined ? '' : `${pending}${from === 0 ? breakOf(gap) : space}`
      edits.push({ start: from, end: piece.start, after: `${space}${after}` })
      pending = undefined
    } else if (from === 0 && gap !== '') edits.push({ start: 0, end: piece.start, after: '' })
    edits.push(...inside)
    from = piece.end
  }
  const tail = pending === undefined ? '' : `${breakOf(text.slice(from))}${pending}`
  if (from < text.length || tail !== '') edits.push({ start: from, end: text.length, after: tail })
  return tidyEdits(text, edits)
}

/** What parts two pieces after a cut: the paragraph break or line end that stood there, else one space. */
function breakOf(gap: string): string {
  const lines = gap.split('\n').length - 1
  return lines > 1 ? '\n\n' : lines === 1 ? '\n' : ' '
}

/** Words, hashtags and numbers aside. */
function countWords(text: string): number {
  return text.replace(/#[\p{L}\p{N}_]+/gu, '').match(/\p{L}+(?:['’]\p{L}+)?/gu)?.length ?? 0
}
