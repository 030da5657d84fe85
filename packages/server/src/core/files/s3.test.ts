import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { s3Store } from './s3.ts'

/** Keeps objects by path, as the documented S3 operations do. A stand-in: no S3 runs in CI. */
const objects = new Map<string, Buffer>()
const authorizations: string[] = []
let server: http.Server
let address: string
beforeAll(async () => {
  server = http.createServer(async (request, response) => {
    authorizations.push(request.headers.authorization ?? '')
    const path = new URL(request.url ?? '/', 'http://x').pathname
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    if (request.method === 'PUT') objects.set(path, Buffer.concat(chunks))
    if (request.method === 'DELETE') objects.delete(path)
    const found = objects.get(path)
    if (request.method === 'PUT') response.writeHead(200).end()
    else if (request.method === 'DELETE') response.writeHead(204).end()
    else if (found)
      response.writeHead(200, { 'content-length': found.length }).end(request.method === 'HEAD' ? '' : found)
    else {
      response
        .writeHead(404, { 'content-type': 'application/xml' })
        .end(request.method === 'HEAD' ? '' : '<Error><Code>NoSuchKey</Code></Error>')
    }
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  address = `s3://id:secret@bucket/clinic?region=us-west-2&endpoint=${encodeURIComponent(endpoint)}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test('bytes are written, found, read back and removed under the prefix', async () => {
  const store = s3Store(address)
  const key = '0a/ff'
  expect(await store.has(key)).toBe(false)
  expect(await store.read(key)).toBeNull()
  await store.write(key, Buffer.from('sealed'))
  expect(await store.has(key)).toBe(true)
  expect((await store.read(key))?.toString()).toBe('sealed')
  expect([...objects.keys()]).toEqual(['/bucket/clinic/0a/ff'])
  await store.remove(key)
  expect(await store.has(key)).toBe(false)
  expect(
    authorizations.every((header) => header.includes('Credential=id/') && header.includes('us-west-2')),
  ).toBe(true)
})
