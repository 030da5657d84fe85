import type { Edit, Finding, Lang, Rewrite, Verdict } from '../types.ts'
import { safeReplies } from './replies.ts'

interface Task {
  text: string
  lang: Lang
  answering: boolean
  findings: readonly Finding[]
  interfaceLang: Lang
  /** Checks a proposal with the same engine. */
  recheck: (text: string) => Verdict
}

/** Shorter than this a rewrite says nothing any more. Words. */
const LEAST_WORDS = 6

const WHY_NOT: Readonly<Record<Lang, string>> = {
  en: 'No rewording helps here: the story itself is about one person in care. Leave it out, or publish it with a signed authorization.',
  es: 'Ningún cambio de palabras ayuda: la historia misma trata de una persona atendida. No la publique, o hágalo con una autorización firmada.',
}

const fine = (verdict: Verdict) => verdict === 'clear' || verdict === 'caution'

/**
 * A safer text: a reply becomes one that confirms nothing; elsewhere what identifies is widened or removed, then
 * sentences that still tell of one person go. Each proposal is checked again by the engine.
 */
export function rewrite({
  text,
  lang,
  answering,
  findings,
  interfaceLang,
  recheck,
}: Task): Rewrite | undefined {
  if (answering) {
    for (const reply of safeReplies(text, lang)) {
      if (fine(recheck(reply))) return whole(text, reply, 'clear')
    }
  }
  const fixes = findings.filter(({ replacement, media }) => replacement !== undefined && media === undefined)
  if (fixes.length > 0) {
    const edits = fixes.map(({ start, end, replacement = '' }) => editAt(text, start, end, replacement))
    const proposal = apply(text, edits)
    const verdict = recheck(proposal)
    if (fine(verdict)) return { text: proposal, edits, verdict }
  }
  const kept = sentencesOf(text).filter(
    ({ start, end }) =>
      !findings.some((finding) => finding.media === undefined && finding.start < end && start < finding.end),
  )
  const rest = kept
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .trim()
  if (rest.split(/\s+/).filter(Boolean).length >= LEAST_WORDS) {
    const verdict = recheck(rest)
    if (fine(verdict)) return whole(text, rest, verdict)
  }
  return { text, edits: [], verdict: recheck(text), explanation: WHY_NOT[interfaceLang] }
}

function whole(text: string, after: string, verdict: Verdict): Rewrite {
  return { text: after, edits: [{ start: 0, end: text.length, before: text, after }], verdict }
}

/** One replacement; an article or "at" that belonged to a removed word goes with it, a capital stays a capital. */
function editAt(text: string, start: number, end: number, replacement: string): Edit {
  if (replacement === '') {
    const lead =
      /(?:\s*[,(]?\s*(?:(?:at|in|on|from|of|de|en|del|desde)\s+))?\s*$/iu.exec(
        text.slice(Math.max(0, start - 12), start),
      )?.[0] ?? ''
    const from = start - lead.length
    return { start: from, end, before: text.slice(from, end), after: '' }
  }
  const opens = start === 0 || /[.!?\n]\s*$/.test(text.slice(Math.max(0, start - 3), start))
  const after = opens ? (replacement[0] ?? '').toUpperCase() + replacement.slice(1) : replacement
  const article =
    /\b(?:a|an|un|una|the|el|la)\s+$/iu.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? ''
  const drops =
    article !== '' &&
    /^(?:a|an|un|una|someone|alguien|recently|hace|family|our|nuestra|la)\b/iu.test(replacement)
  const from = drops ? start - article.length : start
  return { start: from, end, before: text.slice(from, end), after }
}

function apply(text: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const { start, end, after } of edits) {
    if (start < at) continue
    out += text.slice(at, start) + after
    at = end
  }
  return (out + text.slice(at)).replace(/[ \t]{2,}/g, ' ').replace(/ ([,.!?;])/g, '$1')
}

function sentencesOf(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = []
  let start = 0
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]
    const ends =
      char === '\n' || ((char === '.' || char === '!' || char === '?') && /\s/.test(text[i + 1] ?? ' '))
    if (!ends) continue
    sentences.push({ start, end: i + 1 })
    start = i + 1
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}
