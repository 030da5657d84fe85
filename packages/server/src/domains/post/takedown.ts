import type { Post } from '@clearpost/contract'
import { NetworkError, type RemoveResult } from '@clearpost/networks'
import * as z from 'zod'
import { type Actor, type Core, defineJob, enqueue, Problem, systemActor, type Tx } from '../../core/index.ts'
import { type OpenChannel, openChannel } from '../channel/index.ts'
import { raiseAlert } from '../evidence/index.ts'
import { writeComment } from './decisions.ts'
import { record } from './events.ts'
import { about, lockFor, subject } from './load.ts'
import { lockPublication, patchPublication, settlePost, tell } from './publication.ts'
import { closeRemovalTask, openRemovalTask } from './removal-tasks.ts'
import type { PublicationRow } from './tables.ts'
import { postView } from './view.ts'

const REMOVE_SECONDS = 60
const LEASE_SECONDS = 75
const FIRST_RETRY_SECONDS = 60
const LONGEST_RETRY_SECONDS = 6 * 3600
/** After this many attempts what remains is for a person; the alert stays open. */
const ATTEMPTS_MAX = 12

/**
 * Takes a post off its networks. Copies that were not sent yet are never sent. The reason is kept as a
 * comment, sealed like the text.
 */
export async function takePostDown(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  reason: string,
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'takedown', 'post:takedown')
  const now = core.clock.now()
  const live = await tx
    .updateTable('publication')
    .set({ state: 'removing', attempts: 0, next_attempt_at: now, problem: null })
    .where('org_id', '=', actor.orgId)
    .where('post_id', '=', postId)
    .where('state', 'in', ['published', 'removing'])
    .returning('id')
    .execute()
  await tx
    .updateTable('publication')
    .set({
      state: 'failed',
      next_attempt_at: null,
      problem: 'The post was taken down before this copy went out.',
    })
    .where('org_id', '=', actor.orgId)
    .where('post_id', '=', postId)
    .where('state', '=', 'queued')
    .where('probe_first', '=', false)
    .execute()
  for (const { id } of live) {
    await enqueue(tx, removePublication, { orgId: actor.orgId, publicationId: id })
  }
  await writeComment(core, tx, actor, row, reason, null)
  await settlePost(core, tx, actor.orgId, postId)
  await record(core, tx, actor, 'post.takedown', subject(row), { ...about(row), channels: live.length })
  return postView(core, tx, actor, row)
}

export const removePublication = defineJob(
  'post-remove',
  z.object({ orgId: z.uuid(), publicationId: z.uuid() }),
  (core, { orgId, publicationId }) => removeOne(core, orgId, publicationId),
)

/** One attempt to delete a live copy and to prove that it is gone. */
export async function removeOne(core: Core, orgId: string, publicationId: string): Promise<void> {
  const begun = await core.db.organization(orgId, (tx) => begin(core, tx, orgId, publicationId))
  if (!begun) return
  const { row, channel } = begun
  const connection = { ...channel.connection, signal: AbortSignal.timeout(REMOVE_SECONDS * 1000) }
  let result: RemoveResult | NetworkError
  try {
    result = await channel.network.remove(connection, row.network_id as string, row.picture_urls)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    result = error
  }
  await core.db.organization(orgId, (tx) => recordRemoval(core, tx, orgId, publicationId, result))
}

async function begin(
  core: Core,
  tx: Tx,
  orgId: string,
  publicationId: string,
): Promise<{ row: PublicationRow; channel: OpenChannel } | null> {
  const row = await lockPublication(tx, orgId, publicationId)
  const now = core.clock.now()
  if (row?.state !== 'removing' || row.network_id === null) return null
  if (row.next_attempt_at !== null && row.next_attempt_at > now) return null
  try {
    const channel = await openChannel(core, tx, orgId, row.channel_id)
    await patchPublication(tx, row, {
      attempts: row.attempts + 1,
      next_attempt_at: new Date(now.getTime() + LEASE_SECONDS * 1000),
    })
    return { row, channel }
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'channel.disconnected') throw error
    await patchPublication(tx, row, {
      next_attempt_at: null,
      problem:
        'This channel is disconnected. Reconnect it and take the post down again, or delete it there by hand.',
    })
    await alertIncomplete(core, tx, row)
    await openRemovalTask(core, tx, row, row.problem ?? '')
    return null
  }
}

async function recordRemoval(
  core: Core,
  tx: Tx,
  orgId: string,
  publicationId: string,
  result: RemoveResult | NetworkError,
): Promise<void> {
  const row = await lockPublication(tx, orgId, publicationId)
  if (row?.state !== 'removing') return
  if (!(result instanceof NetworkError) && result.state === 'gone' && result.remains.length === 0) {
    await patchPublication(tx, row, {
      state: 'removed',
      removed_at: core.clock.now(),
      next_attempt_at: null,
      problem: null,
      remains: [],
    })
    await closeRemovalTask(core, tx, row)
    await settlePost(core, tx, orgId, row.post_id)
    await tell(core, tx, row, 'post.removed', 'post.removed', { checked: result.checked })
    return
  }
  const seconds = Math.min(FIRST_RETRY_SECONDS * 2 ** (row.attempts - 1), LONGEST_RETRY_SECONDS)
  const again = row.attempts < ATTEMPTS_MAX && triesAgain(result)
  await patchPublication(tx, row, {
    ...(!(result instanceof NetworkError) && result.state === 'gone' ? { remains: result.remains } : {}),
    next_attempt_at: again ? new Date(core.clock.now().getTime() + seconds * 1000) : null,
    problem: problemOf(result),
  })
  if (!(result instanceof NetworkError && result.kind === 'transient')) await alertIncomplete(core, tx, row)
  // What the program gives up, a person does by hand.
  if (!again) await openRemovalTask(core, tx, row, row.problem ?? '')
  await record(core, tx, systemActor(orgId), 'post.removalIncomplete', subject({ id: row.post_id }), {
    publicationId,
    remains: row.remains.length,
    attempts: row.attempts,
  })
}

const triesAgain = (result: RemoveResult | NetworkError): boolean =>
  result instanceof NetworkError
    ? result.kind === 'transient' || result.kind === 'rate'
    : result.state !== 'manual'

function problemOf(result: RemoveResult | NetworkError): string {
  if (result instanceof NetworkError) return result.message
  if (result.state === 'manual') return result.instructions
  if (result.state === 'pending') return result.message
  return 'The post was deleted, but the addresses named here still answer. They are asked again.'
}

function alertIncomplete(core: Core, tx: Tx, row: PublicationRow): Promise<void> {
  return raiseAlert(core, tx, row.org_id, {
    kind: 'takedown_incomplete',
    postId: row.post_id,
    channelId: row.channel_id,
  })
}
