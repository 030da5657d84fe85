import {
  type Channel,
  type ChannelInput,
  type ChannelUpdate,
  channelProblems,
  type Reconnect,
} from '@clearpost/contract'
import type { Account, Credentials, Limits } from '@clearpost/networks'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, coreProblem, problemsOf, type Tx } from '../../core/index.ts'
import { channelRow, connectProblem, readLimits, sealCredentials } from './connection.ts'
import { networksForTrial } from './networks.ts'
import { viewChannels } from './view.ts'

const refuse = problemsOf(channelProblems)

/** What the register says about an account, apart from the account itself. */
export type RegisterFields = Required<z.infer<typeof ChannelUpdate>>

/** The register of official accounts, connected ones first, by name. */
export async function listChannels(core: Core, tx: Tx, actor: Actor): Promise<{ items: Channel[] }> {
  permit(actor, 'channel:read')
  const rows = await tx
    .selectFrom('channel')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .orderBy('state')
    .orderBy('display_name')
    .orderBy('id')
    .execute()
  return { items: await viewChannels(core, tx, actor.orgId, rows) }
}

export async function viewChannel(core: Core, tx: Tx, actor: Actor, channelId: string): Promise<Channel> {
  permit(actor, 'channel:read')
  const [view] = await viewChannels(core, tx, actor.orgId, [await channelRow(tx, actor.orgId, channelId)])
  return view as Channel
}

/**
 * Connects an account: asks the network whose it is, seals the credentials, and enters it in the register.
 * Opens its own transaction, because the network is asked before.
 */
export async function connectChannel(core: Core, actor: Actor, input: ChannelInput): Promise<Channel> {
  permit(actor, 'channel:write')
  const credentials = credentialsOf(core, input)
  return enterChannel(core, actor, {
    network: input.network,
    credentials,
    server: input.network === 'website' ? null : new URL(input.server).origin,
    slug: input.network === 'website' ? input.slug : null,
    register: input,
  })
}

/** The public address of a website channel. */
export const siteAddress = (core: Core, slug: string): string => `${core.config.publicUrl}/site/${slug}`

function credentialsOf(core: Core, input: ChannelInput): Credentials {
  switch (input.network) {
    case 'bluesky':
      return { server: input.server, identifier: input.identifier, appPassword: input.appPassword }
    case 'mastodon':
      return { server: input.server, accessToken: input.accessToken }
    case 'website':
      return { address: siteAddress(core, input.slug), title: input.title }
  }
}

export interface NewChannel {
  network: ChannelInput['network']
  credentials: Credentials
  server: string | null
  slug: string | null
  register: RegisterFields
}

/** Verifies credentials with the network and writes the entry. */
export async function enterChannel(core: Core, actor: Actor, channel: NewChannel): Promise<Channel> {
  const { account, limits, credentials } = await verify(core, channel.network, channel.credentials)
  return core.db.organization(actor.orgId, async (tx) => {
    await requirePeople(tx, actor.orgId, channel.register)
    const id = newId()
    const now = core.clock.now()
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('channel')
      .values({
        org_id: actor.orgId,
        id,
        network: channel.network,
        account_id: accountKey(channel.server, account),
        handle: account.handle,
        display_name: account.displayName,
        url: account.url,
        server: channel.server,
        slug: channel.slug,
        ...registerColumns(channel.register),
        credentials: await sealCredentials(core, tx, actor.orgId, credentials),
        limits: JSON.stringify(limits),
        health_state: channel.network === 'website' ? 'unknown' : 'ok',
        health_checked_at: now,
        health_expires_at: null,
        health_problem: null,
        reviewed_at: now,
        created_at: now,
      } as never)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return revive(core, tx, actor, channel, account, limits, credentials)
    await audit(tx, actor, 'channel.connect', { kind: 'channel', id }, { network: channel.network })
    return viewChannel(core, tx, actor, id)
  })
}

