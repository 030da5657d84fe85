import type { Channel } from '@clearpost/contract'
import { type Health, NetworkError } from '@clearpost/networks'
import * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, type Core, defineJob, enqueue, type Tx } from '../../core/index.ts'
import { raiseAlert } from '../evidence/index.ts'
import { channelRow, openChannel } from './connection.ts'
import { viewChannel } from './service.ts'

const HEALTH_EVERY_SECONDS = 6 * 3600

/** Asks the network whether the connection works, records the answer and raises alerts. */
export async function checkHealth(core: Core, orgId: string, channelId: string): Promise<Health> {
  const open = await core.db.organization(orgId, (tx) => openChannel(core, tx, orgId, channelId))
  let health: Health
  try {
    health = await open.network.health(open.connection)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    health = { state: 'failing', expiresAt: null, problem: error.message }
  }
  await recordHealth(core, orgId, channelId, health)
  return health
}

/** Writes what is known about a connection, also when publishing found it out. */
export async function recordHealth(
  core: Core,
  orgId: string,
  channelId: string,
  health: Health,
): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    await tx
      .updateTable('channel')
      .set({
        health_state: health.state,
        health_checked_at: core.clock.now(),
        health_expires_at: health.expiresAt,
        health_problem: health.problem,
      })
      .where('org_id', '=', orgId)
      .where('id', '=', channelId)
      .where('state', '=', 'connected')
      .execute()
    if (health.state === 'expiring') await raiseAlert(core, tx, orgId, { kind: 'token_expiring', channelId })
    if (health.state === 'failing') await raiseAlert(core, tx, orgId, { kind: 'token_failing', channelId })
  })
}

/** "Check now" on the channel's page. */
export async function checkChannel(core: Core, actor: Actor, channelId: string): Promise<Channel> {
  permit(actor, 'channel:write')
  await core.db.organization(actor.orgId, (tx) => channelRow(tx, actor.orgId, channelId))
  const { state } = await checkHealth(core, actor.orgId, channelId)
  return core.db.organization(actor.orgId, async (tx) => {
    await audit(tx, actor, 'channel.check', { kind: 'channel', id: channelId }, { state })
    return viewChannel(core, tx, actor, channelId)
  })
}

const channelHealth = defineJob(
  'channel-health',
  z.object({ orgId: z.uuid(), channelId: z.uuid() }),
  async (core, { orgId, channelId }) => {
    const connected = await core.db.organization(orgId, (tx) =>
      tx
        .selectFrom('channel')
        .select('id')
        .where('org_id', '=', orgId)
        .where('id', '=', channelId)
        .where('state', '=', 'connected')
        .executeTakeFirst(),
    )
    if (connected) await checkHealth(core, orgId, channelId)
  },
  { retries: 2 },
)

/** Asks again at a chosen time, e.g. before a scheduled post needs the channel. */
export async function enqueueHealthCheck(tx: Tx, orgId: string, channelId: string, at: Date): Promise<void> {
  await enqueue(tx, channelHealth, { orgId, channelId }, { startAfter: at })
}

/** Every connected channel of every organization, so that a token's end is seen before it matters. */
export async function checkAllChannels(core: Core): Promise<void> {
  await core.db.system(async (tx) => {
    const rows = await tx
      .selectFrom('channel')
      .select(['org_id', 'id'])
      .where('state', '=', 'connected')
      .execute()
    for (const row of rows) {
      await enqueue(tx, channelHealth, { orgId: row.org_id, channelId: row.id }, { singletonKey: row.id })
    }
  })
}

defineJob('channel-health-all', z.object({}), (core) => checkAllChannels(core), {
  everySeconds: HEALTH_EVERY_SECONDS,
})
