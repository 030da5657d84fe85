import type { Box, MediaDetail, SafeCopyInput } from '@clearpost/contract'
import type { Cover } from '@clearpost/vision/node'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { requireVisible } from './access.ts'
import { underCover } from './boxes.ts'
import { insertKept } from './intake.ts'
import { keepFile } from './keep.ts'
import { mediaRow, refuse, regionRows } from './rows.ts'
import type { MediaRow, RegionRow } from './tables.ts'
import { viewDetail } from './view.ts'

/** A place that lies under covers to this share is covered too. */
const COVERED_SHARE = 0.95

/**
 * Makes a copy in which places are covered by a solid fill, and has it looked at again: what still shows in it is open.
 * Who is at the other places and what was answered hold in the copy too; a person confirms the whole of it again.
 * @throws Problem `media.notCovered` when reading the copy back shows that it is not safe
 */
export async function makeCopy(
  core: Core,
  actor: Actor,
  mediaId: string,
  input: SafeCopyInput,
): Promise<MediaDetail> {
  permit(actor, 'media:write')
  const { bytes, covers } = await core.db.organization(actor.orgId, async (tx) => {
    const row = await mediaRow(tx, actor.orgId, mediaId)
    await requireVisible(core, tx, actor, row)
    const file = await core.files.get(tx, actor.orgId, row.sha256)
    if (!file) throw refuse('notFound')
    return { bytes: file.bytes, covers: await coversOf(tx, row, input) }
  })
  const kept = await keepFile(bytes, covers)
  return core.db.organization(actor.orgId, async (tx) => {
    const row = await mediaRow(tx, actor.orgId, mediaId)
    const copy = await insertKept(core, tx, actor, kept, {
      // A copy has no upload of its own, and no other picture is taken for it.
      signature: null,
      alt: row.alt,
      tags: row.tags,
      folder_id: row.folder_id,
      safe_of: row.id,
      origin: row.origin ?? row.id,
    })
    await copyRegions(core, tx, actor, row, copy, { ...input, covered: kept.covered })
    await copyAnswers(core, tx, row, copy)
    const details = { from: row.sha256, to: copy.sha256, copyId: copy.id, covers: covers.length }
    await audit(tx, actor, 'media.safeCopy', { kind: 'media', id: row.id }, details)
    return viewDetail(core, tx, actor, copy)
  })
}

/** Every place to be covered; in a video for the time in which it is seen. */
async function coversOf(tx: Tx, row: MediaRow, input: SafeCopyInput): Promise<Cover[]> {
  const own = (await regionRows(tx, row.org_id, [row.id])).get(row.id) ?? []
  const chosen = [...new Set(input.regionIds)].map((id) => own.find((region) => region.id === id))
  return [
    ...chosen.map((region) => {
      if (!region) throw refuse('notFound')
      const { box, from_ms: fromMs, to_ms: toMs } = region
      return { box, span: fromMs === null || toMs === null ? null : { fromMs, toMs } }
    }),
    ...input.boxes.map((box) => ({ box, span: null })),
  ]
}

async function copyRegions(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: MediaRow,
  copy: MediaRow,
  { regionIds, covered: fills }: SafeCopyInput & { covered: readonly Box[] },
): Promise<void> {
  const now = core.clock.now()
  const own = (await regionRows(tx, row.org_id, [row.id])).get(row.id) ?? []
  const chosen = [...new Set(regionIds)]
  const covered = {
    state: 'covered' as const,
    subject_id: null,
    staff_id: null,
    // What stood under the cover does not stand in the copy.
    sealed: null,
    settled_by: actor.personId ?? null,
    settled_at: now,
  }
  const rows: RegionRow[] = own.map((region) => {
    // A chosen place is as large as its fill, so that the fill's edge is taken for nothing new.
    const fill = fills[chosen.indexOf(region.id)]
    if (fill) return { ...region, ...covered, box: fill }
    const hidden = fills.some((other) => underCover(region.box, other) >= COVERED_SHARE)
    return hidden ? { ...region, ...covered } : region
  })
  for (const box of fills.slice(chosen.length)) {
    rows.push({
      ...covered,
      org_id: row.org_id,
      id: '',
      media_id: copy.id,
      kind: 'mark',
      box,
      from_ms: null,
      to_ms: null,
      source: 'person',
      score: null,
      reason: null,
      concern: true,
      note: null,
      created_by: actor.personId ?? null,
      created_at: now,
    })
  }
  for (const region of rows) {
    await tx
      .insertInto('media_region')
      .values({
        ...region,
        id: newId(now.getTime()),
        media_id: copy.id,
        box: JSON.stringify(region.box),
      })
      .execute()
  }
}

async function copyAnswers(core: Core, tx: Tx, row: MediaRow, copy: MediaRow): Promise<void> {
  const answers = await tx
    .selectFrom('media_answer')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('media_id', '=', row.id)
    .execute()
  if (answers.length === 0) return
  await tx
    .insertInto('media_answer')
    .values(answers.map((answer) => ({ ...answer, media_id: copy.id, at: core.clock.now() })))
    .execute()
}
