import { z } from 'zod'
import { NETWORKS } from './channel.ts'
import { PostKind, Report, TEXT_MAX_CHARACTERS, Verdict } from './check.ts'
import { endpoint } from './endpoint.ts'
import { ALT_MAX_CHARACTERS } from './media.ts'
import { Id, Instant, line, PageQuery, PersonRef, page, Sha256 } from './shared.ts'

/**
 * The life of a post. `second_approval`: a stop override by a privacy officer waits for a second person.
 * `late`: approved after its time; a person is asked before anything goes out.
 */
export const POST_STATES = [
  'draft',
  'in_review',
  'second_approval',
  'changes_requested',
  'rejected',
  'approved',
  'scheduled',
  'late',
  'publishing',
  'published',
  'partly_published',
  'failed',
  'removed',
] as const
export const PostState = z.enum(POST_STATES)
export type PostState = z.infer<typeof PostState>

export const PostMedia = z.object({ mediaId: Id, alt: z.string().trim().max(ALT_MAX_CHARACTERS) })

/** What the approval binds: SHA-256 over text, media (hash and alt) and targets, see `contentHash` in the server's post domain. */
export const PostInput = z.object({
  title: line(120).nullable().default(null),
  text: z.string().max(TEXT_MAX_CHARACTERS),
  lang: z.enum(['en', 'es']).default('en'),
  kind: PostKind.default('post'),
  /** The public comment or review that is answered; sealed like the text. */
  replyingTo: z.string().max(10_000).nullable().default(null),
  /** Where a reply hangs on the network: the publication and the network's id of the comment. */
  replyTarget: z
    .object({ publicationId: Id, networkId: z.string().max(500) })
    .nullable()
    .default(null),
  channelIds: z.array(Id).max(20).default([]),
  media: z.array(PostMedia).max(10).default([]),
  siteId: Id.nullable().default(null),
  scheduledAt: Instant.nullable().default(null),
})
export type PostInput = z.infer<typeof PostInput>

/** `version` is the one the page last saw; another one answers 409 `editedMeanwhile` and nothing is lost. */
export const PostUpdate = PostInput.partial().extend({ version: z.number().int() })

const ChannelRef = z.object({ id: Id, network: z.enum(NETWORKS), handle: z.string() })

export const PostSummary = z.object({
  id: Id,
  title: z.string().nullable(),
  /** First 160 characters. */
  excerpt: z.string(),
  state: PostState,
  held: z.boolean(),
  verdict: Verdict.nullable(),
  author: PersonRef,
  claimedBy: PersonRef.nullable(),
  channels: z.array(ChannelRef),
  siteId: Id.nullable(),
  pictures: z.number().int(),
  scheduledAt: Instant.nullable(),
  submittedAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
  updatedAt: Instant,
})
export type PostSummary = z.infer<typeof PostSummary>

export const DecisionKind = z.enum([
  'approve',
  'override',
  'second',
  'changes',
  'reject',
  'hold',
  'release',
  'confirm_late',
])
export const Decision = z.object({
  id: Id,
  kind: DecisionKind,
  by: PersonRef,
  guest: z.boolean(),
  at: Instant,
  reason: z.string().nullable(),
  version: z.number().int(),
  contentHash: Sha256,
  /** Set when a later edit made it void. */
  voidedAt: Instant.nullable(),
})
export type Decision = z.infer<typeof Decision>

export const Comment = z.object({
  id: Id,
  by: PersonRef,
  at: Instant,
  version: z.number().int(),
  /** UTF-16 span of the post's text the comment is about; null for the whole post. */
  span: z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() }).nullable(),
  text: z.string(),
  resolvedAt: Instant.nullable(),
})
export type Comment = z.infer<typeof Comment>

export const ReadBack = z.object({
  at: Instant,
  state: z.enum(['match', 'drift', 'gone', 'unreachable']),
  liveHash: Sha256.nullable(),
  liveText: z.string().nullable(),
  /** Which parts differ: text, pictures, alt. */
  differences: z.array(z.string()),
})

export const Publication = z.object({
  id: Id,
  channel: ChannelRef,
  state: z.enum(['queued', 'publishing', 'pending', 'unknown', 'published', 'failed', 'removing', 'removed']),
  networkId: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: Instant.nullable(),
  removedAt: Instant.nullable(),
  attempts: z.number().int(),
  nextAttemptAt: Instant.nullable(),
  /** What went wrong and what to do. */
  problem: z.string().nullable(),
  readBacks: z.array(ReadBack),
  /** After a takedown: what the network still shows. */
  remains: z.array(z.string()),
})
export type Publication = z.infer<typeof Publication>

