import { createHash } from 'node:crypto'
import type { Post, ReadBack } from '@clearpost/contract'
import { type Drift, findDrift, type LivePost, NetworkError } from '@clearpost/networks'
import * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import {
  type Actor,
  type Core,
  canonicalJson,
  defineJob,
  enqueue,
  Problem,
  systemActor,
  type Tx,
} from '../../core/index.ts'
import { type OpenChannel, openChannel } from '../channel/index.ts'
import { raiseAlert } from '../evidence/index.ts'
import { emit } from '../integration/index.ts'
import { type Content, contentOf } from './content.ts'
import { record } from './events.ts'
import { postRow } from './load.ts'
import type { PublicationRow } from './tables.ts'
import { postView } from './view.ts'

/** After publishing: at once, after an hour and after a day. */
const READ_BACK_AFTER_HOURS = [0, 1, 24] as const
const HOUR_MILLIS = 3_600_000
const READ_BACK_SECONDS = 60

const aPublication = z.object({ orgId: z.uuid(), publicationId: z.uuid() })
type PublicationId = z.infer<typeof aPublication>

/** Plans the three comparisons of a live post with what was approved. */
export async function planReadBacks(core: Core, tx: Tx, payload: PublicationId): Promise<void> {
  for (const hours of READ_BACK_AFTER_HOURS) {
    const at = new Date(core.clock.now().getTime() + hours * HOUR_MILLIS)
    await enqueue(tx, readPublicationBack, payload, hours === 0 ? {} : { startAfter: at })
  }
}

const readPublicationBack = defineJob(
  'post-read-back',
  aPublication,
  async (core, { orgId, publicationId }, { last }) => {
    const state = await readBackOne(core, orgId, publicationId, last)
    if (state === 'again') throw new Error('The network could not be read.')
  },
  { retries: 5, retryDelaySeconds: 30 },
)

interface Reading {
  row: PublicationRow
  channel: OpenChannel
  content: Content
}

/**
 * Reads one live post and compares it with the approved version. Drift and disappearance raise an alert.
 * @param record whether an unreachable network is written down; otherwise the caller tries again
 */
export async function readBackOne(
  core: Core,
  orgId: string,
  publicationId: string,
  record: boolean,
): Promise<ReadBack['state'] | 'again' | null> {
  const reading = await core.db.organization(orgId, (tx) => openReading(core, tx, orgId, publicationId))
  if (!reading) return null
  const { row, channel } = reading
  const connection = { ...channel.connection, signal: AbortSignal.timeout(READ_BACK_SECONDS * 1000) }
  let live: LivePost | null
  try {
    live = await channel.network.readBack(connection, row.network_id as string)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    if (!record) return 'again'
    live = null
  }
  return core.db.organization(orgId, (tx) => recordReading(core, tx, reading, live))
}

async function openReading(
  core: Core,
  tx: Tx,
  orgId: string,
  publicationId: string,
): Promise<Reading | null> {
  const row = await tx
    .selectFrom('publication')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', publicationId)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (!row || row.network_id === null) return null
  try {
    const channel = await openChannel(core, tx, orgId, row.channel_id)
    return { row, channel, content: await contentOf(core, tx, orgId, row.post_id, row.version) }
  } catch (error) {
    if (error instanceof Problem && error.code === 'channel.disconnected') return null
    throw error
  }
}

async function recordReading(
  core: Core,
  tx: Tx,
  { row, channel, content }: Reading,
  live: LivePost | null,
): Promise<ReadBack['state'] | null> {
  const current = await tx
    .selectFrom('publication')
    .select(['state', 'picture_hashes', 'picture_urls'])
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .forUpdate()
    .executeTakeFirst()
  // Taken down while it was read: what was seen says nothing any more.
  if (current?.state !== 'published') return null
  const { state, differences } = compare(channel, content, current.picture_hashes, live)
  const isLive = live?.state === 'live'
  await tx
    .insertInto('read_back')
    .values({
      org_id: row.org_id,
      id: newId(core.clock.now().getTime()),
      publication_id: row.id,
      post_id: row.post_id,
      state,
      live_hash: isLive ? liveHash(live) : null,
      live: isLive ? await core.keys.seal(tx, row.org_id, 'read_back.live', live.text) : null,
      differences,
      at: core.clock.now(),
    })
    .execute()
  if (isLive) await keepPictures(tx, row, current, live)
  if (state === 'drift' || state === 'gone') await report(core, tx, row, state, differences)
  return state
}

