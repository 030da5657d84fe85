import type { api } from '@clearpost/contract'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { newToken } from '../../core/auth/token.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'

type Intake = z.infer<typeof api.incident.intake.response>

const FIELD = 'incident_intake.token'
const subject = (orgId: string) => ({ kind: 'organization', id: orgId })

const linkOf = (core: Core, token: string): string => `${core.config.publicUrl}/report#${token}`

/** The link on which people report without a name; in it the secret stands behind `#`, so that no log sees it. */
export async function viewIntake(core: Core, tx: Tx, actor: Actor): Promise<Intake> {
  permit(actor, 'incident:write')
  const row = await tx
    .selectFrom('incident_intake')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .executeTakeFirst()
  if (!row) return { link: null, rotatedAt: null }
  const token = await core.keys.openText(tx, actor.orgId, FIELD, row.token)
  return { link: linkOf(core, token), rotatedAt: row.rotated_at.toISOString() }
}

/** Makes the link anew: the old one takes no more reports. Codes of reports keep working with either. */
export async function rotateIntake(core: Core, tx: Tx, actor: Actor & { personId: string }): Promise<Intake> {
  permit(actor, 'incident:write')
  const { orgId } = actor
  const { token, hash } = newToken('intake', orgId)
  const columns = {
    token_hash: hash,
    token: await core.keys.seal(tx, orgId, FIELD, token),
    rotated_at: core.clock.now(),
    rotated_by: actor.personId,
  }
  await tx
    .insertInto('incident_intake')
    .values({ org_id: orgId, ...columns })
    .onConflict((conflict) => conflict.column('org_id').doUpdateSet(columns))
    .execute()
  await audit(tx, actor, 'incident.rotateIntake', subject(orgId))
  return viewIntake(core, tx, actor)
}

/** Takes no more reports without a name. */
export async function closeIntake(tx: Tx, actor: Actor): Promise<void> {
  permit(actor, 'incident:write')
  await tx.deleteFrom('incident_intake').where('org_id', '=', actor.orgId).execute()
  await audit(tx, actor, 'incident.closeIntake', subject(actor.orgId))
}
