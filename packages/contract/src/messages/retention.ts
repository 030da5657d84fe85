import { retention as en } from './en/retention.ts'
import { retention as es } from './es/retention.ts'

/** Words of the page of holds and of what is deleted when its time is over. */
export const retentionMessages = { en, es } as const
export type RetentionMessages = typeof en
