import type { Me, SignInResult } from '@clearpost/contract'
import { newToken, readToken } from '../../core/auth/token.ts'
import type { Transport } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, systemActor, type Tx } from '../../core/index.ts'
import { factorsOf, recoveryCodeFits, totpFits } from './factors.ts'
import { verifyPasskey } from './passkeys.ts'
import { passwordFits } from './password.ts'
import { refuse } from './problems.ts'
import { beginSession, stepUpSession, viewMe } from './sessions.ts'
import { countAttempt, forgive } from './throttle.ts'

/** How long the second factor may take. */
const SECOND_FACTOR_MINUTES = 10

/** The one look-up across organizations: whose sign-in name is this? */
export const personByEmail = (core: Core, email: string) =>
  core.db.system((tx) =>
    tx
      .selectFrom('person')
      .select(['org_id', 'id', 'password_hash', 'state', 'roles'])
      .where('email', '=', email)
      .executeTakeFirst(),
  )

/**
 * Password first. A second factor, where there is one, is owed under a short-lived token of its own.
 * An unknown e-mail costs the same work and gets the same answer as a wrong password.
 */
export async function signIn(
  core: Core,
  transport: Transport,
  input: { email: string; password: string },
): Promise<SignInResult> {
  const account = ['account', input.email] as const
  const address = ['address', transport.ip] as const
  await countAttempt(core, [account, address])
  const person = await personByEmail(core, input.email)
  const fits = await passwordFits(person?.state === 'active' ? person.password_hash : null, input.password)
  if (!person || !fits) {
    if (person) await recordFailure(core, person.org_id, person.id, transport, 'password')
    throw refuse('wrongCredentials')
  }
  await forgive(core, [account, address])
  const { org_id: orgId, id: personId, roles } = person
  const now = core.clock.now()
  return core.db.organization(orgId, async (tx): Promise<SignInResult> => {
    const methods = await factorsOf(tx, orgId, personId)
    if (methods.length === 0) {
      const actor = await beginSession(tx, { orgId, id: personId, roles }, transport, now, 'password')
      return { state: 'signed-in', me: await viewMe(tx, actor) }
    }
    const { token, hash } = newToken('pending', orgId)
    await tx
      .deleteFrom('pending_sign_in')
      .where('org_id', '=', orgId)
      .where('person_id', '=', personId)
      .execute()
    await tx
      .insertInto('pending_sign_in')
      .values({
        org_id: orgId,
        id: newId(),
        person_id: personId,
        token_hash: hash,
        created_at: now,
        expires_at: new Date(now.getTime() + SECOND_FACTOR_MINUTES * 60_000),
      })
      .execute()
    transport.setCookie('signin', token, SECOND_FACTOR_MINUTES * 60)
    return { state: 'second-factor', methods }
  })
}

/** Sign-in monitoring, 45 CFR 164.308(a)(5)(ii)(C): failures stand in the trail, with the address and nothing that was typed. */
async function recordFailure(core: Core, orgId: string, personId: string, transport: Transport, how: string) {
  await core.db.organization(orgId, (tx) =>
    audit(
      tx,
      { ...systemActor(orgId), ip: transport.ip },
      'account.signInFailed',
      { kind: 'person', id: personId },
      { how },
    ),
  )
}

interface Pending {
  orgId: string
  personId: string
  hash: Buffer
  roles: Actor['roles']
}

/** Who owes a second factor; null when nobody does. */
export async function pendingSignIn(core: Core, transport: Transport): Promise<Pending | null> {
  const token = readToken('pending', transport.cookie('signin') ?? '')
  if (!token) return null
  const row = await core.db.organization(token.orgId, (tx) =>
    tx
      .selectFrom('pending_sign_in as s')
      .innerJoin('person as p', (join) =>
        join.onRef('p.org_id', '=', 's.org_id').onRef('p.id', '=', 's.person_id'),
      )
      .select(['p.id', 'p.roles'])
      .where('s.org_id', '=', token.orgId)
      .where('s.token_hash', '=', token.hash)
      .where('s.expires_at', '>', core.clock.now())
      .where('p.state', '=', 'active')
      .executeTakeFirst(),
  )
  return row ? { orgId: token.orgId, personId: row.id, hash: token.hash, roles: row.roles } : null
}

