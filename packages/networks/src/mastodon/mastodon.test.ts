import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type MastodonAccount, type MastodonPeer, startMastodon } from '../../../../tests/peers/mastodon.ts'
import type { Connection, Content } from '../network.ts'
import { picture } from '../testing/pictures.ts'
import {
  createMastodon,
  exchangeMastodonCode,
  type MastodonCredentials,
  mastodonAuthorizeUrl,
  newProofKey,
  registerMastodonApp,
  revokeMastodonToken,
} from './index.ts'
import { keyTime, newKey } from './key.ts'

const post = (text: string, more: Partial<Content> = {}): Content => ({
  text,
  language: 'en',
  pictures: [],
  ...more,
})
const STATUSES = /^\/api\/v1\/statuses$/

let peer: MastodonPeer
let account: MastodonAccount
let now = new Date('2026-11-24T12:00:00Z')
const waits: number[] = []
const tools = {
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  now: () => now,
  wait: async (milliseconds: number) => void waits.push(milliseconds),
}
const mastodon = createMastodon(tools)

beforeAll(async () => {
  peer = await startMastodon({ now: () => now })
})
afterAll(() => peer?.stop())
beforeEach(() => {
  account = peer.createAccount()
  waits.length = 0
  Object.assign(peer.manner, { mediaPolls: 2, leavesMediaAfterDelete: false })
})

const connection = (more: Partial<MastodonCredentials> = {}): Connection<MastodonCredentials> => ({
  credentials: { server: peer.url, accessToken: account.accessToken, ...more },
})
const publish = async (content: Content, key = mastodon.newKey(now)) => {
  const result = await mastodon.publish(connection(), content, key)
  if (result.state !== 'published') throw new Error('Not published.')
  return result
}
const kinds = async (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (error: { kind?: string }) => error.kind,
  )

test('a key tells when it was made, and another string is refused', () => {
  expect(keyTime(newKey(now))).toEqual(now)
  expect(() => keyTime('8b2ff0e2')).toThrow(RangeError)
})

test('limits are the instance’s own', async () => {
  const limits = await mastodon.limits(connection())
  expect(limits).toMatchObject({
    characters: 500,
    charactersPerUrl: 23,
    pictures: 4,
    altCharacters: 1500,
    picturePixels: 33_177_600,
  })
  expect(limits.pictureTypes).toEqual(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])
})

test('a server without the instance page gets Mastodon’s defaults', async () => {
  peer.failNext('GET', /instance$/, { kind: 'status', status: 404 })
  expect((await mastodon.limits(connection())).characters).toBe(500)
})

test('an older instance that does not tell the rights of a token can be connected', async () => {
  peer.failNext('GET', /apps\/verify_credentials$/, { kind: 'status', status: 403 })
  expect(await mastodon.verify(connection())).toMatchObject({ id: account.id })
})

test('a picture is waited for until it is processed, then attached', async () => {
  peer.manner.mediaPolls = 3
  const { id } = await publish(post('With picture', { pictures: [picture('A ramp')] }))
  expect(waits).toEqual([1000, 1000, 1000])
  expect(await mastodon.readBack(connection(), id)).toMatchObject({ pictures: [{ alt: 'A ramp' }] })
})

test('a picture that is never processed is given up after a minute, and nothing is published', async () => {
  peer.manner.mediaPolls = 1000
  const content = post('Stuck', { pictures: [picture('A chart')] })
  expect(await kinds(mastodon.publish(connection(), content, mastodon.newKey(now)))).toBe('transient')
  expect(waits).toHaveLength(60)
  expect(peer.statuses().some(({ text }) => text === 'Stuck')).toBe(false)
})

test('after the hour of the key, a probe still finds the status', async () => {
  const key = mastodon.newKey(now)
  const { id } = await publish(post('Old key'), key)
  const before = now
  now = new Date(now.getTime() + 2 * 3_600_000)
  expect(await mastodon.probe(connection(), post('Old key'), key)).toMatchObject({ state: 'published', id })
  now = before
})

