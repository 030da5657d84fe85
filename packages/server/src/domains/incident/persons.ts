import { randomUUID } from 'node:crypto'
import type { AffectedPerson, AffectedPersonInput, Involved } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { addEvent } from './events.ts'
import { incidentRow, openIncident, openJson, refuse, requirePerson, sealJson, subject } from './load.ts'
import type { IncidentRow } from './tables.ts'

const field = (id: string) => `incident_person.sealed:${id}`

/** The people affected by name. Who read them stands in the trail. */
export async function listPersons(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
): Promise<{ items: AffectedPerson[] }> {
  permit(actor, 'incident:write')
  const row = await incidentRow(tx, actor, incidentId)
  const items = await affectedOf(core, tx, row)
  await audit(tx, actor, 'incident.readPersons', subject(row.id), { persons: items.length })
  return { items }
}

/** The same without an audit row, for what is itself recorded, e.g. letters. */
export async function affectedOf(core: Core, tx: Tx, row: IncidentRow): Promise<AffectedPerson[]> {
  const rows = await tx
    .selectFrom('incident_person')
    .select(['id', 'sealed'])
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return Promise.all(
    rows.map(
      async ({ id, sealed }): Promise<AffectedPerson> => ({
        id,
        ...(await openJson<AffectedPersonInput>(core, tx, row.org_id, field(id), sealed)),
      }),
    ),
  )
}

/** Adds people affected by name; how many live where is said apart, because not everybody is known by name. */
export async function addPersons(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  persons: readonly AffectedPersonInput[],
): Promise<{ items: AffectedPerson[] }> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  const now = core.clock.now()
  const items = persons.map((person): AffectedPerson => ({ id: randomUUID(), ...person }))
  const values = await Promise.all(
    items.map(async ({ id, ...person }) => ({
      org_id: row.org_id,
      id,
      incident_id: row.id,
      sealed: await sealJson(core, tx, row.org_id, field(id), person),
      created_at: now,
    })),
  )
  await tx.insertInto('incident_person').values(values).execute()
  await addEvent(core, tx, actor, row.id, 'incident.addPersons', { persons: items.length })
  return { items }
}

/** Corrects what is known of one person. */
export async function savePerson(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  affectedId: string,
  person: AffectedPersonInput,
): Promise<AffectedPerson> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  const { numUpdatedRows } = await tx
    .updateTable('incident_person')
    .set({ sealed: await sealJson(core, tx, row.org_id, field(affectedId), person) })
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .where('id', '=', affectedId)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refuse('notFound')
  await addEvent(core, tx, actor, row.id, 'incident.savePerson', { affectedId })
  return { id: affectedId, ...person }
}

/** Takes somebody off the list who is not affected. */
export async function removePerson(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  affectedId: string,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  const { numDeletedRows } = await tx
    .deleteFrom('incident_person')
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .where('id', '=', affectedId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw refuse('notFound')
  await addEvent(core, tx, actor, row.id, 'incident.removePerson', { affectedId })
}

/** Says which of the workforce were involved. */
export async function setInvolved(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  people: readonly { personId: string; role: Involved['role'] }[],
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  const roles = new Map(people.map(({ personId, role }) => [personId, role]))
  const present = await involvedRows(tx, row)
  // Somebody who left stays where they stood.
  for (const personId of roles.keys())
    if (!present.some(({ person_id }) => person_id === personId))
      await requirePerson(tx, row.org_id, personId)
  await tx
    .deleteFrom('incident_involved')
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .execute()
  const values = [...roles].map(([person_id, role]) => ({
    org_id: row.org_id,
    incident_id: row.id,
    person_id,
    role,
  }))
  if (values.length > 0) await tx.insertInto('incident_involved').values(values).execute()
  await addEvent(core, tx, actor, row.id, 'incident.involve', { people: values.length })
}

const involvedRows = (tx: Tx, row: IncidentRow) =>
  tx
    .selectFrom('incident_involved')
    .select(['person_id', 'role'])
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .orderBy('role')
    .orderBy('person_id')
    .execute()

export async function involvedViews(tx: Tx, row: IncidentRow): Promise<Involved[]> {
  const rows = await involvedRows(tx, row)
  const refs = await refsOf(
    tx,
    row.org_id,
    rows.map(({ person_id }) => person_id),
  )
  return rows.map(({ person_id, role }) => ({ person: refs(person_id), role }))
}
