/** Languages of letters. */
export type LetterLang = 'en' | 'es'

/** One part of a paper, whatever it is drawn as. */
export type LetterBlock =
  /** Of the paper, or of one letter in a run of letters. */
  | { kind: 'title'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; look?: 'strong' | 'small' }
  | { kind: 'list'; items: string[]; counted?: boolean }
  /** `widths` are shares of the paper's width. */
  | { kind: 'table'; head: string[]; rows: string[][]; widths?: number[] }
  /** The next letter begins on a page of its own. */
  | { kind: 'newPage' }

/** A paper as words and nothing else, so that every format shows the same. */
export interface LetterDocument {
  lang: LetterLang
  /** Names the file; where it is printed it stands among the blocks. */
  title: string
  landscape?: boolean
  blocks: LetterBlock[]
}

export const title = (text: string): LetterBlock => ({ kind: 'title', text })
export const heading = (text: string): LetterBlock => ({ kind: 'heading', text })
export const paragraph = (text: string): LetterBlock => ({ kind: 'paragraph', text })
export const strong = (text: string): LetterBlock => ({ kind: 'paragraph', text, look: 'strong' })
export const small = (text: string): LetterBlock => ({ kind: 'paragraph', text, look: 'small' })

/** A list, or nothing when it has no items. */
export const list = (items: readonly string[], counted = false): LetterBlock[] =>
  items.length === 0 ? [] : [{ kind: 'list', items: [...items], counted }]

/** The paragraphs of a text that people typed: an empty line parts them. */
export const paragraphs = (text: string): LetterBlock[] =>
  text
    .split(/\n\s*\n/)
    .map((words) => words.replace(/\s*\n\s*/g, ' ').trim())
    .filter((words) => words !== '')
    .map(paragraph)

/** A day as people write it: November 25, 2026. */
export function longDay(day: string, lang: LetterLang): string {
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-US' : 'es-US', {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))
}

/** A number as people write it: 1,204. */
export const plainNumber = (count: number, lang: LetterLang): string =>
  new Intl.NumberFormat(lang === 'en' ? 'en-US' : 'es-US').format(count)
