import type { Token } from '../types.ts'
import { COUNTRIES } from './countries.ts'
import { findDisguisedNames } from './disguised.ts'
import { isMedicalUse } from './eponyms.ts'
import { firstNameRank, lastNameRank, wordInfo } from './lexicon.ts'
import { medicalClass } from './medical-words.ts'
import { findNamesByPattern } from './name-patterns.ts'
import type { Recognizer } from './recognizer.ts'
import { HAS_CAPITALISED, HAS_LOWER } from './signals.ts'
import { tagged } from './tagged.ts'
import { hashtagNames, TITLES } from './token-facts.ts'

const FIRST_AND_LAST = 19 // what `hashtagNames` gives "#AlanPardew"

/** Names of people (A): what the tagger finds less medical uses, and what patterns find. */
export const findNames: Recognizer = (doc, add, _options, signals) => {
  const { tokens } = doc
  for (const name of tagged(doc).people) {
    if (
      isNobody(tokens, name.start, name.end) ||
      isTitleAlone(tokens, name.start, name.end) ||
      isOrdinaryWord(tokens, name.start, name.end, name.score, signals)
    )
      continue
    if (isMedicalUse(tokens, name.start, name.end) || isAcronym(tokens, name.start, name.end, signals))
      continue
    const start = titleStart(tokens, name.start)
    const end = (tokens[name.end - 1] as Token).end
    add('A', 'person', start, end, 0.5 + name.score / 2)
  }
  for (const token of tokens)
    if (token.shape === 'hashtag' && hashtagNames(token.text) === FIRST_AND_LAST)
      add('A', 'person', token.start, token.end, 0.6)
  findNamesByPattern(doc, add)
  findDisguisedNames(doc, add, signals)
}

const TITLES_IN_NAME = new Set(
  'mr mrs ms miss mx dr drs sr sra srta señor señora señorita don doña sir'.split(' '),
)

/** Where the name starts with its title: "[Dr. Yolanda Frazier]". */
function titleStart(tokens: readonly Token[], start: number): number {
  const before = tokens[start - 1]
  const title = before?.text === '.' ? tokens[start - 2] : before
  const own = tokens[start] as Token
  // "I miss Rusty" is a verb unless the title has its capital.
  if (title?.text === 'miss' && own.text !== own.lower) return own.start
  return title !== undefined && TITLES_IN_NAME.has(title.lower) && own.start - title.end <= 2
    ? title.start
    : own.start
}

/** "God", "Nigeria", "Jasper National Park": tagged like people, but nobody in particular. */
function isNobody(tokens: readonly Token[], start: number, end: number): boolean {
  const run = tokens.slice(start, end)
  if (run.length === 1) return NOBODY.has(run[0]?.lower ?? '') || COUNTRIES.has(run[0]?.lower ?? '')
  return run.some(
    (token) => medicalClass(token.lower) === PLACE_NOUN && lastNameRank(wordInfo(token.lower)) === 0,
  )
}

function isTitleAlone(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens.slice(start, end).every((token) => token.shape === 'punct' || TITLES.has(token.lower))
}

const NOBODY = new Set(['god', 'lord', 'dios', 'allah', 'covid', 'santa', 'bravo'])
const PLACE_NOUN = 5 // class of `medicalClass`
const SURE = 0.75 // probability from which a name in lower case counts in a text that uses capitals

/** "walker", "bella": lower case in a text that writes names with a capital, and not sure to be a name. */
function isOrdinaryWord(
  tokens: readonly Token[],
  start: number,
  end: number,
  score: number,
  signals: number,
): boolean {
  const run = tokens.slice(start, end)
  if (score >= SURE || run.some((token) => token.text !== token.lower)) return false
  return (signals & HAS_CAPITALISED) !== 0
}

/** "MELD", "DMDK": a short word in capitals that is in no name list, in a text that is not written in capitals. */
function isAcronym(tokens: readonly Token[], start: number, end: number, signals: number): boolean {
  const token = tokens[start] as Token
  if (
    end - start > 1 ||
    token.text.length > 5 ||
    token.text.length < 2 ||
    token.text !== token.text.toUpperCase() ||
    token.text === token.lower
  )
    return false
  const info = wordInfo(token.lower)
  if (firstNameRank(info) > 1 || lastNameRank(info) > 2) return false
  return (signals & HAS_LOWER) !== 0
}
