import { api } from '@clearpost/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const sitesQuery = queryOptions({
  queryKey: ['sites'],
  queryFn: ({ signal }) => call(api.workforce.sites, { signal }),
  staleTime: 60_000,
})

/** Up to a hundred active people, for pickers of owners and successors. */
export const activePeopleQuery = queryOptions({
  queryKey: ['people', 'active'],
  queryFn: ({ signal }) => call(api.workforce.people, { query: { state: 'active', limit: 100 }, signal }),
  staleTime: 60_000,
})
