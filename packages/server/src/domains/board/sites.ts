import { sql } from 'kysely'
import * as z from 'zod'
import { dayOf } from '../../core/days.ts'
import { type Core, defineJob, enqueue, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import { signaturesBySite } from '../policy/index.ts'
import { trainingBySite } from '../training/index.ts'
import type { SiteCount } from './tables.ts'

/** People up to whom the counts are made at once; they take a few hundredths of a second then. */
const AT_ONCE_PEOPLE = 2000
/** After so long kept counts are made anew, in the background. */
const FRESH_MILLIS = 60_000

const recount = defineJob('board-count', z.object({ orgId: z.uuid() }), (core, { orgId }) =>
  core.db.organization(orgId, async (tx) => {
    await keep(core, tx, orgId)
  }),
)

/** Signatures and courses by site, and when they were counted. */
export async function siteCounts(
  core: Core,
  tx: Tx,
  orgId: string,
): Promise<{ at: Date; sites: SiteCount[] }> {
  if (!(await isLarge(tx, orgId))) return { at: core.clock.now(), sites: await count(core, tx, orgId) }
  const kept = await tx.selectFrom('board_count').selectAll().where('org_id', '=', orgId).executeTakeFirst()
  if (!kept) return keep(core, tx, orgId)
  if (core.clock.now().getTime() - kept.counted_at.getTime() > FRESH_MILLIS)
    await enqueue(tx, recount, { orgId }, { singletonKey: orgId })
  return { at: kept.counted_at, sites: kept.sites }
}

async function isLarge(tx: Tx, orgId: string): Promise<boolean> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from (select 1 from person where org_id = ${orgId} and state = 'active'
      limit ${AT_ONCE_PEOPLE + 1}) p`.execute(tx)
  return (rows[0]?.people ?? 0) > AT_ONCE_PEOPLE
}

async function keep(core: Core, tx: Tx, orgId: string): Promise<{ at: Date; sites: SiteCount[] }> {
  const sites = await count(core, tx, orgId)
  const at = core.clock.now()
  const values = { counted_at: at, sites: JSON.stringify(sites) }
  await tx
    .insertInto('board_count')
    .values({ org_id: orgId, ...values })
    .onConflict((conflict) => conflict.column('org_id').doUpdateSet(values))
    .execute()
  return { at, sites }
}

async function count(core: Core, tx: Tx, orgId: string): Promise<SiteCount[]> {
  const { timeZone } = await settingsOf(tx, orgId)
  const training = await trainingBySite(tx, orgId, dayOf(core.clock.now(), timeZone))
  const sum = (siteId: string | null, of: 'assigned' | 'current' | 'overdue') =>
    training.filter((one) => one.siteId === siteId).reduce((total, one) => total + one[of], 0)
  return (await signaturesBySite(core, tx, orgId)).map((site) => ({
    ...site,
    assigned: sum(site.siteId, 'assigned'),
    current: sum(site.siteId, 'current'),
    overdue: sum(site.siteId, 'overdue'),
  }))
}
