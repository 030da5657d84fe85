import { randomUUID } from 'node:crypto'
import type { api, Measure } from '@clearpost/contract'
import { addDays } from '@clearpost/law'
import * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { remedialCourse } from '../training/index.ts'
import { addEvent } from './events.ts'
import { openIncident, openJson, refuse, requirePerson, sealJson, today } from './load.ts'
import type { IncidentRow } from './tables.ts'

type MeasureInput = z.output<typeof api.incident.addMeasure.body>

/** Days for a remedial course when nobody chose a day. */
const COURSE_DAYS = 14
const noteField = (id: string) => `incident_measure.note:${id}`

/**
 * Adds a corrective action. A course is assigned to its person at once; a policy is one of the organization; a rule is
 * named by its id in the check's rules.
 */
export async function addMeasure(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  { kind, ref, personId, note, dueOn }: MeasureInput,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  if (personId !== null) await requirePerson(tx, row.org_id, personId)
  if (kind !== 'other' && ref === null) throw refuse('refUnknown')
  if (kind === 'policy') await requirePolicy(tx, row.org_id, ref)
  const courseDueOn = dueOn ?? addDays(await today(core, tx, row.org_id), COURSE_DAYS)
  if (kind === 'course') {
    if (personId === null) throw refuse('personUnknown')
    const course = { personId, courseId: ref as string, incidentId: row.id, dueOn: courseDueOn }
    await remedialCourse(core, tx, actor, course)
  }
  const id = randomUUID()
  await tx
    .insertInto('incident_measure')
    .values({
      org_id: row.org_id,
      id,
      incident_id: row.id,
      kind,
      ref,
      person_id: personId,
      note: await sealJson(core, tx, row.org_id, noteField(id), note),
      due_on: kind === 'course' ? courseDueOn : dueOn,
      done_on: null,
      done_by: null,
    })
    .execute()
  await addEvent(core, tx, actor, row.id, 'incident.addMeasure', { measureId: id, kind })
}

async function requirePolicy(tx: Tx, orgId: string, ref: string | null): Promise<void> {
  const found =
    z.uuid().safeParse(ref).success &&
    (await tx
      .selectFrom('policy')
      .select('id')
      .where('org_id', '=', orgId)
      .where('id', '=', ref as string)
      .executeTakeFirst())
  if (!found) throw refuse('refUnknown')
}

/** Says that a corrective action is done. */
export async function settleMeasure(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  incidentId: string,
  measureId: string,
  note: string,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  const measure = await tx
    .selectFrom('incident_measure')
    .select(['id', 'note', 'done_on'])
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .where('id', '=', measureId)
    .executeTakeFirst()
  if (!measure) throw refuse('notFound')
  if (measure.done_on !== null) throw refuse('settled')
  await tx
    .updateTable('incident_measure')
    .set({
      done_on: await today(core, tx, row.org_id),
      done_by: actor.personId,
      ...(note === '' ? {} : { note: await sealJson(core, tx, row.org_id, noteField(measureId), note) }),
    })
    .where('org_id', '=', row.org_id)
    .where('id', '=', measureId)
    .execute()
  await addEvent(core, tx, actor, row.id, 'incident.settleMeasure', { measureId })
}

export async function measureViews(core: Core, tx: Tx, row: IncidentRow): Promise<Measure[]> {
  const rows = await tx
    .selectFrom('incident_measure')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .orderBy('done_on', (order) => order.asc().nullsFirst())
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  const refs = await refsOf(
    tx,
    row.org_id,
    rows.flatMap(({ person_id, done_by }) => [person_id, done_by]),
  )
  return Promise.all(
    rows.map(
      async (one): Promise<Measure> => ({
        id: one.id,
        kind: one.kind,
        ref: one.ref,
        person: one.person_id === null ? null : refs(one.person_id),
        note: await openJson(core, tx, row.org_id, noteField(one.id), one.note),
        dueOn: one.due_on,
        doneOn: one.done_on,
        doneBy: one.done_by === null ? null : refs(one.done_by),
      }),
    ),
  )
}
