import type { PersonDetails, ScreenedPerson, Vendor, VendorInput } from '@clearpost/contract'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { cursorOf, readCursor } from '../../core/cursor.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { screenSoon } from './jobs.ts'
import { refuse, todayIn } from './load.ts'
import { openDetail, sealDetail } from './roster.ts'
import type { SubjectKind, VendorRow } from './tables.ts'

interface Page {
  after?: string | undefined
  limit: number
}

/** Active people with what the screening knows of them. */
export async function listPeople(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: Page & { q?: string | undefined },
): Promise<{ items: ScreenedPerson[]; next: string | null }> {
  permit(actor, 'screening:read')
  let select = people(tx, actor.orgId).where('p.state', '=', 'active')
  if (query.q) select = select.where(sql<boolean>`p.name ilike ${`%${query.q.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (query.after) {
    const [name, id] = readCursor(query.after, ['string', 'string'])
    select = select.where(sql<boolean>`(lower(p.name), p.id) > (${name}, ${id}::uuid)`)
  }
  const rows = await select
    .orderBy(sql`lower(p.name)`)
    .orderBy('p.id')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  const items: ScreenedPerson[] = []
  for (const row of page) items.push(await viewPerson(core, tx, actor.orgId, row))
  return { items, next: last ? cursorOf([last.name.toLowerCase(), last.id]) : null }
}

const people = (tx: Tx, orgId: string) =>
  tx
    .selectFrom('person as p')
    .leftJoin('screening_detail as d', (join) =>
      join.onRef('d.org_id', '=', 'p.org_id').onRef('d.person_id', '=', 'p.id'),
    )
    .leftJoin('screened as s', (join) =>
      join.onRef('s.org_id', '=', 'p.org_id').onRef('s.subject_id', '=', 'p.id').on('s.kind', '=', 'person'),
    )
    .select(['p.id', 'p.name', 'd.sealed', 's.at'])
    .where('p.org_id', '=', orgId)

type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>

async function viewPerson(core: Core, tx: Tx, orgId: string, row: PersonRow): Promise<ScreenedPerson> {
  const detail = row.sealed ? await openDetail(core, tx, orgId, row.sealed) : null
  return {
    person: { id: row.id, name: row.name },
    formerNames: detail?.formerNames ?? [],
    bornOn: detail?.bornOn ?? null,
    npi: detail?.npi ?? null,
    screenedAt: row.at?.toISOString() ?? null,
  }
}

/** Keeps what tells a person from others of the same name, sealed, and screens them anew. */
export async function savePerson(
  core: Core,
  tx: Tx,
  actor: Actor,
  personId: string,
  input: PersonDetails,
): Promise<ScreenedPerson> {
  permit(actor, 'screening:write')
  const { today } = await todayIn(core, tx, actor.orgId)
  if (input.bornOn !== null && input.bornOn >= today) throw refuse('birthDay')
  const person = () => people(tx, actor.orgId).where('p.id', '=', personId).executeTakeFirst()
  if (!(await person())) throw refuse('notFound')
  const values = {
    sealed: await sealDetail(core, tx, actor.orgId, input),
    updated_by: actor.personId ?? '',
    updated_at: core.clock.now(),
  }
  await tx
    .insertInto('screening_detail')
    .values({ org_id: actor.orgId, person_id: personId, ...values })
    .onConflict((conflict) => conflict.columns(['org_id', 'person_id']).doUpdateSet(values))
    .execute()
  await screenAnew(tx, actor.orgId, 'person', personId)
  await audit(tx, actor, 'screening.savePerson', { kind: 'person', id: personId })
  const row = await person()
  if (!row) throw refuse('notFound')
  return viewPerson(core, tx, actor.orgId, row)
}

async function screenAnew(tx: Tx, orgId: string, kind: SubjectKind, id: string): Promise<void> {
  await tx
    .deleteFrom('screened')
    .where('org_id', '=', orgId)
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .execute()
  await screenSoon(tx, orgId)
}

/** Vendors by name, those whose work has ended too. */
export async function listVendors(
  tx: Tx,
  actor: Actor,
  query: Page,
): Promise<{ items: Vendor[]; next: string | null }> {
  permit(actor, 'screening:read')
  let select = vendors(tx, actor.orgId)
  if (query.after) {
    const [name, id] = readCursor(query.after, ['string', 'string'])
    select = select.where(sql<boolean>`(lower(v.name), v.id) > (${name}, ${id}::uuid)`)
  }
  const rows = await select
    .orderBy(sql`lower(v.name)`)
    .orderBy('v.id')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return { items: page.map(viewVendor), next: last ? cursorOf([last.name.toLowerCase(), last.id]) : null }
}

const vendors = (tx: Tx, orgId: string) =>
  tx
    .selectFrom('vendor as v')
    .leftJoin('screened as s', (join) =>
      join.onRef('s.org_id', '=', 'v.org_id').onRef('s.subject_id', '=', 'v.id').on('s.kind', '=', 'vendor'),
    )
    .selectAll('v')
    .select('s.at')
    .where('v.org_id', '=', orgId)

const viewVendor = (row: VendorRow & { at: Date | null }): Vendor => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  formerNames: row.former_names,
  npi: row.npi,
  service: row.service,
  endedAt: row.ended_at?.toISOString() ?? null,
  screenedAt: row.at?.toISOString() ?? null,
})

