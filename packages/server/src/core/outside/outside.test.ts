import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isPublicAddress } from './addresses.ts'
import { createOutsideFetch } from './fetch.ts'

describe('addresses that users give may not lead inside', () => {
  const inside = [
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12:3456::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::7f00:1',
    '64:ff9b::a9fe:a9fe',
    '2002:7f00:1::',
    '2002:c0a8:101::1',
    '::ffff:169.254.169.254',
    'fe80::1%eth0',
    'not an address',
    '',
  ]
  test.each(inside)('%s is refused', (address) => expect(isPublicAddress(address)).toBe(false))
  test.each(['93.184.216.34', '1.1.1.1', '172.32.0.1', '2606:4700:4700::1111', '::ffff:1.1.1.1'])(
    '%s is reached',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )
})

describe('fetching outside', () => {
  let server: http.Server
  let base: string
  const seen: http.IncomingHttpHeaders[] = []
  beforeAll(async () => {
    server = http.createServer((request, response) => {
      seen.push(request.headers)
      const url = new URL(request.url ?? '/', 'http://x')
      if (url.pathname === '/loop') response.writeHead(302, { location: '/loop' }).end()
      else if (url.pathname === '/away')
        response.writeHead(302, { location: url.searchParams.get('to') ?? '/' }).end()
      else if (url.pathname === '/large') response.end('x'.repeat(10_000))
      else if (url.pathname === '/bomb')
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000_000)))
      else if (url.pathname === '/silent') return
      else {
        const chunks: Buffer[] = []
        request.on('data', (chunk) => chunks.push(chunk))
        request.on('end', () =>
          response.writeHead(200, { 'content-type': 'application/json', 'set-cookie': ['a=1', 'b=2'] }).end(
            JSON.stringify({
              method: request.method,
              body: Buffer.concat(chunks).toString(),
              type: request.headers['content-type'],
            }),
          ),
        )
      }
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve)
    })
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const allowed = createOutsideFetch({ allowPrivateNetworks: true })
  const strict = createOutsideFetch({ allowPrivateNetworks: false })

  test.each([
    'http://127.0.0.1:1/',
    'http://localhost:1/',
    'http://[::1]:1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://169.254.169.254/latest/meta-data',
  ])('%s is refused', async (url) => {
    await expect(strict(url)).rejects.toMatchObject({ code: 'refused' })
  })
  test.each(['file:///etc/passwd', 'ftp://example.test/', 'http://user:pass@example.test/'])(
    '%s is refused',
    async (url) => {
      await expect(allowed(url)).rejects.toThrow()
    },
  )
  test('a body and its type arrive, and the answer reads like any other', async () => {
    const response = await allowed(`${base}/echo`, { method: 'POST', body: new URLSearchParams({ a: '1' }) })
    expect(await response.json()).toEqual({
      method: 'POST',
      body: 'a=1',
      type: 'application/x-www-form-urlencoded;charset=UTF-8',
    })
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  })
  test('redirects end', async () => {
    await expect(allowed(`${base}/loop`)).rejects.toMatchObject({ code: 'redirects' })
  })
  test('a redirect to another origin does not carry the secret along', async () => {
    const to = base.replace('127.0.0.1', 'localhost')
    await allowed(`${base}/away?to=${encodeURIComponent(`${to}/echo`)}`, {
      headers: { authorization: 'Bearer secret' },
    })
    const there = seen.filter(({ host }) => host?.startsWith('localhost'))
    expect(there.map(({ authorization }) => authorization)).toEqual([undefined])
  })
  test('an answer that is too large, also once unpacked, is cut off', async () => {
    await expect(allowed(`${base}/large`, { maxBytes: 1000 })).rejects.toMatchObject({ code: 'too-large' })
    await expect(allowed(`${base}/bomb`, { maxBytes: 10_000 })).rejects.toMatchObject({ code: 'too-large' })
  })
  test('a server that says nothing does not hold us', async () => {
    await expect(allowed(`${base}/silent`, { timeoutMillis: 50 })).rejects.toMatchObject({ code: 'too-slow' })
  })
})
