import { api } from '@clearpost/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  type Atproto,
  type AtprotoAccount,
  PEER_START_MS,
  startAtproto,
} from '../../../../../tests/peers/start.ts'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { pictureOf, publishedForm, signedAuthorization } from '../../testing/consent.ts'
import { clearedPicture } from '../../testing/pictures.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

let clinic: Clinic
let atproto: Atproto
let account: AtprotoAccount
beforeAll(async () => {
  atproto = await startAtproto({ appView: false })
  account = await atproto.createAccount()
  clinic = await openClinic()
}, PEER_START_MS)
afterAll(async () => {
  await clinic?.close()
  await atproto?.stop()
})

/** Calls the PDS as the account's owner could with any other program. */
async function outside(method: 'GET' | 'POST', name: string, input: Record<string, unknown>, token?: string) {
  const search = method === 'GET' ? `?${new URLSearchParams(input as Record<string, string>)}` : ''
  const response = await fetch(`${atproto.pdsUrl}/xrpc/${name}${search}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(method === 'POST' ? { body: JSON.stringify(input) } : {}),
  })
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response.json() as Promise<Record<string, unknown>>
}

const POSTS = 'app.bsky.feed.post'
const records = async () =>
  (await outside('GET', 'com.atproto.repo.listRecords', { repo: account.did, collection: POSTS }))
    .records as { uri: string; value: Record<string, unknown> }[]

test('a post with a picture goes to a real PDS once, is read back, drifts, and is taken down', async () => {
  const { as, people, t } = clinic
  const { body: channel, status } = await as.officer.call(api.channel.connect, {
    body: {
      network: 'bluesky',
      server: atproto.pdsUrl,
      identifier: account.handle,
      appPassword: account.appPassword,
      purpose: 'News',
      ownerId: people.officer.id,
    },
  })
  expect([status, channel.handle]).toEqual([201, account.handle])
  const png = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#a63' } })
    .png()
    .toBuffer()
  const picture = await clearedPicture(clinic.t.core, as.editor, new Uint8Array(png))
  const text = 'Ramp open again 🎉 https://cedarhill.example/ramp'
  const post = await clinic.published({
    text,
    channelIds: [channel.id],
    media: [{ mediaId: picture.id, alt: 'The new ramp.' }],
  })
  expect(post).toMatchObject({
    state: 'published',
    publications: [{ state: 'published', readBacks: [{ state: 'match', differences: [], liveText: text }] }],
  })
  const [record] = await records()
  expect(record).toMatchObject({ uri: post.publications[0]?.networkId, value: { text } })

  const session = await outside('POST', 'com.atproto.server.createSession', {
    identifier: account.handle,
    password: account.password,
  })
  const rkey = record?.uri.split('/').at(-1)
  const changed = { ...record?.value, text: 'Ramp closed again.' }
  const input = { repo: account.did, collection: POSTS, rkey, record: changed }
  await outside('POST', 'com.atproto.repo.putRecord', input, String(session.accessJwt))
  t.core.clock.advance({ hours: 1, minutes: 1 })
  await clinic.work()
  const drifted = await clinic.read(post.id)
  expect(drifted.publications[0]?.readBacks.at(-1)).toMatchObject({
    state: 'drift',
    liveText: 'Ramp closed again.',
  })
  expect(drifted.publications[0]?.readBacks.at(-1)?.differences).toContain('text')

  await as.officer.call(api.post.takedown, {
    params: { postId: post.id },
    body: { reason: 'Changed elsewhere.' },
  })
  await clinic.work()
  expect(await clinic.read(post.id)).toMatchObject({ state: 'removed', publications: [{ remains: [] }] })
  expect(await records()).toEqual([])
})

test('a patient takes their authorization back, and the post with its picture is gone from the PDS', async () => {
  const { as, people, t } = clinic
  const formId = await publishedForm(t, people.officer)
  const { subject, patient } = await signedAuthorization(t, as.editor, formId)
  const mediaId = await pictureOf(t, as.editor, [subject.id])
  const { body: channels } = await as.officer.call(api.channel.list)
  const bluesky = channels.items.find((channel: { network: string }) => channel.network === 'bluesky')
  const post = await clinic.published({
    text: 'Stairs again, step by step.',
    purpose: 'education',
    channelIds: [bluesky.id],
    media: [{ mediaId, alt: 'A woman on the stairs.' }],
  })
  expect(post.state).toBe('published')
  expect(await records()).toMatchObject([{ value: { text: 'Stairs again, step by step.' } }])
  expect((await patient.call(api.signing.withdraw, { body: { reason: null } })).body.state).toBe('withdrawn')
  await t.core.jobs.drain()
  expect(await records()).toEqual([])
  expect(await clinic.read(post.id)).toMatchObject({ state: 'removed', publications: [{ remains: [] }] })
})
