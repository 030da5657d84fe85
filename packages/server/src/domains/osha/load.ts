import { type CaseDetails, oshaProblems } from '@clearpost/contract'
import { dayOf } from '../../core/days.ts'
import { type Core, problemsOf, type Tx } from '../../core/index.ts'
import { settingsOf } from '../organization/index.ts'
import type { OshaCaseRow, OshaEstablishmentRow } from './tables.ts'

export const refuse = problemsOf(oshaProblems)

export const ofEstablishment = (id: string) => ({ kind: 'osha_establishment', id })
export const ofCase = (id: string) => ({ kind: 'osha_case', id })

const detailsField = (id: string) => `osha.case:${id}`
const nameField = (id: string) => `osha.name:${id}`

/** Today in the organization's time zone. */
export async function today(core: Core, tx: Tx, orgId: string): Promise<string> {
  const { timeZone } = await settingsOf(tx, orgId)
  return dayOf(core.clock.now(), timeZone)
}

/**
 * The year that was asked for, else the current one.
 * @param ago years before it, of the default alone: summaries are made of the year that ended
 */
export async function yearOr(
  core: Core,
  tx: Tx,
  orgId: string,
  year: number | undefined,
  ago = 0,
): Promise<number> {
  return year ?? Number((await today(core, tx, orgId)).slice(0, 4)) - ago
}

/** @throws Problem osha.notFound */
export async function establishmentRow(tx: Tx, orgId: string, id: string): Promise<OshaEstablishmentRow> {
  const row = await tx
    .selectFrom('osha_establishment')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** @throws Problem osha.notFound */
export async function caseRow(tx: Tx, orgId: string, id: string, lock = false): Promise<OshaCaseRow> {
  const query = tx.selectFrom('osha_case').selectAll().where('org_id', '=', orgId).where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** Cases of a year in the order of their numbers. */
export async function casesOf(
  tx: Tx,
  orgId: string,
  establishmentId: string,
  year: number,
): Promise<OshaCaseRow[]> {
  return tx
    .selectFrom('osha_case')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('establishment_id', '=', establishmentId)
    .where('year', '=', year)
    .orderBy('number')
    .execute()
}

export const sealDetails = (core: Core, tx: Tx, orgId: string, id: string, details: CaseDetails) =>
  core.keys.seal(tx, orgId, detailsField(id), JSON.stringify(details))

export async function openDetails(core: Core, tx: Tx, row: OshaCaseRow): Promise<CaseDetails> {
  return JSON.parse(await core.keys.openText(tx, row.org_id, detailsField(row.id), row.details))
}

export const sealReason = (core: Core, tx: Tx, orgId: string, id: string, reason: string) =>
  core.keys.seal(tx, orgId, `osha.removed:${id}`, reason)

export async function openReason(core: Core, tx: Tx, row: OshaCaseRow): Promise<string | null> {
  if (row.removed_reason === null) return null
  return core.keys.openText(tx, row.org_id, `osha.removed:${row.id}`, row.removed_reason)
}

/** Keeps the name of a case on the separate list. */
export async function keepName(
  core: Core,
  tx: Tx,
  orgId: string,
  caseId: string,
  name: string,
): Promise<void> {
  const sealed = await core.keys.seal(tx, orgId, nameField(caseId), name)
  await tx
    .insertInto('osha_case_name')
    .values({ org_id: orgId, case_id: caseId, name: sealed })
    .onConflict((conflict) => conflict.columns(['org_id', 'case_id']).doUpdateSet({ name: sealed }))
    .execute()
}

/** Names of cases from the separate list; an empty one where none is known yet. */
export async function namesOf(
  core: Core,
  tx: Tx,
  orgId: string,
  caseIds: readonly string[],
): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('osha_case_name')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('case_id', 'in', caseIds)
    .execute()
  return new Map(
    await Promise.all(
      rows.map(
        async ({ case_id, name }): Promise<[string, string]> => [
          case_id,
          await core.keys.openText(tx, orgId, nameField(case_id), name),
        ],
      ),
    ),
  )
}

/** A case that a record names is one of the same place. @throws Problem osha.notFound */
export async function requireCase(
  tx: Tx,
  orgId: string,
  establishmentId: string,
  caseId: string | null,
): Promise<void> {
  if (caseId !== null && (await caseRow(tx, orgId, caseId)).establishment_id !== establishmentId)
    throw refuse('notFound')
}
