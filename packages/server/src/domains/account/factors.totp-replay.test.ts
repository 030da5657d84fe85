import { api } from '@clearpost/contract'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, PASSWORD, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import * as account from './index.ts'

let t: TestApp
let orgId: string
beforeAll(async () => {
  t = await testApp([account])
  orgId = await t.core.addOrganization()
})
afterAll(() => t.close())

const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: t.core.clock.now().getTime() })

async function withTotp(): Promise<{
  person: TestPerson
  secret: string
  recoveryCodes: string[]
  browser: Browser
}> {
  const person = await t.addPerson(orgId, ['editor'])
  const browser = await t.signedIn(person)
  const { body } = await browser.call(api.account.beginTotp)
  const confirmed = await browser.call(api.account.confirmTotp, { body: { code: codeOf(body.secret) } })
  expect(confirmed.status).toBe(200)
  t.core.clock.advance({ seconds: 30 })
  return { person, secret: body.secret, recoveryCodes: confirmed.body.recoveryCodes, browser }
}

async function afterPassword(person: TestPerson): Promise<Browser> {
  const browser = t.visitor()
  const { body } = await browser.call(api.account.signIn, {
    body: { email: person.email, password: PASSWORD },
  })
  expect(body.state).toBe('second-factor')
  return browser
}

test('the password alone gives no session once a second factor is set', async () => {
  const { person } = await withTotp()
  const browser = await afterPassword(person)
  expect((await browser.call(api.account.me)).status).toBe(401)
})

test('a code counts once: the same one is refused in another sign-in, and in step-up', async () => {
  const { person, secret } = await withTotp()
  const code = codeOf(secret)
  const first = await afterPassword(person)
  expect((await first.call(api.account.signInTotp, { body: { code } })).status).toBe(200)
  const second = await afterPassword(person)
  expect((await second.call(api.account.signInTotp, { body: { code } })).body.code).toBe('account.wrongCode')
  expect((await first.call(api.account.stepUp, { body: { code } })).body.code).toBe('account.wrongCode')
  t.core.clock.advance({ seconds: 30 })
  expect((await second.call(api.account.signInTotp, { body: { code: codeOf(secret) } })).status).toBe(200)
})

test('the same code sent twice at the same moment counts once', async () => {
  const { secret, browser } = await withTotp()
  const code = codeOf(secret)
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => browser.call(api.account.stepUp, { body: { code } })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('the code that confirmed the app does not sign anyone in', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  const browser = await t.signedIn(person)
  const { body } = await browser.call(api.account.beginTotp)
  const code = codeOf(body.secret)
  await browser.call(api.account.confirmTotp, { body: { code } })
  const again = await afterPassword(person)
  expect((await again.call(api.account.signInTotp, { body: { code } })).status).toBe(401)
})

test('a code older than the window is refused', async () => {
  const { person, secret } = await withTotp()
  const code = codeOf(secret)
  t.core.clock.advance({ seconds: 90 })
  const browser = await afterPassword(person)
  expect((await browser.call(api.account.signInTotp, { body: { code } })).status).toBe(401)
})

test('a recovery code counts once', async () => {
  const { person, recoveryCodes } = await withTotp()
  const [code = ''] = recoveryCodes
  const first = await afterPassword(person)
  expect((await first.call(api.account.signInRecovery, { body: { code: code.toUpperCase() } })).status).toBe(
    200,
  )
  const second = await afterPassword(person)
  expect((await second.call(api.account.signInRecovery, { body: { code } })).status).toBe(401)
  expect((await first.call(api.account.security)).body.recoveryCodesLeft).toBe(recoveryCodes.length - 1)
})

test('guessing codes is stopped, also by the right code', async () => {
  const { person, secret } = await withTotp()
  const browser = await afterPassword(person)
  for (let n = 0; n < 8; n++) await browser.call(api.account.signInTotp, { body: { code: `00000${n}` } })
  expect((await browser.call(api.account.signInTotp, { body: { code: codeOf(secret) } })).body.code).toBe(
    'account.throttled',
  )
})

test('secrets of apps are sealed in the database', async () => {
  const { person, secret } = await withTotp()
  const row = await t.core.db.organization(orgId, (tx) =>
    tx.selectFrom('totp').select('secret').where('person_id', '=', person.id).executeTakeFirstOrThrow(),
  )
  expect(row.secret?.toString('latin1')).not.toContain(secret)
})

test('an owner keeps a last second factor, an editor may remove it', async () => {
  const owner = await t.addPerson(orgId, ['owner'])
  const browser = await t.signedIn(owner)
  const { body } = await browser.call(api.account.beginTotp)
  await browser.call(api.account.confirmTotp, { body: { code: codeOf(body.secret) } })
  expect((await browser.call(api.account.removeTotp)).body.code).toBe('account.lastFactor')
  const editor = await withTotp()
  expect((await editor.browser.call(api.account.removeTotp)).status).toBe(204)
  expect((await editor.browser.call(api.account.security)).body).toMatchObject({
    totp: null,
    recoveryCodesLeft: 0,
  })
})
