import type { Post, PostInput } from '@clearpost/contract'
import type { ComposeSearch } from '../search.ts'

/** Everything of a post but its text, which lives in the text store. */
export type DraftFields = Omit<PostInput, 'text'>

export function emptyFields(lang: 'en' | 'es', search: ComposeSearch): DraftFields {
  return {
    title: null,
    lang,
    kind: 'post',
    replyingTo: null,
    replyTarget: null,
    channelIds: [],
    media: [],
    purpose: null,
    siteId: null,
    scheduledAt: search.at ?? null,
  }
}

export function fieldsOf(post: Post): DraftFields {
  return {
    title: post.title,
    lang: post.lang,
    kind: post.kind,
    replyingTo: post.replyingTo,
    replyTarget: post.replyTarget,
    channelIds: post.channels.map((channel) => channel.id),
    media: post.media.map(({ mediaId, alt }) => ({ mediaId, alt })),
    purpose: post.purpose,
    siteId: post.siteId,
    scheduledAt: post.scheduledAt,
  }
}

/** What is sent: empty lines become null, as the contract wants them. */
export function toInput(fields: DraftFields, text: string): PostInput {
  return {
    ...fields,
    text,
    title: fields.title?.trim() || null,
    replyingTo: fields.replyingTo?.trim() ? fields.replyingTo : null,
  }
}
