import { NetworkError, type Published } from '@clearpost/networks'
import * as z from 'zod'
import { type Core, defineJob, Problem, type Tx } from '../../core/index.ts'
import { networksOf, type OpenChannel, openChannel, recordHealth } from '../channel/index.ts'
import { isPaused } from '../organization/index.ts'
import { contentOf } from './content.ts'
import { recordFailure, recordPublished, recordUnknown } from './outcome.ts'
import { composeFor, type Outgoing, Unfit } from './outgoing.ts'
import { picturesAreClear } from './pictures.ts'
import { groundOf } from './stop-ground.ts'
import type { PublicationRow } from './tables.ts'

/** Longest that one attempt may take; its lease ends a little later, and another process may take over. */
const ATTEMPT_SECONDS = 60
const LEASE_SECONDS = 75
/** A channel that is disconnected, or an organization that is paused, is looked at again after this. */
const WAIT_SECONDS = 60

const NO_GROUND =
  'The de-identification record was withdrawn or has expired. Change the post, or have a new record made.'

const RECALLED = 'An authorization ended before this copy went out.'

const PICTURE_BLOCKED =
  'A picture of this post may not go out any more: the post says why. Settle it, or change the post.'

interface Begun {
  key: string
  probeFirst: boolean
  /** Called back: the network is asked whether it has the post, and nothing is sent. */
  recalled: boolean
}

/**
 * One attempt to publish on one channel. The attempt is committed before the network is called and its
 * outcome after; when the process dies in between, the next attempt asks the network first. The pause is
 * read in the same transaction that marks the attempt, right before the call, under a lock that a pause
 * waits for.
 */
export async function publishOne(core: Core, orgId: string, publicationId: string): Promise<void> {
  let prepared: { channel: OpenChannel; outgoing: Outgoing } | null
  let begun: Begun | null
  try {
    prepared = await core.db.organization(orgId, (tx) => prepare(core, tx, orgId, publicationId))
    if (!prepared) return
    begun = await core.db.organization(orgId, (tx) => begin(core, tx, orgId, publicationId))
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    return recordFailure(core, orgId, publicationId, { kind: 'invalid', message: error.message })
  }
  if (!begun) return
  await call(core, orgId, publicationId, prepared, begun)
}

const READY = ['queued', 'publishing', 'unknown', 'pending'] as const

async function dueRow(
  core: Core,
  tx: Tx,
  orgId: string,
  publicationId: string,
): Promise<PublicationRow | null> {
  const row = await tx
    .selectFrom('publication')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', publicationId)
    .where('state', 'in', READY)
    .forUpdate()
    .executeTakeFirst()
  const waits = row?.next_attempt_at != null && row.next_attempt_at > core.clock.now()
  return row && !waits ? row : null
}

async function prepare(core: Core, tx: Tx, orgId: string, publicationId: string) {
  const row = await dueRow(core, tx, orgId, publicationId)
  if (!row) return null
  const channel = await openChannel(core, tx, orgId, row.channel_id).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'channel.disconnected') return null
    throw error
  })
  if (!channel) {
    await postpone(core, tx, row, 'This channel is disconnected. Reconnect it; the post will then go out.')
    return null
  }
  return { channel, outgoing: await composeFor(core, tx, row, channel) }
}

async function postpone(core: Core, tx: Tx, row: PublicationRow, problem: string | null): Promise<void> {
  await tx
    .updateTable('publication')
    .set({ next_attempt_at: new Date(core.clock.now().getTime() + WAIT_SECONDS * 1000), problem })
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
}

/**
 * Marks the attempt.
 * @returns null when nothing may go out now
 * @throws Unfit when what allowed a stop or a picture has ended
 */
async function begin(core: Core, tx: Tx, orgId: string, publicationId: string): Promise<Begun | null> {
  const paused = await isPaused(tx, orgId)
  const row = await dueRow(core, tx, orgId, publicationId)
  if (!row) return null
  const post = await tx
    .selectFrom('post')
    .select(['org_id', 'id', 'held', 'verdict', 'content_hash'])
    .where('org_id', '=', orgId)
    .where('id', '=', row.post_id)
    .forShare()
    .executeTakeFirst()
  if (!post || post.content_hash !== row.content_hash) return null
  const recalled = row.recalled_at !== null
  if ((paused || post.held) && !recalled) {
    await postpone(core, tx, row, row.problem)
    return null
  }
  if (!recalled && post.verdict === 'stop' && (await groundOf(core, tx, post)) === null)
    throw new Unfit(NO_GROUND)
  const content = await contentOf(core, tx, orgId, row.post_id, row.version)
  const blocked = !(await picturesAreClear(core, tx, orgId, content))
  // What may be live already is looked for first; only what never left can simply fail.
  if (blocked && !row.probe_first) throw new Unfit(PICTURE_BLOCKED)
  const now = core.clock.now()
  const channel = await tx
    .selectFrom('channel')
    .select('network')
    .where('org_id', '=', orgId)
    .where('id', '=', row.channel_id)
    .executeTakeFirstOrThrow()
  const key = row.key ?? networksOf(core)[channel.network].newKey(now)
  await tx
    .updateTable('publication')
    .set({
      state: 'publishing',
      key,
      probe_first: true,
      attempts: row.attempts + 1,
      next_attempt_at: new Date(now.getTime() + LEASE_SECONDS * 1000),
      ...(blocked && !recalled ? { recalled_at: now } : {}),
    })
    .where('org_id', '=', orgId)
    .where('id', '=', publicationId)
    .execute()
  return { key, probeFirst: row.probe_first, recalled: recalled || blocked }
}

async function call(
  core: Core,
  orgId: string,
  publicationId: string,
  { channel, outgoing }: { channel: OpenChannel; outgoing: Outgoing },
  { key, probeFirst, recalled }: Begun,
): Promise<void> {
  const { network } = channel
  const connection = { ...channel.connection, signal: AbortSignal.timeout(ATTEMPT_SECONDS * 1000) }
  let published: Published | null = null
  try {
    if (probeFirst) {
      const found = await network.probe(connection, outgoing.content, key)
      if (found.state === 'published') published = found
    }
    if (!published && recalled) {
      return await recordFailure(core, orgId, publicationId, { kind: 'invalid', message: RECALLED })
    }
    if (!published) {
      const result = await network.publish(connection, outgoing.content, key)
      if (result.state === 'unknown') return await recordUnknown(core, orgId, publicationId)
      published = result
    }
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    if (error.kind === 'auth' || error.kind === 'scope') {
      const health = { state: 'failing' as const, expiresAt: null, problem: error.message }
      await recordHealth(core, orgId, channel.id, health)
    }
    return recordFailure(core, orgId, publicationId, error)
  }
  const hashes = network.capabilities.keepsPictureBytes ? outgoing.hashes : []
  await recordPublished(core, orgId, publicationId, published, hashes)
}

export const publishPublication = defineJob(
  'post-publish',
  z.object({ orgId: z.uuid(), publicationId: z.uuid() }),
  (core, { orgId, publicationId }) => publishOne(core, orgId, publicationId),
)
