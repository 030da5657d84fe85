import { risk as en } from './en/risk.ts'
import { risk as es } from './es/risk.ts'

/** Words of the pages of the risk register: apart from the catalogue, so that no other page loads them. */
export const riskMessages = { en, es } as const
export type RiskMessages = typeof en
