import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import { type Authenticator, createAuthenticator } from '../../testing/authenticator.ts'
import * as account from './index.ts'

let t: TestApp
let orgId: string
let person: TestPerson
let key: Authenticator
beforeAll(async () => {
  t = await testApp([account])
  orgId = await t.core.addOrganization()
  person = await t.addPerson(orgId, ['editor'])
  key = createAuthenticator(t.core.config.publicUrl)
  const browser = await t.signedIn(person)
  const options = await browser.call(api.account.beginPasskey)
  const credential = key.register(options.body)
  const added = await browser.call(api.account.addPasskey, { body: { name: 'Laptop', credential } })
  expect(added.body.passkeys).toMatchObject([{ name: 'Laptop' }])
  const replayed = await browser.call(api.account.addPasskey, { body: { name: 'Again', credential } })
  expect(replayed.body.code).toBe('account.passkeyFailed')
})
afterAll(() => t.close())

const begin = async () => {
  const visitor = t.visitor()
  return { visitor, options: (await visitor.call(api.account.passkeyOptions)).body }
}

test('a passkey signs in alone, and the answer it gave counts once', async () => {
  const { visitor, options } = await begin()
  const answer = key.authenticate(options)
  const cookies = new Map(visitor.cookies)
  expect((await visitor.call(api.account.passkeySignIn, { body: answer })).body.person.id).toBe(person.id)
  const thief = t.visitor()
  for (const [name, value] of cookies) thief.cookies.set(name, value)
  expect((await thief.call(api.account.passkeySignIn, { body: answer })).body.code).toBe(
    'account.passkeyFailed',
  )
})

test('alone it must have verified its holder; behind the password a touch is enough', async () => {
  const { visitor, options } = await begin()
  const touched = key.authenticate(options, { verified: false })
  expect((await visitor.call(api.account.passkeySignIn, { body: touched })).status).toBe(401)
  const second = t.visitor()
  const state = await second.call(api.account.signIn, { body: { email: person.email, password: PASSWORD } })
  expect(state.body).toEqual({ state: 'second-factor', methods: ['passkey'] })
  const factor = await second.call(api.account.passkeyOptions)
  const answer = key.authenticate(factor.body, { verified: false })
  expect((await second.call(api.account.passkeySignIn, { body: answer })).status).toBe(200)
})

test('an answer for another site, another challenge or from another browser is refused', async () => {
  const phished = await begin()
  const elsewhere = key.authenticate(phished.options, { origin: 'https://clearpost.evil.example' })
  expect((await phished.visitor.call(api.account.passkeySignIn, { body: elsewhere })).status).toBe(401)
  const [one, other] = [await begin(), await begin()]
  expect(
    (await one.visitor.call(api.account.passkeySignIn, { body: key.authenticate(other.options) })).status,
  ).toBe(401)
  const stolen = await begin()
  const answer = key.authenticate(stolen.options)
  expect((await t.visitor().call(api.account.passkeySignIn, { body: answer })).status).toBe(401)
})

test('a challenge grows old', async () => {
  const { visitor, options } = await begin()
  t.core.clock.advance({ minutes: 6 })
  expect((await visitor.call(api.account.passkeySignIn, { body: key.authenticate(options) })).status).toBe(
    401,
  )
})

test('the key of one person is no second factor and no step-up of another', async () => {
  const other = await t.addPerson(orgId, ['editor'])
  const browser = await t.signedIn(other)
  const options = await browser.call(api.account.stepUpPasskeyOptions)
  const answer = key.authenticate(options.body)
  expect((await browser.call(api.account.stepUpPasskey, { body: answer })).body.code).toBe(
    'account.passkeyFailed',
  )
})

test('a passkey proves again who one is', async () => {
  const browser = await t.signedIn(person)
  t.core.clock.advance({ minutes: 11 })
  expect((await browser.call(api.account.beginTotp)).body.code).toBe('account.stepUpRequired')
  const options = await browser.call(api.account.stepUpPasskeyOptions)
  expect(
    (await browser.call(api.account.stepUpPasskey, { body: key.authenticate(options.body) })).status,
  ).toBe(200)
  expect((await browser.call(api.account.beginTotp)).status).toBe(200)
})

test('a deactivated person is let in by no passkey', async () => {
  const leaving = await t.addPerson(orgId, ['editor'])
  const own = createAuthenticator(t.core.config.publicUrl)
  const browser = await t.signedIn(leaving)
  const credential = own.register((await browser.call(api.account.beginPasskey)).body)
  expect((await browser.call(api.account.addPasskey, { body: { name: 'Phone', credential } })).status).toBe(
    201,
  )
  await t.core.db.system((tx) =>
    tx.updateTable('person').set({ state: 'deactivated' }).where('id', '=', leaving.id).execute(),
  )
  const { visitor, options } = await begin()
  expect((await visitor.call(api.account.passkeySignIn, { body: own.authenticate(options) })).status).toBe(
    401,
  )
})
