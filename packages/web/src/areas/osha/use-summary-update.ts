import type { Establishment, OshaSummary } from '@clearpost/contract'
import { useQueryClient } from '@tanstack/react-query'
import { summaryQuery } from './words.ts'

/** Puts an answered summary into the page. */
export function useSummaryUpdate(place: Establishment, year: number) {
  const queryClient = useQueryClient()
  return (summary: OshaSummary) => queryClient.setQueryData(summaryQuery(place.id, year).queryKey, summary)
}
