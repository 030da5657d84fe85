import type { Estimate, EstimateInput } from '@clearpost/contract'
import { disputeUntil, estimateDueOn } from '@clearpost/law'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { cursorOf, readCursor } from '../../core/cursor.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { refuse, SEALED, today } from './load.ts'
import type { EstimateRow } from './tables.ts'

const subject = (id: string) => ({ kind: 'estimate', id })

export async function listEstimates(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: { after?: string | undefined; limit: number },
): Promise<{ items: Estimate[]; next: string | null }> {
  permit(actor, 'billing:read')
  let select = tx.selectFrom('estimate').selectAll().where('org_id', '=', actor.orgId)
  if (query.after) {
    const [id] = readCursor(query.after, ['string'])
    select = select.where(sql<boolean>`id < ${id}::uuid`)
  }
  const rows = await select
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return { items: await views(core, tx, actor.orgId, page), next: last ? cursorOf([last.id]) : null }
}

/** @throws Problem `billing.daysOrder` */
function requireOrder(
  { askedOn, serviceOn, givenOn, billedOn, billedCents }: EstimateInput,
  day: string,
): void {
  const wrong =
    askedOn > day ||
    (serviceOn !== null && serviceOn < askedOn) ||
    (givenOn !== null && (givenOn < askedOn || givenOn > day)) ||
    (billedOn === null) !== (billedCents === null) ||
    (billedOn !== null && billedOn > day)
  if (wrong) throw refuse('daysOrder')
}

const columnsOf = async (core: Core, tx: Tx, orgId: string, input: EstimateInput) => ({
  reference: await core.keys.seal(tx, orgId, SEALED.reference, input.reference),
  asked_on: input.askedOn,
  service_on: input.serviceOn,
  requested: input.requested,
  steps: [...new Set(input.steps)],
  given_on: input.givenOn,
  estimate_cents: input.estimateCents,
  billed_cents: input.billedCents,
  billed_on: input.billedOn,
  updated_at: core.clock.now(),
})

export async function addEstimate(core: Core, tx: Tx, actor: Actor, input: EstimateInput): Promise<Estimate> {
  permit(actor, 'billing:write')
  requireOrder(input, await today(core, tx, actor.orgId))
  const id = newId(core.clock.now().getTime())
  await tx
    .insertInto('estimate')
    .values({
      org_id: actor.orgId,
      id,
      created_by: actor.personId ?? '',
      ...(await columnsOf(core, tx, actor.orgId, input)),
    })
    .execute()
  await audit(tx, actor, 'billing.addEstimate', subject(id))
  return viewEstimate(core, tx, actor, id)
}

export async function saveEstimate(
  core: Core,
  tx: Tx,
  actor: Actor,
  id: string,
  input: EstimateInput,
): Promise<Estimate> {
  permit(actor, 'billing:write')
  await estimateRow(tx, actor, id)
  requireOrder(input, await today(core, tx, actor.orgId))
  await tx
    .updateTable('estimate')
    .set(await columnsOf(core, tx, actor.orgId, input))
    .where('org_id', '=', actor.orgId)
    .where('id', '=', id)
    .execute()
  await audit(tx, actor, 'billing.saveEstimate', subject(id), {
    steps: input.steps.length,
    givenOn: input.givenOn,
  })
  return viewEstimate(core, tx, actor, id)
}

export async function removeEstimate(tx: Tx, actor: Actor, id: string): Promise<void> {
  permit(actor, 'billing:write')
  await estimateRow(tx, actor, id)
  await tx.deleteFrom('estimate').where('org_id', '=', actor.orgId).where('id', '=', id).execute()
  await audit(tx, actor, 'billing.removeEstimate', subject(id))
}

async function estimateRow(tx: Tx, actor: Actor, id: string): Promise<EstimateRow> {
  const row = await tx
    .selectFrom('estimate')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

async function viewEstimate(core: Core, tx: Tx, actor: Actor, id: string): Promise<Estimate> {
  const [view] = await views(core, tx, actor.orgId, [await estimateRow(tx, actor, id)])
  if (!view) throw refuse('notFound')
  return view
}

async function views(core: Core, tx: Tx, orgId: string, rows: readonly EstimateRow[]): Promise<Estimate[]> {
  const day = await today(core, tx, orgId)
  const refs = await refsOf(
    tx,
    orgId,
    rows.map(({ created_by }) => created_by),
  )
  const items: Estimate[] = []
  for (const row of rows) {
    const { estimate_cents: estimateCents, billed_cents: billedCents, billed_on: billedOn } = row
    const dueOn = estimateDueOn({
      askedOn: row.asked_on,
      serviceOn: row.service_on,
      requested: row.requested,
    })
    items.push({
      id: row.id,
      reference: await core.keys.openText(tx, orgId, SEALED.reference, row.reference),
      askedOn: row.asked_on,
      serviceOn: row.service_on,
      requested: row.requested,
      steps: row.steps,
      givenOn: row.given_on,
      estimateCents,
      billedCents,
      billedOn,
      dueOn,
      late: dueOn !== null && (row.given_on ?? day) > dueOn,
      disputeUntil:
        estimateCents !== null && billedCents !== null && billedOn !== null
          ? disputeUntil({ estimateCents, billedCents, billedOn })
          : null,
      createdBy: refs(row.created_by),
      updatedAt: row.updated_at.toISOString(),
    })
  }
  return items
}
