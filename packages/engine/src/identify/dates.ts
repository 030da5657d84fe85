import { type Recognizer, scan } from './recognizer.ts'
import { HAS_DIGIT, HOLIDAY_WORD, MONTH_WORD } from './signals.ts'

const MONTH_EN =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec'
const MONTH_ES =
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre'
const DAY = '(?:3[01]|[12]\\d|0?[1-9])'
const YEAR = "(?:(?:18|19|20)\\d\\d|'\\d\\d)"

const ISO =
  /(?<![\d.-])(?:18|19|20)\d\d([-/.])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?:[T ]\d{2}:\d{2}(?::\d{2})?)?(?![\d])/g
const NUMERIC = /(?<![\d/.$-])(\d{1,2})([-/.])(\d{1,2})\2((?:18|19|20)\d\d|\d{2})(?![\d/]|[.-]\d)/g
const NUMERIC_SHORT = /(?<![\d/.$])(\d{1,2})\/(\d{1,2})(?:[–-](\d{1,2})\/(\d{1,2}))?(?![\d/%]|\.\d)/g
const MONTH_YEAR_NUMERIC = /(?<![\d/.])(?:1[0-2]|0?[1-9])\/(?:19|20)\d\d(?![\d/])/g
const MONTH_DAY = new RegExp(
  `\\b(?:${MONTH_EN})\\.?,?\\s{1,2}(?:the\\s)?${DAY}(?:st|nd|rd|th)?(?:\\s?(?:-|–|and|&|to)\\s?${DAY}(?:st|nd|rd|th)?)?(?![\\d:%]|\\.\\d|\\s?(?:mg|mcg|ml|percent|am|pm|a\\.m|p\\.m)\\b)(?:,?\\s{1,2}${YEAR})?`,
  'gi',
)
const DAY_MONTH = new RegExp(
  `(?<![\\d.:/])${DAY}(?:st|nd|rd|th)?(?:\\s|-)(?:of\\s|de\\s)?(?:${MONTH_EN}|${MONTH_ES})\\b\\.?(?:,?(?:\\s|-)(?:del?\\s)?${YEAR})?`,
  'gi',
)
const MONTH_DAY_ES = new RegExp(`\\b(?:${MONTH_ES})\\s${DAY}\\b(?:,?\\s(?:del?\\s)?${YEAR})?`, 'gi')
const MONTH_YEAR = new RegExp(`\\b(?:${MONTH_EN}|${MONTH_ES})\\.?,?\\s{1,2}(?:of\\s|del?\\s)?${YEAR}`, 'gi')
const MONTH_ALONE = new RegExp(
  `\\b(?:(since|in|last|this|next|until|till|by|early|late|mid|of|from|through|during|before|after|desde|en|hasta|pasado|este|próximo|for)[\\s-]{1,2})?(${MONTH_EN}|${MONTH_ES})\\b`,
  'gi',
)
const ORDINAL =
  /\b(?:on|by|until|since|from|before|after|of) the (?:[12]?1st|2?2nd|2?3rd|30th|31st|(?:[4-9]|1\d|2[04-9])th)\b(?! (?:floor|day|week|month|grade|percentile|time|street|st|ave|anniversary|birthday|century|attempt|try|dose))/gi
const WEEKDAY_DAY =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo),?\s(?:the\s)?(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?![:/\d]|\s?(?:am|pm|a\.m|p\.m))/gi
const DAY_CUED_ES =
  /\b(?:el|del|al|día|dia)\s(?:día\s)?(3[01]|[12]\d|[1-9])\b(?=\s(?:a las|por la|en la|de este|pasado|ingres)|[.,;]|$)/gi
