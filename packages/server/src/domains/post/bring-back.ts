import { type Core, enqueue, systemActor, type Tx } from '../../core/index.ts'
import type { WhyEnded } from '../authorization/index.ts'
import { raiseAlert } from '../evidence/index.ts'
import { emit } from '../integration/index.ts'
import { record } from './events.ts'
import { about, patchPost, postRow, subject, voidApprovals } from './load.ts'
import { patchPublication, settlePost } from './publication.ts'
import type { PostRow, PublicationRow } from './tables.ts'
import { removePublication } from './takedown.ts'

const WAITS_TO_GO_OUT: readonly PostRow['state'][] = ['approved', 'scheduled', 'late', 'failed']
/** A call of the network is on its way, or its outcome is not known. */
const UNDER_WAY: readonly PublicationRow['state'][] = ['publishing', 'pending', 'unknown']
const ENDED = 'An authorization ended before this copy went out.'

/**
 * An authorization that these posts needed has ended. What waits returns to the reviewers, what is live is deleted
 * through its network, proved and retried like any takedown, and what is on its way follows as soon as its outcome
 * is known. All in the caller's transaction: when it commits, the deletions are under way.
 */
export async function bringBack(
  core: Core,
  tx: Tx,
  orgId: string,
  postIds: readonly string[],
  why: WhyEnded,
): Promise<void> {
  for (const postId of [...postIds].sort()) await bringOneBack(core, tx, orgId, postId, why)
}

async function bringOneBack(core: Core, tx: Tx, orgId: string, postId: string, why: WhyEnded): Promise<void> {
  // Publications before their post, as everywhere.
  const publications = await tx
    .selectFrom('publication')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .orderBy('id')
    .forUpdate()
    .execute()
  const row = await postRow(tx, orgId, postId, true)
  let recalled = 0
  for (const publication of publications) if (await recall(core, tx, publication)) recalled += 1
  if (WAITS_TO_GO_OUT.includes(row.state)) await backToReview(core, tx, row)
  else if (recalled > 0) await settlePost(core, tx, orgId, postId)
  else return
  await raiseAlert(core, tx, orgId, { kind: 'authorization_ended', postId })
  await record(core, tx, systemActor(orgId), 'post.authorizationEnded', subject(row), {
    ...about(row),
    why,
    channels: recalled,
  })
}

/** @returns whether there was anything to stop or delete */
async function recall(core: Core, tx: Tx, row: PublicationRow): Promise<boolean> {
  const now = core.clock.now()
  if (row.state === 'published') {
    await patchPublication(tx, row, {
      state: 'removing',
      attempts: 0,
      next_attempt_at: now,
      problem: null,
      recalled_at: now,
    })
    await enqueue(tx, removePublication, { orgId: row.org_id, publicationId: row.id })
    return true
  }
  if (row.state === 'queued' && !row.probe_first) {
    await patchPublication(tx, row, { state: 'failed', next_attempt_at: null, problem: ENDED })
    return true
  }
  if (row.state === 'queued' || UNDER_WAY.includes(row.state)) {
    await patchPublication(tx, row, { recalled_at: now })
    return true
  }
  return false
}

async function backToReview(core: Core, tx: Tx, row: PostRow): Promise<void> {
  await voidApprovals(core, tx, row)
  await patchPost(core, tx, row, {
    state: 'in_review',
    claimed_by: null,
    approved_verdict: null,
    approved_hash: null,
  })
  await emit(tx, row.org_id, 'post.verdict', { postId: row.id, ...about(row), verdict: row.verdict })
}
