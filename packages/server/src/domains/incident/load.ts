import { type Delay, incidentProblems, type Residents } from '@clearpost/contract'
import { dayOf } from '../../core/days.ts'
import { type Actor, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import type { IncidentRow } from './tables.ts'

export const refuse = problemsOf(incidentProblems)

export const subject = (incidentId: string) => ({ kind: 'incident', id: incidentId })

/** What people wrote of an incident, sealed together. */
export interface IncidentWords {
  title: string
  what: string
  link: string | null
  mitigation: string
  rootCause: string
}

const wordsField = (id: string) => `incident.words:${id}`
const residentsField = (id: string) => `incident.residents:${id}`
const delayField = (id: string) => `incident.delay:${id}`

/** Seals a value as JSON; `field` names its place. */
export const sealJson = (core: Core, tx: Tx, orgId: string, field: string, value: unknown): Promise<Buffer> =>
  core.keys.seal(tx, orgId, field, JSON.stringify(value))

export async function openJson<T>(
  core: Core,
  tx: Tx,
  orgId: string,
  field: string,
  sealed: Buffer,
): Promise<T> {
  return JSON.parse(await core.keys.openText(tx, orgId, field, sealed)) as T
}

export const sealWords = (core: Core, tx: Tx, orgId: string, id: string, words: IncidentWords) =>
  sealJson(core, tx, orgId, wordsField(id), words)
export const openWords = (core: Core, tx: Tx, row: IncidentRow) =>
  openJson<IncidentWords>(core, tx, row.org_id, wordsField(row.id), row.words)

export const sealResidents = (core: Core, tx: Tx, row: IncidentRow, residents: Residents) =>
  sealJson(core, tx, row.org_id, residentsField(row.id), residents)
/** People affected by state; null as long as nobody said. */
export const residentsOf = async (core: Core, tx: Tx, row: IncidentRow): Promise<Residents | null> =>
  row.residents && openJson(core, tx, row.org_id, residentsField(row.id), row.residents)

export const sealDelay = (core: Core, tx: Tx, row: IncidentRow, delay: Delay) =>
  sealJson(core, tx, row.org_id, delayField(row.id), delay)
export const delayOf = async (core: Core, tx: Tx, row: IncidentRow): Promise<Delay | null> =>
  row.delay && openJson(core, tx, row.org_id, delayField(row.id), row.delay)

export const countOf = (residents: Residents): number =>
  Object.values(residents.states).reduce((sum, count) => sum + count, residents.elsewhere)

/** INC-2026-001; numbers begin again each year. */
export const numberOf = ({ year, number }: Pick<IncidentRow, 'year' | 'number'>): string =>
  `INC-${year}-${String(number).padStart(3, '0')}`

/** Today in the organization's time zone. */
export async function today(core: Core, tx: Tx, orgId: string): Promise<string> {
  const { timeZone } = await settingsOf(tx, orgId)
  return dayOf(core.clock.now(), timeZone)
}

/** @throws Problem incident.notFound */
export async function incidentRow(tx: Tx, actor: Actor, incidentId: string): Promise<IncidentRow> {
  const row = await tx
    .selectFrom('incident')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', incidentId)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** The same, locked until the transaction ends: one change of a file at a time. */
export async function lockIncident(tx: Tx, actor: Actor, incidentId: string): Promise<IncidentRow> {
  const row = await tx
    .selectFrom('incident')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', incidentId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** Locked and not closed. @throws Problem incident.notFound, notNow */
export async function openIncident(tx: Tx, actor: Actor, incidentId: string): Promise<IncidentRow> {
  const row = await lockIncident(tx, actor, incidentId)
  if (row.state === 'closed') throw refuse('notNow')
  return row
}

/** Writes columns and keeps the row in memory in step. */
export async function patch(
  core: Core,
  tx: Tx,
  row: IncidentRow,
  columns: Partial<IncidentRow>,
): Promise<void> {
  const change = { ...columns, updated_at: columns.updated_at ?? core.clock.now() }
  Object.assign(row, change)
  await tx
    .updateTable('incident')
    .set(change)
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
}

/** @throws Problem incident.personUnknown */
export async function requirePerson(tx: Tx, orgId: string, personId: string): Promise<void> {
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', '=', personId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!found) throw refuse('personUnknown')
}
