import { loadPictureMessages, type PictureMessages } from '@clearpost/contract/messages/pictures'
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { useI18n } from '../../i18n.tsx'

/** The words of everything about pictures, which come with it; null until they are here. */
export function useLoadedWords(): PictureMessages | null {
  const { locale } = useI18n()
  const words = useQuery({
    queryKey: ['picture-words', locale],
    // A message may be a function: only the page's memory holds them.
    queryFn: () => loadPictureMessages[locale](),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  return words.data ?? null
}

const Words = createContext<PictureMessages | null>(null)
export const WordsProvider = Words.Provider

export function useWords(): PictureMessages {
  const words = useContext(Words)
  if (!words) throw new Error('useWords outside what WordsProvider surrounds')
  return words
}