/** Mastodon's ids are unique on one instance alone; DIDs and addresses are unique by themselves. */
const accountKey = (server: string | null, account: Account): string =>
  /^\d+$/.test(account.id) ? `${server ?? ''}#${account.id}` : account.id

/** Connecting an account that is in the register, but disconnected or failing, gives it its new credentials. */
async function revive(
  core: Core,
  tx: Tx,
  actor: Actor,
  channel: Pick<NewChannel, 'network' | 'server'>,
  account: Account,
  limits: Limits,
  credentials: Credentials,
): Promise<Channel> {
  const row = await tx
    .selectFrom('channel')
    .select(['id', 'state', 'health_state'])
    .where('org_id', '=', actor.orgId)
    .where('network', '=', channel.network)
    .where('account_id', '=', accountKey(channel.server, account))
    .executeTakeFirst()
  if (!row || (row.state === 'connected' && row.health_state !== 'failing')) throw refuse('alreadyConnected')
  await patch(
    tx,
    actor.orgId,
    row.id,
    await connectedColumns(core, tx, actor.orgId, account, limits, credentials),
  )
  await audit(tx, actor, 'channel.reconnect', { kind: 'channel', id: row.id })
  return viewChannel(core, tx, actor, row.id)
}

async function connectedColumns(
  core: Core,
  tx: Tx,
  orgId: string,
  account: Account,
  limits: Limits,
  credentials: Credentials,
) {
  return {
    state: 'connected',
    credentials: await sealCredentials(core, tx, orgId, credentials),
    limits: JSON.stringify(limits),
    handle: account.handle,
    display_name: account.displayName,
    url: account.url,
    health_state: 'ok',
    health_problem: null,
    health_expires_at: null,
    health_checked_at: core.clock.now(),
  }
}

async function verify(core: Core, networkId: ChannelInput['network'], credentials: Credentials) {
  const trial = networksForTrial(core)
  const network = trial.networks[networkId]
  let newest = credentials
  const connection = {
    credentials,
    keep: (renewed: Credentials) => {
      newest = renewed
    },
  }
  try {
    const account: Account = await network.verify(connection)
    return {
      account,
      limits: await readLimits(network, { ...connection, credentials: newest }),
      credentials: newest,
    }
  } catch (error) {
    throw connectProblem(error, trial.refused())
  }
}

function registerColumns(fields: Partial<RegisterFields>) {
  return {
    ...(fields.purpose === undefined ? {} : { purpose: fields.purpose }),
    ...(fields.siteId === undefined ? {} : { site_id: fields.siteId }),
    ...(fields.ownerId === undefined ? {} : { owner_id: fields.ownerId }),
    ...(fields.backupOwnerId === undefined ? {} : { backup_owner_id: fields.backupOwnerId }),
    ...(fields.posterIds === undefined ? {} : { poster_ids: fields.posterIds }),
  }
}

/** Owners and posters are active people here; the site is one of ours. */
async function requirePeople(tx: Tx, orgId: string, fields: Partial<RegisterFields>): Promise<void> {
  const ids = [fields.ownerId, fields.backupOwnerId, ...(fields.posterIds ?? [])]
  const wanted = [...new Set(ids.filter((id): id is string => typeof id === 'string'))]
  if (wanted.length > 0) {
    const found = await tx
      .selectFrom('person')
      .select('id')
      .where('org_id', '=', orgId)
      .where('id', 'in', wanted)
      .where('state', '=', 'active')
      .execute()
    if (found.length !== wanted.length) {
      throw coreProblem('invalidInput', {
        errors: [{ path: 'ownerId', message: 'Choose active people of this organization.' }],
      })
    }
  }
  if (fields.siteId) {
    const site = await tx
      .selectFrom('site')
      .select('id')
      .where('org_id', '=', orgId)
      .where('id', '=', fields.siteId)
      .executeTakeFirst()
    if (!site) throw coreProblem('invalidInput', { errors: [{ path: 'siteId', message: 'No such site.' }] })
  }
}

