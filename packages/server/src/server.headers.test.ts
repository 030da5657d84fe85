import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type App, createApp } from './core/http/app.ts'
import { readWebPages } from './core/http/static.ts'
import * as account from './domains/account/index.ts'
import { type TestApp, testApp } from './testing/app.ts'

let t: TestApp
let app: App
let folder: string
beforeAll(async () => {
  t = await testApp([account])
  folder = await mkdtemp(join(tmpdir(), 'clearpost-pages-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(
    join(folder, 'index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__"><div id="root"></div>',
  )
  await writeFile(join(folder, 'assets', 'main-abc123.js'), `console.log('${'x'.repeat(2000)}')`)
  await writeFile(join(folder, 'assets', 'check.worker-abc123.js'), 'self.onmessage = () => {}')
  await writeFile(join(folder, 'assets', 'vision.worker-abc123.js'), 'self.onmessage = () => {}')
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  app = createApp(t.core, [account], { pages: readWebPages(folder), complete: false })
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await t.close()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, { headers })
const EVERYWHERE = [
  '/',
  '/posts/123',
  '/api/me',
  '/api/nothing',
  '/api/setup',
  '/api/docs',
  '/api/openapi.json',
  '/assets/main-abc123.js',
  '/missing.js',
]

describe.each(EVERYWHERE)('%s', (path) => {
  test('may not be framed, sniffed, or run anything inline', async () => {
    const { headers } = await get(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=()')
  })
})

test('a page plays videos of this server and of no other', async () => {
  const policy = (await get('/')).headers.get('content-security-policy')?.split('; ')
  expect(policy).toContain("media-src 'self'")
})

test('a worker, and it alone, may compile WebAssembly; only the one that looks at pictures may load, from here', async () => {
  const policy = async (path: string) =>
    (await get(path)).headers.get('content-security-policy')?.split('; ').sort()
  expect(await policy('/assets/check.worker-abc123.js')).toEqual([
    "base-uri 'none'",
    "default-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "script-src 'wasm-unsafe-eval'",
  ])
  expect(await policy('/assets/vision.worker-abc123.js')).toContain("connect-src 'self'")
  expect(await policy('/icon.svg')).not.toContain("script-src 'wasm-unsafe-eval'")
})

test('each page has a nonce of its own, the same in policy and page', async () => {
  const nonces = await Promise.all(
    ['/', '/queue', '/api/docs'].map(async (path) => {
      const response = await get(path)
      const nonce = response.headers.get('content-security-policy')?.match(/'nonce-([\w-]{22})'/)?.[1] ?? ''
      expect(nonce).not.toBe('')
      expect(await response.text()).toContain(`"${nonce}"`)
      return nonce
    }),
  )
  expect(new Set(nonces).size).toBe(3)
})

test('https is insisted on when the public address is https, and only then', async () => {
  expect((await get('/')).headers.get('strict-transport-security')).toBeNull()
  t.core.config.publicUrl = 'https://clearpost.clinic.example'
  const secure = createApp(t.core, [account], { complete: false })
  t.core.config.publicUrl = 'http://localhost:4300'
  const { headers } = await secure.request('http://localhost/api/setup')
  expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/)
})

test('hashed files are kept for a year, others asked for again; both answer 304', async () => {
  const asset = await get('/assets/main-abc123.js', { 'accept-encoding': 'gzip, br' })
  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(asset.headers.get('content-encoding')).toBe('br')
  const icon = await get('/icon.svg')
  expect(icon.headers.get('cache-control')).toBe('no-cache')
  const again = await get('/icon.svg', { 'if-none-match': icon.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
  expect((await get('/', {})).headers.get('cache-control')).toBe('no-store')
})

test('no path leaves the folder, and a missing file is no page', async () => {
  for (const path of [
    '/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/none.js',
  ]) {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('workspaces')
  }
})

test('no address sends a visitor elsewhere: nothing answers with a redirect', async () => {
  const hostile = [
    '//evil.example',
    '/%2f%2fevil.example',
    '/\\evil.example',
    '/https://evil.example',
    '/?next=https://evil.example',
    '/sign-in?return=//evil.example',
    '/api/docs/?url=//evil.example',
  ]
  for (const path of hostile) {
    const response = await get(path)
    expect([200, 404]).toContain(response.status)
    expect(response.headers.get('location')).toBeNull()
  }
})

test('answers of the API are never kept by a cache', async () => {
  for (const path of ['/api/me', '/api/setup', '/api/nothing']) {
    expect((await get(path)).headers.get('cache-control')).toBe('no-store')
  }
})
