import type { SanctionCase, SanctionSummary, SimilarSanctions } from '@clearpost/contract'
import { sql } from 'kysely'
import { allowed, permit } from '../../core/auth/permit.ts'
import { cursorOf, readCursor } from '../../core/cursor.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { incidentLabels, incidentNumbers } from '../incident/index.ts'
import { type CaseWords, caseRow, type DecisionWords, opened, subject } from './load.ts'
import { levelsOf } from './matrix.ts'
import type { SanctionFlagRow, SanctionRow } from './tables.ts'

/** Decided cases that are compared with one. */
const SIMILAR_LIMIT = 200

const instant = (at: Date | null): string | null => at?.toISOString() ?? null

async function flagsOf(tx: Tx, orgId: string, ids: readonly string[]): Promise<SanctionFlagRow[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('sanction_flag')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('case_id', 'in', [...ids])
    .orderBy('id')
    .execute()
}

async function summaries(tx: Tx, orgId: string, rows: readonly SanctionRow[]): Promise<SanctionSummary[]> {
  const flags = await flagsOf(
    tx,
    orgId,
    rows.map(({ id }) => id),
  )
  const refs = await refsOf(
    tx,
    orgId,
    rows.map(({ person_id }) => person_id),
  )
  const numbers = await incidentNumbers(
    tx,
    orgId,
    rows.map(({ incident_id }) => incident_id),
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    incidentId: row.incident_id,
    incidentNumber: numbers.get(row.incident_id) ?? '',
    person: refs(row.person_id),
    cause: row.cause,
    state: row.state,
    openFlags: flags.filter(({ case_id, outcome }) => case_id === row.id && outcome === null).length,
    proposedLevel: row.proposed_level,
    level: row.level,
    openedAt: row.opened_at.toISOString(),
    decidedAt: instant(row.decided_at),
  }))
}

/** What a case can come from, for people who may see nothing else of incidents. */
export async function listIncidents(
  tx: Tx,
  actor: Actor,
  query: { after?: string | undefined; limit: number },
) {
  permit(actor, 'sanction:write')
  return incidentLabels(tx, actor.orgId, query)
}

/** Cases, newest first; one's own is not among them. */
export async function listCases(
  tx: Tx,
  actor: Actor,
  query: {
    after?: string | undefined
    limit: number
    state?: SanctionCase['state'] | undefined
    incidentId?: string | undefined
  },
): Promise<{ items: SanctionSummary[]; next: string | null }> {
  permit(actor, 'sanction:read')
  let select = tx
    .selectFrom('sanction_case')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('person_id', '!=', actor.personId ?? '')
  if (query.state) select = select.where('state', '=', query.state)
  if (query.incidentId) select = select.where('incident_id', '=', query.incidentId)
  if (query.after) {
    const [at, id] = readCursor(query.after, ['string', 'string'])
    select = select.where(sql<boolean>`(opened_at, id) < (${at}::timestamptz, ${id}::uuid)`)
  }
  const rows = await select
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  await audit(
    tx,
    actor,
    'sanction.list',
    { kind: 'sanction', id: actor.orgId },
    { ids: page.map(({ id }) => id) },
  )
  return {
    items: await summaries(tx, actor.orgId, page),
    next: last ? cursorOf([last.opened_at.toISOString(), last.id]) : null,
  }
}

/** One case, for somebody who opens it: that is recorded. */
export async function readCase(core: Core, tx: Tx, actor: Actor, id: string): Promise<SanctionCase> {
  permit(actor, 'sanction:read')
  const row = await caseRow(tx, actor, id)
  await audit(tx, actor, 'sanction.read', subject(id))
  return viewCase(core, tx, actor, row)
}

