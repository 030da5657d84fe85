import { sql } from 'kysely'
import type { Core, Tx } from '../../core/index.ts'
import './tables.ts'

interface Counted {
  count: number
  since: Date | null
}

/** Copies that people must delete by hand: how many are not done, and how many are past their time. */
export async function removalFigures(
  core: Core,
  tx: Tx,
  orgId: string,
): Promise<{ open: Counted; overdue: Counted }> {
  const now = core.clock.now()
  const { rows } = await sql<{ open: number; since: Date | null; overdue: number; due: Date | null }>`
    select count(*)::int as open, min(created_at) as since,
      count(*) filter (where due_at < ${now})::int as overdue,
      min(due_at) filter (where due_at < ${now}) as due
    from removal_task where org_id = ${orgId} and done_at is null`.execute(tx)
  const [row] = rows
  return {
    open: { count: row?.open ?? 0, since: row?.since ?? null },
    overdue: { count: row?.overdue ?? 0, since: row?.due ?? null },
  }
}
