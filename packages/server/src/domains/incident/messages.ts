import { randomUUID } from 'node:crypto'
import type { IncidentMessage } from '@clearpost/contract'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { addEvent } from './events.ts'
import { openIncident, openJson, refuse, sealJson, today } from './load.ts'
import type { IncidentRow } from './tables.ts'

const field = (id: string) => `incident_message.text:${id}`

/** Writes to the reporter who gave no name; they read it with their code. */
export async function reply(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  text: string,
): Promise<void> {
  permit(actor, 'incident:write')
  const row = await openIncident(tx, actor, incidentId)
  if (row.code_hash === null) throw refuse('noReporter')
  await keepMessage(core, tx, row, 'office', text)
  await addEvent(core, tx, actor, row.id, 'incident.reply')
}

/** Keeps one message with its day alone. The row of the incident is locked by the caller. */
export async function keepMessage(
  core: Core,
  tx: Tx,
  row: IncidentRow,
  sender: 'reporter' | 'office',
  text: string,
): Promise<void> {
  const id = randomUUID()
  await tx
    .insertInto('incident_message')
    .values({
      org_id: row.org_id,
      id,
      incident_id: row.id,
      sender,
      on_day: await today(core, tx, row.org_id),
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from incident_message
        where org_id = ${row.org_id} and incident_id = ${row.id})`,
      text: await sealJson(core, tx, row.org_id, field(id), text),
    })
    .execute()
}

/** Messages in the order in which they were written. */
export async function messageViews(core: Core, tx: Tx, row: IncidentRow): Promise<IncidentMessage[]> {
  const rows = await tx
    .selectFrom('incident_message')
    .select(['id', 'sender', 'on_day', 'text'])
    .where('org_id', '=', row.org_id)
    .where('incident_id', '=', row.id)
    .orderBy('seq')
    .execute()
  return Promise.all(
    rows.map(
      async ({ id, sender, on_day, text }): Promise<IncidentMessage> => ({
        id,
        from: sender,
        on: on_day,
        text: await openJson(core, tx, row.org_id, field(id), text),
      }),
    ),
  )
}
