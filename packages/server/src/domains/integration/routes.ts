import { api } from '@clearpost/contract'
import type { Routes } from '../../core/http/routes.ts'
import { createToken, listTokens, revokeToken } from './tokens.ts'
import {
  createWebhook,
  listDeliveries,
  listWebhooks,
  redeliver,
  removeWebhook,
  testWebhook,
  updateWebhook,
} from './webhooks.ts'

export function register(routes: Routes): void {
  const i = api.integration
  routes.on(i.tokens, ({ tx, actor }) => listTokens(tx, actor))
  routes.on(i.createToken, ({ tx, actor, body, core }) => createToken(tx, actor, body, core.clock.now()))
  routes.on(i.revokeToken, ({ tx, actor, params, core }) =>
    revokeToken(tx, actor, params.tokenId, core.clock.now()),
  )
  routes.on(i.webhooks, ({ tx, actor }) => listWebhooks(tx, actor))
  routes.on(i.createWebhook, ({ tx, actor, body, core }) => createWebhook(tx, actor, body, core))
  routes.on(i.updateWebhook, ({ tx, actor, params, body }) =>
    updateWebhook(tx, actor, params.webhookId, body),
  )
  routes.on(i.removeWebhook, ({ tx, actor, params }) => removeWebhook(tx, actor, params.webhookId))
  routes.on(i.testWebhook, ({ tx, actor, params }) => testWebhook(tx, actor, params.webhookId))
  routes.on(i.deliveries, ({ tx, actor, params, query }) =>
    listDeliveries(tx, actor, params.webhookId, query),
  )
  routes.on(i.redeliver, ({ tx, actor, params }) => redeliver(tx, actor, params.webhookId, params.deliveryId))
}
