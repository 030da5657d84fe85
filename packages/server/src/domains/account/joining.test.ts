import { api } from '@clearpost/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../testing/app.ts'
import * as account from './index.ts'
import { refuseKnownPassword } from './password.ts'

const clinic = {
  organizationName: 'Cedar Hill Clinic',
  timeZone: 'America/Denver',
  name: 'Ana Ruiz',
  email: 'Ana.Ruiz@clinic.example',
  password: 'plum kettle orbit 42',
  locale: 'es',
}

let t: TestApp
beforeEach(async () => {
  t = await testApp([account])
})
afterEach(() => t.close())

test('the first visitor on the machine itself sets the server up and is signed in as owner and privacy officer', async () => {
  const visitor = t.visitor()
  expect((await visitor.call(api.account.setupStatus)).body).toEqual({ needed: true, codeRequired: false })
  const { status, body } = await visitor.call(api.account.setup, { body: clinic })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    person: { name: 'Ana Ruiz', email: 'ana.ruiz@clinic.example', locale: 'es' },
    organization: { name: 'Cedar Hill Clinic', timeZone: 'America/Denver' },
    roles: ['owner', 'privacy_officer'],
    secondFactor: { totp: false, passkeys: 0 },
  })
  expect((await visitor.call(api.account.me)).body.person.name).toBe('Ana Ruiz')
  expect((await t.visitor().call(api.account.setup, { body: clinic })).body.code).toBe('account.setupDone')
})

test('two first visitors at the same moment make one organization', async () => {
  const answers = await Promise.all(
    [1, 2, 3].map((n) =>
      t.visitor().call(api.account.setup, { body: { ...clinic, email: `ana${n}@clinic.example` } }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
})

test('from elsewhere the printed code is asked for, and guessing it is stopped', async () => {
  const visitor = t.visitor('198.51.100.7')
  expect((await visitor.call(api.account.setupStatus)).body.codeRequired).toBe(true)
  expect((await visitor.call(api.account.setup, { body: clinic })).body.code).toBe('account.setupCode')
  for (let n = 0; n < 8; n++)
    await visitor.call(api.account.setup, { body: { ...clinic, code: `0000-0000-000${n}` } })
  const code = account.setupCodeOf(t.core)
  expect((await visitor.call(api.account.setup, { body: { ...clinic, code } })).body.code).toBe(
    'account.throttled',
  )
  expect(
    (await t.visitor('198.51.100.8').call(api.account.setup, { body: { ...clinic, code } })).status,
  ).toBe(201)
})

test('behind a proxy on this machine, and for a page rebound to its address, nobody counts as local', async () => {
  const visitor = t.visitor()
  const forwarded = { 'x-forwarded-for': '198.51.100.7' }
  expect((await visitor.call(api.account.setupStatus, { headers: forwarded })).body.codeRequired).toBe(true)
  const rebound = { host: 'rebound.example:4300' }
  expect((await visitor.call(api.account.setupStatus, { headers: rebound })).body.codeRequired).toBe(true)
})

describe('a password is refused when it', () => {
  const own = ['Ana Ruiz', 'ana.ruiz@cedarhill.example', 'Cedar Hill Clinic']
  test.each([
    ['is common', 'passwordpassword'],
    ['is a common phrase with digits behind', 'MyPasswordIsMyPassword2026'],
    ['is a famous example', 'correct horse battery staple'],
    ['repeats one pattern', 'abc123abc123abc123'],
    ['is a row of keys', 'qwertyuiopasdfgh'],
    ['is the own e-mail', 'ana.ruiz@cedarhill.example'],
    ['is the organization with a year', 'Cedar Hill Clinic 2026'],
  ])('%s', (_, password) => {
    expect(() => refuseKnownPassword(password, own)).toThrowError(
      expect.objectContaining({ code: 'account.passwordKnown' }),
    )
  })
  test.each(['plum kettle orbit 42', 'seven otters juggle cedar logs'])('but not: %s', (password) => {
    expect(() => refuseKnownPassword(password, own)).not.toThrow()
  })
})
