import type { MediaUse } from '@clearpost/contract'
import type { Core, Tx } from '../../core/index.ts'
import { provideUses } from '../media/index.ts'
import { stateOfCopy } from './authorization-port.ts'
import { contentOf, openSummary } from './content.ts'
import { currentContent } from './load.ts'
import { channelRefs } from './view.ts'

/** How the library learns where a picture is used. */
provideUses(usesOf)

const shows = (media: readonly { mediaId: string }[], mediaId: string) =>
  media.some((picture) => picture.mediaId === mediaId)

/** Copies that are or were out with the picture, and posts whose newest version shows it; newest first. */
async function usesOf(core: Core, tx: Tx, orgId: string, mediaId: string): Promise<MediaUse[]> {
  const rows = await tx
    .selectFrom('post')
    .selectAll('post')
    .innerJoin('post_media', (join) =>
      join.onRef('post_media.org_id', '=', 'post.org_id').onRef('post_media.post_id', '=', 'post.id'),
    )
    .where('post.org_id', '=', orgId)
    .where('post_media.media_id', '=', mediaId)
    .orderBy('post.id', 'desc')
    .execute()
  const uses: MediaUse[] = []
  for (const row of rows) {
    const { title } = await openSummary(core, tx, orgId, row.summary)
    const about = { postId: row.id, title, postState: row.state }
    const publications = await tx
      .selectFrom('publication')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('post_id', '=', row.id)
      .orderBy('id')
      .execute()
    const byHand = await handTasks(tx, orgId, row.id)
    const channels = await channelRefs(tx, orgId, [
      ...row.channel_ids,
      ...publications.map(({ channel_id }) => channel_id),
    ])
    for (const publication of publications) {
      const content = await contentOf(core, tx, orgId, row.id, publication.version)
      const state = stateOfCopy(publication, byHand)
      if (state === null || !shows(content.media, mediaId)) continue
      uses.push({
        ...about,
        channel: channels(publication.channel_id)[0] ?? null,
        state,
        url: publication.url,
        publishedAt: publication.published_at?.toISOString() ?? null,
        removedAt: publication.removed_at?.toISOString() ?? null,
      })
    }
    const { media } = await currentContent(core, tx, row)
    if (!shows(media, mediaId)) continue
    const waiting = row.channel_ids.filter((id) => !publications.some(({ channel_id }) => channel_id === id))
    const planned = { state: 'planned' as const, url: null, publishedAt: null, removedAt: null }
    if (row.channel_ids.length === 0) uses.push({ ...about, channel: null, ...planned })
    for (const channel of waiting.flatMap(channels)) uses.push({ ...about, channel, ...planned })
  }
  return uses
}

async function handTasks(tx: Tx, orgId: string, postId: string): Promise<ReadonlySet<string>> {
  const tasks = await tx
    .selectFrom('removal_task')
    .select('publication_id')
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .where('done_at', 'is', null)
    .execute()
  return new Set(tasks.map(({ publication_id }) => publication_id))
}
