import {
  FIRST_PLURAL,
  FIRST_SINGULAR,
  NEGATIONS,
  PAST,
  SECOND,
  THIRD_EN,
  THIRD_ES,
  THIRD_PLURAL,
  THIRD_STRICT_ES,
} from './functions.ts'

/** Classes of function words, as bits of `WordForm.classes`. */
export const CLASS = {
  thirdEn: 1,
  thirdEs: 2,
  thirdStrictEs: 4,
  firstSingular: 8,
  firstPlural: 16,
  second: 32,
  thirdPlural: 64,
  negation: 128,
  pastEn: 256,
  pastEs: 512,
} as const

const LISTS: readonly (readonly [number, ReadonlySet<string>])[] = [
  [CLASS.thirdEn, THIRD_EN],
  [CLASS.thirdEs, THIRD_ES],
  [CLASS.thirdStrictEs, THIRD_STRICT_ES],
  [CLASS.firstSingular, FIRST_SINGULAR],
  [CLASS.firstPlural, FIRST_PLURAL],
  [CLASS.second, SECOND],
  [CLASS.thirdPlural, THIRD_PLURAL],
  [CLASS.negation, NEGATIONS],
  [CLASS.pastEn | CLASS.pastEs, PAST],
]

/** What hangs on a word's spelling alone; worked out once per spelling, so that a check only reads it. */
export interface WordForm {
  /** Lower case, accents folded. */
  text: string
  kind: 'word' | 'number' | 'mark'
  capital: boolean
  /** Bits of CLASS. */
  classes: number
  /** Lexicon phrases that may start here, by language (en, es): kept for `cues.ts`. */
  phrases: [unknown, unknown]
}

const FOLD: Record<string, string> = {
  á: 'a',
  à: 'a',
  ä: 'a',
  â: 'a',
  ã: 'a',
  é: 'e',
  è: 'e',
  ë: 'e',
  ê: 'e',
  í: 'i',
  ì: 'i',
  ï: 'i',
  î: 'i',
  ó: 'o',
  ò: 'o',
  ö: 'o',
  ô: 'o',
  õ: 'o',
  ú: 'u',
  ù: 'u',
  ü: 'u',
  û: 'u',
  ñ: 'n',
  ç: 'c',
}

function fold(raw: string): string {
  const lower = raw.toLowerCase()
  let plain = true
  for (let i = 0; i < lower.length; i += 1) if (lower.charCodeAt(i) > 127) plain = false
  if (plain) return lower
  let out = ''
  for (const char of lower) out += char === '’' ? "'" : (FOLD[char] ?? char)
  return out
}

/** Regular pasts: English -ed, Spanish preterites and imperfects. */
const PAST_ENDING_ES = /(?:aron|ieron|amos|imos|aba|aban|io)$/

function classesOf(text: string): number {
  let classes = 0
  for (const [bit, list] of LISTS) if (list.has(text)) classes |= bit
  if (text.length > 4 && text.endsWith('ed')) classes |= CLASS.pastEn
  if (text.length > 3 && PAST_ENDING_ES.test(text)) classes |= CLASS.pastEs
  return classes
}

/** Distinct spellings kept; then all starts anew, so that no text can fill the memory. */
const MOST_FORMS = 16_000
const LONGEST_KEPT = 40 // letters
let forms = new Map<string, WordForm>()

/** The form of a spelling as written. Its first letter decides between word, number and mark, so `kind` is one per spelling. */
export function formOf(raw: string, kind: WordForm['kind']): WordForm {
  const known = forms.get(raw)
  if (known !== undefined) return known
  const text = kind === 'word' ? fold(raw) : raw
  const made: WordForm = {
    text,
    kind,
    capital: kind === 'word' && raw[0] !== raw[0]?.toLowerCase(),
    classes: classesOf(text),
    phrases: [undefined, undefined],
  }
  if (raw.length > LONGEST_KEPT) return made
  if (forms.size >= MOST_FORMS) forms = new Map()
  forms.set(raw, made)
  return made
}
