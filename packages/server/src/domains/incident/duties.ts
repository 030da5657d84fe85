import { randomUUID } from 'node:crypto'
import type { api, NoticeDuty } from '@clearpost/contract'
import { type BreachFacts, breachNotices, type Notice } from '@clearpost/law'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { addEvent } from './events.ts'
import { requireEvidence } from './evidence.ts'
import { delayOf, openIncident, openJson, patch, refuse, residentsOf, sealJson, today } from './load.ts'
import type { IncidentDutyRow, IncidentRow } from './tables.ts'

type SettleInput = z.output<typeof api.incident.settleDuty.body>

const proofField = (id: string) => `incident_duty.proof:${id}`
const excludedField = (id: string) => `incident_duty.excluded:${id}`

/** States in which nothing is owed: it was concluded to be no breach. */
const NOTHING_OWED: readonly string[] = ['low_probability', 'not_a_breach']

/** Nothing to do any more: the notice was made, a person set its statute aside, or the facts do not ask for it. */
export const isOpen = ({ asked, done_on, excluded }: IncidentDutyRow): boolean =>
  asked && done_on === null && excluded === null

export async function dutyRows(tx: Tx, orgId: string, incidentId: string): Promise<IncidentDutyRow[]> {
  return tx
    .selectFrom('incident_duty')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('incident_id', '=', incidentId)
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('kind')
    .orderBy('state')
    .execute()
}

const keyOf = ({ kind, state, citation }: { kind: string; state: string | null; citation: string }) =>
  `${kind} ${state ?? ''} ${citation}`

/** What the law asks for on the facts of a file. Until somebody counted, one person is taken to be affected. */
async function noticesOf(core: Core, tx: Tx, row: IncidentRow): Promise<Notice[]> {
  const concluded = row.state === 'closed' ? await lastOutcome(tx, row) : null
  if (NOTHING_OWED.includes(row.state) || (concluded !== null && concluded !== 'breach')) return []
  const residents = await residentsOf(core, tx, row)
  const delay = await delayOf(core, tx, row)
  const facts: BreachFacts = {
    discoveredOn: row.discovered_on,
    determinedOn: row.determined_on,
    residents: residents?.states ?? {},
    elsewhere: residents?.elsewhere ?? 1,
    delay,
  }
  return breachNotices(facts)
}

async function lastOutcome(tx: Tx, row: IncidentRow) {
  const last = await tx
    .selectFrom('incident_assessment')
    .select('outcome')
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .orderBy('round', 'desc')
    .executeTakeFirst()
  return last?.outcome ?? null
}

/** Computes the clocks again after a change of the facts. What was done or set aside stays as it was. */
export async function syncDuties(core: Core, tx: Tx, row: IncidentRow): Promise<void> {
  const wanted = new Map((await noticesOf(core, tx, row)).map((one) => [keyOfNotice(one), one]))
  const present = await dutyRows(tx, row.org_id, row.id)
  for (const duty of present) {
    const one = wanted.get(keyOf(duty))
    wanted.delete(keyOf(duty))
    const columns = { asked: one !== undefined, ...(one && duty.done_on === null ? columnsOf(one) : {}) }
    // A day that moved is spoken of anew.
    const again = one && duty.done_on === null && one.dueOn !== duty.due_on ? { reminded_on: null } : {}
    await tx
      .updateTable('incident_duty')
      .set({ ...columns, ...again })
      .where('org_id', '=', row.org_id)
      .where('id', '=', duty.id)
      .execute()
  }
  const added = [...wanted.values()].map((one) => ({
    org_id: row.org_id,
    id: randomUUID(),
    incident_id: row.id,
    kind: one.kind,
    state: one.state,
    citation: one.source.citation,
    ...columnsOf(one),
    asked: true,
    done_on: null,
    done_by: null,
    proof: null,
    evidence_id: null,
    excluded: null,
    reminded_on: null,
  }))
  if (added.length > 0) await tx.insertInto('incident_duty').values(added).execute()
}

const keyOfNotice = ({ kind, state, source }: Notice): string =>
  keyOf({ kind, state, citation: source.citation })

const columnsOf = ({ persons, dueOn, words, delayed, source }: Notice) => ({
  persons,
  due_on: dueOn,
  words,
  delayed,
  source_url: source.sourceUrl,
  status: source.status,
  as_of: source.asOf,
})

