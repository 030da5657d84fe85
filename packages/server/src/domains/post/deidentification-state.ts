import type { Actor, Core, Tx } from '../../core/index.ts'
import { systemActor } from '../../core/index.ts'
import { raiseAlert } from '../evidence/index.ts'
import { record } from './events.ts'
import { about, patchPost, subject, voidApprovals } from './load.ts'
import type { PostRow } from './tables.ts'

/** An edit of what people will see: requests and records of the earlier content are void. */
export async function voidRecords(core: Core, tx: Tx, actor: Actor, row: PostRow): Promise<void> {
  if (row.record === null) return
  const before = { contentHash: row.content_hash, record: row.record }
  await tx
    .updateTable('deidentification')
    .set({ voided_at: core.clock.now() })
    .where('org_id', '=', row.org_id)
    .where('post_id', '=', row.id)
    .where('voided_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  await patchPost(core, tx, row, { record: null, record_expires_at: null })
  await record(core, tx, actor, 'post.voidRecord', subject(row), before)
}

const WAITS_TO_GO_OUT: readonly PostRow['state'][] = ['approved', 'scheduled', 'late', 'failed']
const ON_THE_NETWORK: readonly PostRow['state'][] = ['publishing', 'published', 'partly_published']

/**
 * A record has ended. What was approved with it and has not gone out returns to the reviewers; what is live or
 * going out raises an alert, because a person decides about a takedown.
 */
export async function stopWithoutRecord(core: Core, tx: Tx, row: PostRow): Promise<void> {
  if (WAITS_TO_GO_OUT.includes(row.state)) {
    await voidApprovals(core, tx, row)
    await patchPost(core, tx, row, {
      state: 'in_review',
      claimed_by: null,
      approved_verdict: null,
      approved_hash: null,
    })
  } else if (!ON_THE_NETWORK.includes(row.state)) return
  await raiseAlert(core, tx, row.org_id, { kind: 'record_ended', postId: row.id })
}

/** An expert determination has reached its last day. */
export async function expireRecord(core: Core, orgId: string, postId: string): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    const row = await tx
      .selectFrom('post')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('id', '=', postId)
      .where('record', '=', 'complete')
      .where('record_expires_at', '<=', core.clock.now())
      .forUpdate()
      .executeTakeFirst()
    if (!row) return
    await patchPost(core, tx, row, { record: 'expired', record_expires_at: null })
    // What is live went out while the expert stood by it.
    if (WAITS_TO_GO_OUT.includes(row.state)) await stopWithoutRecord(core, tx, row)
    await record(core, tx, systemActor(orgId), 'post.recordExpired', subject(row), about(row))
  })
}
