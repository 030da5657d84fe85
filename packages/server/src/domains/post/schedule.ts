import { type Post, postProblems } from '@clearpost/contract'
import { type Actor, type Core, enqueue, problemsOf, type Tx } from '../../core/index.ts'
import { enqueueHealthCheck } from '../channel/index.ts'
import { raiseAlert } from '../evidence/index.ts'
import { requireCourse } from '../training/index.ts'
import { writeDecision } from './decisions.ts'
import { record } from './events.ts'
import { about, currentContent, lockFor, patchPost, subject } from './load.ts'
import { requirePictures } from './pictures.ts'
import { duePost, publishPublication } from './publishing.ts'
import type { PostRow } from './tables.ts'
import { postView } from './view.ts'

const refuse = problemsOf(postProblems)
/** A broken connection is seen this long before a post needs it. */
const HEALTH_AHEAD_MINUTES = 30

/**
 * Where an approved post goes: onto the calendar, or to wait for a time. One whose time has passed is `late`:
 * it asks, and never goes out by itself.
 */
export async function planPublishing(core: Core, tx: Tx, row: PostRow): Promise<void> {
  const now = core.clock.now()
  if (row.scheduled_at === null) return patchPost(core, tx, row, { state: 'approved', claimed_by: null })
  if (row.scheduled_at > now) return putOnCalendar(core, tx, row, row.scheduled_at)
  await patchPost(core, tx, row, { state: 'late', claimed_by: null })
  await raiseAlert(core, tx, row.org_id, { kind: 'late', postId: row.id })
}

async function putOnCalendar(core: Core, tx: Tx, row: PostRow, at: Date): Promise<void> {
  await patchPost(core, tx, row, { state: 'scheduled', scheduled_at: at, claimed_by: null })
  const payload = { orgId: row.org_id, postId: row.id }
  const now = core.clock.now()
  await enqueue(tx, duePost, payload, at > now ? { startAfter: at } : {})
  const ahead = new Date(at.getTime() - HEALTH_AHEAD_MINUTES * 60_000)
  if (ahead <= now) return
  for (const channelId of row.channel_ids) await enqueueHealthCheck(tx, row.org_id, channelId, ahead)
}

/** Sets or moves the time of an approved post; null publishes now. */
export async function schedulePost(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  at: string | null,
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, at === null ? 'publish_now' : 'schedule', 'post:schedule')
  await requireCourse(core, tx, actor, 'posting')
  await requirePictures(core, tx, row.org_id, await currentContent(core, tx, row))
  await putOnCalendar(core, tx, row, futureTime(core, at))
  await record(core, tx, actor, at === null ? 'post.publishNow' : 'post.schedule', subject(row), {
    ...about(row),
    scheduledAt: row.scheduled_at?.toISOString() ?? null,
  })
  return postView(core, tx, actor, row)
}

function futureTime(core: Core, at: string | null): Date {
  const now = core.clock.now()
  if (at === null) return now
  const time = new Date(at)
  if (time <= now) throw refuse('timePassed')
  return time
}

/** A person decides that a post whose time passed before its approval goes out after all. */
export async function confirmLate(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  at: string | null,
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'confirm_late', 'post:schedule')
  const time = futureTime(core, at)
  await requirePictures(core, tx, row.org_id, await currentContent(core, tx, row))
  await writeDecision(core, tx, actor, row, { kind: 'confirm_late' })
  await putOnCalendar(core, tx, row, time)
  await record(core, tx, actor, 'post.confirmLate', subject(row), {
    ...about(row),
    scheduledAt: time.toISOString(),
  })
  return postView(core, tx, actor, row)
}

/** Takes an approved post off the calendar; the approval stays. */
export async function unschedulePost(core: Core, tx: Tx, actor: Actor, postId: string): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'unschedule', 'post:schedule')
  await patchPost(core, tx, row, { state: 'approved', scheduled_at: null })
  await record(core, tx, actor, 'post.unschedule', subject(row), about(row))
  return postView(core, tx, actor, row)
}

/** Tries the failed channels again, and only those. */
export async function retryPost(core: Core, tx: Tx, actor: Actor, postId: string): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'retry', 'post:schedule')
  await requirePictures(core, tx, row.org_id, await currentContent(core, tx, row))
  const failed = await tx
    .updateTable('publication')
    .set({ state: 'queued', attempts: 0, problem: null, next_attempt_at: core.clock.now() })
    .where('org_id', '=', actor.orgId)
    .where('post_id', '=', postId)
    .where('state', '=', 'failed')
    .returning('id')
    .execute()
  for (const { id } of failed) {
    await enqueue(tx, publishPublication, { orgId: actor.orgId, publicationId: id })
  }
  await patchPost(core, tx, row, { state: 'publishing' })
  await record(core, tx, actor, 'post.retry', subject(row), { ...about(row), channels: failed.length })
  return postView(core, tx, actor, row)
}
