import { api, type Locale } from '@clearpost/contract'
import { type DrillMessages, drillMessages } from '@clearpost/contract/messages/drill'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'

/** Words of the pages of drills in the page's language. */
export const useDrillWords = (): DrillMessages => drillMessages[useI18n().locale]

export const myDrillsQuery = queryOptions({
  queryKey: ['drill', 'mine'],
  queryFn: ({ signal }) => call(api.drill.mine, { signal }),
})
export const drillQueueQuery = (lang: Locale) =>
  queryOptions({
    queryKey: ['drill', 'queue', lang],
    queryFn: ({ signal }) => call(api.drill.queue, { query: { lang }, signal }),
    // What waits is read once: an answered post leaves the list, not the screen.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
export const drillsQuery = queryOptions({
  queryKey: ['drill', 'list'],
  queryFn: ({ signal }) => call(api.drill.list, { signal }),
})
export const drillQuery = (drillId: string) =>
  queryOptions({
    queryKey: ['drill', 'result', drillId],
    queryFn: ({ signal }) => call(api.drill.get, { params: { drillId }, signal }),
  })
export const drillPeopleQuery = queryOptions({
  queryKey: ['drill', 'people'],
  queryFn: ({ signal }) => call(api.drill.people, { signal }),
})
