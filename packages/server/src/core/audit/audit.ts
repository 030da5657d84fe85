import { type Selectable, sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Signer } from '../crypto/signer.ts'
import { lockInTransaction } from '../database/database.ts'
import type { AuditCheckpointTable, Json, Tx } from '../database/tables.ts'
import { append, type Frontier, rootOf, type Subtree } from './merkle.ts'
import {
  type Checkpoint,
  checkpointText,
  eventHash,
  TRAIL_FORMAT,
  type TrailEvent,
  ZERO_HASH,
} from './trail.ts'

/** Smaller subtrees are computed again from the events when a proof needs them. */
export const STORED_LEVEL = 8
/** Events that one transaction chains. */
const CHAIN_BATCH = 500
const EXPORT_BATCH = 1000

/**
 * Writes one row of the audit trail in the caller's transaction. The chain takes it up soon after commit.
 * @param action `domain.verb`, e.g. `post.approve`
 * @param details ids, hashes, states and counts; never post text or patient data
 */
export async function audit(
  tx: Tx,
  actor: Actor,
  action: string,
  subject: { kind: string; id: string },
  details: Record<string, Json> = {},
): Promise<void> {
  await tx
    .insertInto('audit_event')
    .values({
      org_id: actor.orgId,
      actor_kind: actor.kind,
      actor_id: actor.id,
      ip: actor.ip ?? null,
      action,
      subject_kind: subject.kind,
      subject_id: subject.id,
      details: JSON.stringify(details),
      // clearpost_app may not write these columns at all.
    } as never)
    .execute()
}

const split = (frontier: Buffer): Buffer[] =>
  Array.from({ length: frontier.length / 32 }, (_, index) => frontier.subarray(index * 32, index * 32 + 32))

async function headOf(tx: Tx, orgId: string): Promise<{ seq: number; hash: Buffer; frontier: Frontier }> {
  const row = await tx.selectFrom('audit_head').selectAll().where('org_id', '=', orgId).executeTakeFirst()
  if (!row) return { seq: 0, hash: ZERO_HASH, frontier: { size: 0, roots: [] } }
  return { seq: row.seq, hash: row.hash, frontier: { size: row.seq, roots: split(row.frontier) } }
}

/** Organizations with events that wait for their place. As the owner. */
export async function organizationsToChain(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('audit_event')
    .select('org_id')
    .distinct()
    .where('seq', 'is', null)
    .execute()
  return rows.map((row) => row.org_id)
}

/**
 * Gives one batch of an organization's new events their place in the chain. As the owner.
 * @returns how many were chained; less than asked for means that none wait any more
 */
export async function chainEvents(tx: Tx, orgId: string): Promise<number> {
  await lockInTransaction(tx, `audit-chain:${orgId}`)
  const rows = await tx
    .selectFrom('audit_event')
    .select(['id', 'at', 'actor_kind', 'actor_id', 'ip', 'action', 'subject_kind', 'subject_id', 'details'])
    .where('org_id', '=', orgId)
    .where('seq', 'is', null)
    .orderBy('id')
    .limit(CHAIN_BATCH)
    .execute()
  if (rows.length === 0) return 0
  let { seq, hash, frontier } = await headOf(tx, orgId)
  const subtrees: Subtree[] = []
  const links: { id: number; seq: number; previous: Buffer; hash: Buffer }[] = []
  for (const row of rows) {
    const previous = hash
    seq += 1
    hash = eventHash(previous, trailEvent(orgId, { ...row, seq }))
    frontier = append(frontier, hash, (subtree) => {
      if (subtree.level >= STORED_LEVEL) subtrees.push(subtree)
    })
    links.push({ id: row.id, seq, previous, hash })
  }
  await sql`
    update audit_event e set seq = l.seq, prev_hash = l.previous, hash = l.hash
    from unnest(${links.map((l) => l.id)}::bigint[], ${links.map((l) => l.seq)}::bigint[],
      ${links.map((l) => l.previous)}::bytea[], ${links.map((l) => l.hash)}::bytea[]) as l(id, seq, previous, hash)
    where e.org_id = ${orgId} and e.id = l.id`.execute(tx)
  if (subtrees.length > 0) {
    const nodes = subtrees.map(({ level, index, hash }) => ({ org_id: orgId, level, index, hash }))
    await tx.insertInto('audit_node').values(nodes).execute()
  }
  const head = { seq, hash, frontier: Buffer.concat(frontier.roots) }
  await tx
    .insertInto('audit_head')
    .values({ org_id: orgId, ...head })
    .onConflict((conflict) => conflict.column('org_id').doUpdateSet(head))
    .execute()
  return rows.length
}

/** A checkpoint as exports and packs write it. */
export const checkpointOf = (row: Selectable<AuditCheckpointTable>): Checkpoint => ({
  size: row.size,
  root: row.root.toString('hex'),
  head: row.head.toString('hex'),
  at: row.at.toISOString(),
  keyId: row.key_id,
  signature: row.signature.toString('base64'),
})

export interface EventRow {
  id: number
  at: Date
  actor_kind: string
  actor_id: string | null
  ip: string | null
  action: string
  subject_kind: string
  subject_id: string
  details: Record<string, Json>
  seq: number
}

export function trailEvent(orgId: string, row: EventRow): TrailEvent {
  return {
    orgId,
    id: String(row.id),
    seq: row.seq,
    at: row.at.toISOString(),
    actor: { kind: row.actor_kind, id: row.actor_id, ip: row.ip },
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    details: row.details,
  }
}

/** Signs the chain as it stands, unless that was done. As the owner. @returns whether a checkpoint was written */
export async function writeCheckpoint(tx: Tx, orgId: string, signer: Signer, at: Date): Promise<boolean> {
  await lockInTransaction(tx, `audit-chain:${orgId}`)
  const { seq, hash, frontier } = await headOf(tx, orgId)
  if (seq === 0) return false
  const root = rootOf(frontier)
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('audit_checkpoint')
    .values({
      org_id: orgId,
      size: seq,
      root,
      head: hash,
      at,
      key_id: signer.keyId,
      signature: signer.sign(checkpointText(orgId, seq, root, hash, at.toISOString())),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/**
 * The whole trail as JSON lines for `verifyTrail`: a header, events in order, each checkpoint after the
 * events it covers. Events that the chain has not taken up yet are absent: call `core.sealTrail` before.
 */
export async function* exportAuditTrail(
  tx: Tx,
  orgId: string,
  signer: Pick<Signer, 'keyId' | 'publicKey'>,
): AsyncGenerator<string> {
  const keys = [{ keyId: signer.keyId, publicKey: signer.publicKey.toString('base64') }]
  yield `${JSON.stringify({ format: TRAIL_FORMAT, orgId, keys })}\n`
  const checkpoints = await tx
    .selectFrom('audit_checkpoint')
    .selectAll()
    .where('org_id', '=', orgId)
    .orderBy('size')
    .execute()
  let next = 0
  for (let after = 0; ; ) {
    const rows = await tx
      .selectFrom('audit_event')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(EXPORT_BATCH)
      .execute()
    for (const row of rows) {
      const event = trailEvent(orgId, row as EventRow)
      after = event.seq
      yield `${JSON.stringify({ event, hash: row.hash?.toString('hex') })}\n`
      const checkpoint = checkpoints[next]
      if (checkpoint && checkpoint.size === event.seq) {
        next++
        yield `${JSON.stringify({
          checkpoint: checkpointOf(checkpoint),
        })}\n`
      }
    }
    if (rows.length < EXPORT_BATCH) return
  }
}
