import { type MediaStage, mediaProblems } from '@clearpost/contract'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from '../../core/database/tables.ts'
import { type Core, problemsOf, type Tx } from '../../core/index.ts'
import type { MediaRow, RegionRow } from './tables.ts'

export const refuse = problemsOf(mediaProblems)

/** Places of sealed values; opening one needs the same word. */
export const SEALED = {
  alt: 'media.alt',
  tags: 'media.tags',
  original: 'media.original',
  sight: 'media.sight',
  region: 'media_region.sealed',
  note: 'media_region.note',
  folder: 'media_folder.name',
  upload: 'media_upload.name',
} as const

/** The row of a picture, locked until the transaction ends when something is about to change. */
export async function mediaRow(tx: Tx, orgId: string, mediaId: string, lock = false): Promise<MediaRow> {
  let select = tx.selectFrom('media').selectAll().where('org_id', '=', orgId).where('id', '=', mediaId)
  if (lock) select = select.forUpdate()
  const row = await select.executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** Rows of pictures that exist, in no order. */
export async function mediaRows(tx: Tx, orgId: string, mediaIds: readonly string[]): Promise<MediaRow[]> {
  if (mediaIds.length === 0) return []
  return tx
    .selectFrom('media')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', 'in', [...new Set(mediaIds)])
    .execute()
}

export async function patchMedia(
  tx: Tx,
  row: MediaRow,
  columns: Partial<Omit<MediaRow, 'org_id' | 'id'>>,
): Promise<void> {
  Object.assign(row, columns)
  await tx
    .updateTable('media')
    .set(columns)
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
}

/** What was said of the whole picture holds no longer: a person must look again. */
export async function unconfirm(tx: Tx, row: MediaRow): Promise<void> {
  if (row.confirmed_at !== null) await patchMedia(tx, row, { confirmed_at: null, confirmed_by: null })
}

/** Places of pictures in the order of their numbers. */
export async function regionRows(
  tx: Tx,
  orgId: string,
  mediaIds: readonly string[],
): Promise<Map<string, RegionRow[]>> {
  const byMedia = new Map<string, RegionRow[]>(mediaIds.map((id) => [id, []]))
  if (byMedia.size === 0) return byMedia
  const rows = await tx
    .selectFrom('media_region')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('media_id', 'in', [...byMedia.keys()])
    .orderBy('id')
    .execute()
  for (const row of rows) byMedia.get(row.media_id)?.push(row)
  return byMedia
}

export interface SealedRegion {
  text: string | null
  format: string | null
  findings: { category: string; reason: string }[]
}
const NOTHING: SealedRegion = { text: null, format: null, findings: [] }

export async function openRegion(core: Core, tx: Tx, row: RegionRow): Promise<SealedRegion> {
  if (row.sealed === null) return NOTHING
  return JSON.parse(await core.keys.openText(tx, row.org_id, SEALED.region, row.sealed)) as SealedRegion
}

/** A place is settled when it needs nobody, or when somebody has said what it is. */
export const isOpen = (region: Pick<RegionRow, 'concern' | 'state'>): boolean =>
  region.concern && region.state === 'open'

const QUESTIONS = 5

type MediaExpressions = ExpressionBuilder<Tables, 'media'>

/** The stage as SQL, in the words of `stageOf`. */
export function inStage(eb: MediaExpressions, stage: MediaStage): Expression<SqlBool> {
  const looked = sql<SqlBool>`media.look_state = 'done'`
  const settled = sql<SqlBool>`(not exists (select 1 from media_region r where r.org_id = media.org_id
    and r.media_id = media.id and r.concern and r.state = 'open')
    and (select count(*) from media_answer a where a.org_id = media.org_id and a.media_id = media.id) = ${QUESTIONS})`
  const confirmed = eb('confirmed_at', 'is not', null)
  switch (stage) {
    case 'look':
      return eb.not(looked)
    case 'settle':
      return eb.and([looked, eb.not(settled)])
    case 'confirm':
      return eb.and([looked, settled, eb.not(confirmed)])
    case 'ready':
      return eb.and([looked, settled, confirmed])
  }
}

/** What is still to be done with a picture, apart from what its use needs. */
export function stageOf(
  row: Pick<MediaRow, 'look_state' | 'confirmed_at'>,
  regions: readonly Pick<RegionRow, 'concern' | 'state'>[],
  answers: number,
): MediaStage {
  if (row.look_state !== 'done') return 'look'
  if (regions.some(isOpen) || answers < QUESTIONS) return 'settle'
  return row.confirmed_at === null ? 'confirm' : 'ready'
}
