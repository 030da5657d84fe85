import {
  CONTEXT_QUESTIONS,
  type ContextAnswers,
  type Likeness,
  type Media,
  type MediaDetail,
  type MetadataFinding,
  type Region,
  type SeenCounts,
} from '@clearpost/contract'
import { allowed } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { consentsOf, isLocked, type SubjectConsents } from './consent.ts'
import { isOpen, openRegion, regionRows, SEALED, stageOf } from './rows.ts'
import type { LikeRow, MediaRow, RegionRow } from './tables.ts'

/** What is known of pictures beside their rows; read once for a page of them. */
interface Surroundings {
  regions: Map<string, RegionRow[]>
  answers: Map<string, Map<string, boolean>>
  consents: Map<string, SubjectConsents>
}

export async function surroundingsOf(
  core: Core,
  tx: Tx,
  orgId: string,
  mediaIds: readonly string[],
): Promise<Surroundings> {
  const regions = await regionRows(tx, orgId, mediaIds)
  const subjectIds = [...regions.values()].flat().flatMap(({ subject_id }) => subject_id ?? [])
  return {
    regions,
    answers: await answersOf(tx, orgId, mediaIds),
    consents: await consentsOf(core, tx, orgId, [...new Set(subjectIds)]),
  }
}

export async function answersOf(
  tx: Tx,
  orgId: string,
  mediaIds: readonly string[],
): Promise<Map<string, Map<string, boolean>>> {
  const answers = new Map<string, Map<string, boolean>>(mediaIds.map((id) => [id, new Map()]))
  if (answers.size === 0) return answers
  const rows = await tx
    .selectFrom('media_answer')
    .select(['media_id', 'question', 'answer'])
    .where('org_id', '=', orgId)
    .where('media_id', 'in', [...answers.keys()])
    .execute()
  for (const { media_id, question, answer } of rows) answers.get(media_id)?.set(question, answer)
  return answers
}

/** Pictures as lists show them, in the order of the rows. */
export async function viewMedia(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly MediaRow[],
): Promise<Media[]> {
  const around = await surroundingsOf(
    core,
    tx,
    orgId,
    rows.map(({ id }) => id),
  )
  const refs = await refsOf(
    tx,
    orgId,
    rows.flatMap(({ uploaded_by, confirmed_by }) => [uploaded_by, confirmed_by]),
  )
  const items: Media[] = []
  for (const row of rows) {
    const regions = around.regions.get(row.id) ?? []
    items.push({
      id: row.id,
      kind: row.kind,
      sha256: row.sha256,
      mime: row.mime,
      width: row.width,
      height: row.height,
      bytes: row.bytes,
      durationMs: row.duration_ms,
      alt: await core.keys.openText(tx, orgId, SEALED.alt, row.alt),
      tags: await tagsOf(core, tx, row),
      folderId: row.folder_id,
      uploadedBy: refs(row.uploaded_by),
      createdAt: row.created_at.toISOString(),
      removedMetadata: row.removed_metadata,
      look: {
        state: row.look_state,
        progress: row.look_progress,
        problem: row.look_problem,
        lookedAt: row.looked_at?.toISOString() ?? null,
      },
      stage: stageOf(row, regions, around.answers.get(row.id)?.size ?? 0),
      seen: seenOf(row, regions),
      open: regions.filter(isOpen).length,
      confirmedBy: row.confirmed_by === null ? null : refs(row.confirmed_by),
      confirmedAt: row.confirmed_at?.toISOString() ?? null,
      safeOf: row.safe_of,
      origin: row.origin,
      locked: isLocked(regions, around.consents),
    })
  }
  return items
}

export async function tagsOf(core: Core, tx: Tx, row: MediaRow): Promise<string[]> {
  if (row.tags === null) return []
  return JSON.parse(await core.keys.openText(tx, row.org_id, SEALED.tags, row.tags)) as string[]
}

/** Counts alone; what is settled as nobody is not there. */
function seenOf(row: MediaRow, regions: readonly RegionRow[]): SeenCounts {
  const shown = regions.filter(({ state }) => state !== 'nobody' && state !== 'covered')
  const count = (kind: RegionRow['kind']) => shown.filter((region) => region.kind === kind).length
  return {
    faces: count('face'),
    people: count('person'),
    marks: count('mark'),
    texts: count('text'),
    codes: count('code'),
    sound: row.sound,
  }
}

export interface SealedSight {
  metadata: MetadataFinding[]
  transcript: string | null
}

async function sightOf(core: Core, tx: Tx, row: MediaRow): Promise<SealedSight> {
  if (row.sight === null) return { metadata: [], transcript: null }
  return JSON.parse(await core.keys.openText(tx, row.org_id, SEALED.sight, row.sight)) as SealedSight
}

