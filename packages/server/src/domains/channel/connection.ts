import type { NetworkId } from '@clearpost/contract'
import { channelProblems } from '@clearpost/contract'
import {
  type Connection,
  type Credentials,
  DEFAULT_LIMITS,
  type Limits,
  NetworkError,
} from '@clearpost/networks'
import { type Core, problemsOf, type Tx } from '../../core/index.ts'
import { type AnyNetwork, networksOf } from './networks.ts'
import type { ChannelRow } from './tables.ts'

const refuse = problemsOf(channelProblems)
const FIELD = 'channel.credentials'

/** A channel with what is needed to act in its name. */
export interface OpenChannel {
  id: string
  networkId: NetworkId
  network: AnyNetwork
  connection: Connection
  limits: Limits
}

export async function channelRow(tx: Tx, orgId: string, channelId: string): Promise<ChannelRow> {
  const row = await tx
    .selectFrom('channel')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', channelId)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/**
 * Opens a channel for calls of its network. Renewed credentials are stored as soon as the network gives them.
 * @throws Problem `channel.disconnected`
 */
export async function openChannel(
  core: Core,
  tx: Tx,
  orgId: string,
  channelId: string,
): Promise<OpenChannel> {
  const row = await channelRow(tx, orgId, channelId)
  if (row.state === 'disconnected' || row.credentials === null) throw refuse('disconnected')
  const credentials = JSON.parse(await core.keys.openText(tx, orgId, FIELD, row.credentials)) as Credentials
  return {
    id: channelId,
    networkId: row.network,
    network: networksOf(core)[row.network],
    connection: { credentials, keep: (renewed) => keepCredentials(core, orgId, channelId, renewed) },
    limits: row.limits,
  }
}

async function keepCredentials(
  core: Core,
  orgId: string,
  channelId: string,
  renewed: Credentials,
): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    await tx
      .updateTable('channel')
      .set({ credentials: await sealCredentials(core, tx, orgId, renewed) })
      .where('org_id', '=', orgId)
      .where('id', '=', channelId)
      .where('state', '=', 'connected')
      .execute()
  })
}

export function sealCredentials(
  core: Core,
  tx: Tx,
  orgId: string,
  credentials: Credentials,
): Promise<Buffer> {
  return core.keys.seal(tx, orgId, FIELD, JSON.stringify(credentials))
}

/** The instance's own limits; the network's defaults when it does not tell. */
export async function readLimits(network: AnyNetwork, connection: Connection): Promise<Limits> {
  try {
    return await network.limits(connection)
  } catch (error) {
    if (error instanceof NetworkError) return DEFAULT_LIMITS[network.id]
    throw error
  }
}

/** A refusal by the network, or an address that may not be used, as a problem of ours. */
export function connectProblem(error: unknown, addressRefused: boolean): unknown {
  if (!(error instanceof NetworkError)) return error
  if (addressRefused) return refuse('addressRefused', { cause: error })
  if (error.kind === 'transient' || error.kind === 'rate' || error.kind === 'notFound') {
    return refuse('networkUnreachable', { cause: error, detail: error.message })
  }
  if (error.kind === 'invalid') return refuse('addressRefused', { cause: error, detail: error.message })
  return refuse('credentialsRefused', { cause: error, detail: error.message })
}
