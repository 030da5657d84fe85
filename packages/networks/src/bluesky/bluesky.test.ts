import { type AppBskyEmbedImages, AppBskyRichtextFacet, AtpAgent } from '@atproto/api'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type Atproto,
  type AtprotoAccount,
  PEER_START_MS,
  startAtproto,
} from '../../../../tests/peers/start.ts'
import type { Connection, Content } from '../network.ts'
import { credentialsOf } from '../testing/bluesky.ts'
import { picture } from '../testing/pictures.ts'
import { Wire } from '../testing/wire.ts'
import { newTid, tidTime } from '../tid.ts'
import { type BlueskyCredentials, createBluesky } from './index.ts'
import { postAddress } from './record.ts'

const post = (text: string, more: Partial<Content> = {}): Content => ({
  text,
  language: 'en',
  pictures: [],
  ...more,
})

let atproto: Atproto
let account: AtprotoAccount
let credentials: BlueskyCredentials
const wire = new Wire()
const bluesky = createBluesky({ fetch: wire.fetch })

beforeAll(async () => {
  atproto = await startAtproto({ appView: true })
  account = await atproto.createAccount()
}, PEER_START_MS)
afterAll(() => atproto?.stop())
beforeEach(() => {
  wire.forget()
  credentials = credentialsOf(atproto.pdsUrl, account)
})

const connection = (): Connection<BlueskyCredentials> => ({
  credentials,
  keep: (renewed) => {
    credentials = renewed
  },
})
const publish = async (content: Content) => {
  const result = await bluesky.publish(connection(), content, bluesky.newKey(new Date()))
  if (result.state !== 'published') throw new Error('Not published.')
  return result
}
const signIns = () => wire.requests.filter(({ path }) => path.endsWith('createSession')).length
const signedIn = async (who: AtprotoAccount) => {
  const agent = new AtpAgent({ service: atproto.pdsUrl })
  await agent.login({ identifier: who.handle, password: who.password })
  return agent
}
const recordOf = async (id: string) => {
  const { did, key } = postAddress(id)
  const agent = await signedIn(account)
  return (await agent.app.bsky.feed.post.get({ repo: did, rkey: key })).value
}

describe('keys', () => {
  test('carry the time to the millisecond and sort by it', () => {
    const times = [
      0,
      1,
      1_000_000_000_000,
      Date.parse('2026-11-24T12:00:00.123Z'),
      Date.parse('2040-01-01'),
    ].map((ms) => new Date(ms))
    const keys = times.map(newTid)
    expect(keys.map(tidTime)).toEqual(times)
    expect(keys.toSorted()).toEqual(keys)
    expect(new Set(Array.from({ length: 50 }, () => newTid(new Date(0)))).size).toBeGreaterThan(1)
  })

  test('anything else is refused', () => {
    for (const key of ['', '../x', 'zzzzzzzzzzzzz', '3kaaaaaaaaaa1'])
      expect(() => tidTime(key)).toThrow(RangeError)
  })
})

