import { learning as en } from './en/learning.ts'
import { learning as es } from './es/learning.ts'

/** Words of the learning pages: apart from the catalogue, so that no other page loads them. */
export const learningMessages = { en, es } as const
export type LearningMessages = typeof en
