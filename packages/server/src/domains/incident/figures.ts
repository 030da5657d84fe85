import { INCIDENT_STATES, type IncidentState } from '@clearpost/contract'
import { estimateExposure } from '@clearpost/law'
import { sql } from 'kysely'
import type { Core, Tx } from '../../core/index.ts'
import { countOf, residentsOf } from './load.ts'
import type { IncidentRow } from './tables.ts'

/** How many incidents are in each state, in the order of the states; also where there is none. */
async function incidentsByStage(
  tx: Tx,
  orgId: string,
): Promise<{ state: IncidentState; incidents: number }[]> {
  const rows = await tx
    .selectFrom('incident')
    .select(({ fn }) => ['state', fn.countAll<number>().as('incidents')])
    .where('org_id', '=', orgId)
    .groupBy('state')
    .execute()
  return INCIDENT_STATES.map((state) => ({
    state,
    incidents: rows.find((row) => row.state === state)?.incidents ?? 0,
  }))
}

/** States in which nobody works on an incident any more. */
const ENDED: readonly IncidentState[] = ['low_probability', 'not_a_breach', 'closed']
/** States in which penalties may follow. */
const EXPOSED: readonly IncidentState[] = ['new', 'triage', 'contained', 'assessment', 'breach', 'notified']

export interface IncidentFigures {
  stages: { state: IncidentState; incidents: number }[]
  open: { count: number; since: Date | null }
  /** Notices and tasks past their day, and the earliest of those days. */
  late: { count: number; since: string | null }
  /** Of the open ones: from the least of the lowest tier to the most of the highest, US dollars; null: none is open. */
  exposure: { incidents: number; persons: number; leastUsd: number; mostUsd: number } | null
}

/** For the board. @param day today in the organization's time zone */
export async function incidentFigures(
  core: Core,
  tx: Tx,
  orgId: string,
  day: string,
): Promise<IncidentFigures> {
  const open = await tx
    .selectFrom('incident')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('state', 'not in', [...ENDED])
    .execute()
  const { rows } = await sql<{ count: number; since: string | null }>`
    select count(*)::int as count, min(due_on) as since from (
      select d.due_on from incident_duty d join incident i on i.org_id = d.org_id and i.id = d.incident_id
      where d.org_id = ${orgId} and d.asked and d.done_on is null and d.excluded is null and d.due_on < ${day}
        and i.state <> all(${[...ENDED]}::text[])
      union all
      select t.due_on from incident_task t join incident i on i.org_id = t.org_id and i.id = t.incident_id
      where t.org_id = ${orgId} and t.done_on is null and t.due_on < ${day}
    ) late`.execute(tx)
  return {
    stages: await incidentsByStage(tx, orgId),
    open: {
      count: open.length,
      since: open.map(({ created_at }) => created_at).sort((a, b) => +a - +b)[0] ?? null,
    },
    late: rows[0] as IncidentFigures['late'],
    exposure: await exposureOf(core, tx, open, day),
  }
}

/** An incident whose people were not counted yet counts as one person. */
async function exposureOf(
  core: Core,
  tx: Tx,
  open: readonly IncidentRow[],
  day: string,
): Promise<IncidentFigures['exposure']> {
  const total = { incidents: 0, persons: 0, leastUsd: 0, mostUsd: 0 }
  for (const row of open.filter(({ state }) => EXPOSED.includes(state))) {
    const residents = await residentsOf(core, tx, row)
    const persons = Math.max(1, residents ? countOf(residents) : 1)
    const happened = row.occurred_on ?? row.discovered_on
    const estimate = estimateExposure({
      violatedOn: happened,
      endedOn: happened,
      assessedOn: day < happened ? happened : day,
      persons,
      provisions: 1,
      correctedInTime: false,
    })
    if (typeof estimate === 'string') continue
    total.incidents += 1
    total.persons += persons
    total.leastUsd += estimate.tiers[0]?.least ?? 0
    total.mostUsd += estimate.tiers.at(-1)?.most ?? 0
  }
  return total.incidents === 0 ? null : total
}