/** The case as the actor sees it and what they may do with it. */
export async function viewCase(core: Core, tx: Tx, actor: Actor, row: SanctionRow): Promise<SanctionCase> {
  const { orgId } = actor
  const flags = await flagsOf(tx, orgId, [row.id])
  const refs = await refsOf(tx, orgId, [
    row.opened_by,
    row.decided_by,
    ...flags.flatMap((flag) => [flag.raised_by, flag.reviewed_by]),
  ])
  const [summary] = (await summaries(tx, orgId, [row])) as [SanctionSummary]
  const words = await opened<CaseWords>(core, tx, orgId, 'facts', row.id, row.facts)
  const decision =
    row.decision && row.decided_by
      ? {
          ...(await opened<DecisionWords>(core, tx, orgId, 'decision', row.id, row.decision)),
          by: refs(row.decided_by),
        }
      : null
  const viewed: SanctionCase['flags'] = []
  for (const flag of flags)
    viewed.push({
      id: flag.id,
      kind: flag.kind,
      note: await opened<string>(core, tx, orgId, 'note', flag.id, flag.note),
      raisedBy: refs(flag.raised_by),
      raisedAt: flag.raised_at.toISOString(),
      outcome: flag.outcome,
      reasons: flag.reasons ? await opened<string>(core, tx, orgId, 'reasons', flag.id, flag.reasons) : '',
      reviewedBy: flag.reviewed_by === null ? null : refs(flag.reviewed_by),
      reviewedAt: instant(flag.reviewed_at),
    })
  return {
    ...summary,
    revision: row.revision,
    facts: {
      cause: row.cause,
      intent: row.intent,
      aggravating: row.aggravating,
      mitigating: row.mitigating,
      ...words,
    },
    levels: await levelsOf(tx, orgId, row.matrix_revision),
    matrixRevision: row.matrix_revision ?? 0,
    openedBy: refs(row.opened_by),
    flags: viewed,
    decision,
    actions: actionsOf(actor, row, flags),
  }
}

function actionsOf(
  actor: Actor,
  row: SanctionRow,
  flags: readonly SanctionFlagRow[],
): SanctionCase['actions'] {
  if (row.state !== 'open') return []
  const open = flags.filter(({ outcome }) => outcome === null)
  const decides = allowed(actor, 'sanction:decide') && row.opened_by !== actor.personId
  return [
    ...(allowed(actor, 'sanction:write') ? (['save'] as const) : []),
    'flag',
    ...(allowed(actor, 'sanction:decide') && open.some(({ raised_by }) => raised_by !== actor.personId)
      ? (['review'] as const)
      : []),
    ...(decides && open.length === 0 ? (['decide'] as const) : []),
    ...(decides ? (['drop'] as const) : []),
  ]
}

/** What was decided in cases of the same cause: levels and facts, nobody's name and no incident. */
export async function similarCases(core: Core, tx: Tx, actor: Actor, id: string): Promise<SimilarSanctions> {
  permit(actor, 'sanction:read')
  const own = await caseRow(tx, actor, id)
  const rows = await tx
    .selectFrom('sanction_case')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('cause', '=', own.cause)
    .where('state', '=', 'decided')
    .where('id', '!=', id)
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(SIMILAR_LIMIT)
    .execute()
  await audit(tx, actor, 'sanction.compare', subject(id), { cases: rows.length })
  const items: SimilarSanctions['items'] = []
  for (const row of rows) {
    if (row.level === null || row.decision === null || row.decided_at === null) continue
    const { measures } = await opened<DecisionWords>(core, tx, actor.orgId, 'decision', row.id, row.decision)
    items.push({
      year: row.decided_at.getUTCFullYear(),
      level: row.level,
      proposedLevel: row.proposed_level,
      intent: row.intent,
      aggravating: row.aggravating,
      mitigating: row.mitigating,
      measures,
    })
  }
  const counts = new Map<number, number>()
  for (const { level } of items) counts.set(level, (counts.get(level) ?? 0) + 1)
  return {
    cause: own.cause,
    levels: [...counts].map(([level, cases]) => ({ level, cases })).sort((a, b) => a.level - b.level),
    items,
  }
}
