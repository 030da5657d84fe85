import type { Incident, IncidentEvent, IncidentSummary } from '@clearpost/contract'
import { allowed, permit } from '../../core/auth/permit.ts'
import { cursorOf, readCursor } from '../../core/cursor.ts'
import { dayOf } from '../../core/days.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { settingsOf } from '../organization/index.ts'
import { assessmentViews } from './assessment.ts'
import { stepViews } from './containment.ts'
import { dutyRows, dutyViews, isOpen } from './duties.ts'
import { evidenceViews } from './evidence.ts'
import { countOf, delayOf, incidentRow, numberOf, openWords, residentsOf, subject } from './load.ts'
import { measureViews } from './measures.ts'
import { messageViews } from './messages.ts'
import { involvedViews } from './persons.ts'
import type { IncidentDutyRow, IncidentRow } from './tables.ts'
import { taskViews } from './tasks.ts'

interface ListQuery {
  after?: string | undefined
  limit: number
  state?: IncidentRow['state'] | undefined
  open?: 'yes' | undefined
}

/** Incidents, newest first. */
export async function listIncidents(
  core: Core,
  tx: Tx,
  actor: Actor,
  { after, limit, state, open }: ListQuery,
): Promise<{ items: IncidentSummary[]; next: string | null }> {
  permit(actor, 'incident:read')
  let query = tx
    .selectFrom('incident')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .limit(limit + 1)
  if (state) query = query.where('state', '=', state)
  if (open) query = query.where('state', '<>', 'closed')
  if (after) {
    const [year, number] = readCursor(after, ['number', 'number'])
    query = query.where((where) =>
      where.or([
        where('year', '<', year),
        where.and([where('year', '=', year), where('number', '<', number)]),
      ]),
    )
  }
  const rows = await query.execute()
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: await summaries(core, tx, actor.orgId, shown),
    next: rows.length > limit && last ? cursorOf([last.year, last.number]) : null,
  }
}

async function summaries(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly IncidentRow[],
): Promise<IncidentSummary[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const duties = await tx
    .selectFrom('incident_duty')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('incident_id', 'in', ids)
    .where('due_on', 'is not', null)
    .orderBy('due_on')
    .execute()
  const tasks = await tx
    .selectFrom('incident_task')
    .select(({ fn }) => ['incident_id', fn.countAll<number>().as('open')])
    .where('org_id', '=', orgId)
    .where('incident_id', 'in', ids)
    .where('done_on', 'is', null)
    .groupBy('incident_id')
    .execute()
  const refs = await refsOf(
    tx,
    orgId,
    rows.map(({ owner_id }) => owner_id),
  )
  return Promise.all(
    rows.map(
      async (row): Promise<IncidentSummary> => ({
        ...(await summaryOf(core, tx, row, duties)),
        owner: row.owner_id === null ? null : refs(row.owner_id),
        openTasks: tasks.find(({ incident_id }) => incident_id === row.id)?.open ?? 0,
      }),
    ),
  )
}

async function summaryOf(core: Core, tx: Tx, row: IncidentRow, duties: readonly IncidentDutyRow[]) {
  const { title } = await openWords(core, tx, row)
  const residents = await residentsOf(core, tx, row)
  const next = duties.find((duty) => duty.incident_id === row.id && isOpen(duty) && duty.due_on !== null)
  return {
    id: row.id,
    number: numberOf(row),
    state: row.state,
    severity: row.severity,
    source: row.source,
    title,
    discoveredOn: row.discovered_on,
    persons: residents && countOf(residents),
    nextDue: next ? { kind: next.kind, state: next.state, dueOn: next.due_on as string } : null,
    updatedAt: row.updated_at.toISOString(),
  }
}

/** The whole file; who read it stands in the trail. */
export async function readIncident(core: Core, tx: Tx, actor: Actor, incidentId: string): Promise<Incident> {
  permit(actor, 'incident:read')
  const view = await viewIncident(core, tx, actor, incidentId)
  await audit(tx, actor, 'incident.read', subject(incidentId), { persons: view.persons ?? 0 })
  return view
}

/** The file as the actor may see it: who was involved is for those who work on it. */
export async function viewIncident(core: Core, tx: Tx, actor: Actor, incidentId: string): Promise<Incident> {
  const row = await incidentRow(tx, actor, incidentId)
  const { org_id: orgId } = row
  const duties = await dutyRows(tx, orgId, row.id)
  const words = await openWords(core, tx, row)
  const refs = await refsOf(tx, orgId, [row.owner_id, row.reporter_id])
  const { timeZone } = await settingsOf(tx, orgId)
  const works = allowed(actor, 'incident:write')
  const { listed } = await tx
    .selectFrom('incident_person')
    .select(({ fn }) => fn.countAll<number>().as('listed'))
    .where('org_id', '=', orgId)
    .where('incident_id', '=', row.id)
    .executeTakeFirstOrThrow()
  return {
    ...(await summaryOf(core, tx, row, duties)),
    owner: row.owner_id === null ? null : refs(row.owner_id),
    revision: row.revision,
    what: words.what,
    link: words.link,
    occurredOn: row.occurred_on,
    reportedOn: row.reported_on,
    determinedOn: row.determined_on,
    reporter: row.reporter_id === null || !works ? null : refs(row.reporter_id),
    postId: row.post_id,
    channelId: row.channel_id,
    alertId: row.alert_id,
    cause: row.cause,
    mitigation: words.mitigation,
    rootCause: words.rootCause,
    traits: row.traits,
    residents: await residentsOf(core, tx, row),
    listed,
    delay: await delayOf(core, tx, row),
    involved: works ? await involvedViews(tx, row) : [],
    tasks: await taskViews(core, tx, row),
    containment: await stepViews(core, tx, row),
    evidence: await evidenceViews(core, tx, row),
    measures: await measureViews(core, tx, row),
    assessments: await assessmentViews(core, tx, row),
    duties: await dutyViews(core, tx, orgId, duties),
    messages: await messageViews(core, tx, row),
    answerable: row.code_hash !== null,
    events: await eventViews(tx, row, timeZone),
    today: dayOf(core.clock.now(), timeZone),
    actions: actionsOf(actor, row),
  }
}

function actionsOf(actor: Actor, row: IncidentRow): Incident['actions'] {
  const works = allowed(actor, 'incident:write') && row.state !== 'closed'
  const concludes = allowed(actor, 'incident:conclude')
  const concluded = ['breach', 'notified', 'low_probability', 'not_a_breach', 'closed'].includes(row.state)
  const closable = ['notified', 'low_probability', 'not_a_breach'].includes(row.state)
  return [
    ...(works ? (['write'] as const) : []),
    ...(works && concludes && !concluded ? (['conclude'] as const) : []),
    ...(concludes && concluded ? (['reopen'] as const) : []),
    ...(works && closable ? (['close'] as const) : []),
  ]
}

async function eventViews(tx: Tx, row: IncidentRow, timeZone: string): Promise<IncidentEvent[]> {
  const rows = await tx
    .selectFrom('incident_event')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .orderBy('seq')
    .execute()
  const refs = await refsOf(
    tx,
    row.org_id,
    rows.map(({ by_id }) => by_id),
  )
  return rows.map(
    (one): IncidentEvent => ({
      id: one.id,
      at: one.who === 'reporter' ? null : one.at.toISOString(),
      on: dayOf(one.at, timeZone),
      who: one.who,
      by: one.by_id === null ? null : refs(one.by_id),
      action: one.action,
      details: one.details as IncidentEvent['details'],
    }),
  )
}
