import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type MastodonPeer, startMastodon } from '../peers/mastodon.ts'
import { harmlessText, openDesk } from './desk.ts'
import { buildCommand, freePort, Server } from './server.ts'

let folder: string
let mastodon: MastodonPeer
const servers: Server[] = []

beforeAll(buildCommand)
beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'clearpost-places-'))
  mastodon = await startMastodon()
})
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
  await mastodon.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function serverIn(dataDir: string, env: Record<string, string> = {}): Promise<Server> {
  const server = new Server(dataDir, await freePort(), env)
  servers.push(server)
  return server
}

test('a second server on the same data folder refuses, says who has it, and the first one works on', async () => {
  const first = await serverIn(path.join(folder, 'data'))
  await first.start()
  const second = await serverIn(path.join(folder, 'data'))
  const child = second.spawn()
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(code).toBe(2)
  expect(second.output()).toMatch(/Another Clearpost server \(process \d+ on .+\) uses the data folder/)
  await first.ready()
})

/** A small file system of its own, where this machine lets us make one. */
function mountSmall(at: string, megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', at], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const mayMount = (() => {
  const at = mkdtempSync(path.join(os.tmpdir(), 'clearpost-mount-'))
  const mounted = mountSmall(at, 1)
  if (mounted) execFileSync('umount', [at])
  rmSync(at, { recursive: true, force: true })
  return mounted
})()

test.skipIf(!mayMount)(
  'a full disk is said clearly, loses nothing, and the server goes on once there is space',
  async () => {
    const place = path.join(folder, 'small')
    execFileSync('mkdir', [place])
    mountSmall(place, 200)
    try {
      const server = await serverIn(path.join(place, 'data'))
      await server.start()
      const { editor, channelId } = await openDesk(server.url, mastodon)
      const draft = (number: number) => ({ text: harmlessText(number), channelIds: [channelId] })
      const before = await editor.must<{ id: string }>('POST', '/api/posts', draft(1))
      const filler = path.join(place, 'filler')
      fill(place, filler)
      const refusals: number[] = []
      const saved: string[] = []
      // Until the space that PostgreSQL keeps in reserve is used up.
      for (let number = 2; refusals.length < 3; number++) {
        const text = `${harmlessText(number)} `.repeat(200)
        const outcome = await editor.raw('POST', '/api/posts', { text, channelIds: [] })
        if (outcome.status === 201) saved.push(outcome.body.id as string)
        else refusals.push(outcome.status)
      }
      for (const status of refusals) expect([503, 507]).toContain(status)
      expect(server.running()).toBe(true)
      rmSync(filler)
      await server.ready()
      for (const id of [before.id, ...saved]) await editor.must('GET', `/api/posts/${id}`)
      await editor.must('POST', '/api/posts', draft(3))
      await server.stop()
    } finally {
      execFileSync('umount', ['-l', place])
    }
  },
)

function fill(place: string, filler: string): void {
  const { bavail, bsize } = statfsSync(place)
  const reserve = 200_000
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - reserve)))
}

test('a clock that jumps ahead and back publishes a scheduled post once', async () => {
  // The server's own clock is moved by a file that it reads; PostgreSQL keeps the real time.
  const offset = path.join(folder, 'offset')
  const hook = path.join(folder, 'clock.mjs')
  writeFileSync(offset, '0')
  writeFileSync(
    hook,
    `import { readFileSync } from 'node:fs'
     const real = Date.now.bind(Date)
     const shifted = () => real() + Number(readFileSync(${JSON.stringify(offset)}, 'utf8'))
     const RealDate = Date
     globalThis.Date = class extends RealDate {
       constructor(...given) { given.length === 0 ? super(shifted()) : super(...given) }
       static now() { return shifted() }
     }`,
  )
  const server = await serverIn(path.join(folder, 'data'), { NODE_OPTIONS: `--import ${hook}` })
  await server.start()
  const { officer, editor, channelId } = await openDesk(server.url, mastodon)
  const text = harmlessText(7)
  const MINUTE = 60_000
  const { id, version } = await editor.must<{ id: string; version: number }>('POST', '/api/posts', {
    text,
    channelIds: [channelId],
    scheduledAt: new Date(Date.now() + 10 * MINUTE).toISOString(),
  })
  await editor.must('POST', `/api/posts/${id}/submit`, { version })
  await officer.must('POST', `/api/posts/${id}/approve`, { version })
  const state = async () => (await editor.must<{ state: string }>('GET', `/api/posts/${id}`)).state
  if ((await state()) === 'approved') {
    await editor.must('POST', `/api/posts/${id}/schedule`, {
      at: new Date(Date.now() + 10 * MINUTE).toISOString(),
    })
  }
  writeFileSync(offset, String(12 * MINUTE))
  await expect.poll(state, { timeout: 60_000 }).toBe('published')
  writeFileSync(offset, String(-10 * MINUTE))
  await server.ready()
  await server.stop()
  await server.start()
  expect(await state()).toBe('published')
  expect(mastodon.statuses().map((status) => status.text)).toEqual([text])
}, 120_000)
