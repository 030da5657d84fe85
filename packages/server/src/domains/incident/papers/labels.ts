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
