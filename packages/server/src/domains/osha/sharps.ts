import type { Sharps, SharpsInput } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { establishmentRow, ofEstablishment, refuse, requireCase, today, yearOr } from './load.ts'
import type { OshaSharpsRow } from './tables.ts'

const howField = (id: string) => `osha.sharps:${id}`

/** The sharps injury log of a year. Who read it stands in the trail. */
export async function listSharps(
  core: Core,
  tx: Tx,
  actor: Actor,
  establishmentId: string,
  asked: number | undefined,
): Promise<{ items: Sharps[] }> {
  permit(actor, 'osha:read')
  const { orgId } = actor
  await establishmentRow(tx, orgId, establishmentId)
  const year = await yearOr(core, tx, orgId, asked)
  const rows = await tx
    .selectFrom('osha_sharps')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('establishment_id', '=', establishmentId)
    .where('occurred_on', '>=', `${year}-01-01`)
    .where('occurred_on', '<=', `${year}-12-31`)
    .orderBy('occurred_on')
    .orderBy('id')
    .execute()
  await audit(tx, actor, 'osha.readSharps', ofEstablishment(establishmentId), { year, entries: rows.length })
  return { items: await sharpsViews(core, tx, orgId, rows) }
}

/** Logs an injury from a sharp; the person stands only in the case of the log. */
export async function addSharps(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  establishmentId: string,
  input: SharpsInput,
): Promise<Sharps> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  await establishmentRow(tx, orgId, establishmentId)
  if (input.occurredOn > (await today(core, tx, orgId))) throw refuse('dayAhead')
  await requireCase(tx, orgId, establishmentId, input.caseId)
  const now = core.clock.now()
  const id = newId(now.getTime())
  const row: OshaSharpsRow = {
    org_id: orgId,
    id,
    establishment_id: establishmentId,
    occurred_on: input.occurredOn,
    device: input.device,
    brand: input.brand,
    department: input.department,
    how: await core.keys.seal(tx, orgId, howField(id), input.how),
    case_id: input.caseId,
    removed_reason: null,
    recorded_by: actor.personId,
    recorded_at: now,
  }
  await tx.insertInto('osha_sharps').values(row).execute()
  await audit(tx, actor, 'osha.addSharps', ofEstablishment(establishmentId), { sharpsId: id })
  return (await sharpsViews(core, tx, orgId, [row]))[0] as Sharps
}

/** Lines out an entry that was made by mistake. */
export async function removeSharps(
  core: Core,
  tx: Tx,
  actor: Actor,
  sharpsId: string,
  reason: string,
): Promise<Sharps> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  const row = await tx
    .updateTable('osha_sharps')
    .set({ removed_reason: reason })
    .where('org_id', '=', orgId)
    .where('id', '=', sharpsId)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  await audit(tx, actor, 'osha.removeSharps', ofEstablishment(row.establishment_id), { sharpsId })
  return (await sharpsViews(core, tx, orgId, [row]))[0] as Sharps
}

async function sharpsViews(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly OshaSharpsRow[],
): Promise<Sharps[]> {
  const caseIds = rows.map(({ case_id }) => case_id).filter((id) => id !== null)
  const cases =
    caseIds.length === 0
      ? []
      : await tx
          .selectFrom('osha_case')
          .select(['id', 'number'])
          .where('org_id', '=', orgId)
          .where('id', 'in', caseIds)
          .execute()
  const numbers = new Map(cases.map(({ id, number }) => [id, number]))
  return Promise.all(
    rows.map(
      async (row): Promise<Sharps> => ({
        id: row.id,
        occurredOn: row.occurred_on,
        device: row.device,
        brand: row.brand,
        department: row.department,
        how: await core.keys.openText(tx, orgId, howField(row.id), row.how),
        caseId: row.case_id,
        caseNumber: row.case_id === null ? null : (numbers.get(row.case_id) ?? null),
        removedReason: row.removed_reason,
      }),
    ),
  )
}
