import type { NetworkId } from '@clearpost/contract'
import { type NetworkError, networkError } from './problem.ts'

/**
 * The only way out. The server gives one that refuses private addresses (also after redirects and on the
 * resolved address), limits time and size, and logs host names alone. Gets a string and a plain body
 * (string, bytes or FormData), never a `Request`, so that any fetch implementation can stand behind it.
 */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Adapts a `Fetch` to the shape that client libraries call, ending each request with `signal`. */
export function toStandardFetch(fetch: Fetch, signal: AbortSignal | undefined): typeof globalThis.fetch {
  return async (input, init) => {
    if (!(input instanceof Request))
      return fetch(String(input), { ...init, signal: join(init?.signal, signal) })
    const hasBody = input.method !== 'GET' && input.method !== 'HEAD' && input.body !== null
    const request: RequestInit = {
      method: input.method,
      headers: Object.fromEntries(input.headers),
      redirect: input.redirect,
      signal: join(init?.signal ?? input.signal, signal),
      ...(hasBody ? { body: new Uint8Array(await input.arrayBuffer()) } : {}),
    }
    return fetch(input.url, request)
  }
}

function join(own: AbortSignal | null | undefined, outer: AbortSignal | undefined): AbortSignal | null {
  const signals = [own, outer].filter(
    (signal): signal is AbortSignal => signal !== null && signal !== undefined,
  )
  return signals.length === 0 ? null : AbortSignal.any(signals)
}

/** Connections that never came about: nothing can have been written at the network. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'unresolved',
])
/** What the server's own fetch says when it does not go to an address: private, local or not of the web. */
const ADDRESS_REFUSED = new Set(['refused'])
const LONGEST_CHAIN = 5

/** True when the error, or one that caused it, carries one of these codes. */
function hasCode(error: unknown, codes: ReadonlySet<string>): boolean {
  let cause = error
  for (let depth = 0; cause instanceof Error && depth < LONGEST_CHAIN; depth++) {
    const { code } = cause as { code?: unknown }
    if (typeof code === 'string' && codes.has(code)) return true
    const { errors = [] } = cause as { errors?: unknown[] }
    if (errors.length > 0 && errors.every((one) => hasCode(one, codes))) return true
    cause = cause.cause
  }
  return false
}

/** True when a failed request certainly never reached the network. */
export function wasNeverSent(error: unknown): boolean {
  return hasCode(error, NEVER_SENT) || hasCode(error, ADDRESS_REFUSED)
}

/** A failure of the connection itself (no answer, cut off, too slow, address refused) in our words. */
export function connectionFailure(network: NetworkId, cause: unknown): NetworkError {
  if (hasCode(cause, ADDRESS_REFUSED)) {
    return networkError(network, 'invalid', {
      message: 'This address cannot be used: it is private, local or not a web address.',
    })
  }
  return networkError(network, 'transient', {
    message:
      'The network could not be reached, or did not answer in time. It will be tried again in a few minutes.',
  })
}

/** Seconds until a limit ends, from Retry-After (seconds or date) or a reset header (epoch seconds or ISO instant). */
export function retryAfterSeconds(
  header: (name: string) => string | null | undefined,
  now: Date,
): number | undefined {
  const after = header('retry-after')
  if (after && /^\d+$/.test(after)) return Number(after)
  for (const value of [after, header('ratelimit-reset'), header('x-ratelimit-reset')]) {
    if (!value) continue
    const at = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value)
    if (Number.isFinite(at)) return Math.max(1, Math.ceil((at - now.getTime()) / 1000))
  }
  return undefined
}
