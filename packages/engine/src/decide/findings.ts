import { type Analysis, originalRange, type PlacedSpan } from '../subject/analysis.ts'
import { type Clauses, clausesOf, type WordRange } from '../subject/clauses.ts'
import { NUMBER_WORDS } from '../subject/cues.ts'
import { PAST, SECOND } from '../subject/functions.ts'
import type { Finding, FindingCategory, Lang } from '../types.ts'
import { explain } from './reasons.ts'
import { replacementFor } from './replacements.ts'

interface Draft {
  category: FindingCategory
  start: number
  end: number
  score: number
  kind: string
  reasonId: string
}

const CALL_TO_ACTION = new Set(
  'call text phone email e-mail fax dm visit contact reach apply rsvp questions llame llama llamenos llamanos contacto escriba escribanos visite reserva reserve info al'.split(
    ' ',
  ),
)
/** Contacts that an official page prints so that people reach it. */
function isOwnContact(analysis: Analysis, { span, first }: PlacedSpan): boolean {
  if (!'DEFN'.includes(span.category) || analysis.account === 'patient' || analysis.account === 'personal')
    return false
  for (let i = first - 1; i >= Math.max(0, first - 4); i -= 1)
    if (CALL_TO_ACTION.has(analysis.words[i]?.text ?? '')) return true
  return first >= analysis.words.length - 6 && analysis.account === 'organization' && span.category === 'D'
}

/** Cue classes shown as a quasi-identifier, with the words that may be taken along on the right. */
const QUASI_CUES: Record<string, { reasonId: string; kind: string; right: number; score: number }> = {
  condition: { reasonId: 'quasi.condition', kind: 'condition', right: 0, score: 0.6 },
  vitals: { reasonId: 'quasi.condition', kind: 'condition', right: 1, score: 0.6 },
  superlative: { reasonId: 'quasi.superlative', kind: 'superlative', right: 5, score: 0.7 },
  roomcode: { reasonId: 'quasi.room', kind: 'room', right: 0, score: 0.7 },
  event: { reasonId: 'quasi.event', kind: 'event', right: 0, score: 0.6 },
  smalltown: { reasonId: 'quasi.local', kind: 'local', right: 3, score: 0.5 },
}

const NUMERIC_ROOM = /\d/

/**
 * The findings that belong to a post that needs thought: identifiers of people who are not colleagues, words that
 * confirm care, and details that identify in combination. Sorted by start; same-class overlaps are merged.
 */
export function collectFindings(analysis: Analysis, lang: Lang): Finding[] {
  const drafts: Draft[] = []
  const add = (
    category: FindingCategory,
    first: number,
    last: number,
    reasonId: string,
    kind: string,
    score: number,
  ) => {
    if (last <= first) return
    const { start, end } = originalRange(analysis, first, last)
    if (end > start) drafts.push({ category, start, end, score, kind, reasonId })
  }
  for (const placed of analysis.spans) {
    const { span, staff } = placed
    if (staff || span.kind === 'facility' || isOwnContact(analysis, placed)) continue
    const { start, end, score } = span
    if (span.kind === 'relative-date')
      drafts.push({ category: 'quasi', start, end, score, kind: 'time', reasonId: 'quasi.time' })
    else if (span.kind === 'age-under-90')
      drafts.push({ category: 'quasi', start, end, score, kind: 'age', reasonId: 'quasi.age' })
    else if (span.kind === 'room')
      drafts.push({ category: 'quasi', start, end, score, kind: 'room', reasonId: 'quasi.room' })
    else
      drafts.push({
        category: span.category,
        start,
        end,
        score,
        kind: span.kind ?? '',
        reasonId: `identifier.${span.category}`,
      })
  }
  const clauses = clausesOf(analysis)
  addRelations(analysis, clauses, add)
  addSpokenTo(analysis, clauses, add)
  addDetails(analysis, clauses, add)
  return settle(drafts).map((draft) => {
    const text = analysis.doc.text.slice(draft.start, draft.end)
    const replacement = replacementFor(draft.category, draft.kind, text, analysis)
    return explain(
      {
        category: draft.category,
        start: draft.start,
        end: draft.end,
        text,
        score: draft.score,
        kind: draft.kind,
        ...(replacement === undefined ? {} : { replacement }),
      },
      draft.reasonId,
      lang,
    )
  })
}

type Add = (
  category: FindingCategory,
  first: number,
  last: number,
  reasonId: string,
  kind: string,
  score: number,
) => void

function addRelations(analysis: Analysis, clauses: Clauses, add: Add): void {
  const { cues, answering, account } = analysis
  for (const { cue, first, last } of cues) {
    if (answering && cue === 'replyConfirm') {
      const clause = clauses(first, last)
      add('relation', clause.first, clause.last, 'relation.reply', 'reply', 0.8)
    } else if (cue === 'mine') add('relation', first, last, 'relation.care', 'care', 0.7)
    else if (cue === 'care' && account !== 'patient') {
      const alone = last - first === 1
      const clause = clauses(first, last)
      add(
        'relation',
        Math.max(clause.first, first - 1),
        Math.min(clause.last, last + 2),
        'relation.care',
        'care',
        alone ? 0.4 : 0.6,
      )
    }
  }
}

