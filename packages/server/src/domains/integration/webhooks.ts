import { integrationProblems, type Webhook, type WebhookDelivery } from '@clearpost/contract'
import type { Selectable } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, enqueue, problemsOf, type Tx } from '../../core/index.ts'
import { mayBeCalled } from './address.ts'
import { addDelivery } from './emit.ts'
import { deliverWebhook, newWebhookSecret, WEBHOOK_SECRET_FIELD } from './jobs.ts'
import type { WebhookDeliveryTable, WebhookEvent, WebhookTable } from './tables.ts'

const refuse = problemsOf(integrationProblems)

type WebhookRow = Omit<Selectable<WebhookTable>, 'secret'>
const WEBHOOK_COLUMNS = [
  'org_id',
  'id',
  'url',
  'events',
  'active',
  'failures',
  'created_by',
  'created_at',
] as const
const webhookView = (row: WebhookRow): Webhook => ({
  id: row.id,
  url: row.url,
  events: row.events,
  active: row.active,
  createdAt: row.created_at.toISOString(),
  failures: row.failures,
})

const deliveryView = (row: Selectable<WebhookDeliveryTable>): WebhookDelivery => ({
  id: row.id,
  event: row.event,
  state: row.state,
  attempts: row.attempts,
  responseStatus: row.response_status,
  problem: row.problem,
  createdAt: row.created_at.toISOString(),
  deliveredAt: row.delivered_at?.toISOString() ?? null,
  nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
  payload: row.payload,
})

export async function listWebhooks(tx: Tx, actor: Actor): Promise<{ items: Webhook[] }> {
  permit(actor, 'integration:read')
  const rows = await tx
    .selectFrom('webhook')
    .select(WEBHOOK_COLUMNS)
    .where('org_id', '=', actor.orgId)
    .orderBy('id', 'desc')
    .execute()
  return { items: rows.map(webhookView) }
}

/**
 * Refuses an address inside a private network before anything is stored; the address is checked again at each
 * delivery, because names can be pointed elsewhere later. The secret is answered once.
 */
export async function createWebhook(
  tx: Tx,
  actor: Actor,
  input: { url: string; events: WebhookEvent[] },
  core: Core,
): Promise<Webhook & { secret: string }> {
  permit(actor, 'integration:write')
  if (!mayBeCalled(input.url, core.config)) throw refuse('addressRefused')
  const secret = newWebhookSecret()
  const row = await tx
    .insertInto('webhook')
    .values({
      org_id: actor.orgId,
      id: newId(),
      url: input.url,
      events: [...new Set(input.events)],
      secret: await core.keys.seal(tx, actor.orgId, WEBHOOK_SECRET_FIELD, secret),
      created_by: actor.personId ?? '',
    })
    .returning(WEBHOOK_COLUMNS)
    .executeTakeFirstOrThrow()
  await audit(
    tx,
    actor,
    'integration.createWebhook',
    { kind: 'webhook', id: row.id },
    { events: input.events },
  )
  return { ...webhookView(row), secret }
}

export async function updateWebhook(
  tx: Tx,
  actor: Actor,
  webhookId: string,
  change: { events?: WebhookEvent[] | undefined; active?: boolean | undefined },
): Promise<Webhook> {
  permit(actor, 'integration:write')
  const row = await tx
    .updateTable('webhook')
    .set({
      id: webhookId,
      ...(change.events === undefined ? {} : { events: [...new Set(change.events)] }),
      // Switching on again forgives what failed before.
      ...(change.active === undefined
        ? {}
        : { active: change.active, ...(change.active ? { failures: 0 } : {}) }),
    })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', webhookId)
    .returning(WEBHOOK_COLUMNS)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  await audit(
    tx,
    actor,
    'integration.updateWebhook',
    { kind: 'webhook', id: webhookId },
    { changed: Object.keys(change) },
  )
  return webhookView(row)
}

export async function removeWebhook(tx: Tx, actor: Actor, webhookId: string): Promise<void> {
  permit(actor, 'integration:write')
  const row = await tx
    .deleteFrom('webhook')
    .where('org_id', '=', actor.orgId)
    .where('id', '=', webhookId)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  await audit(tx, actor, 'integration.removeWebhook', { kind: 'webhook', id: webhookId })
}

async function requireWebhook(tx: Tx, orgId: string, webhookId: string): Promise<WebhookRow> {
  const row = await tx
    .selectFrom('webhook')
    .select(WEBHOOK_COLUMNS)
    .where('org_id', '=', orgId)
    .where('id', '=', webhookId)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

/** Sends the webhook's first event with a payload that says it is a test. */
export async function testWebhook(tx: Tx, actor: Actor, webhookId: string): Promise<WebhookDelivery> {
  permit(actor, 'integration:write')
  const webhook = await requireWebhook(tx, actor.orgId, webhookId)
  const event = webhook.events[0]
  if (event === undefined) throw refuse('notFound')
  const id = await addDelivery(tx, actor.orgId, webhookId, event, { test: true })
  await audit(tx, actor, 'integration.testWebhook', { kind: 'webhook', id: webhookId })
  return viewDelivery(tx, actor.orgId, webhookId, id)
}

async function viewDelivery(
  tx: Tx,
  orgId: string,
  webhookId: string,
  deliveryId: string,
): Promise<WebhookDelivery> {
  const row = await tx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('webhook_id', '=', webhookId)
    .where('id', '=', deliveryId)
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  return deliveryView(row)
}

/** Deliveries, newest first; `next` is the last id. */
export async function listDeliveries(
  tx: Tx,
  actor: Actor,
  webhookId: string,
  query: { after?: string | undefined; limit: number },
): Promise<{ items: WebhookDelivery[]; next: string | null }> {
  permit(actor, 'integration:read')
  await requireWebhook(tx, actor.orgId, webhookId)
  let select = tx
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .where('webhook_id', '=', webhookId)
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
  if (query.after) {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(query.after)) throw refuse('notFound')
    select = select.where('id', '<', query.after)
  }
  const rows = await select.execute()
  const items = rows.slice(0, query.limit).map(deliveryView)
  return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null }
}

/** Sends a delivery again, whatever came of it; the receiver knows it by the same `webhook-id`. */
export async function redeliver(
  tx: Tx,
  actor: Actor,
  webhookId: string,
  deliveryId: string,
): Promise<WebhookDelivery> {
  permit(actor, 'integration:write')
  const row = await tx
    .updateTable('webhook_delivery')
    .set({
      state: 'waiting',
      attempts: 0,
      response_status: null,
      problem: null,
      delivered_at: null,
      next_attempt_at: null,
    })
    .where('org_id', '=', actor.orgId)
    .where('webhook_id', '=', webhookId)
    .where('id', '=', deliveryId)
    .returning('id')
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  await enqueue(tx, deliverWebhook, { orgId: actor.orgId, deliveryId })
  await audit(tx, actor, 'integration.redeliver', { kind: 'webhook', id: webhookId }, { deliveryId })
  return viewDelivery(tx, actor.orgId, webhookId, deliveryId)
}
