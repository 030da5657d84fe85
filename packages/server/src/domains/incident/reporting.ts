import type { api, IncidentReportInput, IncidentState, Locale } from '@clearpost/contract'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, type Core, enqueue, type Tx } from '../../core/index.ts'
import { linkMail } from '../../core/mail/link-mail.ts'
import { settingsOf } from '../organization/index.ts'
import { captureIncident } from './capturing.ts'
import { createIncident } from './creating.ts'
import { addEvent } from './events.ts'
import { numberOf, refuse, today } from './load.ts'
import { mailWords } from './words.ts'

type Mine = z.infer<typeof api.incident.mine.response>['items'][number]

/** Opens a file from what somebody of the workforce reports. Evidence of a post's live copies is read at once. */
export async function reportIncident(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
  input: IncidentReportInput,
): Promise<{ id: string; number: string }> {
  permit(actor, 'incident:report')
  const { orgId } = actor
  const day = await today(core, tx, orgId)
  const discoveredOn = input.discoveredOn ?? day
  if (discoveredOn > day) throw refuse('dayAhead')
  if (input.occurredOn !== null && input.occurredOn > discoveredOn) throw refuse('daysOrder')
  const about = await aboutOf(tx, orgId, input)
  const row = await createIncident(core, tx, orgId, {
    ...about,
    severity: input.severity,
    title: input.title,
    what: input.what,
    link: input.link,
    reportedOn: day,
    discoveredOn,
    occurredOn: input.occurredOn,
    reporterId: actor.personId,
    codeHash: null,
    at: core.clock.now(),
  })
  await addEvent(core, tx, actor, row.id, 'incident.report', {
    number: numberOf(row),
    source: row.source,
    discoveredOn,
  })
  if (row.post_id !== null) await enqueue(tx, captureIncident, { orgId, incidentId: row.id })
  await tellOfficers(core, tx, orgId, row.id)
  return { id: row.id, number: numberOf(row) }
}

/** The post, alert and account that a report is about; all of the organization. */
async function aboutOf(tx: Tx, orgId: string, { postId, alertId }: IncidentReportInput) {
  if (alertId !== null) {
    const alert = await tx
      .selectFrom('alert')
      .select(['post_id', 'channel_id'])
      .where('org_id', '=', orgId)
      .where('id', '=', alertId)
      .executeTakeFirst()
    if (!alert) throw refuse('notFound')
    return { source: 'alert' as const, alertId, postId: alert.post_id, channelId: alert.channel_id }
  }
  if (postId === null) return { source: 'form' as const, alertId, postId, channelId: null }
  const post = await tx
    .selectFrom('post')
    .select('channel_ids')
    .where('org_id', '=', orgId)
    .where('id', '=', postId)
    .executeTakeFirst()
  if (!post) throw refuse('notFound')
  return { source: 'post' as const, alertId, postId, channelId: post.channel_ids[0] ?? null }
}

/** Mails every privacy officer that a report came, with a link and nothing of it. */
export async function tellOfficers(core: Core, tx: Tx, orgId: string, incidentId: string): Promise<void> {
  const { name } = await settingsOf(tx, orgId)
  const officers = await tx
    .selectFrom('person')
    .select(['email', 'locale', 'roles'])
    .where('org_id', '=', orgId)
    .where('state', '=', 'active')
    .execute()
  for (const { email, locale } of officers.filter(({ roles }) => roles.includes('privacy_officer'))) {
    const words = mailWords[locale as Locale].reported
    await core.mail.send(
      tx,
      orgId,
      linkMail({
        to: email,
        locale,
        subject: words.subject,
        lead: words.lead(name),
        button: words.button,
        link: `${core.config.publicUrl}/incidents/${incidentId}`,
        note: words.note,
      }),
    )
  }
}

/** What the signed-in person reported, newest first: how far it is and nothing of the file. */
export async function myReports(
  tx: Tx,
  actor: Actor & { personId: string },
): Promise<{ items: { id: string; number: string; state: IncidentState; reportedOn: string }[] }> {
  permit(actor, 'incident:report')
  const rows = await tx
    .selectFrom('incident')
    .select(['id', 'year', 'number', 'state', 'reported_on'])
    .where('org_id', '=', actor.orgId)
    .where('reporter_id', '=', actor.personId)
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .limit(100)
    .execute()
  return {
    items: rows.map(
      (row): Mine => ({ id: row.id, number: numberOf(row), state: row.state, reportedOn: row.reported_on }),
    ),
  }
}
