import type { CheckPolicyMessages } from './en/check-policy.ts'
import type { DeidentificationMessages } from './en/deidentification.ts'
import type { en } from './en/index.ts'

/** The English catalogue is the type; the Spanish one satisfies it. */
export type Messages = typeof en

/** Loads one language; the page holds no other. */
export const loadMessages: Record<'en' | 'es', () => Promise<Messages>> = {
  en: async () => (await import('./en/index.ts')).en,
  es: async () => (await import('./es/index.ts')).es,
}

/** Words of the page of check rules, which few people open: they are no part of the first load. */
export const loadCheckPolicyMessages: Record<'en' | 'es', () => Promise<CheckPolicyMessages>> = {
  en: async () => (await import('./en/check-policy.ts')).checkPolicy,
  es: async () => (await import('./es/check-policy.ts')).checkPolicy,
}

/** Words of the de-identification record, which comes with the posts that need one. */
export const loadDeidentificationMessages: Record<'en' | 'es', () => Promise<DeidentificationMessages>> = {
  en: async () => (await import('./en/deidentification.ts')).deidentification,
  es: async () => (await import('./es/deidentification.ts')).deidentification,
}

export type { CheckPolicyMessages, DeidentificationMessages }
