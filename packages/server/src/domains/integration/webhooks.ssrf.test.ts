import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { api } from '@clearpost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, type TestApp, testApp } from '../../testing/app.ts'
import { mayBeCalled } from './address.ts'
import * as integration from './index.ts'

interface Received {
  headers: IncomingMessage['headers']
  body: string
}

let t: TestApp
let strict: TestApp
let orgId: string
let browser: Browser
let receiver: Server
let url: string
const received: Received[] = []
let answerWith: { status: number; headers?: Record<string, string> } = { status: 204 }

beforeAll(async () => {
  t = await testApp([integration])
  strict = await testApp([integration], { config: { allowPrivateNetworks: false } })
  orgId = await t.core.addOrganization()
  browser = await t.signedIn(await t.addPerson(orgId, ['privacy_officer']))
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      response.writeHead(answerWith.status, answerWith.headers).end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
})
afterAll(async () => {
  await new Promise((resolve) => receiver.close(resolve))
  await t.close()
  await strict.close()
})

describe('a webhook may not point at', () => {
  test.each([
    'http://hooks.clinic.example/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://10.0.0.8/',
    'https://192.168.1.1/admin',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fd00::1]/',
    'https://localhost/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://intranet/',
    'https://user:secret@hooks.clinic.example/',
    'ftp://hooks.clinic.example/',
    'file:///etc/passwd',
  ])('%s', (address) => {
    expect(mayBeCalled(address, { allowPrivateNetworks: false })).toBe(false)
  })
  test('but at a public https address', () => {
    expect(mayBeCalled('https://hooks.clinic.example/clearpost', { allowPrivateNetworks: false })).toBe(true)
  })
})

test('the API refuses such an address by name', async () => {
  const strictOrg = await strict.core.addOrganization()
  const officer = await strict.signedIn(await strict.addPerson(strictOrg, ['privacy_officer']))
  const body = { url: 'https://169.254.169.254/latest', events: ['post.drift'] }
  expect((await officer.call(api.integration.createWebhook, { body })).body.code).toBe(
    'integration.addressRefused',
  )
})

test('a name that leads into a private network later is refused at delivery, and the log says why', async () => {
  const strictOrg = await strict.core.addOrganization()
  const officer = await strict.signedIn(await strict.addPerson(strictOrg, ['privacy_officer']))
  const { body: webhook } = await officer.call(api.integration.createWebhook, {
    body: { url: 'https://hooks.clinic.example/', events: ['post.drift'] },
  })
  await strict.core.db.system((tx) =>
    tx.updateTable('webhook').set({ url }).where('id', '=', webhook.id).execute(),
  )
  received.length = 0
  await officer.call(api.integration.testWebhook, { params: { webhookId: webhook.id } })
  await strict.core.jobs.drain().catch(() => undefined)
  expect(received).toEqual([])
  const { body } = await officer.call(api.integration.deliveries, {
    params: { webhookId: webhook.id },
    query: {},
  })
  expect(body.items[0]).toMatchObject({ state: 'waiting', attempts: 1, responseStatus: null })
  expect(body.items[0].problem).toContain('private or local')
})

async function addWebhook(events: string[]) {
  const { status, body } = await browser.call(api.integration.createWebhook, { body: { url, events } })
  expect(status).toBe(201)
  return body as { id: string; secret: string }
}
const emitDrift = () =>
  t.core.db.organization(orgId, (tx) =>
    integration.emit(tx, orgId, 'post.drift', { postId: 'p-1', state: 'drift' }),
  )

test('a delivery is signed as Standard Webhooks say, and only those who listen get it', async () => {
  const listening = await addWebhook(['post.drift'])
  await addWebhook(['post.published'])
  received.length = 0
  await emitDrift()
  await t.core.jobs.drain()
  expect(received).toHaveLength(1)
  const [{ headers, body }] = received as [Received]
  const key = Buffer.from(listening.secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
  expect(JSON.parse(body)).toMatchObject({ type: 'post.drift', data: { postId: 'p-1', state: 'drift' } })
  const log = await browser.call(api.integration.deliveries, {
    params: { webhookId: listening.id },
    query: {},
  })
  expect(log.body.items).toMatchObject([
    { state: 'delivered', attempts: 1, responseStatus: 204, problem: null },
  ])
})

test('what is rolled back is never told', async () => {
  await addWebhook(['post.failed'])
  received.length = 0
  await t.core.db
    .organization(orgId, async (tx) => {
      await integration.emit(tx, orgId, 'post.failed', { postId: 'p-2' })
      throw new Error('rolled back')
    })
    .catch(() => undefined)
  await t.core.jobs.drain()
  expect(received).toEqual([])
})

test('a redirect is not followed, a refusal is tried again with the same id, and one may send again', async () => {
  const { id } = await addWebhook(['post.removed'])
  answerWith = { status: 302, headers: { location: 'http://127.0.0.1:1/' } }
  received.length = 0
  await t.core.db.organization(orgId, (tx) => integration.emit(tx, orgId, 'post.removed', { postId: 'p-3' }))
  await t.core.jobs.drain().catch(() => undefined)
  answerWith = { status: 500 }
  t.core.clock.advance({ minutes: 5 })
  await t.core.jobs.drain().catch(() => undefined)
  answerWith = { status: 204 }
  t.core.clock.advance({ minutes: 5 })
  await t.core.jobs.drain()
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  const { body } = await browser.call(api.integration.deliveries, { params: { webhookId: id }, query: {} })
  expect(body.items).toMatchObject([{ state: 'delivered', attempts: received.length, responseStatus: 204 }])
  expect(received.length).toBeGreaterThanOrEqual(3)
  const again = { webhookId: id, deliveryId: body.items[0].id as string }
  expect((await browser.call(api.integration.redeliver, { params: again })).body.state).toBe('waiting')
  await t.core.jobs.drain()
  expect(received.at(-1)?.headers['webhook-id']).toBe(again.deliveryId)
})

test('the secret is sealed in the database and never answered again', async () => {
  const { id, secret } = await addWebhook(['post.verdict'])
  const rows = await t.core.db.system((tx) =>
    tx.selectFrom('webhook').selectAll().where('id', '=', id).execute(),
  )
  expect(rows[0]?.secret.toString('latin1')).not.toContain(secret.slice(6))
  expect(JSON.stringify((await browser.call(api.integration.webhooks)).body)).not.toContain(secret)
})

test('what waits for a webhook that was switched off is given up, and says so', async () => {
  const { id } = await addWebhook(['post.decision'])
  received.length = 0
  await t.core.db.organization(orgId, (tx) => integration.emit(tx, orgId, 'post.decision', { postId: 'p-4' }))
  await browser.call(api.integration.updateWebhook, { params: { webhookId: id }, body: { active: false } })
  await t.core.jobs.drain()
  expect(received).toEqual([])
  const { body } = await browser.call(api.integration.deliveries, { params: { webhookId: id }, query: {} })
  expect(body.items).toMatchObject([{ state: 'failed', attempts: 0 }])
  expect(body.items[0].problem).toContain('switched off')
})