/** What the signed-in person may do with this post now, computed by the server from rights, state and rules. */
export const POST_ACTIONS = [
  'edit',
  'delete',
  'submit',
  'withdraw',
  'claim',
  'release_claim',
  'comment',
  'approve',
  'override',
  'second',
  'changes',
  'reject',
  'hold',
  'release',
  'confirm_late',
  'schedule',
  'publish_now',
  'unschedule',
  'retry',
  'takedown',
  'invite_guest',
  'reply',
  'evidence',
] as const

export const Post = PostSummary.extend({
  text: z.string(),
  lang: z.enum(['en', 'es']),
  kind: PostKind,
  replyingTo: z.string().nullable(),
  replyTarget: z.object({ publicationId: Id, networkId: z.string() }).nullable(),
  media: z.array(PostMedia.extend({ width: z.number().int(), height: z.number().int(), mime: z.string() })),
  version: z.number().int(),
  contentHash: Sha256,
  holdReason: z.string().nullable(),
  /** The server's report of this version; null for a draft never submitted or checked on save. */
  report: Report.nullable(),
  decisions: z.array(Decision),
  comments: z.array(Comment),
  publications: z.array(Publication),
  actions: z.array(z.enum(POST_ACTIONS)),
  createdAt: Instant,
})
export type Post = z.infer<typeof Post>

/** The history of a post: who, when, what changed, which report, which decision, which live copy. */
export const TimelineEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('version'),
    at: Instant,
    by: PersonRef,
    version: z.number().int(),
    contentHash: Sha256,
    diff: z.array(z.object({ op: z.enum(['same', 'added', 'removed']), text: z.string() })),
    changed: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('report'),
    at: Instant,
    by: PersonRef,
    version: z.number().int(),
    source: z.enum(['save', 'submit', 'publish']),
    verdict: Verdict,
    findings: z.number().int(),
    summary: z.string(),
    engine: z.string(),
  }),
  z.object({ kind: z.literal('decision'), at: Instant, by: PersonRef, decision: Decision }),
  z.object({ kind: z.literal('comment'), at: Instant, by: PersonRef, comment: Comment }),
  z.object({
    kind: z.literal('publication'),
    at: Instant,
    by: PersonRef,
    channel: ChannelRef,
    what: z.enum(['scheduled', 'published', 'failed', 'removed']),
    url: z.string().nullable(),
    detail: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('read_back'),
    at: Instant,
    by: PersonRef,
    channel: ChannelRef,
    readBack: ReadBack,
  }),
  z.object({ kind: z.literal('event'), at: Instant, by: PersonRef, action: z.string() }),
])
export type TimelineEntry = z.infer<typeof TimelineEntry>

export const PostQuery = PageQuery.extend({
  state: z.string().max(200).optional().describe('Comma-separated post states'),
  verdict: z.string().max(60).optional().describe('Comma-separated verdicts'),
  channelId: Id.optional(),
  authorId: Id.optional(),
  siteId: Id.optional(),
  claimed: z.enum(['me', 'nobody', 'anyone']).optional(),
  held: z.enum(['true', 'false']).optional(),
  from: Instant.optional(),
  to: Instant.optional(),
  sort: z.enum(['updated', 'scheduled', 'submitted']).default('updated'),
})

export const QueueCounts = z.object({
  waiting: z.number().int(),
  mine: z.number().int(),
  stop: z.number().int(),
  late: z.number().int(),
  held: z.number().int(),
  failed: z.number().int(),
  scheduled: z.number().int(),
  drafts: z.number().int(),
  alerts: z.number().int(),
})

export const LiveReply = z.object({
  networkId: z.string(),
  author: z.string(),
  text: z.string(),
  at: Instant,
  url: z.string().nullable(),
})

export const GuestLink = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  createdAt: Instant,
  expiresAt: Instant,
  state: z.enum(['open', 'used', 'expired', 'revoked']),
})
export type GuestLink = z.infer<typeof GuestLink>
export const GuestView = z.object({
  organizationName: z.string(),
  guestName: z.string(),
  title: z.string().nullable(),
  text: z.string(),
  lang: z.enum(['en', 'es']),
  media: z.array(PostMedia),
  channels: z.array(ChannelRef),
  scheduledAt: Instant.nullable(),
  report: Report.nullable(),
  decided: DecisionKind.nullable(),
  expiresAt: Instant,
})
export type GuestView = z.infer<typeof GuestView>

