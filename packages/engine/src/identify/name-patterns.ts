import type { ReadDocument } from '../text/document.ts'
import type { Token } from '../types.ts'
import { firstNameRank, lastNameRank, wordInfo } from './lexicon.ts'
import { medicalClass } from './medical-words.ts'
import type { AddHit } from './recognizer.ts'

const NAME = "\\p{Lu}[\\p{L}'-]{0,20}"
/** All are tried at one place only (y): the word that opens them is looked up first. */
const TITLED = new RegExp(`\\p{L}{2,8}\\.?\\s${NAME}\\.?(?:\\s${NAME}\\.?){0,2}`, 'uy')
const TITLED_INITIALS = /\p{L}{2,8}\.?\s(?:\p{Lu}\.\s?){1,3}(?![\p{L}])/uy
const INITIALS_CUED = /\p{L}{2,10}[:,]?\s((?:\p{L}\.\s?){2,4})(?![\p{L}])/uy
const FIRST_INITIAL = /\p{Lu}\p{Ll}{2,14}\s\p{Lu}\.(?=[\s,!?;:)]|$)/uy
const FAMILY =
  /\p{L}{2,8}\s(?:gemelos\s)?(\p{Lu}[\p{L}'-]{2,20})(?:\s(?:family|twins|triplets|brothers|sisters|baby|gemelos)(?![\p{L}]))?/uy
const FAMILY_WORDS = /(?:family|twins|triplets|brothers|sisters|baby|gemelos)$|^(?:familia|los gemelos)/i
const LAST_FIRST =
  /(\p{Lu}[\p{L}'-]{1,20}),\s(\p{Lu}[\p{L}'-]{1,20})(?:\s\p{Lu}\.?(?![\p{L}]))?(?=\s{0,2}(?:\d|[(·|:;]|,\s|DOB|MRN|dob|mrn|-\s|$))/uy
const GREETING = /\p{L}{2,9}\s(?:you\s)?(\p{Lu}\p{Ll}\p{L}{1,14})(?=\s?[,!.:]|\s(?:and|y)\s\p{Lu}|$)/uy
const BOARD = /(\p{Lu}{4,15}(?:-\p{Lu}{3,15})?)(?=\s(?:[\p{L}&]{1,12}\s){1,2}(?:rm|room|bed|bay)\s?\d)/uy

const STARTS_LISTED = /^\s{0,2}[(·]?(?:\d|DOB|MRN)/i

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const TITLES_BEFORE = words('mr mrs ms miss mx dr drs prof sr sra srta rev sgt señor señora señorita doña pt')
const INITIAL_CUES = words(
  'patient member pt client resident initial initials iniciales named paciente nicknamed',
)
const FAMILY_OPENERS = words('the los las familia')
const GREETINGS = words(
  'hi hello hey dear hola querido querida estimado estimada thanks thank gracias aww omg',
)
const NO_GREETED = words(
  'there everyone all team friends folks guys doc doctor nurse nurses friend neighbor neighbors fam family yall world twitter facebook you god dios todos todas amigos amigas vecinos equipo moms dads mom dad mama mamá babe girl sir madam lord goodness gosh nana vegas siri alexa community patients volunteers donors heroes students parents dentist for so everybody again much reviewer customer member valued',
)
const NO_NAME_AFTER_TITLE =
  /^(?:doña|señora?|señorita|miss)\.|^(?:pt|sr)\.?\s(?:\p{Lu}{2,}|will|may|can|has|is|was|came|in|on|at|care|portal|services|advocate|safety|satisfaction)(?![\p{L}])/iu
const ABBREVIATIONS = /^(?:[ap]\.\s?m\.|e\.\s?g\.|i\.\s?e\.|u\.\s?s\.)/i

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Names that show by their surroundings: titles, initials, families, "Last, First", greetings, the operating board. */
export function findNamesByPattern({ norm, tokens }: ReadDocument, add: AddHit): void {
  const put = (start: number, text: string, score: number): void =>
    add('A', 'person', start, start + text.trimEnd().length, score)
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token
    if (token.shape !== 'word') continue
    const { lower, start } = token
    // "I miss Rusty": a verb unless it has its capital.
    if (TITLES_BEFORE.has(lower) && token.text !== 'miss') {
      const named = matchAt(TITLED, norm, start)
      if (named !== null && !NO_NAME_AFTER_TITLE.test(named[0])) put(start, named[0], 0.62)
      const initials = matchAt(TITLED_INITIALS, norm, start)
      if (initials !== null) put(start, initials[0], 0.85)
    }
    if (INITIAL_CUES.has(lower)) {
      const cued = matchAt(INITIALS_CUED, norm, start)
      const initials = cued?.[1]
      if (cued !== null && initials !== undefined && !ABBREVIATIONS.test(initials))
        put(start + cued[0].length - initials.length, initials, 0.75)
    }
    if (FAMILY_OPENERS.has(lower)) family(norm, start, put)
    if (GREETINGS.has(lower) && opensSentence(tokens, i)) greeting(norm, start, put)
    if (token.text === lower) continue
    const next = tokens[i + 1]
    if (next?.text === ',') lastFirst(norm, start, put)
    if (next?.text.length === 1 && tokens[i + 2]?.text === '.') {
      const named = matchAt(FIRST_INITIAL, norm, start)
      if (named !== null && firstNameRank(wordInfo(lower)) > 1) put(start, named[0], 0.72)
    }
    if (token.text.length > 3 && token.text === token.text.toUpperCase()) {
      const board = matchAt(BOARD, norm, start)?.[1]
      const info = wordInfo(lower)
      if (
        board !== undefined &&
        (board.includes('-') || lastNameRank(info) > 0 || info === 0 || firstNameRank(info) > 0)
      )
        put(start, board, 0.7)
    }
  }
}

type Put = (start: number, text: string, score: number) => void

function family(norm: string, start: number, put: Put): void {
  const match = matchAt(FAMILY, norm, start)
  if (match === null || !FAMILY_WORDS.test(match[0])) return
  const info = wordInfo((match[1] ?? '').toLowerCase())
  if (lastNameRank(info) > 0 || info === 0 || firstNameRank(info) > 0) put(start, match[0], 0.96)
}

function greeting(norm: string, start: number, put: Put): void {
  const match = matchAt(GREETING, norm, start)
  const name = match?.[1]
  if (match === null || name === undefined) return
  const lower = name.toLowerCase()
  if (!NO_GREETED.has(lower) && medicalClass(lower) === 0)
    put(start + match[0].length - name.length, name, 0.7)
}

function lastFirst(norm: string, start: number, put: Put): void {
  const match = matchAt(LAST_FIRST, norm, start)
  if (match === null) return
  const last = wordInfo((match[1] ?? '').toLowerCase())
  const first = wordInfo((match[2] ?? '').toLowerCase())
  // On a list the date or number right behind says that this is a person, whatever the last name.
  const listed = STARTS_LISTED.test(norm.slice(start + match[0].length, start + match[0].length + 8))
  if (firstNameRank(first) > 0 && (lastNameRank(last) > 0 || last === 0 || listed)) put(start, match[0], 0.9)
}

function opensSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  return (
    before === undefined ||
    before.shape === 'handle' ||
    before.shape === 'emoji' ||
    /^[.!?:"'*]$/.test(before.text)
  )
}
