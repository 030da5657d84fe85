import { api } from '@clearpost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as account from './domains/account/index.ts'
import { type Browser, PASSWORD, type TestApp, testApp } from './testing/app.ts'

let t: TestApp
let orgId: string
let browser: Browser
beforeAll(async () => {
  t = await testApp([account])
  orgId = await t.core.addOrganization()
  browser = await t.signedIn(await t.addPerson(orgId, ['owner']))
})
afterAll(() => t.close())

const rename = (headers: Record<string, string>) =>
  browser.call(api.account.updateMe, { body: { title: 'Changed' }, headers })

describe('a changing request with a session is refused when', () => {
  test.each([
    ['another site sends it', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring host sends it', { 'sec-fetch-site': 'same-site' }],
    ['an older browser names another origin', { origin: 'https://evil.example' }],
    ['the origin is hidden (sandboxed frame)', { origin: 'null' }],
    ['another origin only ends like ours', { origin: 'http://localhost.evil.example' }],
    ['another port of this host sends it', { origin: 'http://localhost:9999' }],
  ])('%s', async (_, headers) => {
    const { status, body } = await rename(headers)
    expect([status, body.code]).toEqual([403, 'core.crossSite'])
  })
})

test('nothing was changed by any of them, and our own page may', async () => {
  expect((await browser.call(api.account.me)).body.person.title).toBeNull()
  expect((await rename({ 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  expect((await rename({ origin: 'http://localhost' })).status).toBe(200)
  expect((await rename({ origin: new URL(t.core.config.publicUrl).origin })).status).toBe(200)
})

test('a request with a cookie that says nothing about its origin is refused', async () => {
  const response = await t.app.request('http://localhost/api/me', {
    method: 'PATCH',
    headers: { cookie: `session=${browser.cookies.get('session')}`, 'content-type': 'application/json' },
    body: '{"title":"Changed"}',
  })
  expect(response.status).toBe(403)
})

test('another site cannot sign a visitor in under its own account', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  const { body } = await t.visitor().call(api.account.signIn, {
    body: { email: person.email, password: PASSWORD },
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  expect(body.code).toBe('core.crossSite')
})

test('a form of another site cannot send JSON: other types are refused', async () => {
  const response = await browser.fetch('/api/me', {
    method: 'PATCH',
    headers: { 'content-type': 'text/plain' },
    body: '{"title":"Changed"}',
  })
  expect(response.status).toBe(415)
})

test('other origins are given no way to read answers', async () => {
  const response = await browser.fetch('/api/me', { headers: { origin: 'https://evil.example' } })
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
  expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
})
