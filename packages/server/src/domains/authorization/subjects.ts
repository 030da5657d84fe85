import type { Subject, SubjectInput, SubjectRef, SubjectSummary } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { dayOf } from '../../core/days.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { settingsOf } from '../organization/index.ts'
import { isMinor } from './age.ts'
import { applyBirthDate } from './birth-date.ts'
import { hashName, newCode } from './names.ts'
import { thePictures } from './ports.ts'
import { refuse } from './problems.ts'
import type { SubjectRow } from './tables.ts'

const FIELD = 'subject.sealed'

/** What is known of a subject; sealed as a whole. */
export type Person = Pick<Subject, 'name' | 'bornOn' | 'email' | 'phone' | 'note'>

/** Opens what is known of a subject. Whoever shows it to a person writes the audit row. */
export async function openPerson(core: Core, tx: Tx, row: SubjectRow): Promise<Person> {
  return JSON.parse(await core.keys.openText(tx, row.org_id, FIELD, row.sealed)) as Person
}

const seal = (core: Core, tx: Tx, orgId: string, person: Person): Promise<Buffer> =>
  core.keys.seal(tx, orgId, FIELD, JSON.stringify(person))

export async function subjectRow(tx: Tx, orgId: string, subjectId: string): Promise<SubjectRow> {
  const row = await tx
    .selectFrom('subject')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', subjectId)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** Codes alone, newest first. */
export async function listSubjects(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: { after?: string | undefined; limit: number; code?: string | undefined },
): Promise<{ items: SubjectSummary[]; next: string | null }> {
  permit(actor, 'subject:read')
  let select = tx
    .selectFrom('subject')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
  if (query.after !== undefined) select = select.where('id', '<', asId(query.after))
  const code = query.code
    ?.toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^S/, '')
  if (code) select = select.where('code', 'like', `S-${code}%`)
  const rows = await select.execute()
  const shown = rows.slice(0, query.limit)
  return {
    items: await summaries(core, tx, actor.orgId, shown),
    next: rows.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

const NO_ID = '00000000-0000-0000-0000-000000000000'
const asId = (text: string) => (/^[0-9a-f-]{36}$/.test(text) ? text : NO_ID)

async function summaries(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly SubjectRow[],
): Promise<SubjectSummary[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const pictures = await thePictures().picturesOf(tx, orgId, ids)
  const authorizations = await tx
    .selectFrom('authorization')
    .select(['subject_id', 'state', 'ends_at'])
    .where('org_id', '=', orgId)
    .where('subject_id', 'in', ids)
    .execute()
  const now = core.clock.now()
  return rows.map(({ id, code, created_at: createdAt }) => {
    const own = authorizations.filter((one) => one.subject_id === id)
    return {
      id,
      code,
      pictures: pictures.get(id)?.length ?? 0,
      authorizations: own.length,
      inForce: own.filter((one) => one.state === 'in_force' && (one.ends_at === null || one.ends_at > now))
        .length,
      createdAt: createdAt.toISOString(),
    }
  })
}

/** Everyone of exactly this name. The trail says that somebody searched, not for whom. */
export async function findSubjects(
  core: Core,
  tx: Tx,
  actor: Actor,
  name: string,
): Promise<{ items: SubjectSummary[] }> {
  permit(actor, 'subject:name')
  const rows = await tx
    .selectFrom('subject')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('name_hash', '=', await hashName(core, tx, actor.orgId, name))
    .orderBy('id', 'desc')
    .execute()
  await audit(tx, actor, 'subject.find', { kind: 'organization', id: actor.orgId }, { found: rows.length })
  return { items: await summaries(core, tx, actor.orgId, rows) }
}

/** Adds a subject under a new code. */
export async function addSubject(core: Core, tx: Tx, actor: Actor, input: SubjectInput): Promise<Subject> {
  permit(actor, 'subject:write')
  const { lang, ...person } = input
  const now = core.clock.now()
  const row: SubjectRow = {
    org_id: actor.orgId,
    id: newId(now.getTime()),
    code: await newCode(tx, actor.orgId),
    sealed: await seal(core, tx, actor.orgId, person),
    name_hash: await hashName(core, tx, actor.orgId, person.name),
    lang,
    created_at: now,
    created_by: actor.personId ?? '',
  }
  await tx.insertInto('subject').values(row).execute()
  await audit(tx, actor, 'subject.add', subjectOf(row), { code: row.code })
  return viewSubject(core, tx, row)
}

/** Name and contact. Who read them stands in the trail. */
export async function readSubject(core: Core, tx: Tx, actor: Actor, subjectId: string): Promise<Subject> {
  permit(actor, 'subject:name')
  const row = await subjectRow(tx, actor.orgId, subjectId)
  await audit(tx, actor, 'subject.read', subjectOf(row), { code: row.code })
  return viewSubject(core, tx, row)
}

type Change = { [K in keyof SubjectInput]?: SubjectInput[K] | undefined }

/** Changes what is given; the audit row names the fields, not what they say. */
export async function changeSubject(
  core: Core,
  tx: Tx,
  actor: Actor,
  subjectId: string,
  change: Change,
): Promise<Subject> {
  permit(actor, 'subject:write')
  const row = await subjectRow(tx, actor.orgId, subjectId)
  const { lang = row.lang, ...given } = change
  const defined = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const before = await openPerson(core, tx, row)
  const person: Person = { ...before, ...defined }
  if (person.bornOn !== before.bornOn) await applyBirthDate(core, tx, actor, subjectId, person.bornOn)
  row.sealed = await seal(core, tx, actor.orgId, person)
  row.name_hash = await hashName(core, tx, actor.orgId, person.name)
  row.lang = lang
  await tx
    .updateTable('subject')
    .set({ sealed: row.sealed, name_hash: row.name_hash, lang })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', subjectId)
    .execute()
  await audit(tx, actor, 'subject.change', subjectOf(row), { changed: Object.keys(change) })
  return viewSubject(core, tx, row)
}

async function viewSubject(core: Core, tx: Tx, row: SubjectRow): Promise<Subject> {
  const refs = await refsOf(tx, row.org_id, [row.created_by])
  return {
    id: row.id,
    code: row.code,
    ...(await openPerson(core, tx, row)),
    lang: row.lang,
    createdAt: row.created_at.toISOString(),
    createdBy: refs(row.created_by),
  }
}

export const subjectOf = (row: Pick<SubjectRow, 'id'>) => ({ kind: 'subject', id: row.id })

/**
 * Subjects by id with what rules ask of them: code, and whether they are under age in the organization's state (null:
 * the birth date is not known). Names stay sealed.
 */
export async function subjectsById(
  core: Core,
  tx: Tx,
  orgId: string,
  subjectIds: readonly string[],
): Promise<Map<string, SubjectRef & { minor: boolean | null }>> {
  const ids = [...new Set(subjectIds)]
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('subject')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .execute()
  const { timeZone, majorityAge } = await settingsOf(tx, orgId)
  const today = dayOf(core.clock.now(), timeZone)
  const found = new Map<string, SubjectRef & { minor: boolean | null }>()
  for (const row of rows) {
    const { bornOn } = await openPerson(core, tx, row)
    found.set(row.id, { id: row.id, code: row.code, minor: isMinor(bornOn, majorityAge, today) })
  }
  return found
}
