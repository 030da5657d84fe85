import type { Analysis } from '../subject/analysis.ts'
import type { FindingCategory, Lang } from '../types.ts'

/** What stands in for a kind of detail: '' removes it. Kinds that no replacement helps are absent. */
const REPLACEMENTS: Record<string, Record<Lang, string>> = {
  person: { en: 'someone', es: 'una persona' },
  handle: { en: '', es: '' },
  street: { en: 'the area', es: 'la zona' },
  city: { en: 'the area', es: 'la zona' },
  county: { en: 'the area', es: 'la zona' },
  zip: { en: '', es: '' },
  date: { en: 'recently', es: 'hace poco' },
  month: { en: 'recently', es: 'hace poco' },
  holiday: { en: 'recently', es: 'hace poco' },
  time: { en: 'recently', es: 'hace poco' },
  occupation: { en: 'someone', es: 'una persona' },
  'described person': { en: 'someone', es: 'una persona' },
  family: { en: 'family', es: 'la familia' },
  superlative: { en: 'one', es: 'una' },
  photo: { en: '', es: '' },
  room: { en: '', es: '' },
  local: { en: '', es: '' },
  event: { en: 'an event', es: 'un suceso' },
}

const OLDER_FROM = 65
const ADULT_FROM = 18

/** "84-year-old" → "older adult", "niña de 6 años" → "menor". Ages over 89 become one group, 45 CFR 164.514(b)(2)(i)(C). */
export function generaliseAge(text: string, lang: Lang): string {
  const years = Number(/\d{1,3}/.exec(text)?.[0] ?? Number.NaN)
  const article = /^(?:an?|the|un|una|el|la)\b/i.exec(text)?.[0]?.toLowerCase()
  const noun =
    years > 89
      ? { en: 'person over 89', es: 'persona de más de 89 años' }
      : years >= OLDER_FROM
        ? { en: 'older adult', es: 'persona mayor' }
        : years < ADULT_FROM
          ? { en: 'child', es: 'menor' }
          : { en: 'adult', es: 'persona adulta' }
  if (article === undefined) return noun[lang]
  if (lang === 'es') return article === 'el' || article === 'la' ? `la ${noun.es}` : `una ${noun.es}`
  if (article === 'the') return `the ${noun.en}`
  return /^[aeiou]/.test(noun.en) ? `an ${noun.en}` : `a ${noun.en}`
}

/** A one-click fix for a span, or undefined when changing the span alone does not help. */
export function replacementFor(
  category: FindingCategory,
  kind: string,
  text: string,
  analysis: Analysis,
): string | undefined {
  const lang = analysis.doc.lang
  if (category === 'relation') return undefined
  if (kind === 'condition') return undefined
  if (kind === 'age') return generaliseAge(text, lang)
  const key = category === 'quasi' && kind === 'person' ? 'described person' : kind
  const known = REPLACEMENTS[key]
  if (known) return known[lang]
  return ''
}
