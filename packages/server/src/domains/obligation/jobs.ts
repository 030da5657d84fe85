import type { Locale } from '@clearpost/contract'
import { addDays } from '@clearpost/law'
import * as z from 'zod'
import { type Core, defineJob, enqueue, type Tx } from '../../core/index.ts'
import { linkMail } from '../../core/mail/link-mail.ts'
import { settingsOf } from '../organization/index.ts'
import { today } from './load.ts'

const SCAN_EVERY_SECONDS = 3600
/** Days before a due day from which its owner is reminded, and again until it is settled. */
const REMIND_AHEAD_DAYS = 14
const REMIND_EVERY_DAYS = 7

const WORDS = {
  en: {
    subject: 'Duties wait for you',
    lead: (organization: string, overdue: number, soon: number) =>
      `${organization}: ${overdue} of your duties are overdue, ${soon} are due within ${REMIND_AHEAD_DAYS} days.`,
    button: 'Open the calendar',
    note: 'You are reminded each week until they are done.',
  },
  es: {
    subject: 'Hay deberes que le esperan',
    lead: (organization: string, overdue: number, soon: number) =>
      `${organization}: ${overdue} de sus deberes están vencidos y ${soon} vencen en los próximos ${REMIND_AHEAD_DAYS} días.`,
    button: 'Abrir el calendario',
    note: 'Se le recordará cada semana hasta que estén hechos.',
  },
} as const

const remindOne = defineJob('obligation-remind', z.object({ orgId: z.uuid() }), (core, { orgId }) =>
  core.db.organization(orgId, (tx) => remindOwners(core, tx, orgId)),
)

defineJob('obligation-scan', z.object({}), (core) => scanObligations(core), {
  everySeconds: SCAN_EVERY_SECONDS,
})

/** Finds the organizations in which something is due soon. */
export async function scanObligations(core: Core): Promise<void> {
  // A day more than any time zone is ahead.
  const until = addDays(core.clock.now().toISOString().slice(0, 10), REMIND_AHEAD_DAYS + 1)
  await core.db.system(async (tx) => {
    const waiting = await tx
      .selectFrom('obligation_due')
      .select('org_id')
      .distinct()
      .where('closed_at', 'is', null)
      .where('due_on', '<=', until)
      .execute()
    for (const { org_id: orgId } of waiting) await enqueue(tx, remindOne, { orgId }, { singletonKey: orgId })
  })
}

/** One mail to each owner, with numbers and nothing else; a due day is mailed about once a week. */
async function remindOwners(core: Core, tx: Tx, orgId: string): Promise<void> {
  const day = await today(core, tx, orgId)
  const { name } = await settingsOf(tx, orgId)
  const dues = await tx
    .selectFrom('obligation_due as due')
    .innerJoin('obligation_answer as answer', (join) =>
      join.onRef('answer.org_id', '=', 'due.org_id').onRef('answer.duty', '=', 'due.duty'),
    )
    .select(['due.id', 'due.due_on', 'answer.owner_id'])
    .where('due.org_id', '=', orgId)
    .where('due.closed_at', 'is', null)
    .where('due.due_on', '<=', addDays(day, REMIND_AHEAD_DAYS))
    .where((where) =>
      where.or([
        where('due.reminded_on', 'is', null),
        where('due.reminded_on', '<=', addDays(day, -REMIND_EVERY_DAYS)),
      ]),
    )
    .forUpdate('due')
    .execute()
  if (dues.length === 0) return
  const people = await tx
    .selectFrom('person')
    .select(['id', 'email', 'locale', 'roles'])
    .where('org_id', '=', orgId)
    .where('state', '=', 'active')
    .execute()
  const owned = new Map<string, string[]>()
  for (const { due_on, owner_id } of dues) {
    // Of somebody who left, the privacy officers hear.
    const heirs = people.some(({ id }) => id === owner_id)
      ? [owner_id]
      : people.filter(({ roles }) => roles.includes('privacy_officer')).map(({ id }) => id)
    for (const id of heirs) owned.set(id, [...(owned.get(id) ?? []), due_on])
  }
  for (const person of people) {
    const days = owned.get(person.id)
    if (!days) continue
    const overdue = days.filter((due) => due < day).length
    const words = WORDS[person.locale as Locale]
    await core.mail.send(
      tx,
      orgId,
      linkMail({
        to: person.email,
        locale: person.locale,
        subject: words.subject,
        lead: words.lead(name, overdue, days.length - overdue),
        button: words.button,
        link: `${core.config.publicUrl}/obligations`,
        note: words.note,
      }),
    )
  }
  await tx
    .updateTable('obligation_due')
    .set({ reminded_on: day })
    .where('org_id', '=', orgId)
    .where(
      'id',
      'in',
      dues.map(({ id }) => id),
    )
    .execute()
}
