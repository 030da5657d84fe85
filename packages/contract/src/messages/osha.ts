import { osha as en } from './en/osha.ts'
import { osha as es } from './es/osha.ts'

/** Words of the OSHA records: apart from the catalogue, so that no other page loads them. */
export const oshaMessages = { en, es } as const
export type OshaMessages = typeof en
