import type { OshaCase, OshaCaseInput } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, lockInTransaction, type Tx } from '../../core/index.ts'
import { caseView } from './case-view.ts'
import {
  caseRow,
  establishmentRow,
  keepName,
  namesOf,
  ofCase,
  openDetails,
  refuse,
  sealDetails,
  sealReason,
  today,
} from './load.ts'
import type { OshaCaseRow } from './tables.ts'

/** Notes an injury or illness, whatever is known of it yet. */
export async function addCase(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  establishmentId: string,
  input: OshaCaseInput,
): Promise<OshaCase> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  await establishmentRow(tx, orgId, establishmentId)
  await requireDays(core, tx, orgId, input)
  const now = core.clock.now()
  const id = newId(now.getTime())
  const year = Number(input.occurredOn.slice(0, 4))
  await tx
    .insertInto('osha_case')
    .values({
      org_id: orgId,
      id,
      establishment_id: establishmentId,
      year,
      number: await nextNumber(tx, orgId, establishmentId, year),
      state: 'pending',
      ...(await columnsOf(core, tx, orgId, id, input)),
      removed_reason: null,
      recorded_by: actor.personId,
      recorded_at: now,
      entered_at: null,
      updated_at: now,
    })
    .execute()
  await keepName(core, tx, orgId, id, input.employeeName ?? '')
  await audit(tx, actor, 'osha.addCase', ofCase(id), { establishmentId, year })
  return caseView(core, tx, await caseRow(tx, orgId, id))
}

/** Changes a case; one that moves to another year gets a number there. */
export async function changeCase(
  core: Core,
  tx: Tx,
  actor: Actor,
  caseId: string,
  input: OshaCaseInput,
): Promise<OshaCase> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  const row = await caseRow(tx, orgId, caseId, true)
  if (row.state === 'removed') throw refuse('notNow')
  await requireDays(core, tx, orgId, input)
  const year = Number(input.occurredOn.slice(0, 4))
  if (input.employeeName !== null) await keepName(core, tx, orgId, caseId, input.employeeName)
  await patchCase(tx, row, {
    ...(await columnsOf(core, tx, orgId, caseId, input)),
    ...(year === row.year ? {} : { year, number: await nextNumber(tx, orgId, row.establishment_id, year) }),
    updated_at: core.clock.now(),
  })
  const changed = await caseRow(tx, orgId, caseId)
  if (changed.state === 'entered') await requireComplete(core, tx, changed)
  await audit(tx, actor, 'osha.changeCase', ofCase(caseId), { year })
  return caseView(core, tx, changed)
}

/** Enters a case in the log once its columns are there. */
export async function enterCase(core: Core, tx: Tx, actor: Actor, caseId: string): Promise<OshaCase> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  const row = await caseRow(tx, orgId, caseId, true)
  if (row.state !== 'pending') throw refuse('notNow')
  await requireComplete(core, tx, row)
  const now = core.clock.now()
  await patchCase(tx, row, { state: 'entered', entered_at: now, updated_at: now })
  await audit(tx, actor, 'osha.enterCase', ofCase(caseId), { year: row.year, number: row.number })
  return caseView(core, tx, await caseRow(tx, orgId, caseId))
}

/** Lines a case out; it stays readable, and its number is not given again. */
export async function removeCase(
  core: Core,
  tx: Tx,
  actor: Actor,
  caseId: string,
  reason: string,
): Promise<OshaCase> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  const row = await caseRow(tx, orgId, caseId, true)
  if (row.state === 'removed') throw refuse('notNow')
  await patchCase(tx, row, {
    state: 'removed',
    removed_reason: await sealReason(core, tx, orgId, caseId, reason),
    updated_at: core.clock.now(),
  })
  await audit(tx, actor, 'osha.removeCase', ofCase(caseId), { year: row.year, number: row.number })
  return caseView(core, tx, await caseRow(tx, orgId, caseId))
}

async function requireDays(core: Core, tx: Tx, orgId: string, input: OshaCaseInput): Promise<void> {
  const { occurredOn, learnedOn, classification, daysAway, daysRestricted } = input
  if (learnedOn > (await today(core, tx, orgId))) throw refuse('dayAhead')
  if (learnedOn < occurredOn) throw refuse('learnedBefore')
  // Column H counts days away and restricted ones after them; column I restricted ones alone; J none.
  const fits = {
    death: true,
    days_away: daysAway > 0,
    restricted: daysAway === 0,
    other: daysAway === 0 && daysRestricted === 0,
  }[classification]
  if (!fits) throw refuse('daysWithout')
}

async function requireComplete(core: Core, tx: Tx, row: OshaCaseRow): Promise<void> {
  const { jobTitle, where, description } = await openDetails(core, tx, row)
  const name = (await namesOf(core, tx, row.org_id, [row.id])).get(row.id) ?? ''
  if ([name, jobTitle, where, description].includes('')) throw refuse('incomplete')
}

const columnsOf = async (core: Core, tx: Tx, orgId: string, id: string, input: OshaCaseInput) => ({
  occurred_on: input.occurredOn,
  learned_on: input.learnedOn,
  classification: input.classification,
  days_away: input.daysAway,
  days_restricted: input.daysRestricted,
  type: input.type,
  privacy: input.privacy,
  details: await sealDetails(core, tx, orgId, id, input.details),
})

/** Two people who note a case at once get different numbers. */
async function nextNumber(tx: Tx, orgId: string, establishmentId: string, year: number): Promise<number> {
  await lockInTransaction(tx, `osha-number:${establishmentId}:${year}`)
  const last = await tx
    .selectFrom('osha_case')
    .select(({ fn }) => fn.max<number | null>('number').as('number'))
    .where('org_id', '=', orgId)
    .where('establishment_id', '=', establishmentId)
    .where('year', '=', year)
    .executeTakeFirst()
  return Number(last?.number ?? 0) + 1
}

async function patchCase(tx: Tx, row: OshaCaseRow, change: Partial<OshaCaseRow>): Promise<void> {
  await tx
    .updateTable('osha_case')
    .set(change)
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
}
