import type { AuditEvent, AuditQuery, evidenceApi } from '@clearpost/contract'
import { type RawBuilder, sql } from 'kysely'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import type { Download } from '../../core/http/routes.ts'
import {
  type Actor,
  audit,
  type Core,
  coreProblem,
  exportAuditTrail,
  type Tx,
  verifyTrail,
} from '../../core/index.ts'

/** Bytes of one piece of the export. */
const PIECE_BYTES = 64 * 1024

interface Row {
  id: number
  seq: number | null
  at: Date
  actor_kind: AuditEvent['actor']['kind']
  actor_id: string | null
  actor_name: string | null
  action: string
  subject_kind: string
  subject_id: string
  details: Record<string, unknown>
  hash: Buffer | null
}

/** The trail, newest first; `next` is the last id. Names are those that people have now. */
export async function listAudit(tx: Tx, actor: Actor, query: z.infer<typeof AuditQuery>) {
  permit(actor, 'audit:read')
  const where: RawBuilder<unknown>[] = [sql`e.org_id = ${actor.orgId}`]
  if (query.action) where.push(sql`e.action = ${query.action}`)
  if (query.actorId) where.push(sql`e.actor_id = ${query.actorId}`)
  if (query.subjectKind) where.push(sql`e.subject_kind = ${query.subjectKind}`)
  if (query.subjectId) where.push(sql`e.subject_id = ${query.subjectId}`)
  if (query.from) where.push(sql`e.at >= ${query.from}`)
  if (query.to) where.push(sql`e.at < ${query.to}`)
  if (query.after) where.push(sql`e.id < ${readCursor(query.after)}`)
  const { rows } = await sql<Row>`
    select e.id, e.seq, e.at, e.actor_kind, e.actor_id, e.action, e.subject_kind, e.subject_id, e.details, e.hash,
      coalesce(p.name, t.name) as actor_name
    from audit_event e
    left join person p on p.org_id = e.org_id and p.id = e.actor_id
    left join api_token t on t.org_id = e.org_id and t.id = e.actor_id
    where ${sql.join(where, sql` and `)}
    order by e.id desc limit ${query.limit + 1}`.execute(tx)
  const items = rows.slice(0, query.limit).map(eventView)
  return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null }
}

function readCursor(cursor: string): number {
  const id = Number(cursor)
  if (Number.isSafeInteger(id) && id > 0) return id
  throw coreProblem('invalidInput', { errors: [{ path: 'after', message: 'Not a page of this list.' }] })
}

const NAMELESS: Record<Row['actor_kind'], string> = {
  system: 'Clearpost',
  guest: 'Guest',
  person: 'Former colleague',
  token: 'API token',
}

const eventView = (row: Row): AuditEvent => ({
  id: String(row.id),
  seq: row.seq,
  at: row.at.toISOString(),
  actor: {
    id: row.actor_kind === 'person' ? row.actor_id : null,
    name: row.actor_name ?? NAMELESS[row.actor_kind],
    kind: row.actor_kind,
  },
  action: row.action,
  subject: { kind: row.subject_kind, id: row.subject_id },
  details: row.details,
  hash: row.hash?.toString('hex') ?? null,
})

/** The whole trail as JSON lines, sealed up to now and streamed at the reader's pace. */
export async function exportAudit(core: Core, actor: Actor): Promise<Download> {
  permit(actor, 'audit:read')
  const { orgId } = actor
  await core.db.organization(orgId, (tx) =>
    audit(tx, actor, 'evidence.exportAudit', { kind: 'organization', id: orgId }),
  )
  await core.sealTrail(orgId)
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  let begun = false
  core.db
    .organization(orgId, async (tx) => {
      // A second run would repeat what was sent already.
      if (begun) throw coreProblem('unavailable')
      begun = true
      let piece = ''
      for await (const line of exportAuditTrail(tx, orgId, core.signer)) {
        piece += line
        if (piece.length < PIECE_BYTES) continue
        await writer.write(Buffer.from(piece))
        piece = ''
      }
      await writer.write(Buffer.from(piece))
    })
    .then(
      () => writer.close(),
      (error: unknown) => writer.abort(error),
    )
    // The reader went away.
    .catch(() => undefined)
  const day = core.clock.now().toISOString().slice(0, 10)
  return { bytes: readable, type: 'application/x-ndjson', filename: `clearpost-audit-${day}.jsonl` }
}

/** Verifies every hash, the chain, and every checkpoint, as `clearpost verify` does offline. */
export async function verifyAudit(
  core: Core,
  actor: Actor,
): Promise<z.infer<(typeof evidenceApi)['verifyAudit']['response']>> {
  permit(actor, 'audit:read')
  const { orgId } = actor
  await core.sealTrail(orgId)
  return core.db.organization(orgId, async (tx) => {
    const { ok, events, checkpoints, firstProblem } = await verifyTrail(
      exportAuditTrail(tx, orgId, core.signer),
      core.signer.publicKey,
    )
    await audit(
      tx,
      actor,
      'evidence.verifyAudit',
      { kind: 'organization', id: orgId },
      { ok, events, checkpoints },
    )
    return { ok, events, checkpoints, firstProblem }
  })
}
