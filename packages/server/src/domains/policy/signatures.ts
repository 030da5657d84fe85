import type { Acknowledgement, Locale, Policy, PolicyTask } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { askedOf, isAsked, signaturesOf } from './asked.ts'
import { inForce, policyRow, refuse, subject, titlesOf, today, versionsOf } from './load.ts'
import { viewPolicy } from './view.ts'

/** What the person has to read and sign. */
export async function tasksOf(core: Core, tx: Tx, actor: Actor): Promise<{ items: PolicyTask[] }> {
  permit(actor, 'policy:read')
  const { orgId } = actor
  const policies = await tx
    .selectFrom('policy')
    .select('id')
    .where('org_id', '=', orgId)
    .where('retired_at', 'is', null)
    .execute()
  const ids = policies.map(({ id }) => id)
  const day = await today(core, tx, orgId)
  const versions = await versionsOf(tx, orgId, ids)
  const mine = (await signaturesOf(tx, orgId, ids)).filter((one) => one.person_id === actor.personId)
  const items = ids.flatMap((policyId): PolicyTask[] => {
    const current = inForce(versions.get(policyId) ?? [], day)
    if (!current || !isAsked(actor.roles, current.audience)) return []
    const own = mine.filter((one) => one.policy_id === policyId)
    if (own.some((one) => one.number === current.number)) return []
    return [
      {
        policyId,
        number: current.number,
        titles: titlesOf(current.texts),
        reason: current.reason,
        effectiveOn: current.effective_on ?? day,
        again: own.length > 0,
      },
    ]
  })
  return { items: items.sort((a, b) => a.effectiveOn.localeCompare(b.effectiveOn)) }
}

/**
 * Signs the version in force. A signature is tied to its text: an older or changed one is refused, and a later
 * version asks again.
 */
export async function acknowledge(
  core: Core,
  tx: Tx,
  actor: Actor,
  policyId: string,
  input: { number: number; contentHash: string; lang: Locale },
): Promise<Policy> {
  permit(actor, 'policy:read')
  const { orgId, personId } = actor
  const { retired_at } = await policyRow(tx, actor, policyId)
  const day = await today(core, tx, orgId)
  const current = inForce((await versionsOf(tx, orgId, [policyId])).get(policyId) ?? [], day)
  if (!current || retired_at !== null || personId === undefined) throw refuse('notNow')
  if (current.number !== input.number || current.content_hash !== input.contentHash) {
    throw refuse('changedMeanwhile')
  }
  await tx
    .insertInto('policy_acknowledgement')
    .values({
      org_id: orgId,
      policy_id: policyId,
      number: current.number,
      person_id: personId,
      content_hash: current.content_hash,
      lang: input.lang,
      at: core.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await audit(tx, actor, 'policy.acknowledge', subject(policyId), {
    number: current.number,
    contentHash: current.content_hash,
  })
  return viewPolicy(core, tx, actor, policyId)
}

/** Everyone who is asked, with their newest signature. */
export async function listAcknowledgements(
  core: Core,
  tx: Tx,
  actor: Actor,
  policyId: string,
): Promise<{ items: Acknowledgement[] }> {
  permit(actor, 'policy:track')
  const { orgId } = actor
  await policyRow(tx, actor, policyId)
  const day = await today(core, tx, orgId)
  const current = inForce((await versionsOf(tx, orgId, [policyId])).get(policyId) ?? [], day)
  if (!current) return { items: [] }
  const sites = await tx.selectFrom('site').select(['id', 'name']).where('org_id', '=', orgId).execute()
  const siteNames = new Map(sites.map(({ id, name }) => [id, name]))
  const signatures = await signaturesOf(tx, orgId, [policyId])
  const asked = (await askedOf(tx, orgId)).filter(({ roles }) => isAsked(roles, current.audience))
  const items = asked.map((person): Acknowledgement => {
    const newest = signatures
      .filter((one) => one.person_id === person.id)
      .reduce<(typeof signatures)[number] | undefined>(
        (best, one) => (best && best.number > one.number ? best : one),
        undefined,
      )
    return {
      person: { id: person.id, name: person.name },
      site: siteNames.get(person.site_ids[0] ?? '') ?? null,
      at: newest?.at.toISOString() ?? null,
      number: newest?.number ?? null,
      lang: newest?.lang ?? null,
      contentHash: newest?.content_hash ?? null,
    }
  })
  return { items }
}
