import { api, type OverrideGround, type POST_ACTIONS, type Post } from '@clearpost/contract'
import { call } from '../../../api.ts'

export type PostAction = (typeof POST_ACTIONS)[number]
export type PostRef = Pick<Post, 'id'> & { version: number }

/** Actions that are one request on a post and answer the post; the others open something. */
export const REQUESTS = {
  submit: ({ id, version }) => call(api.post.submit, { params: { postId: id }, body: { version } }),
  withdraw: ({ id }) => call(api.post.withdraw, { params: { postId: id } }),
  claim: ({ id }) => call(api.post.claim, { params: { postId: id } }),
  release_claim: ({ id }) => call(api.post.releaseClaim, { params: { postId: id } }),
  approve: ({ id, version }, reason) =>
    call(api.post.approve, { params: { postId: id }, body: { version, ...(reason ? { reason } : {}) } }),
  override: ({ id, version }, reason, ground = 'authorization') =>
    call(api.post.override, { params: { postId: id }, body: { version, reason, ground } }),
  ask_record: ({ id, version }, reason) =>
    call(api.deidentification.ask, {
      params: { postId: id },
      body: { version, ...(reason ? { note: reason } : {}) },
    }),
  withdraw_record: ({ id }, reason) =>
    call(api.deidentification.withdraw, { params: { postId: id }, body: { reason } }),
  second: ({ id, version }, reason) =>
    call(api.post.second, { params: { postId: id }, body: { version, reason } }),
  changes: ({ id, version }, reason) =>
    call(api.post.changes, { params: { postId: id }, body: { version, reason } }),
  reject: ({ id, version }, reason) =>
    call(api.post.reject, { params: { postId: id }, body: { version, reason } }),
  hold: ({ id }, reason) => call(api.post.hold, { params: { postId: id }, body: { reason } }),
  release: ({ id }) => call(api.post.release, { params: { postId: id } }),
  publish_now: ({ id }) => call(api.post.schedule, { params: { postId: id }, body: { at: null } }),
  unschedule: ({ id }) => call(api.post.unschedule, { params: { postId: id } }),
  retry: ({ id }) => call(api.post.retry, { params: { postId: id } }),
  takedown: ({ id }, reason) => call(api.post.takedown, { params: { postId: id }, body: { reason } }),
} satisfies Partial<
  Record<PostAction, (post: PostRef, reason: string, ground?: OverrideGround) => Promise<Post>>
>

export type RequestAction = keyof typeof REQUESTS
export const isRequest = (action: PostAction): action is RequestAction => action in REQUESTS
