import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SESSION_IDLE_MINUTES, SESSION_MAX_HOURS } from '../../core/auth/authenticate.ts'
import { newToken } from '../../core/auth/token.ts'
import { PASSWORD, type TestApp, testApp } from '../../testing/app.ts'
import * as account from './index.ts'

let t: TestApp
let orgId: string
beforeAll(async () => {
  t = await testApp([account])
  orgId = await t.core.addOrganization()
})
afterAll(() => t.close())

test('a session that was in the browser before signing in is never taken over, and ends', async () => {
  const attacker = await t.signedIn(await t.addPerson(orgId, ['editor']))
  const planted = attacker.cookies.get('session') ?? ''
  const person = await t.addPerson(orgId, ['editor'])
  const victim = t.visitor()
  victim.cookies.set('session', planted)
  await victim.call(api.account.signIn, { body: { email: person.email, password: PASSWORD } })
  expect(victim.cookies.get('session')).not.toBe(planted)
  expect((await victim.call(api.account.me)).body.person.id).toBe(person.id)
  expect((await attacker.call(api.account.me)).status).toBe(401)
})

test('a made-up token of the right form is nobody', async () => {
  const browser = t.visitor()
  browser.cookies.set('session', newToken('session', orgId).token)
  expect((await browser.call(api.account.me)).body.code).toBe('account.signInAgain')
})

test('the cookie is out of reach for scripts and other sites; over https it is bound to the host', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  const signIn = { body: { email: person.email, password: PASSWORD } }
  const plain = await t.visitor().call(api.account.signIn, signIn)
  expect(plain.headers.getSetCookie()[0]).toMatch(
    /^session=cps_\S+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
  )
  t.core.config.publicUrl = 'https://clearpost.clinic.example'
  const secure = await t.visitor().call(api.account.signIn, signIn)
  t.core.config.publicUrl = 'http://localhost:4300'
  expect(secure.headers.getSetCookie()[0]).toMatch(
    /^__Host-session=cps_\S+; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
  )
})

test('the database holds hashes of tokens, not tokens', async () => {
  const browser = await t.signedIn(await t.addPerson(orgId, ['editor']))
  const rows = await t.core.db.system((tx) => tx.selectFrom('session').selectAll().execute())
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toContain(browser.cookies.get('session')?.slice(4) ?? '')
})

test('a session ends when idle, and after its longest time however busy', async () => {
  const idle = await t.signedIn(await t.addPerson(orgId, ['editor']))
  t.core.clock.advance({ minutes: SESSION_IDLE_MINUTES - 1 })
  expect((await idle.call(api.account.me)).status).toBe(200)
  t.core.clock.advance({ minutes: SESSION_IDLE_MINUTES - 1 })
  expect((await idle.call(api.account.me)).status).toBe(200)
  t.core.clock.advance({ minutes: SESSION_IDLE_MINUTES + 1 })
  expect((await idle.call(api.account.me)).status).toBe(401)
  const busy = await t.signedIn(await t.addPerson(orgId, ['editor']))
  for (let minutes = 0; minutes < SESSION_MAX_HOURS * 60; minutes += 20) {
    expect((await busy.call(api.account.me)).status).toBe(200)
    t.core.clock.advance({ minutes: 20 })
  }
  expect((await busy.call(api.account.me)).status).toBe(401)
})

test('a page that refreshes by itself keeps no session alive', async () => {
  const browser = await t.signedIn(await t.addPerson(orgId, ['editor']))
  const unattended = { headers: { 'x-unattended': '1' } }
  for (let minutes = 0; minutes < SESSION_IDLE_MINUTES; minutes += 10) {
    expect((await browser.call(api.account.me, unattended)).status).toBe(200)
    t.core.clock.advance({ minutes: 10 })
  }
  t.core.clock.advance({ minutes: 1 })
  expect((await browser.call(api.account.me, unattended)).status).toBe(401)
})

test('signing out ends the session on the server', async () => {
  const browser = await t.signedIn(await t.addPerson(orgId, ['editor']))
  const copy = t.visitor()
  copy.cookies.set('session', browser.cookies.get('session') ?? '')
  expect((await browser.call(api.account.signOut)).status).toBe(204)
  expect((await copy.call(api.account.me)).status).toBe(401)
})

test('own sessions are listed and can be ended; those of others cannot', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  const [here, there] = [await t.signedIn(person), await t.signedIn(person)]
  const { body } = await here.call(api.account.sessions)
  expect(body.items).toHaveLength(2)
  const other = body.items.find((item: { current: boolean }) => !item.current)
  const stranger = await t.signedIn(await t.addPerson(orgId, ['owner']))
  expect((await stranger.call(api.account.endSession, { params: { sessionId: other.id } })).status).toBe(404)
  expect((await here.call(api.account.endSession, { params: { sessionId: other.id } })).status).toBe(204)
  expect((await there.call(api.account.me)).status).toBe(401)
  expect((await here.call(api.account.me)).status).toBe(200)
})

test('a new password ends every other session', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  const [here, there] = [await t.signedIn(person), await t.signedIn(person)]
  const change = await here.call(api.account.changePassword, { body: { password: 'willow harbor 19 stone' } })
  expect(change.status).toBe(204)
  expect((await there.call(api.account.me)).status).toBe(401)
  expect((await here.call(api.account.me)).status).toBe(200)
  const again = t.visitor()
  expect(
    (await again.call(api.account.signIn, { body: { email: person.email, password: PASSWORD } })).status,
  ).toBe(401)
})
