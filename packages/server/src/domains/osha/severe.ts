import { type api, may, type Severe, type SevereInput } from '@clearpost/contract'
import { severeDueAt } from '@clearpost/law'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { linkMail } from '../../core/mail/link-mail.ts'
import { settingsOf } from '../organization/index.ts'
import { establishmentRow, ofEstablishment, refuse, requireCase } from './load.ts'
import type { OshaSevereRow } from './tables.ts'

const WORDS = {
  en: {
    subject: 'A severe injury must be reported to OSHA',
    lead: (organization: string, dueAt: string) => `${organization}: the report is due ${dueAt}.`,
    button: 'Open the records',
    note: 'Say there when and how it was reported.',
  },
  es: {
    subject: 'Hay que informar a OSHA de una lesión grave',
    lead: (organization: string, dueAt: string) => `${organization}: el informe vence ${dueAt}.`,
    button: 'Abrir los registros',
    note: 'Diga allí cuándo y cómo se informó.',
  },
} as const

/** Severe injuries with the time to report them, newest first. */
export async function listSevere(
  tx: Tx,
  actor: Actor,
  establishmentId: string,
): Promise<{ items: Severe[] }> {
  permit(actor, 'osha:read')
  await establishmentRow(tx, actor.orgId, establishmentId)
  const rows = await tx
    .selectFrom('osha_severe')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('establishment_id', '=', establishmentId)
    .orderBy('happened_at', 'desc')
    .execute()
  return { items: rows.map(severeView) }
}

/** Begins the clock of a severe injury. */
export async function addSevere(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  establishmentId: string,
  input: SevereInput,
): Promise<Severe> {
  permit(actor, 'osha:write')
  const { orgId } = actor
  await establishmentRow(tx, orgId, establishmentId)
  const now = core.clock.now()
  const happenedAt = new Date(input.happenedAt)
  if (happenedAt > now) throw refuse('dayAhead')
  await requireCase(tx, orgId, establishmentId, input.caseId)
  const row: OshaSevereRow = {
    org_id: orgId,
    id: newId(now.getTime()),
    establishment_id: establishmentId,
    kind: input.kind,
    happened_at: happenedAt,
    due_at: severeDueAt(input.kind, happenedAt),
    case_id: input.caseId,
    reported_at: null,
    reported_how: null,
    confirmation: '',
    recorded_by: actor.personId,
    recorded_at: now,
  }
  await tx.insertInto('osha_severe').values(row).execute()
  await tellOfSevere(core, tx, orgId, row.due_at)
  await audit(tx, actor, 'osha.addSevere', ofEstablishment(establishmentId), {
    severeId: row.id,
    kind: row.kind,
  })
  return severeView(row)
}

/** Says when and how a severe injury was reported to OSHA. */
export async function reportSevere(
  core: Core,
  tx: Tx,
  actor: Actor,
  severeId: string,
  input: z.output<typeof api.osha.reportSevere.body>,
): Promise<Severe> {
  permit(actor, 'osha:write')
  const reportedAt = new Date(input.reportedAt)
  if (reportedAt > core.clock.now()) throw refuse('dayAhead')
  const row = await tx
    .updateTable('osha_severe')
    .set({ reported_at: reportedAt, reported_how: input.reportedHow, confirmation: input.confirmation })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', severeId)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  await audit(tx, actor, 'osha.reportSevere', ofEstablishment(row.establishment_id), {
    severeId,
    inTime: reportedAt <= row.due_at,
  })
  return severeView(row)
}

const severeView = (row: OshaSevereRow): Severe => ({
  id: row.id,
  kind: row.kind,
  happenedAt: row.happened_at.toISOString(),
  dueAt: row.due_at.toISOString(),
  caseId: row.case_id,
  reportedAt: row.reported_at?.toISOString() ?? null,
  reportedHow: row.reported_how,
  confirmation: row.confirmation,
})

/** Everyone who may settle it hears at once, without what happened to whom. */
async function tellOfSevere(core: Core, tx: Tx, orgId: string, dueAt: Date): Promise<void> {
  const { name, timeZone } = await settingsOf(tx, orgId)
  const people = await tx
    .selectFrom('person')
    .select(['email', 'locale', 'roles'])
    .where('org_id', '=', orgId)
    .where('state', '=', 'active')
    .execute()
  for (const { email, locale } of people.filter(({ roles }) => may(roles, 'osha:write'))) {
    const words = WORDS[locale]
    const moment = new Intl.DateTimeFormat(locale === 'es' ? 'es-US' : 'en-US', {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone,
    })
    await core.mail.send(
      tx,
      orgId,
      linkMail({
        to: email,
        locale,
        subject: words.subject,
        lead: words.lead(name, moment.format(dueAt)),
        button: words.button,
        link: `${core.config.publicUrl}/osha?view=severe`,
        note: words.note,
      }),
    )
  }
}
