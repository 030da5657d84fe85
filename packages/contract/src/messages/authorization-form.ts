import { authorizationForm as en } from './en/authorization-form.ts'
import { authorizationForm as es } from './es/authorization-form.ts'

/** Words of the page of authorization forms: apart from the catalogue, so that no other page loads them. */
export const authorizationFormMessages = { en, es } as const
export type AuthorizationFormMessages = typeof en
