import type { PurgeBatch, PurgeKind } from '@clearpost/contract'
import { PURGE_KINDS } from '@clearpost/contract'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { cursorOf, readCursor } from '../../core/cursor.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, lockInTransaction, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { settingsOf } from '../organization/index.ts'
import { deleteRecords, filesOf, forgetFiles } from './deleting.ts'
import { judgeAgain, listDue, PURGE_ORDER } from './due.ts'
import { cutoff, refuse, retentionLock } from './load.ts'
import type { PurgeBatchRow, PurgeItemRow } from './tables.ts'

const subject = (id: string) => ({ kind: 'purge_batch', id })
type Count = PurgeBatch['counts'][number]

async function batchRow(tx: Tx, actor: Actor, id: string, lock = false): Promise<PurgeBatchRow> {
  const query = tx
    .selectFrom('purge_batch')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

async function countsOf(tx: Tx, orgId: string, ids: readonly string[]): Promise<Map<string, Count[]>> {
  const { rows } = await sql<{
    batch: string
    kind: PurgeKind
    due: number
    blocked: number
    purged: number
  }>`
    select batch_id as batch, kind, count(*) as due, count(blocked) as blocked,
      count(*) filter (where purged) as purged
    from purge_item where org_id = ${orgId} and batch_id = any (${[...ids]}::uuid[])
    group by batch_id, kind`.execute(tx)
  return new Map(
    ids.map((id) => [
      id,
      PURGE_KINDS.flatMap((kind) => {
        const found = rows.find((row) => row.batch === id && row.kind === kind)
        return found ? [{ kind, due: found.due, blocked: found.blocked, purged: found.purged }] : []
      }),
    ]),
  )
}

async function views(tx: Tx, orgId: string, rows: readonly PurgeBatchRow[]): Promise<PurgeBatch[]> {
  if (rows.length === 0) return []
  const counts = await countsOf(
    tx,
    orgId,
    rows.map(({ id }) => id),
  )
  const refs = await refsOf(
    tx,
    orgId,
    rows.flatMap(({ asked_by, ended_by }) => [asked_by, ended_by]),
  )
  return rows.map((row) => ({
    id: row.id,
    beforeOn: row.before_on,
    state: row.state,
    proposedAt: row.proposed_at.toISOString(),
    askedBy: row.asked_by === null ? null : refs(row.asked_by),
    askedAt: row.asked_at?.toISOString() ?? null,
    endedBy: row.ended_by === null ? null : refs(row.ended_by),
    endedAt: row.ended_at?.toISOString() ?? null,
    counts: counts.get(row.id) ?? [],
  }))
}

async function view(tx: Tx, orgId: string, row: PurgeBatchRow): Promise<PurgeBatch> {
  const [one] = (await views(tx, orgId, [row])) as [PurgeBatch]
  return one
}

async function patch(tx: Tx, row: PurgeBatchRow, change: Partial<PurgeBatchRow>): Promise<void> {
  Object.assign(row, change)
  await tx
    .updateTable('purge_batch')
    .set(change)
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
}

/** Lists, newest first. */
export async function listBatches(
  tx: Tx,
  actor: Actor,
  query: { after?: string | undefined; limit: number },
): Promise<{ items: PurgeBatch[]; next: string | null }> {
  permit(actor, 'retention:read')
  let select = tx.selectFrom('purge_batch').selectAll().where('org_id', '=', actor.orgId)
  if (query.after) select = select.where('id', '<', readCursor(query.after, ['string'])[0])
  const rows = await select
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return { items: await views(tx, actor.orgId, page), next: last ? cursorOf([last.id]) : null }
}

export async function viewBatch(tx: Tx, actor: Actor, id: string): Promise<PurgeBatch> {
  permit(actor, 'retention:read')
  return view(tx, actor.orgId, await batchRow(tx, actor, id))
}

/** What is on a list, the oldest first. */
export async function listItems(
  tx: Tx,
  actor: Actor,
  id: string,
  query: { after?: string | undefined; limit: number; kind: PurgeKind; blocked?: 'yes' | 'no' | undefined },
) {
  permit(actor, 'retention:read')
  await batchRow(tx, actor, id)
  let select = tx
    .selectFrom('purge_item')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('batch_id', '=', id)
    .where('kind', '=', query.kind)
  if (query.blocked) select = select.where('blocked', query.blocked === 'yes' ? 'is not' : 'is', null)
  if (query.after) {
    const [on, ref] = readCursor(query.after, ['string', 'string'])
    select = select.where(sql<boolean>`(last_on, ref) > (${on}, ${ref}::uuid)`)
  }
  const rows: PurgeItemRow[] = await select
    .orderBy('last_on')
    .orderBy('ref')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    items: page.map(({ kind, ref, last_on, blocked, purged }) => ({
      kind,
      ref,
      lastOn: last_on,
      blocked,
      purged,
    })),
    next: last ? cursorOf([last.last_on, last.ref]) : null,
  }
}

