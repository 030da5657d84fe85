import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, type TestApp, testApp } from '../../testing/app.ts'
import * as account from './index.ts'
import { sweepExpired } from './jobs.ts'

let t: TestApp
beforeAll(async () => {
  t = await testApp([account])
})
afterAll(() => t.close())

const count = async () => {
  const rows = await t.core.db.system(async (tx) => ({
    sessions: await tx.selectFrom('session').select('id').execute(),
    counters: await tx.selectFrom('throttle').select('key').execute(),
    challenges: await tx.selectFrom('passkey_challenge').select('purpose').execute(),
  }))
  return Object.values(rows).map((list) => list.length)
}

test('what has expired is forgotten, what is alive stays', async () => {
  const person = await t.addPerson(await t.core.addOrganization(), ['editor'])
  await t.visitor().call(api.account.signIn, { body: { email: person.email, password: PASSWORD } })
  await t.visitor().call(api.account.signIn, { body: { email: person.email, password: 'wrong' } })
  await t.visitor().call(api.account.passkeyOptions)
  const run = () =>
    sweepExpired.run(t.core, {}, { jobId: 'x', attempt: 1, last: true, signal: new AbortController().signal })
  const alive = await count()
  expect(alive.every((number) => number > 0)).toBe(true)
  await run()
  expect(await count()).toEqual(alive)
  t.core.clock.advance({ hours: 13 })
  await run()
  expect(await count()).toEqual([0, 0, 0])
})
