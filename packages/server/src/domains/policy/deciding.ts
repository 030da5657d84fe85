import type { Policy } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { openVersion, patchVersion, policyRow, refuse, subject, today } from './load.ts'
import { viewPolicy } from './view.ts'

/**
 * Agrees to a text, or sends it back to the writer. The quorum counts people other than the writer, each once, and
 * only for the text that they saw.
 */
export async function decideVersion(
  core: Core,
  tx: Tx,
  actor: Actor,
  policyId: string,
  input: { contentHash: string; decision: 'agree' | 'send_back'; comment: string | null },
): Promise<Policy> {
  permit(actor, 'policy:approve')
  const row = await openVersion(tx, actor, policyId, ['approval'], input.contentHash)
  if (row.written_by === actor.personId) throw refuse('ownText')
  if (input.decision === 'send_back' && !input.comment) throw refuse('commentMissing')
  const agreed = await tx
    .selectFrom('policy_approval')
    .select('by_id')
    .where('org_id', '=', actor.orgId)
    .where('policy_id', '=', policyId)
    .where('number', '=', row.number)
    .where('content_hash', '=', row.content_hash)
    .where('decision', '=', 'agree')
    .where('at', '>=', row.updated_at)
    .execute()
  if (agreed.some(({ by_id }) => by_id === actor.personId)) throw refuse('alreadyDecided')
  await tx
    .insertInto('policy_approval')
    .values({
      org_id: actor.orgId,
      id: newId(core.clock.now().getTime()),
      policy_id: policyId,
      number: row.number,
      content_hash: row.content_hash,
      by_id: actor.personId ?? '',
      at: core.clock.now(),
      decision: input.decision,
      comment: input.comment,
    })
    .execute()
  if (input.decision === 'send_back') await patchVersion(tx, row, { state: 'draft' })
  else if (agreed.length + 1 >= row.quorum) await patchVersion(tx, row, { state: 'agreed' })
  await audit(tx, actor, 'policy.decide', subject(policyId), {
    number: row.number,
    contentHash: row.content_hash,
    decision: input.decision,
  })
  return viewPolicy(core, tx, actor, policyId)
}

/** Publishes an agreed version from a day on. Earlier versions and their signatures stay. */
export async function publishVersion(
  core: Core,
  tx: Tx,
  actor: Actor,
  policyId: string,
  input: { contentHash: string; effectiveOn: string },
): Promise<Policy> {
  permit(actor, 'policy:write')
  const row = await openVersion(tx, actor, policyId, ['agreed'], input.contentHash)
  if (input.effectiveOn < (await today(core, tx, actor.orgId))) throw refuse('dayPast')
  await patchVersion(tx, row, {
    state: 'published',
    effective_on: input.effectiveOn,
    published_at: core.clock.now(),
  })
  await audit(tx, actor, 'policy.publish', subject(policyId), {
    number: row.number,
    contentHash: row.content_hash,
    effectiveOn: input.effectiveOn,
  })
  return viewPolicy(core, tx, actor, policyId)
}

/** Takes a policy out of force; nobody is asked any more, and what was signed is kept. */
export async function retirePolicy(
  core: Core,
  tx: Tx,
  actor: Actor,
  policyId: string,
  reason: string,
): Promise<Policy> {
  permit(actor, 'policy:write')
  const { retired_at } = await policyRow(tx, actor, policyId, true)
  if (retired_at !== null) throw refuse('notNow')
  await tx
    .updateTable('policy')
    .set({ retired_at: core.clock.now(), retired_reason: reason })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', policyId)
    .execute()
  await audit(tx, actor, 'policy.retire', subject(policyId))
  return viewPolicy(core, tx, actor, policyId)
}
