import { sql } from 'kysely'
import type { Core, Tx } from '../../core/index.ts'
import { inForce, today, versionsOf } from './load.ts'
import type { PolicyVersionRow } from './tables.ts'

export interface SiteSignatures {
  /** Null: people without a site. */
  siteId: string | null
  people: number
  /** Signatures that policies in force ask for. */
  asked: number
  signed: number
  /** Signatures that are missing; somebody of two sites counts half at each. */
  missing: number
}

export interface PolicyFigures {
  /** Policies in force whose review-by day has passed. */
  reviewsOverdue: number
  /** Earliest of those days. */
  oldestReview: string | null
  /** Versions that wait for agreement. */
  waiting: number
  waitingSince: Date | null
}

/** Which version of each policy is in force today. */
export async function policiesInForce(
  core: Core,
  tx: Tx,
  orgId: string,
): Promise<{ policyId: string; number: number; effectiveOn: string }[]> {
  const day = await today(core, tx, orgId)
  return (await currentVersions(tx, orgId)).flatMap((versions) => {
    const current = inForce(versions, day)
    return current
      ? [{ policyId: current.policy_id, number: current.number, effectiveOn: current.effective_on ?? day }]
      : []
  })
}

/** Versions of each policy that is not retired, newest first. */
async function currentVersions(tx: Tx, orgId: string): Promise<PolicyVersionRow[][]> {
  const policies = await tx
    .selectFrom('policy')
    .select('id')
    .where('org_id', '=', orgId)
    .where('retired_at', 'is', null)
    .execute()
  const ids = policies.map(({ id }) => id)
  return [...(await versionsOf(tx, orgId, ids)).values()]
}

/** What of the policies waits or is past its day; for the board. */
export async function policyFigures(core: Core, tx: Tx, orgId: string): Promise<PolicyFigures> {
  const day = await today(core, tx, orgId)
  const versions = await currentVersions(tx, orgId)
  const current = versions.map((of) => inForce(of, day)).filter((version) => version !== undefined)
  const late = current.flatMap(({ review_by: by }) => (by !== null && by < day ? [by] : [])).sort()
  const waiting = versions.flat().filter(({ state }) => state === 'approval')
  return {
    reviewsOverdue: late.length,
    oldestReview: late[0] ?? null,
    waiting: waiting.length,
    waitingSince: waiting.map(({ updated_at }) => updated_at).sort((a, b) => +a - +b)[0] ?? null,
  }
}

/** How far the policies in force are signed, by site; takes long in a large workforce. */
export async function signaturesBySite(core: Core, tx: Tx, orgId: string): Promise<SiteSignatures[]> {
  const day = await today(core, tx, orgId)
  const current = (await currentVersions(tx, orgId))
    .map((versions) => inForce(versions, day))
    .filter((version) => version !== undefined)
  const asked = JSON.stringify(
    current.map(({ policy_id: policy, number, audience }) => ({ policy, number, audience })),
  )
  const { rows } = await sql<SiteSignatures>`
    with current as (
      select policy, number, array(select jsonb_array_elements_text(audience)) as audience
      from jsonb_to_recordset(${asked}::jsonb) as t(policy uuid, number int, audience jsonb)
    ), asked as (
      select p.roles, count(c.policy)::int as n from (select distinct roles from person
        where org_id = ${orgId} and state = 'active') p
      left join current c on cardinality(c.audience) = 0 or c.audience && p.roles group by p.roles
    ), signed as (
      select a.person_id, count(*)::int as n from policy_acknowledgement a
      join current c on c.policy = a.policy_id and c.number = a.number
      join person p on p.org_id = a.org_id and p.id = a.person_id
      where a.org_id = ${orgId} and (cardinality(c.audience) = 0 or c.audience && p.roles) group by a.person_id
    )
    select site as "siteId", count(*)::int as people, sum(asked.n)::int as asked,
      sum(coalesce(signed.n, 0))::int as signed,
      sum((asked.n - coalesce(signed.n, 0)) / greatest(cardinality(p.site_ids), 1)::float8)::float8 as missing
    from person p join asked using (roles) left join signed on signed.person_id = p.id
    cross join lateral unnest(case when p.site_ids = '{}' then array[null::uuid] else p.site_ids end) as site
    where p.org_id = ${orgId} and p.state = 'active' group by site`.execute(tx)
  return rows
}