const HOLIDAY =
  /\b(?:halloween|christmas(?: eve| day)?|xmas(?: eve| day)?|thanksgiving(?: day| eve)?|new year'?s (?:eve|day)|easter(?: sunday)?|(?:4th|fourth) of july|mother'?s day|father'?s day|valentine'?s day|memorial day|labor day|st\.? patrick'?s day|super bowl sunday|nochebuena|navidad|nochevieja|día de (?:los muertos|las madres|la madre|acción de gracias|reyes))\b/gi
const CUED_DIGITS =
  /\b(?:dob|d\.o\.b\.?|date of birth|birth ?date|fecha de nacimiento|f\.?n\.?|dos|born)[^\w\n]{0,4}(?:on\s|is\s|el\s)?(\d{6,10})(?!\d)/gi

/** Before a bare "11/19": words that make it a day; and those that make it a score, a pressure or a share. */
const DAY_BEFORE =
  /(?:\b(?:on|since|by|until|till|from|through|thru|before|after|admitted|admit|adm|seen|dated?|dos|dob|birthday|bday|surgery|appt|appointment|visit|scheduled|due|for|discharged|discharge|dc|d\/c|died|passed|born|expired|delivered|last|next|el|desde|hasta|del|día|dia|fecha|cita|nació|ingresó|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|effective|eff|started|of|again|was|call|intake|lmp|edd|transfer|hasta)|[(@])[:,]?\s{0,2}$/i
const NO_DAY_BEFORE =
  /(?:\b(?:bp|pain|score|scored|rated|rate|strength|power|grade|motor|reflexes|vision|gcs|apgars?|pulses|muscle|about|only|stage|type|ratio|murmur|a)\s?(?:is|of|was|a|at|:)?\s?(?:a\s)?|\d\s?)$/i
const NO_DAY_AFTER =
  /^\s?(?:%|mg|mcg|ml|pain|scale|strength|stars?|systolic|murmur|tab|tablet|dose|cup|tsp|of\s|as\b|the\s|inch|mile|reps|sets|split|with\b(?=\s(?:food|water))|in\s(?:all|both|the)\b)/i
/** Denominators that no score, strength or dose has. */
const LONE_DAY = new Set([1, 7, 9, 11])
const NO_MONTH_BEFORE = /\b(?:awareness|theme|issue|edition)\s$/i
const AMBIGUOUS = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'june',
  'april',
  'august',
  'sep',
  'dec',
  'sun',
  'oct',
  'jun',
  'jul',
  'aug',
  'feb',
  'apr',
])

