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
])

/** True when a failed request certainly never reached the network. */
export function wasNeverSent(error: unknown): boolean {
  for (
    let cause: unknown = error, depth = 0;
    cause instanceof Error && depth < 5;
    cause = cause.cause, depth++
  ) {
    const { code } = cause as { code?: unknown }
    if (typeof code === 'string' && NEVER_SENT.has(code)) return true
    if (cause instanceof AggregateError && cause.errors.length > 0 && cause.errors.every(wasNeverSent))
      return true
  }
  return false
}

/** A failure of the connection itself (no answer, cut off, too slow) in our words. */
export function connectionFailure(network: NetworkId): NetworkError {
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
