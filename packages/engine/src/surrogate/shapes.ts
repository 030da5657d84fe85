import { placesNamed } from '../identify/gazetteer.ts'
import { firstNameRank, wordInfo } from '../identify/lexicon.ts'
import { STATE_BY_NAME, STATES } from '../identify/states.ts'
import type { Category } from '../types.ts'
import { type Choice, inCaseOf } from './choice.ts'
import { standInAge, standInDate } from './dates.ts'
import { bandOf, standIns } from './pools.ts'

const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Kept inside a name: titles and words that join. */
const TITLES = new Set(
  'mr mrs ms miss mx dr sr sra srta señor señora señorita don doña sir prof doctor doctora nurse enfermera enfermero padre father sister brother'.split(
    ' ',
  ),
)
const JOINS = new Set(
  'de la las los del y e and the twins twin family familia von van der den bin al da di du jr sr ii iii'.split(
    ' ',
  ),
)
/** Kept inside an address or the name of a place or facility: says what it is, not which one. */
const GENERIC = new Set(
  'street st avenue ave road rd drive dr lane ln court ct boulevard blvd highway hwy route rte suite ste apt unit floor calle avenida carretera camino north south east west n s e w county parish condado de del la el los las the of and at in near memorial regional community general family medical health healthcare care center centre clinic clínica clinica hospital hospice pharmacy farmacia dental dentistry pediatrics surgery rehab rehabilitation nursing home services group associates emergency urgent centro'.split(
    ' ',
  ),
)
const AREA_CODES = '202 303 405 502 608 701 803 907 212 314 415 512 614 713 816 919'.split(' ')
const UNISSUED_ZIP = '000' // no post office of the US has a ZIP that starts so

/** What a span of each category is when a person marked it without saying more. */
const USUAL: Readonly<Record<Category, string>> = {
  A: 'person',
  B: 'city',
  C: 'date',
  D: 'phone',
  E: 'fax',
  F: 'email',
  G: 'ssn',
  H: 'mrn',
  I: 'plan',
  J: 'account',
  K: 'licence',
  L: 'plate',
  M: 'device',
  N: 'url',
  O: 'ip',
  P: 'biometric',
  Q: 'photo',
  R: 'code',
}

/** The same kind of thing, invented, in the same form; null when the span has no form that can be kept. */
export function standInFor(
  text: string,
  category: Category,
  kind: string | undefined,
  choice: Choice,
): string | null {
  switch (kind ?? USUAL[category]) {
    case 'person':
      return standInName(text, choice)
    case 'street':
    case 'facility':
      return standInAddress(text, choice)
    case 'city':
    case 'county':
      return standInPlace(text, choice)
    case 'zip':
      return standInZip(text, choice)
    case 'date':
    case 'month':
    case 'holiday':
    case 'relative-date':
      return standInDate(text, choice)
    case 'age':
    case 'age-under-90':
      return standInAge(text, choice)
    case 'phone':
    case 'fax':
      return standInPhone(text, choice)
    case 'email':
      return standInEmail(text, choice)
    case 'url':
      return standInUrl(text, choice)
    case 'ip':
      return standInIp(text, choice)
    case 'handle':
      return standInHandle(text, choice)
    case 'ssn':
      return standInCode(text, choice, '9')
    case 'card':
      return standInCode(text, choice, '9')
    case 'photo':
      return phrase(text, 'photo', choice)
    case 'biometric':
      return phrase(text, 'biometric', choice)
    default:
      return standInCode(text, choice)
  }
}

function name(pool: readonly string[], what: string, original: string, choice: Choice): string {
  return inCaseOf(original, choice.from(pool, what, original, (item) => item) ?? 'someone')
}

