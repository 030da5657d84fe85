import { type Site, type SiteInput, workforceProblems } from '@clearpost/contract'
import { sql } from 'kysely'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, problemsOf, type Tx } from '../../core/index.ts'
import { channelsOfSite } from '../channel/index.ts'
import './tables.ts'

const refuse = problemsOf(workforceProblems)
type Input = z.infer<typeof SiteInput>

/** Sites by name, each with its departments and how many active people belong to it. */
export async function listSites(tx: Tx, actor: Actor, siteId?: string): Promise<{ items: Site[] }> {
  permit(actor, 'workforce:read')
  let select = tx
    .selectFrom('site as s')
    .selectAll('s')
    .select((row) => [
      row
        .selectFrom('person')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('person.org_id', '=', 's.org_id')
        .where('person.state', '=', 'active')
        .where(sql<boolean>`s.id = any(person.site_ids)`)
        .as('people'),
    ])
    .where('s.org_id', '=', actor.orgId)
    .orderBy(sql`lower(s.name)`)
    .orderBy('s.id')
  if (siteId) select = select.where('s.id', '=', siteId)
  const rows = await select.execute()
  const departments = await tx
    .selectFrom('department')
    .select(['id', 'name', 'site_id'])
    .where('org_id', '=', actor.orgId)
    .orderBy(sql`lower(name)`)
    .execute()
  return {
    items: rows.map(({ id, name, setting, address, place, phone, people }) => ({
      id,
      name,
      setting,
      address,
      place,
      phone,
      people: people ?? 0,
      departments: departments
        .filter((department) => department.site_id === id)
        .map((department) => ({ id: department.id, name: department.name })),
    })),
  }
}

async function viewSite(tx: Tx, actor: Actor, siteId: string): Promise<Site> {
  const site = (await listSites(tx, actor, siteId)).items[0]
  if (!site) throw refuse('notFound')
  return site
}

export async function createSite(tx: Tx, actor: Actor, input: Input): Promise<Site> {
  permit(actor, 'workforce:write')
  const id = newId()
  await tx
    .insertInto('site')
    .values({ org_id: actor.orgId, id, ...input })
    .execute()
  await audit(tx, actor, 'workforce.createSite', { kind: 'site', id })
  return viewSite(tx, actor, id)
}

export async function updateSite(
  tx: Tx,
  actor: Actor,
  siteId: string,
  change: Partial<Input>,
): Promise<Site> {
  permit(actor, 'workforce:write')
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const row = await tx
    .updateTable('site')
    .set({ ...given, id: siteId })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', siteId)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  await audit(
    tx,
    actor,
    'workforce.updateSite',
    { kind: 'site', id: siteId },
    { changed: Object.keys(given) },
  )
  return viewSite(tx, actor, siteId)
}

/** Removes a site to which nobody and no channel belongs. */
export async function removeSite(tx: Tx, actor: Actor, siteId: string): Promise<void> {
  permit(actor, 'workforce:write')
  await viewSite(tx, actor, siteId)
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('org_id', '=', actor.orgId)
    .where(sql<boolean>`${siteId}::uuid = any(site_ids)`)
    .limit(1)
    .executeTakeFirst()
  if (person || (await channelsOfSite(tx, actor.orgId, siteId)) > 0) throw refuse('siteInUse')
  await tx.deleteFrom('site').where('org_id', '=', actor.orgId).where('id', '=', siteId).execute()
  await audit(tx, actor, 'workforce.removeSite', { kind: 'site', id: siteId })
}

export async function addDepartment(tx: Tx, actor: Actor, siteId: string, name: string): Promise<Site> {
  permit(actor, 'workforce:write')
  await viewSite(tx, actor, siteId)
  const id = newId()
  await tx.insertInto('department').values({ org_id: actor.orgId, id, site_id: siteId, name }).execute()
  await audit(tx, actor, 'workforce.addDepartment', { kind: 'department', id }, { siteId })
  return viewSite(tx, actor, siteId)
}

/** People of the department stay; they just belong to none. */
export async function removeDepartment(
  tx: Tx,
  actor: Actor,
  siteId: string,
  departmentId: string,
): Promise<void> {
  permit(actor, 'workforce:write')
  const row = await tx
    .deleteFrom('department')
    .where('org_id', '=', actor.orgId)
    .where('site_id', '=', siteId)
    .where('id', '=', departmentId)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  await audit(tx, actor, 'workforce.removeDepartment', { kind: 'department', id: departmentId }, { siteId })
}
