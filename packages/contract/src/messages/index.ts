import { en } from './en/index.ts'
import { es } from './es/index.ts'

/** The English catalogue is the type; the Spanish one satisfies it. */
export type Messages = typeof en
export const messages = { en, es } as const satisfies Record<'en' | 'es', unknown>