test('a probe is not misled by an older status with the same text', async () => {
  const before = now
  await publish(post('Every week'))
  now = new Date(now.getTime() + 7 * 86_400_000)
  expect(await mastodon.probe(connection(), post('Every week'), mastodon.newKey(now))).toEqual({
    state: 'absent',
  })
  now = before
})

test('a probe tells posts apart by descriptions and by what they answer', async () => {
  const key = mastodon.newKey(now)
  const { id } = await publish(post('Same words', { pictures: [picture('One')] }), key)
  expect(await mastodon.probe(connection(), post('Same words', { pictures: [picture('Two')] }), key)).toEqual(
    { state: 'absent' },
  )
  expect(await mastodon.probe(connection(), post('Same words', { replyTo: id }), key)).toEqual({
    state: 'absent',
  })
})

test('a probe looks further than one page', async () => {
  const key = mastodon.newKey(now)
  const { id } = await publish(post('The first of many'), key)
  for (let index = 0; index < 45; index++) await publish(post(`Later ${index}`))
  expect(await mastodon.probe(connection(), post('The first of many'), key)).toMatchObject({ id })
})

describe('failures say what kind they are', () => {
  const failing = (status: number, headers?: Record<string, string>) => {
    peer.failNext('POST', STATUSES, { kind: 'status', status, ...(headers ? { headers } : {}) })
    return mastodon.publish(connection(), post('Quillfeather'), mastodon.newKey(now))
  }

  test.each([
    [401, 'auth'],
    [403, 'policy'],
    [404, 'notFound'],
    [422, 'invalid'],
    [429, 'rate'],
  ])('%i is %s', async (status, kind) => {
    const error = await failing(status).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ kind, status, network: 'mastodon' })
    expect((error as Error).message).not.toContain('Quillfeather')
  })

  test('a rate limit says how long', async () => {
    await expect(failing(429, { 'x-ratelimit-reset': '2026-11-24T12:05:00.000Z' })).rejects.toMatchObject({
      retryAfterSeconds: 300,
    })
    await expect(failing(429, { 'retry-after': '7' })).rejects.toMatchObject({ retryAfterSeconds: 7 })
  })

  test('a broken server, or a proxy’s page instead of an answer, leaves it unknown', async () => {
    expect(await failing(500)).toEqual({ state: 'unknown' })
    expect(await failing(503)).toEqual({ state: 'unknown' })
    peer.failNext('POST', STATUSES, { kind: 'notJson' })
    expect(await mastodon.publish(connection(), post('x'), mastodon.newKey(now))).toEqual({
      state: 'unknown',
    })
  })

  test('a token without the right to write is a scope failure when connecting', async () => {
    account = peer.createAccount({ scopes: ['read'] })
    await expect(mastodon.verify(connection())).rejects.toMatchObject({ kind: 'scope' })
    expect(await kinds(mastodon.publish(connection(), post('x'), mastodon.newKey(now)))).toBe('scope')
  })

  test('an address that is no instance says so', async () => {
    peer.failNext('GET', /verify_credentials$/, { kind: 'notJson' })
    await expect(mastodon.verify(connection())).rejects.toMatchObject({
      kind: 'transient',
      message: expect.stringContaining('address'),
    })
    await expect(mastodon.verify(connection({ server: 'not an address' }))).rejects.toMatchObject({
      kind: 'invalid',
    })
  })
})

describe('health', () => {
  test('a revoked token and a suspended account fail, with what to do', async () => {
    peer.suspend(account.id)
    expect(await mastodon.health(connection())).toMatchObject({
      state: 'failing',
      problem: expect.stringContaining('Sign in'),
    })
    peer.revokeToken(account.accessToken)
    expect(await mastodon.health(connection())).toMatchObject({
      state: 'failing',
      problem: expect.stringContaining('Connect'),
    })
  })

  test('a token that ends within two weeks is told before it ends', async () => {
    const expiresAt = '2026-12-04T12:00:00.000Z'
    expect(await mastodon.health(connection({ expiresAt }))).toEqual({
      state: 'expiring',
      expiresAt: new Date(expiresAt),
      problem: expect.stringContaining('10 days'),
    })
    expect((await mastodon.health(connection({ expiresAt: '2027-12-04T12:00:00.000Z' }))).state).toBe('ok')
  })
})

