import { training as en } from './en/training.ts'
import { training as es } from './es/training.ts'

/** Words of the pages of training: apart from the catalogue, so that no other page loads them. */
export const trainingMessages = { en, es } as const
export type TrainingMessages = typeof en
