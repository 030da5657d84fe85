import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, testApp } from '../../testing/app.ts'
import { domains } from '../index.ts'

const AWARD = 'Congratulations to Dr. Imogen Tarrow, our employee of the month!'
const { checkPolicy, post } = api

let t: TestApp
let officer: Browser
let editor: Browser
let reviewer: Browser
let channelId: string
beforeAll(async () => {
  t = await testApp(domains)
  const orgId = await t.core.addOrganization('Cedar Hill Clinic')
  const owner = await t.addPerson(orgId, ['privacy_officer'])
  officer = await t.signedIn(owner)
  editor = await t.signedIn(await t.addPerson(orgId, ['editor']))
  reviewer = await t.signedIn(await t.addPerson(orgId, ['reviewer']))
  const body = { network: 'website', slug: 'news', title: 'News', purpose: 'News', ownerId: owner.id }
  channelId = (await officer.call(api.channel.connect, { body })).body.id
})
afterAll(() => t.close())

const on = ({ id, version }: { id: string; version: number }) => ({
  params: { postId: id },
  body: { version },
})
async function submitted(scheduledAt: string | null = null) {
  const body = { text: AWARD, channelIds: [channelId], scheduledAt }
  const draft = (await editor.call(post.create, { body })).body
  return (await editor.call(post.submit, on(draft))).body
}
const read = async (id: string) => (await editor.call(post.get, { params: { postId: id } })).body
async function tighten(verdict: 'review' | 'stop') {
  const document = { tightened: { 'clear.staff': verdict }, terms: [], tests: [] }
  const { body } = await officer.call(checkPolicy.saveDraft, { body: { revision: 0, document } })
  const published = await officer.call(checkPolicy.publish, {
    body: { revision: body.revision, reason: 'Awards need a look.' },
  })
  expect(published.status).toBe(201)
}
const rollBack = () =>
  officer.call(checkPolicy.restore, { body: { number: 0, reason: 'Awards are fine after all.' } })

test('a post in review is judged by new rules before anybody approves it', async () => {
  const waiting = await submitted()
  expect(waiting).toMatchObject({ state: 'in_review', verdict: 'clear' })
  await tighten('review')
  const early = await reviewer.call(post.approve, on(waiting))
  expect([early.status, early.body.code]).toEqual([409, 'post.rulesChanged'])
  await t.core.jobs.drain()
  expect(await read(waiting.id)).toMatchObject({ verdict: 'review', report: { engine: { policy: 1 } } })
  expect((await reviewer.call(post.approve, on(waiting))).body.state).toBe('approved')
})

test('an approval that was given under looser rules ends, and the post waits for the reviewers again', async () => {
  await rollBack()
  await t.core.jobs.drain()
  const inAnHour = new Date(t.core.clock.now().getTime() + 3_600_000).toISOString()
  const waiting = await submitted(inAnHour)
  expect((await reviewer.call(post.approve, on(waiting))).body.state).toBe('scheduled')
  await tighten('stop')
  await t.core.jobs.drain()
  const after = await read(waiting.id)
  expect(after).toMatchObject({ state: 'in_review', verdict: 'stop' })
  expect(after.decisions[0].voidedAt).not.toBeNull()
  const alerts = (await officer.call(api.evidence.alerts)).body.items
  expect(alerts.some(({ kind }: { kind: string }) => kind === 'verdict_changed')).toBe(true)
})

test('after a roll-back what waits is judged as before', async () => {
  const waiting = await submitted()
  expect(waiting.verdict).toBe('stop')
  await rollBack()
  await t.core.jobs.drain()
  expect(await read(waiting.id)).toMatchObject({ state: 'in_review', verdict: 'clear' })
})
