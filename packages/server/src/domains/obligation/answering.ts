import type { api, DutyAnswer, DutyProfile } from '@clearpost/contract'
import { CADENCES, firstDues, nextDue } from '@clearpost/law'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { answerView, refuse, subject } from './load.ts'
import type { ObligationAnswerRow } from './tables.ts'

type AnswerInput = z.output<typeof api.obligation.answer.body>

/** Keeps what the organization says of itself. */
export async function saveProfile(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  profile: DutyProfile,
): Promise<DutyProfile> {
  permit(actor, 'obligation:write')
  const { orgId } = actor
  const change = {
    profile: JSON.stringify(profile),
    updated_at: core.clock.now(),
    updated_by: actor.personId,
  }
  await tx
    .insertInto('obligation_profile')
    .values({ org_id: orgId, ...change })
    .onConflict((conflict) => conflict.column('org_id').doUpdateSet(change))
    .execute()
  await audit(tx, actor, 'obligation.saveProfile', { kind: 'obligation', id: 'profile' })
  return profile
}

/**
 * Decides whether a duty applies. Its first due days follow; as long as it was never done, another answer moves them.
 * One that no longer applies takes what is open with it.
 */
export async function answerDuty(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  input: AnswerInput,
): Promise<DutyAnswer> {
  permit(actor, 'obligation:write')
  const { orgId } = actor
  const { duty } = input
  const ownerId = input.ownerId ?? actor.personId
  await requireActive(tx, orgId, ownerId)
  const row: ObligationAnswerRow = {
    org_id: orgId,
    duty,
    applies: input.applies,
    reason: input.reason,
    applies_from: input.appliesFrom,
    own_months: CADENCES[duty].kind === 'own' ? input.ownMonths : null,
    owner_id: ownerId,
    answered_by: actor.personId,
    answered_at: core.clock.now(),
  }
  const { org_id: _org, duty: _duty, ...change } = row
  await tx
    .insertInto('obligation_answer')
    .values(row)
    .onConflict((conflict) => conflict.columns(['org_id', 'duty']).doUpdateSet(change))
    .execute()
  if (row.applies) await placeDues(core, tx, row)
  else await closeAll(core, tx, row)
  await audit(tx, actor, 'obligation.answer', subject(duty), {
    applies: row.applies,
    appliesFrom: row.applies_from,
    ownMonths: row.own_months,
    ownerId,
  })
  return answerView(row, await refsOf(tx, orgId, [row.answered_by, row.owner_id]))
}

async function requireActive(tx: Tx, orgId: string, personId: string): Promise<void> {
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', '=', personId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!person) throw refuse('ownerUnknown')
}

/**
 * Due days after an answer: the first ones as long as it was never done, else what follows the last time. A fixed
 * interval that runs already is left alone; one of the organization's own may have been changed by the answer.
 */
async function placeDues(core: Core, tx: Tx, row: ObligationAnswerRow): Promise<void> {
  const { org_id: orgId, duty } = row
  const cadence = CADENCES[duty]
  const done = await tx
    .selectFrom('obligation_completion as done')
    .innerJoin('obligation_due as due', (join) =>
      join.onRef('due.org_id', '=', 'done.org_id').onRef('due.id', '=', 'done.due_id'),
    )
    .select(['done.due_on', 'done.done_on'])
    .where('done.org_id', '=', orgId)
    .where('done.duty', '=', duty)
    .where('due.began_on', 'is', null)
    .orderBy('done.id', 'desc')
    .execute()
  const [last] = done
  if (!last || cadence.kind === 'own')
    // Nothing points to a due day that was never settled.
    await tx
      .deleteFrom('obligation_due')
      .where('org_id', '=', orgId)
      .where('duty', '=', duty)
      .where('began_on', 'is', null)
      .where('closed_at', 'is', null)
      .execute()
  if (!last || cadence.kind === 'dates') {
    const settled = new Set(done.map(({ due_on }) => due_on))
    for (const dueOn of firstDues(cadence, row.applies_from).filter((day) => !settled.has(day)))
      await placeDue(core, tx, { orgId, duty, dueOn })
    return
  }
  const open = await tx
    .selectFrom('obligation_due')
    .select('id')
    .where('org_id', '=', orgId)
    .where('duty', '=', duty)
    .where('began_on', 'is', null)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  const next = open ? null : nextDue(cadence, { due: last.due_on, on: last.done_on }, row.own_months)
  if (next !== null) await placeDue(core, tx, { orgId, duty, dueOn: next })
}

/** Adds a due day unless it is open already. */
export async function placeDue(
  core: Core,
  tx: Tx,
  { orgId, duty, dueOn }: { orgId: string; duty: ObligationAnswerRow['duty']; dueOn: string },
): Promise<void> {
  const now = core.clock.now()
  await tx
    .insertInto('obligation_due')
    .values({
      org_id: orgId,
      id: newId(now.getTime()),
      duty,
      due_on: dueOn,
      began_on: null,
      note: null,
      created_at: now,
      closed_at: null,
      withdrawn_reason: null,
      reminded_on: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function closeAll(core: Core, tx: Tx, row: ObligationAnswerRow): Promise<void> {
  await tx
    .updateTable('obligation_due')
    .set({ closed_at: core.clock.now(), withdrawn_reason: row.reason })
    .where('org_id', '=', row.org_id)
    .where('duty', '=', row.duty)
    .where('closed_at', 'is', null)
    .execute()
}
