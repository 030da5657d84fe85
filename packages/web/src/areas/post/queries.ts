import { api, type Post } from '@clearpost/contract'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'

export const postQuery = (postId: string) =>
  queryOptions({
    queryKey: ['posts', 'one', postId],
    queryFn: ({ signal }) => call(api.post.get, { params: { postId }, signal }),
  })

export const timelineQuery = (postId: string) =>
  queryOptions({
    queryKey: ['posts', 'timeline', postId],
    queryFn: ({ signal }) => call(api.post.timeline, { params: { postId }, signal }),
  })

/** After something happened to a post: shows it at once and lets every list ask again. */
export function postChanged(queryClient: QueryClient, post: Post): void {
  queryClient.setQueryData(postQuery(post.id).queryKey, post)
  void queryClient.invalidateQueries({
    queryKey: ['posts'],
    predicate: ({ queryKey }) => !(queryKey[1] === 'one' && queryKey[2] === post.id),
  })
  void queryClient.invalidateQueries({ queryKey: ['calendar'] })
}