/** Changes owner, purpose, site or who may post. */
export async function updateChannel(
  core: Core,
  tx: Tx,
  actor: Actor,
  channelId: string,
  change: Partial<RegisterFields>,
): Promise<Channel> {
  permit(actor, 'channel:write')
  await channelRow(tx, actor.orgId, channelId)
  await requirePeople(tx, actor.orgId, change)
  const columns = registerColumns(change)
  if (Object.keys(columns).length > 0) {
    await patch(tx, actor.orgId, channelId, columns)
    await audit(
      tx,
      actor,
      'channel.update',
      { kind: 'channel', id: channelId },
      { changed: Object.keys(change) },
    )
  }
  return viewChannel(core, tx, actor, channelId)
}

/** A person confirms that the entry is still right. */
export async function reviewChannel(core: Core, tx: Tx, actor: Actor, channelId: string): Promise<Channel> {
  permit(actor, 'channel:write')
  await channelRow(tx, actor.orgId, channelId)
  await patch(tx, actor.orgId, channelId, { reviewed_at: core.clock.now() })
  await audit(tx, actor, 'channel.review', { kind: 'channel', id: channelId })
  return viewChannel(core, tx, actor, channelId)
}

/** New credentials for the same account; those of another account are refused. */
export async function reconnectChannel(
  core: Core,
  actor: Actor,
  channelId: string,
  input: z.infer<typeof Reconnect>,
): Promise<Channel> {
  permit(actor, 'channel:write')
  const { row, old } = await core.db.organization(actor.orgId, async (tx) => {
    const row = await channelRow(tx, actor.orgId, channelId)
    const old = row.credentials
      ? (JSON.parse(
          await core.keys.openText(tx, actor.orgId, 'channel.credentials', row.credentials),
        ) as Credentials)
      : {}
    return { row, old }
  })
  const fresh = renewedCredentials(core, row, old, input)
  if (!fresh) throw refuse('credentialsRefused')
  const { account, limits, credentials } = await verify(core, row.network, fresh)
  if (accountKey(row.server, account) !== row.account_id) throw refuse('credentialsRefused')
  return core.db.organization(actor.orgId, async (tx) => {
    await patch(
      tx,
      actor.orgId,
      channelId,
      await connectedColumns(core, tx, actor.orgId, account, limits, credentials),
    )
    await audit(tx, actor, 'channel.reconnect', { kind: 'channel', id: channelId })
    return viewChannel(core, tx, actor, channelId)
  })
}

function renewedCredentials(
  core: Core,
  row: {
    network: ChannelInput['network']
    server: string | null
    handle: string
    slug: string | null
    display_name: string
  },
  old: Credentials,
  input: z.infer<typeof Reconnect>,
): Credentials | null {
  if (row.network === 'website')
    return { address: siteAddress(core, row.slug ?? ''), title: row.display_name }
  if (row.network === 'bluesky') {
    const { identifier = row.handle } = old as { identifier?: string }
    return input.appPassword ? { server: row.server, identifier, appPassword: input.appPassword } : null
  }
  return input.accessToken ? { server: row.server, accessToken: input.accessToken } : null
}

/** Forgets the credentials. Scheduled posts to this channel wait until it is connected again. */
export async function disconnectChannel(
  core: Core,
  tx: Tx,
  actor: Actor,
  channelId: string,
): Promise<Channel> {
  permit(actor, 'channel:write')
  await channelRow(tx, actor.orgId, channelId)
  await patch(tx, actor.orgId, channelId, {
    state: 'disconnected',
    credentials: null,
    health_state: 'unknown',
    health_problem: null,
    health_expires_at: null,
  })
  await audit(tx, actor, 'channel.disconnect', { kind: 'channel', id: channelId })
  return viewChannel(core, tx, actor, channelId)
}

async function patch(
  tx: Tx,
  orgId: string,
  channelId: string,
  columns: Record<string, unknown>,
): Promise<void> {
  await tx
    .updateTable('channel')
    .set(columns as never)
    .where('org_id', '=', orgId)
    .where('id', '=', channelId)
    .execute()
}
