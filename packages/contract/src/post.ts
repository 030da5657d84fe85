import * as z from 'zod'
import { Purpose } from './authorization.ts'
import { changesOf } from './changes.ts'
import { NETWORKS } from './channel.ts'
import { PostKind, Report, TEXT_MAX_CHARACTERS, Verdict } from './check.ts'
import { ALT_MAX_CHARACTERS } from './media.ts'
import { Clearance } from './region.ts'
import { Id, Instant, line, Month, PageQuery, PersonRef, Sha256 } from './shared.ts'

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
  /** What it is for: an authorization of someone in a picture must cover it. Part of what is approved. */
  purpose: Purpose.nullable().default(null),
  siteId: Id.nullable().default(null),
  scheduledAt: Instant.nullable().default(null),
})
export type PostInput = z.infer<typeof PostInput>

/** `version` is the one the page last saw; another one answers 409 `editedMeanwhile` and nothing is lost. */
export const PostUpdate = changesOf(PostInput).extend({ version: z.number().int() })
export type PostUpdate = z.infer<typeof PostUpdate>

/** `blocked`: somebody knows how the person could be identified. `expired`: the expert determination has ended. */
const PostRecord = z.enum(['asked', 'blocked', 'complete', 'expired'])

/**
 * Why a stop may go out without a de-identification record. `authorization`: the person signed one for this use
 * (45 CFR 164.508), and two people have seen it. `confirms_nothing`: a reply in which a person sees no patient
 * confirmed; for replies alone.
 */
export const OVERRIDE_GROUNDS = ['authorization', 'confirms_nothing'] as const
export const OverrideGround = z.enum(OVERRIDE_GROUNDS)
export type OverrideGround = z.infer<typeof OverrideGround>

/** A reply or comment stands beside the person it answers. */
export const answersSomeone = (post: { kind: string; replyingTo: string | null }): boolean =>
  post.kind === 'reply' || post.kind === 'comment' || post.replyingTo !== null

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
  /** Whether a de-identification record of this content is asked for, refused or there; null without one. */
  record: PostRecord.nullable(),
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
  /** Of an override. */
  ground: OverrideGround.nullable(),
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
export type ReadBack = z.infer<typeof ReadBack>

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
  'ask_record',
  'deidentify',
  'withdraw_record',
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
  purpose: Purpose.nullable(),
  /** Whether each picture may go out for this purpose on these channels now, and what stands against it. */
  clearances: z.array(z.object({ mediaId: Id, clearance: Clearance })),
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
  decidedIn: Month.optional().describe('Sent for approval and decided in this month'),
  overriddenIn: Month.optional().describe('Approved against the check in this month'),
  stoppedIn: Month.optional().describe('Stopped by the check in this month; what it stopped never went out'),
  sort: z.enum(['updated', 'scheduled', 'submitted']).default('updated'),
})
export type PostQuery = z.infer<typeof PostQuery>

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
export type QueueCounts = z.infer<typeof QueueCounts>

export const LiveReply = z.object({
  networkId: z.string(),
  author: z.string(),
  text: z.string(),
  at: Instant,
  url: z.string().nullable(),
})
export type LiveReply = z.infer<typeof LiveReply>

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
