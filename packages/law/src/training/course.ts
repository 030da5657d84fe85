/** Words in both languages of the product. */
export type Localized = Readonly<Record<'en' | 'es', string>>

/** A page to read: Markdown with headings, lists, tables and quotes. */
export interface Lesson {
  id: string
  title: Localized
  body: Localized
  /** About how long it takes to read. */
  minutes: number
  /** Enforcement cases that the lesson tells, ids of `CASES`; shown as cards with amount and citation. */
  cases?: readonly string[]
  /** Facts of this package on which the lesson rests, by id; shown with citation and date. */
  facts?: readonly string[]
}

export interface Option {
  id: string
  text: Localized
  /** Why this one is right or wrong, shown after the answer. */
  because: Localized
}

interface Asked {
  id: string
  /** The lesson to read again when it was missed. */
  lesson: string
  /** What happens, in a few sentences; invented people only. */
  scenario: Localized
  ask: Localized
  explanation: Localized
  facts?: readonly string[]
  cases?: readonly string[]
}

/** One option is right. */
export interface SingleQuestion extends Asked {
  kind: 'single'
  options: readonly Option[]
  right: string
}
/** All right options and no others. */
export interface MultipleQuestion extends Asked {
  kind: 'multiple'
  options: readonly Option[]
  right: readonly string[]
}
/** Steps to be put in order; `steps` stand in the right one. */
export interface OrderingQuestion extends Asked {
  kind: 'ordering'
  steps: readonly { id: string; text: Localized }[]
}
/** A post in which whatever identifies the patient is to be marked; the check engine says what that is. */
export interface MarkQuestion extends Asked {
  kind: 'mark'
  post: Localized
}
export type Question = SingleQuestion | MultipleQuestion | OrderingQuestion | MarkQuestion

/** A course: lessons to read, then questions drawn from a pool. */
export interface Course {
  id: string
  title: Localized
  summary: Localized
  /** For whom, in words. */
  audience: Localized
  lessons: readonly Lesson[]
  /** Scenario questions; an attempt draws `draw` of them, some of each lesson. */
  questions: readonly Question[]
  draw: number
  /** Share of drawn questions that must be right, 0–1. */
  passMark: number
  /** For how many months a pass is current. */
  validMonths: number
  /** Raised whenever content changes; records keep the version that was taken. */
  version: number
}

/** Two minutes on exactly one thing that a draft did, offered beside it. */
export interface ShortLesson {
  id: string
  title: Localized
  body: Localized
  /** What it explains: finding categories of the check engine (A–R, relation, quasi, picture) and rules of its policy. */
  categories: readonly string[]
  question: SingleQuestion
}
