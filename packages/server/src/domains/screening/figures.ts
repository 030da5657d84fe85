import { sql } from 'kysely'
import type { Tx } from '../../core/index.ts'
import './tables.ts'

/** Possible matches with the exclusion list that nobody has settled, and since when the oldest waits; for the board. */
export async function openMatches(tx: Tx, orgId: string): Promise<{ count: number; since: Date | null }> {
  const { rows } = await sql<{ count: number; since: Date | null }>`
    select count(*)::int as count, min(first_seen_at) as since from screening_match
    where org_id = ${orgId} and state in ('open', 'verify')`.execute(tx)
  return rows[0] as { count: number; since: Date | null }
}
