import { type Invitation, type InvitationInput, workforceProblems } from '@clearpost/contract'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { newToken } from '../../core/auth/token.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { invitationMail } from './mails.ts'
import { permitGranting, requireSites } from './people.ts'

const refuse = problemsOf(workforceProblems)
/** Long enough for someone on leave, short enough that a forgotten mail is no key. */
const INVITATION_DAYS = 14

/** Invitations that were neither accepted nor withdrawn, newest first. */
export async function listInvitations(tx: Tx, actor: Actor, now: Date): Promise<{ items: Invitation[] }> {
  permit(actor, 'workforce:write')
  const rows = await tx
    .selectFrom('invitation as i')
    .innerJoin('person as p', (join) =>
      join.onRef('p.org_id', '=', 'i.org_id').onRef('p.id', '=', 'i.invited_by'),
    )
    .select([
      'i.id',
      'i.email',
      'i.roles',
      'i.site_ids',
      'i.created_at',
      'i.expires_at',
      'p.name as invited_by',
    ])
    .where('i.org_id', '=', actor.orgId)
    .where('i.accepted_at', 'is', null)
    .where('i.revoked_at', 'is', null)
    .orderBy('i.id', 'desc')
    .execute()
  return { items: rows.map((row) => invitationView(row, now)) }
}

interface Row {
  id: string
  email: string
  roles: Invitation['roles']
  site_ids: string[]
  created_at: Date
  expires_at: Date
  invited_by: string
}
const invitationView = (row: Row, now: Date): Invitation => ({
  id: row.id,
  email: row.email,
  roles: row.roles,
  siteIds: row.site_ids,
  invitedBy: row.invited_by,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  state: row.expires_at > now ? 'open' : 'expired',
})

/** Mails a link and answers it once; an earlier invitation of the same address becomes unusable. */
export async function invite(
  tx: Tx,
  actor: Actor,
  input: z.infer<typeof InvitationInput>,
  core: Core,
): Promise<Invitation & { link: string }> {
  permit(actor, 'workforce:write')
  permitGranting(actor)
  await requireSites(tx, actor.orgId, input.siteIds)
  const { orgId, personId } = actor
  const taken = await tx
    .selectFrom('person')
    .select('id')
    .where('org_id', '=', orgId)
    .where('email', '=', input.email)
    .executeTakeFirst()
  if (taken || personId === undefined) throw refuse('emailTaken')
  const now = core.clock.now()
  await tx
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('org_id', '=', orgId)
    .where('email', '=', input.email)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  const id = newId()
  const { token, hash } = newToken('link', orgId)
  await tx
    .insertInto('invitation')
    .values({
      org_id: orgId,
      id,
      email: input.email,
      roles: [...new Set(input.roles)],
      site_ids: [...new Set(input.siteIds)],
      token_hash: hash,
      invited_by: personId,
      created_at: now,
      expires_at: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
    })
    .execute()
  // Behind the hash sign: a fragment never reaches a server's or proxy's log.
  const link = `${core.config.publicUrl}/invitation#${token}`
  const organization = await tx
    .selectFrom('organization')
    .select(['name', 'locale'])
    .where('id', '=', orgId)
    .executeTakeFirstOrThrow()
  await core.mail.send(
    tx,
    orgId,
    invitationMail(input.email, organization.name, organization.locale, link, INVITATION_DAYS),
  )
  await audit(tx, actor, 'workforce.invite', { kind: 'invitation', id }, { roles: input.roles })
  const items = (await listInvitations(tx, actor, now)).items
  const view = items.find((item) => item.id === id)
  if (!view) throw refuse('notFound')
  return { ...view, link }
}

export async function revokeInvitation(tx: Tx, actor: Actor, invitationId: string, now: Date): Promise<void> {
  permit(actor, 'workforce:write')
  const row = await tx
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  await audit(tx, actor, 'workforce.revokeInvitation', { kind: 'invitation', id: invitationId })
}
