import type { PersonRef } from '@clearpost/contract'
import './auth/tables.ts'
import type { Tx } from './database/tables.ts'

/** Names of people by id, as views show them. An id that is nobody's gives the id and an empty name. */
export async function refsOf(
  tx: Tx,
  orgId: string,
  ids: Iterable<string | null>,
): Promise<(id: string | null) => PersonRef> {
  const wanted = [...new Set([...ids].filter((id): id is string => id !== null))]
  const rows =
    wanted.length === 0
      ? []
      : await tx
          .selectFrom('person')
          .select(['id', 'name'])
          .where('org_id', '=', orgId)
          .where('id', 'in', wanted)
          .execute()
  const names = new Map(rows.map((row) => [row.id, row.name]))
  return (id) => (id === null ? { id: null, name: 'Clearpost' } : { id, name: names.get(id) ?? '' })
}
