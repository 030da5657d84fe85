import { FIRST_SINGULAR, PAST, THIRD_EN, THIRD_PLURAL, THIRD_STRICT_ES } from '../subject/functions.ts'
import type { Account, Edit, Finding } from '../types.ts'
import {
  ADVICE_EN,
  ADVICE_ES,
  AWARD,
  BARE_SERVICE,
  CAUSE,
  CLAUSE_BORDER,
  COMMON_STEMS,
  CONNECTIVE,
  CONTACT,
  DATED,
  FEELING,
  GENERAL,
  PERSON_NOUN,
  PLAIN_NUMBER,
  PLAIN_TURNS,
  POINTING,
  SERVICE,
  TEAM,
  THANKS,
  THE_COMMON,
} from './keep-patterns.ts'
import { fold } from './own.ts'
import { type Piece, splitPieces } from './pieces.ts'
import { isCommonHashtag } from './tone.ts'

/**
 * Which sentences may stay as written. What an annotator would call a giveaway is underlined in three cases of four
 * only, so the absence of a finding proves nothing: a sentence stays when it is of a kind that speaks of nobody
 * (advice, thanks to a team, service hours, a cause, a job) and nothing in it points back at the story.
 */
export interface Surroundings {
  /** In the order of the text. */
  findings: readonly Finding[]
  account: Account
  /** Words of the organization's name and place: they are no secret on its own page. */
  own: readonly string[]
  /** Words of names, places, jobs and events that were found: a sentence that repeats one goes. */
  told: ReadonlySet<string>
}

export function surroundingsOf(
  findings: readonly Finding[],
  account: Account,
  own: readonly string[],
): Surroundings {
  const told = new Set<string>()
  for (const { category, kind = '', text } of findings)
    if (category.length === 1 ? !TOLERATED.has(kind) : GIVEAWAYS.has(kind))
      for (const word of text.match(/[\p{L}\p{N}]{4,}/gu) ?? []) told.add(fold(word))
  for (const word of CALENDAR) told.delete(word)
  return { findings, account, own, told }
}

const NOTHING_TOLD: ReadonlySet<string> = new Set()

/** A sentence that stays, whole or as far as it speaks of nobody. */
export interface Kept {
  piece: Piece
  /** Inside the piece, in offsets of the text. */
  edits: Omit<Edit, 'before'>[]
  /** `strong`: a post of its own; `weak`: needs something beside it; `contact`: a phone, nothing by itself. */
  strength: 'strong' | 'weak' | 'contact'
}

/** The author's own sentences that may stay. Linear in the length of the text. */
export function keptPieces(text: string, around: Surroundings): Kept[] {
  const pieces = splitPieces(text)
  const kept: Kept[] = []
  const dropped: Piece[] = []
  for (const piece of pieces) {
    const whole = keepPiece(piece, around) ?? keepBeginning(piece, around)
    if (whole) kept.push(whole)
    else dropped.push(piece)
  }
  // "Ask about the harvest." after a story of a harvest tells the story again.
  const story = new Set(dropped.flatMap((piece) => stemsOf(piece.text)))
  const apart = kept.filter(
    ({ piece, strength }) =>
      strength !== 'strong' ||
      THANKS.test(piece.text) ||
      !stemsOf(piece.text).some((stem) => story.has(stem)),
  )
  return apart.some(({ strength }) => strength !== 'contact') ? apart : []
}

const STEM = 5 // letters; "aunt" and "aunts", "ticket" and "tickets" meet

function stemsOf(text: string): string[] {
  return (text.match(/[\p{L}]{4,}/gu) ?? [])
    .map((word) => fold(word).slice(0, STEM).replace(/s$/, ''))
    .filter((stem) => stem.length >= 4 && !COMMON_STEMS.has(stem) && !COMMON_STEMS.has(`${stem}s`))
}

