import { billing as en } from './en/billing.ts'
import { billing as es } from './es/billing.ts'

/** Words of the pages of billing duties: apart from the catalogue, so that no other page loads them. */
export const billingMessages = { en, es } as const
export type BillingMessages = typeof en
