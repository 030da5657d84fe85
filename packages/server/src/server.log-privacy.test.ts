import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogger } from './core/logging.ts'
import * as account from './domains/account/index.ts'
import { type Browser, type TestApp, testApp } from './testing/app.ts'

/** Stands in every place a request has; may stand in no log line. */
const CANARY = 'Quetzalia Brightwater'
const lines: string[] = []

let t: TestApp
let browser: Browser
beforeAll(async () => {
  t = await testApp([account], {
    log: createLogger('debug', { human: false, write: (line) => lines.push(line) }),
  })
  browser = await t.signedIn(await t.addPerson(await t.core.addOrganization(), ['owner']))
})
afterAll(() => t.close())

test('what a request carries stands in no log line: body, query, path, headers, cookie', async () => {
  const encoded = encodeURIComponent(CANARY)
  await browser.call(api.account.updateMe, { body: { name: CANARY } })
  await browser.call(api.account.updateMe, { body: { theme: CANARY } })
  await browser.fetch(`/api/me?q=${encoded}`, {
    headers: { 'user-agent': CANARY, referer: `http://localhost/?q=${encoded}` },
  })
  await browser.fetch(`/api/${encoded}`)
  await browser.fetch(`/${encoded}?x=${encoded}`)
  await browser.call(api.account.endSession, { params: { sessionId: CANARY } })
  await t
    .visitor()
    .call(api.account.signIn, { body: { email: 'quetzalia@clinic.example', password: CANARY } })
  const all = lines.join('')
  expect(lines.length).toBeGreaterThanOrEqual(7)
  for (const trace of [CANARY, encoded, 'Quetzalia', 'quetzalia', browser.cookies.get('session') ?? '-']) {
    expect(all).not.toContain(trace)
  }
})

test('each request is one line with its route, status and duration', async () => {
  lines.length = 0
  await browser.call(api.account.me)
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    message: 'request',
    method: 'GET',
    route: '/api/me',
    status: 200,
  })
})
