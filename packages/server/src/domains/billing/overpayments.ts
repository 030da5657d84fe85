import type { Overpayment, OverpaymentInput } from '@clearpost/contract'
import { daysBetween, falseClaimsExposure, type OverpaymentClock, overpaymentClock } from '@clearpost/law'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { cursorOf, readCursor } from '../../core/cursor.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { refuse, SEALED, today } from './load.ts'
import type { OverpaymentRow } from './tables.ts'

const subject = (id: string) => ({ kind: 'overpayment', id })

/** Open ones first. As the index has it. */
const rank = sql<number>`(case state when 'open' then 0 else 1 end)`

/** What a board shows: how many are open, how many of them are overdue, and the next day. */
async function billingFigures(
  core: Core,
  tx: Tx,
  orgId: string,
): Promise<{ open: number; overdue: number; nextDueOn: string | null }> {
  const day = await today(core, tx, orgId)
  const { rows } = await sql<{ open: number; overdue: number; next: string | null }>`
    select count(*) as open, count(*) filter (where due_on < ${day}) as overdue, min(due_on) as next
    from overpayment where org_id = ${orgId} and state = 'open'`.execute(tx)
  const { open = 0, overdue = 0, next = null } = rows[0] ?? {}
  return { open, overdue, nextDueOn: next }
}

export async function listOverpayments(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: { after?: string | undefined; limit: number },
): Promise<{ items: Overpayment[]; next: string | null; open: number; overdue: number }> {
  permit(actor, 'billing:read')
  let select = tx
    .selectFrom('overpayment')
    .selectAll()
    .select(rank.as('rank'))
    .where('org_id', '=', actor.orgId)
  if (query.after) {
    const [after, due, id] = readCursor(query.after, ['number', 'string', 'string'])
    select = select.where(sql<boolean>`(${rank}, due_on, id) > (${after}::int, ${due}, ${id}::uuid)`)
  }
  const rows = await select
    .orderBy(rank)
    .orderBy('due_on')
    .orderBy('id')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  const { open, overdue } = await billingFigures(core, tx, actor.orgId)
  return {
    items: await views(core, tx, actor.orgId, page),
    next: last ? cursorOf([last.rank, last.due_on, last.id]) : null,
    open,
    overdue,
  }
}

export async function viewOverpayment(core: Core, tx: Tx, actor: Actor, id: string): Promise<Overpayment> {
  permit(actor, 'billing:read')
  const [view] = await views(core, tx, actor.orgId, [await overpaymentRow(tx, actor, id)])
  if (!view) throw refuse('notFound')
  return view
}

/** @throws Problem `billing.notFound`; with `open` also `billing.closed`, and the row is locked */
export async function overpaymentRow(
  tx: Tx,
  actor: Actor,
  id: string,
  open = false,
): Promise<OverpaymentRow> {
  const query = tx
    .selectFrom('overpayment')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', id)
  const row = await (open ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw refuse('notFound')
  if (open && row.state !== 'open') throw refuse('closed')
  return row
}

/** @throws Problem `billing.daysOrder` */
function requireOrder(input: OverpaymentInput, day: string): void {
  const { receivedOn, identifiedOn, investigationBeganOn: began, investigationEndedOn: ended } = input
  const wrong =
    identifiedOn > day ||
    (receivedOn !== null && receivedOn > identifiedOn) ||
    (began !== null && began > day) ||
    (ended !== null && (began === null || ended < began || ended > day))
  if (wrong) throw refuse('daysOrder')
}

async function columnsOf(core: Core, tx: Tx, orgId: string, input: OverpaymentInput, day: string) {
  return {
    about: await core.keys.seal(tx, orgId, SEALED.about, input.about),
    payer: input.payer,
    amount_cents: input.amountCents,
    claims: input.claims,
    received_on: input.receivedOn,
    identified_on: input.identifiedOn,
    investigation_began_on: input.investigationBeganOn,
    investigation_ended_on: input.investigationEndedOn,
    cost_report_due_on: input.costReportDueOn,
    due_on: overpaymentClock(input, day).dueOn,
  }
}

/** Records a possible overpayment; its clock begins with the day on which it was identified. */
export async function addOverpayment(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: OverpaymentInput,
): Promise<Overpayment> {
  permit(actor, 'billing:write')
  const day = await today(core, tx, actor.orgId)
  requireOrder(input, day)
  const now = core.clock.now()
  const id = newId(now.getTime())
  const columns = await columnsOf(core, tx, actor.orgId, input, day)
  await tx
    .insertInto('overpayment')
    .values({
      org_id: actor.orgId,
      id,
      ...columns,
      proof_sha256: null,
      closed_on: null,
      closed_reason: null,
      closed_by: null,
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  await audit(tx, actor, 'billing.addOverpayment', subject(id), {
    identifiedOn: input.identifiedOn,
    dueOn: columns.due_on,
  })
  return viewOverpayment(core, tx, actor, id)
}

export async function saveOverpayment(
  core: Core,
  tx: Tx,
  actor: Actor,
  id: string,
  input: OverpaymentInput,
): Promise<Overpayment> {
  permit(actor, 'billing:write')
  await overpaymentRow(tx, actor, id, true)
  const day = await today(core, tx, actor.orgId)
  requireOrder(input, day)
  const columns = await columnsOf(core, tx, actor.orgId, input, day)
  await patch(tx, actor, id, columns)
  await audit(tx, actor, 'billing.saveOverpayment', subject(id), {
    identifiedOn: input.identifiedOn,
    dueOn: columns.due_on,
  })
  return viewOverpayment(core, tx, actor, id)
}

export async function patch(
  tx: Tx,
  actor: Actor,
  id: string,
  change: Partial<OverpaymentRow>,
): Promise<void> {
  await tx
    .updateTable('overpayment')
    .set(change)
    .where('org_id', '=', actor.orgId)
    .where('id', '=', id)
    .execute()
}

async function views(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly OverpaymentRow[],
): Promise<Overpayment[]> {
  const day = await today(core, tx, orgId)
  const refs = await refsOf(
    tx,
    orgId,
    rows.flatMap((row) => [row.created_by, row.closed_by]),
  )
  const items: Overpayment[] = []
  for (const row of rows) {
    const days = {
      receivedOn: row.received_on,
      identifiedOn: row.identified_on,
      investigationBeganOn: row.investigation_began_on,
      investigationEndedOn: row.investigation_ended_on,
      costReportDueOn: row.cost_report_due_on,
    }
    const clock: OverpaymentClock = overpaymentClock(days, day)
    items.push({
      id: row.id,
      about: await core.keys.openText(tx, orgId, SEALED.about, row.about),
      payer: row.payer,
      amountCents: row.amount_cents,
      claims: row.claims,
      ...days,
      state: row.state,
      clock: { ...clock, daysLeft: daysBetween(row.closed_on ?? day, clock.dueOn) },
      exposure: falseClaimsExposure(row.claims, row.amount_cents),
      proofSha256: row.proof_sha256,
      closedOn: row.closed_on,
      closedReason: row.closed_reason
        ? await core.keys.openText(tx, orgId, SEALED.closedReason, row.closed_reason)
        : null,
      closedBy: row.closed_by ? refs(row.closed_by) : null,
      createdBy: refs(row.created_by),
      createdAt: row.created_at.toISOString(),
    })
  }
  return items
}
