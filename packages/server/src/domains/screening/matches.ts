import type { MatchDecision, MatchState, ScreeningMatch } from '@clearpost/contract'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { cursorOf, readCursor } from '../../core/cursor.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { hashesOf, refuse } from './load.ts'
import type { MatchRow } from './tables.ts'

/** The undecided first, then what OIG has to be asked, then the confirmed. As the index has it. */
const rank = sql<number>`(case state when 'open' then 0 when 'verify' then 1 when 'confirmed' then 2 else 3 end)`

/** Possible matches, a page at a time. */
export async function listMatches(
  tx: Tx,
  actor: Actor,
  query: { state?: MatchState | undefined; after?: string | undefined; limit: number },
): Promise<{ items: ScreeningMatch[]; next: string | null }> {
  permit(actor, 'screening:read')
  let select = tx
    .selectFrom('screening_match')
    .selectAll()
    .select(rank.as('rank'))
    .where('org_id', '=', actor.orgId)
  if (query.state) select = select.where('state', '=', query.state)
  if (query.after) {
    const [after, score, id] = readCursor(query.after, ['number', 'number', 'string'])
    select = select.where(sql<boolean>`(${rank}, -score, id) > (${after}::int, ${-score}::int, ${id}::uuid)`)
  }
  const rows = await select
    .orderBy(rank)
    .orderBy('score', 'desc')
    .orderBy('id')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    items: await viewMatches(tx, actor.orgId, page),
    next: last ? cursorOf([last.rank, last.score, last.id]) : null,
  }
}

export async function matchRow(tx: Tx, actor: Actor, matchId: string, lock = false): Promise<MatchRow> {
  const query = tx
    .selectFrom('screening_match')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', matchId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

export async function viewMatch(tx: Tx, actor: Actor, matchId: string): Promise<ScreeningMatch> {
  permit(actor, 'screening:read')
  const [view] = await viewMatches(tx, actor.orgId, [await matchRow(tx, actor, matchId)])
  if (!view) throw refuse('notFound')
  return view
}

/** A person decides, with a reason; an earlier decision stays in the record. */
export async function decideMatch(
  core: Core,
  tx: Tx,
  actor: Actor,
  matchId: string,
  input: { decision: 'verify' | 'confirmed' | 'not_same'; reason: string },
): Promise<ScreeningMatch> {
  permit(actor, 'screening:decide')
  const row = await matchRow(tx, actor, matchId, true)
  const now = core.clock.now()
  await tx
    .insertInto('screening_decision')
    .values({
      org_id: actor.orgId,
      id: newId(now.getTime()),
      match_id: row.id,
      decision: input.decision,
      reason: input.reason,
      by_id: actor.personId ?? null,
      at: now,
      file_id: row.file_id,
    })
    .execute()
  await tx
    .updateTable('screening_match')
    .set({ state: input.decision })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', row.id)
    .execute()
  await audit(
    tx,
    actor,
    'screening.decide',
    { kind: 'screening_match', id: row.id },
    {
      decision: input.decision,
      rowSha256: row.row_sha256,
    },
  )
  return viewMatch(tx, actor, matchId)
}

export async function viewMatches(
  tx: Tx,
  orgId: string,
  rows: readonly MatchRow[],
): Promise<ScreeningMatch[]> {
  if (rows.length === 0) return []
  const decisions = await tx
    .selectFrom('screening_decision')
    .selectAll()
    .where('org_id', '=', orgId)
    .where(
      'match_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('id', 'desc')
    .execute()
  const files = await hashesOf(
    tx,
    orgId,
    [...rows, ...decisions].map(({ file_id }) => file_id),
  )
  const refs = await refsOf(
    tx,
    orgId,
    decisions.map(({ by_id }) => by_id),
  )
  const hash = (fileId: string) => files.get(fileId)?.sha256 ?? ''
  return rows.map((row) => ({
    id: row.id,
    subject: { kind: row.kind, id: row.subject_id, name: row.subject_name },
    state: row.state,
    score: row.score,
    grounds: row.grounds,
    row: row.excluded,
    rowSha256: row.row_sha256,
    line: row.line,
    fileSha256: hash(row.file_id),
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    decisions: decisions
      .filter(({ match_id }) => match_id === row.id)
      .map(
        (one): MatchDecision => ({
          decision: one.decision,
          reason: one.reason,
          by: refs(one.by_id),
          at: one.at.toISOString(),
          fileSha256: hash(one.file_id),
        }),
      ),
  }))
}
