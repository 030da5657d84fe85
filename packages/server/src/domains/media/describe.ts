import type { Media, MediaChange, MediaDetail } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { requireVisible } from './access.ts'
import { requireFolder } from './folders.ts'
import { orderLook } from './look.ts'
import { mediaRow, patchMedia, refuse, SEALED } from './rows.ts'
import type { MediaRow } from './tables.ts'
import { viewDetail, viewMedia } from './view.ts'

/** SQLSTATE of PostgreSQL. */
const FOREIGN_KEY_VIOLATION = '23503'

const about = (row: MediaRow) => ({ kind: 'media', id: row.id })

/** One picture with its places, answers and likenesses. */
export async function viewPicture(core: Core, tx: Tx, actor: Actor, mediaId: string): Promise<MediaDetail> {
  permit(actor, 'media:read')
  const row = await mediaRow(tx, actor.orgId, mediaId)
  await requireVisible(core, tx, actor, row)
  return viewDetail(core, tx, actor, row)
}

/** Sets the description that new posts start with (posts already written keep theirs), tags and folder. */
export async function describePicture(
  core: Core,
  tx: Tx,
  actor: Actor,
  mediaId: string,
  change: MediaChange,
): Promise<Media> {
  permit(actor, 'media:write')
  const { orgId } = actor
  const row = await mediaRow(tx, orgId, mediaId, true)
  if (change.folderId) await requireFolder(tx, orgId, change.folderId)
  await patchMedia(tx, row, {
    ...(change.alt === undefined ? {} : { alt: await core.keys.seal(tx, orgId, SEALED.alt, change.alt) }),
    ...(change.tags === undefined
      ? {}
      : { tags: await core.keys.seal(tx, orgId, SEALED.tags, JSON.stringify([...new Set(change.tags)])) }),
    folder_id: change.folderId === undefined ? row.folder_id : change.folderId,
  })
  await audit(tx, actor, 'media.describe', about(row), { changed: Object.keys(change) })
  return summary(core, tx, row)
}

/** Looks again; what people settled stays. */
export async function lookAgain(core: Core, tx: Tx, actor: Actor, mediaId: string): Promise<Media> {
  permit(actor, 'media:settle')
  const row = await mediaRow(tx, actor.orgId, mediaId, true)
  if (row.look_state === 'looking' || row.look_state === 'waiting') throw refuse('lookRuns')
  const run = row.look_run + 1
  await patchMedia(tx, row, { look_state: 'waiting', look_run: run, look_progress: 0, look_problem: null })
  await orderLook(tx, actor.orgId, row.id, run)
  await audit(tx, actor, 'media.lookAgain', about(row))
  return summary(core, tx, row)
}

/** Stops a look that waits or runs; a running one ends within a second. */
export async function cancelLook(core: Core, tx: Tx, actor: Actor, mediaId: string): Promise<Media> {
  permit(actor, 'media:settle')
  const row = await mediaRow(tx, actor.orgId, mediaId, true)
  if (row.look_state === 'looking' || row.look_state === 'waiting') {
    await patchMedia(tx, row, { look_state: 'cancelled', look_run: row.look_run + 1, look_progress: 0 })
    await audit(tx, actor, 'media.cancelLook', about(row))
  }
  return summary(core, tx, row)
}

async function summary(core: Core, tx: Tx, row: MediaRow): Promise<Media> {
  const [media] = (await viewMedia(core, tx, row.org_id, [row])) as [Media]
  return media
}

/**
 * Deletes a picture that no post ever used, with its original: what should never have been uploaded does not stay.
 * @throws Problem `media.inUse`
 */
export async function removePicture(core: Core, actor: Actor, mediaId: string): Promise<void> {
  permit(actor, 'media:write')
  const files = await core.db.organization(actor.orgId, async (tx) => {
    const row = await mediaRow(tx, actor.orgId, mediaId, true)
    await requireVisible(core, tx, actor, row)
    if (await isUsed(tx, row)) throw refuse('inUse')
    await tx.deleteFrom('media').where('org_id', '=', actor.orgId).where('id', '=', row.id).execute()
    await audit(tx, actor, 'media.remove', about(row), { sha256: row.sha256 })
    return [row.sha256, row.original_sha256, row.thumbnail_sha256].flatMap((sha256) => sha256 ?? [])
  })
  for (const sha256 of new Set(files)) {
    await core.db
      .organization(actor.orgId, async (tx) => {
        if (!(await isKept(tx, actor.orgId, sha256))) await core.files.remove(tx, actor.orgId, sha256)
      })
      .catch((error: unknown) => {
        // Something else has the same bytes: they stay.
        if ((error as { code?: unknown }).code !== FOREIGN_KEY_VIOLATION) throw error
      })
  }
}

/** In a post, or the first of pictures that stay. */
async function isUsed(tx: Tx, row: MediaRow): Promise<boolean> {
  const post = await tx
    .selectFrom('post_media')
    .select('post_id')
    .where('org_id', '=', row.org_id)
    .where('media_id', '=', row.id)
    .limit(1)
    .executeTakeFirst()
  const child = await tx
    .selectFrom('media')
    .select('id')
    .where('org_id', '=', row.org_id)
    .where((eb) => eb.or([eb('origin', '=', row.id), eb('safe_of', '=', row.id)]))
    .limit(1)
    .executeTakeFirst()
  return post !== undefined || child !== undefined
}

/** Whether something that is stored still refers to the bytes: a file's row cannot go while anything does. */
async function isKept(tx: Tx, orgId: string, sha256: string): Promise<boolean> {
  const media = await tx
    .selectFrom('media')
    .select('id')
    .where('org_id', '=', orgId)
    .where((eb) =>
      eb.or([
        eb('sha256', '=', sha256),
        eb('original_sha256', '=', sha256),
        eb('thumbnail_sha256', '=', sha256),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return media !== undefined
}
