import { COMING, DRAFTS } from './stories-coming.ts'
import { LIVE } from './stories-live.ts'
import { BACK, REVIEW } from './stories-review.ts'
import type { Story } from './story.ts'

/** Everything that happened at the invented clinic, in every state a post can be in. */
export const STORIES: readonly Story[] = [...LIVE, ...REVIEW, ...BACK, ...COMING, ...DRAFTS]
