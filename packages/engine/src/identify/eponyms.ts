import type { Token } from '../types.ts'
import { firstNameRank, lastNameRank, wordInfo } from './lexicon.ts'
import { EPONYMS, medicalClass } from './medical-words.ts'
import { TITLES } from './token-facts.ts'

const MEDICINE = 2
const EPONYM_NOUN = 4
/** After these even a name that is in no list of eponyms is one: "Gehrig's disease". */
const ALWAYS = new Set(
  'disease syndrome sign criteria palsy phenomenon thyroiditis lymphoma sarcoma esophagus maneuver manoeuvre contracture encephalopathy triad tetrad lesion reflex nodule angina theorem nomogram encephalitis enfermedad síndrome signo'.split(
    ' ',
  ),
)
const FORM = new Set(
  'injection injections mg mcg tablet tablets dose doses dosing infusion infusions cream patch patches inhaler pump catheter drain withdrawal xr er sr cr hcl'.split(
    ' ',
  ),
)
/** Houses, works and towns with a person's name. */
const HOUSES = new Set([
  'johns hopkins',
  'mayo clinic',
  'ann arbor',
  'sloan kettering',
  'md anderson',
  'los angeles',
  'san diego',
  'san antonio',
  'santa fe',
  'wells fargo',
  'ronald mcdonald',
  'blue cross',
  'press ganey',
])
const JOINERS = new Set(['and', 'or', 'vs', 'versus', '/', ',', '-', 'vs.', 'y', 'o'])
const NOUNS_BEFORE = new Set([
  'sign',
  'signs',
  'disease',
  'syndrome',
  'síndrome',
  'enfermedad',
  'signo',
  'maniobra',
  'test',
  'escala',
])
const COMMON_LAST = 3 // lastNameRank: among the thousand most frequent

/**
 * True when a tagged run of tokens names a disease, sign, score, tool or medicine rather than a person:
 * "Child-Pugh", "Rinne and Weber test", "Barrett's esophagus". A title or a first name before keeps it a person.
 */
export function isMedicalUse(tokens: readonly Token[], start: number, end: number): boolean {
  const saint = tokens[start - 1]?.text === '.' ? tokens[start - 2] : tokens[start - 1]
  if (saint !== undefined && (saint.lower === 'st' || saint.lower === 'ste')) return true
  const run = tokens.slice(start, end).filter((token) => token.shape === 'word')
  const before = tokens[start - 1]
  if (before !== undefined && titleOf(before, tokens[start - 2])) return false
  if (run.length > 0 && TITLES.has((run[0] as Token).lower)) return false
  const last = run.findLast((token) => token.text.length > 1)
  if (last === undefined) return false
  let after = tokens[end]
  if (after !== undefined && after.text === "'" && tokens[end + 1]?.lower === 's') after = tokens[end + 2]
  const noun = after?.lower ?? ''
  if (HOUSES.has(run.map((token) => token.lower).join(' '))) return true
  if (run.every((token) => medicalClass(token.lower) === MEDICINE)) return true
  if (ALWAYS.has(noun)) return true
  if (run.length === 1 && FORM.has(noun) && firstNameRank(wordInfo(last.lower)) < 2) return true
  if (
    !run.every(
      (token) =>
        EPONYMS.has(token.lower) ||
        token.text.length === 1 ||
        token.lower === 'de' ||
        token.lower === 'van' ||
        token.lower === 'von',
    )
  ) {
    return run.length === 1 && isChained(tokens, start, end)
  }
  if (medicalClass(noun) === EPONYM_NOUN) return true
  if (
    after !== undefined &&
    JOINERS.has(after.lower) &&
    EPONYMS.has(tokens[nextWord(tokens, end)]?.lower ?? '')
  )
    return true
  if (
    isChained(tokens, start, end) ||
    run.some(
      (token, i) => i > 0 && token.start === (run[i - 1]?.end ?? 0) + 1 && hyphenBetween(tokens, start, end),
    )
  )
    return true
  if (
    before !== undefined &&
    (NOUNS_BEFORE.has(before.lower) ||
      (before.lower === 'de' && NOUNS_BEFORE.has(tokens[start - 2]?.lower ?? '')))
  )
    return true
  const info = wordInfo(last.lower)
  return run.length === 1 && firstNameRank(info) === 0 && lastNameRank(info) < COMMON_LAST
}

const titleOf = (before: Token, twoBefore: Token | undefined): boolean =>
  TITLES.has(before.lower) || (before.text === '.' && twoBefore !== undefined && TITLES.has(twoBefore.lower))

const hyphenBetween = (tokens: readonly Token[], start: number, end: number): boolean =>
  tokens.slice(start, end).some((token) => token.text === '-')

function nextWord(tokens: readonly Token[], from: number): number {
  let at = from
  while (
    at < tokens.length &&
    at < from + 3 &&
    (tokens[at]?.shape !== 'word' || JOINERS.has(tokens[at]?.lower ?? ''))
  )
    at += 1
  return at
}

/** One part of a hyphenated eponym: "Child-[Pugh]", "[Wolff]-Parkinson-White". */
function isChained(tokens: readonly Token[], start: number, end: number): boolean {
  const joined = (hyphen: Token | undefined, other: Token | undefined): boolean =>
    hyphen?.text === '-' && other !== undefined && EPONYMS.has(other.lower)
  return joined(tokens[start - 1], tokens[start - 2]) || joined(tokens[end], tokens[end + 1])
}
