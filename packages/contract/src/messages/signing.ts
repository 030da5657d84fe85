import { signing as en } from './en/signing.ts'
import { signing as es } from './es/signing.ts'

/** Words of the signer's page: apart from the catalogue, so that no other page loads them. */
export const signingMessages = { en, es } as const
export type SigningMessages = typeof en
