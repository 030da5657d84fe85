import type { Authorization } from '@clearpost/contract'
import { useQueryClient } from '@tanstack/react-query'

/** Puts what the server answers in place, and lets lists and pictures ask again. */
export function useRecordUpdate() {
  const queryClient = useQueryClient()
  return (record: Authorization) => {
    queryClient.setQueryData(['authorizations', 'one', record.id], record)
    void queryClient.invalidateQueries({ queryKey: ['authorizations', 'list'] })
    void queryClient.invalidateQueries({ queryKey: ['authorizations', 'picture'] })
  }
}
