import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Json, type Tx } from '../../core/index.ts'
import type { AuthorizationRow } from './tables.ts'

const WHO = { person: 'person', token: 'person', guest: 'signer', system: 'system' } as const

/**
 * Records what happened twice: in the authorization's own trail, which the signed PDF carries, and in the audit
 * trail. Neither holds names or what people wrote.
 */
export async function record(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: Pick<AuthorizationRow, 'id' | 'subject_id'>,
  action: string,
  details: Record<string, Json> = {},
  detail: string | null = null,
): Promise<void> {
  const now = core.clock.now()
  await tx
    .insertInto('authorization_event')
    .values({
      org_id: actor.orgId,
      id: newId(now.getTime()),
      authorization_id: row.id,
      at: now,
      who: WHO[actor.kind],
      by_id: actor.personId ?? null,
      action,
      detail,
    })
    .execute()
  await audit(tx, actor, `authorization.${action}`, subject(row), { subjectId: row.subject_id, ...details })
}

export const subject = (row: Pick<AuthorizationRow, 'id'>) => ({ kind: 'authorization', id: row.id })
