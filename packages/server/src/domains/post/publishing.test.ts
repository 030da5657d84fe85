import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { api } from '@clearpost/contract'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { clearedPicture } from '../../testing/pictures.ts'
import { forcedVerdicts } from '../../testing/verdicts.ts'
import { networksOf, setNetworks } from '../channel/index.ts'
import { publishOne } from './attempt.ts'
import { beginPublishing } from './publishing.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic()
})
afterAll(() => clinic.close())
afterEach(() => forcedVerdicts.clear())

const live = (text: string) => clinic.mastodon.statuses().filter((status) => status.text === text).length
const publishNow = (postId: string) =>
  clinic.as.editor.call(api.post.schedule, { params: { postId }, body: { at: null } })
/** Past any wait between two attempts. */
const later = () => clinic.t.core.clock.advance({ minutes: 70 })

test('a server that dies after the network took the post, before it wrote that down, publishes once', async () => {
  const { core } = clinic.t
  const post = await clinic.approved({ text: 'Dies in between.' })
  const { mastodon } = networksOf(core)
  let deaths = 0
  setNetworks(core, {
    mastodon: {
      ...mastodon,
      publish: async (...input) => {
        await mastodon.publish(...input)
        deaths += 1
        throw new Error('The process died here.')
      },
    },
  })
  await publishNow(post.id)
  await clinic.work().catch(() => undefined)
  expect(deaths).toBe(1)
  expect((await clinic.read(post.id)).publications).toMatchObject([{ state: 'publishing', networkId: null }])
  setNetworks(core, { mastodon })
  await clinic.work()
  expect((await clinic.read(post.id)).state).toBe('publishing')
  later()
  await clinic.work()
  expect((await clinic.read(post.id)).publications).toMatchObject([{ state: 'published', attempts: 2 }])
  expect(live('Dies in between.')).toBe(1)
})

test('a lost answer is asked for before anything is sent again', async () => {
  const post = await clinic.approved({ text: 'Lost answer.' })
  clinic.mastodon.failNext('POST', /^\/api\/v1\/statuses$/, { kind: 'loseAnswer' })
  await publishNow(post.id)
  await clinic.work()
  expect((await clinic.read(post.id)).publications[0]?.state).toBe('unknown')
  later()
  await clinic.work()
  expect((await clinic.read(post.id)).publications[0]?.state).toBe('published')
  expect(live('Lost answer.')).toBe(1)
})

test('the pause stops what is about to go out; afterwards it asks and never goes out silently', async () => {
  const { as, t } = clinic
  const post = await clinic.approved({ text: 'Waits for the pause.' })
  await publishNow(post.id)
  await as.officer.call(api.organization.pause, { body: { reason: 'Something is wrong.' } })
  await clinic.work()
  expect(live('Waits for the pause.')).toBe(0)
  const other = await clinic.approved({ text: 'Not now.' })
  expect((await publishNow(other.id)).body.code).toBe('organization.paused')
  await as.officer.call(api.organization.resume)
  t.core.clock.advance({ minutes: 2 })
  await clinic.work()
  expect(live('Waits for the pause.')).toBe(0)
  expect((await clinic.read(post.id)).state).toBe('late')
  await as.editor.call(api.post.confirmLate, { params: { postId: post.id }, body: { at: null } })
  await clinic.work()
  expect(live('Waits for the pause.')).toBe(1)
})

test('the pause also stops a post whose first attempt was made already', async () => {
  const { as } = clinic
  const post = await clinic.approved({ text: 'Paused after one attempt.' })
  clinic.mastodon.failNext('POST', /^\/api\/v1\/statuses$/, { kind: 'status', status: 503 })
  await publishNow(post.id)
  await clinic.work()
  await as.officer.call(api.organization.pause, { body: { reason: 'Stop now.' } })
  later()
  await clinic.work()
  expect((await clinic.read(post.id)).publications[0]?.attempts).toBe(1)
  expect(live('Paused after one attempt.')).toBe(0)
  await as.officer.call(api.organization.resume)
  later()
  await clinic.work()
  expect(live('Paused after one attempt.')).toBe(1)
})

test('when the check has become stricter, nothing is published and the post returns to the reviewers', async () => {
  const at = new Date(clinic.t.core.clock.now().getTime() + 3_600_000).toISOString()
  const post = await clinic.approved({ text: 'Clear yesterday.', scheduledAt: at })
  forcedVerdicts.set('Clear yesterday.', 'review')
  clinic.t.core.clock.advance({ hours: 2 })
  await clinic.work()
  const back = await clinic.read(post.id)
  expect(back).toMatchObject({ state: 'in_review', verdict: 'review', publications: [] })
  expect(back.decisions[0]?.voidedAt).not.toBeNull()
  expect(await clinic.alerts()).toContain('verdict_changed')
  expect(live('Clear yesterday.')).toBe(0)
})

