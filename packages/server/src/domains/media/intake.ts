import { createHash } from 'node:crypto'
import type { Media } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, lockInTransaction, type Tx } from '../../core/index.ts'
import { requireFolder } from './folders.ts'
import { type KeptFile, keepFile } from './keep.ts'
import { orderLook } from './look.ts'
import { mediaRow, SEALED } from './rows.ts'
import type { MediaRow } from './tables.ts'
import { type SealedOriginal, viewMedia } from './view.ts'

export interface Intake {
  bytes: Buffer
  /** As the sender calls the file; sealed. */
  name: string | null
  folderId: string | null
}

/**
 * Keeps an upload: the picture without its metadata, the original sealed beside it. The same file twice is the same
 * picture. Decoding happens before the transaction.
 * @throws Problem `media.tooLarge`, `media.notAPicture`, `media.ffmpegMissing`
 */
export async function keepUpload(core: Core, actor: Actor, intake: Intake): Promise<Media> {
  permit(actor, 'media:write')
  const sha256 = createHash('sha256').update(intake.bytes).digest('hex')
  const known = await core.db.organization(actor.orgId, (tx) => knownUpload(core, tx, actor, sha256))
  if (known) return known
  const kept = await keepFile(intake.bytes)
  return core.db.organization(actor.orgId, async (tx) => {
    await lockInTransaction(tx, `media-upload:${actor.orgId}:${sha256}`)
    const twin = await knownUpload(core, tx, actor, sha256)
    if (twin) return twin
    if (intake.folderId !== null) await requireFolder(tx, actor.orgId, intake.folderId)
    const original = await core.files.put(tx, actor.orgId, intake.bytes, kept.uploadedMime)
    const about: SealedOriginal = {
      name: intake.name,
      mime: kept.uploadedMime,
      bytes: original.size,
      moves: kept.moves,
    }
    const row = await insertKept(core, tx, actor, kept, {
      original_sha256: original.sha256,
      original: await core.keys.seal(tx, actor.orgId, SEALED.original, JSON.stringify(about)),
      folder_id: intake.folderId,
    })
    const details = { sha256: row.sha256, original: sha256, kind: row.kind, removed: kept.removed }
    await audit(tx, actor, 'media.upload', { kind: 'media', id: row.id }, details)
    return view(core, tx, row)
  })
}

/** Writes the row of a file that was kept, and has it looked at. */
export async function insertKept(
  core: Core,
  tx: Tx,
  actor: Actor,
  kept: KeptFile,
  columns: Partial<MediaRow> = {},
): Promise<MediaRow> {
  const { orgId } = actor
  const { sha256, size } = await core.files.put(tx, orgId, kept.bytes, kept.mime)
  const thumbnail = await core.files.put(tx, orgId, kept.thumbnail, 'image/webp')
  const now = core.clock.now()
  const row = {
    org_id: orgId,
    id: newId(now.getTime()),
    kind: kept.kind,
    sha256,
    mime: kept.mime,
    width: kept.width,
    height: kept.height,
    bytes: size,
    duration_ms: kept.durationMs,
    alt: await core.keys.seal(tx, orgId, SEALED.alt, ''),
    removed_metadata: kept.removed,
    thumbnail_sha256: thumbnail.sha256,
    signature: kept.signature,
    uploaded_by: actor.personId ?? '',
    created_at: now,
    ...columns,
  }
  await tx
    .insertInto('media')
    .values(row as MediaRow)
    .execute()
  await orderLook(tx, orgId, row.id, 1)
  return mediaRow(tx, orgId, row.id)
}

/** The picture that came of the same file before. */
async function knownUpload(core: Core, tx: Tx, actor: Actor, sha256: string): Promise<Media | null> {
  const row = await tx
    .selectFrom('media')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('original_sha256', '=', sha256)
    .orderBy('id')
    .executeTakeFirst()
  if (!row) return null
  await audit(tx, actor, 'media.uploadAgain', { kind: 'media', id: row.id })
  return view(core, tx, row)
}

async function view(core: Core, tx: Tx, row: MediaRow): Promise<Media> {
  const [media] = (await viewMedia(core, tx, row.org_id, [row])) as [Media]
  return media
}
