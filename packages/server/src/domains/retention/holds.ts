import type { LegalHold } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { cursorOf, readCursor } from '../../core/cursor.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, lockInTransaction, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { incidentNumbers } from '../incident/index.ts'
import { refuse, retentionLock } from './load.ts'
import type { LegalHoldRow } from './tables.ts'

const subject = (id: string) => ({ kind: 'legal_hold', id })
const reasonField = (id: string) => `legal_hold.reason:${id}`
const releaseField = (id: string) => `legal_hold.release:${id}`

async function views(core: Core, tx: Tx, orgId: string, rows: readonly LegalHoldRow[]): Promise<LegalHold[]> {
  const ofKind = (kind: LegalHold['kind']) => rows.filter((row) => row.kind === kind).map(({ ref }) => ref)
  const numbers = await incidentNumbers(tx, orgId, ofKind('incident'))
  const refs = await refsOf(tx, orgId, [
    ...rows.flatMap(({ placed_by, released_by }) => [placed_by, released_by]),
    ...ofKind('person'),
  ])
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      kind: row.kind,
      ref: row.ref,
      label:
        row.kind === 'incident'
          ? (numbers.get(row.ref) ?? null)
          : row.kind === 'person'
            ? refs(row.ref).name
            : null,
      reason: await core.keys.openText(tx, orgId, reasonField(row.id), row.reason),
      placedBy: refs(row.placed_by),
      placedAt: row.placed_at.toISOString(),
      releasedBy: row.released_by === null ? null : refs(row.released_by),
      releasedAt: row.released_at?.toISOString() ?? null,
      releaseReason:
        row.release_reason === null
          ? ''
          : await core.keys.openText(tx, orgId, releaseField(row.id), row.release_reason),
    })),
  )
}

export async function listHolds(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: { after?: string | undefined; limit: number },
): Promise<{ items: LegalHold[]; next: string | null }> {
  permit(actor, 'retention:read')
  let select = tx.selectFrom('legal_hold').selectAll().where('org_id', '=', actor.orgId)
  if (query.after) select = select.where('id', '<', readCursor(query.after, ['string'])[0])
  const rows = await select
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return { items: await views(core, tx, actor.orgId, page), next: last ? cursorOf([last.id]) : null }
}

/** @throws Problem `retention.refUnknown`, `retention.alreadyHeld` */
export async function placeHold(
  core: Core,
  tx: Tx,
  actor: Actor,
  { kind, ref, reason }: { kind: LegalHold['kind']; ref: string; reason: string },
): Promise<LegalHold> {
  permit(actor, 'retention:write')
  // What is held is not deleted at the same moment.
  await lockInTransaction(tx, retentionLock(actor.orgId))
  const there = await tx
    .selectFrom(kind)
    .select('id')
    .where('org_id', '=', actor.orgId)
    .where('id', '=', ref)
    .executeTakeFirst()
  if (!there) throw refuse('refUnknown')
  const now = core.clock.now()
  const id = newId(now.getTime())
  const row: LegalHoldRow = {
    org_id: actor.orgId,
    id,
    kind,
    ref,
    reason: await core.keys.seal(tx, actor.orgId, reasonField(id), reason),
    placed_by: actor.personId ?? '',
    placed_at: now,
    released_by: null,
    released_at: null,
    release_reason: null,
  }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('legal_hold')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) throw refuse('alreadyHeld')
  await audit(tx, actor, 'retention.placeHold', subject(id), { kind, ref })
  const [view] = (await views(core, tx, actor.orgId, [row])) as [LegalHold]
  return view
}

/** @throws Problem `retention.notFound`, `retention.released` */
export async function releaseHold(
  core: Core,
  tx: Tx,
  actor: Actor,
  id: string,
  reason: string,
): Promise<LegalHold> {
  permit(actor, 'retention:write')
  const row = await tx
    .selectFrom('legal_hold')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  if (row.released_at !== null) throw refuse('released')
  const change = {
    released_by: actor.personId ?? '',
    released_at: core.clock.now(),
    release_reason: await core.keys.seal(tx, actor.orgId, releaseField(id), reason),
  }
  await tx
    .updateTable('legal_hold')
    .set(change)
    .where('org_id', '=', actor.orgId)
    .where('id', '=', id)
    .execute()
  await audit(tx, actor, 'retention.releaseHold', subject(id), { kind: row.kind, ref: row.ref })
  const [view] = (await views(core, tx, actor.orgId, [{ ...row, ...change }])) as [LegalHold]
  return view
}
