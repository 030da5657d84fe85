import {
  AllowList,
  type Organization,
  type OrganizationUpdate,
  organizationProblems,
} from '@clearpost/contract'
import { sql } from 'kysely'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, coreProblem, type Json, problemsOf, type Tx } from '../../core/index.ts'

const refuse = problemsOf(organizationProblems)

/** Years; the organization sets its own state's age where it is another one. */
const MAJORITY_AGE = 18
const REMOVAL_DUE_HOURS = 24

/** Rules that the organization sets, with what holds where it has set none. */
const ruled = (settings: Record<string, Json>) => ({
  editorsPublishClear: settings.editorsPublishClear === true,
  majorityAge: typeof settings.majorityAge === 'number' ? settings.majorityAge : MAJORITY_AGE,
  removalDueHours:
    typeof settings.removalDueHours === 'number' ? settings.removalDueHours : REMOVAL_DUE_HOURS,
})

/** The organization and its settings. */
export async function viewOrganization(tx: Tx, actor: Actor): Promise<Organization> {
  permit(actor, 'organization:read')
  const row = await tx
    .selectFrom('organization as o')
    .leftJoin('person as p', (join) => join.onRef('p.org_id', '=', 'o.id').onRef('p.id', '=', 'o.paused_by'))
    .selectAll('o')
    .select('p.name as paused_by_name')
    .where('o.id', '=', actor.orgId)
    .executeTakeFirst()
  if (!row) throw coreProblem('notFound')
  return {
    id: row.id,
    name: row.name,
    locale: row.locale,
    timeZone: row.time_zone,
    ...ruled(row.settings),
    allowList: AllowList.parse(row.settings.allowList ?? {}),
    pausedAt: row.paused_at?.toISOString() ?? null,
    pausedBy: row.paused_at ? { id: row.paused_by, name: row.paused_by_name ?? 'Clearpost' } : null,
    pauseReason: row.pause_reason,
  }
}

/** Changes what is given; the audit row names the changed settings, not their values. */
export async function updateOrganization(
  tx: Tx,
  actor: Actor,
  change: z.infer<typeof OrganizationUpdate>,
): Promise<Organization> {
  permit(actor, 'organization:write')
  const { name, locale, timeZone, ...settings } = change
  await tx
    .updateTable('organization')
    .set({
      ...(name === undefined ? {} : { name }),
      ...(locale === undefined ? {} : { locale }),
      ...(timeZone === undefined ? {} : { time_zone: timeZone }),
      settings: sql`settings || ${JSON.stringify(settings)}::jsonb`,
    })
    .where('id', '=', actor.orgId)
    .execute()
  await audit(tx, actor, 'organization.update', subject(actor), { changed: Object.keys(change) })
  return viewOrganization(tx, actor)
}

/** Stops every queue; what is on its way to a network finishes. Pausing a paused organization keeps the first reason. */
export async function pauseOrganization(
  tx: Tx,
  actor: Actor,
  reason: string,
  now: Date,
): Promise<Organization> {
  permit(actor, 'organization:pause')
  const { numUpdatedRows } = await tx
    .updateTable('organization')
    .set({ paused_at: now, paused_by: actor.personId ?? null, pause_reason: reason })
    .where('id', '=', actor.orgId)
    .where('paused_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refuse('paused')
  await audit(tx, actor, 'organization.pause', subject(actor))
  return viewOrganization(tx, actor)
}

/** Lets the queues run again. */
export async function resumeOrganization(tx: Tx, actor: Actor): Promise<Organization> {
  permit(actor, 'organization:pause')
  const { numUpdatedRows } = await tx
    .updateTable('organization')
    .set({ paused_at: null, paused_by: null, pause_reason: null })
    .where('id', '=', actor.orgId)
    .where('paused_at', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refuse('notPaused')
  await audit(tx, actor, 'organization.resume', subject(actor))
  return viewOrganization(tx, actor)
}

/**
 * Whether the organization is paused. Locks the row against a pause until the transaction ends, so
 * that a publication that was let through has really begun before the pause was acknowledged.
 */
export async function isPaused(tx: Tx, orgId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('organization')
    .select('paused_at')
    .where('id', '=', orgId)
    .forShare()
    .executeTakeFirst()
  return row?.paused_at != null
}

/** Settings that other domains ask for. */
export async function settingsOf(tx: Tx, orgId: string) {
  const row = await tx
    .selectFrom('organization')
    .select(['name', 'locale', 'time_zone', 'settings'])
    .where('id', '=', orgId)
    .executeTakeFirstOrThrow()
  return {
    name: row.name,
    locale: row.locale,
    timeZone: row.time_zone,
    ...ruled(row.settings),
  }
}

/** A new organization with no one in it. As the owner: nobody belongs to it yet. @returns its id */
export async function createOrganization(
  tx: Tx,
  id: string,
  input: { name: string; timeZone: string; locale: 'en' | 'es' },
): Promise<void> {
  await tx
    .insertInto('organization')
    .values({ id, name: input.name, time_zone: input.timeZone, locale: input.locale, settings: '{}' })
    .execute()
}

const subject = (actor: Actor) => ({ kind: 'organization', id: actor.orgId })
