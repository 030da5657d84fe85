import { newId } from '../../core/id.ts'
import { enqueue, type Json, type Tx } from '../../core/index.ts'
import { deliverWebhook } from './jobs.ts'
import type { WebhookEvent } from './tables.ts'

/**
 * Tells every active webhook that listens to the event, in the caller's transaction: what is rolled
 * back is never told. Deliveries leave after commit.
 * @param payload ids, states and hashes; never text or patient data
 */
export async function emit(
  tx: Tx,
  orgId: string,
  event: WebhookEvent,
  payload: Record<string, Json>,
): Promise<void> {
  const listeners = await tx
    .selectFrom('webhook')
    .select('id')
    .where('org_id', '=', orgId)
    .where('active', '=', true)
    .where((row) => row(row.val(event), '=', row.fn.any('events')))
    .execute()
  for (const { id } of listeners) await addDelivery(tx, orgId, id, event, payload)
}

/** One delivery row and the job that sends it. @returns the delivery's id */
export async function addDelivery(
  tx: Tx,
  orgId: string,
  webhookId: string,
  event: WebhookEvent,
  payload: Record<string, Json>,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('webhook_delivery')
    .values({ org_id: orgId, id, webhook_id: webhookId, event, payload: JSON.stringify(payload) })
    .execute()
  await enqueue(tx, deliverWebhook, { orgId, deliveryId: id })
  return id
}
