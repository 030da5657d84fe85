/**
 * A real AT Protocol network on loopback: `node atproto.mjs` starts a PLC directory and a PDS,
 * `node atproto.mjs --app-view` also an AppView with its PostgreSQL and Redis.
 *
 * Prints one line of JSON when it is ready: {"pdsUrl", "appViewUrl", "plcUrl"}.
 * Each line `process` on standard input is answered by {"processed": true} once the AppView
 * has seen everything that the PDS wrote. Ends, and removes its files, when standard input ends.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import './loopback.mjs'
import { freePort, startPostgres, startRedis } from './databases.mjs'

const withAppView = process.argv.includes('--app-view')
const folder = mkdtempSync(path.join(os.tmpdir(), 'clearpost-atproto-'))
// The database's user must be able to pass through.
chmodSync(folder, 0o711)
process.env.TMPDIR = folder
process.env.LOG_ENABLED = 'false'

const closers = []
let isClosing = false

async function close(code) {
  if (isClosing) return
  isClosing = true
  for (const closer of closers.reverse()) {
    await closer().catch((error) => process.stderr.write(`${error.message}\n`))
  }
  rmSync(folder, { recursive: true, force: true })
  process.exit(code)
}

const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`)

async function start() {
  const { TestNetwork, TestNetworkNoAppView } = await import('@atproto/dev-env')
  if (!withAppView) {
    const network = await TestNetworkNoAppView.create({})
    closers.push(() => network.close())
    say({ pdsUrl: network.pds.url, plcUrl: network.plc.url })
    return network
  }
  const [postgres, redis] = await Promise.allSettled([startPostgres(folder), startRedis(folder)])
  for (const one of [postgres, redis]) if (one.status === 'fulfilled') closers.push(() => one.value.stop())
  for (const one of [postgres, redis]) if (one.status === 'rejected') throw one.reason
  process.env.REDIS_HOST = redis.value.host
  // Its addresses of pictures must lead to it, not to an invented host.
  const port = await freePort()
  const network = await TestNetwork.create({
    dbPostgresUrl: postgres.value.url,
    dbPostgresSchema: 'peer',
    bsky: { port, publicUrl: `http://localhost:${port}` },
  })
  closers.push(() => network.close())
  say({ pdsUrl: network.pds.url, plcUrl: network.plc.url, appViewUrl: network.bsky.url })
  return network
}

process.on('SIGTERM', () => close(0))
process.on('SIGINT', () => close(0))

try {
  const network = await start()
  const lines = readline.createInterface({ input: process.stdin })
  lines.on('close', () => close(0))
  for await (const line of lines) {
    if (line.trim() !== 'process') continue
    await network.processAll()
    say({ processed: true })
  }
} catch (error) {
  process.stderr.write(`${error.stack ?? error}\n`)
  await close(1)
}
