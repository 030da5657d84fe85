import type { FindingCategory, Lang } from '../types.ts'

/** What a one-click fix puts in place of a span, by category and kind; '' removes it. */
const WORDS: Readonly<Record<string, Record<Lang, string>>> = {
  person: { en: 'someone', es: 'alguien' },
  street: { en: '', es: '' },
  zip: { en: '', es: '' },
  city: { en: 'our area', es: 'nuestra zona' },
  county: { en: 'our area', es: 'nuestra zona' },
  facility: { en: 'a hospital', es: 'un hospital' },
  date: { en: 'recently', es: 'hace poco' },
  month: { en: 'recently', es: 'hace poco' },
  holiday: { en: 'recently', es: 'hace poco' },
  'relative-date': { en: 'recently', es: 'hace poco' },
  age: { en: 'an older adult', es: 'una persona mayor' },
  occupation: { en: 'someone', es: 'alguien' },
  kin: { en: 'family', es: 'la familia' },
}
const CHILD_UNDER = 18 // years
const OLDER_FROM = 65 // years

function ageBand(text: string, lang: Lang): string {
  const years = Number(/\d+/.exec(text)?.[0] ?? Number.NaN)
  if (years < CHILD_UNDER) return lang === 'es' ? 'un menor' : 'a child'
  if (years >= OLDER_FROM) return lang === 'es' ? 'una persona mayor' : 'an older adult'
  return lang === 'es' ? 'una persona adulta' : 'an adult'
}

/** The fix for one span: numbers, codes and handles go; people, places, dates and ages are widened. */
export function replacementFor(
  category: FindingCategory,
  kind: string,
  text: string,
  lang: Lang,
): { replacement?: string } {
  if (category === 'relation') return {}
  if (kind === 'age-under-90' || (category === 'quasi' && kind === 'age'))
    return { replacement: ageBand(text, lang) }
  const words = WORDS[kind]
  if (words) return { replacement: words[lang] }
  if (category === 'quasi' || category === 'Q') return {}
  return { replacement: '' }
}
