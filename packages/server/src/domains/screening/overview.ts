import type { ScreeningOverview, ScreeningRun } from '@clearpost/contract'
import { nextScreeningOn } from '@clearpost/law'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { cursorOf, readCursor } from '../../core/cursor.ts'
import { dayOf } from '../../core/days.ts'
import { type Actor, audit, type Core, enqueue, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { viewFile } from './import.ts'
import { runAll } from './jobs.ts'
import { beginRun, fileInUse, hashesOf, lockScreening, refuse, todayIn } from './load.ts'
import type { RunRow } from './tables.ts'

/** What a board shows of the screening: what waits for a decision, and when the next one is due. */
async function screeningFigures(
  core: Core,
  tx: Tx,
  orgId: string,
): Promise<
  Pick<ScreeningOverview, 'open' | 'verify' | 'confirmed' | 'lastScreenedOn' | 'nextDueOn' | 'overdue'>
> {
  const { today, zone } = await todayIn(core, tx, orgId)
  const { rows } = await sql<{ open: number; verify: number; confirmed: number; last: Date | null }>`
    select count(*) filter (where state = 'open') as open, count(*) filter (where state = 'verify') as verify,
      count(*) filter (where state = 'confirmed') as confirmed,
      (select max(finished_at) from screening_run where org_id = ${orgId} and cause <> 'new') as last
    from screening_match where org_id = ${orgId}`.execute(tx)
  const { last = null, ...counts } = rows[0] ?? { open: 0, verify: 0, confirmed: 0 }
  const lastScreenedOn = last ? dayOf(last, zone) : null
  const nextDueOn = lastScreenedOn ? nextScreeningOn(lastScreenedOn) : null
  return { ...counts, lastScreenedOn, nextDueOn, overdue: nextDueOn !== null && nextDueOn < today }
}

export async function viewOverview(core: Core, tx: Tx, actor: Actor): Promise<ScreeningOverview> {
  permit(actor, 'screening:read')
  const { orgId } = actor
  const file = await fileInUse(tx, orgId)
  const { rows } = await sql<Pick<ScreeningOverview, 'people' | 'vendors' | 'unscreened' | 'running'>>`
    select
      (select count(*) from person where org_id = ${orgId} and state = 'active') as people,
      (select count(*) from vendor where org_id = ${orgId} and ended_at is null) as vendors,
      (select count(*) from person p left join screened s
        on s.org_id = p.org_id and s.kind = 'person' and s.subject_id = p.id
        where p.org_id = ${orgId} and p.state = 'active' and s.name is distinct from p.name)
      + (select count(*) from vendor v left join screened s
        on s.org_id = v.org_id and s.kind = 'vendor' and s.subject_id = v.id
        where v.org_id = ${orgId} and v.ended_at is null and s.name is distinct from v.name) as unscreened,
      exists (select 1 from screening_run where org_id = ${orgId} and state = 'waiting') as running`.execute(
    tx,
  )
  const counts = rows[0] ?? { people: 0, vendors: 0, unscreened: 0, running: false }
  return {
    file: file ? await viewFile(core, tx, file) : null,
    ...(await screeningFigures(core, tx, orgId)),
    ...counts,
  }
}

/** Screens everybody again against the file in use. */
export async function screenAgain(core: Core, tx: Tx, actor: Actor): Promise<ScreeningRun> {
  permit(actor, 'screening:write')
  const { orgId } = actor
  await lockScreening(tx, orgId)
  const file = await fileInUse(tx, orgId)
  if (!file) throw refuse('noFile')
  const waiting = await runs(tx, orgId).where('state', '=', 'waiting').executeTakeFirst()
  if (waiting) throw refuse('running')
  const runId = await beginRun(core, tx, actor, file.id, 'again')
  await enqueue(tx, runAll, { orgId, runId })
  await audit(tx, actor, 'screening.screenAgain', { kind: 'screening_run', id: runId })
  const [view] = await viewRuns(tx, orgId, [await runRow(tx, actor, runId)])
  if (!view) throw refuse('notFound')
  return view
}

type ListedRun = Omit<RunRow, 'roster'>

/** Without the roster, which is long. */
const runs = (tx: Tx, orgId: string) =>
  tx
    .selectFrom('screening_run')
    .select([
      'org_id',
      'id',
      'cause',
      'state',
      'file_id',
      'by_id',
      'started_at',
      'finished_at',
      'people',
      'vendors',
      'new_matches',
      'millis',
    ])
    .where('org_id', '=', orgId)

async function runRow(tx: Tx, actor: Actor, runId: string): Promise<ListedRun> {
  const row = await runs(tx, actor.orgId).where('id', '=', runId).executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

export async function listRuns(
  tx: Tx,
  actor: Actor,
  query: { after?: string | undefined; limit: number },
): Promise<{ items: ScreeningRun[]; next: string | null }> {
  permit(actor, 'screening:read')
  let select = runs(tx, actor.orgId)
  if (query.after) {
    const [id] = readCursor(query.after, ['string'])
    select = select.where(sql<boolean>`id < ${id}::uuid`)
  }
  const rows = await select
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return { items: await viewRuns(tx, actor.orgId, page), next: last ? cursorOf([last.id]) : null }
}

async function viewRuns(tx: Tx, orgId: string, rows: readonly ListedRun[]): Promise<ScreeningRun[]> {
  const files = await hashesOf(
    tx,
    orgId,
    rows.map(({ file_id }) => file_id),
  )
  const refs = await refsOf(
    tx,
    orgId,
    rows.map(({ by_id }) => by_id),
  )
  return rows.map((row) => ({
    id: row.id,
    cause: row.cause,
    state: row.state,
    fileSha256: files.get(row.file_id)?.sha256 ?? '',
    fileRows: files.get(row.file_id)?.rows ?? 0,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    by: refs(row.by_id),
    people: row.people,
    vendors: row.vendors,
    newMatches: row.new_matches,
    millis: row.millis,
  }))
}
