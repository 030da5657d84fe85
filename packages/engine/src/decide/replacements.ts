import type { Analysis } from '../subject/analysis.ts'
import type { FindingCategory, Lang } from '../types.ts'

/** What stands in for a kind of detail: '' removes it. Kinds that no replacement helps are absent. */
const REPLACEMENTS: Record<string, Record<Lang, string>> = {
  person: { en: 'someone', es: 'una persona' },
  handle: { en: '', es: '' },
  street: { en: 'a local street', es: 'una calle de la zona' },
  city: { en: 'our community', es: 'nuestra comunidad' },
  county: { en: 'our area', es: 'nuestra zona' },
  zip: { en: '', es: '' },
  // Dates mostly follow "on", "in", "el", "en", which stay: "on a recent day", "el otro día".
  date: { en: 'a recent day', es: 'otro día' },
  month: { en: 'a recent month', es: 'meses recientes' },
  holiday: { en: 'a holiday', es: 'un día festivo' },
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

type Stage = 'over89' | 'older' | 'adult' | 'child'

/** English nouns by the article that stands before the number: "an 84-year-old", "a 72-year-old". */
const STAGES: Record<Stage, { a: string; an: string; es: string; de: string }> = {
  over89: {
    a: 'person over 89',
    an: 'elder over 89',
    es: 'persona de más de 89 años',
    de: 'de más de 89 años',
  },
  older: { a: 'senior', an: 'older adult', es: 'persona mayor', de: 'de edad avanzada' },
  adult: { a: 'grown-up', an: 'adult', es: 'persona adulta', de: 'de edad adulta' },
  child: { a: 'child', an: 'underage person', es: 'menor', de: 'menor de edad' },
}

/**
 * "84-year-old" → "older adult", "a 34-year-old" → "an adult", "niña de 6 años" → "menor", "de 67 años" → "de edad
 * avanzada". Ages over 89 become one group, 45 CFR 164.514(b)(2)(i)(C).
 */
export function generaliseAge(text: string, lang: Lang): string {
  const years = Number(/\d{1,3}/.exec(text)?.[0] ?? Number.NaN)
  const stage: Stage =
    years > 89 ? 'over89' : years >= OLDER_FROM ? 'older' : years < ADULT_FROM ? 'child' : 'adult'
  const { a, an, es, de } = STAGES[stage]
  if (lang === 'es') {
    if (/^de\s/i.test(text)) return de
    const article = /^(?:un|una|el|la|al|del)\b/i.exec(text)?.[0]?.toLowerCase()
    if (article === undefined) return es
    if (article === 'al') return `a la ${es}`
    if (article === 'del') return `de la ${es}`
    return article === 'el' || article === 'la' ? `la ${es}` : `una ${es}`
  }
  const full = stage === 'child' || stage === 'over89' ? `a ${a}` : `an ${an}`
  const pronoun = /^(?:s?he|they|i)(?:['’](?:s|re|m)| is| are| am)\b/i.exec(text)?.[0]
  if (pronoun !== undefined) return `${pronoun} ${full}`
  if (/^an?\s/i.test(text)) return full
  if (/^the\s/i.test(text)) return `the ${full.replace(/^an? /, '')}`
  // The article stands outside the span: the noun has to suit it. Eight, eleven, eighteen and the eighties take "an".
  return /^(?:8|11\b|18\b)/.test(text.trim())
    ? an
    : stage === 'adult' || stage === 'older'
      ? seniorOr(text, a, an)
      : a
}

/** With no article in reach ("Wilma, 72") the plain word; after "a" the one that suits it. */
function seniorOr(text: string, a: string, an: string): string {
  return /year|yr|y\/?o/i.test(text) ? a : an
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
