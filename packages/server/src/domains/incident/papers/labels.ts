import type { IncidentCause } from '@clearpost/contract'
import { sql } from 'kysely'
import { cursorOf, readCursor } from '../../../core/cursor.ts'
import type { Tx } from '../../../core/index.ts'
import { numberOf } from '../load.ts'

/** How incidents are called, by id: all that others may know of one. */
export async function incidentNumbers(
  tx: Tx,
  orgId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('incident')
    .select(['id', 'year', 'number'])
    .where('org_id', '=', orgId)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, numberOf(row)]))
}

/** Whether there is such an incident in the organization. */
export const isIncident = async (tx: Tx, orgId: string, id: string): Promise<boolean> =>
  (await incidentNumbers(tx, orgId, [id])).has(id)

/** Incidents by number and cause, newest first; the caller asks for the right. */
export async function incidentLabels(
  tx: Tx,
  orgId: string,
  query: { after?: string | undefined; limit: number },
): Promise<{ items: { id: string; number: string; cause: IncidentCause | null }[]; next: string | null }> {
  let select = tx.selectFrom('incident').select(['id', 'year', 'number', 'cause']).where('org_id', '=', orgId)
  if (query.after) {
    const [year, number] = readCursor(query.after, ['number', 'number'])
    select = select.where(sql<boolean>`(year, number) < (${year}::int, ${number}::int)`)
  }
  const rows = await select
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => ({ id: row.id, number: numberOf(row), cause: row.cause })),
    next: last ? cursorOf([last.year, last.number]) : null,
  }
}
