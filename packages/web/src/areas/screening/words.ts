import { api } from '@clearpost/contract'
import { type ScreeningMessages, screeningMessages } from '@clearpost/contract/messages/screening'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useI18n } from '../../i18n.tsx'

/** Words of the pages of exclusion screening in the page's language. */
export const useScreeningWords = (): ScreeningMessages => screeningMessages[useI18n().locale]

/** While a screening runs it is asked for often. */
const RUNNING_MILLIS = 1500
const RESTING_MILLIS = 60_000

export const overviewQuery = queryOptions({
  queryKey: ['screening', 'overview'],
  queryFn: ({ signal }) => call(api.screening.overview, { signal }),
  refetchInterval: ({ state: { data } }) =>
    data && (data.running || (data.file && data.unscreened > 0)) ? RUNNING_MILLIS : RESTING_MILLIS,
})
