import { type Locale, type Risk, type RiskInput, type RiskRevision, riskProblems } from '@clearpost/contract'
import { addDays, riskBand, STARTER_RISKS } from '@clearpost/law'
import { permit } from '../../core/auth/permit.ts'
import { dayOf } from '../../core/days.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, lockInTransaction, problemsOf, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { settingsOf } from '../organization/index.ts'
import type { RiskRow } from './tables.ts'

const refuse = problemsOf(riskProblems)
const subject = (id: string) => ({ kind: 'risk', id })
/** When a starter risk is looked at first: soon, as its levels are guesses. */
const FIRST_REVIEW_DAYS = 30

async function zoneAndDay(core: Core, tx: Tx, orgId: string): Promise<{ zone: string; day: string }> {
  const { timeZone } = await settingsOf(tx, orgId)
  return { zone: timeZone, day: dayOf(core.clock.now(), timeZone) }
}

/** The register, the gravest open risk first. */
export async function listRisks(
  core: Core,
  tx: Tx,
  actor: Actor,
): Promise<{ items: Risk[]; lastReviewedOn: string | null }> {
  permit(actor, 'risk:read')
  const rows = await tx.selectFrom('risk').selectAll().where('org_id', '=', actor.orgId).execute()
  const { zone } = await zoneAndDay(core, tx, actor.orgId)
  const last = rows.reduce<Date | null>(
    (latest, { updated_at }) => (latest && latest > updated_at ? latest : updated_at),
    null,
  )
  rows.sort(
    (a, b) =>
      Number(a.state === 'closed') - Number(b.state === 'closed') ||
      b.likelihood * b.impact - a.likelihood * a.impact ||
      a.number - b.number,
  )
  return { items: await views(core, tx, actor.orgId, rows), lastReviewedOn: last ? dayOf(last, zone) : null }
}

/** What a board shows: open risks by band, and reviews whose day is over. */
export function riskFigures(items: readonly Risk[]): {
  bands: Record<Risk['band'], number>
  overdue: number
} {
  const bands = { low: 0, moderate: 0, high: 0, severe: 0 }
  const open = items.filter(({ state }) => state === 'open')
  for (const { band } of open) bands[band] += 1
  return { bands, overdue: open.filter(({ overdue }) => overdue).length }
}

