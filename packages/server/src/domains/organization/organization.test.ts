import { api, STEP_UP_MINUTES } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, type TestApp, testApp } from '../../testing/app.ts'
import * as account from '../account/index.ts'
import * as organization from './index.ts'

let t: TestApp
let orgId: string
beforeAll(async () => {
  t = await testApp([organization, account])
  orgId = await t.core.addOrganization('Cedar Hill Clinic')
})
afterAll(() => t.close())

test('settings change one by one; the others stay', async () => {
  const browser = await t.signedIn(await t.addPerson(orgId, ['owner']))
  await browser.call(api.organization.update, { body: { editorsPublishClear: true } })
  const { body } = await browser.call(api.organization.update, {
    body: { timeZone: 'America/Denver', allowList: { names: ['Cedar Hill'], phones: ['970-555-0100'] } },
  })
  expect(body).toMatchObject({
    name: 'Cedar Hill Clinic',
    editorsPublishClear: true,
    timeZone: 'America/Denver',
    allowList: { names: ['Cedar Hill'], phones: ['970-555-0100'], staff: [] },
  })
  expect((await browser.call(api.organization.update, { body: { timeZone: 'Mars/Olympus' } })).status).toBe(
    422,
  )
})

test('what belongs to the organization is read from settings, people and sites', async () => {
  await t.addPerson(orgId, ['editor'], 'Dr. Imogen Tarrow')
  const list = await t.core.db.organization(orgId, (tx) => organization.allowListOf(tx, orgId))
  expect(list.staff).toContain('Dr. Imogen Tarrow')
  expect(list.names).toEqual(expect.arrayContaining(['Cedar Hill', 'Cedar Hill Clinic']))
})

test('anyone who may pause pauses at once; the first reason stays; resuming asks for a factor again', async () => {
  const reviewer = await t.signedIn(await t.addPerson(orgId, ['privacy_officer']))
  t.core.clock.advance({ minutes: STEP_UP_MINUTES + 1 })
  expect(
    (await reviewer.call(api.organization.pause, { body: { reason: 'A picture shows a chart.' } })).status,
  ).toBe(200)
  expect((await reviewer.call(api.organization.pause, { body: { reason: 'Again' } })).body.code).toBe(
    'organization.paused',
  )
  expect(await t.core.db.organization(orgId, (tx) => organization.isPaused(tx, orgId))).toBe(true)
  expect((await reviewer.call(api.organization.resume)).body.code).toBe('account.stepUpRequired')
  expect((await reviewer.call(api.account.stepUp, { body: { password: 'wrong' } })).body.code).toBe(
    'account.wrongCredentials',
  )
  expect((await reviewer.call(api.organization.resume)).body.code).toBe('account.stepUpRequired')
  expect((await reviewer.call(api.account.stepUp, { body: { password: PASSWORD } })).status).toBe(200)
  expect((await reviewer.call(api.organization.resume)).body.pausedAt).toBeNull()
})

test('an editor may neither pause nor change settings', async () => {
  const editor = await t.signedIn(await t.addPerson(orgId, ['editor']))
  expect((await editor.call(api.organization.pause, { body: { reason: 'Stop' } })).status).toBe(403)
  expect((await editor.call(api.organization.update, { body: { name: 'Mine' } })).body.code).toBe(
    'core.forbidden',
  )
})
