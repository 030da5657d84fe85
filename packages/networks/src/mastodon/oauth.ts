import { createHash, randomBytes } from 'node:crypto'
import type { NetworkTools } from '../network.ts'
import { networkError } from '../problem.ts'
import { InjectedHttp, type MastodonCredentials } from './client.ts'

/** Rights that Clearpost asks for, and no more. */
export const MASTODON_SCOPES = [
  'read:accounts',
  'read:statuses',
  'read:notifications',
  'write:statuses',
  'write:media',
] as const

/** Clearpost as one instance knows it. Keep it per instance and redirect address; `clientSecret` is a secret. */
export type MastodonApp = { server: string; clientId: string; clientSecret: string; redirectUri: string }

/** Introduces Clearpost to an instance. @throws NetworkError */
export async function registerMastodonApp(
  tools: NetworkTools,
  app: { server: string; redirectUri: string; clientName: string; website?: string },
  signal?: AbortSignal,
): Promise<MastodonApp> {
  const http = new InjectedHttp(tools, app.server, undefined, signal)
  const { data } = await http.post<{ clientId?: string; clientSecret?: string }>('/api/v1/apps', {
    clientName: app.clientName,
    redirectUris: app.redirectUri,
    scopes: MASTODON_SCOPES.join(' '),
    ...(app.website ? { website: app.website } : {}),
  })
  if (!data.clientId || !data.clientSecret) throw networkError('mastodon', 'transient')
  return {
    server: app.server,
    redirectUri: app.redirectUri,
    clientId: data.clientId,
    clientSecret: data.clientSecret,
  }
}

/** Proof key for one authorization (RFC 7636, S256). Keep the verifier on the server; instances before 4.3 ignore it. */
export function newProofKey(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}

/** The page on which a person allows Clearpost to act. `state` must be unguessable and checked on return. */
export function mastodonAuthorizeUrl(
  app: MastodonApp,
  { state, challenge }: { state: string; challenge: string },
): string {
  const url = new URL('/oauth/authorize', app.server)
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: app.redirectUri,
    scope: MASTODON_SCOPES.join(' '),
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  }).toString()
  return url.href
}

/** Credentials for the code that the instance sent back. @throws NetworkError `auth` when the code is used or too old. */
export async function exchangeMastodonCode(
  tools: NetworkTools,
  app: MastodonApp,
  { code, verifier }: { code: string; verifier: string },
  signal?: AbortSignal,
): Promise<MastodonCredentials> {
  const http = new InjectedHttp(tools, app.server, undefined, signal)
  const now = tools.now?.() ?? new Date()
  const { data } = await http
    .post<{ accessToken?: string; expiresIn?: number }>('/oauth/token', {
      grantType: 'authorization_code',
      clientId: app.clientId,
      clientSecret: app.clientSecret,
      redirectUri: app.redirectUri,
      scope: MASTODON_SCOPES.join(' '),
      code,
      codeVerifier: verifier,
    })
    .catch((error: { status?: number }) => {
      if (error.status !== 400) throw error
      throw networkError('mastodon', 'auth', {
        status: 400,
        message: 'The permission was used already or is too old. Begin again.',
      })
    })
  if (!data.accessToken) throw networkError('mastodon', 'transient')
  const expiresAt = data.expiresIn ? new Date(now.getTime() + data.expiresIn * 1000).toISOString() : undefined
  return { server: app.server, accessToken: data.accessToken, ...(expiresAt ? { expiresAt } : {}) }
}

/** Makes a token useless at the instance; call it when a channel is disconnected. */
export async function revokeMastodonToken(
  tools: NetworkTools,
  app: MastodonApp,
  accessToken: string,
  signal?: AbortSignal,
): Promise<void> {
  const http = new InjectedHttp(tools, app.server, undefined, signal)
  await http.post('/oauth/revoke', {
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    token: accessToken,
  })
}
