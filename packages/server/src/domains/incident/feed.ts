import { type api, type Locale, may } from '@clearpost/contract'
import { type CalendarDay, writeCalendar } from '@clearpost/law'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { newToken, readToken } from '../../core/auth/token.ts'
import type { Download, PageHandler } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { obligationDays } from '../obligation/index.ts'
import { numberOf, refuse } from './load.ts'
import { calendarWords } from './words.ts'

type Feeds = z.infer<typeof api.incident.feeds.response>

const REMIND_DAYS = [7, 1] as const
const subject = (feedId: string) => ({ kind: 'incident_feed', id: feedId })

/** The signed-in person's calendar feeds. */
export async function listFeeds(tx: Tx, actor: Actor & { personId: string }): Promise<Feeds> {
  permit(actor, 'incident:read')
  const rows = await tx
    .selectFrom('incident_feed')
    .select(['id', 'created_at', 'read_at'])
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId)
    .orderBy('id')
    .execute()
  return {
    items: rows.map(({ id, created_at, read_at }) => ({
      id,
      createdAt: created_at.toISOString(),
      readAt: read_at?.toISOString() ?? null,
    })),
  }
}

/** Makes a feed. A calendar program can send no header, so the secret stands in the address; it is shown once. */
export async function addFeed(
  core: Core,
  tx: Tx,
  actor: Actor & { personId: string },
): Promise<{ id: string; url: string }> {
  permit(actor, 'incident:read')
  const now = core.clock.now()
  const id = newId(now.getTime())
  const { token, hash } = newToken('feed', actor.orgId)
  await tx
    .insertInto('incident_feed')
    .values({
      org_id: actor.orgId,
      id,
      person_id: actor.personId,
      token_hash: hash,
      created_at: now,
      read_at: null,
    })
    .execute()
  await audit(tx, actor, 'incident.addFeed', subject(id))
  return { id, url: `${core.config.publicUrl}/calendars/${token}.ics` }
}

/** Makes a feed's address worthless. */
export async function revokeFeed(tx: Tx, actor: Actor & { personId: string }, feedId: string): Promise<void> {
  permit(actor, 'incident:read')
  const { numDeletedRows } = await tx
    .deleteFrom('incident_feed')
    .where('org_id', '=', actor.orgId)
    .where('person_id', '=', actor.personId)
    .where('id', '=', feedId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw refuse('notFound')
  await audit(tx, actor, 'incident.revokeFeed', subject(feedId))
}

/** The feed of an address; null when it is not one, was revoked, or its person may no longer read incidents. */
export const calendarPage: PageHandler = async ({ core, params }) => {
  const name = params.file ?? ''
  const token = name.endsWith('.ics') ? readToken('feed', name.slice(0, -'.ics'.length)) : null
  if (!token) return null
  return core.db.organization(token.orgId, (tx) => calendarOf(core, tx, token))
}

async function calendarOf(
  core: Core,
  tx: Tx,
  { orgId, hash }: { orgId: string; hash: Buffer },
): Promise<Download | null> {
  const feed = await tx
    .selectFrom('incident_feed as feed')
    .innerJoin('person', (join) =>
      join.onRef('person.org_id', '=', 'feed.org_id').onRef('person.id', '=', 'feed.person_id'),
    )
    .select(['feed.id', 'person.roles', 'person.locale'])
    .where('feed.org_id', '=', orgId)
    .where('feed.token_hash', '=', hash)
    .where('person.state', '=', 'active')
    .executeTakeFirst()
  if (!feed || !may(feed.roles, 'incident:read')) return null
  const now = core.clock.now()
  await tx
    .updateTable('incident_feed')
    .set({ read_at: now })
    .where('org_id', '=', orgId)
    .where('id', '=', feed.id)
    .execute()
  const words = calendarWords[feed.locale as Locale]
  const days = await daysOf(core, tx, orgId, words)
  if (may(feed.roles, 'obligation:read'))
    days.push(...(await obligationDays(core, tx, orgId, feed.locale as Locale)))
  const text = writeCalendar(words.name, days, now.toISOString())
  return { bytes: Buffer.from(text), type: 'text/calendar; charset=utf-8' }
}

/** Open notices and tasks with number and kind alone: the calendar is in other people's programs. */
async function daysOf(
  core: Core,
  tx: Tx,
  orgId: string,
  words: (typeof calendarWords)[Locale],
): Promise<CalendarDay[]> {
  const ofIncident = () =>
    tx
      .selectFrom('incident')
      .where('incident.org_id', '=', orgId)
      .where('incident.state', '<>', 'closed')
      .select(({ selectFrom, ref }) => [
        'incident.id as incident_id',
        'incident.year',
        'incident.number',
        selectFrom('incident_event')
          .select(({ fn }) => fn.max('seq').as('seq'))
          .where('incident_event.org_id', '=', orgId)
          .where('incident_event.incident_id', '=', ref('incident.id'))
          .as('changes'),
      ])
  const duties = await ofIncident()
    .innerJoin('incident_duty as due', (join) =>
      join.onRef('due.org_id', '=', 'incident.org_id').onRef('due.incident_id', '=', 'incident.id'),
    )
    .select(['due.id', 'due.kind', 'due.state', 'due.due_on'])
    .where('due.asked', '=', true)
    .where('due.done_on', 'is', null)
    .where('due.excluded', 'is', null)
    .where('due.due_on', 'is not', null)
    .orderBy('due.due_on')
    .execute()
  const tasks = await ofIncident()
    .innerJoin('incident_task as due', (join) =>
      join.onRef('due.org_id', '=', 'incident.org_id').onRef('due.incident_id', '=', 'incident.id'),
    )
    .select(['due.id', 'due.due_on'])
    .where('due.done_on', 'is', null)
    .orderBy('due.due_on')
    .execute()
  const domain = new URL(core.config.publicUrl).hostname
  const day = (
    row: { id: string; incident_id: string; year: number; number: number; changes: number | null },
    dueOn: string,
    what: string,
  ): CalendarDay => ({
    uid: `${row.id}@${domain}`,
    day: dueOn,
    title: `${numberOf(row)}: ${what}`,
    sequence: row.changes ?? 0,
    url: `${core.config.publicUrl}/incidents/${row.incident_id}`,
    remindDaysBefore: REMIND_DAYS,
  })
  return [
    ...duties.map((row) =>
      day(row, row.due_on as string, [words.notices[row.kind], row.state].filter(Boolean).join(', ')),
    ),
    ...tasks.map((row) => day(row, row.due_on, words.task)),
  ]
}