/** Name by name; titles, joining words and the way of writing stay. The same name always becomes the same one. */
function standInName(text: string, choice: Choice): string | null {
  const words = [...text.matchAll(WORD)].map((match) => ({ word: match[0], at: match.index }))
  const hasCapital = words.some(({ word }) => /^\p{Lu}/u.test(word))
  const keeps = ({ word, at }: { word: string; at: number }) => {
    const lower = word.toLowerCase()
    if (lower === 's' && /['’]$/.test(text.slice(0, at))) return true
    return TITLES.has(lower) || (JOINS.has(lower) && (word === lower) === hasCapital)
  }
  const named = words.filter((part) => !keeps(part))
  if (named.length === 0) return null
  const titled = words.some(({ word }) => TITLES.has(word.toLowerCase()) || JOINS.has(word.toLowerCase()))
  return rewrite(text, (word, at) => {
    if (keeps({ word, at })) return word
    if ([...word].length === 1) return turnCharacter(word, `initial ${word.toLowerCase()}`, choice)
    const { firstA, firstOther, last } = standIns()
    const lower = word.toLowerCase()
    const alone = named.length === 1
    const isLast = alone ? titled || firstNameRank(wordInfo(lower)) === 0 : at === named.at(-1)?.at
    if (isLast) return name(last, 'name', word, choice)
    return name(lower.endsWith('a') ? firstA : firstOther, 'name', word, choice)
  })
}

function rewrite(text: string, change: (word: string, at: number) => string): string {
  return text.replace(WORD, (word, at: number) => change(word, at))
}

/** Numbers and names of an address or a facility; "Street", "Clinic" and the like stay. */
function standInAddress(text: string, choice: Choice): string | null {
  let changed = false
  const out = rewrite(text, (word) => {
    if (/^\d/.test(word)) {
      changed = true
      return turnAll(word, 'number', choice)
    }
    if (GENERIC.has(word.toLowerCase())) return word
    changed = true
    return name(standIns().last, 'name', word, choice)
  })
  if (changed) return out
  return text === '' ? null : `${inCaseOf('A', name(standIns().last, 'name', `of ${text}`, choice))} ${text}`
}

/** A place of about the same size; a state that was named beside it becomes the new one's, written the same way. */
function standInPlace(text: string, choice: Choice): string | null {
  const [written = '', ...rest] = text.split(',')
  const core = /[\p{L}\p{M}][\p{L}\p{M}.' -]*[\p{L}\p{M}]/u.exec(written)
  if (!core) return null
  const kept = /^(?:condado de |county of )|(?: county| parish)$/i.exec(core[0])
  const bare = kept ? core[0].replace(kept[0], '') : core[0]
  const population = placesNamed(bare)[0]?.population ?? 0
  const pool = standIns().places[bandOf(population)] ?? []
  const found = choice.from(pool, 'place', bare, (place) => place.name)
  if (!found) return null
  const shown = inCaseOf(bare, /^[#@]/.test(written.trim()) ? found.name.replaceAll(' ', '') : found.name)
  const place = kept ? core[0].replace(bare, shown) : shown
  const tail = rest.map((part) => {
    const state = part.trim()
    const isCode = STATES[state.toUpperCase()] !== undefined
    if (!isCode && !STATE_BY_NAME.has(state.toLowerCase())) return part
    return part.replace(state, isCode ? inCaseOf(state, found.state) : (STATES[found.state] ?? state))
  })
  return [written.slice(0, core.index) + place + written.slice(core.index + core[0].length), ...tail].join(
    ',',
  )
}

function standInZip(text: string, choice: Choice): string | null {
  const out = text.replace(/\d{5}/, (zip) => {
    const other = `${UNISSUED_ZIP}${10 + choice.number(`zip ${zip}`, 90)}`
    return other === zip ? `${UNISSUED_ZIP}09` : other
  })
  return out === text ? standInCode(text, choice) : out.replace(/-\d{4}$/, '-0001')
}

/** 555-0100 to 555-0199 are kept free for fiction; the area code changes too. */
function standInPhone(text: string, choice: Choice): string | null {
  const digits = text.replace(/\D/g, '')
  if (digits.length < 7) return standInCode(text, choice)
  const country = digits.length === 11 && digits.startsWith('1') ? '1' : ''
  const local = digits.slice(country.length)
  const hundred = Array.from({ length: 100 }, (_, n) => `55501${String(n).padStart(2, '0')}`)
  const line = choice.from(hundred, 'phone', local.slice(0, 10), (item) => item) ?? '5550100'
  const area =
    local.length >= 10 ? (choice.from(AREA_CODES, 'area', local.slice(0, 3), (item) => item) ?? '202') : ''
  const rest = turnAll(local.slice(area.length + line.length), 'extension', choice)
  const made = [...country, ...area, ...line, ...rest]
  return text.replace(/\d/g, () => made.shift() ?? '0').replace(/\p{L}{3,}/gu, 'ext')
}

const someName = (of: string, choice: Choice): string =>
  choice.from(standIns().last, 'web', of, (item) => item) ?? 'someone'

/** The domain ending .example belongs to nobody: RFC 2606. */
function standInEmail(text: string, choice: Choice): string | null {
  const at = text.indexOf('@')
  if (at < 1) return null
  return `${someName(text.slice(0, at), choice)}@${someName(text.slice(at + 1), choice)}.example`
}

function standInUrl(text: string, choice: Choice): string | null {
  const found = /^(\w+:\/\/)?(www\.)?([^/?#]+)/.exec(text)
  if (!found) return null
  const path = text.length > found[0].length ? `/${someName(text.slice(found[0].length), choice)}` : ''
  return `${found[1] ?? ''}${found[2] ?? ''}${someName(found[3] ?? '', choice)}.example${path}`
}

/** Addresses for documentation: RFC 5737, RFC 3849. */
function standInIp(text: string, choice: Choice): string | null {
  const pool = text.includes('.')
    ? Array.from({ length: 254 }, (_, n) => `192.0.2.${n + 1}`)
    : Array.from({ length: 254 }, (_, n) => `2001:db8::${(n + 1).toString(16)}`)
  return choice.from(pool, 'ip', text, (item) => item) ?? null
}

function standInHandle(text: string, choice: Choice): string | null {
  const found = /[\p{L}\p{N}_.]+/u.exec(text)
  if (!found) return null
  const digits = /\d+$/.exec(found[0])?.[0] ?? ''
  const made = inCaseOf(found[0], someName(found[0], choice)) + turnAll(digits, 'handle', choice)
  return text.slice(0, found.index) + made + text.slice(found.index + found[0].length)
}

/**
 * Every digit and, beside digits, every letter becomes another one; separators and labels ("MRN", "plate") stay.
 * @param first what the first digit becomes: SSNs that begin with 9 are never issued
 */
function standInCode(text: string, choice: Choice, first?: string): string | null {
  const hasDigits = /\d/.test(text)
  if (!hasDigits && !/[\p{L}]/u.test(text)) return null
  const out = text.replace(/[\p{L}\p{N}]+/gu, (run) => {
    const isLabel = hasDigits && !/\d/.test(run) && [...run].length > 1 && run !== run.toUpperCase()
    const isKnownLabel = hasDigits && /^(?:MRN|ID|SSN|VIN|ROOM|RM|ACCT|NPI|DEA|MAC|DL)$/i.test(run)
    return isLabel || isKnownLabel ? run : turnAll(run, `code ${text}`, choice)
  })
  const made = first === undefined ? out : out.replace(/\d/, first)
  return made === text ? null : made
}

function turnAll(text: string, purpose: string, choice: Choice): string {
  return [...text]
    .map((character, at) => turnCharacter(character, `${purpose} ${text} ${at}`, choice))
    .join('')
}

/** Another digit for a digit, another letter for a letter of any script; never the same one. */
function turnCharacter(character: string, purpose: string, choice: Choice): string {
  if (/\d/.test(character)) return String((Number(character) + 1 + choice.number(purpose, 9)) % 10)
  if (!/\p{L}/u.test(character)) return character
  const at = character.toLowerCase().charCodeAt(0) - 97
  const base = at >= 0 && at < 26 ? at : 0
  const turned = String.fromCharCode(97 + ((base + 1 + choice.number(purpose, 25)) % 26))
  return character === character.toLowerCase() ? turned : turned.toUpperCase()
}

const PHRASES: Readonly<Record<string, Readonly<Record<'en' | 'es', readonly string[]>>>> = {
  photo: {
    en: ['a picture of them', 'their picture here', 'this photograph'],
    es: ['una imagen de la persona', 'su retrato aquí', 'esta fotografía'],
  },
  biometric: {
    en: ['a recording of the body', 'a biometric record'],
    es: ['un registro corporal', 'un registro biométrico'],
  },
}
const SPANISH = /[ñáéíóú¿¡]|\b(?:de|la|el|una?|su|foto|huella|voz|cara)\b/i

/** Words about a picture or a voice tell nothing by themselves, but are not kept as written either. */
function phrase(text: string, what: string, choice: Choice): string | null {
  const pool = PHRASES[what]?.[SPANISH.test(text) ? 'es' : 'en'] ?? []
  return choice.from(pool, what, text, (item) => item) ?? null
}
