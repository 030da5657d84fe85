import { startMastodon } from '../../../../tests/peers/mastodon.ts'
import { createMastodon } from '../mastodon/index.ts'
import type { Fixture } from './fixture.ts'
import { Wire } from './wire.ts'

const CLOSED_PORT = 'http://127.0.0.1:1'

/** The stand-in with one account. */
export async function mastodonFixture(): Promise<Fixture> {
  const peer = await startMastodon()
  const account = peer.createAccount()
  const wire = new Wire()
  const { accessToken } = account
  return {
    network: createMastodon({ fetch: wire.fetch, wait: async () => undefined }),
    wire,
    handle: `${account.username}@${new URL(peer.url).host}`,
    accountId: account.id,
    absentId: '109999999999999999',
    canLoseAnswers: true,
    connection: () => ({ credentials: { server: peer.url, accessToken } }),
    unreachable: () => ({ credentials: { server: CLOSED_PORT, accessToken } }),
    loseNextPublishAnswer: () => peer.failNext('POST', /^\/api\/v1\/statuses$/, { kind: 'loseAnswer' }),
    show: async () => undefined,
    hide: async () => undefined,
    alter: async (id, text) => peer.edit(id, text),
    countPosts: async (text) => peer.statuses().filter((status) => status.text === text).length,
    stop: peer.stop,
  }
}
