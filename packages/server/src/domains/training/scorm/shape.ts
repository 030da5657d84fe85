import type { Marked } from '@clearpost/law/courses'

export type ScormVersion = '1.2' | '2004'

interface Asked {
  id: string
  lesson: string
  scenario: string
  ask: string
  explanation: string
}
/** A question in one language, with everything that grading needs: a package is graded where it is taken. */
export type ScormQuestion = Asked &
  (
    | { kind: 'single'; options: ScormOption[]; right: string }
    | { kind: 'multiple'; options: ScormOption[]; right: readonly string[] }
    | { kind: 'ordering'; steps: { id: string; text: string }[] }
    | { kind: 'mark'; post: string; must: (Marked & { reason: string })[]; may: Marked[] }
  )
interface ScormOption {
  id: string
  text: string
  because: string
}
interface Cited {
  text: string
  /** Where it is written; empty: nowhere on the web. */
  url: string
  /** How far it was confirmed and when. */
  status: string
}
export interface ScormLesson {
  id: string
  title: string
  minutes: number
  /** The lesson's Markdown, made into HTML here. */
  html: string
  cases: Cited[]
  facts: Cited[]
}

/** Everything that the player of a package shows and grades. */
export interface ScormContent {
  scorm: ScormVersion
  courseId: string
  courseVersion: number
  lang: 'en' | 'es'
  title: string
  summary: string
  minutes: number
  draw: number
  passMark: number
  lessons: ScormLesson[]
  questions: ScormQuestion[]
}
