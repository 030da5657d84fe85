/** A name as it is compared: upper case, without accents, marks, titles and degrees. */
export interface NameParts {
  first: string
  middle: string
  /** The last name as written, without spaces; then its parts, for double and hyphenated last names. */
  last: readonly string[]
}

const TITLES = new Set('DR MR MRS MS MISS PROF REV SR SRA SRTA'.split(' '))
const ENDINGS = new Set(
  'JR SR II III IV MD DO RN LPN NP PA PAC DDS DMD DC PHD PHARMD PT OT LCSW CNA CRNA APRN MBA MPH ESQ DPM OD BSN MSN'.split(
    ' ',
  ),
)
/** Small words that begin a last name and are none alone. */
const PARTICLES = new Set('DE DEL LA LAS LOS VAN VON DER DEN DI DA DOS ST SAN Y E O MC MAC'.split(' '))
const MIN_PART = 3

/** Upper case words without accents and marks: `O’Néill-Paz` becomes `ONEILL`, `PAZ`. */
export function wordsOfName(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/['’`.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** The last name in every way that it is written on lists: whole, and each part of a double one. */
export function lastNames(words: readonly string[]): string[] {
  const parts = words.filter((word) => word.length >= MIN_PART && !PARTICLES.has(word))
  return [...new Set([words.join(''), ...(words.length > 1 ? parts : [])])].filter((name) => name !== '')
}

/**
 * Reads a name as people write it, given name first; also `Last, First`. With three words and more the last two may
 * both be last names, as in Spanish, so each and both together count.
 */
export function readName(text: string): NameParts {
  const [before = '', ...after] = text.split(',')
  const given = wordsOfName(after.join(' ')).filter((word) => !ENDINGS.has(word))
  // Words with a hyphen stay together until it is known which of them is the last name.
  const words = [...(given.length > 0 ? [given] : []), ...before.split(/\s+/).map(wordsOfName)].filter(
    ({ length }) => length > 0,
  )
  while (words.length > 1 && TITLES.has(words[0]?.[0] ?? '')) words.shift()
  while (words.length > 2 && ENDINGS.has(words.at(-1)?.[0] ?? '')) words.pop()
  const [first = [], ...others] = words
  if (others.length === 0) return { first: '', middle: '', last: lastNames(first) }
  // `de la Cruz` is one last name.
  let start = others.length - 1
  while (start > 0 && PARTICLES.has(others[start - 1]?.[0] ?? '')) start -= 1
  const last = lastNames(others.slice(start).flat())
  const earlier = others.slice(0, start).map((parts) => parts.join(''))
  const other = earlier.at(-1)
  if (other !== undefined && other.length >= MIN_PART && !PARTICLES.has(other)) {
    last.push(other, other + others.slice(start).flat().join(''))
  }
  return { first: first[0] ?? '', middle: first[1] ?? earlier[0] ?? '', last: [...new Set(last)] }
}

const VOWELS = /[AEIOUYHW]/
const CODES: Readonly<Record<string, string>> = {
  ...codes('BFPV', '1'),
  ...codes('CGJKQSXZ', '2'),
  ...codes('DT', '3'),
  L: '4',
  ...codes('MN', '5'),
  R: '6',
}
function codes(letters: string, code: string): Record<string, string> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter, code]))
}
const FIRST_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/^(PH)/, 'F'],
  [/^(KN|GN)/, 'N'],
  [/^(WR)/, 'R'],
  [/^(LL)/, 'Y'],
  [/^(C(?=[EI]))/, 'S'],
  [/^(K|Q)/, 'C'],
  [/^(Z)/, 'S'],
  [/^(V)/, 'B'],
  [/^(J|G(?=[EI]))/, 'J'],
  [/^(H?[AEIOU])/, 'A'],
]
const PHONETIC_LENGTH = 4
const heard = new Map<string, string>()
const HEARD_MAX = 200_000

/**
 * How a name sounds, coarsely: Soundex (US patent 1,261,167) whose first letter is the sound, so that Katz and Catz,
 * Vaca and Baca, Hernandez and Ernandes are the same.
 */
export function soundOf(name: string): string {
  const known = heard.get(name)
  if (known !== undefined) return known
  let rest = name
  for (const [pattern, letter] of FIRST_LETTERS) {
    if (!pattern.test(rest)) continue
    rest = letter + rest.replace(pattern, '')
    break
  }
  let sound = rest.slice(0, 1)
  let previous = CODES[sound] ?? ''
  for (const letter of rest.slice(1)) {
    const code = CODES[letter] ?? ''
    if (code !== '' && code !== previous) sound += code
    if (code !== '' || /[AEIOUY]/.test(letter) || !VOWELS.test(letter)) previous = code
    if (sound.length === PHONETIC_LENGTH) break
  }
  // Names come without end; memory does not.
  if (heard.size > HEARD_MAX) heard.clear()
  heard.set(name, sound)
  return sound
}

const TYPO_MIN_LENGTH = 5

/** Whether two names differ by one slip of the keys: two neighbours exchanged, or one letter more, less or other. */
export function slipBetween(a: string, b: string): 'transposed' | 'typo' | null {
  if (a === b || Math.min(a.length, b.length) < TYPO_MIN_LENGTH || Math.abs(a.length - b.length) > 1)
    return null
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1
    endB -= 1
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)]
  if (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
    return 'transposed'
  return left.length <= 1 && right.length <= 1 ? 'typo' : null
}
