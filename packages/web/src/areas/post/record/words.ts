import { type DeidentificationMessages, loadDeidentificationMessages } from '@clearpost/contract/messages'
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { useI18n } from '../../../i18n.tsx'

/** The words of the record, which come with it; null until they are here. */
export function useLoadedWords(): DeidentificationMessages | null {
  const { locale } = useI18n()
  const words = useQuery({
    queryKey: ['deidentification-words', locale],
    // A message may be a function: only this page's memory holds them.
    queryFn: () => loadDeidentificationMessages[locale](),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  return words.data ?? null
}

const Words = createContext<DeidentificationMessages | null>(null)
export const WordsProvider = Words.Provider

export function useWords(): DeidentificationMessages {
  const words = useContext(Words)
  if (!words) throw new Error('useWords outside a de-identification record')
  return words
}
