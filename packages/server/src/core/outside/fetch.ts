import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { Config } from '../config.ts'
import { isPublicAddress } from './addresses.ts'

/** Same shape as the global fetch; the limits can be lowered or raised per call. */
export type OutsideFetch = (
  input: string | URL | Request,
  init?: RequestInit & { timeoutMillis?: number; maxBytes?: number; maxRedirects?: number },
) => Promise<Response>

/** The address is refused, or the answer exceeded a limit. Its message names no address. */
export class OutsideError extends Error {
  override name = 'OutsideError'
  readonly code: 'refused' | 'unresolved' | 'too-large' | 'too-slow' | 'redirects' | 'unreachable'
  constructor(code: OutsideError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

const TIMEOUT_MILLIS = 20_000
const MAX_BYTES = 20_000_000
const MAX_REDIRECTS = 5

interface ResolvedAddress {
  address: string
  family: number
}

interface Outgoing {
  url: URL
  method: string
  headers: Headers
  body: Buffer | null
}

/**
 * The only fetch for addresses that users give: webhooks, feeds, servers of networks. Names are resolved
 * once, every address is checked, and the connection goes to the checked one (no DNS rebinding).
 * @throws OutsideError
 */
export function createOutsideFetch(config: Pick<Config, 'allowPrivateNetworks'>): OutsideFetch {
  return async (input, init = {}) => {
    const {
      timeoutMillis = TIMEOUT_MILLIS,
      maxBytes = MAX_BYTES,
      maxRedirects = MAX_REDIRECTS,
      ...rest
    } = init
    const request = new Request(input, rest)
    const body = request.body === null ? null : Buffer.from(await request.arrayBuffer())
    let next: Outgoing = {
      url: new URL(request.url),
      method: request.method,
      headers: new Headers(request.headers),
      body,
    }
    const timeout = AbortSignal.timeout(timeoutMillis)
    const signal = AbortSignal.any([timeout, request.signal])
    try {
      for (let hops = 0; ; hops++) {
        const addresses = await checkedAddresses(next.url, config.allowPrivateNetworks)
        const response = await send(next, addresses, maxBytes, signal)
        const location = response.headers.get('location')
        const redirected = [301, 302, 303, 307, 308].includes(response.status) && location !== null
        if (!redirected || request.redirect === 'manual') return response
        if (request.redirect === 'error' || hops >= maxRedirects) {
          throw new OutsideError('redirects', 'The address redirects too often.')
        }
        next = follow(next, location, response.status)
      }
    } catch (error) {
      if (error instanceof OutsideError) throw error
      if (timeout.aborted)
        throw new OutsideError('too-slow', 'The other server did not answer in time.', { cause: error })
      if (request.signal.aborted) throw request.signal.reason
      throw new OutsideError('unreachable', 'The other server cannot be reached.', { cause: error })
    }
  }
}

/** Every address of the name, when all of them may be reached. */
async function checkedAddresses(url: URL, allowPrivate: boolean): Promise<ResolvedAddress[]> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new OutsideError('refused', 'Only http and https addresses can be used.')
  }
  if (url.username !== '' || url.password !== '') {
    throw new OutsideError('refused', 'An address with a user name or password in it cannot be used.')
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  let found: ResolvedAddress[]
  try {
    found = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true })
  } catch (cause) {
    throw new OutsideError('unresolved', 'There is no server by that name.', { cause })
  }
  if (found.length === 0) throw new OutsideError('unresolved', 'There is no server by that name.')
  // One private address among several is enough to refuse: the name is not to be trusted.
  if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address))) {
    throw new OutsideError('refused', 'This address leads into a private network and cannot be used.')
  }
  return found
}

function send(
  outgoing: Outgoing,
  targets: ResolvedAddress[],
  maxBytes: number,
  signal: AbortSignal,
): Promise<Response> {
  const pinned: LookupFunction = (_host, options, done) => {
    const [first] = targets as [ResolvedAddress]
    if (options.all) done(null, targets)
    else done(null, first.address, first.family)
  }
  const headers = new Headers(outgoing.headers)
  headers.set('accept-encoding', 'gzip, deflate, br')
  if (!headers.has('user-agent')) headers.set('user-agent', 'Clearpost')
  if (outgoing.body !== null) headers.set('content-length', String(outgoing.body.length))
  const module = outgoing.url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const request = module.request(
      outgoing.url,
      // A connection of its own: a pooled one could lead to an address that was checked for another name.
      { method: outgoing.method, headers: Object.fromEntries(headers), lookup: pinned, agent: false, signal },
      (answer) => {
        const chunks: Buffer[] = []
        let size = 0
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length
          if (size > maxBytes) {
            reject(new OutsideError('too-large', 'The answer of the other server is too large.'))
            request.destroy()
          } else chunks.push(chunk)
        })
        answer.on('error', reject)
        answer.on('end', () => {
          try {
            resolve(toResponse(answer, Buffer.concat(chunks), maxBytes))
          } catch (error) {
            reject(error)
          }
        })
      },
    )
    request.on('error', reject)
    request.end(outgoing.body ?? undefined)
  })
}

function toResponse(answer: http.IncomingMessage, raw: Buffer, maxBytes: number): Response {
  const headers = new Headers()
  for (let i = 0; i < answer.rawHeaders.length; i += 2) {
    headers.append(answer.rawHeaders[i] as string, answer.rawHeaders[i + 1] as string)
  }
  const body = decode(raw, headers.get('content-encoding'), maxBytes)
  headers.delete('content-encoding')
  headers.delete('content-length')
  const status = answer.statusCode ?? 502
  const empty = status === 204 || status === 205 || status === 304
  return new Response(empty ? null : new Uint8Array(body), {
    status,
    statusText: answer.statusMessage ?? '',
    headers,
  })
}

function decode(raw: Buffer, encoding: string | null, maxBytes: number): Buffer {
  const limit = { maxOutputLength: maxBytes }
  if (raw.length === 0 || encoding === null || encoding === 'identity') return raw
  try {
    if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(raw, limit)
    if (encoding === 'br') return brotliDecompressSync(raw, limit)
    if (encoding === 'deflate') return inflateSync(raw, limit)
  } catch (cause) {
    throw new OutsideError(
      'too-large',
      'The answer of the other server cannot be unpacked within the limit.',
      { cause },
    )
  }
  return raw
}

/** What a browser does: 303, and 301/302 after POST, become GET; secrets stay with their origin. */
function follow(last: Outgoing, location: string, status: number): Outgoing {
  const url = new URL(location, last.url)
  const headers = new Headers(last.headers)
  if (url.origin !== last.url.origin)
    for (const name of ['authorization', 'cookie', 'proxy-authorization']) headers.delete(name)
  const becomesGet = (status === 303 && last.method !== 'HEAD') || (status <= 302 && last.method === 'POST')
  if (!becomesGet) return { ...last, url, headers }
  for (const name of ['content-type', 'content-length']) headers.delete(name)
  return { url, headers, method: 'GET', body: null }
}
