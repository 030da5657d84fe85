import { drill as en } from './en/drill.ts'
import { drill as es } from './es/drill.ts'

/** Words of the pages of drills: apart from the catalogue, so that no other page loads them. */
export const drillMessages = { en, es } as const
export type DrillMessages = typeof en
