import type { api, Severe, SevereInput, Sharps, SharpsInput } from '@clearpost/contract'
import { severeDueAt } from '@clearpost/law'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { caseRow, establishmentRow, ofEstablishment, refuse, today, yearOr } from './load.ts'
import type { OshaSevereRow, OshaSharpsRow } from './tables.ts'

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

/** Severe injuries with the time to report them, newest first. */
export async function listSevere(
  tx: Tx,
  actor: Actor,
  establishmentId: string,
): Promise<{ items: Severe[] }> {
  permit(actor, 'osha:read')
  await establishmentRow(tx, actor.orgId, establishmentId)
  const rows = await tx
    .selectFrom('osha_severe')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('establishment_id', '=', establishmentId)
    .orderBy('happened_at', 'desc')
    .execute()
  return { items: rows.map(severeView) }
}

/** Begins the clock of a severe injury. */
export async function addSevere(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  establishmentId: string,
  input: SevereInput,
): Promise<Severe> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  await establishmentRow(tx, orgId, establishmentId)
  const now = core.clock.now()
  const happenedAt = new Date(input.happenedAt)
  if (happenedAt > now) throw refuse('dayAhead')
  await requireCase(tx, orgId, establishmentId, input.caseId)
  const row: OshaSevereRow = {
    org_id: orgId,
    id: newId(now.getTime()),
    establishment_id: establishmentId,
    kind: input.kind,
    happened_at: happenedAt,
    due_at: severeDueAt(input.kind, happenedAt),
    case_id: input.caseId,
    reported_at: null,
    reported_how: null,
    confirmation: '',
    recorded_by: actor.personId,
    recorded_at: now,
  }
  await tx.insertInto('osha_severe').values(row).execute()
  await audit(tx, actor, 'osha.addSevere', ofEstablishment(establishmentId), {
    severeId: row.id,
    kind: row.kind,
  })
  return severeView(row)
}

/** Says when and how a severe injury was reported to OSHA. */
export async function reportSevere(
  core: Core,
  tx: Tx,
  actor: Actor,
  severeId: string,
  input: z.output<typeof api.osha.reportSevere.body>,
): Promise<Severe> {
  permit(actor, 'osha:write')
  const reportedAt = new Date(input.reportedAt)
  if (reportedAt > core.clock.now()) throw refuse('dayAhead')
  const row = await tx
    .updateTable('osha_severe')
    .set({ reported_at: reportedAt, reported_how: input.reportedHow, confirmation: input.confirmation })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', severeId)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  await audit(tx, actor, 'osha.reportSevere', ofEstablishment(row.establishment_id), {
    severeId,
    inTime: reportedAt <= row.due_at,
  })
  return severeView(row)
}

const severeView = (row: OshaSevereRow): Severe => ({
  id: row.id,
  kind: row.kind,
  happenedAt: row.happened_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  caseId: row.case_id,
  reportedAt: row.reported_at?.toISOString() ?? null,
  reportedHow: row.reported_how,
  confirmation: row.confirmation,
})

async function requireCase(
  tx: Tx,
  orgId: string,
  establishmentId: string,
  caseId: string | null,
): Promise<void> {
  if (caseId !== null && (await caseRow(tx, orgId, caseId)).establishment_id !== establishmentId)
    throw refuse('notFound')
}
