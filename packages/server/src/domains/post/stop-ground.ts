import type { OverrideGround } from '@clearpost/contract'
import type { Core, Tx } from '../../core/index.ts'
import type { RecordRow } from './deidentification-tables.ts'
import type { PostRow } from './tables.ts'

type OfContent = Pick<PostRow, 'org_id' | 'id' | 'content_hash'>

/** The record that holds for exactly this content now: complete, not withdrawn, not void, not expired. */
export async function recordInForce(core: Core, tx: Tx, post: OfContent): Promise<RecordRow | null> {
  const row = await tx
    .selectFrom('deidentification')
    .selectAll()
    .where('org_id', '=', post.org_id)
    .where('post_id', '=', post.id)
    .where('content_hash', '=', post.content_hash)
    .where('state', '=', 'complete')
    .where('withdrawn_at', 'is', null)
    .where('voided_at', 'is', null)
    .executeTakeFirst()
  const expired = row?.expires_at != null && row.expires_at <= core.clock.now()
  return row && !expired ? row : null
}

/**
 * What a stop may go out on: a de-identification record in force, or an override whose ground is named and to
 * which a second person agreed. Without one of them nothing goes out, whatever was approved.
 */
export async function groundOf(
  core: Core,
  tx: Tx,
  post: OfContent,
): Promise<'record' | OverrideGround | null> {
  if (await recordInForce(core, tx, post)) return 'record'
  const decisions = await tx
    .selectFrom('decision')
    .select(['kind', 'ground'])
    .where('org_id', '=', post.org_id)
    .where('post_id', '=', post.id)
    .where('content_hash', '=', post.content_hash)
    .where('kind', 'in', ['override', 'second'])
    .where('voided_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  const ground = decisions.find(({ kind }) => kind === 'override')?.ground ?? null
  return decisions.some(({ kind }) => kind === 'second') ? ground : null
}
