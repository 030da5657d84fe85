import { type Alert, evidenceProblems } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import type { AlertRow } from './tables.ts'

const refuse = problemsOf(evidenceProblems)

const SEVERITY = {
  drift: 'urgent',
  gone: 'warning',
  publish_failed: 'warning',
  token_expiring: 'info',
  token_failing: 'urgent',
  late: 'warning',
  takedown_incomplete: 'urgent',
  verdict_changed: 'urgent',
  record_ended: 'urgent',
  picture_blocked: 'urgent',
  authorization_ended: 'urgent',
  authorization_expiring: 'warning',
  authorization_of_age: 'warning',
  removal_overdue: 'urgent',
} as const satisfies Record<Alert['kind'], Alert['severity']>

/** How many alerts nobody has acknowledged, and since when the oldest waits; for the board. */
export async function openAlerts(tx: Tx, orgId: string): Promise<{ count: number; since: Date | null }> {
  const { count, since } = await tx
    .selectFrom('alert')
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.min('created_at').as('since')])
    .where('org_id', '=', orgId)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirstOrThrow()
  return { count: Number(count), since: since as Date | null }
}

/**
 * Raises an alert in the caller's transaction, unless an open one says the same already.
 * Alerts name ids; what happened is read on the post's or channel's page.
 */
export async function raiseAlert(
  core: Core,
  tx: Tx,
  orgId: string,
  alert: {
    kind: Alert['kind']
    postId?: string | null
    channelId?: string | null
    authorizationId?: string | null
  },
): Promise<void> {
  const { kind, postId = null, channelId = null, authorizationId = null } = alert
  const open = await tx
    .selectFrom('alert')
    .select('id')
    .where('org_id', '=', orgId)
    .where('kind', '=', kind)
    .where('post_id', 'is not distinct from', postId)
    .where('channel_id', 'is not distinct from', channelId)
    .where('authorization_id', 'is not distinct from', authorizationId)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst()
  if (open) return
  const now = core.clock.now()
  await tx
    .insertInto('alert')
    .values({
      org_id: orgId,
      id: newId(now.getTime()),
      kind,
      severity: SEVERITY[kind],
      post_id: postId,
      channel_id: channelId,
      authorization_id: authorizationId,
      created_at: now,
      acknowledged_at: null,
      acknowledged_by: null,
    })
    .execute()
}

/** Open alerts first, then newest first. */
export async function listAlerts(
  tx: Tx,
  actor: Actor,
  query: { after?: string | undefined; limit: number; state: 'open' | 'all' },
): Promise<{ items: Alert[]; next: string | null }> {
  permit(actor, 'alert:read')
  const [afterGroup, afterId] = query.after?.split('.') ?? []
  const read = (open: boolean, limit: number, before?: string) => {
    let select = tx
      .selectFrom('alert')
      .selectAll()
      .where('org_id', '=', actor.orgId)
      .where('acknowledged_at', open ? 'is' : 'is not', null)
      .orderBy('id', 'desc')
      .limit(limit)
    if (before) select = select.where('id', '<', before)
    return select.execute()
  }
  const wanted = query.limit + 1
  const rows = afterGroup === 'done' ? [] : await read(true, wanted, afterId)
  if (query.state === 'all' && rows.length < wanted) {
    rows.push(...(await read(false, wanted - rows.length, afterGroup === 'done' ? afterId : undefined)))
  }
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  const refs = await refsOf(
    tx,
    actor.orgId,
    shown.map((row) => row.acknowledged_by),
  )
  return {
    items: shown.map((row) => viewAlert(row, refs)),
    next: rows.length > query.limit && last ? `${last.acknowledged_at ? 'done' : 'open'}.${last.id}` : null,
  }
}

/** Says that someone takes care of it. Doing so twice changes nothing. */
export async function acknowledgeAlert(core: Core, tx: Tx, actor: Actor, alertId: string): Promise<Alert> {
  permit(actor, 'alert:acknowledge')
  const row = await tx
    .selectFrom('alert')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('id', '=', alertId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  if (row.acknowledged_at === null) {
    row.acknowledged_at = core.clock.now()
    row.acknowledged_by = actor.personId ?? null
    await tx
      .updateTable('alert')
      .set({ acknowledged_at: row.acknowledged_at, acknowledged_by: row.acknowledged_by })
      .where('org_id', '=', actor.orgId)
      .where('id', '=', alertId)
      .execute()
    await audit(tx, actor, 'alert.acknowledge', { kind: 'alert', id: alertId }, { kind: row.kind })
  }
  return viewAlert(row, await refsOf(tx, actor.orgId, [row.acknowledged_by]))
}

function viewAlert(row: AlertRow, refs: Awaited<ReturnType<typeof refsOf>>): Alert {
  return {
    id: row.id,
    kind: row.kind,
    severity: row.severity,
    postId: row.post_id,
    channelId: row.channel_id,
    authorizationId: row.authorization_id,
    createdAt: row.created_at.toISOString(),
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    acknowledgedBy: row.acknowledged_by === null ? null : refs(row.acknowledged_by),
  }
}
