import { policy as en } from './en/policy.ts'
import { policy as es } from './es/policy.ts'

/** Words of the pages of policies: apart from the catalogue, so that no other page loads them. */
export const policyMessages = { en, es } as const
export type PolicyMessages = typeof en