describe('the session', () => {
  test('is kept, so that the next call does not sign in again', async () => {
    await bluesky.health(connection())
    await bluesky.health(connection())
    expect(signIns()).toBe(1)
    expect(credentials.session?.did).toBe(account.did)
  })

  test('is renewed when the network has forgotten it', async () => {
    await bluesky.health(connection())
    const { session } = credentials
    if (!session) throw new Error('No session was kept.')
    credentials = { ...credentials, session: { ...session, accessJwt: 'x.y.z', refreshJwt: 'x.y.z' } }
    const { id } = await publish(post('After a lost session'))
    expect(await bluesky.readBack(connection(), id)).toMatchObject({ state: 'live' })
    expect(credentials.session?.accessJwt).not.toBe('x.y.z')
    expect(signIns()).toBe(2)
  })

  test('is refreshed without the app password when only the access token ended', async () => {
    await bluesky.health(connection())
    const { session } = credentials
    if (!session) throw new Error('No session was kept.')
    credentials = { ...credentials, session: { ...session, accessJwt: 'x.y.z' } }
    wire.forget()
    const ended = JSON.stringify({ error: 'ExpiredToken', message: 'Token has expired' })
    const headers = { 'content-type': 'application/json', 'content-length': String(ended.length) }
    wire.answerInstead('GET', /getSession$/, () => new Response(ended, { status: 400, headers }))
    expect((await bluesky.health(connection())).state).toBe('ok')
    expect(signIns()).toBe(0)
    expect(credentials.session?.accessJwt).not.toBe('x.y.z')
  })

  test('refused credentials are an auth failure, and bad health', async () => {
    credentials = { ...credentials, appPassword: 'aaaa-bbbb-cccc-dddd' }
    await expect(bluesky.verify(connection())).rejects.toMatchObject({ kind: 'auth' })
    expect(await bluesky.health(connection())).toMatchObject({
      state: 'failing',
      problem: expect.stringContaining('again'),
    })
  })

  test('the main password is not accepted', async () => {
    credentials = { ...credentials, appPassword: account.password }
    await expect(bluesky.verify(connection())).rejects.toMatchObject({
      kind: 'auth',
      message: expect.stringContaining('app password'),
    })
  })
})

describe('a post', () => {
  test('has links, hashtags and known mentions marked at the right bytes', async () => {
    const other = await atproto.createAccount()
    const text = `👩🏽‍⚕️ Gracias @${other.handle} y @nobody.test, #salud https://example.com/a`
    const { id } = await publish(post(text, { language: 'es' }))
    const record = await recordOf(id)
    const bytes = Buffer.from(text)
    const marked = (record.facets ?? []).map(({ index, features }) => {
      const [feature] = features
      const target = AppBskyRichtextFacet.isMention(feature)
        ? feature.did
        : AppBskyRichtextFacet.isTag(feature)
          ? feature.tag
          : AppBskyRichtextFacet.isLink(feature)
            ? feature.uri
            : ''
      return [bytes.subarray(index.byteStart, index.byteEnd).toString(), target]
    })
    expect(marked).toEqual([
      [`@${other.handle}`, other.did],
      ['#salud', 'salud'],
      ['https://example.com/a', 'https://example.com/a'],
    ])
    expect(record.langs).toEqual(['es'])
  })

  test('is dated by its key, so that writing it again does not change it', async () => {
    const key = bluesky.newKey(new Date('2026-11-20T08:00:00.000Z'))
    const result = await bluesky.publish(connection(), post('Dated'), key)
    expect(result).toMatchObject({ state: 'published', at: new Date('2026-11-20T08:00:00.000Z') })
  })

  test('pictures carry their shape', async () => {
    const { id } = await publish(post('', { pictures: [picture('A ramp')] }))
    expect((await recordOf(id)).embed).toMatchObject({
      images: [{ alt: 'A ramp', aspectRatio: { width: 40, height: 30 } }],
    })
  })

  test('a rate limit says when to try again', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 600)
    wire.answerInstead('POST', /putRecord$/, () =>
      Response.json({ error: 'RateLimitExceeded' }, { status: 429, headers: { 'ratelimit-reset': reset } }),
    )
    const failed = await bluesky
      .publish(connection(), post('Too fast'), bluesky.newKey(new Date()))
      .catch((error: unknown) => error)
    expect(failed).toMatchObject({ kind: 'rate', status: 429 })
    expect((failed as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(500)
  })

  test('an answer of a broken server leaves it unknown', async () => {
    wire.answerInstead('POST', /putRecord$/, () => new Response('Bad gateway', { status: 502 }))
    expect(await bluesky.publish(connection(), post('Maybe'), bluesky.newKey(new Date()))).toEqual({
      state: 'unknown',
    })
  })

  test('a failed upload is a failure before anything was published', async () => {
    wire.loseAnswer('POST', /uploadBlob$/)
    const key = bluesky.newKey(new Date())
    const content = post('With picture', { pictures: [picture('A chart', 3)] })
    await expect(bluesky.publish(connection(), content, key)).rejects.toMatchObject({ kind: 'transient' })
    expect(await bluesky.probe(connection(), content, key)).toEqual({ state: 'absent' })
  })

  test('a stopped account is a matter for people', async () => {
    wire.answerInstead('POST', /putRecord$/, () =>
      Response.json({ error: 'AccountTakedown', message: 'x' }, { status: 400 }),
    )
    await expect(
      bluesky.publish(connection(), post('Stopped'), bluesky.newKey(new Date())),
    ).rejects.toMatchObject({ kind: 'policy' })
  })
})

