import type { PictureMessages } from './en/pictures.ts'

/** Words of the picture library, the region editor and the composer's pictures: they are no part of the first load. */
export const loadPictureMessages: Record<'en' | 'es', () => Promise<PictureMessages>> = {
  en: async () => (await import('./en/pictures.ts')).pictures,
  es: async () => (await import('./es/pictures.ts')).pictures,
}

export type { PictureMessages }
