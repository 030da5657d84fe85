import { exposure as en } from './en/exposure.ts'
import { exposure as es } from './es/exposure.ts'

/** Words of the page of consequences: apart from the catalogue, so that no other page loads them. */
export const exposureMessages = { en, es } as const
export type ExposureMessages = typeof en
