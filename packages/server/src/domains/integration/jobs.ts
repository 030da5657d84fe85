import { createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import * as z from 'zod'
import { type Core, defineJob, OutsideError } from '../../core/index.ts'
import './tables.ts'

export const WEBHOOK_SECRET_FIELD = 'webhook.secret'
/** Prefix of a signing secret, as Standard Webhooks 1.0 writes it. */
const SECRET_PREFIX = 'whsec_'
const SECRET_BYTES = 32
const RETRIES = 9
/** With doubling: about 10 s, 20 s, 40 s … in sum an hour and a half. */
const RETRY_DELAY_SECONDS = 10
const TIMEOUT_MILLIS = 15_000
const ANSWER_MAX_BYTES = 64 * 1024
/** Deliveries given up in a row after which a webhook is switched off. */
const FAILURES_BEFORE_OFF = 20

export const newWebhookSecret = (): string => SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64')

/**
 * Headers of Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body` under the decoded secret.
 * @param timestamp seconds since 1970
 */
function signatureHeaders(
  secret: string,
  id: string,
  timestamp: number,
  body: string,
): Record<string, string> {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': `v1,${signature}`,
  }
}

/** Someone reads this in the delivery log: what went wrong and what to do. */
const PROBLEMS: Record<OutsideError['code'], string> = {
  refused: 'The address is private or local and is not called. Use a public https address.',
  unresolved: 'The host name is not known. Check the address.',
  'too-large': 'The answer was too long. Answer with an empty body.',
  'too-slow': 'The server did not answer within 15 seconds. Answer first, work later.',
  redirects: 'The server redirects. Enter the final address.',
  unreachable: 'The server cannot be reached. Check that it is running.',
}

const SWITCHED_OFF = 'The webhook was switched off before this was delivered. Switch it on and send it again.'

const payload = z.object({ orgId: z.uuid(), deliveryId: z.uuid() })

export const deliverWebhook = defineJob('webhook-deliver', payload, deliver, {
  retries: RETRIES,
  retryDelaySeconds: RETRY_DELAY_SECONDS,
  concurrency: 4,
  gaveUp: giveUp,
})

class DeliveryFailed extends Error {
  override name = 'DeliveryFailed'
}

/** Sends one delivery. The receiver tells repetitions by `webhook-id`, which stays the same. */
async function deliver(core: Core, { orgId, deliveryId }: z.infer<typeof payload>): Promise<void> {
  const found = await core.db.organization(orgId, async (tx) => {
    const row = await tx
      .selectFrom('webhook_delivery as d')
      .innerJoin('webhook as w', (join) =>
        join.onRef('w.org_id', '=', 'd.org_id').onRef('w.id', '=', 'd.webhook_id'),
      )
      .select([
        'd.event',
        'd.payload',
        'd.created_at',
        'd.state',
        'd.attempts',
        'w.url',
        'w.secret',
        'w.active',
      ])
      .where('d.org_id', '=', orgId)
      .where('d.id', '=', deliveryId)
      .executeTakeFirst()
    if (row?.state !== 'waiting') return null
    if (!row.active) {
      await tx
        .updateTable('webhook_delivery')
        .set({ state: 'failed', problem: SWITCHED_OFF, next_attempt_at: null })
        .where('org_id', '=', orgId)
        .where('id', '=', deliveryId)
        .execute()
      return null
    }
    return { ...row, secret: await core.keys.openText(tx, orgId, WEBHOOK_SECRET_FIELD, row.secret) }
  })
  if (!found) return
  const body = JSON.stringify({
    type: found.event,
    timestamp: found.created_at.toISOString(),
    data: found.payload,
  })
  const headers = signatureHeaders(
    found.secret,
    deliveryId,
    Math.floor(core.clock.now().getTime() / 1000),
    body,
  )
  const outcome = await send(core, found.url, body, headers)
  await record(core, orgId, deliveryId, found.attempts, outcome)
  if (outcome.problem !== null) throw new DeliveryFailed('The webhook did not take the delivery.')
}

interface Outcome {
  status: number | null
  problem: string | null
}

async function send(
  core: Core,
  url: string,
  body: string,
  headers: Record<string, string>,
): Promise<Outcome> {
  try {
    const response = await core.outsideFetch(url, {
      method: 'POST',
      body,
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'Clearpost-Webhooks/1' },
      redirect: 'error',
      timeoutMillis: TIMEOUT_MILLIS,
      maxBytes: ANSWER_MAX_BYTES,
    })
    if (response.ok) return { status: response.status, problem: null }
    return { status: response.status, problem: `The server answered ${response.status}. It must answer 2xx.` }
  } catch (error) {
    if (error instanceof OutsideError) return { status: null, problem: PROBLEMS[error.code] }
    throw error
  }
}

async function record(
  core: Core,
  orgId: string,
  deliveryId: string,
  attempts: number,
  outcome: Outcome,
): Promise<void> {
  const now = core.clock.now()
  const delivered = outcome.problem === null
  const wait = RETRY_DELAY_SECONDS * 2 ** attempts * 1000
  await core.db.organization(orgId, async (tx) => {
    const row = await tx
      .updateTable('webhook_delivery')
      .set({
        attempts: attempts + 1,
        response_status: outcome.status,
        problem: outcome.problem,
        ...(delivered
          ? { state: 'delivered' as const, delivered_at: now, next_attempt_at: null }
          : { next_attempt_at: new Date(now.getTime() + wait) }),
      })
      .where('org_id', '=', orgId)
      .where('id', '=', deliveryId)
      .returning('webhook_id')
      .executeTakeFirst()
    if (!delivered || !row) return
    await tx
      .updateTable('webhook')
      .set({ failures: 0 })
      .where('org_id', '=', orgId)
      .where('id', '=', row.webhook_id)
      .execute()
  })
}

async function giveUp(core: Core, { orgId, deliveryId }: z.infer<typeof payload>): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    const row = await tx
      .updateTable('webhook_delivery')
      .set({ state: 'failed', next_attempt_at: null })
      .where('org_id', '=', orgId)
      .where('id', '=', deliveryId)
      .where('state', '=', 'waiting')
      .returning('webhook_id')
      .executeTakeFirst()
    if (!row) return
    await tx
      .updateTable('webhook')
      .set({
        failures: sql<number>`failures + 1`,
        active: sql<boolean>`active and failures + 1 < ${FAILURES_BEFORE_OFF}`,
      })
      .where('org_id', '=', orgId)
      .where('id', '=', row.webhook_id)
      .execute()
  })
}

const DAY_SECONDS = 86_400
const DELIVERY_RETENTION_DAYS = 90

/** The delivery log is for finding faults; what happened stands in the audit trail. */
defineJob(
  'webhook-sweep',
  z.object({}),
  async (core) => {
    const before = new Date(core.clock.now().getTime() - DELIVERY_RETENTION_DAYS * DAY_SECONDS * 1000)
    await core.db.system((tx) =>
      tx
        .deleteFrom('webhook_delivery')
        .where('created_at', '<', before)
        .where('state', '!=', 'waiting')
        .execute(),
    )
  },
  { everySeconds: DAY_SECONDS },
)
