import type { WEBHOOK_EVENTS, WebhookDelivery } from '@clearpost/contract'
import type { Generated } from 'kysely'
import type { Json, JsonColumn } from '../../core/database/tables.ts'

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

export interface WebhookTable {
  org_id: string
  id: string
  url: string
  events: WebhookEvent[]
  active: Generated<boolean>
  /** Sealed. */
  secret: Buffer
  failures: Generated<number>
  created_by: string
  created_at: Generated<Date>
}

export interface WebhookDeliveryTable {
  org_id: string
  id: string
  webhook_id: string
  event: WebhookEvent
  payload: JsonColumn<Record<string, Json>>
  state: Generated<WebhookDelivery['state']>
  attempts: Generated<number>
  response_status: number | null
  problem: string | null
  created_at: Generated<Date>
  delivered_at: Date | null
  next_attempt_at: Date | null
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    webhook: WebhookTable
    webhook_delivery: WebhookDeliveryTable
  }
}