export interface SealedOriginal {
  name: string | null
  mime: string
  bytes: number
  /** A picture that moves, kept as its first frame. */
  moves: boolean
}

/** One picture with everything that its page shows. */
export async function viewDetail(core: Core, tx: Tx, actor: Actor, row: MediaRow): Promise<MediaDetail> {
  const { orgId } = actor
  const [media] = (await viewMedia(core, tx, orgId, [row])) as [Media]
  const around = await surroundingsOf(core, tx, orgId, [row.id])
  const sight = await sightOf(core, tx, row)
  const settles = allowed(actor, 'media:settle') || allowed(actor, 'media:locked')
  const answers = around.answers.get(row.id)
  return {
    ...media,
    regions: await viewRegions(core, tx, row, around, settles),
    answers: Object.fromEntries(
      CONTEXT_QUESTIONS.map((question) => [question, answers?.get(question) ?? null]),
    ) as ContextAnswers,
    metadata: sight.metadata.map((finding) => (settles ? finding : { ...finding, text: null })),
    sound: {
      present: row.sound,
      transcript: settles ? sight.transcript : null,
      heard: row.heard_at !== null,
    },
    tools: row.tools,
    likeness: await viewLikeness(core, tx, orgId, row.id),
    safeCopies: await safeCopiesOf(tx, orgId, row.id),
    original: await viewOriginal(core, tx, actor, row),
  }
}

async function viewRegions(
  core: Core,
  tx: Tx,
  row: MediaRow,
  { regions, consents }: Surroundings,
  withText: boolean,
): Promise<Region[]> {
  const rows = regions.get(row.id) ?? []
  const refs = await refsOf(
    tx,
    row.org_id,
    rows.flatMap(({ staff_id, settled_by }) => [staff_id, settled_by]),
  )
  const views: Region[] = []
  for (const region of rows) {
    const { text, format, findings } = await openRegion(core, tx, region)
    const { from_ms: fromMs, to_ms: toMs } = region
    views.push({
      id: region.id,
      kind: region.kind,
      box: region.box,
      span: fromMs === null || toMs === null ? null : { fromMs, toMs },
      source: region.source,
      score: region.score,
      reason: region.reason,
      text: withText ? text : null,
      format,
      findings: withText ? findings : findings.map(({ category }) => ({ category, reason: '' })),
      concern: region.concern,
      state: region.state,
      subject: region.subject_id === null ? null : (consents.get(region.subject_id)?.subject ?? null),
      staff: region.staff_id === null ? null : refs(region.staff_id),
      note:
        region.note === null || !withText
          ? null
          : await core.keys.openText(tx, row.org_id, SEALED.note, region.note),
      settledBy: region.settled_by === null ? null : refs(region.settled_by),
      settledAt: region.settled_at?.toISOString() ?? null,
    })
  }
  return views
}

/** Likenesses of a picture from its side, whichever of the two came first. */
export async function likesOf(
  tx: Tx,
  orgId: string,
  mediaId: string,
): Promise<(LikeRow & { other: string })[]> {
  const rows = await tx
    .selectFrom('media_like')
    .selectAll()
    .where('org_id', '=', orgId)
    .where((eb) => eb.or([eb('media_id', '=', mediaId), eb('like_id', '=', mediaId)]))
    .orderBy('at')
    .execute()
  return rows.map((row) => ({ ...row, other: row.media_id === mediaId ? row.like_id : row.media_id }))
}

async function viewLikeness(core: Core, tx: Tx, orgId: string, mediaId: string): Promise<Likeness[]> {
  const likes = await likesOf(tx, orgId, mediaId)
  const { regions, consents } = await surroundingsOf(
    core,
    tx,
    orgId,
    likes.map(({ other }) => other),
  )
  return likes.map(({ other, kind, state }) => {
    const ids = new Set((regions.get(other) ?? []).flatMap(({ subject_id }) => subject_id ?? []))
    return {
      mediaId: other,
      kind,
      state,
      subjects: [...ids].flatMap((id) => consents.get(id)?.subject ?? []),
    }
  })
}

async function safeCopiesOf(tx: Tx, orgId: string, mediaId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('media')
    .select('id')
    .where('org_id', '=', orgId)
    .where('safe_of', '=', mediaId)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}

async function viewOriginal(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: MediaRow,
): Promise<MediaDetail['original']> {
  if (row.original === null || row.original_sha256 === null) return null
  const { name, mime, bytes } = JSON.parse(
    await core.keys.openText(tx, row.org_id, SEALED.original, row.original),
  ) as SealedOriginal
  return { sha256: row.original_sha256, mime, bytes, name: allowed(actor, 'media:original') ? name : null }
}
