import type { Tx } from '../../core/index.ts'
import './tables.ts'

/** Whether a version asks someone with these roles; an empty audience is everyone. */
export const isAsked = (roles: readonly string[], audience: readonly string[]): boolean =>
  audience.length === 0 || audience.some((role) => roles.includes(role))

/** The active workforce: who may be asked. */
export async function askedOf(tx: Tx, orgId: string) {
  return tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'locale', 'roles', 'site_ids', 'created_at'])
    .where('org_id', '=', orgId)
    .where('state', '=', 'active')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

export async function signaturesOf(tx: Tx, orgId: string, policyIds: readonly string[]) {
  if (policyIds.length === 0) return []
  return tx
    .selectFrom('policy_acknowledgement')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('policy_id', 'in', policyIds)
    .execute()
}
