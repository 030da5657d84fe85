import {
  type PeopleQuery,
  type Person,
  type PersonUpdate,
  type Role,
  workforceProblems,
} from '@clearpost/contract'
import { type ExpressionBuilder, sql } from 'kysely'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, coreProblem, problemsOf, type Tables, type Tx } from '../../core/index.ts'
import './tables.ts'

const refuse = problemsOf(workforceProblems)

/** Roles that may give roles; an organization keeps at least one active person who holds one of them. */
const GOVERNING: readonly Role[] = ['owner', 'privacy_officer']

const personColumns = (row: ExpressionBuilder<Tables & { p: Tables['person'] }, 'p'>) =>
  [
    'p.id',
    'p.name',
    'p.email',
    'p.title',
    'p.roles',
    'p.site_ids',
    'p.department_id',
    'p.state',
    'p.last_seen_at',
    'p.created_at',
    row
      .or([
        row.exists(
          row
            .selectFrom('totp')
            .select(sql`1`.as('one'))
            .whereRef('totp.org_id', '=', 'p.org_id')
            .whereRef('totp.person_id', '=', 'p.id')
            .where('confirmed_at', 'is not', null),
        ),
        row.exists(
          row
            .selectFrom('passkey')
            .select(sql`1`.as('one'))
            .whereRef('passkey.org_id', '=', 'p.org_id')
            .whereRef('passkey.person_id', '=', 'p.id'),
        ),
      ])
      .as('second_factor'),
  ] as const

const people = (tx: Tx, orgId: string) =>
  tx.selectFrom('person as p').select(personColumns).where('p.org_id', '=', orgId)

type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>

const personView = (row: PersonRow): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  title: row.title,
  roles: row.roles,
  siteIds: row.site_ids,
  departmentId: row.department_id,
  state: row.state,
  secondFactor: Boolean(row.second_factor),
  lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  createdAt: row.created_at.toISOString(),
})

/** People by name; `next` carries the last name and id. */
export async function listPeople(tx: Tx, actor: Actor, query: z.infer<typeof PeopleQuery>) {
  permit(actor, 'workforce:read')
  let select = people(tx, actor.orgId)
    .orderBy(sql`lower(p.name)`)
    .orderBy('p.id')
    .limit(query.limit + 1)
  if (query.q) {
    const like = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`
    select = select.where((row) => row.or([row('p.name', 'ilike', like), row('p.email', 'ilike', like)]))
  }
  if (query.role) select = select.where(sql<boolean>`${query.role} = any(p.roles)`)
  if (query.siteId) select = select.where(sql<boolean>`${query.siteId}::uuid = any(p.site_ids)`)
  if (query.state) select = select.where('p.state', '=', query.state)
  if (query.after) {
    const [name, id] = readCursor(query.after)
    select = select.where(sql<boolean>`(lower(p.name), p.id) > (${name}, ${id}::uuid)`)
  }
  const rows = await select.execute()
  const items = rows.slice(0, query.limit).map(personView)
  const last = items.at(-1)
  const next = rows.length > query.limit && last ? writeCursor(last.name.toLowerCase(), last.id) : null
  return { items, next }
}

const writeCursor = (name: string, id: string) =>
  Buffer.from(JSON.stringify([name, id])).toString('base64url')
function readCursor(cursor: string): [string, string] {
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [string, string]
    if (typeof name === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [name, id]
  } catch {
    // Falls through: a cursor that we did not write.
  }
  throw coreProblem('invalidInput', { errors: [{ path: 'after', message: 'Not a page of this list.' }] })
}

export async function viewPerson(tx: Tx, actor: Actor, personId: string): Promise<Person> {
  permit(actor, 'workforce:read')
  const row = await people(tx, actor.orgId).where('p.id', '=', personId).executeTakeFirst()
  if (!row) throw refuse('notFound')
  return personView(row)
}

/** Changes roles, sites, department, name or title. */
export async function updatePerson(
  tx: Tx,
  actor: Actor,
  personId: string,
  change: z.infer<typeof PersonUpdate>,
): Promise<Person> {
  permit(actor, 'workforce:write')
  const before = await viewPerson(tx, actor, personId)
  if (change.roles) {
    if (!sameRoles(change.roles, before.roles)) permitGranting(actor)
    if (governs(before.roles) && !governs(change.roles)) await keepOneGoverning(tx, actor.orgId, personId)
  }
  if (change.siteIds) await requireSites(tx, actor.orgId, change.siteIds)
  if (change.departmentId) await requireDepartment(tx, actor.orgId, change.departmentId)
  await tx
    .updateTable('person')
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.title === undefined ? {} : { title: change.title }),
      ...(change.roles === undefined ? {} : { roles: [...new Set(change.roles)] }),
      ...(change.siteIds === undefined ? {} : { site_ids: [...new Set(change.siteIds)] }),
      ...(change.departmentId === undefined ? {} : { department_id: change.departmentId }),
      id: personId,
    })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', personId)
    .execute()
  await audit(
    tx,
    actor,
    'workforce.update',
    { kind: 'person', id: personId },
    {
      changed: Object.keys(change),
      ...(change.roles ? { rolesBefore: before.roles, rolesAfter: change.roles } : {}),
    },
  )
  return viewPerson(tx, actor, personId)
}

const governs = (roles: readonly string[]) => roles.some((role) => GOVERNING.includes(role as Role))
const sameRoles = (a: readonly string[], b: readonly string[]) =>
  [...new Set(a)].sort().join() === [...new Set(b)].sort().join()

/** Only an owner or privacy officer gives or takes roles. @throws roleTooHigh */
export function permitGranting(actor: Actor): void {
  if (!governs(actor.roles)) throw refuse('roleTooHigh')
}

/**
 * Refuses to leave the organization without an active owner or privacy officer. All of them are
 * locked, in order, so that two people who resign at the same moment cannot both be let go.
 * @throws lastOwner
 */
export async function keepOneGoverning(tx: Tx, orgId: string, leavingId: string): Promise<void> {
  const governing = await tx
    .selectFrom('person')
    .select('id')
    .where('org_id', '=', orgId)
    .where('state', '=', 'active')
    .where(sql<boolean>`roles && ${GOVERNING}::text[]`)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (!governing.some(({ id }) => id !== leavingId)) throw refuse('lastOwner')
}

/** @throws notFound when one of the sites is not here */
export async function requireSites(tx: Tx, orgId: string, siteIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(siteIds)]
  if (wanted.length === 0) return
  const rows = await tx
    .selectFrom('site')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', 'in', wanted)
    .execute()
  if (rows.length !== wanted.length) throw refuse('notFound')
}

async function requireDepartment(tx: Tx, orgId: string, departmentId: string): Promise<void> {
  const row = await tx
    .selectFrom('department')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', '=', departmentId)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
}
