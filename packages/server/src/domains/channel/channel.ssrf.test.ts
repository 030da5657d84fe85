import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../../testing/app.ts'
import * as channel from './index.ts'

let t: TestApp
let orgId: string
beforeAll(async () => {
  t = await testApp([channel], { config: { allowPrivateNetworks: false } })
  orgId = await t.core.addOrganization()
})
afterAll(() => t.close())

const PRIVATE = [
  'http://127.0.0.1:4300',
  'http://localhost',
  'http://169.254.169.254',
  'http://10.0.0.8',
  'http://[::1]',
  'http://[::ffff:127.0.0.1]',
  'http://2130706433',
]

test.each(PRIVATE)('an instance at %s is refused', async (server) => {
  const officer = await t.addPerson(orgId, ['privacy_officer'])
  const browser = await t.signedIn(officer)
  const register = { purpose: 'News', ownerId: officer.id }
  for (const [endpoint, body] of [
    [api.channel.connect, { network: 'mastodon', server, accessToken: 'x', ...register }],
    [
      api.channel.connect,
      { network: 'bluesky', server, identifier: 'a.example', appPassword: 'x', ...register },
    ],
    [api.channel.beginMastodon, { server, ...register }],
  ] as const) {
    const answer = await browser.call(endpoint, { body })
    expect([answer.status, answer.body.code]).toEqual([422, 'channel.addressRefused'])
  }
})
