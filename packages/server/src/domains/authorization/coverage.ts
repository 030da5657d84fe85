import type { CLEARANCE_REASONS, Purpose, SignerKind } from '@clearpost/contract'
import type { Tx } from '../../core/index.ts'
import type { AuthorizationRow } from './tables.ts'

/** What clearance asks of one authorization that was given; a draft or an unsigned one is none. */
export interface AuthorizationInForce {
  id: string
  subjectId: string
  /** As of the clock: one whose last instant has passed is `expired`, also before the scan has said so. */
  state: 'in_force' | 'expired' | 'withdrawn'
  withdrawn: boolean
  signerKind: SignerKind
  signedAt: Date
  endsAt: Date | null
  postId: string | null
  scope: {
    purposes: readonly Purpose[]
    /** Null: every official account. */
    channelIds: readonly string[] | null
    /** Null: every picture that shows the subject. */
    mediaIds: readonly string[] | null
  }
}

/** One planned use: of a picture, or, without one, of the subject's story. */
export interface PlannedUse {
  purpose: Purpose | null
  channelIds: readonly string[]
  /** The picture and all that are the same photograph (its original, its copies); null for a story. */
  mediaIds: readonly string[] | null
  /** A child is shown: only a parent's or representative's signature counts. */
  child?: boolean
}

type Gap = Extract<
  (typeof CLEARANCE_REASONS)[number],
  | 'no_authorization'
  | 'authorization_expired'
  | 'authorization_withdrawn'
  | 'purpose_not_covered'
  | 'channel_not_covered'
  | 'picture_not_covered'
  | 'parent_must_sign'
>

/**
 * Authorizations of each subject that were signed and not replaced, newest signature first. A subject without any is
 * absent from the map.
 */
export async function authorizationsFor(
  core: { clock: { now(): Date } },
  tx: Tx,
  orgId: string,
  subjectIds: readonly string[],
): Promise<Map<string, AuthorizationInForce[]>> {
  const found = new Map<string, AuthorizationInForce[]>()
  if (subjectIds.length === 0) return found
  const rows = await tx
    .selectFrom('authorization')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('subject_id', 'in', [...new Set(subjectIds)])
    .where('state', 'in', ['in_force', 'expired', 'withdrawn'])
    .orderBy('signed_at', 'desc')
    .execute()
  const now = core.clock.now()
  for (const row of rows) {
    const own = found.get(row.subject_id) ?? []
    own.push(asInForce(row, now))
    found.set(row.subject_id, own)
  }
  return found
}

/** A signed row as clearance sees it. */
export function asInForce(row: AuthorizationRow, now: Date): AuthorizationInForce {
  const over = row.ends_at !== null && row.ends_at <= now
  const state =
    row.state === 'withdrawn' ? 'withdrawn' : over || row.state !== 'in_force' ? 'expired' : 'in_force'
  return {
    id: row.id,
    subjectId: row.subject_id,
    state,
    withdrawn: state === 'withdrawn',
    signerKind: row.signer_kind ?? 'patient',
    signedAt: row.signed_at ?? row.created_at,
    endsAt: row.ends_at,
    postId: row.post_id,
    scope: { purposes: row.purposes, channelIds: row.channel_ids, mediaIds: row.media_ids },
  }
}

const WEIGHT: readonly Gap[] = [
  'parent_must_sign',
  'picture_not_covered',
  'channel_not_covered',
  'purpose_not_covered',
  'authorization_expired',
  'authorization_withdrawn',
  'no_authorization',
]

/**
 * Why none of a subject's authorizations covers a use; null when one does. Of several reasons the one that is
 * nearest to being enough is given, so that the person knows what to ask for.
 */
export function gapOf(authorizations: readonly AuthorizationInForce[], use: PlannedUse): Gap | null {
  let nearest: Gap = 'no_authorization'
  for (const one of authorizations) {
    const gap = gapOfOne(one, use)
    if (gap === null) return null
    if (WEIGHT.indexOf(gap) < WEIGHT.indexOf(nearest)) nearest = gap
  }
  return nearest
}

/** The one that covers a use, the newest first; undefined when none does. */
export const coveringOne = (authorizations: readonly AuthorizationInForce[], use: PlannedUse) =>
  authorizations.find((one) => gapOfOne(one, use) === null)

function gapOfOne({ state, scope, signerKind }: AuthorizationInForce, use: PlannedUse): Gap | null {
  if (state === 'withdrawn') return 'authorization_withdrawn'
  if (state === 'expired') return 'authorization_expired'
  // Nothing is covered for a purpose that nobody has named.
  if (use.purpose === null || !scope.purposes.includes(use.purpose)) return 'purpose_not_covered'
  if (scope.channelIds && use.channelIds.some((id) => !scope.channelIds?.includes(id)))
    return 'channel_not_covered'
  if (use.mediaIds && scope.mediaIds && !use.mediaIds.some((id) => scope.mediaIds?.includes(id)))
    return 'picture_not_covered'
  if (use.child && signerKind === 'patient') return 'parent_must_sign'
  return null
}
