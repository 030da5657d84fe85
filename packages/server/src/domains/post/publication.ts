import type { PostState, Publication } from '@clearpost/contract'
import { type Core, type Json, systemActor, type Tx } from '../../core/index.ts'
import { emit } from '../integration/index.ts'
import { record } from './events.ts'
import { patchPost, postRow } from './load.ts'
import type { PublicationRow } from './tables.ts'

export async function lockPublication(
  tx: Tx,
  orgId: string,
  publicationId: string,
): Promise<PublicationRow | undefined> {
  return tx
    .selectFrom('publication')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', publicationId)
    .forUpdate()
    .executeTakeFirst()
}

export async function patchPublication(
  tx: Tx,
  row: PublicationRow,
  columns: Partial<Omit<PublicationRow, 'org_id' | 'id'>>,
): Promise<void> {
  Object.assign(row, columns)
  await tx
    .updateTable('publication')
    .set(columns)
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
}

/** One audit row and one webhook event about a publication. */
export async function tell(
  core: Core,
  tx: Tx,
  row: PublicationRow,
  event: 'post.published' | 'post.failed' | 'post.removed' | 'post.drift',
  action: string,
  extra: Record<string, Json> = {},
): Promise<void> {
  const details = {
    publicationId: row.id,
    channelId: row.channel_id,
    version: row.version,
    contentHash: row.content_hash,
    networkId: row.network_id,
    ...extra,
  }
  await record(core, tx, systemActor(row.org_id), action, { kind: 'post', id: row.post_id }, details)
  await emit(tx, row.org_id, event, { postId: row.post_id, ...details })
}

/** The state of a post follows from those of its publications. */
export async function settlePost(core: Core, tx: Tx, orgId: string, postId: string): Promise<void> {
  const publications = await tx
    .selectFrom('publication')
    .select(['state', 'published_at'])
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .execute()
  const row = await postRow(tx, orgId, postId, true)
  const state = stateFrom(publications.map((publication) => publication.state))
  const first = publications
    .flatMap(({ published_at }) => (published_at ? [published_at] : []))
    .sort((a, b) => a.getTime() - b.getTime())[0]
  if (state === row.state && row.published_at !== null) return
  await patchPost(core, tx, row, { state, published_at: row.published_at ?? first ?? null })
}

/** Pure: what a post with such publications is. */
export function stateFrom(states: readonly Publication['state'][]): PostState {
  const some = (...wanted: Publication['state'][]) => states.some((state) => wanted.includes(state))
  if (some('queued', 'publishing', 'pending', 'unknown')) return 'publishing'
  if (some('removed', 'removing') && !some('published')) return some('removing') ? 'published' : 'removed'
  if (some('published')) return some('failed') ? 'partly_published' : 'published'
  return 'failed'
}
