import type { AuthorizationUse } from '@clearpost/contract'
import type { Core, Tx } from '../../core/index.ts'
import { type PostPreview, type PostUse, providePublications } from '../authorization/index.ts'
import { bringBack } from './bring-back.ts'
import { currentContent } from './load.ts'
import type { PostRow, PublicationRow } from './tables.ts'
import { channelRefs } from './view.ts'

/** How authorizations see posts. */
providePublications({ usesOf, preview, bringBack })

const NETWORKS: Record<string, string> = { bluesky: 'Bluesky', mastodon: 'Mastodon', website: 'Website' }
/** In these states a post is or may go out by itself. */
const PLANNED: readonly PostRow['state'][] = ['approved', 'scheduled', 'late', 'publishing', 'failed']

async function usesOf(
  core: Core,
  tx: Tx,
  orgId: string,
  sought: { mediaIds: readonly string[]; postIds: readonly string[] },
): Promise<PostUse[]> {
  const ids = new Set(sought.postIds)
  if (sought.mediaIds.length > 0) {
    const shown = await tx
      .selectFrom('post_media')
      .select('post_id')
      .distinct()
      .where('org_id', '=', orgId)
      .where('media_id', 'in', [...sought.mediaIds])
      .execute()
    for (const { post_id: id } of shown) ids.add(id)
  }
  if (ids.size === 0) return []
  const rows = await tx
    .selectFrom('post')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
  const publications = await tx
    .selectFrom('publication')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', 'in', [...ids])
    .orderBy('id')
    .execute()
  const tasks = await tx
    .selectFrom('removal_task')
    .select('publication_id')
    .where('org_id', '=', orgId)
    .where('post_id', 'in', [...ids])
    .where('done_at', 'is', null)
    .execute()
  const byHand = new Set(tasks.map((task) => task.publication_id))
  const channels = await channelRefs(tx, orgId, [
    ...rows.flatMap((row) => row.channel_ids),
    ...publications.map((publication) => publication.channel_id),
  ])
  const uses: PostUse[] = []
  for (const row of rows) {
    const own = publications.filter((publication) => publication.post_id === row.id)
    const planned = PLANNED.includes(row.state)
      ? row.channel_ids.filter((id) => !own.some((publication) => publication.channel_id === id))
      : []
    const copies = [
      ...own.flatMap((publication) => copyOf(publication, byHand, channels)),
      ...planned.flatMap(channels).map(({ network, handle }): AuthorizationUse => {
        return { network, handle, url: null, publishedAt: null, removedAt: null, state: 'planned' }
      }),
    ]
    uses.push({ ...(await plannedUseOf(core, tx, row)), over: isOver(row, own), copies })
  }
  return uses
}

/** What a post would use, for what and where. */
export async function plannedUseOf(core: Core, tx: Tx, row: PostRow) {
  const content = await currentContent(core, tx, row)
  return {
    postId: row.id,
    contentHash: row.content_hash,
    purpose: content.purpose ?? null,
    channelIds: row.channel_ids,
    mediaIds: content.media.map(({ mediaId }) => mediaId),
  }
}

type Channels = Awaited<ReturnType<typeof channelRefs>>

function copyOf(row: PublicationRow, byHand: ReadonlySet<string>, channels: Channels): AuthorizationUse[] {
  const [channel] = channels(row.channel_id)
  const state = stateOfCopy(row, byHand)
  if (!channel || state === null) return []
  return [
    {
      network: channel.network,
      handle: channel.handle,
      url: row.url,
      publishedAt: row.published_at?.toISOString() ?? null,
      removedAt: row.removed_at?.toISOString() ?? null,
      state,
    },
  ]
}

/** Where one copy stands; null when it never went out. */
export function stateOfCopy(
  row: PublicationRow,
  byHand: ReadonlySet<string>,
): AuthorizationUse['state'] | null {
  if (row.state === 'removed') return 'removed'
  if (row.state === 'removing') return byHand.has(row.id) ? 'by_hand' : 'being_removed'
  if (row.state === 'published') return 'live'
  // What failed never went out.
  return row.state === 'failed' ? null : 'planned'
}

const DONE: readonly PublicationRow['state'][] = ['removed', 'removing', 'failed']

/** Nothing is live or on its way, and nothing waits to go out. */
const isOver = (row: PostRow, publications: readonly PublicationRow[]): boolean =>
  !PLANNED.includes(row.state) && publications.every(({ state }) => DONE.includes(state))

async function preview(core: Core, tx: Tx, orgId: string, postId: string): Promise<PostPreview | null> {
  const row = await tx
    .selectFrom('post')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', postId)
    .executeTakeFirst()
  if (!row) return null
  const content = await currentContent(core, tx, row)
  const channels = await channelRefs(tx, orgId, content.channelIds)
  return {
    text: content.text,
    channels: content.channelIds
      .flatMap(channels)
      .map(({ network, handle }) => `${NETWORKS[network] ?? network} ${handle}`),
    pictures: content.media.map(({ mediaId, alt }) => ({ mediaId, alt })),
    contentHash: row.content_hash,
  }
}
