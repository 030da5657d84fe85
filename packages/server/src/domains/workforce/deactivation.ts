import { type Handover as HandoverShape, may, type Person, workforceProblems } from '@clearpost/contract'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, enqueue, problemsOf, type Tx } from '../../core/index.ts'
import { mailPasswordReset, NO_PASSWORD } from '../account/index.ts'
import { handoverOf as channelHandoverOf, handOver as handOverChannels } from '../channel/index.ts'
import { handOver as handOverPosts, handoverOf as postHandoverOf } from '../post/index.ts'
import { keepOneGoverning, viewPerson } from './people.ts'

const refuse = problemsOf(workforceProblems)
type Handover = z.infer<typeof HandoverShape>

/** What a leaving person still holds. */
export async function viewHandover(tx: Tx, actor: Actor, personId: string): Promise<Handover> {
  permit(actor, 'workforce:deactivate')
  await viewPerson(tx, actor, personId)
  return {
    ...(await postHandoverOf(tx, actor.orgId, personId)),
    ...(await channelHandoverOf(tx, actor.orgId, personId)),
  }
}

/**
 * Ends every session and token of a person and gives drafts, claims, scheduled posts and channels to a
 * colleague. The person's name stays where it stands in history.
 */
export async function deactivatePerson(
  tx: Tx,
  actor: Actor,
  personId: string,
  input: { successorId: string; reason: string },
  now: Date,
): Promise<Person> {
  permit(actor, 'workforce:deactivate')
  if (personId === actor.personId) throw refuse('notYourself')
  const person = await viewPerson(tx, actor, personId)
  if (person.state === 'deactivated') throw refuse('alreadyDeactivated')
  await keepOneGoverning(tx, actor.orgId, personId)
  const held = await viewHandover(tx, actor, personId)
  await requireFit(tx, actor, personId, input.successorId, held)
  await handOverPosts(tx, actor.orgId, personId, input.successorId)
  await handOverChannels(tx, actor.orgId, personId, input.successorId)
  await tx
    .updateTable('person')
    .set({ state: 'deactivated', deactivated_at: now })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', personId)
    .execute()
  await endEverything(tx, actor.orgId, personId, now)
  await audit(
    tx,
    actor,
    'workforce.deactivate',
    { kind: 'person', id: personId },
    {
      successorId: input.successorId,
      ...held,
    },
  )
  return viewPerson(tx, actor, personId)
}

/** A successor is active, someone else, and may do the work that comes to them. */
async function requireFit(
  tx: Tx,
  actor: Actor,
  personId: string,
  successorId: string,
  held: Handover,
): Promise<void> {
  const successor = await tx
    .selectFrom('person')
    .select(['state', 'roles'])
    .where('org_id', '=', actor.orgId)
    .where('id', '=', successorId)
    .executeTakeFirst()
  const fit =
    successor?.state === 'active' &&
    successorId !== personId &&
    (held.drafts + held.scheduled === 0 || may(successor.roles, 'post:write')) &&
    (held.claims === 0 || may(successor.roles, 'post:review'))
  if (!fit) throw refuse('successorUnfit')
}

/**
 * Lets a person in again. They start as at an invitation: the old password and second factors count no
 * more, and a link to set a new password is mailed. It is also the way back for someone who lost every factor.
 */
export async function reactivatePerson(tx: Tx, actor: Actor, personId: string): Promise<Person> {
  permit(actor, 'workforce:deactivate')
  const person = await viewPerson(tx, actor, personId)
  if (person.state === 'active') return person
  const { orgId } = actor
  await tx
    .updateTable('person')
    .set({ state: 'active', deactivated_at: null, password_hash: NO_PASSWORD })
    .where('org_id', '=', orgId)
    .where('id', '=', personId)
    .execute()
  for (const table of ['totp', 'passkey', 'recovery_code'] as const) {
    await tx.deleteFrom(table).where('org_id', '=', orgId).where('person_id', '=', personId).execute()
  }
  await enqueue(tx, mailPasswordReset, { orgId, personId })
  await audit(tx, actor, 'workforce.reactivate', { kind: 'person', id: personId })
  return viewPerson(tx, actor, personId)
}

/** Ends the sessions of a person, for example after a lost laptop. */
export async function endSessionsOf(tx: Tx, actor: Actor, personId: string): Promise<void> {
  permit(actor, 'workforce:deactivate')
  await viewPerson(tx, actor, personId)
  await tx.deleteFrom('session').where('org_id', '=', actor.orgId).where('person_id', '=', personId).execute()
  await audit(tx, actor, 'workforce.endSessions', { kind: 'person', id: personId })
}

async function endEverything(tx: Tx, orgId: string, personId: string, now: Date): Promise<void> {
  for (const table of ['session', 'pending_sign_in', 'password_reset'] as const) {
    await tx.deleteFrom(table).where('org_id', '=', orgId).where('person_id', '=', personId).execute()
  }
  await tx
    .updateTable('api_token')
    .set({ revoked_at: now })
    .where('org_id', '=', orgId)
    .where('created_by', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
  await tx
    .updateTable('invitation')
    .set({ revoked_at: now })
    .where('org_id', '=', orgId)
    .where('invited_by', '=', personId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
}