/** In an answer, whatever is told to "you" about the past confirms that there is one. */
function addSpokenTo(analysis: Analysis, clauses: Clauses, add: Add): void {
  if (!analysis.answering) return
  const { words, doc } = analysis
  for (let i = 0; i < words.length; ) {
    const clause = clauses(i, i + 1)
    const inside = words.slice(clause.first, clause.last)
    if (
      inside.some((word) => SECOND.has(word.text)) &&
      inside.some(
        (word) =>
          PAST.has(word.text) || (doc.lang === 'en' && word.text.length > 4 && word.text.endsWith('ed')),
      )
    )
      add('relation', clause.first, clause.last, 'relation.reply', 'reply', 0.5)
    i = Math.max(i + 1, clause.last)
  }
}

function addDetails(analysis: Analysis, clauses: Clauses, add: Add): void {
  const { cues, mentions, words } = analysis
  for (const mention of mentions) {
    if (mention.type === 'name' || mention.own) continue
    const { first, last, modified } = mention
    if (mention.type === 'age') add('quasi', first, last, 'quasi.age', 'age', 0.7)
    else if (mention.type === 'occupation') add('quasi', first, last, 'quasi.occupation', 'occupation', 0.7)
    else if (mention.type === 'kin') {
      if (modified || last - first >= 3) add('quasi', first, last, 'quasi.family', 'family', 0.5)
    } else if (mention.type === 'person' ? modified || last - first >= 2 : modified)
      add('quasi', first, last, 'quasi.person', 'person', 0.6)
  }
  const photos = analysis.spans.filter(({ span }) => span.category === 'Q')
  let nextPhoto = 0
  for (const { cue, first, last } of cues) {
    if (cue === 'photo') {
      // Spans and cues are both in text order.
      while (nextPhoto < photos.length && (photos[nextPhoto]?.last ?? 0) <= first) nextPhoto += 1
      if ((photos[nextPhoto]?.first ?? last) < last) continue
      const around = phraseAround(clauses, first, last)
      add('Q', around.first, around.last, 'identifier.Q', 'photo', 0.5)
      continue
    }
    const shown = QUASI_CUES[cue]
    if (!shown) continue
    if (cue === 'roomcode' && !words.slice(first, last).some((word) => NUMERIC_ROOM.test(word.text))) continue
    const around =
      cue === 'condition' || cue === 'vitals' || cue === 'event'
        ? phraseAround(clauses, first, last)
        : { first, last: Math.min(clauses(first, last).last, last + shown.right) }
    add('quasi', around.first, around.last, shown.reasonId, shown.kind, shown.score)
  }
  addCounts(analysis, clauses, add)
}

const WORDS_BEFORE = 4
const WORDS_AFTER = 5

/** The clause around a cue, cut to the length of a phrase that a reader would mark. */
function phraseAround(clauses: Clauses, first: number, last: number): WordRange {
  const clause = clauses(first, last)
  return {
    first: Math.max(clause.first, first - WORDS_BEFORE),
    last: Math.min(clause.last, last + WORDS_AFTER),
  }
}

/** Counts narrow a person down: "three daughters", "36 hours on the vent". Not those that a span already covers. */
function addCounts(analysis: Analysis, clauses: Clauses, add: Add): void {
  const { words, spans } = analysis
  const covered = new Uint8Array(words.length)
  for (const { first, last } of spans) covered.fill(1, first, last)
  words.forEach((word, i) => {
    const counts = word.kind === 'number' || (NUMBER_WORDS.get(word.text) ?? 0) > 1
    if (!counts || covered[i] || words[i + 1]?.kind !== 'word') return
    const clause = clauses(i, i + 1)
    add('quasi', i, Math.min(clause.last, i + 4), 'quasi.person', 'detail', 0.4)
  })
}

/** Merges overlaps of one class, and lets identifiers A–R keep their own stretch against the softer classes. */
function settle(drafts: Draft[]): Draft[] {
  const isHard = (draft: Draft) => draft.category.length === 1
  const hard = drafts.filter(isHard).sort((a, b) => a.start - b.start || a.end - b.end)
  const soft = outside(
    hard,
    drafts.filter((draft) => !isHard(draft)).sort((a, b) => a.start - b.start || b.end - a.end),
  )
  const merged: Draft[] = []
  for (const draft of soft) {
    const previous = merged[merged.length - 1]
    if (previous && draft.start < previous.end) {
      if (previous.category === 'quasi' && draft.category === 'relation' && draft.end <= previous.end)
        continue
      previous.end = Math.max(previous.end, draft.end)
      previous.score = Math.max(previous.score, draft.score)
      if (draft.category === 'relation') {
        previous.category = 'relation'
        previous.reasonId = draft.reasonId
        previous.kind = draft.kind
      }
    } else merged.push({ ...draft })
  }
  return [...hard, ...merged].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The soft drafts that no hard one covers whole; both sorted by start. One sweep: either list may be long. */
function outside(hard: readonly Draft[], soft: readonly Draft[]): Draft[] {
  let reach = 0 // furthest end of a hard draft that starts at or before the soft one
  let next = 0
  return soft.filter(({ start, end }) => {
    for (; (hard[next]?.start ?? Number.POSITIVE_INFINITY) <= start; next += 1)
      reach = Math.max(reach, hard[next]?.end ?? 0)
    return reach < end
  })
}
