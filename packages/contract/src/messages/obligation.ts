import { obligation as en } from './en/obligation.ts'
import { obligation as es } from './es/obligation.ts'

/** Words of the calendar of duties: apart from the catalogue, so that no other page loads them. */
export const obligationMessages = { en, es } as const
export type ObligationMessages = typeof en
