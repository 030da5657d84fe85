import * as z from 'zod'
import { newId } from '../../core/id.ts'
import { type Core, defineJob, enqueue, systemActor, type Tx } from '../../core/index.ts'
import { rely } from '../authorization/index.ts'
import { raiseAlert } from '../evidence/index.ts'
import { emit } from '../integration/index.ts'
import { isPaused } from '../organization/index.ts'
import { publishPublication } from './attempt.ts'
import { plannedUseOf } from './authorization-port.ts'
import { checkPost } from './checking.ts'
import { expireRecord } from './deidentification-state.ts'
import { record } from './events.ts'
import { about, currentContent, patchPost, subject, voidApprovals } from './load.ts'
import { picturesAreClear } from './pictures.ts'
import { isWorse } from './rules.ts'
import { groundOf } from './stop-ground.ts'
import type { PostRow } from './tables.ts'
import { removePublication } from './takedown.ts'

export { publishPublication } from './attempt.ts'

const SCAN_EVERY_SECONDS = 15
/** Posts and publications that one scan picks up; the next one takes the rest. */
const SCAN_LIMIT = 500

/**
 * A post's time has come: checks once more, and lays down what is to be published where. When the check has
 * become stricter than what was approved, a stop has lost its record, or a picture may not go out any more, nothing goes
 * out and the post returns to the reviewers. When the post is on hold or the organization is paused, it becomes late.
 */
export async function beginPublishing(core: Core, orgId: string, postId: string): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    const paused = await isPaused(tx, orgId)
    const row = await tx
      .selectFrom('post')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('id', '=', postId)
      .where('state', '=', 'scheduled')
      .where('scheduled_at', '<=', core.clock.now())
      .forUpdate()
      .executeTakeFirst()
    if (!row) return
    if (paused || row.held) return missTime(core, tx, row)
    const actor = systemActor(orgId)
    const content = await currentContent(core, tx, row)
    const report = await checkPost(core, tx, actor, row, content, 'publish')
    if (!(await picturesAreClear(core, tx, orgId, content))) {
      await returnToReview(core, tx, row, report.verdict, 'picture_blocked')
      return
    }
    const bound = row.approved_hash === row.content_hash && row.approved_verdict !== null
    if (!bound || isWorse(report.verdict, row.approved_verdict ?? 'clear')) {
      await returnToReview(core, tx, row, report.verdict)
      return
    }
    if (report.verdict === 'stop' && (await groundOf(core, tx, row)) === null) {
      await returnToReview(core, tx, row, report.verdict, 'record_ended')
      return
    }
    await layDown(core, tx, row)
    await rely(core, tx, orgId, await plannedUseOf(core, tx, row))
    await patchPost(core, tx, row, { state: 'publishing', verdict: report.verdict })
    await record(core, tx, actor, 'post.beginPublishing', subject(row), {
      ...about(row),
      verdict: report.verdict,
    })
  })
}

/** Its time passed during a hold or a pause: it never goes out silently afterwards, it asks. */
async function missTime(core: Core, tx: Tx, row: PostRow): Promise<void> {
  await patchPost(core, tx, row, { state: 'late' })
  await raiseAlert(core, tx, row.org_id, { kind: 'late', postId: row.id })
  await record(core, tx, systemActor(row.org_id), 'post.late', subject(row), about(row))
}

/** Why a post returns to the reviewers, as alert and as audit action. */
const RETURNED = {
  verdict_changed: 'post.verdictChanged',
  record_ended: 'post.recordMissing',
  picture_blocked: 'post.pictureBlocked',
} as const

/** Approvals are void and the post waits for the reviewers again; an alert says why. */
export async function returnToReview(
  core: Core,
  tx: Tx,
  row: PostRow,
  verdict: PostRow['verdict'],
  why: keyof typeof RETURNED = 'verdict_changed',
): Promise<void> {
  await voidApprovals(core, tx, row)
  await patchPost(core, tx, row, {
    state: 'in_review',
    verdict,
    claimed_by: null,
    approved_verdict: null,
    approved_hash: null,
  })
  await raiseAlert(core, tx, row.org_id, { kind: why, postId: row.id })
  await record(core, tx, systemActor(row.org_id), RETURNED[why], subject(row), {
    ...about(row),
    verdict,
  })
  await emit(tx, row.org_id, 'post.verdict', { postId: row.id, ...about(row), verdict })
}

/** One publication a channel; a failed one of an earlier version, which never went out, starts anew. */
async function layDown(core: Core, tx: Tx, row: PostRow): Promise<void> {
  const now = core.clock.now()
  await tx
    .deleteFrom('publication')
    .where('org_id', '=', row.org_id)
    .where('post_id', '=', row.id)
    .where('state', '=', 'failed')
    .where('network_id', 'is', null)
    .execute()
  for (const channelId of row.channel_ids) {
    const id = newId(now.getTime())
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('publication')
      .values({
        org_id: row.org_id,
        id,
        post_id: row.id,
        channel_id: channelId,
        version: row.version,
        content_hash: row.content_hash,
        state: 'queued',
        key: null,
        next_attempt_at: now,
        network_id: null,
        url: null,
        published_at: null,
        removed_at: null,
        problem: null,
        created_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) continue
    await enqueue(tx, publishPublication, { orgId: row.org_id, publicationId: id })
  }
}

const aPost = z.object({ orgId: z.uuid(), postId: z.uuid() })

export const duePost = defineJob('post-due', aPost, (core, { orgId, postId }) =>
  beginPublishing(core, orgId, postId),
)

const recordExpiry = defineJob('post-record-expiry', aPost, (core, { orgId, postId }) =>
  expireRecord(core, orgId, postId),
)

/**
 * Finds what is due in every organization, whatever became of the job that should have done it: a lost job,
 * a killed process or a jump of the clock never loses a post.
 */
export async function scanDue(core: Core): Promise<void> {
  const now = core.clock.now()
  await core.db.system(async (tx) => {
    const posts = await tx
      .selectFrom('post')
      .select(['org_id', 'id'])
      .where('state', '=', 'scheduled')
      .where('scheduled_at', '<=', now)
      .orderBy('scheduled_at')
      .limit(SCAN_LIMIT)
      .execute()
    for (const { org_id: orgId, id: postId } of posts) {
      await enqueue(tx, duePost, { orgId, postId }, { singletonKey: postId })
    }
    const expired = await tx
      .selectFrom('post')
      .select(['org_id', 'id'])
      .where('record', '=', 'complete')
      .where('record_expires_at', '<=', now)
      .orderBy('record_expires_at')
      .limit(SCAN_LIMIT)
      .execute()
    for (const { org_id: orgId, id: postId } of expired) {
      await enqueue(tx, recordExpiry, { orgId, postId }, { singletonKey: postId })
    }
    const publications = await tx
      .selectFrom('publication')
      .select(['org_id', 'id', 'state'])
      .where('state', 'in', ['queued', 'publishing', 'pending', 'unknown', 'removing'])
      .where('next_attempt_at', '<=', now)
      .orderBy('next_attempt_at')
      .limit(SCAN_LIMIT)
      .execute()
    for (const { org_id: orgId, id: publicationId, state } of publications) {
      const job = state === 'removing' ? removePublication : publishPublication
      await enqueue(tx, job, { orgId, publicationId }, { singletonKey: publicationId })
    }
  })
}

defineJob('post-scan', z.object({}), (core) => scanDue(core), { everySeconds: SCAN_EVERY_SECONDS })
