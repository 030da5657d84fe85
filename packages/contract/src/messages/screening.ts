import { screening as en } from './en/screening.ts'
import { screening as es } from './es/screening.ts'

/** Words of the pages of exclusion screening: apart from the catalogue, so that no other page loads them. */
export const screeningMessages = { en, es } as const
export type ScreeningMessages = typeof en
