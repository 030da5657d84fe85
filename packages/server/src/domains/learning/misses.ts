import type { KnownMiss } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, coreProblem, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Words that the check missed, newest first. The words themselves stand on the post's page, where reading is recorded. */
export async function listMisses(
  tx: Tx,
  actor: Actor,
  query: { after?: string | undefined; limit: number },
): Promise<{ items: KnownMiss[]; next: string | null }> {
  permit(actor, 'learning:read')
  let select = tx
    .selectFrom('check_mark')
    .select(['id', 'post_id', 'category', 'verdict', 'engine', 'by_id', 'at'])
    .where('org_id', '=', actor.orgId)
    .where('kind', '=', 'missed')
    .where('ended_at', 'is', null)
  if (query.after !== undefined) {
    if (!UUID.test(query.after))
      throw coreProblem('invalidInput', {
        errors: [{ path: 'after', message: 'Pass the `next` of a page.' }],
      })
    select = select.where('id', '<', query.after)
  }
  const rows = await select
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const shown = rows.slice(0, query.limit)
  const refs = await refsOf(
    tx,
    actor.orgId,
    shown.map((row) => row.by_id),
  )
  return {
    items: shown.map((row) => ({
      id: row.id,
      postId: row.post_id,
      category: row.category ?? '',
      verdict: row.verdict,
      engine: row.engine,
      by: refs(row.by_id),
      at: row.at.toISOString(),
    })),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}
