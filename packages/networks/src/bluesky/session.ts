import { Agent, type AtpSessionData, CredentialSession } from '@atproto/api'
import { toStandardFetch } from '../http.ts'
import type { Connection, NetworkTools } from '../network.ts'
import { NetworkError, networkError } from '../problem.ts'
import { toNetworkError } from './failure.ts'

/** An account on a PDS. `session` is renewed by `keep`; without it, or when it ended, the app password signs in. */
export type BlueskyCredentials = {
  /** Address of the PDS or entryway, e.g. https://bsky.social. */
  server: string
  /** Handle, DID or e-mail address. */
  identifier: string
  appPassword: string
  session?: { did: string; handle: string; accessJwt: string; refreshJwt: string; pdsUrl: string | null }
}

/** A signed-in client, for the length of one call. */
export type SignedIn = { agent: Agent; did: string; handle: string; pdsUrl: string; accessJwt: string }

/**
 * Runs `use` signed in, with the stored session where there is one; signs in anew once when the network no
 * longer knows it. Hands a renewed session to `keep` before it settles.
 */
export async function withSession<T>(
  tools: NetworkTools,
  connection: Connection<BlueskyCredentials>,
  use: (signedIn: SignedIn) => Promise<T>,
): Promise<T> {
  const { credentials } = connection
  let latest: AtpSessionData | undefined
  const session = new CredentialSession(
    serverAddress(credentials.server),
    toStandardFetch(tools.fetch, connection.signal),
    (_event, changed) => {
      latest = changed
    },
  )
  const signIn = () =>
    session.login({ identifier: credentials.identifier, password: credentials.appPassword })
  const run = async () => {
    if (!session.session) await signIn()
    return use(describe(session))
  }
  if (credentials.session) {
    const { pdsUrl, ...stored } = credentials.session
    session.session = { ...stored, active: true }
    if (pdsUrl) session.pdsUrl = new URL(pdsUrl)
  }
  const now = () => tools.now?.() ?? new Date()
  try {
    return await run().catch(async (error: unknown) => {
      if (!credentials.session || toNetworkError(error, now()).kind !== 'auth') throw error
      await signIn()
      return use(describe(session))
    })
  } catch (error) {
    throw toNetworkError(error, now())
  } finally {
    if (latest) await connection.keep?.({ ...credentials, session: toStored(latest, session.pdsUrl) })
  }
}

function describe(session: CredentialSession): SignedIn {
  if (!session.session) throw networkError('bluesky', 'auth')
  const { did, handle, accessJwt } = session.session
  return { agent: new Agent(session), did, handle, pdsUrl: session.dispatchUrl.origin, accessJwt }
}

function toStored(
  session: AtpSessionData,
  pdsUrl: URL | undefined,
): NonNullable<BlueskyCredentials['session']> {
  const { did, handle, accessJwt, refreshJwt } = session
  return { did, handle, accessJwt, refreshJwt, pdsUrl: pdsUrl?.href ?? null }
}

function serverAddress(server: string): URL {
  if (URL.canParse(server)) return new URL(server)
  throw new NetworkError(
    'bluesky',
    'invalid',
    'The server is not a web address, for example https://bsky.social.',
  )
}

/**
 * What an access token may do: `com.atproto.access` is the whole account, `com.atproto.appPass` an app password.
 * Null when the token is not readable; the network decides then.
 */
export function tokenScope(accessJwt: string): string | null {
  try {
    const payload = JSON.parse(Buffer.from(accessJwt.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      scope?: unknown
    }
    return typeof payload.scope === 'string' ? payload.scope : null
  } catch {
    return null
  }
}
