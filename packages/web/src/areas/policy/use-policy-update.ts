import type { Policy } from '@clearpost/contract'
import { useQueryClient } from '@tanstack/react-query'

/** Puts what the server answers in place, and lets the lists ask again. */
export function usePolicyUpdate(policyId: string) {
  const queryClient = useQueryClient()
  return (policy: Policy) => {
    queryClient.setQueryData(['policies', policyId], policy)
    void queryClient.invalidateQueries({ queryKey: ['policies'], exact: true })
    void queryClient.invalidateQueries({ queryKey: ['policies', 'mine'] })
  }
}
