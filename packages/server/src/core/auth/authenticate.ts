import type { Tx } from '../database/tables.ts'
import type { Caller } from '../http/routes.ts'
import './tables.ts'

/** A browser session without a request ends after this long. */
export const SESSION_IDLE_MINUTES = 30
/** However busy, a session ends after this long. */
export const SESSION_MAX_HOURS = 12
/** The moment of last use is written at most this often. */
const TOUCH_SECONDS = 60

export interface Authenticated {
  actor: Caller
  /** The last use should be written down. */
  stale: boolean
}

/** The person behind a session's token hash, inside its organization; null when it has ended or the person was deactivated. */
export async function sessionActor(
  tx: Tx,
  orgId: string,
  hash: Buffer,
  now: Date,
): Promise<Authenticated | null> {
  const row = await tx
    .selectFrom('session')
    .innerJoin('person', (join) =>
      join.onRef('person.org_id', '=', 'session.org_id').onRef('person.id', '=', 'session.person_id'),
    )
    .select([
      'session.id',
      'session.person_id',
      'session.last_seen_at',
      'session.stepped_up_at',
      'person.roles',
      'person.site_ids',
    ])
    .where('session.org_id', '=', orgId)
    .where('session.token_hash', '=', hash)
    .where('session.expires_at', '>', now)
    .where('session.last_seen_at', '>', new Date(now.getTime() - SESSION_IDLE_MINUTES * 60_000))
    .where('person.state', '=', 'active')
    .executeTakeFirst()
  if (!row) return null
  return {
    actor: {
      orgId,
      kind: 'person',
      id: row.person_id,
      personId: row.person_id,
      sessionId: row.id,
      roles: row.roles,
      siteIds: row.site_ids,
      steppedUpAt: row.stepped_up_at,
    },
    stale: now.getTime() - row.last_seen_at.getTime() > TOUCH_SECONDS * 1000,
  }
}

/** The API token of a hash; it acts with the roles its maker has now, as far as its scopes reach. */
export async function tokenActor(
  tx: Tx,
  orgId: string,
  hash: Buffer,
  now: Date,
): Promise<Authenticated | null> {
  const row = await tx
    .selectFrom('api_token')
    .innerJoin('person', (join) =>
      join.onRef('person.org_id', '=', 'api_token.org_id').onRef('person.id', '=', 'api_token.created_by'),
    )
    .select([
      'api_token.id',
      'api_token.scopes',
      'api_token.last_used_at',
      'person.id as person_id',
      'person.roles',
    ])
    .where('api_token.org_id', '=', orgId)
    .where('api_token.token_hash', '=', hash)
    .where('api_token.expires_at', '>', now)
    .where('api_token.revoked_at', 'is', null)
    .where('person.state', '=', 'active')
    .executeTakeFirst()
  if (!row) return null
  return {
    actor: {
      orgId,
      kind: 'token',
      id: row.id,
      personId: row.person_id,
      roles: row.roles,
      scopes: row.scopes,
    },
    stale: now.getTime() - (row.last_used_at?.getTime() ?? 0) > TOUCH_SECONDS * 1000,
  }
}

/** Writes the moment of last use: keeps a session from idling out and shows people which token is alive. */
export async function touch(tx: Tx, actor: Caller, now: Date): Promise<void> {
  if (actor.kind === 'token') {
    await tx
      .updateTable('api_token')
      .set({ last_used_at: now })
      .where('org_id', '=', actor.orgId)
      .where('id', '=', actor.id)
      .execute()
    return
  }
  await tx
    .updateTable('session')
    .set({ last_seen_at: now })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', actor.sessionId ?? '')
    .execute()
  await tx
    .updateTable('person')
    .set({ last_seen_at: now })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', actor.personId)
    .execute()
}
