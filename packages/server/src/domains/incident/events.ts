import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, audit, type Core, type Json, type Tx } from '../../core/index.ts'
import { subject } from './load.ts'
import type { Who } from './tables.ts'

type Details = Record<string, string | number | boolean | string[]>

/** One row of the file's timeline. The incident is locked, so that events keep their order. */
export async function writeEvent(
  tx: Tx,
  orgId: string,
  incidentId: string,
  event: { at: Date; who: Who; by: string | null; action: string; details?: Details },
): Promise<void> {
  await tx
    .selectFrom('incident')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', '=', incidentId)
    .forUpdate()
    .execute()
  await tx
    .insertInto('incident_event')
    .values({
      org_id: orgId,
      // Not one that carries its moment: a reporter without a name left a day alone.
      id: randomUUID(),
      incident_id: incidentId,
      at: event.at,
      who: event.who,
      by_id: event.by,
      action: event.action,
      details: JSON.stringify(event.details ?? {}),
      seq: sql<number>`(select coalesce(max(seq), 0) + 1 from incident_event
        where org_id = ${orgId} and incident_id = ${incidentId})`,
    })
    .execute()
}

/**
 * Adds to the timeline of an incident and to the audit trail, in the caller's transaction.
 * @param action `incident.verb`
 * @param details ids, days, states and counts; never what people wrote, and nobody's name
 */
export async function addEvent(
  core: Core,
  tx: Tx,
  actor: Actor,
  incidentId: string,
  action: string,
  details: Details = {},
): Promise<void> {
  await writeEvent(tx, actor.orgId, incidentId, {
    at: core.clock.now(),
    who: actor.kind === 'system' ? 'system' : 'person',
    by: actor.personId ?? null,
    action,
    details,
  })
  await audit(tx, actor, action, subject(incidentId), details as Record<string, Json>)
}
