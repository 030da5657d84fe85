import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import * as check from '../check/index.ts'
import { registerAudit } from '../evidence/audit-routes.ts'
import * as organization from '../organization/index.ts'
import * as integration from './index.ts'

let t: TestApp
let orgId: string
let officer: TestPerson
let browser: Browser
beforeAll(async () => {
  t = await testApp([integration, check, organization, { register: registerAudit }])
  orgId = await t.core.addOrganization()
  officer = await t.addPerson(orgId, ['privacy_officer'])
  browser = await t.signedIn(officer)
})
afterAll(() => t.close())

const makeToken = async (scopes: string[], days = 30) => {
  const { status, body } = await browser.call(api.integration.createToken, {
    body: { name: 'Scheduler', scopes, days },
  })
  expect(status).toBe(201)
  return body as { id: string; secret: string }
}
const text = { text: 'Flu shots are available at our Elm Street clinic this week.' }

test('a token reaches what its scope names, and nothing else', async () => {
  const { secret } = await makeToken(['check'])
  const program = t.program(secret)
  expect((await program.call(api.check.check, { body: text })).body.verdict).toBe('clear')
  expect((await program.call(api.evidence.audit, { query: {} })).body.code).toBe('core.forbidden')
  expect((await program.call(api.organization.get)).body.code).toBe('core.forbidden')
  expect(
    (
      await program.call(api.integration.createToken, {
        body: { name: 'More', scopes: ['audit:read'], days: 1 },
      })
    ).status,
  ).toBe(403)
})

test('a token ends by revocation, by time, and with its maker', async () => {
  const revoked = await makeToken(['check'])
  await browser.call(api.integration.revokeToken, { params: { tokenId: revoked.id } })
  expect((await t.program(revoked.secret).call(api.check.check, { body: text })).status).toBe(401)
  const short = await makeToken(['check'], 1)
  const long = await makeToken(['check'], 300)
  t.core.clock.advance({ days: 2 })
  expect((await t.program(short.secret).call(api.check.check, { body: text })).status).toBe(401)
  expect((await t.program(long.secret).call(api.check.check, { body: text })).status).toBe(200)
  await t.core.db.system((tx) =>
    tx.updateTable('person').set({ state: 'deactivated' }).where('id', '=', officer.id).execute(),
  )
  // Another process did this: known callers are looked up again after a second.
  t.core.clock.advance({ seconds: 1 })
  expect((await t.program(long.secret).call(api.check.check, { body: text })).status).toBe(401)
  await t.core.db.system((tx) =>
    tx.updateTable('person').set({ state: 'active' }).where('id', '=', officer.id).execute(),
  )
  browser = await t.signedIn(officer)
})

test('a token never has more rights than its maker has now', async () => {
  const { secret } = await makeToken(['audit:read'])
  const program = t.program(secret)
  expect((await program.call(api.evidence.audit, { query: {} })).status).toBe(200)
  await t.core.db.system((tx) =>
    tx
      .updateTable('person')
      .set({ roles: ['editor'] })
      .where('id', '=', officer.id)
      .execute(),
  )
  expect((await program.call(api.evidence.audit, { query: {} })).status).toBe(403)
  await t.core.db.system((tx) =>
    tx
      .updateTable('person')
      .set({ roles: ['privacy_officer'] })
      .where('id', '=', officer.id)
      .execute(),
  )
})

test('a token is no cookie, and a session no token', async () => {
  const { secret } = await makeToken(['check'])
  const visitor = t.visitor()
  visitor.cookies.set('session', secret)
  expect((await visitor.call(api.check.check, { body: text })).status).toBe(401)
  const session = browser.cookies.get('session') ?? ''
  expect((await t.program(session).call(api.check.check, { body: text })).status).toBe(401)
})

test('checks are counted per caller, and the answer says how many are left and when to come back', async () => {
  t.core.config.checksPerMinute = 600
  const { secret } = await makeToken(['check'])
  const program = t.program(secret)
  const first = await program.call(api.check.check, { body: text })
  expect(first.headers.get('ratelimit')).toBe('"check";r=599;t=0')
  for (let n = 1; n < 600; n++) await program.call(api.check.check, { body: text })
  const refused = await program.call(api.check.check, { body: text })
  expect([refused.status, refused.body.code]).toEqual([429, 'check.rateLimited'])
  expect(refused.headers.get('retry-after')).toBe('1')
  expect((await browser.call(api.check.check, { body: text })).status).toBe(200)
  t.core.clock.advance({ seconds: 1 })
  expect((await program.call(api.check.check, { body: text })).status).toBe(200)
})