export async function dutyViews(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly IncidentDutyRow[],
): Promise<NoticeDuty[]> {
  const refs = await refsOf(
    tx,
    orgId,
    rows.map(({ done_by }) => done_by),
  )
  return Promise.all(
    rows.map(
      async (row): Promise<NoticeDuty> => ({
        id: row.id,
        kind: row.kind,
        state: row.state,
        persons: row.persons,
        dueOn: row.due_on,
        words: row.words,
        delayed: row.delayed,
        citation: row.citation,
        sourceUrl: row.source_url,
        status: row.status,
        asOf: row.as_of,
        asked: row.asked,
        doneOn: row.done_on,
        doneBy: row.done_by === null ? null : refs(row.done_by),
        proof: row.proof === null ? '' : await openJson(core, tx, orgId, proofField(row.id), row.proof),
        evidenceId: row.evidence_id,
        excluded:
          row.excluded === null ? null : await openJson(core, tx, orgId, excludedField(row.id), row.excluded),
      }),
    ),
  )
}

async function dutyRow(tx: Tx, row: IncidentRow, dutyId: string): Promise<IncidentDutyRow> {
  const duty = (await dutyRows(tx, row.org_id, row.id)).find(({ id }) => id === dutyId)
  if (!duty) throw refuse('notFound')
  return duty
}

async function patchDuty(tx: Tx, duty: IncidentDutyRow, columns: Partial<IncidentDutyRow>): Promise<void> {
  await tx
    .updateTable('incident_duty')
    .set(columns)
    .where('org_id', '=', duty.org_id)
    .where('id', '=', duty.id)
    .execute()
}

/** Says when a notice was made and by what one sees it. */
export async function settleDuty(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  incidentId: string,
  dutyId: string,
  input: SettleInput,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  const duty = await dutyRow(tx, row, dutyId)
  if (duty.done_on !== null) throw refuse('settled')
  if (input.doneOn > (await today(core, tx, row.org_id))) throw refuse('dayAhead')
  if (input.doneOn < row.discovered_on) throw refuse('daysOrder')
  if (input.evidenceId !== null) await requireEvidence(tx, row, input.evidenceId)
  await patchDuty(tx, duty, {
    done_on: input.doneOn,
    done_by: actor.personId,
    proof: await sealJson(core, tx, row.org_id, proofField(duty.id), input.proof),
    evidence_id: input.evidenceId,
  })
  await addEvent(core, tx, actor, row.id, 'incident.settleDuty', {
    dutyId: duty.id,
    kind: duty.kind,
    ...(duty.state === null ? {} : { state: duty.state }),
    doneOn: input.doneOn,
    ...(duty.due_on === null ? {} : { dueOn: duty.due_on }),
  })
  await finishNotices(core, tx, actor, row)
}

/** A person decides that a state's statute does not apply; the federal notices follow the conclusion alone. */
export async function excludeDuty(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  dutyId: string,
  reason: string | null,
): Promise<void> {
  permit(actor, 'incident:conclude')
  const row = await openIncident(tx, actor, incidentId)
  const duty = await dutyRow(tx, row, dutyId)
  if (duty.done_on !== null) throw refuse('settled')
  if (duty.kind !== 'state_individuals' && duty.kind !== 'regulator') throw refuse('federalDuty')
  await patchDuty(tx, duty, {
    excluded: reason === null ? null : await sealJson(core, tx, row.org_id, excludedField(duty.id), reason),
  })
  const action = reason === null ? 'incident.includeDuty' : 'incident.excludeDuty'
  await addEvent(core, tx, actor, row.id, action, {
    dutyId: duty.id,
    kind: duty.kind,
    state: duty.state ?? '',
  })
  await finishNotices(core, tx, actor, row)
}

/** A breach is notified once nothing but the yearly log is left. */
async function finishNotices(core: Core, tx: Tx, actor: Actor, row: IncidentRow): Promise<void> {
  if (row.state !== 'breach' && row.state !== 'notified') return
  const left = (await dutyRows(tx, row.org_id, row.id)).filter(
    (duty) => isOpen(duty) && duty.kind !== 'hhs_log',
  )
  const state = left.length === 0 ? 'notified' : 'breach'
  if (state === row.state) return
  await patch(core, tx, row, { state })
  await addEvent(core, tx, actor, row.id, 'incident.move', { to: state })
}

/** Notices of an incident with their last days, for letters and logs. */
export async function dutiesOf(core: Core, tx: Tx, actor: Actor, incidentId: string): Promise<NoticeDuty[]> {
  permit(actor, 'incident:read')
  return dutyViews(core, tx, actor.orgId, await dutyRows(tx, actor.orgId, incidentId))
}
