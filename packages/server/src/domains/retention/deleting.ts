import type { PurgeKind } from '@clearpost/contract'
import { sql } from 'kysely'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'

/** Ids in one row of the audit trail. */
const AUDIT_IDS = 500

const IDS = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`

const DELETE: Record<PurgeKind, (tx: Tx, orgId: string, ids: readonly string[]) => Promise<unknown>> = {
  sanction: (tx, _orgId, ids) => sql`select app.purge_sanctions(${IDS(ids)})`.execute(tx),
  incident: (tx, _orgId, ids) => sql`select app.purge_incidents(${IDS(ids)})`.execute(tx),
  post: (tx, _orgId, ids) => sql`select app.purge_posts(${IDS(ids)})`.execute(tx),
  training: (tx, _orgId, ids) => sql`select app.purge_training(${IDS(ids)})`.execute(tx),
  report: (tx, orgId, ids) =>
    sql`delete from report where org_id = ${orgId} and id = any (${IDS(ids)})`.execute(tx),
  media: (tx, orgId, ids) =>
    sql`delete from media where org_id = ${orgId} and id = any (${IDS(ids)})`.execute(tx),
  async disclosure(tx, orgId, ids) {
    await sql`delete from disclosure where org_id = ${orgId} and id = any (${IDS(ids)})`.execute(tx)
    await sql`delete from disclosure_subject s where s.org_id = ${orgId} and not exists
      (select from disclosure d where d.org_id = s.org_id and d.subject_id = s.id)`.execute(tx)
  },
}

/** Deletes records of one kind for good; the trail keeps their ids and nothing else. */
export async function deleteRecords(
  tx: Tx,
  actor: Actor,
  batchId: string,
  kind: PurgeKind,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await DELETE[kind](tx, actor.orgId, ids)
  for (let from = 0; from < ids.length; from += AUDIT_IDS)
    await audit(
      tx,
      actor,
      'retention.delete',
      { kind: 'purge_batch', id: batchId },
      { kind, ids: ids.slice(from, from + AUDIT_IDS) },
    )
}

/** SHA-256 of the files that these records brought with them. */
export async function filesOf(
  tx: Tx,
  orgId: string,
  kind: PurgeKind,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const query =
    kind === 'media'
      ? sql<{
          sha256: string | null
        }>`select unnest(array[sha256, original_sha256, thumbnail_sha256]) as sha256
          from media where org_id = ${orgId} and id = any (${IDS(ids)})`
      : kind === 'incident'
        ? sql<{ sha256: string | null }>`select sha256 from incident_evidence
            where org_id = ${orgId} and incident_id = any (${IDS(ids)})`
        : kind === 'post'
          ? sql<{ sha256: string | null }>`select sha256 from deidentification_document
              where org_id = ${orgId} and post_id = any (${IDS(ids)})
              union all select proof_sha256 from removal_task
              where org_id = ${orgId} and post_id = any (${IDS(ids)})`
          : null
  if (query === null) return []
  const { rows } = await query.execute(tx)
  return [...new Set(rows.flatMap(({ sha256 }) => sha256 ?? []))]
}

/** Forgets the bytes that nothing refers to any more. After the deletion was committed. */
export async function forgetFiles(core: Core, orgId: string, hashes: readonly string[]): Promise<number> {
  if (hashes.length === 0) return 0
  return core.db.organization(orgId, async (tx) => {
    const { rows: places } = await sql<{ table: string; column: string }>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and table_name <> 'file' and data_type = 'text'
        and (column_name like '%sha256' or column_name like '%proof')`.execute(tx)
    const kept = new Set<string>()
    for (const { table, column } of places) {
      const { rows } = await sql<{ sha256: string }>`select distinct ${sql.ref(column)} as sha256
        from ${sql.table(table)} where ${sql.ref(column)} = any (${[...hashes]}::text[])`.execute(tx)
      for (const { sha256 } of rows) kept.add(sha256)
    }
    const gone = hashes.filter((hash) => !kept.has(hash))
    for (const hash of gone) await core.files.remove(tx, orgId, hash)
    return gone.length
  })
}