describe('a takedown', () => {
  test('reports pictures that are still served after the status is gone', async () => {
    peer.manner.leavesMediaAfterDelete = true
    const { id } = await publish(post('Residue', { pictures: [picture('A poster')] }))
    const removed = await mastodon.remove(connection(), id)
    if (removed.state !== 'gone') throw new Error('Not gone.')
    expect(removed.remains).toHaveLength(2)
    for (const url of removed.remains) expect((await fetch(url)).status).toBe(200)
  })

  test('is repeated after a crash with the addresses that were seen before', async () => {
    peer.manner.leavesMediaAfterDelete = true
    const { id } = await publish(post('Crashed', { pictures: [picture('A poster')] }))
    const live = await mastodon.readBack(connection(), id)
    await mastodon.remove(connection(), id)
    const urls = live.state === 'live' ? live.pictures.map(({ url }) => url) : []
    expect(await mastodon.remove(connection(), id, urls)).toMatchObject({ state: 'gone', remains: urls })
  })
})

test('an edit made on the web page shows with its time', async () => {
  const { id } = await publish(post('Approved'))
  peer.edit(id, 'Edited')
  expect(await mastodon.readBack(connection(), id)).toMatchObject({ text: 'Edited', editedAt: now })
})

test('a status that a moderator took away is gone', async () => {
  const { id } = await publish(post('Moderated'))
  peer.drop(id)
  expect(await mastodon.readBack(connection(), id)).toEqual({ state: 'gone' })
})

test('answers are listed as plain text, and can be answered', async () => {
  const { id } = await publish(post('Questions?'))
  const asked = peer.answerAs(
    'visitor',
    id,
    'Is it <free> & open?\nSee https://example.com/a-rather-long-path-to-a-page\n\nThanks',
  )
  const answer = await publish(post('Yes.', { replyTo: asked.id }))
  const { items } = await mastodon.listReplies(connection(), id)
  expect(items.map(({ id: one, parentId, text }) => [one, parentId, text])).toEqual([
    [asked.id, id, asked.text],
    [answer.id, asked.id, 'Yes.'],
  ])
  expect(items[0]?.author).toMatchObject({ handle: 'visitor' })
})

describe('connecting by OAuth', () => {
  const redirectUri = 'https://clearpost.example/channels/mastodon/callback'
  const allow = async (challenge: string, state = 's3cret') => {
    const app = await registerMastodonApp(tools, { server: peer.url, redirectUri, clientName: 'Clearpost' })
    const page = await fetch(mastodonAuthorizeUrl(app, { state, challenge }), { redirect: 'manual' })
    const back = new URL(page.headers.get('location') ?? '')
    expect(back.searchParams.get('state')).toBe(state)
    return { app, code: back.searchParams.get('code') ?? '' }
  }

  test('gives a token with exactly the rights that publishing needs', async () => {
    const { verifier, challenge } = newProofKey()
    const { app, code } = await allow(challenge)
    const credentials = await exchangeMastodonCode(tools, app, { code, verifier })
    expect((await mastodon.verify({ credentials })).url).toMatch(peer.url)
    expect(
      await mastodon.publish(
        { credentials },
        post('By OAuth', { pictures: [picture('A door')] }),
        mastodon.newKey(now),
      ),
    ).toMatchObject({ state: 'published' })

    await revokeMastodonToken(tools, app, credentials.accessToken)
    expect(await kinds(mastodon.verify({ credentials }))).toBe('auth')
  })

  test('a code works once, and only with its proof key', async () => {
    const { verifier, challenge } = newProofKey()
    const { app, code } = await allow(challenge)
    expect(await kinds(exchangeMastodonCode(tools, app, { code, verifier: newProofKey().verifier }))).toBe(
      'auth',
    )
    await exchangeMastodonCode(tools, app, { code, verifier })
    expect(await kinds(exchangeMastodonCode(tools, app, { code, verifier }))).toBe('auth')
  })
})
