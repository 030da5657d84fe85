import { type Due, type Duty, type DutyAnswer, obligationProblems } from '@clearpost/contract'
import { CADENCES, windowEnd } from '@clearpost/law'
import { dayOf } from '../../core/days.ts'
import { type Actor, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { settingsOf } from '../organization/index.ts'
import type { ObligationAnswerRow, ObligationDueRow } from './tables.ts'

export const refuse = problemsOf(obligationProblems)

export const subject = (duty: Duty) => ({ kind: 'obligation', id: duty })
export const noteField = (id: string) => `obligation.note:${id}`

/** Today in the organization's time zone. */
export async function today(core: Core, tx: Tx, orgId: string): Promise<string> {
  const { timeZone } = await settingsOf(tx, orgId)
  return dayOf(core.clock.now(), timeZone)
}

/** Answers by duty. */
export async function answersOf(tx: Tx, orgId: string): Promise<Map<Duty, ObligationAnswerRow>> {
  const rows = await tx.selectFrom('obligation_answer').selectAll().where('org_id', '=', orgId).execute()
  return new Map(rows.map((row) => [row.duty, row]))
}

export function answerView(row: ObligationAnswerRow, refs: Awaited<ReturnType<typeof refsOf>>): DutyAnswer {
  return {
    applies: row.applies,
    reason: row.reason,
    by: refs(row.answered_by),
    at: row.answered_at.toISOString(),
    appliesFrom: row.applies_from,
    ownMonths: row.own_months,
    owner: refs(row.owner_id),
  }
}

/** Everything that is open, what is due first first. */
export async function openDues(tx: Tx, orgId: string): Promise<ObligationDueRow[]> {
  return tx
    .selectFrom('obligation_due')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('closed_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
}

/** One open due day, locked. @throws Problem obligation.notFound, notNow */
export async function openDue(tx: Tx, actor: Actor, dueId: string): Promise<ObligationDueRow> {
  const row = await tx
    .selectFrom('obligation_due')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', dueId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  if (row.closed_at !== null) throw refuse('notNow')
  return row
}

/** The last day of the window of a due day; a clock has none. */
export const untilOf = (row: Pick<ObligationDueRow, 'duty' | 'due_on' | 'began_on'>): string =>
  row.began_on === null ? windowEnd(CADENCES[row.duty], row.due_on) : row.due_on

export async function dueViews(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly ObligationDueRow[],
): Promise<Due[]> {
  const answers = await answersOf(tx, orgId)
  const refs = await refsOf(
    tx,
    orgId,
    [...answers.values()].map(({ owner_id }) => owner_id),
  )
  return Promise.all(
    rows.map(async (row): Promise<Due> => {
      const owner = answers.get(row.duty)?.owner_id
      return {
        id: row.id,
        duty: row.duty,
        dueOn: row.due_on,
        until: untilOf(row),
        dueAt: null,
        beganOn: row.began_on,
        clock: row.began_on !== null,
        note: row.note === null ? '' : await core.keys.openText(tx, orgId, noteField(row.id), row.note),
        owner: owner ? refs(owner) : null,
      }
    }),
  )
}
