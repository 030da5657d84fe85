import * as z from 'zod'
import { ServerUrl } from './channel.ts'
import { endpoint } from './endpoint.ts'
import { Id, Instant, line, PageQuery, PersonRef, page } from './shared.ts'

export const TOKEN_SCOPES = ['check', 'posts:read', 'posts:write', 'audit:read'] as const
export const ApiToken = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  createdBy: PersonRef,
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
})
export type ApiToken = z.infer<typeof ApiToken>

export const WEBHOOK_EVENTS = [
  'post.verdict',
  'post.decision',
  'post.published',
  'post.failed',
  'post.drift',
  'post.removed',
] as const
export const Webhook = z.object({
  id: Id,
  url: z.string(),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  active: z.boolean(),
  createdAt: Instant,
  failures: z.number().int(),
})
export type Webhook = z.infer<typeof Webhook>

/** Payloads hold ids, states and hashes; never text. */
export const WebhookDelivery = z.object({
  id: Id,
  event: z.enum(WEBHOOK_EVENTS),
  state: z.enum(['waiting', 'delivered', 'failed']),
  attempts: z.number().int(),
  responseStatus: z.number().int().nullable(),
  problem: z.string().nullable(),
  createdAt: Instant,
  deliveredAt: Instant.nullable(),
  nextAttemptAt: Instant.nullable(),
  payload: z.record(z.string(), z.unknown()),
})
export type WebhookDelivery = z.infer<typeof WebhookDelivery>

const webhookParams = z.object({ webhookId: Id })

export const integrationApi = {
  tokens: endpoint({
    method: 'get',
    path: '/api/tokens',
    summary: 'API tokens',
    access: 'integration:read',
    response: z.object({ items: z.array(ApiToken) }),
  }),
  createToken: endpoint({
    method: 'post',
    path: '/api/tokens',
    summary: 'Make an API token; its secret is answered once',
    access: 'integration:write',
    stepUp: true,
    body: z.object({
      name: line(80),
      scopes: z.array(z.enum(TOKEN_SCOPES)).min(1),
      days: z.number().int().min(1).max(366),
    }),
    response: ApiToken.extend({ secret: z.string() }),
    status: 201,
  }),
  revokeToken: endpoint({
    method: 'delete',
    path: '/api/tokens/{tokenId}',
    summary: 'Revoke an API token',
    access: 'integration:write',
    params: z.object({ tokenId: Id }),
  }),
  webhooks: endpoint({
    method: 'get',
    path: '/api/webhooks',
    summary: 'Webhooks',
    access: 'integration:read',
    response: z.object({ items: z.array(Webhook) }),
  }),
  createWebhook: endpoint({
    method: 'post',
    path: '/api/webhooks',
    summary: 'Add a webhook; its signing secret is answered once',
    access: 'integration:write',
    stepUp: true,
    body: z.object({ url: ServerUrl, events: z.array(z.enum(WEBHOOK_EVENTS)).min(1) }),
    response: Webhook.extend({ secret: z.string() }),
    status: 201,
  }),
  updateWebhook: endpoint({
    method: 'patch',
    path: '/api/webhooks/{webhookId}',
    summary: 'Change or switch a webhook',
    access: 'integration:write',
    params: webhookParams,
    body: z.object({ events: z.array(z.enum(WEBHOOK_EVENTS)).min(1), active: z.boolean() }).partial(),
    response: Webhook,
  }),
  removeWebhook: endpoint({
    method: 'delete',
    path: '/api/webhooks/{webhookId}',
    summary: 'Remove a webhook',
    access: 'integration:write',
    params: webhookParams,
  }),
  testWebhook: endpoint({
    method: 'post',
    path: '/api/webhooks/{webhookId}/test',
    summary: 'Send a test delivery',
    access: 'integration:write',
    params: webhookParams,
    response: WebhookDelivery,
    status: 201,
  }),
  deliveries: endpoint({
    method: 'get',
    path: '/api/webhooks/{webhookId}/deliveries',
    summary: 'Delivery log',
    access: 'integration:read',
    params: webhookParams,
    query: PageQuery,
    response: page(WebhookDelivery),
  }),
  redeliver: endpoint({
    method: 'post',
    path: '/api/webhooks/{webhookId}/deliveries/{deliveryId}/redeliver',
    summary: 'Send a delivery again',
    access: 'integration:write',
    params: webhookParams.extend({ deliveryId: Id }),
    response: WebhookDelivery,
  }),
} as const

export const integrationProblems = {
  notFound: [404, 'No such token, webhook or delivery here.'],
  addressRefused: [422, 'This address cannot be used: it is private, local or not a web address.'],
} as const
