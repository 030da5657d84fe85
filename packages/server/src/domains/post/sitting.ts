import type { Actor, Core, Tx } from '../../core/index.ts'
import type { PostRow } from './tables.ts'

/** Saves of one person that follow each other within this time are one version of a draft. */
const SITTING_MINUTES = 10

/**
 * Whether the newest version was only a step on the way: saved by the same person a moment ago, in a draft,
 * and nobody has seen, sent or remarked on it since. The page saves while people type; the history shows
 * what they arrived at. Call it before the post is changed.
 */
export async function isSameSitting(core: Core, tx: Tx, actor: Actor, row: PostRow): Promise<boolean> {
  if (row.state !== 'draft' && row.state !== 'changes_requested') return false
  const ofVersion = { org_id: row.org_id, post_id: row.id, version: row.version }
  const newest = await tx
    .selectFrom('post_version')
    .select(['author_id', 'created_at'])
    .where((e) => e.and(ofVersion))
    .executeTakeFirst()
  const since = core.clock.now().getTime() - (newest?.created_at.getTime() ?? 0)
  if (newest?.author_id !== actor.personId || since > SITTING_MINUTES * 60_000) return false
  // Marks are the learning domain's rows; they would go with the report.
  for (const table of ['decision', 'comment', 'check_mark'] as const) {
    const remark = await tx
      .selectFrom(table)
      .select('id')
      .where((e) => e.and(ofVersion))
      .executeTakeFirst()
    if (remark) return false
  }
  const sent = await tx
    .selectFrom('report')
    .select('id')
    .where((e) => e.and(ofVersion))
    .where('source', '!=', 'save')
    .executeTakeFirst()
  return !sent
}

/** Drops a version that the next one of the same sitting replaces, with its report. */
export async function dropVersion(tx: Tx, row: PostRow, version: number): Promise<void> {
  for (const table of ['report', 'post_version'] as const) {
    await tx
      .deleteFrom(table)
      .where('org_id', '=', row.org_id)
      .where('post_id', '=', row.id)
      .where('version', '=', version)
      .execute()
  }
}
