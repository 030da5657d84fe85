import type { Handover, PostState } from '@clearpost/contract'
import { sql } from 'kysely'
import type { Tx } from '../../core/index.ts'

type PostHandover = Pick<Handover, 'drafts' | 'claims' | 'scheduled'>
const DRAFTS = ['draft', 'changes_requested', 'in_review', 'second_approval'] as const satisfies PostState[]
const SCHEDULED = ['approved', 'scheduled', 'late'] as const satisfies PostState[]

/** What a person still has on the way. */
export async function handoverOf(tx: Tx, orgId: string, personId: string): Promise<PostHandover> {
  const count = async (column: 'author_id' | 'claimed_by', states: readonly PostState[]) => {
    const { n } = await tx
      .selectFrom('post')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('org_id', '=', orgId)
      .where(column, '=', personId)
      .where('state', 'in', states)
      .executeTakeFirstOrThrow()
    return n
  }
  return {
    drafts: await count('author_id', DRAFTS),
    claims: await count('claimed_by', ['in_review', 'second_approval']),
    scheduled: await count('author_id', SCHEDULED),
  }
}

/**
 * Unfinished posts get the successor as their author; finished ones keep their history. A claim on a post
 * that the successor wrote goes back to the queue, because nobody decides on their own post.
 */
export async function handOver(tx: Tx, orgId: string, fromId: string, toId: string): Promise<void> {
  await tx
    .updateTable('post')
    .set({ author_id: toId })
    .where('org_id', '=', orgId)
    .where('author_id', '=', fromId)
    .where('state', 'in', [...DRAFTS, ...SCHEDULED, 'failed'])
    .execute()
  await tx
    .updateTable('post')
    .set((e) => ({
      claimed_by: e.case().when('author_id', '=', toId).then(null).else(sql<string>`${toId}::uuid`).end(),
    }))
    .where('org_id', '=', orgId)
    .where('claimed_by', '=', fromId)
    .where('state', 'in', ['in_review', 'second_approval'])
    .execute()
}