/** "Thank you to our nurses, who …" → "Thank you to our nurses." */
function keepBeginning(piece: Piece, around: Surroundings): Kept | undefined {
  const borders = [...piece.text.matchAll(CLAUSE_BORDER)].slice(0, MOST_BORDERS).reverse()
  for (const border of borders) {
    const text = piece.text.slice(0, border.index)
    if (countWordsIn(text) < LEAST_BEGINNING || !(THANKS.test(text) || CAUSE.test(text) || AWARD.test(text)))
      continue
    const end = piece.start + text.length
    const beginning = keepPiece({ ...piece, text, end }, around)
    if (beginning?.strength !== 'strong') continue
    const mark = /!["”»]?$/.test(piece.text) ? '!' : '.'
    const edits = beginning.edits.filter((edit) => edit.start !== end)
    return { ...beginning, piece, edits: [...edits, { start: end, end: piece.end, after: mark }] }
  }
  return undefined
}

const MOST_BORDERS = 5
const LEAST_BEGINNING = 3 // words
const countWordsIn = (text: string) => text.match(/[\p{L}]+/gu)?.length ?? 0

function keepPiece(piece: Piece, { findings, account, own, told }: Surroundings): Kept | undefined {
  const { text, start } = piece
  if (ONLY_HASHTAGS.test(text)) return keepHashtags(piece)
  if (text.includes('#')) return undefined
  const award = account !== 'personal' && AWARD.test(text)
  const touching = findingsIn(findings, start, piece.end)
  if (
    !touching.every(
      ({ kind = '', text: found }) =>
        TOLERATED.has(kind) ||
        ((kind === 'month' || kind === 'condition') && AWARENESS.test(text)) ||
        (kind === 'care' && DATED.test(text)) ||
        (award && kind === 'person') ||
        isOwnWord(found, own),
    )
  )
    return undefined
  const edits: Kept['edits'] = []
  let plain = text
  for (const finding of touching) {
    if (finding.kind !== 'time' || (account === 'organization' && DATED.test(text))) continue
    const gap = timeGap(text, finding.start - start, finding.end - start)
    if (gap === undefined) return undefined
    edits.push({ start: start + gap.start, end: start + gap.end, after: '' })
    plain = plain.replace(text.slice(gap.start, gap.end), '')
  }
  const lead = CONNECTIVE.exec(plain)?.[0] ?? ''
  const opening = plain.charAt(lead.length)
  if (lead !== '' || /^\p{Ll}/u.test(opening)) {
    if (edits.some((edit) => edit.start <= start + lead.length)) return undefined
    plain = plain.slice(lead.length)
    edits.unshift({ start, end: start + lead.length + 1, after: opening.toUpperCase() })
  }
  const strength = strengthOf(plain, account, own, award ? NOTHING_TOLD : told, award)
  if (strength === undefined) return undefined
  if (!/[.!?…:)"”’»]$|\p{Extended_Pictographic}[\u{1F3FB}-\u{1F3FF}\uFE0F]?$/u.test(plain))
    edits.push({ start: piece.end, end: piece.end, after: '.' })
  return { piece, edits, strength }
}

/** Findings that touch a stretch; they are in order and seldom overlap. */
function findingsIn(findings: readonly Finding[], start: number, end: number): Finding[] {
  let low = 0
  let high = findings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((findings[middle] as Finding).start < end) low = middle + 1
    else high = middle
  }
  const touching: Finding[] = []
  for (let i = low - 1; i >= 0 && i >= low - MOST_LOOKED_AT; i -= 1) {
    const finding = findings[i] as Finding
    if (finding.end > start) touching.unshift(finding)
  }
  return touching
}

const MOST_LOOKED_AT = 64 // findings before the end of a sentence; more are in no sentence that may stay

/** Kinds of findings that may be cut inside a kept sentence, or that mean little there. */
const AWARENESS = /\b(?:awareness (?:month|week|day)|mes de la (?:concienti|prevenci)\w+)/i
const TOLERATED = new Set(['time', 'detail'])

function isOwnWord(word: string, own: readonly string[]): boolean {
  const folded = fold(word)
  return folded.length > 2 && own.includes(folded)
}

/** "tonight", "on Saturday", ", last night": with preposition and comma, so that no hole is left. */
function timeGap(text: string, from: number, to: number): { start: number; end: number } | undefined {
  const lead = /(?:,\s*)?(?:^|\s)(?:(?:on|at|in|since|from|el|en|desde|de)\s+)?$/iu.exec(text.slice(0, from))
  const start = from - (lead?.[0].length ?? 0)
  // At the start of a sentence the rest would have to be read anew: rather lose the sentence.
  return start === 0 ? undefined : { start, end: text[to] === ',' ? to + 1 : to }
}

/** A run of hashtags alone, cut to those of a trade or a cause. */
function keepHashtags(piece: Piece): Kept | undefined {
  const tags = piece.text.split(/\s+/)
  const after = tags.filter(isCommonHashtag).join(' ')
  if (after === '') return undefined
  const edits = after === piece.text ? [] : [{ start: piece.start, end: piece.end, after }]
  return { piece, edits, strength: 'weak' }
}

/** Hashtags and nothing else: prose that opens with one is read like any sentence. */
const ONLY_HASHTAGS = /^#[\p{L}\p{N}_]+(?:\s+#[\p{L}\p{N}_]+)*$/u

function strengthOf(
  plain: string,
  account: Account,
  own: readonly string[],
  told: ReadonlySet<string>,
  award: boolean,
): Kept['strength'] | undefined {
  if (CONTACT.test(plain)) return account === 'organization' ? 'contact' : undefined
  if (FEELING.test(plain)) return 'weak'
  const words = (plain.match(/[\p{L}\p{N}'’-]+/gu) ?? []).map(fold)
  if (words.filter((word) => /\p{L}/u.test(word)).length < LEAST_WORDS && !BARE_SERVICE.test(plain))
    return undefined
  if (words.length > MOST_WORDS || /["“”«»(@]/.test(plain)) return undefined
  const bare = plain.replace(PLAIN_TURNS, '')
  const advice =
    (ADVICE_EN.test(plain) || ADVICE_ES.test(plain)) &&
    !words.some((word) => FIRST_SINGULAR.has(word)) &&
    !/\b(?:the|el|la|los|las)\b/i.test(bare.replace(THE_COMMON, ''))
  const strong =
    award || advice || GENERAL.test(plain) || CAUSE.test(plain) || (THANKS.test(plain) && TEAM.test(plain))
  const weak =
    BARE_SERVICE.test(plain) ||
    (account !== 'personal' && SERVICE.test(plain)) ||
    /\b(?:hiring|must work|bed open)\b/i.test(plain)
  if (!(strong || weak) || POINTING.test(bare) || /\d/.test(plain.replace(PLAIN_NUMBER, ''))) return undefined
  if (!words.every(speaksOfNobodyWord) || words.some((word) => told.has(word))) return undefined
  if (!award && hasUnknownName(plain, own)) return undefined
  return strong ? 'strong' : 'weak'
}

const LEAST_WORDS = 2
const MOST_WORDS = 40

function speaksOfNobodyWord(word: string): boolean {
  return !(
    THIRD_EN.has(word) ||
    THIRD_STRICT_ES.has(word) ||
    THIRD_PLURAL.has(word) ||
    word === 'él' ||
    word === 'su' ||
    PERSON_NOUN.has(word) ||
    PAST.has(word) ||
    (word.length > 4 && /(?:[^e]ed|[aeiou]ó|[^aeiou]ó)$/u.test(word) && !TEAM_PAST.has(word))
  )
}

const TEAM_PAST = new Set(['registered', 'licensed', 'certified', 'needed', 'trained', 'wanted'])

/** A capital inside the sentence that is neither an acronym, a day or month, nor the organization's own. */
function hasUnknownName(plain: string, own: readonly string[]): boolean {
  for (const match of plain.matchAll(/(?<=[^\s:!?]\s)\p{Lu}[\p{L}'’-]*/gu)) {
    const word = match[0]
    if (/^(?:I(?:['’]\p{L}+)?|\p{Lu}{2,4}s?)$/u.test(word) || CALENDAR.has(fold(word))) continue
    if (!isOwnWord(word, own)) return true
  }
  return false
}

const CALENDAR = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
  sundays january february march april may june july august september october november december awareness month week
  day nurses nurse ems cpr narcan stroke heart cancer breast mental health safety prevention christmas thanksgiving
  happy national medicare medicaid english spanish hipaa`.split(/\s+/),
)

const GIVEAWAYS = new Set(['occupation', 'family', 'local', 'event', 'person', 'superlative'])