/** What differs, in the contract's words. */
function compare(
  channel: Pick<OpenChannel, 'networkId'>,
  content: Content,
  pictureHashes: readonly string[],
  live: LivePost | null,
): Pick<ReadBack, 'state' | 'differences'> {
  if (live === null) return { state: 'unreachable', differences: [] }
  const pictures = content.media.map(({ alt }, index) => ({ alt, sha256: pictureHashes[index] ?? null }))
  const approved = { text: content.text, language: content.lang, pictures }
  const drifts = findDrift(channel.networkId, approved, live)
  if (drifts.some(({ what }) => what === 'gone')) return { state: 'gone', differences: [] }
  if (drifts.length === 0) return { state: 'match', differences: [] }
  if (drifts.every(({ what }) => what === 'pictureUnreadable')) {
    return { state: 'unreachable', differences: ['pictures'] }
  }
  return { state: 'drift', differences: [...new Set(drifts.map(({ what }) => PART[what]))] }
}

const PART = {
  gone: 'text',
  text: 'text',
  language: 'language',
  pictureCount: 'pictures',
  picture: 'pictures',
  pictureUnreadable: 'pictures',
  alt: 'alt',
} as const satisfies Record<Drift['what'], string>

/** SHA-256 over canonical JSON of what the network shows. */
function liveHash(live: Extract<LivePost, { state: 'live' }>): string {
  const shown = { text: live.text, pictures: live.pictures.map(({ alt, sha256 }) => ({ alt, sha256 })) }
  return createHash('sha256').update(canonicalJson(shown)).digest('hex')
}

/** The first copy that a re-encoding network serves is what later ones are compared with; addresses prove a takedown. */
async function keepPictures(
  tx: Tx,
  row: PublicationRow,
  current: Pick<PublicationRow, 'picture_hashes' | 'picture_urls'>,
  live: Extract<LivePost, { state: 'live' }>,
): Promise<void> {
  const hashes = live.pictures.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]))
  const complete = hashes.length === live.pictures.length
  const urls = [...new Set([...current.picture_urls, ...live.pictures.map(({ url }) => url)])]
  await tx
    .updateTable('publication')
    .set({
      picture_urls: urls,
      ...(current.picture_hashes.length === 0 && complete ? { picture_hashes: hashes } : {}),
    })
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
}

async function report(
  core: Core,
  tx: Tx,
  row: PublicationRow,
  state: 'drift' | 'gone',
  differences: string[],
): Promise<void> {
  const details = { publicationId: row.id, channelId: row.channel_id, found: state, differences }
  await raiseAlert(core, tx, row.org_id, { kind: state, postId: row.post_id, channelId: row.channel_id })
  const subject = { kind: 'post', id: row.post_id }
  await record(core, tx, systemActor(row.org_id), 'post.drift', subject, details)
  await emit(tx, row.org_id, 'post.drift', { postId: row.post_id, ...details })
}

/** "Read back now" on the post's page. */
export async function readPostBack(core: Core, actor: Actor, postId: string): Promise<Post> {
  permit(actor, 'post:read')
  const { orgId } = actor
  const live = await core.db.organization(orgId, async (tx) => {
    await postRow(tx, orgId, postId)
    return tx
      .selectFrom('publication')
      .select('id')
      .where('org_id', '=', orgId)
      .where('post_id', '=', postId)
      .where('state', '=', 'published')
      .execute()
  })
  for (const { id } of live) await readBackOne(core, orgId, id, true)
  return core.db.organization(orgId, async (tx) => {
    await record(core, tx, actor, 'post.readBack', { kind: 'post', id: postId }, { channels: live.length })
    return postView(core, tx, actor, await postRow(tx, orgId, postId))
  })
}
