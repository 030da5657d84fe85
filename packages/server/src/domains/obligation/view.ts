import { DUTIES, type Due, type DutyProfile, type DutyState } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { oshaDues } from '../osha/index.ts'
import { answersOf, answerView, dueViews, openDues, today, untilOf } from './load.ts'

const NOTHING_SAID: DutyProfile = {
  employees: null,
  naics: null,
  states: [],
  occupationalExposure: null,
  hazardousChemicals: null,
  respirators: null,
  protectiveEquipment: null,
  planRequired: null,
  federalPrograms: null,
  selfPay: null,
  referralArrangements: null,
  substanceUseRecords: null,
}

/** The calendar: open due days, what the OSHA records wait for, every duty's answer, the profile. */
export async function listObligations(
  core: Core,
  tx: Tx,
  actor: Actor,
): Promise<{ today: string; profile: DutyProfile; dues: Due[]; duties: DutyState[] }> {
  permit(actor, 'obligation:read')
  const { orgId } = actor
  const answers = await answersOf(tx, orgId)
  const refs = await refsOf(
    tx,
    orgId,
    [...answers.values()].flatMap(({ answered_by, owner_id }) => [answered_by, owner_id]),
  )
  const done = await tx
    .selectFrom('obligation_completion')
    .select(({ fn }) => ['duty', fn.max<string>('done_on').as('last'), fn.countAll<string>().as('times')])
    .where('org_id', '=', orgId)
    .groupBy('duty')
    .execute()
  const own = await dueViews(core, tx, orgId, await openDues(tx, orgId))
  const records = (await oshaDues(tx, orgId)).map(
    ({ duty, dueOn, dueAt }): Due => ({
      id: null,
      duty,
      dueOn,
      until: dueOn,
      dueAt,
      beganOn: null,
      clock: false,
      note: '',
      owner: null,
    }),
  )
  return {
    today: await today(core, tx, orgId),
    profile: await profileOf(tx, orgId),
    dues: [...own, ...records].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)),
    duties: DUTIES.map((duty): DutyState => {
      const answer = answers.get(duty)
      const record = done.find((one) => one.duty === duty)
      return {
        duty,
        answer: answer ? answerView(answer, refs) : null,
        lastDoneOn: record?.last ?? null,
        done: Number(record?.times ?? 0),
      }
    }),
  }
}

async function profileOf(tx: Tx, orgId: string): Promise<DutyProfile> {
  const row = await tx
    .selectFrom('obligation_profile')
    .select('profile')
    .where('org_id', '=', orgId)
    .executeTakeFirst()
  return { ...NOTHING_SAID, ...row?.profile }
}

/** An open due day without anything that a person wrote: for calendar feeds. */
export interface ObligationDue {
  /** The same for the same due day, so that a feed moves it and does not repeat it. */
  key: string
  duty: Due['duty']
  dueOn: string
  /** The last day of a window, such as a posting; the due day otherwise. */
  until: string
  /** An instant where hours count. */
  dueAt: string | null
}

/** Open due days of duties and of the OSHA records, by day. */
export async function obligationDues(tx: Tx, orgId: string): Promise<ObligationDue[]> {
  const own = (await openDues(tx, orgId)).map(
    (row): ObligationDue => ({
      key: row.id,
      duty: row.duty,
      dueOn: row.due_on,
      until: untilOf(row),
      dueAt: null,
    }),
  )
  const records = (await oshaDues(tx, orgId)).map((due): ObligationDue => ({ ...due, until: due.dueOn }))
  return [...own, ...records].sort((a, b) => a.dueOn.localeCompare(b.dueOn))
}
