import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PEER_START_MS } from '../../../tests/peers/start.ts'
import { NetworkError } from './index.ts'
import type { Content } from './network.ts'
import { blueskyFixture } from './testing/bluesky.ts'
import type { Fixture } from './testing/fixture.ts'
import { mastodonFixture } from './testing/mastodon.ts'
import { picture } from './testing/pictures.ts'
import { websiteFixture } from './testing/website.ts'

const CANARY = 'Quillfeather'
const post = (text: string, more: Partial<Content> = {}): Content => ({
  text,
  language: 'en',
  pictures: [],
  ...more,
})
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const failure = (promise: Promise<unknown>): Promise<NetworkError> =>
  promise.then(
    () => {
      throw new Error('It should have been refused.')
    },
    (error: unknown) => {
      if (error instanceof NetworkError) return error
      throw error
    },
  )

describe.each([
  ['bluesky', blueskyFixture],
  ['mastodon', mastodonFixture],
  ['website', websiteFixture],
] as const)('%s', (_name, start) => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await start()
  }, PEER_START_MS)
  afterAll(() => fixture?.stop())
  beforeEach(() => fixture.wire.forget())

  const publish = async (content: Content, key = fixture.network.newKey(new Date())) => {
    const result = await fixture.network.publish(fixture.connection(), content, key)
    await fixture.show(content, key)
    if (result.state !== 'published') throw new Error(`Expected a published post, got ${result.state}.`)
    return { ...result, key }
  }
  const live = async (id: string) => {
    const found = await fixture.network.readBack(fixture.connection(), id)
    if (found.state !== 'live') throw new Error('The post is not live.')
    return found
  }

  test('credentials tell whose account it is', async () => {
    const account = await fixture.network.verify(fixture.connection())
    expect(account).toMatchObject({ id: fixture.accountId, handle: fixture.handle })
    expect(account.url).toMatch(/^https?:\/\//)
  })

  test('what is read back is what was published: links, hashtags, line breaks, emoji and Spanish included', async () => {
    const text =
      'Jornada de puertas abiertas 👩🏽‍⚕️ #salud\n\n¿Preguntas? https://example.com/open-house?year=2026 & más <3'
    const { id } = await publish(post(text, { language: 'es' }))
    expect(await live(id)).toMatchObject({ text, language: 'es', pictures: [] })
  })

  test('pictures are live with their descriptions, in order, byte for byte', async () => {
    const pictures = [
      picture('A new waiting room with "blue" chairs & plants'),
      picture('Una rampa de acceso', 30),
    ]
    const { id } = await publish(post('Our new entrance', { pictures }))
    const found = await live(id)
    expect(found.pictures.map(({ alt, sha256: hash }) => ({ alt, hash }))).toEqual(
      pictures.map(({ alt, bytes }) => ({ alt, hash: sha256(bytes) })),
    )
  })

  test('the same key publishes once', async () => {
    const content = post('Flu shots start on Monday')
    const first = await publish(content)
    const again = await publish(content, first.key)
    expect(again).toEqual(first)
    expect(await fixture.countPosts(content.text)).toBe(1)
  })

  test('a post whose answer was lost is found by its key, with the same id', async () => {
    const content = post('Our new opening hours', { pictures: [picture('Opening hours')] })
    const key = fixture.network.newKey(new Date())
    fixture.loseNextPublishAnswer()
    const result = await fixture.network.publish(fixture.connection(), content, key)
    await fixture.show(content, key)
    expect(result.state).toBe(fixture.canLoseAnswers ? 'unknown' : 'published')
    const probed = await fixture.network.probe(fixture.connection(), content, key)
    if (probed.state !== 'published') throw new Error('The post was not found by its key.')
    expect(await live(probed.id)).toMatchObject({ text: content.text })
    expect(await fixture.countPosts(content.text)).toBe(1)
  })

  test('a key that was never used is absent', async () => {
    const key = fixture.network.newKey(new Date())
    expect(await fixture.network.probe(fixture.connection(), post('Never sent'), key)).toEqual({
      state: 'absent',
    })
  })

  test('a removed post is gone with its pictures, and removing it again is no error', async () => {
    const { id } = await publish(post('Taken down later', { pictures: [picture('A poster', 77)] }))
    const [shown] = (await live(id)).pictures
    await fixture.hide(id)
    const pictureUrls = shown ? [shown.url] : []
    const removed = await fixture.network.remove(fixture.connection(), id, pictureUrls)
    expect(removed).toMatchObject({ state: 'gone', remains: [] })
    expect(removed.state === 'gone' && removed.checked).toContain('pictures')
    expect(await fixture.network.readBack(fixture.connection(), id)).toEqual({ state: 'gone' })
    const again = await fixture.network.remove(fixture.connection(), id, pictureUrls)
    expect(again).toMatchObject({ state: 'gone', remains: [] })
  })

  test('a change made outside shows in the read-back', async () => {
    const { id } = await publish(post('Approved words'))
    await fixture.alter(id, 'Other words')
    expect((await live(id)).text).toBe('Other words')
  })

  test('a post over a limit, without description or with a damaged picture is refused before anything is sent', async () => {
    const whole = picture('A chart')
    const damaged = { ...whole, bytes: whole.bytes.slice(0, whole.bytes.length - 20) }
    const { characters } = await fixture.network.limits(fixture.connection())
    fixture.wire.forget()
    const refused = [
      post('x'.repeat(characters + 1)),
      post(' '),
      post(`${CANARY} \ud83d`),
      post(CANARY, { pictures: [{ ...whole, alt: ' ' }] }),
      post(CANARY, { pictures: [damaged] }),
      post(CANARY, { pictures: [{ ...whole, mime: 'image/jpeg' }] }),
    ]
    for (const content of refused) {
      const error = await failure(
        fixture.network.publish(fixture.connection(), content, fixture.network.newKey(new Date())),
      )
      expect(error.kind).toBe('invalid')
      expect(error.message).not.toContain(CANARY)
    }
    expect(fixture.wire.requests.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('a server that cannot be reached is a transient failure, not a lost post', async () => {
    const key = fixture.network.newKey(new Date())
    const calls = [
      fixture.network.probe(fixture.unreachable(), post(CANARY), key),
      ...(fixture.canLoseAnswers ? [fixture.network.publish(fixture.unreachable(), post(CANARY), key)] : []),
    ]
    for (const error of await Promise.all(calls.map(failure))) {
      expect(error.kind).toBe('transient')
      expect(error.message).not.toContain(CANARY)
    }
  })

  test('an address that the server’s own fetch refuses is named as the mistake', async () => {
    const refuse = () => {
      throw Object.assign(new Error('refused'), { code: 'refused' })
    }
    for (const method of ['GET', 'POST', 'get', 'post']) fixture.wire.answerInstead(method, /./, refuse)
    const key = fixture.network.newKey(new Date())
    const error = await failure(fixture.network.probe(fixture.connection(), post('x'), key))
    expect(error).toMatchObject({ kind: 'invalid', message: expect.stringContaining('address') })
  })

  test('healthy credentials are ok', async () => {
    expect(await fixture.network.health(fixture.connection())).toEqual({
      state: 'ok',
      expiresAt: null,
      problem: null,
    })
  })

  test('an aborted call ends as transient', async () => {
    const connection = { ...fixture.connection(), signal: AbortSignal.abort() }
    expect((await failure(fixture.network.readBack(connection, fixture.absentId))).kind).toBe('transient')
  })

  test('a post that never was is gone, not an error', async () => {
    expect(await fixture.network.readBack(fixture.connection(), fixture.absentId)).toEqual({ state: 'gone' })
  })
})