/** Second factor by authenticator app or recovery code. */
export async function signInWithCode(
  core: Core,
  transport: Transport,
  how: 'totp' | 'recovery',
  code: string,
): Promise<Me> {
  const pending = await pendingSignIn(core, transport)
  if (!pending) throw refuse('signInAgain')
  const { orgId, personId } = pending
  const factor = ['factor', personId] as const
  await countAttempt(core, [factor])
  const me = await core.db.organization(orgId, async (tx) => {
    const fits =
      how === 'totp'
        ? await totpFits(core, tx, orgId, personId, code)
        : await recoveryCodeFits(tx, orgId, personId, code, core.clock.now())
    return fits ? finish(core, tx, transport, pending, how) : null
  })
  if (!me) {
    await recordFailure(core, orgId, personId, transport, how)
    throw refuse('wrongCode')
  }
  await forgive(core, [factor])
  return me
}

async function finish(core: Core, tx: Tx, transport: Transport, pending: Pending, how: string): Promise<Me> {
  const { orgId, personId, roles, hash } = pending
  const { numDeletedRows } = await tx
    .deleteFrom('pending_sign_in')
    .where('org_id', '=', orgId)
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw refuse('signInAgain')
  const actor = await beginSession(
    tx,
    { orgId, id: personId, roles },
    transport,
    core.clock.now(),
    `password+${how}`,
  )
  return viewMe(tx, actor)
}

/** A passkey as second factor after the password, or alone when the key says whose it is. */
export async function signInWithPasskey(
  core: Core,
  transport: Transport,
  answer: Record<string, unknown>,
): Promise<Me> {
  const address = ['address', transport.ip] as const
  await countAttempt(core, [address])
  const pending = await pendingSignIn(core, transport)
  const { orgId, personId } = await verifyPasskey(core, transport, 'sign-in', pending, answer)
  const me = await core.db.organization(orgId, async (tx) => {
    if (pending) return finish(core, tx, transport, pending, 'passkey')
    const person = await tx
      .selectFrom('person')
      .select('roles')
      .where('org_id', '=', orgId)
      .where('id', '=', personId)
      .where('state', '=', 'active')
      .executeTakeFirst()
    if (!person) throw refuse('passkeyFailed')
    const actor = await beginSession(
      tx,
      { orgId, id: personId, roles: person.roles },
      transport,
      core.clock.now(),
      'passkey',
    )
    return viewMe(tx, actor)
  })
  await forgive(core, [address])
  return me
}

/** Ends this session, on the server and in the browser. */
export async function signOut(tx: Tx, actor: Actor, transport: Transport): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('org_id', '=', actor.orgId)
    .where('id', '=', actor.sessionId ?? '')
    .execute()
  transport.clearCookie('session')
  transport.setHeader('clear-site-data', '"cache"')
  await audit(tx, actor, 'account.signOut', { kind: 'person', id: actor.personId ?? '' })
}

/** Proves again who one is, by password, by the app's code or by a recovery code. */
export async function stepUp(
  core: Core,
  actor: Actor,
  input: { password?: string | undefined; code?: string | undefined },
): Promise<{ steppedUpUntil: string }> {
  const { orgId, personId = '' } = actor
  const factor = ['factor', personId] as const
  await countAttempt(core, [factor])
  const now = core.clock.now()
  const done = await core.db.organization(orgId, async (tx) => {
    if (input.code !== undefined) {
      if (await totpFits(core, tx, orgId, personId, input.code)) return stepUpSession(tx, actor, now, 'totp')
      return (await recoveryCodeFits(tx, orgId, personId, input.code, now))
        ? stepUpSession(tx, actor, now, 'recovery')
        : null
    }
    const { password_hash } = await tx
      .selectFrom('person')
      .select('password_hash')
      .where('org_id', '=', orgId)
      .where('id', '=', personId)
      .executeTakeFirstOrThrow()
    return (await passwordFits(password_hash, input.password ?? ''))
      ? stepUpSession(tx, actor, now, 'password')
      : null
  })
  if (!done) throw refuse(input.code === undefined ? 'wrongCredentials' : 'wrongCode')
  await forgive(core, [factor])
  return done
}
