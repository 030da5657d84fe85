import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Json, type Tx } from '../../core/index.ts'

/**
 * Records what happened to a post twice: in the audit trail, which outlives the post and proves itself, and
 * for the post's timeline, which goes by the server's clock.
 */
export async function record(
  core: Core,
  tx: Tx,
  actor: Actor,
  action: string,
  post: { kind: string; id: string },
  details: Record<string, Json> = {},
): Promise<void> {
  await audit(tx, actor, action, post, details)
  const now = core.clock.now()
  await tx
    .insertInto('post_event')
    .values({
      org_id: actor.orgId,
      id: newId(now.getTime()),
      post_id: post.id,
      at: now,
      by_id: actor.personId ?? null,
      action,
      details: JSON.stringify(details),
    })
    .execute()
}
