import type { Establishment, EstablishmentInput } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { establishmentRow, ofEstablishment } from './load.ts'

/** Places of business with a log, by name. */
export async function listEstablishments(tx: Tx, actor: Actor): Promise<{ items: Establishment[] }> {
  permit(actor, 'osha:read')
  const rows = await tx
    .selectFrom('osha_establishment')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .orderBy('id')
    .execute()
  return {
    items: rows
      .map(({ id, about }): Establishment => ({ id, ...about }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  }
}

/** Begins a log for a place of business. */
export async function addEstablishment(
  core: Core,
  tx: Tx,
  actor: Actor,
  about: EstablishmentInput,
): Promise<Establishment> {
  permit(actor, 'osha:write')
  const now = core.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('osha_establishment')
    .values({ org_id: actor.orgId, id, about: JSON.stringify(about), created_at: now })
    .execute()
  await audit(tx, actor, 'osha.addEstablishment', ofEstablishment(id))
  return { id, ...about }
}

/** Changes what the forms say of a place. */
export async function changeEstablishment(
  tx: Tx,
  actor: Actor,
  id: string,
  about: EstablishmentInput,
): Promise<Establishment> {
  permit(actor, 'osha:write')
  await establishmentRow(tx, actor.orgId, id)
  await tx
    .updateTable('osha_establishment')
    .set({ about: JSON.stringify(about) })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', id)
    .execute()
  await audit(tx, actor, 'osha.changeEstablishment', ofEstablishment(id))
  return { id, ...about }
}
