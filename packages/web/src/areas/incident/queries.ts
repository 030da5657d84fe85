import { api } from '@clearpost/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** One file. Reading it is recorded. */
export const incidentQuery = (incidentId: string) =>
  queryOptions({
    queryKey: ['incidents', 'file', incidentId],
    queryFn: ({ signal }) => call(api.incident.get, { params: { incidentId }, signal }),
    // Each reading is written down: not again because a window came to the front.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  })