async function riskRow(tx: Tx, actor: Actor, id: string, lock = false): Promise<RiskRow> {
  const query = tx.selectFrom('risk').selectAll().where('org_id', '=', actor.orgId).where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** Takes over the starters that were never taken over, with the first guesses and an early review. */
export async function beginRegister(
  core: Core,
  tx: Tx,
  actor: Actor,
  lang: Locale,
): Promise<{ added: number }> {
  permit(actor, 'risk:write')
  await lockInTransaction(tx, `risk:${actor.orgId}`)
  const there = new Set(
    (await tx.selectFrom('risk').select('starter').where('org_id', '=', actor.orgId).execute()).map(
      ({ starter }) => starter,
    ),
  )
  const { day } = await zoneAndDay(core, tx, actor.orgId)
  let added = 0
  for (const starter of STARTER_RISKS) {
    if (there.has(starter.id)) continue
    const { likelihood, impact } = starter
    const input: RiskInput = {
      ...starter[lang],
      likelihood,
      impact,
      treatment: 'reduce',
      ownerId: actor.personId ?? null,
      reviewOn: addDays(day, FIRST_REVIEW_DAYS),
      state: 'open',
    }
    await insert(core, tx, actor, input, starter.id)
    added += 1
  }
  await audit(tx, actor, 'risk.begin', { kind: 'risk_register', id: actor.orgId }, { added })
  return { added }
}

async function insert(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: RiskInput,
  starter: string | null,
): Promise<RiskRow> {
  const now = core.clock.now()
  const { number } = await tx
    .selectFrom('risk')
    .select((e) => e.fn.coalesce(e.fn.max('number'), e.lit(0)).as('number'))
    .where('org_id', '=', actor.orgId)
    .executeTakeFirstOrThrow()
  const row: RiskRow = {
    org_id: actor.orgId,
    id: newId(now.getTime()),
    number: number + 1,
    starter,
    ...columnsOf(input),
    revision: 1,
    updated_by: actor.personId ?? '',
    updated_at: now,
  }
  await tx.insertInto('risk').values(row).execute()
  await keepRevision(tx, row, '')
  return row
}

const columnsOf = (input: RiskInput) => ({
  title: input.title,
  description: input.description,
  likelihood: input.likelihood,
  impact: input.impact,
  treatment: input.treatment,
  measures: input.measures,
  owner_id: input.ownerId,
  review_on: input.reviewOn,
  state: input.state,
})

/** Every assessment stays as it was made. */
async function keepRevision(tx: Tx, row: RiskRow, reason: string): Promise<void> {
  await tx
    .insertInto('risk_revision')
    .values({
      org_id: row.org_id,
      risk_id: row.id,
      revision: row.revision,
      by_id: row.updated_by,
      at: row.updated_at,
      reason,
      title: row.title,
      likelihood: row.likelihood,
      impact: row.impact,
      treatment: row.treatment,
      measures: row.measures,
      review_on: row.review_on,
      state: row.state,
    })
    .execute()
}

/** @throws Problem `risk.ownerUnknown` */
async function requireOwner(tx: Tx, actor: Actor, ownerId: string | null): Promise<void> {
  if (ownerId === null) return
  const owner = await tx
    .selectFrom('person')
    .select('id')
    .where('org_id', '=', actor.orgId)
    .where('id', '=', ownerId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!owner) throw refuse('ownerUnknown')
}

export async function addRisk(core: Core, tx: Tx, actor: Actor, input: RiskInput): Promise<Risk> {
  permit(actor, 'risk:write')
  await requireOwner(tx, actor, input.ownerId)
  await lockInTransaction(tx, `risk:${actor.orgId}`)
  const row = await insert(core, tx, actor, input, null)
  await audit(tx, actor, 'risk.add', subject(row.id), { number: row.number })
  return view(core, tx, row)
}

/** A new assessment of a risk, with the reason; it must be based on the one that the page showed. */
export async function saveRisk(
  core: Core,
  tx: Tx,
  actor: Actor,
  riskId: string,
  input: RiskInput & { basedOn: number; reason: string },
): Promise<Risk> {
  permit(actor, 'risk:write')
  const before = await riskRow(tx, actor, riskId, true)
  if (before.revision !== input.basedOn) throw refuse('changedMeanwhile')
  // An owner who has left stays named until somebody else is.
  if (input.ownerId !== before.owner_id) await requireOwner(tx, actor, input.ownerId)
  const row: RiskRow = {
    ...before,
    ...columnsOf(input),
    revision: before.revision + 1,
    updated_by: actor.personId ?? '',
    updated_at: core.clock.now(),
  }
  await tx.updateTable('risk').set(row).where('org_id', '=', actor.orgId).where('id', '=', riskId).execute()
  await keepRevision(tx, row, input.reason)
  await audit(tx, actor, 'risk.save', subject(riskId), {
    number: row.number,
    revision: row.revision,
    likelihood: row.likelihood,
    impact: row.impact,
    state: row.state,
  })
  return view(core, tx, row)
}

export async function riskHistory(tx: Tx, actor: Actor, riskId: string): Promise<{ items: RiskRevision[] }> {
  permit(actor, 'risk:read')
  await riskRow(tx, actor, riskId)
  const rows = await tx
    .selectFrom('risk_revision')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('risk_id', '=', riskId)
    .orderBy('revision', 'desc')
    .execute()
  const refs = await refsOf(
    tx,
    actor.orgId,
    rows.map(({ by_id }) => by_id),
  )
  return {
    items: rows.map((row) => ({
      revision: row.revision,
      at: row.at.toISOString(),
      by: refs(row.by_id),
      reason: row.reason,
      likelihood: row.likelihood,
      impact: row.impact,
      treatment: row.treatment,
      state: row.state,
      title: row.title,
      measures: row.measures,
      reviewOn: row.review_on,
    })),
  }
}

async function view(core: Core, tx: Tx, row: RiskRow): Promise<Risk> {
  const [one] = await views(core, tx, row.org_id, [row])
  if (!one) throw refuse('notFound')
  return one
}

async function views(core: Core, tx: Tx, orgId: string, rows: readonly RiskRow[]): Promise<Risk[]> {
  const { day } = await zoneAndDay(core, tx, orgId)
  const refs = await refsOf(
    tx,
    orgId,
    rows.flatMap(({ owner_id, updated_by }) => [owner_id, updated_by]),
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    description: row.description,
    likelihood: row.likelihood,
    impact: row.impact,
    treatment: row.treatment,
    measures: row.measures,
    reviewOn: row.review_on,
    state: row.state,
    owner: row.owner_id ? refs(row.owner_id) : null,
    band: riskBand(row.likelihood, row.impact),
    overdue: row.state === 'open' && row.review_on < day,
    revision: row.revision,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: refs(row.updated_by),
  }))
}
