import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from './core/index.ts'
import { type RunningServer, startServer } from './index.ts'

let folder: string
let server: RunningServer
let port: number
const settings = (more: Record<string, string>) =>
  readConfig({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent', HOST: '127.0.0.1', PORT: '0', ...more })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearpost-start-'))
  server = await startServer(settings({ PUBLIC_URL: 'https://posts.clinic.example/' }))
  port = Number(new URL(server.address).port)
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

test('it answers at its own port under the public address that was set', async () => {
  const response = await fetch(`${server.address}/api/health`)
  expect(await response.json()).toMatchObject({ ok: true })
  expect(response.headers.get('strict-transport-security')).not.toBeNull()
  expect(await (await fetch(`${server.address}/api/docs`)).text()).toContain(
    'https://posts.clinic.example/api/check',
  )
})

test('a port in use is said plainly, with what to do', async () => {
  const second = startServer(settings({ PORT: String(port), DATA_DIR: join(folder, 'other') }))
  await expect(second).rejects.toThrow(
    `Port ${port} is in use. Stop the other program, or start with another port: PORT=${port + 1}.`,
  )
})

test('a stop waits for the request that is running, and takes no new one', async () => {
  const body = '{"email":"nobody@clinic.example","password":"wrong"}'
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const head = `POST /api/sign-in HTTP/1.1\r\nHost: posts.clinic.example\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
  await new Promise<void>((resolve) => socket.write(head + body.slice(0, 10), () => resolve()))
  // The server has begun with this request once it answers one that came later.
  await fetch(`${server.address}/api/health`)
  const closed = server.close()
  socket.write(body.slice(10))
  await closed
  await ended
  expect(answer).toMatch(/^HTTP\/1\.1 401 /)
  await expect(fetch(`${server.address}/api/health`)).rejects.toThrow()
})
