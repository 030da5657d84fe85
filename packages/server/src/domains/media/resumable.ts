import { createHash } from 'node:crypto'
import type { Media, MediaUpload, UploadInput } from '@clearpost/contract'
import * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, type Core, defineJob, type Tx } from '../../core/index.ts'
import { requireFolder } from './folders.ts'
import { keepUpload } from './intake.ts'
import { refuse, SEALED } from './rows.ts'
import type { UploadRow } from './tables.ts'

/** Bytes of one request: little enough to be sent again over a bad line. */
export const CHUNK_BYTES = 4 * 1024 * 1024
/** An upload that nobody goes on with is removed after this. */
const ABANDONED_HOURS = 24
const CLEAN_EVERY_SECONDS = 3600
const CLEAN_LIMIT = 200
const HOUR_MILLIS = 3_600_000

/** Begins an upload, or finds the one that the same person began of the same file. */
export async function beginUpload(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: UploadInput,
): Promise<MediaUpload> {
  permit(actor, 'media:write')
  if (input.folderId !== null) await requireFolder(tx, actor.orgId, input.folderId)
  const now = core.clock.now()
  const begun = await tx
    .selectFrom('media_upload')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId ?? '')
    .where('sha256', '=', input.sha256)
    .where('size', '=', input.size)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (begun) return viewUpload(begun)
  const row: UploadRow = {
    org_id: actor.orgId,
    id: newId(now.getTime()),
    person_id: actor.personId ?? '',
    name: await core.keys.seal(tx, actor.orgId, SEALED.upload, input.name),
    size: input.size,
    sha256: input.sha256,
    folder_id: input.folderId,
    received: 0,
    created_at: now,
    expires_at: inADay(now),
  }
  await tx.insertInto('media_upload').values(row).execute()
  return viewUpload(row)
}

const inADay = (now: Date) => new Date(now.getTime() + ABANDONED_HOURS * HOUR_MILLIS)

const viewUpload = (row: UploadRow): MediaUpload => ({
  id: row.id,
  size: row.size,
  received: row.received,
  chunkBytes: CHUNK_BYTES,
  expiresAt: row.expires_at.toISOString(),
})

/** An upload that goes on. Whoever may upload may go on with it: what ends is the file that was announced. */
async function uploadRow(
  core: Core,
  tx: Tx,
  actor: Actor,
  uploadId: string,
  lock = false,
): Promise<UploadRow> {
  permit(actor, 'media:write')
  let select = tx
    .selectFrom('media_upload')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', uploadId)
    .where('expires_at', '>', core.clock.now())
  if (lock) select = select.forUpdate()
  const row = await select.executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** How much has arrived. */
export async function uploadState(core: Core, tx: Tx, actor: Actor, uploadId: string): Promise<MediaUpload> {
  return viewUpload(await uploadRow(core, tx, actor, uploadId))
}

/**
 * Stores the next bytes, encrypted.
 * @throws Problem `media.uploadOffset` when they do not follow what has arrived
 */
export async function addChunk(
  core: Core,
  tx: Tx,
  actor: Actor,
  uploadId: string,
  offset: number,
  chunk: Buffer,
): Promise<MediaUpload> {
  const row = await uploadRow(core, tx, actor, uploadId, true)
  if (offset !== row.received || chunk.length === 0 || offset + chunk.length > row.size) {
    throw refuse('uploadOffset')
  }
  const sealed = await core.keys.seal(tx, actor.orgId, partField(row.id, offset), chunk)
  await core.files.store.write(partKey(row, offset), sealed)
  await tx
    .insertInto('media_upload_part')
    .values({ org_id: actor.orgId, upload_id: row.id, starts_at: offset, size: chunk.length })
    .execute()
  const received = offset + chunk.length
  const expires_at = inADay(core.clock.now())
  await tx
    .updateTable('media_upload')
    .set({ received, expires_at })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', row.id)
    .execute()
  return viewUpload({ ...row, received, expires_at })
}

const partField = (uploadId: string, offset: number) => `upload:${uploadId}:${offset}`
/** Shaped like the key of a stored file, and like that of no content. */
const partKey = ({ org_id, id }: Pick<UploadRow, 'org_id' | 'id'>, offset: number) =>
  `${org_id}/${createHash('sha256').update(partField(id, offset)).digest('hex')}`

/**
 * Puts the parts together and keeps the file.
 * @throws Problem `media.uploadOffset` when bytes are missing, `media.uploadDiffers`, and those of `keepUpload`
 */
export async function finishUpload(core: Core, actor: Actor, uploadId: string): Promise<Media> {
  const { row, name, bytes } = await core.db.organization(actor.orgId, async (tx) => {
    const row = await uploadRow(core, tx, actor, uploadId)
    if (row.received !== row.size) throw refuse('uploadOffset')
    const name = await core.keys.openText(tx, actor.orgId, SEALED.upload, row.name)
    return { row, name, bytes: await together(core, tx, row) }
  })
  const same = bytes !== null && createHash('sha256').update(bytes).digest('hex') === row.sha256
  if (!same) {
    await forget(core, row)
    throw refuse('uploadDiffers')
  }
  const media = await keepUpload(core, actor, { bytes, name, folderId: row.folder_id })
  await forget(core, row)
  return media
}

/** @returns null when a part is missing */
async function together(core: Core, tx: Tx, row: UploadRow): Promise<Buffer | null> {
  const parts = await partsOf(tx, row)
  const chunks: Buffer[] = []
  for (const { starts_at } of parts) {
    const sealed = await core.files.store.read(partKey(row, starts_at))
    if (sealed === null) return null
    chunks.push(await core.keys.open(tx, row.org_id, partField(row.id, starts_at), sealed))
  }
  return Buffer.concat(chunks)
}

const partsOf = (tx: Tx, row: Pick<UploadRow, 'org_id' | 'id'>) =>
  tx
    .selectFrom('media_upload_part')
    .select('starts_at')
    .where('org_id', '=', row.org_id)
    .where('upload_id', '=', row.id)
    .orderBy('starts_at')
    .execute()

/** Gives an upload up. */
export async function cancelUpload(core: Core, actor: Actor, uploadId: string): Promise<void> {
  const row = await core.db.organization(actor.orgId, (tx) => uploadRow(core, tx, actor, uploadId))
  await forget(core, row)
}

/** Bytes first: a row without bytes is found again by the next cleaning, bytes without a row never. */
async function forget(core: Core, row: Pick<UploadRow, 'org_id' | 'id'>): Promise<void> {
  await core.db.organization(row.org_id, async (tx) => {
    for (const { starts_at } of await partsOf(tx, row)) await core.files.store.remove(partKey(row, starts_at))
    await tx.deleteFrom('media_upload').where('org_id', '=', row.org_id).where('id', '=', row.id).execute()
  })
}

/** Removes uploads that nobody went on with for a day. */
export async function removeAbandoned(core: Core): Promise<void> {
  const rows = await core.db.system((tx) =>
    tx
      .selectFrom('media_upload')
      .select(['org_id', 'id'])
      .where('expires_at', '<=', core.clock.now())
      .limit(CLEAN_LIMIT)
      .execute(),
  )
  for (const row of rows) await forget(core, row)
}

defineJob('media-upload-clean', z.object({}), (core) => removeAbandoned(core), {
  everySeconds: CLEAN_EVERY_SECONDS,
})