const RELATIVE_EN =
  /\b(?:yesterday|today|tonight|tomorrow|last night|(?:this|yesterday|tomorrow) (?:morning|afternoon|evening|noon)|(?:this|last|next|past) (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:this|last|next|past) (?:week(?:end)?|month)|(?:on |late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?s?|(?:a|one|two|three|four|five|six|seven|a few|a couple(?: of)?|\d{1,2}) (?:minutes|hours?|days?|nights?|weeks?|months?) ago|(?:just now|earlier today|the other (?:day|night)|my \d{1,2}(?::\d\d)? ?(?:am|pm|o'?clock)?\b|my (?:first|last|next) (?:pt|patient|appointment)))\b/gi
const RELATIVE_ES =
  /\b(?:ayer|anoche|anteayer|antier|hoy|mañana por la (?:mañana|tarde|noche)|esta (?:mañana|tarde|noche|semana)|la semana pasada|el (?:lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo)(?: pasado)?|hace (?:un|una|dos|tres|cuatro|cinco|unos|unas|\d{1,2}) (?:horas?|días?|dias?|noches?|semanas?|mes(?:es)?)|el (?:mes|fin de semana) pasado)(?![\wáéíóú])/gi

/** Dates finer than a year (C): calendar days, months, named days; on request also relative ones. */
export const findDates: Recognizer = (doc, add, options, signals) => {
  const { norm } = doc
  const put = (kind: string, score: number) => (m: RegExpExecArray) =>
    add('C', kind, m.index, m.index + m[0].length, score)
  const months = (signals & MONTH_WORD) !== 0
  if ((signals & HAS_DIGIT) !== 0) {
    scan(ISO, norm, put('date', 0.97))
    scan(NUMERIC, norm, (m) => {
      const [first, second] = [Number(m[1]), Number(m[3])]
      const valid =
        (first >= 1 && first <= 12 && second >= 1 && second <= 31) ||
        (second >= 1 && second <= 12 && first >= 1 && first <= 31)
      if (valid && !(m[2] === '.' && m[4]?.length === 2)) put('date', 0.95)(m)
    })
    scan(NUMERIC_SHORT, norm, (m) => {
      const [first, second] = [Number(m[1]), Number(m[2])]
      const valid =
        (first >= 1 && first <= 12 && second >= 1 && second <= 31) ||
        (second >= 1 && second <= 12 && first >= 13 && first <= 31 && doc.lang === 'es')
      if (!valid) return
      const before = norm.slice(Math.max(0, m.index - 24), m.index)
      const after = norm.slice(m.index + m[0].length, m.index + m[0].length + 16)
      if (NO_DAY_BEFORE.test(before) || NO_DAY_AFTER.test(after)) return
      if (DAY_BEFORE.test(before)) put('date', 0.8)(m)
      else if (first <= 12 && LONE_DAY.has(second) && /^\s?[,.;)]/.test(after)) put('date', 0.6)(m)
      else if (second > 12 && first !== second && !/^(?:1\/2|24\/7|9\/10)$/.test(m[0])) put('date', 0.6)(m)
    })
    scan(MONTH_YEAR_NUMERIC, norm, put('date', 0.8))
    if (months)
      scan(MONTH_DAY, norm, (m) => {
        // "may 5", "mar 3" and "dec 2" in lower case are rarely said of doses; "may 10" after "you" is a verb.
        if (
          /^may\b/.test(m[0]) &&
          /\b(?:you|we|they|it|he|she|this|that|i|patients?)\s$/i.test(
            norm.slice(Math.max(0, m.index - 10), m.index),
          )
        )
          return
        put('date', 0.93)(m)
      })
    if (months)
      scan(DAY_MONTH, norm, (m) => {
        if (!/\d(?:st|nd|rd|th)?[\s-](?:may|march|mar|sep|dec|jan)$/.test(m[0])) put('date', 0.93)(m)
      })
    if (months) scan(MONTH_DAY_ES, norm, put('date', 0.9))
    if (months) scan(MONTH_YEAR, norm, put('date', 0.9))
    scan(ORDINAL, norm, put('date', 0.65))
    scan(WEEKDAY_DAY, norm, put('date', 0.75))
    if (doc.lang === 'es') scan(DAY_CUED_ES, norm, put('date', 0.6))
    scan(CUED_DIGITS, norm, (m) => {
      const digits = m[1] ?? ''
      const start = m.index + m[0].length - digits.length
      add('C', 'date', start, start + digits.length, 0.85)
    })
  }
  if (months)
    scan(MONTH_ALONE, norm, (m) => {
      const month = m[2] ?? ''
      const cue = m[1]?.toLowerCase()
      const start = m.index + m[0].length - month.length
      if (
        month.length <= 4 &&
        month.toLowerCase() !== 'july' &&
        month.toLowerCase() !== 'june' &&
        month.toLowerCase() !== 'may'
      )
        return
      const capital = /^[A-Z]/.test(month) || doc.lang === 'es'
      if (NO_MONTH_BEFORE.test(norm.slice(Math.max(0, start - 14), start))) return
      if (
        AMBIGUOUS.has(month.toLowerCase()) &&
        (cue === undefined || cue === 'for' || cue === 'of' || !capital)
      )
        return
      if (!capital && cue === undefined && /^(?:may|march)$/i.test(month)) return
      const from = cue === 'since' || cue === 'desde' ? m.index : start
      add('C', 'month', from, start + month.length, cue === undefined ? 0.5 : 0.6)
    })
  if ((signals & HOLIDAY_WORD) !== 0) scan(HOLIDAY, norm, put('holiday', 0.45))
  if (options.relativeDates === true) {
    scan(RELATIVE_EN, norm, put('relative-date', 0.4))
    if (doc.lang === 'es') scan(RELATIVE_ES, norm, put('relative-date', 0.4))
  }
}
