import type { MediaDetail } from '@clearpost/contract'
import { VisionError } from '@clearpost/vision'
import { runIsolated } from '@clearpost/vision/node'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, systemActor, type Tx } from '../../core/index.ts'
import { requireVisible } from './access.ts'
import { type Alike, alike } from './alike.ts'
import { cutToPicture, intoFrame, inverse, samePlace } from './boxes.ts'
import { mediaRow, refuse, regionRows, unconfirm } from './rows.ts'
import type { Frame, MediaRow, RegionRow } from './tables.ts'
import { likesOf, viewDetail } from './view.ts'

/** Signatures read at a time, 5 kB each. */
const BATCH = 200
/** Comparisons after which requests come between, a few milliseconds each. */
const TOGETHER = 5

/**
 * Finds earlier pictures that look like a new one. Another encoding of a photograph gets who is in it at once; for a
 * part of one it is proposed. Safe copies are left out: what is covered there is not covered in the upload.
 */
export async function findLikeness(core: Core, orgId: string, mediaId: string): Promise<void> {
  const { signature } = await core.db.organization(orgId, (tx) => mediaRow(tx, orgId, mediaId))
  if (signature === null) return
  const found: Found[] = []
  for (let after = ''; ; ) {
    const batch = await core.db.organization(orgId, (tx) => signaturesBefore(tx, orgId, mediaId, after))
    for (const [index, row] of batch.entries()) {
      const like = row.signature && alike(row.signature, signature)
      if (like) found.push({ id: row.id, like })
      if (index % TOGETHER === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    const last = batch.at(-1)
    if (batch.length < BATCH || !last) break
    after = last.id
  }
  if (found.length === 0) return
  for (const { id, like } of found)
    if (like.kind === 'same' && !(await isSameThroughout(core, orgId, mediaId, id))) like.kind = 'crop'
  await core.db.organization(orgId, (tx) => recordLikeness(core, tx, orgId, mediaId, found))
}

/**
 * A second photo of a group, with somebody else in one place, has the same signature. Who is in a picture is carried
 * over by itself only when no place of it changed; otherwise a person is asked.
 */
async function isSameThroughout(
  core: Core,
  orgId: string,
  mediaId: string,
  otherId: string,
): Promise<boolean> {
  const [one, other] = await core.db.organization(orgId, async (tx) => {
    const fileOf = async (id: string) => core.files.get(tx, orgId, (await mediaRow(tx, orgId, id)).sha256)
    return [await fileOf(mediaId), await fileOf(otherId)]
  })
  if (!one || !other) return false
  return runIsolated('sameThroughout', { bytes: one.bytes, other: other.bytes }).catch((error: unknown) => {
    // Whatever kept the pictures from being compared, nobody said that they are the same.
    if (error instanceof VisionError) return false
    throw error
  })
}

interface Found {
  id: string
  like: Alike
}

function signaturesBefore(tx: Tx, orgId: string, mediaId: string, after: string) {
  let select = tx
    .selectFrom('media')
    .select(['id', 'signature'])
    .where('org_id', '=', orgId)
    .where('id', '<', mediaId)
    .where('signature', 'is not', null)
    .where('safe_of', 'is', null)
    .orderBy('id')
    .limit(BATCH)
  if (after !== '') select = select.where('id', '>', after)
  return select.execute()
}

async function recordLikeness(
  core: Core,
  tx: Tx,
  orgId: string,
  mediaId: string,
  found: readonly Found[],
): Promise<void> {
  const row = await mediaRow(tx, orgId, mediaId, true)
  const known = new Set((await likesOf(tx, orgId, mediaId)).map(({ other }) => other))
  const fresh = found.filter(({ id }) => !known.has(id))
  if (fresh.length === 0) return
  await tx
    .insertInto('media_like')
    .values(
      fresh.map(({ id, like }) => ({
        org_id: orgId,
        media_id: mediaId,
        like_id: id,
        kind: like.kind,
        state: like.kind === 'same' ? ('carried' as const) : ('proposed' as const),
        frame: JSON.stringify(like.frame),
        by_id: null,
        at: core.clock.now(),
      })),
    )
    .execute()
  const twin = fresh.find(({ like }) => like.kind === 'same')
  if (!twin) return
  await joinFamily(tx, row, await mediaRow(tx, orgId, twin.id))
  const regions = await carry(core, tx, twin.id, row, twin.like.frame)
  const about = { kind: 'media', id: mediaId }
  await audit(tx, systemActor(orgId), 'media.carryOver', about, { from: twin.id, regions })
}

/** A person says whether it is the same photograph; yes carries over who is in it, in both directions. */
export async function decideLikeness(
  core: Core,
  tx: Tx,
  actor: Actor,
  mediaId: string,
  { likeId, same }: { likeId: string; same: boolean },
): Promise<MediaDetail> {
  permit(actor, 'media:settle')
  const row = await mediaRow(tx, actor.orgId, mediaId, true)
  await requireVisible(core, tx, actor, row)
  const like = (await likesOf(tx, actor.orgId, mediaId)).find(({ other }) => other === likeId)
  if (!like) throw refuse('notFound')
  const later = await mediaRow(tx, actor.orgId, like.media_id, true)
  const earlier = await mediaRow(tx, actor.orgId, like.like_id, true)
  await tx
    .updateTable('media_like')
    .set({ state: same ? 'accepted' : 'refused', by_id: actor.personId ?? null, at: core.clock.now() })
    .where('org_id', '=', actor.orgId)
    .where('media_id', '=', later.id)
    .where('like_id', '=', earlier.id)
    .execute()
  let regions = 0
  if (same) {
    await joinFamily(tx, later, earlier)
    regions += await carry(core, tx, earlier.id, later, like.frame)
    regions += await carry(core, tx, later.id, earlier, inverse(like.frame))
  } else if (like.state === 'carried' || like.state === 'accepted') await leaveFamily(tx, later)
  await audit(
    tx,
    actor,
    same ? 'media.sameAs' : 'media.notSameAs',
    { kind: 'media', id: row.id },
    {
      likeId,
      regions,
    },
  )
  return viewDetail(core, tx, actor, await mediaRow(tx, actor.orgId, mediaId))
}

/** The later picture, and those that hang on it, get the earlier one's first upload. */
async function joinFamily(tx: Tx, later: MediaRow, earlier: MediaRow): Promise<void> {
  const root = earlier.origin ?? earlier.id
  const before = later.origin ?? later.id
  if (root === before) return
  await tx
    .updateTable('media')
    .set({ origin: root })
    .where('org_id', '=', later.org_id)
    .where((eb) => eb.or([eb('id', '=', before), eb('origin', '=', before)]))
    .execute()
}

/** The picture and its safe copies stand alone again. */
async function leaveFamily(tx: Tx, later: MediaRow): Promise<void> {
  await tx
    .updateTable('media')
    .set({ origin: null })
    .where('org_id', '=', later.org_id)
    .where('id', '=', later.id)
    .execute()
  await tx
    .updateTable('media')
    .set({ origin: later.id })
    .where('org_id', '=', later.org_id)
    .where('safe_of', '=', later.id)
    .execute()
}

/** What one person settled holds for the same place in another encoding; a cover does not. */
const CARRIED: readonly RegionRow['state'][] = ['subject', 'staff', 'nobody', 'no_patient']

/**
 * Takes settlements over from one picture into another that lies in it at `frame`. An open place gets the settlement
 * of the one that it is; a settled place that is missing is added. What was settled here stays.
 * @returns how many places were settled or added
 */
async function carry(core: Core, tx: Tx, fromId: string, into: MediaRow, frame: Frame): Promise<number> {
  const all = await regionRows(tx, into.org_id, [fromId, into.id])
  const own = all.get(into.id) ?? []
  let changed = 0
  for (const region of all.get(fromId) ?? []) {
    if (!CARRIED.includes(region.state)) continue
    const box = cutToPicture(intoFrame(region.box, frame))
    if (!box) continue
    const settlement = {
      state: region.state,
      subject_id: region.subject_id,
      staff_id: region.staff_id,
      settled_by: region.settled_by,
      settled_at: region.settled_at,
    }
    const same = own.find((one) => one.kind === region.kind && samePlace(one.box, box) > 0)
    if (same && same.state !== 'open') continue
    changed++
    if (same) {
      await tx
        .updateTable('media_region')
        .set(settlement)
        .where('org_id', '=', into.org_id)
        .where('id', '=', same.id)
        .execute()
    } else {
      const { from_ms, to_ms, source, score, reason, sealed, concern } = region
      await tx
        .insertInto('media_region')
        .values({
          org_id: into.org_id,
          id: newId(core.clock.now().getTime()),
          media_id: into.id,
          kind: region.kind,
          box: JSON.stringify(box),
          ...settlement,
          from_ms,
          to_ms,
          source,
          score,
          reason,
          sealed,
          concern,
          note: null,
          created_by: region.created_by,
          created_at: core.clock.now(),
        })
        .execute()
    }
  }
  if (changed > 0) await unconfirm(tx, into)
  return changed
}
