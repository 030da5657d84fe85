import type { Post, Report } from '@clearpost/engine'
import type { CheckRules } from './rules-of.ts'

/** What a worker is opened with. */
export interface Setting {
  encoder: boolean
}

/** What the pool sends. The organization's own names and rules travel once and are named by number afterwards. */
export interface Question {
  id: number
  post: Post
  interfaceLang: 'en' | 'es'
  rewrite: boolean
  listId: number
  list?: CheckRules
}
export type Reply =
  | { id: number; report: Report }
  | { id: number; failed: 'busy' | 'internal' }
  /** Once: whether the readers opened, and why not. */
  | { opened: true }
  | { opened: false; why: string }

/** Lists that one worker remembers; the pool counts the same way. */
export const LISTS_MAX = 50
