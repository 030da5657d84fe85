import type { Post } from '@clearpost/contract'
import type { Messages } from '@clearpost/contract/messages'

/** One or two sentences: what happens with the post next, and who can do it. */
export function whatNext(
  post: Pick<Post, 'state' | 'verdict' | 'scheduledAt'>,
  t: Messages['post'],
  formatTime: (instant: string) => string,
): string {
  if (post.state === 'in_review') return post.verdict === 'stop' ? t.next.in_review_stop : t.next.in_review
  if (post.state === 'scheduled')
    return t.next.scheduled(post.scheduledAt ? formatTime(post.scheduledAt) : '')
  return t.next[post.state]
}
