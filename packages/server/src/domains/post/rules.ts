import {
  answersSomeone,
  may,
  type POST_ACTIONS,
  type Post,
  type PostState,
  type Verdict,
} from '@clearpost/contract'
import type { Actor } from '../../core/index.ts'

export type PostAction = (typeof POST_ACTIONS)[number]

/** What the rules look at; nothing of the text. */
export interface PostFacts {
  state: PostState
  held: boolean
  verdict: Verdict | null
  kind: Post['kind']
  /** Of the de-identification record on this content. */
  record: Post['record']
  authorId: string
  /** Everyone who wrote one of its versions. */
  versionAuthorIds: readonly string[]
  claimedBy: string | null
  /** Who gave the override that waits for a second person. */
  overriddenBy: string | null
  hasLiveCopies: boolean
  /** A publication's outcome is open, or it is on the network. */
  touchedNetwork: boolean
}

export interface OrganizationFacts {
  paused: boolean
}

const EDITABLE = [
  'draft',
  'in_review',
  'second_approval',
  'changes_requested',
  'rejected',
  'approved',
  'scheduled',
  'late',
  'failed',
] as const satisfies PostState[]
const UNSENT = ['draft', 'changes_requested'] as const satisfies PostState[]
const WAITING = ['in_review', 'second_approval'] as const satisfies PostState[]
const HOLDABLE = [
  'in_review',
  'second_approval',
  'changes_requested',
  'approved',
  'scheduled',
  'late',
  'publishing',
  'partly_published',
  'failed',
] as const satisfies PostState[]

const isIn = (states: readonly PostState[], state: PostState) => states.includes(state)

/** Nobody decides on a post that they wrote, also not as the author of an earlier version. */
export function isOwn(post: Pick<PostFacts, 'authorId' | 'versionAuthorIds'>, personId: string): boolean {
  return post.authorId === personId || post.versionAuthorIds.includes(personId)
}

/**
 * Everything that the actor may do with the post now. The page shows these and no others; services
 * refuse what is missing, with the reason.
 */
export function actionsFor(post: PostFacts, actor: Actor, organization: OrganizationFacts): PostAction[] {
  const can = (permission: Parameters<typeof may>[1]) => may(actor.roles, permission)
  const own = isOwn(post, actor.personId ?? '')
  const claimedByOther = post.claimedBy !== null && post.claimedBy !== actor.personId
  const mayDecide = can('post:review') && !own && (!claimedByOther || can('post:override'))
  const releasable = !post.held && !organization.paused
  const { state } = post
  const stopped = post.verdict === 'stop'
  const recorded = post.record === 'complete'
  // A reply stands beside the person it answers: no record can help it.
  const tellsCase = !answersSomeone({ kind: post.kind, replyingTo: null })
  const mayRecord = can('post:deidentify') && !own
  const actions: [PostAction, boolean][] = [
    ['edit', can('post:write') && isIn(EDITABLE, state)],
    [
      'delete',
      (can('post:delete') || (can('post:write') && post.authorId === actor.personId)) &&
        isIn(['draft', 'changes_requested', 'rejected'], state) &&
        !post.touchedNetwork,
    ],
    ['submit', can('post:submit') && isIn(UNSENT, state)],
    [
      'withdraw',
      can('post:submit') && isIn([...WAITING, 'changes_requested', 'approved', 'scheduled', 'late'], state),
    ],
    ['claim', mayDecide && isIn(WAITING, state) && post.claimedBy !== actor.personId],
    ['release_claim', can('post:review') && post.claimedBy === actor.personId && isIn(WAITING, state)],
    ['comment', can('post:comment')],
    ['approve', mayDecide && state === 'in_review' && !post.held && (!stopped || recorded)],
    [
      'override',
      mayDecide && can('post:override') && state === 'in_review' && !post.held && stopped && !recorded,
    ],
    [
      'second',
      mayDecide &&
        state === 'second_approval' &&
        !post.held &&
        post.overriddenBy !== (actor.personId ?? null),
    ],
    [
      'ask_record',
      can('post:submit') &&
        !mayRecord &&
        stopped &&
        tellsCase &&
        post.record === null &&
        isIn([...UNSENT, 'in_review'], state),
    ],
    [
      'deidentify',
      mayRecord && tellsCase && !recorded && state === 'in_review' && (stopped || post.verdict === 'review'),
    ],
    ['withdraw_record', can('post:deidentify') && recorded],
    ['changes', mayDecide && isIn(WAITING, state)],
    ['reject', mayDecide && isIn(WAITING, state)],
    ['hold', can('post:review') && !post.held && isIn(HOLDABLE, state)],
    ['release', can('post:review') && post.held],
    ['confirm_late', can('post:schedule') && state === 'late' && releasable],
    ['schedule', can('post:schedule') && isIn(['approved', 'scheduled'], state) && !post.held],
    ['publish_now', can('post:schedule') && isIn(['approved', 'scheduled'], state) && releasable],
    ['unschedule', can('post:schedule') && state === 'scheduled'],
    ['retry', can('post:schedule') && isIn(['failed', 'partly_published'], state) && releasable],
    ['takedown', can('post:takedown') && post.hasLiveCopies],
    // Who invites sees the link and could open it: for an own post that would be approving it.
    ['invite_guest', can('post:invite-guest') && !own && state === 'in_review' && post.verdict !== 'stop'],
    ['reply', can('post:write') && post.hasLiveCopies],
    ['evidence', can('post:evidence')],
  ]
  return actions.filter(([, allowed]) => allowed).map(([action]) => action)
}

const ORDER = ['clear', 'caution', 'review', 'stop'] as const

/** Whether a new verdict is stricter than the one that was approved. */
export function isWorse(verdict: Verdict, approved: Verdict): boolean {
  return ORDER.indexOf(verdict) > ORDER.indexOf(approved)
}
