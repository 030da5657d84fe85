import { XRPCError } from '@atproto/api'
import { connectionFailure, retryAfterSeconds, wasNeverSent } from '../http.ts'
import { NetworkError, networkError } from '../problem.ts'

const NO_ANSWER = 1 // ResponseType.Unknown of @atproto/xrpc
const UNREADABLE_ANSWER = 2 // ResponseType.InvalidResponse

const NOT_FOUND = new Set(['RecordNotFound', 'BlobNotFound', 'NotFound', 'RepoNotFound', 'BlobTakenDown'])
const ACCOUNT_STOPPED = new Set([
  'AccountTakedown',
  'AccountDeactivated',
  'AccountSuspended',
  'RepoTakendown',
  'RepoDeactivated',
  'RepoSuspended',
])
const SIGNED_OUT = new Set(['ExpiredToken', 'InvalidToken', 'AuthMissing', 'AuthenticationRequired'])

/** Our words for whatever @atproto/api throws. */
export function toNetworkError(error: unknown, now: Date): NetworkError {
  if (error instanceof NetworkError) return error
  if (!(error instanceof XRPCError)) return connectionFailure('bluesky', error)
  const status = Number(error.status)
  const name = error.error
  if (status === NO_ANSWER) return connectionFailure('bluesky', error)
  if (name === 'AuthFactorTokenRequired') {
    return networkError('bluesky', 'auth', {
      status,
      message:
        'Bluesky asks for a code sent by e-mail. Make an app password under Settings → Privacy and security and use that.',
    })
  }
  if (ACCOUNT_STOPPED.has(name)) return networkError('bluesky', 'policy', { status })
  if (SIGNED_OUT.has(name) || status === 401) return networkError('bluesky', 'auth', { status })
  if (NOT_FOUND.has(name) || status === 404) return networkError('bluesky', 'notFound', { status })
  if (status === 403) return networkError('bluesky', 'scope', { status })
  if (status === 429) {
    const seconds = retryAfterSeconds((header) => error.headers?.[header], now)
    return networkError('bluesky', 'rate', {
      status,
      ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
    })
  }
  if (status >= 500 || status === UNREADABLE_ANSWER) return networkError('bluesky', 'transient', { status })
  return networkError('bluesky', 'invalid', { status })
}

/** True when a write may have happened although it failed for us. */
export function mayHaveHappened(error: unknown): boolean {
  if (error instanceof NetworkError) return false
  if (!(error instanceof XRPCError)) return !wasNeverSent(error)
  const status = Number(error.status)
  if (status === NO_ANSWER) return !wasNeverSent(error)
  return status === UNREADABLE_ANSWER || status >= 500
}
