import { newId } from '../../core/id.ts'
import type { Core, Tx } from '../../core/index.ts'
import { samePlace, underCover } from './boxes.ts'
import type { JudgedSighting } from './judge.ts'
import { openRegion, regionRows, SEALED, type SealedRegion, unconfirm } from './rows.ts'
import type { MediaRow, RegionRow } from './tables.ts'

/** What is seen under a cover to at least this share is the cover's. */
const COVERED_SHARE = 0.6

/**
 * Puts what was seen beside what people have settled or drawn: a place that is known keeps its settlement, a new one
 * is open, and none that was known is ever dropped. A text that was settled as harmless and now reads otherwise is open again.
 */
export async function mergeSight(
  core: Core,
  tx: Tx,
  media: MediaRow,
  seen: readonly JudgedSighting[],
): Promise<void> {
  const known = (await regionRows(tx, media.org_id, [media.id])).get(media.id) ?? []
  const taken = new Set<string>()
  let reopened = false
  for (const sighting of seen) {
    const covered = known.some(
      ({ state, box }) => state === 'covered' && underCover(sighting.box, box) >= COVERED_SHARE,
    )
    if (covered) continue
    const match = bestMatch(known, taken, sighting)
    if (match) {
      taken.add(match.id)
      reopened = (await refresh(core, tx, match, sighting)) || reopened
    } else {
      await tx
        .insertInto('media_region')
        .values(await newRow(core, tx, media, sighting))
        .execute()
      reopened ||= sighting.concern
    }
  }
  if (reopened) await unconfirm(tx, media)
}

/** A person drawn around a face that the machine finds too is the same place. */
const kindsAlike = (a: RegionRow['kind'], b: RegionRow['kind']) => a === b || (a === 'person' && b === 'face')

function bestMatch(
  known: readonly RegionRow[],
  taken: ReadonlySet<string>,
  { kind, box }: JudgedSighting,
): RegionRow | undefined {
  let best: RegionRow | undefined
  let bestScore = 0
  for (const region of known) {
    if (taken.has(region.id) || !kindsAlike(region.kind, kind)) continue
    const score = samePlace(region.box, box)
    if (score > bestScore) {
      best = region
      bestScore = score
    }
  }
  return best
}

/** @returns whether the place is open now and was not before */
async function refresh(core: Core, tx: Tx, region: RegionRow, sighting: JudgedSighting): Promise<boolean> {
  if (region.source === 'person') return false
  const before = await openRegion(core, tx, region)
  const otherwise = sighting.text !== before.text && sighting.concern
  const reopens = region.state === 'no_patient' && otherwise
  await tx
    .updateTable('media_region')
    .set({
      ...(region.state === 'open' ? { box: JSON.stringify(sighting.box) } : {}),
      ...(reopens ? { state: 'open' as const, settled_by: null, settled_at: null } : {}),
      score: sighting.score,
      reason: sighting.reason,
      concern: sighting.concern,
      sealed: await seal(core, tx, region.org_id, sighting),
    })
    .where('org_id', '=', region.org_id)
    .where('id', '=', region.id)
    .execute()
  return reopens || (region.state === 'open' && sighting.concern && !region.concern)
}

async function newRow(core: Core, tx: Tx, media: MediaRow, sighting: JudgedSighting) {
  const now = core.clock.now()
  return {
    org_id: media.org_id,
    id: newId(now.getTime()),
    media_id: media.id,
    kind: sighting.kind,
    box: JSON.stringify(sighting.box),
    from_ms: sighting.span?.fromMs ?? null,
    to_ms: sighting.span?.toMs ?? null,
    source: 'machine' as const,
    score: sighting.score,
    reason: sighting.reason,
    sealed: await seal(core, tx, media.org_id, sighting),
    concern: sighting.concern,
    subject_id: null,
    staff_id: null,
    note: null,
    settled_by: null,
    settled_at: null,
    created_by: null,
    created_at: now,
  }
}

function seal(core: Core, tx: Tx, orgId: string, { text, format, findings }: SealedRegion): Promise<Buffer> {
  const sealed: SealedRegion = { text, format, findings }
  return core.keys.seal(tx, orgId, SEALED.region, JSON.stringify(sealed))
}
