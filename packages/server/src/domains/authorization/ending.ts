import type { Authorization, NarrowInput } from '@clearpost/contract'
import * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, type Core, defineJob, enqueue, Problem, systemActor, type Tx } from '../../core/index.ts'
import { raiseAlert } from '../evidence/index.ts'
import { insertDraft } from './drafts.ts'
import { record } from './events.ts'
import { revokeLinks } from './links.ts'
import { authorizationRow, lockIn, patch, sealSigner, signerOf, waitsForWitness } from './load.ts'
import { thePictures } from './ports.ts'
import { refuse } from './problems.ts'
import { requireWithin, scopeOf } from './scope.ts'
import type { AuthorizationRow } from './tables.ts'
import { bringBackUncovered } from './uses.ts'
import { viewAuthorization } from './view.ts'

type How = NonNullable<Authorization['withdrawnHow']>

/** A member of the workforce writes down that the patient took it back. */
export async function withdrawAuthorization(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorizationId: string,
  input: { how: How; reason: string | null },
): Promise<Authorization> {
  permit(actor, 'authorization:withdraw')
  const row = await lockIn(tx, actor.orgId, authorizationId, 'in_force', 'sent')
  await withdraw(core, tx, actor, row, input.how, input.reason)
  return viewAuthorization(core, tx, actor, row)
}

/**
 * Ends an authorization at once: what waits is stopped and what is live is being deleted when this transaction
 * commits. One that waits for its witness never comes into force.
 */
export async function withdraw(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: AuthorizationRow,
  how: How,
  reason: string | null,
): Promise<void> {
  if (row.state !== 'in_force' && !waitsForWitness(row)) throw refuse('wrongState')
  const signer = await signerOf(core, tx, row)
  await patch(core, tx, row, {
    state: 'withdrawn',
    withdrawn_at: core.clock.now(),
    withdrawn_by: actor.personId ?? null,
    withdrawn_how: how,
    ...(signer === null
      ? {}
      : { signer: await sealSigner(core, tx, row.org_id, { ...signer, withdrawnReason: reason || null }) }),
  })
  await record(core, tx, actor, row, 'withdraw', { how }, how)
  await bringBackUncovered(core, tx, row, 'withdrawn')
}

/** A member of the workforce writes down that the patient allows less. */
export async function narrowAuthorization(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorizationId: string,
  input: NarrowInput & { how: 'phone' | 'in_person' | 'letter' },
): Promise<Authorization> {
  permit(actor, 'authorization:withdraw')
  const row = await lockIn(tx, actor.orgId, authorizationId, 'in_force')
  await narrow(core, tx, actor, row, input, input.how)
  return viewAuthorization(core, tx, actor, row)
}

/** Allows less from now on; what is no longer covered is brought back. */
export async function narrow(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: AuthorizationRow,
  limits: { purposes: NarrowInput['purposes']; channelIds: string[] | null; mediaIds?: string[] | null },
  how: How,
): Promise<void> {
  requireWithin(row, limits)
  await patch(core, tx, row, {
    purposes: [...new Set(limits.purposes)],
    channel_ids: limits.channelIds,
    ...(limits.mediaIds === undefined ? {} : { media_ids: limits.mediaIds }),
  })
  await record(core, tx, actor, row, 'narrow', { how, purposes: row.purposes }, how)
  await bringBackUncovered(core, tx, row, 'narrowed')
}

/** Its last instant has passed. */
export async function expire(core: Core, orgId: string, authorizationId: string): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    const row = await tx
      .selectFrom('authorization')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('id', '=', authorizationId)
      .where('state', '=', 'in_force')
      .where('ends_at', '<=', core.clock.now())
      .forUpdate()
      .executeTakeFirst()
    if (!row) return
    const actor = systemActor(orgId)
    await patch(core, tx, row, { state: 'expired' })
    await revokeLinks(core, tx, row, 'tablet')
    await record(
      core,
      tx,
      actor,
      row,
      'expire',
      { ofAge: row.ends_of_age },
      row.ends_of_age ? 'of_age' : null,
    )
    await bringBackUncovered(core, tx, row, 'expired')
    if (row.ends_of_age) await enqueue(tx, askAgain, { orgId, authorizationId })
  })
}

/**
 * Someone has come of age: the next authorization is prepared, so that they are asked in their own name. A person
 * sends it, because the address on file may be a parent's.
 */
export const askAgain = defineJob(
  'authorization-ask-again',
  z.object({ orgId: z.uuid(), authorizationId: z.uuid() }),
  async (core, { orgId, authorizationId }) =>
    core.db.organization(orgId, async (tx) => {
      const row = await authorizationRow(tx, orgId, authorizationId, true)
      const asked = await tx
        .selectFrom('authorization')
        .select('id')
        .where('org_id', '=', orgId)
        .where('replaces', '=', row.id)
        .where('state', 'not in', ['void', 'declined'])
        .executeTakeFirst()
      if (asked) return
      const next = await prepareNext(core, tx, row)
      await record(core, tx, systemActor(orgId), row, 'renew', { nextId: next?.id ?? null }, 'of_age')
      await raiseAlert(core, tx, orgId, {
        kind: 'authorization_of_age',
        authorizationId: next?.id ?? row.id,
      })
    }),
)

/** Null when its form can no longer be used: a person chooses another. */
async function prepareNext(core: Core, tx: Tx, row: AuthorizationRow): Promise<AuthorizationRow | null> {
  const scope = await scopeOf(core, tx, row)
  const known = scope.mediaIds && (await thePictures().alt(core, tx, row.org_id, scope.mediaIds))
  const input = {
    subjectId: row.subject_id,
    formId: row.form_id,
    lang: row.lang,
    scope: {
      ...scope,
      mediaIds: scope.mediaIds?.filter((id) => known?.has(id)) ?? null,
      endsOn: null,
      endsWhen: scope.endsWhen ?? OPEN_END[row.lang],
    },
    postId: row.post_id,
    witnessWanted: row.witness_wanted,
  }
  try {
    return await insertDraft(core, tx, systemActor(row.org_id), input, row.id)
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

/** Stands in the draft until a person names a better end. */
const OPEN_END = {
  en: 'I take it back, or the post is taken down for another reason',
  es: 'lo retiro, o la publicación se quita por otra razón',
}

/** It ends within thirty days: said once. */
export async function warnOfEnd(core: Core, orgId: string, authorizationId: string): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    const row = await tx
      .selectFrom('authorization')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('id', '=', authorizationId)
      .where('state', '=', 'in_force')
      .where('warned_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return
    // Not a change that people made: its place in the list stays.
    await tx
      .updateTable('authorization')
      .set({ warned_at: core.clock.now() })
      .where('org_id', '=', orgId)
      .where('id', '=', row.id)
      .execute()
    await raiseAlert(core, tx, orgId, { kind: 'authorization_expiring', authorizationId: row.id })
    await record(core, tx, systemActor(orgId), row, 'endsSoon')
  })
}
