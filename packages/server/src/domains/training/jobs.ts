import { ESCALATE_AFTER_DAYS, type Locale, REMIND_DAYS_BEFORE } from '@clearpost/contract'
import { addDays } from '@clearpost/law'
import * as z from 'zod'
import { audit, type Core, defineJob, enqueue, systemActor, type Tx } from '../../core/index.ts'
import { linkMail } from '../../core/mail/link-mail.ts'
import { settingsOf } from '../organization/index.ts'
import { giveCourses } from './giving.ts'
import { today } from './load.ts'
import './tables.ts'

const SCAN_EVERY_SECONDS = 600
const REMIND_AGAIN_DAYS = 7
/** People who are mailed in one go; the next scan goes on. */
const MAILS_AT_ONCE = 500

const WORDS = {
  en: {
    subject: 'Courses wait for you',
    lead: (organization: string, overdue: number, soon: number) =>
      overdue > 0
        ? `${organization}: ${overdue} of your courses are overdue, ${soon} more are due soon.`
        : `${organization}: ${soon} of your courses are due soon.`,
    button: 'Open training',
    note: 'A course takes ten to twenty minutes. You are reminded each week until it is done.',
    late: 'Courses are overdue in your organization',
    lateLead: (organization: string, people: number) =>
      `${organization}: ${people} people are more than ${ESCALATE_AFTER_DAYS} days late with a course.`,
    lateNote: 'Each of them was reminded before. You hear of each late course once.',
  },
  es: {
    subject: 'Hay cursos que le esperan',
    lead: (organization: string, overdue: number, soon: number) =>
      overdue > 0
        ? `${organization}: ${overdue} de sus cursos están vencidos y ${soon} más vencen pronto.`
        : `${organization}: ${soon} de sus cursos vencen pronto.`,
    button: 'Abrir capacitación',
    note: 'Un curso toma de diez a veinte minutos. Se le recordará cada semana hasta que esté hecho.',
    late: 'Hay cursos vencidos en su organización',
    lateLead: (organization: string, people: number) =>
      `${organization}: ${people} personas llevan más de ${ESCALATE_AFTER_DAYS} días de atraso con un curso.`,
    lateNote: 'A cada una se le recordó antes. De cada curso atrasado se le avisa una vez.',
  },
} as const

const giveOne = defineJob('training-give', z.object({ orgId: z.uuid() }), (core, { orgId }) =>
  core.db.organization(orgId, async (tx) => {
    await giveCourses(core, tx, orgId)
    await remind(core, tx, orgId)
    await escalate(core, tx, orgId)
  }),
)

defineJob('training-scan', z.object({}), (core) => scanTraining(core), { everySeconds: SCAN_EVERY_SECONDS })

/** Finds the organizations that give courses. */
export async function scanTraining(core: Core): Promise<void> {
  await core.db.system(async (tx) => {
    const rows = await tx
      .selectFrom('course_assignment')
      .select('org_id')
      .where('done_on', 'is', null)
      .where('ended_at', 'is', null)
      .union(tx.selectFrom('course_rule').select('org_id').where('ended_at', 'is', null))
      .execute()
    for (const { org_id: orgId } of rows) await enqueue(tx, giveOne, { orgId }, { singletonKey: orgId })
  })
}

/** One mail to each person for all courses: a week before the day, on the day, then weekly. */
async function remind(core: Core, tx: Tx, orgId: string): Promise<void> {
  const day = await today(core, tx, orgId)
  const open = tx
    .selectFrom('course_assignment as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.org_id', '=', 'a.org_id').onRef('p.id', '=', 'a.person_id'),
    )
    .where('a.org_id', '=', orgId)
    .where('a.done_on', 'is', null)
    .where('a.ended_at', 'is', null)
    .where('p.state', '=', 'active')
    .where('a.due_on', '<=', addDays(day, REMIND_DAYS_BEFORE))
  const due = await open
    .select(['a.id', 'a.due_on', 'p.id as person_id', 'p.email', 'p.locale'])
    .where((where) =>
      where.or([
        where('a.reminded_on', 'is', null),
        where('a.reminded_on', '<=', addDays(day, -REMIND_AGAIN_DAYS)),
        where.and([where('a.due_on', '=', day), where('a.reminded_on', '<', day)]),
      ]),
    )
    .orderBy('a.due_on')
    .limit(MAILS_AT_ONCE)
    .execute()
  if (due.length === 0) return
  const { name } = await settingsOf(tx, orgId)
  for (const personId of new Set(due.map(({ person_id }) => person_id))) {
    const mine = due.filter(({ person_id }) => person_id === personId)
    const [{ email, locale }] = mine as [(typeof due)[number]]
    const overdue = mine.filter(({ due_on }) => due_on < day).length
    const words = WORDS[locale as Locale]
    await core.mail.send(
      tx,
      orgId,
      linkMail({
        to: email,
        locale,
        subject: words.subject,
        lead: words.lead(name, overdue, mine.length - overdue),
        button: words.button,
        link: `${core.config.publicUrl}/training`,
        note: words.note,
      }),
    )
  }
  await tx
    .updateTable('course_assignment')
    .set({ reminded_on: day })
    .where('org_id', '=', orgId)
    .where(
      'id',
      'in',
      due.map(({ id }) => id),
    )
    .execute()
}

/** What is late by two weeks is told to the privacy officers, once for each course, as a number. */
async function escalate(core: Core, tx: Tx, orgId: string): Promise<void> {
  const day = await today(core, tx, orgId)
  const late = await tx
    .updateTable('course_assignment')
    .set({ escalated_on: day })
    .where('org_id', '=', orgId)
    .where('done_on', 'is', null)
    .where('ended_at', 'is', null)
    .where('escalated_on', 'is', null)
    .where('due_on', '<', addDays(day, -ESCALATE_AFTER_DAYS))
    .returning('person_id')
    .execute()
  if (late.length === 0) return
  const people = new Set(late.map(({ person_id }) => person_id)).size
  const { name } = await settingsOf(tx, orgId)
  const officers = await tx
    .selectFrom('person')
    .select(['email', 'locale'])
    .where('org_id', '=', orgId)
    .where('state', '=', 'active')
    .where((where) => where(where.val('privacy_officer'), '=', where.fn.any('roles')))
    .execute()
  for (const { email, locale } of officers) {
    const words = WORDS[locale as Locale]
    await core.mail.send(
      tx,
      orgId,
      linkMail({
        to: email,
        locale,
        subject: words.late,
        lead: words.lateLead(name, people),
        button: words.button,
        link: `${core.config.publicUrl}/training`,
        note: words.lateNote,
      }),
    )
  }
  await audit(
    tx,
    systemActor(orgId),
    'training.escalate',
    { kind: 'organization', id: orgId },
    {
      courses: late.length,
      people,
    },
  )
}
