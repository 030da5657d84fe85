import { api, type SanctionCase } from '@clearpost/contract'
import { type SanctionMessages, sanctionMessages } from '@clearpost/contract/messages/sanction'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'

/** Words of the pages of sanctions in the page's language. */
export const useSanctionWords = (): SanctionMessages => sanctionMessages[useI18n().locale]

export const matrixQuery = queryOptions({
  queryKey: ['sanctions', 'matrix'],
  queryFn: ({ signal }) => call(api.sanction.matrix, { signal }),
})
export const caseQuery = (sanctionId: string) =>
  queryOptions({
    queryKey: ['sanctions', 'case', sanctionId],
    queryFn: ({ signal }) => call(api.sanction.get, { params: { sanctionId }, signal }),
    // Each reading is written down: not again because a window came to the front.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  })

/** Puts what the server answered in the place of the case, and lets lists ask again. */
export function useKeepCase(sanctionId: string): (next: SanctionCase) => void {
  const queryClient = useQueryClient()
  return (next) => {
    queryClient.setQueryData(caseQuery(sanctionId).queryKey, next)
    void queryClient.invalidateQueries({ queryKey: ['sanctions', 'list'] })
  }
}
