import type { api, Completion, Due } from '@clearpost/contract'
import { CADENCES, clockDue, nextDue } from '@clearpost/law'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { placeDue } from './answering.ts'
import { completionViews } from './evidence.ts'
import { answersOf, dueViews, noteField, openDue, refuse, subject, today } from './load.ts'
import type { ObligationDueRow } from './tables.ts'

type BeginInput = z.output<typeof api.obligation.begin.body>
type CompleteInput = z.output<typeof api.obligation.complete.body>

/** Begins the clock of a duty that something set off. */
export async function beginClock(core: Core, tx: Tx, actor: Actor, input: BeginInput): Promise<Due> {
  permit(actor, 'obligation:write')
  const { orgId } = actor
  const cadence = CADENCES[input.duty]
  if (cadence.kind !== 'event') throw refuse('noClock')
  if (!(await answersOf(tx, orgId)).get(input.duty)?.applies) throw refuse('notApplicable')
  if (input.beganOn > (await today(core, tx, orgId))) throw refuse('dayAhead')
  const dueOn = clockDue(cadence.clock, input.beganOn) ?? input.dueOn
  if (dueOn === null) throw refuse('dayMissing')
  if (dueOn < input.beganOn) throw refuse('dayBefore')
  const now = core.clock.now()
  const id = newId(now.getTime())
  const row: ObligationDueRow = {
    org_id: orgId,
    id,
    duty: input.duty,
    due_on: dueOn,
    began_on: input.beganOn,
    note: input.note === null ? null : await core.keys.seal(tx, orgId, noteField(id), input.note),
    created_at: now,
    closed_at: null,
    withdrawn_reason: null,
    reminded_on: null,
  }
  await tx.insertInto('obligation_due').values(row).execute()
  await audit(tx, actor, 'obligation.begin', subject(input.duty), {
    dueId: id,
    dueOn,
    beganOn: input.beganOn,
  })
  return (await dueViews(core, tx, orgId, [row]))[0] as Due
}

/** Takes back a clock that was begun by mistake. */
export async function withdrawClock(
  core: Core,
  tx: Tx,
  actor: Actor,
  dueId: string,
  reason: string,
): Promise<void> {
  permit(actor, 'obligation:write')
  const row = await openDue(tx, actor, dueId)
  if (row.began_on === null) throw refuse('notNow')
  await close(core, tx, row, reason)
  await audit(tx, actor, 'obligation.withdraw', subject(row.duty), { dueId })
}

/** Says that something was done; the next due day follows where the duty comes again. */
export async function completeDue(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  dueId: string,
  input: CompleteInput,
): Promise<Completion> {
  permit(actor, 'obligation:write')
  const { orgId } = actor
  const due = await openDue(tx, actor, dueId)
  if (input.doneOn > (await today(core, tx, orgId))) throw refuse('dayAhead')
  await requirePolicies(tx, orgId, input.links)
  const now = core.clock.now()
  const id = newId(now.getTime())
  await tx
    .insertInto('obligation_completion')
    .values({
      org_id: orgId,
      id,
      due_id: due.id,
      duty: due.duty,
      due_on: due.due_on,
      done_on: input.doneOn,
      note: await core.keys.seal(tx, orgId, noteField(id), input.note),
      links: JSON.stringify(input.links),
      by_id: actor.personId,
      at: now,
    })
    .execute()
  await close(core, tx, due, null)
  const answer = (await answersOf(tx, orgId)).get(due.duty)
  const next =
    due.began_on === null && answer?.applies
      ? nextDue(CADENCES[due.duty], { due: due.due_on, on: input.doneOn }, answer.own_months)
      : null
  if (next !== null) await placeDue(core, tx, { orgId, duty: due.duty, dueOn: next })
  await audit(tx, actor, 'obligation.complete', subject(due.duty), {
    dueId: due.id,
    completionId: id,
    dueOn: due.due_on,
    doneOn: input.doneOn,
    next,
  })
  const [view] = await completionViews(core, tx, orgId, [id])
  return view as Completion
}

async function close(core: Core, tx: Tx, row: ObligationDueRow, reason: string | null): Promise<void> {
  await tx
    .updateTable('obligation_due')
    .set({ closed_at: core.clock.now(), withdrawn_reason: reason })
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A policy that is named as evidence is one of the organization. */
async function requirePolicies(tx: Tx, orgId: string, links: CompleteInput['links']): Promise<void> {
  for (const { kind, ref } of links) {
    if (kind !== 'policy') continue
    const found =
      ref !== null &&
      UUID.test(ref) &&
      (await tx
        .selectFrom('policy')
        .select('id')
        .where('org_id', '=', orgId)
        .where('id', '=', ref)
        .executeTakeFirst())
    if (!found) throw refuse('notFound')
  }
}
