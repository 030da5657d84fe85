import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { type Fetch, retryAfterSeconds, toStandardFetch, wasNeverSent } from './http.ts'

const now = new Date('2026-11-24T12:00:00Z')
const headers = (given: Record<string, string>) => (name: string) => given[name]

test.each([
  [{ 'retry-after': '120' }, 120],
  [{ 'retry-after': 'Tue, 24 Nov 2026 12:01:00 GMT' }, 60],
  [{ 'ratelimit-reset': String(now.getTime() / 1000 + 30) }, 30],
  [{ 'x-ratelimit-reset': '2026-11-24T12:05:00.000Z' }, 300],
  [{ 'x-ratelimit-reset': '2026-11-24T11:00:00.000Z' }, 1],
  [{ 'retry-after': 'soon' }, undefined],
  [{}, undefined],
])('%j means waiting %s seconds', (given, expected) => {
  expect(retryAfterSeconds(headers(given), now)).toBe(expected)
})

test('what a client library sends as a Request reaches the injected fetch as address and plain body', async () => {
  const seen: { url: string; init: RequestInit }[] = []
  const fetch: Fetch = async (url, init) => {
    seen.push({ url, init })
    return new Response('{}')
  }
  const request = new Request('https://pds.example/xrpc/x', {
    method: 'POST',
    body: 'hello',
    headers: { authorization: 'Bearer t' },
  })
  await toStandardFetch(fetch, undefined)(request)
  await toStandardFetch(fetch, undefined)(new URL('https://pds.example/y'), { method: 'GET' })
  expect(seen.map(({ url }) => url)).toEqual(['https://pds.example/xrpc/x', 'https://pds.example/y'])
  expect(Buffer.from(seen[0]?.init.body as Uint8Array).toString()).toBe('hello')
  expect(seen[0]?.init.headers).toMatchObject({ authorization: 'Bearer t' })
})

test('the caller’s signal ends a request of a client library', async () => {
  const stop = new AbortController()
  const fetch: Fetch = (_url, init) =>
    new Promise((_resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal?.reason))
      stop.abort(new Error('stopped'))
    })
  await expect(toStandardFetch(fetch, stop.signal)('https://pds.example/')).rejects.toThrow('stopped')
})

test('a refused connection was never sent; one that closed in the middle may have been', async () => {
  const server = createServer((request) => request.socket.destroy())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const closed = await fetch(url, { method: 'POST', body: 'x' }).catch((error: unknown) => error)
  await new Promise((resolve) => server.close(resolve))
  const refused = await fetch(url).catch((error: unknown) => error)
  expect([wasNeverSent(closed), wasNeverSent(refused)]).toEqual([false, true])
})
