import type { ExclusionRow, MatchGround } from '@clearpost/contract'
import { compareWith, type Exclusion, indexOf, listedName, readExclusion } from '@clearpost/law'
import { sql } from 'kysely'
import { newId } from '../../core/id.ts'
import { audit, type Core, systemActor, type Tx } from '../../core/index.ts'
import { hashOfRow, unpackKeys } from './file.ts'
import { beginRun, fileInUse, lockScreening } from './load.ts'
import { rosterOf, type Subject } from './roster.ts'
import type { FileRow, Roster, RunRow } from './tables.ts'

const ROWS_PER_PAGE = 10_000
const WRITES_PER_STATEMENT = 1000

interface Found {
  subject: Subject
  row: Exclusion
  rowSha256: string
  line: number
  score: number
  grounds: MatchGround[]
}

/** Screens everybody against the file in use; a run that was done already stays as it is. */
export async function executeRun(core: Core, orgId: string, runId: string): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    await lockScreening(tx, orgId)
    const run = await tx
      .selectFrom('screening_run')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('id', '=', runId)
      .executeTakeFirst()
    const file = await fileInUse(tx, orgId)
    if (!run || run.state === 'done' || !file) return
    await screen(core, tx, run, file, await rosterOf(core, tx, orgId, false))
  })
}

/** A run that could not be done leaves no record: nobody was screened, and it must not stand in the way of the next. */
export async function forgetRun(core: Core, orgId: string, runId: string): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    await tx
      .deleteFrom('screening_run')
      .where('org_id', '=', orgId)
      .where('id', '=', runId)
      .where('state', '=', 'waiting')
      .execute()
  })
}

/** Screens those whom no screening has seen; nothing happens without any, without a file, or when all will be soon. */
export async function screenNew(core: Core, orgId: string): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    await lockScreening(tx, orgId)
    const file = await fileInUse(tx, orgId)
    const waiting = await tx
      .selectFrom('screening_run')
      .select('id')
      .where('org_id', '=', orgId)
      .where('state', '=', 'waiting')
      .executeTakeFirst()
    if (!file || waiting) return
    const roster = await rosterOf(core, tx, orgId, true)
    if (roster.length === 0) return
    const id = await beginRun(core, tx, { orgId }, file.id, 'new')
    const run = await tx
      .selectFrom('screening_run')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    await screen(core, tx, run, file, roster)
  })
}

async function screen(
  core: Core,
  tx: Tx,
  run: RunRow,
  file: FileRow,
  subjects: readonly Subject[],
): Promise<void> {
  const begunAt = performance.now()
  const newMatches = await keepMatches(core, tx, run, file, await findMatches(tx, file, subjects))
  const at = core.clock.now()
  const roster: Roster = subjects.map(({ kind, id, name }) => [kind, id, name])
  const people = subjects.filter(({ kind }) => kind === 'person').length
  const done = {
    state: 'done' as const,
    file_id: file.id,
    finished_at: at,
    people,
    vendors: subjects.length - people,
    new_matches: newMatches,
    millis: Math.round(performance.now() - begunAt),
    roster: JSON.stringify(roster),
  }
  await tx
    .updateTable('screening_run')
    .set(done)
    .where('org_id', '=', run.org_id)
    .where('id', '=', run.id)
    .execute()
  await sql`insert into screened (org_id, kind, subject_id, name, run_id, at)
    select ${run.org_id}, *, ${run.id}, ${at} from unnest(
      ${roster.map(([kind]) => kind)}::text[], ${roster.map(([, id]) => id)}::uuid[], ${roster.map(([, , name]) => name)}::text[])
    on conflict (org_id, kind, subject_id) do update set name = excluded.name, run_id = excluded.run_id, at = excluded.at`.execute(
    tx,
  )
  await audit(
    tx,
    systemActor(run.org_id),
    'screening.run',
    { kind: 'screening_run', id: run.id },
    {
      cause: run.cause,
      fileSha256: file.sha256,
      people,
      vendors: done.vendors,
      newMatches,
    },
  )
}

