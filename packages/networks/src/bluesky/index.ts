import type { Agent, AppBskyActorProfile, BlobRef } from '@atproto/api'
import { DEFAULT_LIMITS } from '../limits.ts'
import type {
  Account,
  Connection,
  Content,
  Health,
  Network,
  NetworkTools,
  PublishResult,
} from '../network.ts'
import { NetworkError, networkError } from '../problem.ts'
import { refuseUnfit } from '../refuse.ts'
import { newTid } from '../tid.ts'
import { mayHaveHappened } from './failure.ts'
import { fetchRecord, readPost, readReplies, toPublished } from './reading.ts'
import { buildRecord, POSTS } from './record.ts'
import { type BlueskyCredentials, type SignedIn, tokenScope, withSession } from './session.ts'
import { removePost } from './takedown.ts'

export type { BlueskyCredentials } from './session.ts'

/**
 * Bluesky and any other AT Protocol server. Posts are records with our own key (TID), written with `putRecord`:
 * writing one twice changes nothing, at any time later. Read-back asks the account's own PDS, not a cache.
 * Replies need an AppView.
 */
export function createBluesky(tools: NetworkTools): Network<BlueskyCredentials> {
  const signedIn = <T>(connection: Connection<BlueskyCredentials>, use: (signedIn: SignedIn) => Promise<T>) =>
    withSession(tools, connection, use)
  return {
    id: 'bluesky',
    label: 'Bluesky',
    evidence: 'real server',
    capabilities: { pictures: true, keepsPictureBytes: true, replies: true, remove: 'proven' },
    limits: async () => DEFAULT_LIMITS.bluesky,
    verify: (connection) => {
      const { session: _ended, ...credentials } = connection.credentials
      return withSession(tools, { ...connection, credentials }, readAccount)
    },
    newKey: newTid,
    publish: async (connection, content, key) => {
      refuseUnfit('bluesky', content, DEFAULT_LIMITS.bluesky)
      return signedIn(connection, ({ agent, did }) => publishRecord(agent, did, content, key))
    },
    probe: (connection, _content, key) =>
      signedIn(connection, async ({ agent, did }) => {
        const record = await fetchRecord(agent, did, key)
        return record ? toPublished(did, key, record) : { state: 'absent' }
      }),
    readBack: (connection, id) => signedIn(connection, (session) => readPost(tools, connection, session, id)),
    listReplies: (connection, id) => signedIn(connection, ({ agent }) => readReplies(agent, id)),
    remove: (connection, id, pictureUrls = []) =>
      signedIn(connection, (session) => removePost(tools, connection, session, id, pictureUrls)),
    health: (connection) => readHealth(tools, connection),
  }
}

async function publishRecord(
  agent: Agent,
  did: string,
  content: Content,
  key: string,
): Promise<PublishResult> {
  const blobs: BlobRef[] = []
  for (const { bytes, mime } of content.pictures) {
    const { data } = await agent.com.atproto.repo.uploadBlob(bytes, { encoding: mime })
    blobs.push(data.blob)
  }
  const record = await buildRecord(agent, content, key, blobs)
  try {
    await agent.com.atproto.repo.putRecord({ repo: did, collection: POSTS, rkey: key, record })
  } catch (error) {
    if (mayHaveHappened(error)) return { state: 'unknown' }
    throw error
  }
  return toPublished(did, key, record)
}

/** Only an app password is accepted: a sealed main password would be the whole account, e-mail and deletion included. */
async function readAccount({ agent, did, handle, pdsUrl, accessJwt }: SignedIn): Promise<Account> {
  if (tokenScope(accessJwt) === 'com.atproto.access') {
    throw networkError('bluesky', 'auth', {
      message:
        'This is the main password of the account. Make an app password under Settings → Privacy and security and use that.',
    })
  }
  const profile = await fetchProfile(agent, did)
  const avatar = new URL('/xrpc/com.atproto.sync.getBlob', pdsUrl)
  avatar.searchParams.set('did', did)
  if (profile?.avatar) avatar.searchParams.set('cid', profile.avatar.ref.toString())
  return {
    id: did,
    handle,
    displayName: profile?.displayName || handle,
    url: `https://bsky.app/profile/${did}`,
    avatarUrl: profile?.avatar ? avatar.href : null,
  }
}

/** A new account has no profile record; that is no failure. */
async function fetchProfile(agent: Agent, did: string): Promise<AppBskyActorProfile.Record | null> {
  const { data } = await agent.com.atproto.repo.listRecords({
    repo: did,
    collection: 'app.bsky.actor.profile',
    limit: 1,
  })
  return (data.records[0]?.value as AppBskyActorProfile.Record | undefined) ?? null
}

async function readHealth(tools: NetworkTools, connection: Connection<BlueskyCredentials>): Promise<Health> {
  try {
    return await withSession(tools, connection, async ({ agent }) => {
      const { data } = await agent.com.atproto.server.getSession()
      if (data.active === false) throw networkError('bluesky', 'policy')
      return { state: 'ok', expiresAt: null, problem: null }
    })
  } catch (error) {
    if (error instanceof NetworkError && ['auth', 'scope', 'policy'].includes(error.kind)) {
      return { state: 'failing', expiresAt: null, problem: error.message }
    }
    throw error
  }
}
