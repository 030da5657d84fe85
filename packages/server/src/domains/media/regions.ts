import type {
  Box,
  CONTEXT_QUESTIONS,
  MediaDetail,
  Region,
  RegionKind,
  SettleInput,
  Span,
} from '@clearpost/contract'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { requireVisible } from './access.ts'
import { requireSubject } from './consent.ts'
import { mediaRow, patchMedia, refuse, regionRows, SEALED, stageOf, unconfirm } from './rows.ts'
import type { MediaRow, RegionRow } from './tables.ts'
import { answersOf, viewDetail } from './view.ts'

const about = (row: MediaRow) => ({ kind: 'media', id: row.id })

/** The row for a change by someone who may see the picture. */
async function lockPicture(core: Core, tx: Tx, actor: Actor, mediaId: string): Promise<MediaRow> {
  permit(actor, 'media:settle')
  const row = await mediaRow(tx, actor.orgId, mediaId, true)
  await requireVisible(core, tx, actor, row)
  return row
}

/** A place that the machine did not see; what was said of the whole picture holds no longer. */
export async function addRegion(
  core: Core,
  tx: Tx,
  actor: Actor,
  mediaId: string,
  input: { kind: RegionKind; box: Box; span: z.infer<typeof Span> | null; note: string | null },
): Promise<MediaDetail> {
  const row = await lockPicture(core, tx, actor, mediaId)
  const now = core.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('media_region')
    .values({
      org_id: actor.orgId,
      id,
      media_id: row.id,
      kind: input.kind,
      box: JSON.stringify(input.box),
      from_ms: input.span?.fromMs ?? null,
      to_ms: input.span?.toMs ?? null,
      source: 'person',
      score: null,
      reason: null,
      sealed: null,
      concern: true,
      subject_id: null,
      staff_id: null,
      note: await sealNote(core, tx, actor.orgId, input.note),
      settled_by: null,
      settled_at: null,
      created_by: actor.personId ?? null,
      created_at: now,
    })
    .execute()
  await unconfirm(tx, row)
  await audit(tx, actor, 'media.addRegion', about(row), { regionId: id, kind: input.kind })
  return viewDetail(core, tx, actor, row)
}

const sealNote = async (core: Core, tx: Tx, orgId: string, note: string | null) =>
  note ? core.keys.seal(tx, orgId, SEALED.note, note) : null

async function drawnRegion(tx: Tx, row: MediaRow, regionId: string): Promise<RegionRow> {
  const region = (await regionRows(tx, row.org_id, [row.id])).get(row.id)?.find(({ id }) => id === regionId)
  if (!region) throw refuse('notFound')
  if (region.state === 'covered') throw refuse('coveredRegion')
  if (region.source !== 'person') throw refuse('machineRegion')
  return region
}

/** Moves a drawn place. Who it is stays, and the whole picture must be looked at again. */
export async function moveRegion(
  core: Core,
  tx: Tx,
  actor: Actor,
  mediaId: string,
  regionId: string,
  box: Box,
): Promise<MediaDetail> {
  const row = await lockPicture(core, tx, actor, mediaId)
  await drawnRegion(tx, row, regionId)
  await tx
    .updateTable('media_region')
    .set({ box: JSON.stringify(box) })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', regionId)
    .execute()
  await unconfirm(tx, row)
  await audit(tx, actor, 'media.moveRegion', about(row), { regionId })
  return viewDetail(core, tx, actor, row)
}

export async function removeRegion(
  core: Core,
  tx: Tx,
  actor: Actor,
  mediaId: string,
  regionId: string,
): Promise<MediaDetail> {
  const row = await lockPicture(core, tx, actor, mediaId)
  const { kind, state } = await drawnRegion(tx, row, regionId)
  await tx.deleteFrom('media_region').where('org_id', '=', actor.orgId).where('id', '=', regionId).execute()
  await unconfirm(tx, row)
  await audit(tx, actor, 'media.removeRegion', about(row), { regionId, kind, state })
  return viewDetail(core, tx, actor, row)
}

/** Which settlements fit which kinds; `covered` comes from a safe copy alone. */
const FITS: Record<RegionKind, readonly Region['state'][]> = {
  face: ['open', 'subject', 'staff', 'nobody'],
  person: ['open', 'subject', 'staff', 'nobody'],
  mark: ['open', 'subject', 'staff', 'nobody'],
  text: ['open', 'no_patient'],
  code: ['open', 'no_patient'],
}

