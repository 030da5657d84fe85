import { type Choice, inCaseOf } from './choice.ts'

/** Words that turn with their list: one offset for all dates of an export keeps their order within a year. */
const WHEELS: readonly (readonly string[])[] = [
  'january february march april may june july august september october november december'.split(' '),
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  'ene feb mar abr may jun jul ago sep oct nov dic'.split(' '),
  'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  'mon tue wed thu fri sat sun'.split(' '),
  'lunes martes miércoles jueves viernes sábado domingo'.split(' '),
  'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '),
  'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo'.split(' '),
  'one two three four five six seven eight nine'.split(' '),
  'uno dos tres cuatro cinco seis siete ocho nueve'.split(' '),
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' '),
  'once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte'.split(' '),
]
const SPELLINGS: Readonly<Record<string, string>> = {
  sept: 'sep',
  setiembre: 'septiembre',
  miercoles: 'miércoles',
  sabado: 'sábado',
  tues: 'tue',
  thurs: 'thu',
  thur: 'thu',
  weds: 'wed',
}
const HOLIDAYS: readonly (readonly string[])[] = [
  ['Thanksgiving', 'Labor Day', 'Memorial Day', 'Halloween', 'Veterans Day', 'Presidents Day'],
  ['el Día de Acción de Gracias', 'la Nochebuena', 'el Día de los Muertos', 'la Semana Santa'],
]
const ORDINAL = /^(?:st|nd|rd|th)$/i
const MONTHS = 12
const DAYS = 28 // every month has them
const YEARS_BACK = 4

/**
 * Another date in the same form, or null when nothing in it could be turned. Months, days, weekdays and years
 * each turn by one amount for a whole export, so that the order of dates mostly stays.
 */
export function standInDate(text: string, choice: Choice): string | null {
  let changed = false
  let numbers = 0
  let day = 0
  const yearFirst = YEAR_FIRST.test(text)
  const parts = text.match(/\d+|\p{L}+|[^\d\p{L}]+/gu) ?? []
  const out = parts.map((part, index) => {
    if (/^\d+$/.test(part)) {
      numbers += 1
      changed = true
      day = turnNumber(part, yearFirst && numbers === 3 ? 2 : numbers, choice)
      return yearFirst ? String(day).padStart(part.length, '0') : pad(day, part)
    }
    if (index > 0 && ORDINAL.test(part) && /^\d+$/.test(parts[index - 1] ?? ''))
      return inCaseOf(part, ordinal(day))
    const turned = turnWord(part, choice)
    if (turned === undefined) return part
    changed = true
    return turned
  })
  return changed ? out.join('') : standInHoliday(text, choice)
}

/** "2024-03-12": the third number is a day, and each keeps its length. */
const YEAR_FIRST = /^\D*\d{4}/

function turnNumber(part: string, position: number, choice: Choice): number {
  const value = Number(part)
  const back = 1 + choice.number('years', YEARS_BACK)
  if (part.length >= 4) return value - back
  if (position >= 3) return (value + 100 - back) % 100
  if (value >= 1 && value <= MONTHS) return ((value - 1 + monthsOn(choice)) % MONTHS) + 1
  const span = DAYS - MONTHS
  const turned = ((((value - MONTHS - 1) % span) + 1 + choice.number('days', span - 1)) % span) + MONTHS + 1
  return turned === value ? MONTHS + 1 + ((value - MONTHS) % span) : turned
}

const monthsOn = (choice: Choice): number => 1 + choice.number('months', MONTHS - 1)
const pad = (value: number, like: string): string =>
  like.startsWith('0') || like.length >= 4 ? String(value).padStart(like.length, '0') : String(value)

function turnWord(word: string, choice: Choice): string | undefined {
  const lower = word.toLowerCase()
  const plain = SPELLINGS[lower] ?? lower
  for (const wheel of WHEELS) {
    const at = wheel.indexOf(plain)
    if (at < 0) continue
    const by = wheel.length === MONTHS ? monthsOn(choice) : 1 + choice.number('turn', wheel.length - 1)
    const turned = wheel[(at + by) % wheel.length] as string
    return turned === lower ? undefined : inCaseOf(word, turned)
  }
  return undefined
}

function ordinal(value: number): string {
  const tens = value % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

const HOLIDAY_IN_SPANISH = /\b(?:d[ií]a|noche|navidad|semana|reyes|pascua|a[ñn]o|el|la|los|las)\b/i

function standInHoliday(text: string, choice: Choice): string | null {
  const pool = HOLIDAYS[HOLIDAY_IN_SPANISH.test(text) ? 1 : 0] ?? []
  return choice.from(pool, 'holiday', text, (name) => name) ?? null
}

const AGE_WORDS: readonly [RegExp, string, readonly string[]][] = [
  [/\bninety(?:[- ](one|two|three|four|five|six|seven|eight|nine))?\b/iu, 'ninety-', WHEELS[9] ?? []],
  [/\bnoventa(?: y (uno|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?/iu, 'noventa y ', WHEELS[10] ?? []],
]
const OLDEST_GROUP = 90 // years, 45 CFR 164.514(b)(2)(i)(C)

/** Another age over 89 in the same form (another year of birth for one), or null. */
export function standInAge(text: string, choice: Choice): string | null {
  const digits = /\d+/.exec(text)
  if (digits) {
    const value = Number(digits[0])
    const base = value >= 1000 ? null : value >= OLDEST_GROUP + 10 ? OLDEST_GROUP + 10 : OLDEST_GROUP
    const by = 1 + choice.number(`age ${value}`, 8)
    const other =
      base === null ? value - 1 - choice.number('years', YEARS_BACK) : base + ((value - base + by) % 10)
    return text.slice(0, digits.index) + String(Math.abs(other)) + text.slice(digits.index + digits[0].length)
  }
  for (const [pattern, stem, units] of AGE_WORDS) {
    const found = pattern.exec(text)
    if (!found) continue
    const others = units.filter((unit) => unit !== found[1]?.toLowerCase())
    const unit = others[choice.number(`age ${text.toLowerCase()}`, others.length)] ?? ''
    return (
      text.slice(0, found.index) + inCaseOf(found[0], stem + unit) + text.slice(found.index + found[0].length)
    )
  }
  return null
}