async function vendorView(tx: Tx, orgId: string, vendorId: string): Promise<Vendor> {
  const row = await vendors(tx, orgId).where('v.id', '=', vendorId).executeTakeFirst()
  if (!row) throw refuse('notFound')
  return viewVendor(row)
}

const columnsOf = (input: VendorInput) => ({
  name: input.name,
  kind: input.kind,
  former_names: input.formerNames,
  npi: input.npi,
  service: input.service,
})

/** Adds a vendor; it is screened at once. */
export async function addVendor(core: Core, tx: Tx, actor: Actor, input: VendorInput): Promise<Vendor> {
  permit(actor, 'screening:write')
  const now = core.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('vendor')
    .values({
      org_id: actor.orgId,
      id,
      ...columnsOf(input),
      created_by: actor.personId ?? '',
      created_at: now,
      ended_at: null,
    })
    .execute()
  await screenSoon(tx, actor.orgId)
  await audit(tx, actor, 'screening.addVendor', { kind: 'vendor', id })
  return vendorView(tx, actor.orgId, id)
}

export async function saveVendor(
  tx: Tx,
  actor: Actor,
  vendorId: string,
  input: VendorInput,
): Promise<Vendor> {
  permit(actor, 'screening:write')
  await openVendor(tx, actor, vendorId)
  await tx
    .updateTable('vendor')
    .set(columnsOf(input))
    .where('org_id', '=', actor.orgId)
    .where('id', '=', vendorId)
    .execute()
  await screenAnew(tx, actor.orgId, 'vendor', vendorId)
  await audit(tx, actor, 'screening.saveVendor', { kind: 'vendor', id: vendorId })
  return vendorView(tx, actor.orgId, vendorId)
}

async function openVendor(tx: Tx, actor: Actor, vendorId: string): Promise<void> {
  const vendor = await vendorView(tx, actor.orgId, vendorId)
  if (vendor.endedAt !== null) throw refuse('ended')
}

/** The vendor is screened no longer; what was found and decided stays. */
export async function endVendor(core: Core, tx: Tx, actor: Actor, vendorId: string): Promise<void> {
  permit(actor, 'screening:write')
  await openVendor(tx, actor, vendorId)
  await tx
    .updateTable('vendor')
    .set({ ended_at: core.clock.now() })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', vendorId)
    .execute()
  await audit(tx, actor, 'screening.endVendor', { kind: 'vendor', id: vendorId })
}