describe('with an AppView', () => {
  test('answers are listed oldest first, and can be answered in the same thread', async () => {
    const { id } = await publish(post('Questions about flu shots?'))
    const patient = await signedIn(await atproto.createAccount())
    const { did, key } = postAddress(id)
    const { cid } = await (await signedIn(account)).app.bsky.feed.post.get({ repo: did, rkey: key })
    const root = { uri: id, cid }
    const asked = await patient.post({ text: 'Do I need an appointment?', reply: { root, parent: root } })
    await atproto.settle()
    const [question] = (await bluesky.listReplies(connection(), id)).items
    expect(question).toMatchObject({
      id: asked.uri,
      parentId: id,
      text: 'Do I need an appointment?',
      author: { id: patient.did },
    })

    const answer = await publish(post('No, walk in until 5 pm.', { replyTo: asked.uri }))
    await atproto.settle()
    const { items, next } = await bluesky.listReplies(connection(), id)
    expect(items.map(({ id: one, parentId }) => [one, parentId])).toEqual([
      [asked.uri, id],
      [answer.id, asked.uri],
    ])
    expect(next).toBeNull()
    expect((await recordOf(answer.id)).reply).toEqual({ root, parent: { uri: asked.uri, cid: asked.cid } })
  })

  test('answering a post that is gone is not found', async () => {
    const { id } = await publish(post('Soon gone'))
    await bluesky.remove(connection(), id)
    await expect(publish(post('Too late', { replyTo: id }))).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('a takedown asks the public view and its copies of the pictures as well', async () => {
    const { id } = await publish(post('To be removed', { pictures: [picture('A painted wall', 90)] }))
    await atproto.settle()
    const removed = await bluesky.remove(connection(), id)
    expect(removed).toEqual({ state: 'gone', remains: [], checked: ['record', 'public view', 'pictures'] })
  }, 30_000)

  test('a copy that the AppView keeps after deletion, because somebody saw it, is reported', async () => {
    const { id } = await publish(post('Seen, then removed', { pictures: [picture('A seen wall', 92)] }))
    await atproto.settle()
    const { data } = await (await signedIn(account)).app.bsky.feed.getPosts({ uris: [id] })
    const embed = data.posts[0]?.embed as AppBskyEmbedImages.View | undefined
    const copy = embed?.images[0]?.fullsize ?? ''
    expect((await fetch(copy)).ok).toBe(true)
    const removed = await bluesky.remove(connection(), id)
    expect((await fetch(copy)).ok).toBe(true)
    expect(removed).toMatchObject({ state: 'gone', remains: [copy] })
  }, 30_000)

  test('a picture that is still served is reported by its address', async () => {
    const { id } = await publish(post('Residue', { pictures: [picture('A poster', 91)] }))
    const still = `${atproto.pdsUrl}/xrpc/_health`
    const removed = await createBluesky({ fetch: wire.fetch, wait: async () => undefined }).remove(
      connection(),
      id,
      [still],
    )
    expect(removed.state === 'gone' && removed.remains).toContain(still)
  })

  test('the post of another account cannot be removed', async () => {
    const other = await atproto.createAccount()
    const agent = await signedIn(other)
    const { uri } = await agent.post({ text: 'Mine' })
    await expect(bluesky.remove(connection(), uri)).rejects.toMatchObject({ kind: 'scope' })
  })
})
