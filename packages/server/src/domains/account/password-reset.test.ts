import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, type TestApp, testApp } from '../../testing/app.ts'
import * as account from './index.ts'

let t: TestApp
let orgId: string
beforeAll(async () => {
  t = await testApp([account])
  orgId = await t.core.addOrganization()
})
afterAll(() => t.close())

const NEW_PASSWORD = 'willow harbor 19 stone'

async function mailsTo(address: string): Promise<string[]> {
  await t.core.jobs.drain()
  const folder = join(t.core.config.dataDir, 'outbox')
  const files = await readdir(folder).catch(() => [])
  const mails = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  return mails
    .filter((mail) => mail.includes(address))
    .map((mail) => mail.replace(/=\r?\n/g, '').replaceAll('=3D', '='))
}

async function resetToken(email: string): Promise<string> {
  await t.visitor().call(api.account.requestPasswordReset, { body: { email } })
  const mails = await mailsTo(email)
  return mails.at(-1)?.match(/\/reset#(cpl_[\w-]+)/)?.[1] ?? ''
}

test('the mailed link sets a new password once and ends every session', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  const before = await t.signedIn(person)
  const token = await resetToken(person.email)
  expect(token).not.toBe('')
  const done = await t
    .visitor()
    .call(api.account.completePasswordReset, { body: { token, password: NEW_PASSWORD } })
  expect(done.status).toBe(204)
  expect((await before.call(api.account.me)).status).toBe(401)
  const again = await t
    .visitor()
    .call(api.account.completePasswordReset, { body: { token, password: PASSWORD } })
  expect(again.body.code).toBe('account.linkUnusable')
  const visitor = t.visitor()
  expect(
    (await visitor.call(api.account.signIn, { body: { email: person.email, password: NEW_PASSWORD } }))
      .status,
  ).toBe(200)
})

test('the link expires', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  const token = await resetToken(person.email)
  t.core.clock.advance({ minutes: 61 })
  const late = await t
    .visitor()
    .call(api.account.completePasswordReset, { body: { token, password: NEW_PASSWORD } })
  expect(late.body.code).toBe('account.linkUnusable')
})

test('nobody learns whether an account exists, and the mail says nothing but the link', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  const known = await t.visitor().call(api.account.requestPasswordReset, { body: { email: person.email } })
  const unknown = await t
    .visitor()
    .call(api.account.requestPasswordReset, { body: { email: 'nobody@clinic.example' } })
  expect(known.body).toEqual(unknown.body)
  expect([known.status, unknown.status]).toEqual([202, 202])
  expect(await mailsTo('nobody@clinic.example')).toEqual([])
  expect(await mailsTo(person.email)).toHaveLength(1)
})

test('asking again and again sends no more than a few mails', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  for (let n = 0; n < 6; n++) {
    const { status } = await t
      .visitor()
      .call(api.account.requestPasswordReset, { body: { email: person.email } })
    expect(status).toBe(202)
  }
  expect(await mailsTo(person.email)).toHaveLength(3)
})