/** Says who or what is at one or several places; `open` takes it back. */
export async function settleRegions(
  core: Core,
  tx: Tx,
  actor: Actor,
  mediaId: string,
  input: SettleInput,
): Promise<MediaDetail> {
  const row = await lockPicture(core, tx, actor, mediaId)
  const own = new Map((await regionRows(tx, actor.orgId, [row.id])).get(row.id)?.map((one) => [one.id, one]))
  const regions = [...new Set(input.regionIds)].map((id) => own.get(id))
  for (const region of regions) {
    if (!region) throw refuse('notFound')
    if (region.state === 'covered') throw refuse('coveredRegion')
    if (!FITS[region.kind].includes(input.state)) throw refuse('wrongSettlement')
  }
  const { state } = input
  const subjectId = state === 'subject' ? await requireSubject(tx, actor.orgId, input.subjectId) : null
  const staffId = state === 'staff' ? await requireStaff(tx, actor.orgId, input.staffId) : null
  await tx
    .updateTable('media_region')
    .set({
      state,
      subject_id: subjectId,
      staff_id: staffId,
      note: await sealNote(core, tx, actor.orgId, input.note),
      settled_by: state === 'open' ? null : (actor.personId ?? null),
      settled_at: state === 'open' ? null : core.clock.now(),
    })
    .where('org_id', '=', actor.orgId)
    .where('media_id', '=', row.id)
    .where('id', 'in', input.regionIds)
    .execute()
  if (state === 'open') await unconfirm(tx, row)
  await audit(tx, actor, 'media.settle', about(row), {
    regionIds: input.regionIds,
    state,
    ...(subjectId ? { subjectId } : {}),
    ...(staffId ? { staffId } : {}),
  })
  return viewDetail(core, tx, actor, row)
}

async function requireStaff(tx: Tx, orgId: string, staffId: string | null): Promise<string> {
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', '=', staffId)
    .executeTakeFirst()
  if (!person) throw refuse('noSubject')
  return person.id
}

type Answers = Partial<Record<(typeof CONTEXT_QUESTIONS)[number], boolean | null | undefined>>

/** Answers questions that a machine cannot; null takes an answer back. */
export async function answerQuestions(
  core: Core,
  tx: Tx,
  actor: Actor,
  mediaId: string,
  answers: Answers,
): Promise<MediaDetail> {
  const row = await lockPicture(core, tx, actor, mediaId)
  const given = Object.entries(answers) as [keyof Answers, boolean | null | undefined][]
  for (const [question, answer] of given) {
    if (answer === undefined) continue
    await tx
      .deleteFrom('media_answer')
      .where('org_id', '=', actor.orgId)
      .where('media_id', '=', row.id)
      .where('question', '=', question)
      .execute()
    if (answer === null) continue
    await tx
      .insertInto('media_answer')
      .values({
        org_id: actor.orgId,
        media_id: row.id,
        question,
        answer,
        by_id: actor.personId ?? '',
        at: core.clock.now(),
      })
      .execute()
  }
  if (given.some(([, answer]) => answer === null)) await unconfirm(tx, row)
  await audit(tx, actor, 'media.answer', about(row), { answers: Object.fromEntries(given) as never })
  return viewDetail(core, tx, actor, row)
}

/**
 * A person says that they have looked at the whole picture, and listened to its sound.
 * @throws Problem `media.notLooked`, `media.notSettled`, `media.soundUnheard`
 */
export async function confirmPicture(
  core: Core,
  tx: Tx,
  actor: Actor,
  mediaId: string,
  heard: boolean,
): Promise<MediaDetail> {
  const row = await lockPicture(core, tx, actor, mediaId)
  const regions = (await regionRows(tx, actor.orgId, [row.id])).get(row.id) ?? []
  const answers = (await answersOf(tx, actor.orgId, [row.id])).get(row.id)?.size ?? 0
  const stage = stageOf(row, regions, answers)
  if (stage === 'look') throw refuse('notLooked')
  if (stage === 'settle') throw refuse('notSettled')
  if (row.sound && !heard && row.heard_at === null) throw refuse('soundUnheard')
  const now = core.clock.now()
  const by = actor.personId ?? null
  await patchMedia(tx, row, {
    confirmed_by: by,
    confirmed_at: now,
    ...(row.sound && heard ? { heard_by: by, heard_at: now } : {}),
  })
  await audit(tx, actor, 'media.confirm', about(row), { sha256: row.sha256, heard: row.heard_at !== null })
  return viewDetail(core, tx, actor, row)
}
