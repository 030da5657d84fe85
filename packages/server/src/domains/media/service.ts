import { type Media, mediaProblems } from '@clearpost/contract'
import type { Selectable } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import type { Download } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { cleanPicture } from './picture.ts'
import type { MediaTable } from './tables.ts'

const refuse = problemsOf(mediaProblems)
const FIELD = 'media.alt'
/** The content of an id never changes. */
const CACHE_SECONDS = 3600

type MediaRow = Selectable<MediaTable>

/** Keeps an uploaded picture without its metadata. The decoding happens before the transaction. */
export async function uploadPicture(core: Core, actor: Actor, upload: Buffer): Promise<Media> {
  permit(actor, 'media:write')
  const picture = await cleanPicture(upload)
  return core.db.organization(actor.orgId, async (tx) => {
    const { sha256, size } = await core.files.put(tx, actor.orgId, picture.bytes, picture.mime)
    const now = core.clock.now()
    const row: MediaRow = {
      org_id: actor.orgId,
      id: newId(now.getTime()),
      sha256,
      mime: picture.mime,
      width: picture.width,
      height: picture.height,
      bytes: size,
      alt: await core.keys.seal(tx, actor.orgId, FIELD, ''),
      removed_metadata: picture.removed,
      uploaded_by: actor.personId ?? '',
      created_at: now,
    }
    await tx.insertInto('media').values(row).execute()
    await audit(
      tx,
      actor,
      'media.upload',
      { kind: 'media', id: row.id },
      { sha256, removed: picture.removed },
    )
    return viewMedia(core, tx, actor.orgId, row)
  })
}

export async function listMedia(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: { after?: string | undefined; limit: number },
): Promise<{ items: Media[]; next: string | null }> {
  permit(actor, 'media:read')
  let select = tx
    .selectFrom('media')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
  if (query.after !== undefined) select = select.where('id', '<', asId(query.after))
  const rows = await select.execute()
  const shown = rows.slice(0, query.limit)
  const items: Media[] = []
  for (const row of shown) items.push(await viewMedia(core, tx, actor.orgId, row))
  return { items, next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null }
}

const NO_ID = '00000000-0000-0000-0000-000000000000'
const asId = (text: string) => (/^[0-9a-f-]{36}$/.test(text) ? text : NO_ID)

/** Sets the description that new posts start with; posts already written keep theirs. */
export async function describePicture(
  core: Core,
  tx: Tx,
  actor: Actor,
  mediaId: string,
  alt: string,
): Promise<Media> {
  permit(actor, 'media:write')
  const row = await mediaRow(tx, actor.orgId, mediaId)
  row.alt = await core.keys.seal(tx, actor.orgId, FIELD, alt)
  await tx
    .updateTable('media')
    .set({ alt: row.alt })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', mediaId)
    .execute()
  await audit(tx, actor, 'media.describe', { kind: 'media', id: mediaId })
  return viewMedia(core, tx, actor.orgId, row)
}

/** The picture itself. */
export async function readPicture(core: Core, tx: Tx, actor: Actor, mediaId: string): Promise<Download> {
  permit(actor, 'media:read')
  return downloadOf(core, tx, actor.orgId, mediaId)
}

/** The bytes for those who may see the post that shows them; the caller has made sure. */
export async function downloadOf(core: Core, tx: Tx, orgId: string, mediaId: string): Promise<Download> {
  const row = await mediaRow(tx, orgId, mediaId)
  const file = await core.files.get(tx, orgId, row.sha256)
  if (!file) throw refuse('notFound')
  return { bytes: file.bytes, type: row.mime, etag: row.sha256, maxAgeSeconds: CACHE_SECONDS }
}

export async function mediaRow(tx: Tx, orgId: string, mediaId: string): Promise<MediaRow> {
  const row = await tx
    .selectFrom('media')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', mediaId)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

async function viewMedia(core: Core, tx: Tx, orgId: string, row: MediaRow): Promise<Media> {
  const refs = await refsOf(tx, orgId, [row.uploaded_by])
  return {
    id: row.id,
    sha256: row.sha256,
    mime: row.mime,
    width: row.width,
    height: row.height,
    bytes: row.bytes,
    alt: await core.keys.openText(tx, orgId, FIELD, row.alt),
    uploadedBy: refs(row.uploaded_by),
    createdAt: row.created_at.toISOString(),
    removedMetadata: row.removed_metadata,
  }
}
