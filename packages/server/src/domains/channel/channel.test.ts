import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startMastodon } from '../../../../../tests/peers/mastodon.ts'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { checkAllChannels } from './index.ts'

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic()
})
afterAll(() => clinic.close())

test('credentials are sealed, and never answered', async () => {
  const { t, as, channelId } = clinic
  const { body } = await as.editor.call(api.channel.get, { params: { channelId } })
  expect(body).toMatchObject({
    network: 'mastodon',
    state: 'connected',
    health: { state: 'ok' },
    owner: { id: clinic.people.officer.id },
  })
  expect(JSON.stringify(body)).not.toMatch(/token|credential/i)
  const [row] = await t.core.db.system((tx) => tx.selectFrom('channel').selectAll().execute())
  expect(row?.credentials?.includes('accessToken')).toBe(false)
})

test('the same account cannot stand in the register twice, and a wrong token not once', async () => {
  const { as, mastodon, people } = clinic
  const account = mastodon.createAccount()
  const body = {
    network: 'mastodon',
    server: mastodon.url,
    accessToken: account.accessToken,
    purpose: 'X',
    ownerId: people.officer.id,
  }
  expect((await as.officer.call(api.channel.connect, { body })).status).toBe(201)
  expect((await as.officer.call(api.channel.connect, { body })).body.code).toBe('channel.alreadyConnected')
  const wrong = { ...body, accessToken: 'wrong' }
  expect((await as.officer.call(api.channel.connect, { body: wrong })).body.code).toBe(
    'channel.credentialsRefused',
  )
  expect((await as.editor.call(api.channel.connect, { body })).status).toBe(403)
})

test('a channel with chosen posters is closed to everyone else', async () => {
  const { as, channelId, people } = clinic
  const params = { channelId }
  await as.officer.call(api.channel.update, { params, body: { posterIds: [people.otherEditor.id] } })
  const refused = await as.editor.call(api.post.create, { body: { text: 'Hi', channelIds: [channelId] } })
  expect(refused.body.code).toBe('post.notYours')
  expect(
    (await as.otherEditor.call(api.post.create, { body: { text: 'Hi', channelIds: [channelId] } })).status,
  ).toBe(201)
  await as.officer.call(api.channel.update, { params, body: { posterIds: [] } })
})

test('the six-hourly check sees an ended token before a post needs it', async () => {
  const { t, as, mastodon, people } = clinic
  const { accessToken } = mastodon.createAccount()
  const { body: channel } = await as.officer.call(api.channel.connect, {
    body: {
      network: 'mastodon',
      server: mastodon.url,
      accessToken,
      purpose: 'Y',
      ownerId: people.officer.id,
    },
  })
  mastodon.revokeToken(accessToken)
  await checkAllChannels(t.core)
  await t.core.jobs.drain()
  const { body } = await as.editor.call(api.channel.get, { params: { channelId: channel.id } })
  expect(body.health).toMatchObject({ state: 'failing', problem: expect.stringMatching(/again/) })
  expect(await clinic.alerts()).toContain('token_failing')
})

test('posts to a disconnected channel wait, and say why', async () => {
  const { t, as, mastodon, people } = clinic
  const { accessToken } = mastodon.createAccount()
  const { body: channel } = await as.officer.call(api.channel.connect, {
    body: {
      network: 'mastodon',
      server: mastodon.url,
      accessToken,
      purpose: 'Z',
      ownerId: people.officer.id,
    },
  })
  const params = { channelId: channel.id }
  const post = await clinic.approved({ text: 'Waits for the channel.', channelIds: [channel.id] })
  await as.officer.call(api.channel.disconnect, { params })
  await as.editor.call(api.post.schedule, { params: { postId: post.id }, body: { at: null } })
  await clinic.work()
  expect((await clinic.read(post.id)).publications[0]).toMatchObject({
    state: 'queued',
    problem: expect.stringMatching(/Reconnect/),
  })
  await as.officer.call(api.channel.reconnect, { params, body: { accessToken } })
  t.core.clock.advance({ minutes: 2 })
  await clinic.work()
  expect((await clinic.read(post.id)).state).toBe('published')
})

test('an account is connected by OAuth once, and only by the person who began', async () => {
  const { as, people, t } = clinic
  const mastodon = await startMastodon()
  mastodon.createAccount()
  const officer = await t.addPerson(clinic.orgId, ['privacy_officer'])
  const other = await t.signedIn(officer)
  const body = { server: `${mastodon.url}/anything`, purpose: 'By OAuth', ownerId: people.officer.id }
  const begun = await as.officer.call(api.channel.beginMastodon, { body })
  const page = new URL(begun.body.authorizeUrl)
  expect(page.searchParams.get('code_challenge_method')).toBe('S256')
  const allowed = await fetch(page, { redirect: 'manual' })
  const back = new URL(allowed.headers.get('location') ?? '')
  expect(back.pathname).toBe('/channels/mastodon')
  const code = back.searchParams.get('code') ?? ''
  const state = back.searchParams.get('state') ?? ''

  const stolen = await other.call(api.channel.finishMastodon, { body: { code, state } })
  expect(stolen.body.code).toBe('channel.credentialsRefused')
  const finished = await as.officer.call(api.channel.finishMastodon, { body: { code, state } })
  expect(finished).toMatchObject({ status: 201, body: { network: 'mastodon', purpose: 'By OAuth' } })
  const again = await as.officer.call(api.channel.finishMastodon, { body: { code, state } })
  expect(again.body.code).toBe('channel.credentialsRefused')
  await mastodon.stop()
})

test('a channel, a picture or a post of another organization does not exist here', async () => {
  const { as, channelId, t } = clinic
  const stranger = await t.signedIn(
    await t.addPerson(await t.core.addOrganization('Elsewhere'), ['privacy_officer']),
  )
  const post = await clinic.draft()
  expect((await stranger.call(api.channel.get, { params: { channelId } })).status).toBe(404)
  expect((await stranger.call(api.post.get, { params: { postId: post.id } })).status).toBe(404)
  expect((await stranger.call(api.post.evidence, { params: { postId: post.id } })).status).toBe(404)
  const borrowed = await stranger.call(api.post.create, { body: { text: 'Hi', channelIds: [channelId] } })
  expect(borrowed.body).toMatchObject({ code: 'core.invalidInput', errors: [{ path: 'channelIds' }] })
  expect((await stranger.call(api.post.list)).body.items).toEqual([])
  expect((await as.editor.call(api.post.list)).body.items.length).toBeGreaterThan(0)
})
