import { answersSomeone, type Post } from '@clearpost/contract'
import type { Messages } from '@clearpost/contract/messages'

/** One or two sentences: what happens with the post next, and who can do it. */
export function whatNext(
  post: Pick<Post, 'state' | 'verdict' | 'scheduledAt' | 'record' | 'kind' | 'replyingTo'>,
  t: Messages['post'],
  formatTime: (instant: string) => string,
): string {
  if (post.state === 'in_review' && post.verdict === 'stop') {
    if (post.record === 'complete') return t.next.in_review_stop_recorded
    return answersSomeone(post) ? t.next.in_review_stop_reply : t.next.in_review_stop
  }
  if (post.state === 'scheduled')
    return t.next.scheduled(post.scheduledAt ? formatTime(post.scheduledAt) : '')
  return t.next[post.state]
}
