import type { Organization, Post, Report } from '@clearpost/engine'

/** What the pool sends. The organization's own names travel once and are named by number afterwards. */
export interface Question {
  id: number
  post: Post
  interfaceLang: 'en' | 'es'
  listId: number
  list?: Organization
}
export type Reply = { id: number; report: Report } | { id: number; failed: true }

/** Lists that one worker remembers; the pool counts the same way. */
export const LISTS_MAX = 50
