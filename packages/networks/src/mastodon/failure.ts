import { connectionFailure, retryAfterSeconds, wasNeverSent } from '../http.ts'
import { NetworkError, type NetworkErrorKind, networkError } from '../problem.ts'

/** A write that failed in one of these ways may have been carried out. */
const UNCERTAIN = new WeakSet<NetworkError>()

export const mayHaveHappened = (error: unknown): boolean =>
  error instanceof NetworkError && UNCERTAIN.has(error)

function uncertain(error: NetworkError): NetworkError {
  UNCERTAIN.add(error)
  return error
}

/** The connection broke before an answer came. */
export function lostAnswer(cause: unknown): NetworkError {
  const error = connectionFailure('mastodon', cause)
  return wasNeverSent(cause) ? error : uncertain(error)
}

/** An answer that is not JSON: often a proxy's or a firewall's page, or an address that is no instance. */
export function unreadableAnswer(status: number): NetworkError {
  return uncertain(
    networkError('mastodon', 'transient', {
      status,
      message:
        'The server answered with something else than Mastodon’s API. Check the address, or try again in a few minutes.',
    }),
  )
}

/** An error answer in our words; the status codes are those of docs.joinmastodon.org. */
export function answerFailure(response: Response, body: string, now: Date): NetworkError {
  const { status } = response
  if (status === 429) {
    const seconds = retryAfterSeconds((name) => response.headers.get(name), now)
    return networkError('mastodon', 'rate', {
      status,
      ...(seconds === undefined ? {} : { retryAfterSeconds: seconds }),
    })
  }
  if (status >= 500) return uncertain(networkError('mastodon', 'transient', { status }))
  return networkError('mastodon', kindOf(status, body), { status })
}

function kindOf(status: number, body: string): NetworkErrorKind {
  if (status === 401) return 'auth'
  if (status === 403)
    return /outside the authorized scopes|insufficient_scope/.test(body) ? 'scope' : 'policy'
  if (status === 404 || status === 410) return 'notFound'
  if (status === 408 || status === 425) return 'transient'
  return 'invalid'
}
