import { sql } from 'kysely'
import type { Tx } from '../../core/index.ts'
import './tables.ts'

/** Overpayments past their day, and the earliest of those days; for the board. */
export async function lateOverpayments(
  tx: Tx,
  orgId: string,
  day: string,
): Promise<{ count: number; since: string | null }> {
  const { rows } = await sql<{ count: number; since: string | null }>`
    select count(*)::int as count, min(due_on) as since from overpayment
    where org_id = ${orgId} and state = 'open' and due_on < ${day}`.execute(tx)
  return rows[0] as { count: number; since: string | null }
}