test('an ended token says what to do; after reconnecting only the failed channel is tried again', async () => {
  const { as, mastodon, people } = clinic
  const second = mastodon.createAccount()
  const { body: channel } = await as.officer.call(api.channel.connect, {
    body: {
      network: 'mastodon',
      server: mastodon.url,
      accessToken: second.accessToken,
      purpose: 'Second',
      ownerId: people.officer.id,
    },
  })
  const post = await clinic.approved({ text: 'Two channels.', channelIds: [clinic.channelId, channel.id] })
  mastodon.revokeToken(second.accessToken)
  await publishNow(post.id)
  await clinic.work()
  const partly = await clinic.read(post.id)
  expect(partly.state).toBe('partly_published')
  const failed = partly.publications.find(({ state }) => state === 'failed')
  expect(failed?.problem).toMatch(/Connect the account again/)
  expect(await clinic.alerts()).toEqual(expect.arrayContaining(['publish_failed', 'token_failing']))
  expect(
    (await as.officer.call(api.channel.get, { params: { channelId: channel.id } })).body.health.state,
  ).toBe('failing')

  const other = mastodon.createAccount()
  const params = { channelId: channel.id }
  const wrong = await as.officer.call(api.channel.reconnect, {
    params,
    body: { accessToken: other.accessToken },
  })
  expect(wrong.body.code).toBe('channel.credentialsRefused')
  await as.editor.call(api.post.retry, { params: { postId: post.id } })
  await clinic.work()
  expect(live('Two channels.')).toBe(1)
})

test('a network that asks for patience gets it', async () => {
  const post = await clinic.approved({ text: 'Slow down.' })
  clinic.mastodon.failNext('POST', /^\/api\/v1\/statuses$/, {
    kind: 'status',
    status: 429,
    headers: { 'retry-after': '600' },
  })
  await publishNow(post.id)
  await clinic.work()
  const waiting = await clinic.read(post.id)
  expect(waiting.publications[0]).toMatchObject({ state: 'queued', attempts: 1 })
  clinic.t.core.clock.advance({ minutes: 1 })
  await clinic.work()
  expect((await clinic.read(post.id)).publications[0]?.attempts).toBe(1)
  later()
  await clinic.work()
  expect((await clinic.read(post.id)).state).toBe('published')
})

test('a takedown is not done while a picture still answers, and it says what remains', async () => {
  const { as, mastodon } = clinic
  const sharp = (await import('sharp')).default
  const png = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  const picture = await clearedPicture(clinic.t.core, as.editor, new Uint8Array(png))
  const post = await clinic.published({
    text: 'With a picture.',
    media: [{ mediaId: picture.id, alt: 'A blue field.' }],
  })
  expect(post.publications[0]?.readBacks).toMatchObject([{ state: 'match' }])
  mastodon.manner.leavesMediaAfterDelete = true
  const params = { postId: post.id }
  await as.officer.call(api.post.takedown, { params, body: { reason: 'Wrong picture.' } })
  await clinic.work()
  const half = await clinic.read(post.id)
  expect(half.publications[0]?.state).toBe('removing')
  expect(half.publications[0]?.remains.length).toBeGreaterThan(0)
  expect(await clinic.alerts()).toContain('takedown_incomplete')
  mastodon.manner.leavesMediaAfterDelete = false
})

test('a post that vanished from the network raises an alert', async () => {
  const post = await clinic.published({ text: 'Will vanish.' })
  clinic.mastodon.drop(post.publications[0]?.networkId ?? '')
  const { body } = await clinic.as.editor.call(api.post.readBack, { params: { postId: post.id } })
  expect(body.publications[0].readBacks.at(-1).state).toBe('gone')
  expect(await clinic.alerts()).toContain('gone')
})

test('two servers that pick up the same post at the same moment publish it once', async () => {
  const { core } = clinic.t
  const { orgId } = clinic
  const post = await clinic.approved({ text: 'Picked up twice.' })
  await publishNow(post.id)
  await Promise.all([beginPublishing(core, orgId, post.id), beginPublishing(core, orgId, post.id)])
  const { publications } = await clinic.read(post.id)
  expect(publications).toHaveLength(1)
  const [publication] = publications
  const tries = Array.from({ length: 4 }, () => publishOne(core, orgId, publication?.id ?? ''))
  await Promise.all(tries)
  expect((await clinic.read(post.id)).publications).toMatchObject([{ state: 'published', attempts: 1 }])
  expect(live('Picked up twice.')).toBe(1)
})

test('webhooks hear of verdict, decision, publication and drift, by ids and hashes, never by text', async () => {
  const heard: { event: string; body: string }[] = []
  const listener = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    heard.push({ event: JSON.parse(body).type, body })
    response.end()
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const events = ['post.verdict', 'post.decision', 'post.published', 'post.drift', 'post.removed']
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/hook`
  await clinic.as.officer.call(api.integration.createWebhook, { body: { url, events } })
  const post = await clinic.published({ text: 'Canary Quillfeather waits.' })
  const params = { postId: post.id }
  clinic.mastodon.edit(post.publications[0]?.networkId ?? '', 'Canary Quillfeather left.')
  await clinic.as.editor.call(api.post.readBack, { params })
  await clinic.as.officer.call(api.post.takedown, { params, body: { reason: 'Quillfeather is a name.' } })
  await clinic.work()
  listener.close()
  expect(new Set(heard.map(({ event }) => event))).toEqual(new Set(events))
  expect(heard.every(({ body }) => body.includes(post.id) && !body.includes('Quillfeather'))).toBe(true)
})
