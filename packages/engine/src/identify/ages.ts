import { type Recognizer, scan } from './recognizer.ts'
import { HAS_DIGIT, OLD_AGE_WORD } from './signals.ts'

/** Ages over this are identifiers: 45 CFR 164.514(b)(2)(i)(C). Years. */
const OLDEST_PLAIN_AGE = 89
const OLDEST_PERSON = 122 // years: the longest verified life, so that "at 450" is no age

const WITH_UNIT =
  /(?<![\d.,/$:-])(\d{1,3})(?:st|nd|rd|th)?(?:(?:\s|-){0,2}(?:years?|yrs?|yr|yo|y\.o\.?|y\/o)(?:(?:\s|-){0,2}(?:old|of age|young))?\b|(?:\s|-)?(?:[mf]|male|female)\b(?!\w)|\s?años(?: de edad)?|(?:st|nd|rd|th)? (?:birthday|bday|b-day|cumpleaños))/gi
const CUED =
  /\b(?:aged?|turned|turns|turning|is|was|he's|she's|i'm|now|at|at age|cumplió|cumplio|cumple|tiene|tenía|edad de|died at|lived to|made it to|hits|hit|reached|celebrat\w{2,4}(?: (?:her|his|their))?|just)\s(?:the (?:ripe (?:old )?)?age of\s|age\s|her\s|his\s|only\s|now\s|a\s)?(\d{2,3})(?![\d%°]|[.:/,-]\d|\s?(?:%|mg|ml|mcg|bpm|percent|days?|weeks?|months?|minutes?|hours?|miles?|pounds|lbs|kg|degrees|people|patients|points|on\s(?:room|ra|o2|\d|bipap|cpap|the\s)|over|room|beds?|º|dollars|units|and counting|cases|of\b|to\b|in\b|°|mm|cm|o2|ra\b|k\b|grams|calories))/gi
const WORDS =
  /\b(?:ninety|noventa)(?:[\s-](?:y\s)?(?:one|two|three|four|five|six|seven|eight|nine|uno|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?(?=[\s-]{1,2}(?:years?|year|yrs?|años|birthday)|-?something|\b(?=\W{0,2}(?:$|and sharp)))|\b(?:one|a) hundred(?: and)?(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine|ten))?(?=[\s-]years?[\s-](?:old|of age|young))|\bcien(?:to (?:uno|dos|tres|cuatro|cinco))?(?= años de edad)|\b(?:centenarian|centenaria|centenario|supercentenarian|nonagenarian|nonagenaria|nonagenario)s?\b/gi
const UNIT_ONLY_TIME =
  /^\s?(?:years?|yrs?)\s?(?:of\b(?! age)|in\b|ago|experience|at\b|as\b|with\b|later|combined|together|anniversary|later|on\b|of service|strong)/i

// "Eleanor Whitfield, 94, of Duluth"; "a happy 95th!"; "los 97 a mi viejita"
const APPOSED = /\p{Lu}[\p{L}'-]{1,20},\s(9\d|1[01]\d)(?=,|\)|\.(?:\s|$)|\s(?:of|from|is|was|has|had|of)\b)/gu
const HAPPY =
  /\b(?:happy|her|his|feliz|los|sus)\s(9\d|1[01]\d)(?:th|st|nd|rd)?(?=[!,.\s]\s?(?:$|\p{Lu}|a\s(?:mi|la|nuestr)|años|birthday|bday|🎂|🎉)|[!.,]|$)/giu

/** Ages over 89 (C), in figures and words; on request all ages, the younger ones as kind 'age-under-90'. */
export const findAges: Recognizer = (doc, add, options, signals) => {
  const { norm } = doc
  const put = (age: number, start: number, end: number, score: number): void => {
    if (age > OLDEST_PERSON) return
    if (age > OLDEST_PLAIN_AGE) add('C', 'age', start, end, score)
    else if (options.ages === true) add('C', 'age-under-90', start, end, score)
  }
  if ((signals & HAS_DIGIT) !== 0) {
    scan(WITH_UNIT, norm, (m) => {
      const after = norm.slice(m.index + (m[1]?.length ?? 0), m.index + m[0].length + 14)
      const unit = m[0].slice(m[1]?.length ?? 0)
      // "100 years of caring" is a length of time, "92M" a person, "100 M" a sum.
      if (UNIT_ONLY_TIME.test(after) || (/^\s[mf]$/i.test(unit) && Number(m[1]) > 99)) return
      if (
        /^\s?(?:years?|yrs?|años)$/i.test(unit) &&
        !/\b(?:age[d]?|de|is|was|turned|turns|cumpl\w+|tiene|lived|at)\s$/i.test(
          norm.slice(Math.max(0, m.index - 12), m.index),
        )
      )
        return
      put(Number(m[1]), m.index, m.index + m[0].length, 0.92)
    })
    for (const pattern of [APPOSED, HAPPY])
      scan(pattern, norm, (m) => {
        const digits = m[1] ?? ''
        const start = m.index + m[0].lastIndexOf(digits)
        const suffix = /^(?:th|st|nd|rd)/.exec(norm.slice(start + digits.length))?.[0].length ?? 0
        put(Number(digits), start, start + digits.length + suffix, 0.7)
      })
    scan(CUED, norm, (m) => {
      const digits = m[1] ?? ''
      const start = m.index + m[0].length - digits.length
      const age = Number(digits)
      const lead = m[0].toLowerCase()
      if (
        /^(?:is|was|now|at|just|hit|hits|reached)\s\d/.test(lead) &&
        /\b(?:temp|temperature|hr|bp|pulse|rate|sat|sats|spo2|fever|sugar|glucose|level|score|weight|count|o2|bpm|it|that|cost|price|dose|which|there|census|speed|station|chair|room|gate|exit|cap)\s(?:\w{1,12}\s)?$/i.test(
          norm.slice(Math.max(0, m.index - 26), m.index),
        )
      )
        return
      put(age, start, start + digits.length, /^(?:at|is|was|now|just|hit)/.test(lead) ? 0.6 : 0.85)
    })
  }
  if ((signals & OLD_AGE_WORD) !== 0)
    scan(WORDS, norm, (m) => {
      add('C', 'age', m.index, m.index + m[0].length, 0.85)
    })
}
