import { type Me, type Session, STEP_UP_MINUTES } from '@clearpost/contract'
import { sql } from 'kysely'
import { SESSION_IDLE_MINUTES, SESSION_MAX_HOURS } from '../../core/auth/authenticate.ts'
import { newToken, readToken } from '../../core/auth/token.ts'
import type { Transport } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Tx } from '../../core/index.ts'
import { refuse } from './problems.ts'
import './tables.ts'

/**
 * Begins a session with a new token: whatever the browser brought along before signing in is never
 * taken over, and ends. Its factor counts as fresh for step-up.
 */
export async function beginSession(
  tx: Tx,
  person: { orgId: string; id: string; roles: Actor['roles'] },
  transport: Transport,
  now: Date,
  how: string,
): Promise<Actor & { sessionId: string; personId: string }> {
  const id = newId()
  const { token, hash } = newToken('session', person.orgId)
  const expiresAt = new Date(now.getTime() + SESSION_MAX_HOURS * 3_600_000)
  await tx
    .insertInto('session')
    .values({
      org_id: person.orgId,
      id,
      person_id: person.id,
      token_hash: hash,
      created_at: now,
      last_seen_at: now,
      expires_at: expiresAt,
      stepped_up_at: now,
      ip: transport.ip,
      user_agent: transport.userAgent,
    })
    .execute()
  await tx
    .updateTable('person')
    .set({ last_seen_at: now })
    .where('org_id', '=', person.orgId)
    .where('id', '=', person.id)
    .execute()
  const earlier = readToken('session', transport.cookie('session') ?? '')
  if (earlier?.orgId === person.orgId) {
    await tx
      .deleteFrom('session')
      .where('org_id', '=', person.orgId)
      .where('token_hash', '=', earlier.hash)
      .execute()
  }
  transport.setCookie('session', token, SESSION_MAX_HOURS * 3600)
  transport.clearCookie('signin')
  const actor = {
    orgId: person.orgId,
    kind: 'person' as const,
    id: person.id,
    personId: person.id,
    sessionId: id,
    roles: person.roles,
    ip: transport.ip,
  }
  await audit(tx, actor, 'account.signIn', { kind: 'person', id: person.id }, { how, sessionId: id })
  return actor
}

/** Who is signed in, with what the page needs to draw itself. */
export async function viewMe(tx: Tx, actor: Actor): Promise<Me> {
  const { personId = '', orgId, sessionId = '' } = actor
  const row = await tx
    .selectFrom('person as p')
    .innerJoin('organization as o', 'o.id', 'p.org_id')
    .leftJoin('session as s', (join) => join.onRef('s.org_id', '=', 'p.org_id').on('s.id', '=', sessionId))
    .select((row) => [
      'p.id',
      'p.name',
      'p.email',
      'p.locale',
      'p.theme',
      'p.title',
      'p.roles',
      'o.name as organization',
      'o.time_zone',
      'o.paused_at',
      's.stepped_up_at',
      row.exists(confirmedTotp(tx, orgId, personId)).as('totp'),
      row
        .selectFrom('passkey')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('org_id', '=', orgId)
        .where('person_id', '=', personId)
        .as('passkeys'),
    ])
    .where('p.org_id', '=', orgId)
    .where('p.id', '=', personId)
    .executeTakeFirst()
  if (!row) throw refuse('signInAgain')
  return {
    person: {
      id: row.id,
      name: row.name,
      email: row.email,
      locale: row.locale,
      theme: row.theme,
      title: row.title,
    },
    organization: {
      id: orgId,
      name: row.organization,
      timeZone: row.time_zone,
      pausedAt: row.paused_at?.toISOString() ?? null,
    },
    roles: row.roles,
    sessionId,
    steppedUpUntil: row.stepped_up_at ? steppedUpUntil(row.stepped_up_at) : null,
    secondFactor: { totp: Boolean(row.totp), passkeys: row.passkeys ?? 0 },
  }
}

export const confirmedTotp = (tx: Tx, orgId: string, personId: string) =>
  tx
    .selectFrom('totp')
    .select('secret')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)

const steppedUpUntil = (at: Date): string => new Date(at.getTime() + STEP_UP_MINUTES * 60_000).toISOString()

/** Writes down that the person proved again who they are. */
export async function stepUpSession(
  tx: Tx,
  actor: Actor,
  now: Date,
  how: string,
): Promise<{ steppedUpUntil: string }> {
  await tx
    .updateTable('session')
    .set({ stepped_up_at: now })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', actor.sessionId ?? '')
    .execute()
  await audit(tx, actor, 'account.stepUp', { kind: 'person', id: actor.personId ?? '' }, { how })
  return { steppedUpUntil: steppedUpUntil(now) }
}

/** Own sessions that have not ended, newest use first. */
export async function listSessions(tx: Tx, actor: Actor, now: Date): Promise<{ items: Session[] }> {
  const rows = await tx
    .selectFrom('session')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId ?? '')
    .where('expires_at', '>', now)
    .where('last_seen_at', '>', new Date(now.getTime() - SESSION_IDLE_MINUTES * 60_000))
    .orderBy('last_seen_at', 'desc')
    .execute()
  return {
    items: rows.map((row) => ({
      id: row.id,
      current: row.id === actor.sessionId,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      ip: row.ip,
      userAgent: row.user_agent,
    })),
  }
}

/** Ends one of the own sessions. */
export async function endSession(tx: Tx, actor: Actor, sessionId: string): Promise<void> {
  const row = await tx
    .deleteFrom('session')
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId ?? '')
    .where('id', '=', sessionId)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw refuse('sessionNotFound')
  await audit(tx, actor, 'account.endSession', { kind: 'person', id: actor.personId ?? '' }, { sessionId })
}

/** Ends every session of a person but one. */
export async function endOtherSessions(
  tx: Tx,
  orgId: string,
  personId: string,
  keepId: string | null,
): Promise<void> {
  let remove = tx.deleteFrom('session').where('org_id', '=', orgId).where('person_id', '=', personId)
  if (keepId !== null) remove = remove.where('id', '!=', keepId)
  await remove.execute()
  await tx
    .deleteFrom('pending_sign_in')
    .where('org_id', '=', orgId)
    .where('person_id', '=', personId)
    .execute()
}
