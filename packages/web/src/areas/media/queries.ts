import { api, type Media, type MediaDetail, type Purpose } from '@clearpost/contract'
import { keepPreviousData, type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

/** While the machine looks, the page asks again after so long. */
const LOOKING_MILLIS = 1500

/** Whether the machine is still at work on it. */
export const isBeingLookedAt = ({ look }: Pick<Media, 'look'>): boolean =>
  look.state === 'waiting' || look.state === 'looking'

export const pictureQuery = (mediaId: string) =>
  queryOptions({
    queryKey: ['media', 'detail', mediaId],
    queryFn: ({ signal }) => call(api.media.get, { params: { mediaId }, signal }),
    refetchInterval: ({ state }) => (state.data && isBeingLookedAt(state.data) ? LOOKING_MILLIS : false),
  })

/** What a picture is meant for; for no purpose and no accounts, what holds whatever it is for. */
export interface PictureUse {
  purpose: Purpose | null
  channelIds: readonly string[]
}
const ANY_USE: PictureUse = { purpose: null, channelIds: [] }

/** Whether pictures may go out for a use, and what stands against it. */
export const clearanceQuery = (mediaIds: readonly string[], { purpose, channelIds } = ANY_USE) =>
  queryOptions({
    queryKey: ['media', 'clearance', mediaIds, purpose, channelIds],
    queryFn: ({ signal }) =>
      call(api.media.clearance, {
        body: { mediaIds: [...mediaIds], purpose, channelIds: [...channelIds] },
        signal,
      }),
    enabled: mediaIds.length > 0,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ clearance }) => clearance.reasons.some(({ code }) => code === 'not_looked'))
        ? LOOKING_MILLIS
        : false,
  })

export const foldersQuery = queryOptions({
  queryKey: ['media', 'folders'],
  queryFn: ({ signal }) => call(api.media.folders, { signal }),
})
export const tagsQuery = queryOptions({
  queryKey: ['media', 'tags'],
  queryFn: ({ signal }) => call(api.media.tags, { signal }),
})

/** Takes over what the server answered about one picture; what depends on it is asked again. */
export function pictureChanged(queryClient: QueryClient, picture?: MediaDetail): void {
  if (picture) queryClient.setQueryData(pictureQuery(picture.id).queryKey, picture)
  void queryClient.invalidateQueries({
    queryKey: ['media'],
    predicate: ({ queryKey }) => !picture || queryKey[1] !== 'detail' || queryKey[2] !== picture.id,
  })
  void queryClient.invalidateQueries({ queryKey: ['authorizations'] })
  void queryClient.invalidateQueries({ queryKey: ['posts', 'one'] })
}
