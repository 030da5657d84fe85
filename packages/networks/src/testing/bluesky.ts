import { AtpAgent } from '@atproto/api'
import { type AtprotoAccount, startAtproto } from '../../../../tests/peers/start.ts'
import { type BlueskyCredentials, createBluesky } from '../bluesky/index.ts'
import { POSTS, postAddress, postUri } from '../bluesky/record.ts'
import type { Fixture } from './fixture.ts'
import { Wire } from './wire.ts'

const CLOSED_PORT = 'http://127.0.0.1:1'

/** A real PDS with one account. */
export async function blueskyFixture(): Promise<Fixture> {
  const atproto = await startAtproto({ appView: false })
  const account = await atproto.createAccount()
  const wire = new Wire()
  let credentials = credentialsOf(atproto.pdsUrl, account)
  const outside = new AtpAgent({ service: atproto.pdsUrl })
  await outside.login({ identifier: account.handle, password: account.password })
  const repo = account.did
  return {
    network: createBluesky({ fetch: wire.fetch }),
    wire,
    handle: account.handle,
    accountId: account.did,
    absentId: postUri(account.did, '3kaaaaaaaaaa2'),
    canLoseAnswers: true,
    connection: () => ({
      credentials,
      keep: (renewed: BlueskyCredentials) => {
        credentials = renewed
      },
    }),
    unreachable: () => ({ credentials: credentialsOf(CLOSED_PORT, account) }),
    loseNextPublishAnswer: () => wire.loseAnswer('POST', /com\.atproto\.repo\.putRecord$/),
    show: async () => undefined,
    hide: async () => undefined,
    alter: async (id, text) => {
      const { key: rkey } = postAddress(id)
      const { data } = await outside.com.atproto.repo.getRecord({ repo, collection: POSTS, rkey })
      await outside.com.atproto.repo.putRecord({
        repo,
        collection: POSTS,
        rkey,
        record: { ...data.value, text },
      })
    },
    countPosts: async (text) => {
      const { data } = await outside.com.atproto.repo.listRecords({ repo, collection: POSTS, limit: 100 })
      return data.records.filter(({ value }) => value.text === text).length
    },
    stop: atproto.stop,
  }
}

export function credentialsOf(server: string, account: AtprotoAccount): BlueskyCredentials {
  return { server, identifier: account.handle, appPassword: account.appPassword }
}