/** Looks at what is over its time and puts it on a list; an open list is thrown away. Nothing is deleted. */
export async function propose(core: Core, tx: Tx, actor: Actor): Promise<PurgeBatch> {
  permit(actor, 'retention:write')
  const { orgId } = actor
  await lockInTransaction(tx, retentionLock(orgId))
  const now = core.clock.now()
  await tx
    .updateTable('purge_batch')
    .set({ state: 'dropped', ended_by: actor.personId ?? null, ended_at: now })
    .where('org_id', '=', orgId)
    .where('state', 'in', ['proposed', 'asked'])
    .execute()
  const { beforeOn, timeZone } = await cutoff(core, tx, orgId)
  const row: PurgeBatchRow = {
    org_id: orgId,
    id: newId(now.getTime()),
    before_on: beforeOn,
    state: 'proposed',
    proposed_at: now,
    asked_by: null,
    asked_at: null,
    ended_by: null,
    ended_at: null,
  }
  await tx.insertInto('purge_batch').values(row).execute()
  await listDue(tx, { orgId, batchId: row.id, beforeOn, timeZone })
  const made = await view(tx, orgId, row)
  const due = made.counts.reduce((sum, count) => sum + count.due, 0)
  await audit(tx, actor, 'retention.propose', subject(row.id), { beforeOn, records: due })
  return made
}

/** Asks for the deletion; somebody else carries it out. @throws Problem `retention.notNow` */
export async function askPurge(core: Core, tx: Tx, actor: Actor, id: string): Promise<PurgeBatch> {
  permit(actor, 'retention:write')
  const row = await batchRow(tx, actor, id, true)
  if (row.state !== 'proposed') throw refuse('notNow')
  await patch(tx, row, { state: 'asked', asked_by: actor.personId ?? null, asked_at: core.clock.now() })
  await audit(tx, actor, 'retention.ask', subject(id))
  return view(tx, actor.orgId, row)
}

/** Throws a list away. @throws Problem `retention.notNow` */
export async function dropBatch(core: Core, tx: Tx, actor: Actor, id: string): Promise<PurgeBatch> {
  permit(actor, 'retention:write')
  const row = await batchRow(tx, actor, id, true)
  if (row.state !== 'proposed' && row.state !== 'asked') throw refuse('notNow')
  await patch(tx, row, { state: 'dropped', ended_by: actor.personId ?? null, ended_at: core.clock.now() })
  await audit(tx, actor, 'retention.drop', subject(id))
  return view(tx, actor.orgId, row)
}

/**
 * Deletes for good, in one transaction, what another person asked for. Everything is looked at again first: what is
 * held, used or younger by now stays. Bytes of files go once the deletion is committed.
 * @param records how many the person typed that they expect
 * @throws Problem `retention.notNow`, `retention.twoPeople`, `retention.countChanged`
 */
export async function purgeBatch(core: Core, actor: Actor, id: string, records: number): Promise<PurgeBatch> {
  permit(actor, 'retention:purge')
  const { orgId } = actor
  const { purged, files } = await core.db.organization(orgId, async (tx) => {
    await lockInTransaction(tx, retentionLock(orgId))
    const row = await batchRow(tx, actor, id, true)
    if (row.state !== 'asked') throw refuse('notNow')
    if (row.asked_by === actor.personId) throw refuse('twoPeople')
    if ((await freeItems(tx, row)).length !== records) throw refuse('countChanged')
    const { timeZone } = await settingsOf(tx, orgId)
    await judgeAgain(tx, { orgId, batchId: id, beforeOn: row.before_on, timeZone })
    const going = await freeItems(tx, row)
    const hashes: string[] = []
    for (const kind of PURGE_ORDER) {
      const ids = going.filter((item) => item.kind === kind).map(({ ref }) => ref)
      hashes.push(...(await filesOf(tx, orgId, kind, ids)))
      await deleteRecords(tx, actor, id, kind, ids)
    }
    await tx
      .updateTable('purge_item')
      .set({ purged: true })
      .where('org_id', '=', orgId)
      .where('batch_id', '=', id)
      .where('blocked', 'is', null)
      .execute()
    await patch(tx, row, { state: 'purged', ended_by: actor.personId ?? null, ended_at: core.clock.now() })
    await audit(tx, actor, 'retention.purge', subject(id), { records: going.length })
    return { purged: await view(tx, orgId, row), files: [...new Set(hashes)] }
  })
  await forgetFiles(core, orgId, files)
  return purged
}

const freeItems = (tx: Tx, { org_id, id }: PurgeBatchRow): Promise<{ kind: PurgeKind; ref: string }[]> =>
  tx
    .selectFrom('purge_item')
    .select(['kind', 'ref'])
    .where('org_id', '=', org_id)
    .where('batch_id', '=', id)
    .where('blocked', 'is', null)
    .execute()
