import { randomInt } from 'node:crypto'
import { type InvitationView, type Me, type Setup, workforceProblems } from '@clearpost/contract'
import type * as z from 'zod'
import { readToken } from '../../core/auth/token.ts'
import type { Transport } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import { audit, type Core, lockInTransaction, problem, type Tx } from '../../core/index.ts'
import { createOrganization } from '../organization/index.ts'
import { sameSecret } from './factors.ts'
import { hashPassword, refuseKnownPassword } from './password.ts'
import { refuse } from './problems.ts'
import { beginSession, viewMe } from './sessions.ts'
import { countAttempt } from './throttle.ts'

const setupCodes = new WeakMap<Core, string>()

/** The code of this start; whoever can read the terminal may set the server up from elsewhere. */
export function setupCodeOf(core: Core): string {
  let code = setupCodes.get(core)
  if (code === undefined) {
    code = Array.from({ length: 3 }, () => String(randomInt(0, 10_000)).padStart(4, '0')).join('-')
    setupCodes.set(core, code)
  }
  return code
}

/** Whether nobody has set this server up yet. */
export async function setupNeeded(core: Core): Promise<boolean> {
  return core.db.system(
    async (tx) =>
      (await tx.selectFrom('organization').select('id').limit(1).executeTakeFirst()) === undefined,
  )
}

/** The first organization and its owner and privacy officer, who is signed in at once. */
export async function setUp(core: Core, transport: Transport, input: z.infer<typeof Setup>): Promise<Me> {
  if (!(await setupNeeded(core))) throw refuse('setupDone')
  if (!transport.loopback) {
    await countAttempt(core, [['setup', transport.ip]])
    if (!sameSecret(input.code ?? '', setupCodeOf(core))) throw refuse('setupCode')
  }
  refuseKnownPassword(input.password, [input.name, input.email, input.organizationName])
  const passwordHash = await hashPassword(input.password)
  const orgId = newId()
  const personId = newId()
  const roles = ['owner', 'privacy_officer'] as const
  await core.db.system(async (tx) => {
    await lockInTransaction(tx, 'setup')
    if (await tx.selectFrom('organization').select('id').limit(1).executeTakeFirst())
      throw refuse('setupDone')
    await createOrganization(tx, orgId, {
      name: input.organizationName,
      timeZone: input.timeZone,
      locale: input.locale,
    })
    await tx
      .insertInto('person')
      .values({
        org_id: orgId,
        id: personId,
        name: input.name,
        email: input.email,
        title: null,
        roles: [...roles],
        department_id: null,
        locale: input.locale,
        password_hash: passwordHash,
        last_seen_at: null,
        created_at: core.clock.now(),
        deactivated_at: null,
      })
      .execute()
  })
  return core.db.organization(orgId, async (tx) => {
    const actor = await beginSession(tx, { orgId, id: personId, roles }, transport, core.clock.now(), 'setup')
    await audit(tx, actor, 'organization.create', { kind: 'organization', id: orgId })
    return viewMe(tx, actor)
  })
}

const openInvitation = (tx: Tx, orgId: string, hash: Buffer, now: Date) =>
  tx
    .selectFrom('invitation as i')
    .innerJoin('organization as o', 'o.id', 'i.org_id')
    .innerJoin('person as p', (join) =>
      join.onRef('p.org_id', '=', 'i.org_id').onRef('p.id', '=', 'i.invited_by'),
    )
    .select([
      'i.id',
      'i.email',
      'i.roles',
      'i.site_ids',
      'i.expires_at',
      'o.name as organization',
      'p.name as inviter',
    ])
    .where('i.org_id', '=', orgId)
    .where('i.token_hash', '=', hash)
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .where('i.expires_at', '>', now)
    .executeTakeFirst()

async function invitationOf(core: Core, transport: Transport, token: string) {
  await countAttempt(core, [['link', transport.ip]])
  const read = readToken('link', token)
  const row = read
    ? await core.db.organization(read.orgId, (tx) =>
        openInvitation(tx, read.orgId, read.hash, core.clock.now()),
      )
    : undefined
  if (!read || !row) throw refuse('linkUnusable')
  return { ...read, row }
}

export async function viewInvitation(
  core: Core,
  transport: Transport,
  token: string,
): Promise<z.infer<typeof InvitationView>> {
  const { row } = await invitationOf(core, transport, token)
  return {
    organizationName: row.organization,
    email: row.email,
    invitedBy: row.inviter,
    roles: row.roles,
    expiresAt: row.expires_at.toISOString(),
  }
}

/** Becomes a person with the invitation's roles; the link counts once, also when two click at the same moment. */
export async function acceptInvitation(
  core: Core,
  transport: Transport,
  input: { token: string; name: string; password: string; locale: 'en' | 'es' },
): Promise<Me> {
  const { orgId, hash, row } = await invitationOf(core, transport, input.token)
  refuseKnownPassword(input.password, [input.name, row.email, row.organization])
  const passwordHash = await hashPassword(input.password)
  const now = core.clock.now()
  const personId = newId()
  return core.db.organization(orgId, async (tx) => {
    const accepted = await tx
      .updateTable('invitation')
      .set({ accepted_at: now })
      .where('org_id', '=', orgId)
      .where('token_hash', '=', hash)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['id', 'email', 'roles', 'site_ids'])
      .executeTakeFirst()
    if (!accepted) throw refuse('linkUnusable')
    const inserted = await tx
      .insertInto('person')
      .values({
        org_id: orgId,
        id: personId,
        name: input.name,
        email: accepted.email,
        title: null,
        roles: accepted.roles,
        site_ids: accepted.site_ids,
        department_id: null,
        locale: input.locale,
        password_hash: passwordHash,
        last_seen_at: null,
        created_at: core.clock.now(),
        deactivated_at: null,
      })
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) throw problem(workforceProblems, 'emailTaken')
    const actor = await beginSession(
      tx,
      { orgId, id: personId, roles: accepted.roles },
      transport,
      now,
      'invitation',
    )
    await audit(tx, actor, 'account.join', { kind: 'person', id: personId }, { invitationId: accepted.id })
    return viewMe(tx, actor)
  })
}
