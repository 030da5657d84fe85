import type { FormLang } from './form.ts'

/** School grade up to which a form counts as plain language; 164.508(c)(3) names no figure, patient education uses 6–8. */
export const PLAIN_GRADE = 8

export interface Readability {
  /**
   * School grade. English: Flesch–Kincaid (Kincaid et al. 1975, Naval Technical Training Command report 8-75).
   * Spanish: the grade of Fernández Huerta's table (1959).
   */
  grade: number
  /** Ease, 0–100, higher is easier. English: Flesch (1948). Spanish: Fernández Huerta (1959). */
  ease: number
  /** Spanish alone: Szigriszt-Pazos's perspicuity on the INFLESZ scale (Barrio-Cantalejo 2008); 55–65 is normal. */
  inflesz: number | null
  words: number
  sentences: number
  syllables: number
}

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu

/** An end that is written and not said: plac-e, us-ed, mak-es; but peop-le, plac-es, post-ed. */
const SILENT_END = /(?:[^sxzcghlaeiouy]es|[^aeiouytd]ed|[aeiouy]le|[^laeiouy]e)$/
/** Two vowels that are two syllables: vide-o, medi-a, actu-al, cre-ate, copy-ing. */
const APART = /(?:(?<![ctgs])i[ao](?!n)|eo(?!p)|(?<![qg])u[ao]|(?<=cr)ea|yi)/g

/** Syllables of an English word by groups of vowels; wrong by one in about one word of ten. */
function syllablesEnglish(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const said = letters
    .replace(SILENT_END, (end) => end.slice(0, end.endsWith('le') ? 2 : 1))
    .replace(/^y/, '')
  return Math.max(1, (said.match(/[aeiouy]+/g)?.length ?? 0) + (said.match(APART)?.length ?? 0))
}

/** Syllables of a Spanish word: groups of vowels; two strong vowels, or an accented weak one, are two. */
function syllablesSpanish(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/qu(?=[eéií])/g, 'q')
    .replace(/gu(?=[eéií])/g, 'g')
    .replace(/y(?![aeiouáéíóú])/g, 'i')
  const hiatuses = letters.match(/[aeoáéóíú](?=[aeoáéóíú])|[iu](?=[íú])/g)?.length ?? 0
  return Math.max(1, (letters.match(/[aeiouáéíóúü]+/g)?.length ?? 0) + hiatuses)
}

/**
 * How hard a text is to read. A line break ends a sentence; numbers, addresses and blanks are no words.
 * @returns grade 0 for a text without words
 */
export function readability(text: string, lang: FormLang): Readability {
  const lines = text
    .replace(/\{\{[^{}]*\}\}/g, ' ')
    .replace(/\S+@\S+|https?:\/\/\S+/g, ' ')
    .split(/[.!?;:\n]+(?=\s|$)/)
  let words = 0
  let sentences = 0
  let syllables = 0
  for (const line of lines) {
    const found = line.match(WORD) ?? []
    if (found.length === 0) continue
    sentences += 1
    words += found.length
    for (const word of found) syllables += lang === 'en' ? syllablesEnglish(word) : syllablesSpanish(word)
  }
  if (words === 0) {
    return { grade: 0, ease: 100, inflesz: lang === 'es' ? 100 : null, words, sentences, syllables }
  }
  const perSentence = words / sentences
  const perWord = syllables / words
  if (lang === 'en') {
    const grade = Math.max(0, 0.39 * perSentence + 11.8 * perWord - 15.59)
    return {
      grade: rounded(grade),
      ease: rounded(206.835 - 1.015 * perSentence - 84.6 * perWord),
      inflesz: null,
      words,
      sentences,
      syllables,
    }
  }
  const ease = 206.84 - 60 * perWord - 1.02 * perSentence
  return {
    grade: gradeOfEase(ease),
    ease: rounded(ease),
    inflesz: rounded(206.835 - 62.3 * perWord - perSentence),
    words,
    sentences,
    syllables,
  }
}

/** Fernández Huerta's table: the least ease of a grade. Below 60 no school grade but preparation for university. */
const GRADES: readonly (readonly [ease: number, grade: number])[] = [
  [90, 4],
  [80, 5],
  [70, 6],
  [65, 7],
  [60, 8],
  [50, 10],
  [30, 12],
]
const UNIVERSITY = 14

const gradeOfEase = (ease: number): number => GRADES.find(([least]) => ease >= least)?.[1] ?? UNIVERSITY
const rounded = (value: number): number => Math.round(value * 10) / 10
