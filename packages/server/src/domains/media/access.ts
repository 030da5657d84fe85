import { allowed, permit } from '../../core/auth/permit.ts'
import type { Download } from '../../core/http/routes.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { isLocked } from './consent.ts'
import { mediaRow, refuse, stageOf } from './rows.ts'
import type { MediaRow } from './tables.ts'
import { surroundingsOf } from './view.ts'

/** The content of an id never changes; who may see it may: the page asks again each time. */
const CACHE_SECONDS = 0

/**
 * People who work with pictures see all of them; others those that are settled and confirmed. A picture whose subject
 * took the authorization back is for the privacy officer and auditors alone.
 * @throws Problem `media.locked`, `media.notReleased`
 */
export async function requireVisible(core: Core, tx: Tx, actor: Actor, row: MediaRow): Promise<void> {
  if (allowed(actor, 'media:locked')) return
  const { regions, answers, consents } = await surroundingsOf(core, tx, actor.orgId, [row.id])
  const own = regions.get(row.id) ?? []
  if (isLocked(own, consents)) throw refuse('locked')
  const released = stageOf(row, own, answers.get(row.id)?.size ?? 0) === 'ready'
  if (!released && !allowed(actor, 'media:settle')) throw refuse('notReleased')
}

/** The picture itself, as far as the viewer's right and the consent of those in it allow. */
export async function readContent(core: Core, tx: Tx, actor: Actor, mediaId: string): Promise<Download> {
  permit(actor, 'media:read')
  const row = await mediaRow(tx, actor.orgId, mediaId)
  await requireVisible(core, tx, actor, row)
  return fileOf(core, tx, row, row.sha256, row.mime)
}

/** A small picture under the same rule. */
export async function readThumbnail(core: Core, tx: Tx, actor: Actor, mediaId: string): Promise<Download> {
  permit(actor, 'media:read')
  const row = await mediaRow(tx, actor.orgId, mediaId)
  await requireVisible(core, tx, actor, row)
  if (row.thumbnail_sha256 === null) return fileOf(core, tx, row, row.sha256, row.mime)
  return fileOf(core, tx, row, row.thumbnail_sha256, 'image/webp')
}

/** The upload as it came, metadata and all. Each download is recorded. */
export async function readOriginal(core: Core, tx: Tx, actor: Actor, mediaId: string): Promise<Download> {
  permit(actor, 'media:original')
  const row = await mediaRow(tx, actor.orgId, mediaId)
  if (row.original_sha256 === null) throw refuse('notFound')
  const file = await core.files.get(tx, actor.orgId, row.original_sha256)
  if (!file) throw refuse('notFound')
  await audit(tx, actor, 'media.readOriginal', { kind: 'media', id: row.id }, { sha256: row.original_sha256 })
  // Saved, never shown in place; its own name may say whom it shows.
  return { bytes: file.bytes, type: 'application/octet-stream', filename: `original-${row.id}.bin` }
}

/** The bytes for those who may see the post that shows them; the caller has made sure. */
export async function downloadOf(core: Core, tx: Tx, orgId: string, mediaId: string): Promise<Download> {
  const row = await mediaRow(tx, orgId, mediaId)
  const { regions, consents } = await surroundingsOf(core, tx, orgId, [row.id])
  if (isLocked(regions.get(row.id) ?? [], consents)) throw refuse('locked')
  return fileOf(core, tx, row, row.sha256, row.mime)
}

async function fileOf(core: Core, tx: Tx, row: MediaRow, sha256: string, type: string): Promise<Download> {
  const file = await core.files.get(tx, row.org_id, sha256)
  if (!file) throw refuse('notFound')
  return { bytes: file.bytes, type, etag: sha256, maxAgeSeconds: CACHE_SECONDS }
}
