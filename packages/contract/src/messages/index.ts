import type { en } from './en/index.ts'

/** The English catalogue is the type; the Spanish one satisfies it. */
export type Messages = typeof en

/** Loads one language; the page holds no other. */
export const loadMessages: Record<'en' | 'es', () => Promise<Messages>> = {
  en: async () => (await import('./en/index.ts')).en,
  es: async () => (await import('./es/index.ts')).es,
}