const params = z.object({ postId: Id })
const reason = z.object({ reason: z.string().trim().min(3).max(2000) })
const optionalReason = z.object({ reason: z.string().trim().max(2000).optional() })
/** A decision names the version it was made on; a newer one answers 409 `editedMeanwhile`. */
const onVersion = { version: z.number().int() }

export const postApi = {
  list: endpoint({
    method: 'get',
    path: '/api/posts',
    summary: 'Posts, filtered',
    access: 'post:read',
    scope: 'posts:read',
    query: PostQuery,
    response: page(PostSummary),
  }),
  counts: endpoint({
    method: 'get',
    path: '/api/posts/counts',
    summary: 'How many posts wait where',
    access: 'post:read',
    response: QueueCounts,
  }),
  create: endpoint({
    method: 'post',
    path: '/api/posts',
    summary: 'Save a new draft',
    access: 'post:write',
    scope: 'posts:write',
    body: PostInput,
    response: Post,
    status: 201,
  }),
  get: endpoint({
    method: 'get',
    path: '/api/posts/{postId}',
    summary: 'One post',
    access: 'post:read',
    scope: 'posts:read',
    params,
    response: Post,
  }),
  update: endpoint({
    method: 'patch',
    path: '/api/posts/{postId}',
    summary: 'Change a post; voids an approval',
    access: 'post:write',
    scope: 'posts:write',
    params,
    body: PostUpdate,
    response: Post,
  }),
  remove: endpoint({
    method: 'delete',
    path: '/api/posts/{postId}',
    summary: 'Delete a draft that never went out; the audit trail stays',
    access: 'post:write',
    params,
  }),
  submit: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/submit',
    summary: 'Check on the server and send for approval',
    access: 'post:submit',
    scope: 'posts:write',
    params,
    body: z.object(onVersion),
    response: Post,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/withdraw',
    summary: 'Take it back to draft',
    access: 'post:submit',
    params,
    response: Post,
  }),
  claim: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/claim',
    summary: 'Take it for review',
    access: 'post:review',
    params,
    response: Post,
  }),
  releaseClaim: endpoint({
    method: 'delete',
    path: '/api/posts/{postId}/claim',
    summary: 'Give it back to the queue',
    access: 'post:review',
    params,
    response: Post,
  }),
  comment: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/comments',
    summary: 'Comment on a span or the whole post',
    access: 'post:comment',
    params,
    body: z.object({
      text: z.string().trim().min(1).max(4000),
      span: z
        .object({ start: z.number().int().min(0), end: z.number().int().min(1) })
        .nullable()
        .default(null),
      ...onVersion,
    }),
    response: Post,
    status: 201,
  }),
  resolveComment: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/comments/{commentId}/resolve',
    summary: 'Mark a comment as done',
    access: 'post:comment',
    params: params.extend({ commentId: Id }),
    response: Post,
  }),
  approve: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/approve',
    summary: 'Approve this version',
    access: 'post:review',
    params,
    body: optionalReason.extend(onVersion),
    response: Post,
  }),
  override: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/override',
    summary: 'Override a stop, with a written reason; a second person must agree',
    access: 'post:override',
    stepUp: true,
    params,
    body: z.object({ reason: z.string().trim().min(20).max(2000), ...onVersion }),
    response: Post,
  }),
  second: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/second',
    summary: 'Second approval of a stop override',
    access: 'post:review',
    stepUp: true,
    params,
    body: reason.extend(onVersion),
    response: Post,
  }),
  changes: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/changes',
    summary: 'Ask for changes',
    access: 'post:review',
    params,
    body: reason.extend(onVersion),
    response: Post,
  }),
  reject: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/reject',
    summary: 'Reject',
    access: 'post:review',
    params,
    body: reason.extend(onVersion),
    response: Post,
  }),
  hold: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/hold',
    summary: 'Hold: nothing goes out until released',
    access: 'post:review',
    params,
    body: reason,
    response: Post,
  }),
  release: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/release',
    summary: 'Release a hold',
    access: 'post:review',
    params,
    response: Post,
  }),
  confirmLate: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/confirm-late',
    summary: 'Publish an approved post whose time has passed, now or at a new time',
    access: 'post:schedule',
    params,
    body: z.object({ at: Instant.nullable() }),
    response: Post,
  }),
  schedule: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/schedule',
    summary: 'Set or move the time of an approved post; null publishes now',
    access: 'post:schedule',
    params,
    body: z.object({ at: Instant.nullable() }),
    response: Post,
  }),
  unschedule: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/unschedule',
    summary: 'Take an approved post off the calendar',
    access: 'post:schedule',
    params,
    response: Post,
  }),
  retry: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/retry',
    summary: 'Try the failed channels again',
    access: 'post:schedule',
    params,
    response: Post,
  }),
  takedown: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/takedown',
    summary: 'Delete the live post from its networks, with proof',
    access: 'post:takedown',
    stepUp: true,
    params,
    body: reason,
    response: Post,
  }),
  readBack: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/read-back',
    summary: 'Read the live copies back now',
    access: 'post:read',
    params,
    response: Post,
  }),
  replies: endpoint({
    method: 'get',
    path: '/api/posts/{postId}/replies',
    summary: 'Replies on the networks',
    access: 'post:read',
    params,
    response: z.object({ items: z.array(LiveReply.extend({ publicationId: Id })) }),
  }),
  timeline: endpoint({
    method: 'get',
    path: '/api/posts/{postId}/timeline',
    summary: 'History of the post',
    access: 'post:read',
    params,
    response: z.object({ items: z.array(TimelineEntry) }),
  }),
  evidence: endpoint({
    method: 'get',
    path: '/api/posts/{postId}/evidence-pack',
    summary: 'Evidence pack: PDF, JSON, audit rows and signatures in one zip',
    access: 'post:evidence',
    params,
    response: 'bytes',
  }),
  guests: endpoint({
    method: 'get',
    path: '/api/posts/{postId}/guests',
    summary: 'Links given to approvers outside the organization',
    access: 'post:invite-guest',
    params,
    response: z.object({ items: z.array(GuestLink) }),
  }),
  inviteGuest: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/guests',
    summary:
      'Invite an approver outside the organization to this post; the link is answered once and sent by e-mail',
    access: 'post:invite-guest',
    stepUp: true,
    params,
    body: z.object({
      name: line(120),
      email: z.email().max(254),
      days: z.number().int().min(1).max(30).default(7),
    }),
    response: GuestLink.extend({ link: z.string() }),
    status: 201,
  }),
  revokeGuest: endpoint({
    method: 'delete',
    path: '/api/posts/{postId}/guests/{guestId}',
    summary: 'Make a guest link unusable',
    access: 'post:invite-guest',
    params: params.extend({ guestId: Id }),
  }),
  guestView: endpoint({
    method: 'get',
    path: '/api/guest',
    summary: 'The one post a guest link shows (link token as bearer)',
    access: 'guest',
    response: GuestView,
  }),
  guestMedia: endpoint({
    method: 'get',
    path: '/api/guest/media/{mediaId}',
    summary: 'A picture of that post',
    access: 'guest',
    params: z.object({ mediaId: Id }),
    response: 'bytes',
  }),
  guestDecide: endpoint({
    method: 'post',
    path: '/api/guest/decision',
    summary: 'Approve or ask for changes as a guest',
    access: 'guest',
    body: z.object({ kind: z.enum(['approve', 'changes']), reason: z.string().trim().max(2000).optional() }),
    response: GuestView,
  }),
} as const

export const postProblems = {
  notFound: [404, 'No such post here.'],
  editedMeanwhile: [
    409,
    'Someone changed this post meanwhile. Your text is still in the page; load theirs and compare.',
  ],
  wrongState: [409, 'This is not possible in the state the post is in now.'],
  ownPost: [403, 'Nobody approves their own post. Ask a colleague.'],
  needsOverride: [409, 'A stop needs a privacy officer, a written reason and a second person.'],
  samePerson: [
    409,
    'The second approval must come from another person than the first, and not from the author.',
  ],
  notYours: [403, 'This post belongs to someone else, or its channel is not open to you.'],
  claimedByOther: [409, 'A colleague has taken this post for review.'],
  held: [409, 'This post is on hold.'],
  noChannel: [422, 'Choose at least one channel.'],
  tooLong: [422, 'The text is longer than one of the channels allows.'],
  altMissing: [422, 'Each picture needs a description (alt text).'],
  pictureUnfit: [422, 'One of the channels does not take this many pictures, or this kind.'],
  timePassed: [422, 'That time has already passed. Choose a later one.'],
  emptyText: [422, 'Write something first.'],
  unclearVerdict: [409, 'Only a clear post may go out without a reviewer.'],
} as const
