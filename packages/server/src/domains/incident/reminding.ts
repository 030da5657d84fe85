import type { Locale } from '@clearpost/contract'
import { addDays, daysBetween } from '@clearpost/law'
import { audit, type Core, systemActor, type Tx } from '../../core/index.ts'
import { linkMail } from '../../core/mail/link-mail.ts'
import { settingsOf } from '../organization/index.ts'
import { numberOf, subject, today } from './load.ts'
import { mailWords } from './words.ts'

/** Days before a last day on which people are reminded; once it is over, each day. */
const REMIND_DAYS = [0, 1, 3, 7, 14, 30] as const
export const FIRST_REMINDER_DAYS = 30
/** From this many days on the privacy officers hear it beside the owner. */
const ESCALATE_DAYS = 7

/** The reminder that a day calls for, named by its days before; each overdue day is one of its own. Null: none yet. */
export function reminderOf(daysLeft: number): number | null {
  if (daysLeft < 0) return daysLeft
  return REMIND_DAYS.find((days) => daysLeft <= days) ?? null
}

/** Whether somebody has to be reminded today of something that is due on a day. */
export function isReminded(day: string, dueOn: string, remindedOn: string | null): boolean {
  const now = reminderOf(daysBetween(day, dueOn))
  if (now === null) return false
  return remindedOn === null || reminderOf(daysBetween(remindedOn, dueOn)) !== now
}

interface Waiting {
  table: 'incident_duty' | 'incident_task' | 'incident_step'
  id: string
  incidentId: string
  dueOn: string
  ownerId: string | null
}

/** Mails of clocks, tasks and second looks of one organization: numbers of files and counts, nothing else. */
export async function remindOf(core: Core, tx: Tx, orgId: string): Promise<void> {
  const day = await today(core, tx, orgId)
  const waiting = await waitingOf(tx, orgId, day)
  if (waiting.length === 0) return
  const { name } = await settingsOf(tx, orgId)
  const people = await tx
    .selectFrom('person')
    .select(['id', 'email', 'locale', 'roles'])
    .where('org_id', '=', orgId)
    .where('state', '=', 'active')
    .execute()
  const incidents = await tx
    .selectFrom('incident')
    .select(['id', 'year', 'number'])
    .where('org_id', '=', orgId)
    .where('id', 'in', [...new Set(waiting.map(({ incidentId }) => incidentId))])
    .orderBy('year')
    .orderBy('number')
    .execute()
  for (const incident of incidents) {
    const own = waiting.filter(({ incidentId }) => incidentId === incident.id)
    for (const person of people) {
      const mine = own.filter((one) => hears(person, one, day, people))
      if (mine.length === 0) continue
      const looks = mine.every(({ table }) => table === 'incident_step')
      const words = mailWords[person.locale as Locale]
      const overdue = mine.filter(({ dueOn }) => dueOn < day).length
      const number = numberOf(incident)
      const { subject: title, button, note } = looks ? words.recheck : words.due
      await core.mail.send(
        tx,
        orgId,
        linkMail({
          to: person.email,
          locale: person.locale,
          subject: title,
          lead: looks
            ? words.recheck.lead(name, number)
            : words.due.lead(name, number, overdue, mine.length - overdue),
          button,
          link: `${core.config.publicUrl}/incidents/${incident.id}`,
          note,
        }),
      )
    }
    await audit(tx, systemActor(orgId), 'incident.remind', subject(incident.id), { due: own.length })
  }
  for (const { table, id } of waiting)
    await tx
      .updateTable(table)
      .set({ reminded_on: day })
      .where('org_id', '=', orgId)
      .where('id', '=', id)
      .execute()
}

/** The owner hears everything; the privacy officers what nobody owns, and everybody's from a week before on. */
function hears(
  person: { id: string; roles: readonly string[] },
  { ownerId, dueOn }: Waiting,
  day: string,
  people: readonly { id: string }[],
): boolean {
  if (person.id === ownerId) return true
  const owned = people.some(({ id }) => id === ownerId)
  return person.roles.includes('privacy_officer') && (!owned || daysBetween(day, dueOn) <= ESCALATE_DAYS)
}

/** What is open and calls for a reminder today. */
async function waitingOf(tx: Tx, orgId: string, day: string): Promise<Waiting[]> {
  const until = addDays(day, FIRST_REMINDER_DAYS)
  const duties = await tx
    .selectFrom('incident_duty as one')
    .innerJoin('incident', (join) =>
      join.onRef('incident.org_id', '=', 'one.org_id').onRef('incident.id', '=', 'one.incident_id'),
    )
    .select(['one.id', 'one.incident_id', 'one.due_on', 'one.reminded_on', 'incident.owner_id'])
    .where('one.org_id', '=', orgId)
    .where('one.asked', '=', true)
    .where('one.done_on', 'is', null)
    .where('one.excluded', 'is', null)
    .where('one.due_on', '<=', until)
    .where('incident.state', '<>', 'closed')
    .execute()
  const tasks = await tx
    .selectFrom('incident_task as one')
    .innerJoin('incident', (join) =>
      join.onRef('incident.org_id', '=', 'one.org_id').onRef('incident.id', '=', 'one.incident_id'),
    )
    .select(({ fn }) => [
      'one.id',
      'one.incident_id',
      'one.due_on',
      'one.reminded_on',
      fn.coalesce('one.owner_id', 'incident.owner_id').as('owner_id'),
    ])
    .where('one.org_id', '=', orgId)
    .where('one.done_on', 'is', null)
    .where('one.due_on', '<=', until)
    .where('incident.state', '<>', 'closed')
    .execute()
  const steps = await tx
    .selectFrom('incident_step as one')
    .innerJoin('incident', (join) =>
      join.onRef('incident.org_id', '=', 'one.org_id').onRef('incident.id', '=', 'one.incident_id'),
    )
    .select(['one.id', 'one.incident_id', 'one.recheck_on as due_on', 'one.reminded_on', 'incident.owner_id'])
    .where('one.org_id', '=', orgId)
    .where(({ or, and, eb }) =>
      or([
        eb('one.recheck_on', '<=', day),
        // The program looked today, and it is not gone.
        and([
          eb('one.publication_id', 'is not', null),
          eb('one.checked_on', '=', day),
          eb('one.result', '<>', 'gone'),
          eb('one.recheck_on', 'is not', null),
        ]),
      ]),
    )
    .where('incident.state', '<>', 'closed')
    .execute()
  const waiting = (table: Waiting['table'], rows: typeof steps): Waiting[] =>
    rows
      .filter(({ due_on, reminded_on }) => isReminded(day, due_on as string, reminded_on))
      .map((row) => ({
        table,
        id: row.id,
        incidentId: row.incident_id,
        dueOn: row.due_on as string,
        ownerId: row.owner_id,
      }))
  return [
    ...waiting('incident_duty', duties),
    ...waiting('incident_task', tasks),
    ...waiting('incident_step', steps),
  ]
}
