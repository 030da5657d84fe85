import { api } from '@clearpost/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => call(api.channel.list, { signal }),
  staleTime: 30_000,
})
