import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, type TestApp, testApp } from '../../testing/app.ts'
import * as account from './index.ts'
import { ACCOUNT_MAX_FAILURES, ADDRESS_MAX_FAILURES, THROTTLE_WINDOW_MINUTES } from './throttle.ts'

let t: TestApp
let orgId: string
beforeAll(async () => {
  t = await testApp([account])
  orgId = await t.core.addOrganization()
})
afterAll(() => t.close())

const signIn = (email: string, password: string, address: string) =>
  t.visitor(address).call(api.account.signIn, { body: { email, password } })

test('after too many wrong passwords the account waits, whatever address they come from, also with the right password', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  for (let n = 0; n < ACCOUNT_MAX_FAILURES; n++) {
    expect((await signIn(person.email, 'not the right one', `198.51.100.${n}`)).body.code).toBe(
      'account.wrongCredentials',
    )
  }
  expect((await signIn(person.email, PASSWORD, '203.0.113.9')).body.code).toBe('account.throttled')
  const other = await t.addPerson(orgId, ['editor'])
  expect((await signIn(other.email, PASSWORD, '203.0.113.9')).status).toBe(200)
  t.core.clock.advance({ minutes: THROTTLE_WINDOW_MINUTES + 1 })
  expect((await signIn(person.email, PASSWORD, '203.0.113.9')).status).toBe(200)
})

test('attempts sent at the same moment are all counted', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  const answers = await Promise.all(
    Array.from({ length: ACCOUNT_MAX_FAILURES + 6 }, (_, n) =>
      signIn(person.email, 'wrong again', `198.51.100.${n}`),
    ),
  )
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(6)
})

test('an address that tries many accounts waits', async () => {
  const address = '192.0.2.77'
  for (let n = 0; n < ADDRESS_MAX_FAILURES; n++) await signIn(`nobody-${n}@clinic.example`, 'guess', address)
  const person = await t.addPerson(orgId, ['editor'])
  expect((await signIn(person.email, PASSWORD, address)).body.code).toBe('account.throttled')
  expect((await signIn(person.email, PASSWORD, '192.0.2.78')).status).toBe(200)
})

test('an unknown account, a deactivated one and a wrong password get the same answer', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  const gone = await t.addPerson(orgId, ['editor'])
  await t.core.db.system((tx) =>
    tx.updateTable('person').set({ state: 'deactivated' }).where('id', '=', gone.id).execute(),
  )
  const answers = await Promise.all([
    signIn('nobody@clinic.example', 'a guess', '192.0.2.1'),
    signIn(gone.email, PASSWORD, '192.0.2.2'),
    signIn(person.email, 'a guess', '192.0.2.3'),
  ])
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(answers[0]?.status).toBe(401)
})

test('failures stand in the audit trail without anything that was typed', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  await signIn(person.email, 'secret-that-was-typed', '192.0.2.200')
  const rows = await t.core.db.organization(orgId, (tx) =>
    tx.selectFrom('audit_event').selectAll().where('subject_id', '=', person.id).execute(),
  )
  expect(rows).toMatchObject([
    { action: 'account.signInFailed', ip: '192.0.2.200', details: { how: 'password' } },
  ])
  expect(JSON.stringify(rows)).not.toContain('secret-that-was-typed')
})
