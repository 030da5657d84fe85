import * as en from './en/authorization-events.ts'
import * as es from './es/authorization-events.ts'

/** Words of an authorization's trail: apart from the catalogue, so that no other page loads them. */
export const authorizationEventMessages = { en, es } as const
