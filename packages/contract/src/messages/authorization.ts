import { authorization as en } from './en/authorization.ts'
import { authorization as es } from './es/authorization.ts'

/** Words of the pages of authorizations: apart from the catalogue, so that no other page loads them. */
export const authorizationMessages = { en, es } as const
export type AuthorizationMessages = typeof en
