import type { Deidentification, DeidentificationRecord, DeterminationDocument } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import type { RecordContent, RecordRow } from './deidentification-tables.ts'
import { postRow } from './load.ts'
import { checkedVersions, safeHarborRows } from './safe-harbor-rows.ts'
import type { PostRow } from './tables.ts'
import { recordReading } from './view.ts'

const FIELD = 'deidentification.sealed'
const WITHDRAWAL = 'deidentification.withdrawal'

export function sealRecord(core: Core, tx: Tx, orgId: string, content: RecordContent): Promise<Buffer> {
  return core.keys.seal(tx, orgId, FIELD, JSON.stringify(content))
}

export async function openRecord(core: Core, tx: Tx, row: RecordRow): Promise<RecordContent> {
  return JSON.parse(await core.keys.openText(tx, row.org_id, FIELD, row.sealed)) as RecordContent
}

export function sealWithdrawal(core: Core, tx: Tx, orgId: string, reason: string): Promise<Buffer> {
  return core.keys.seal(tx, orgId, WITHDRAWAL, reason)
}

/**
 * The records of a post, and the eighteen rows as they are now. They show what earlier versions said and what makes
 * somebody identifiable, so that reading them is recorded like reading the post, whatever its verdict now.
 */
export async function viewDeidentification(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
): Promise<Deidentification> {
  permit(actor, 'post:read')
  const row = await postRow(tx, actor.orgId, postId)
  const { now, before } = await checkedVersions(core, tx, row)
  const view = {
    rows: now ? safeHarborRows(now, before) : [],
    crowd: now?.report.crowd?.sentence ?? null,
    knownToIdentify: await isKnownToIdentify(tx, row),
    records: await recordsOf(core, tx, actor.orgId, postId),
  }
  const tells = view.records.length > 0 || view.rows.some(({ found }) => found.length > 0)
  if (tells) await recordReading(core, tx, actor, row)
  return view
}

/** Whether someone said of this very content that they know how the person could be identified. */
export async function isKnownToIdentify(tx: Tx, row: PostRow): Promise<boolean> {
  const blocked = await tx
    .selectFrom('deidentification')
    .select('id')
    .where('org_id', '=', row.org_id)
    .where('post_id', '=', row.id)
    .where('content_hash', '=', row.content_hash)
    .where('state', '=', 'blocked')
    .executeTakeFirst()
  return blocked !== undefined
}

/** Every record of a post, newest first, opened. */
export async function recordsOf(
  core: Core,
  tx: Tx,
  orgId: string,
  postId: string,
): Promise<DeidentificationRecord[]> {
  const rows = await tx
    .selectFrom('deidentification')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .orderBy('id', 'desc')
    .execute()
  const documents = await documentsOf(tx, orgId, postId)
  const refs = await refsOf(
    tx,
    orgId,
    rows.flatMap((row) => [row.asked_by, row.decided_by, row.withdrawn_by]),
  )
  const who = (id: string | null) => (id === null ? null : refs(id))
  const records: DeidentificationRecord[] = []
  for (const row of rows) {
    const content = await openRecord(core, tx, row)
    records.push({
      id: row.id,
      state: stateOf(row, core.clock.now()),
      method: row.method,
      version: row.version,
      contentHash: row.content_hash,
      askedBy: who(row.asked_by),
      askedAt: row.asked_at?.toISOString() ?? null,
      ...content,
      document: documents.get(row.document_id ?? '') ?? null,
      decidedBy: who(row.decided_by),
      decidedRoles: row.decided_roles,
      decidedAt: row.decided_at?.toISOString() ?? null,
      engine: row.engine,
      withdrawnBy: who(row.withdrawn_by),
      withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
      withdrawnReason: row.withdrawal
        ? await core.keys.openText(tx, orgId, WITHDRAWAL, row.withdrawal)
        : null,
      voidedAt: row.voided_at?.toISOString() ?? null,
    })
  }
  return records
}

function stateOf(row: RecordRow, now: Date): DeidentificationRecord['state'] {
  if (row.withdrawn_at !== null) return 'withdrawn'
  if (row.voided_at !== null) return 'void'
  return row.state === 'complete' && row.expires_at !== null && row.expires_at <= now ? 'expired' : row.state
}

async function documentsOf(
  tx: Tx,
  orgId: string,
  postId: string,
): Promise<Map<string, DeterminationDocument>> {
  const rows = await tx
    .selectFrom('deidentification_document')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .execute()
  const refs = await refsOf(
    tx,
    orgId,
    rows.map((row) => row.uploaded_by),
  )
  return new Map(
    rows.map(({ id, sha256, bytes, uploaded_by: by, at }) => [
      id,
      { id, sha256, bytes, uploadedBy: refs(by), at: at.toISOString() },
    ]),
  )
}
