import { AllowList } from '@clearpost/contract'
import { sql } from 'kysely'
import type { Tx } from '../../core/index.ts'

const perTransaction = new WeakMap<Tx, Promise<AllowList>>()

/**
 * What the check engine takes as the organization's own: the settings, the names of active people,
 * the sites, and the handles of the official accounts. Read once per transaction.
 */
export function allowListOf(tx: Tx, orgId: string): Promise<AllowList> {
  let reading = perTransaction.get(tx)
  if (!reading) {
    reading = readAllowList(tx, orgId)
    perTransaction.set(tx, reading)
  }
  return reading
}

async function readAllowList(tx: Tx, orgId: string): Promise<AllowList> {
  const { rows } = await sql<{
    name: string
    settings: { allowList?: unknown }
    staff: string[] | null
    sites: string[] | null
    places: string[] | null
    phones: string[] | null
    handles: string[] | null
  }>`
    select o.name, o.settings,
      (select array_agg(name order by name) from person where org_id = ${orgId} and state = 'active') as staff,
      (select array_agg(name) from site where org_id = ${orgId}) as sites,
      (select array_agg(address) from site where org_id = ${orgId} and address is not null) as places,
      (select array_agg(phone) from site where org_id = ${orgId} and phone is not null) as phones,
      (select array_agg(handle) from channel where org_id = ${orgId}) as handles
    from organization o where o.id = ${orgId}`.execute(tx)
  const row = rows[0]
  if (!row) return AllowList.parse({})
  const own = AllowList.parse(row.settings.allowList ?? {})
  const union = (a: string[], b: (string | null)[] | null) => [
    ...new Set([...a, ...(b ?? []).filter((item): item is string => item !== null)]),
  ]
  return {
    ...own,
    names: union(own.names, [row.name, ...(row.sites ?? [])]),
    staff: union(own.staff, row.staff),
    places: union(own.places, row.places),
    phones: union(own.phones, row.phones),
    handles: union(own.handles, row.handles),
  }
}