/** The few who are looked up stand in an index in memory; the many rows pass by it, page by page. */
async function findMatches(tx: Tx, file: FileRow, subjects: readonly Subject[]): Promise<Found[]> {
  const index = indexOf(subjects.map(({ screened }) => screened))
  const found: Found[] = []
  for (let after = 0; ; ) {
    const rows = await tx
      .selectFrom('leie_row')
      .select(['line', 'text', 'keys'])
      .where('org_id', '=', file.org_id)
      .where('file_id', '=', file.id)
      .where('line', '>', after)
      .orderBy('line')
      .limit(ROWS_PER_PAGE)
      .execute()
    for (const { line, text, keys } of rows) {
      const candidates = index.candidates(unpackKeys(keys))
      if (candidates.length === 0) continue
      const row = readExclusion(text)
      if (typeof row === 'string') continue
      const listed = listedName(row)
      for (const position of candidates) {
        const subject = subjects[position] as Subject
        const comparison = compareWith(subject.screened, row, listed)
        if (comparison === null) continue
        const { score, grounds } = comparison
        found.push({ subject, row, rowSha256: hashOfRow(row), line, score, grounds: [...grounds] })
      }
    }
    after = rows.at(-1)?.line ?? 0
    if (rows.length < ROWS_PER_PAGE) return found
  }
}

const keyOf = (kind: string, id: string, rowSha256: string) => `${kind} ${id} ${rowSha256}`

/**
 * Keeps what was found. What somebody decided stays decided while the row is the same, unless what is known of the
 * person now speaks for it more strongly than when "not the same" was said: then it is open again.
 * @returns how many nobody had seen before, or are open again
 */
async function keepMatches(
  core: Core,
  tx: Tx,
  run: RunRow,
  file: FileRow,
  found: readonly Found[],
): Promise<number> {
  const orgId = run.org_id
  const known = new Map(
    (
      await tx
        .selectFrom('screening_match')
        .select(['id', 'kind', 'subject_id', 'row_sha256', 'score', 'state'])
        .where('org_id', '=', orgId)
        .execute()
    ).map((row) => [keyOf(row.kind, row.subject_id, row.row_sha256), row]),
  )
  const now = core.clock.now()
  const seen = new Set<string>()
  const fresh: Found[] = []
  const again: { id: string; line: number; score: number; grounds: string; reopen: boolean }[] = []
  for (const one of found) {
    const key = keyOf(one.subject.kind, one.subject.id, one.rowSha256)
    // The list has some rows twice.
    if (seen.has(key)) continue
    seen.add(key)
    const before = known.get(key)
    if (!before) fresh.push(one)
    else {
      const reopen = before.state === 'not_same' && one.score > before.score
      again.push({
        id: before.id,
        line: one.line,
        score: one.score,
        grounds: JSON.stringify(one.grounds),
        reopen,
      })
    }
  }
  for (const some of portions(fresh)) {
    await tx
      .insertInto('screening_match')
      .values(
        some.map((one) => ({
          org_id: orgId,
          id: newId(now.getTime()),
          kind: one.subject.kind,
          subject_id: one.subject.id,
          subject_name: one.subject.name,
          row_sha256: one.rowSha256,
          excluded: JSON.stringify(one.row satisfies ExclusionRow),
          line: one.line,
          score: one.score,
          grounds: JSON.stringify(one.grounds),
          state: 'open' as const,
          run_id: run.id,
          file_id: file.id,
          first_seen_at: now,
          last_seen_at: now,
        })),
      )
      .execute()
  }
  for (const some of portions(again)) {
    await sql`update screening_match m set file_id = ${file.id}, last_seen_at = ${now}, line = n.line,
        score = n.score, grounds = n.grounds::jsonb, state = case when n.reopen then 'open' else m.state end
      from unnest(${some.map(({ id }) => id)}::uuid[], ${some.map(({ line }) => line)}::int[],
        ${some.map(({ score }) => score)}::int[], ${some.map(({ grounds }) => grounds)}::text[],
        ${some.map(({ reopen }) => reopen)}::boolean[]) as n (id, line, score, grounds, reopen)
      where m.org_id = ${orgId} and m.id = n.id`.execute(tx)
  }
  const reopened = again.filter(({ reopen }) => reopen)
  for (const some of portions(reopened)) {
    await tx
      .insertInto('screening_decision')
      .values(
        some.map(({ id }) => ({
          org_id: orgId,
          id: newId(now.getTime()),
          match_id: id,
          decision: 'reopened' as const,
          reason: '',
          by_id: null,
          at: now,
          file_id: file.id,
        })),
      )
      .execute()
  }
  return fresh.length + reopened.length
}

function* portions<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += WRITES_PER_STATEMENT)
    yield items.slice(at, at + WRITES_PER_STATEMENT)
}
