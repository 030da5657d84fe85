import type { ExclusionFile } from '@clearpost/contract'
import { isStaleFile, readExclusion } from '@clearpost/law'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, enqueue, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { type FileFacts, linesOf, packKeys, readFile } from './file.ts'
import { runAll } from './jobs.ts'
import { beginRun, fileInUse, lockScreening, refuse, todayIn } from './load.ts'
import type { FileRow } from './tables.ts'

/** Rows of one statement. */
const ROWS_PER_INSERT = 5000
/** A file with less than this share of the last one's rows is taken for a cut-off one. */
const SHARE_MIN = 0.9

/**
 * Reads OIG's file, keeps its rows in place of the last one's, and asks for a screening of everybody. Nothing changes
 * unless every line was read.
 * @param smaller takes a file with far fewer rows than the last one
 */
export async function importFile(
  core: Core,
  actor: Actor,
  bytes: Buffer,
  smaller: boolean,
): Promise<ExclusionFile> {
  permit(actor, 'screening:write')
  const facts = await readFile(bytes)
  return core.db.organization(actor.orgId, async (tx) => {
    await lockScreening(tx, actor.orgId)
    const before = await fileInUse(tx, actor.orgId)
    if (before && !smaller && facts.rows < before.rows * SHARE_MIN) throw refuse('smaller')
    if (before) await retire(tx, before)
    const row = await keepFile(core, tx, actor, facts)
    await keepRows(tx, row, bytes, facts)
    const runId = await beginRun(core, tx, actor, row.id, 'file')
    await enqueue(tx, runAll, { orgId: actor.orgId, runId })
    await audit(
      tx,
      actor,
      'screening.importFile',
      { kind: 'leie_file', id: row.id },
      {
        sha256: row.sha256,
        rows: row.rows,
        newestExclusionOn: row.newest_exclusion_on,
      },
    )
    return viewFile(core, tx, row)
  })
}

/** The rows of an earlier file go; that it was there, and its hash, stay. */
async function retire(tx: Tx, file: FileRow): Promise<void> {
  await tx.deleteFrom('leie_row').where('org_id', '=', file.org_id).where('file_id', '=', file.id).execute()
  await tx
    .updateTable('leie_file')
    .set({ in_use: false })
    .where('org_id', '=', file.org_id)
    .where('id', '=', file.id)
    .execute()
}

async function keepFile(core: Core, tx: Tx, actor: Actor, facts: FileFacts): Promise<FileRow> {
  const now = core.clock.now()
  const row: FileRow = {
    org_id: actor.orgId,
    id: newId(now.getTime()),
    sha256: facts.sha256,
    rows: facts.rows,
    newest_exclusion_on: facts.newestExclusionOn,
    imported_by: actor.personId ?? '',
    imported_at: now,
    in_use: true,
  }
  await tx.insertInto('leie_file').values(row).execute()
  return row
}

async function keepRows(tx: Tx, file: FileRow, bytes: Buffer, { decoder }: FileFacts): Promise<void> {
  let [lines, texts, keys]: [number[], string[], Buffer[]] = [[], [], []]
  const flush = async () => {
    if (lines.length === 0) return
    await sql`insert into leie_row (org_id, file_id, line, text, keys)
      select ${file.org_id}, ${file.id}, * from unnest(${lines}::int[], ${texts}::text[], ${keys}::bytea[])`.execute(
      tx,
    )
    ;[lines, texts, keys] = [[], [], []]
  }
  for (const [number, line] of linesOf(bytes, decoder)) {
    if (number === 1 || line === '') continue
    const read = readExclusion(line)
    if (typeof read === 'string') throw refuse('brokenFile')
    lines.push(number)
    texts.push(line)
    keys.push(packKeys(read))
    if (lines.length === ROWS_PER_INSERT) await flush()
  }
  await flush()
}

export async function viewFile(core: Core, tx: Tx, row: FileRow): Promise<ExclusionFile> {
  const refs = await refsOf(tx, row.org_id, [row.imported_by])
  const { today } = await todayIn(core, tx, row.org_id)
  return {
    id: row.id,
    sha256: row.sha256,
    rows: row.rows,
    importedAt: row.imported_at.toISOString(),
    importedBy: refs(row.imported_by),
    newestExclusionOn: row.newest_exclusion_on,
    stale: isStaleFile(row.newest_exclusion_on, today),
  }
}
