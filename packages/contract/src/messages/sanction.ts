import { sanction as en } from './en/sanction.ts'
import { sanction as es } from './es/sanction.ts'

/** Words of the pages of sanctions. */
export const sanctionMessages = { en, es } as const
export type SanctionMessages = typeof en
