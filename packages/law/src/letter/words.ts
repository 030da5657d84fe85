import type { LetterLang } from './document.ts'
import { LETTER_WORDS_EN } from './words-en.ts'
import { LETTER_WORDS_ES } from './words-es.ts'

export type LetterWords = typeof LETTER_WORDS_EN

export const LETTER_WORDS: Record<LetterLang, LetterWords> = { en: LETTER_WORDS_EN, es: LETTER_WORDS_ES }
