/** PostgreSQL and Redis for the AppView, each in its own folder on its own loopback port. */
import { execFile, spawn } from 'node:child_process'
import { accessSync, chownSync, constants, mkdirSync, readdirSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const START_LIMIT_MS = 30_000

/** A PostgreSQL for one test; `PG_BIN` names another folder of binaries than Debian's. */
export async function startPostgres(folder) {
  const bin = postgresBinaries()
  const owner = process.getuid?.() === 0 ? await unprivileged() : {}
  const data = path.join(folder, 'postgres')
  mkdirSync(data, { mode: 0o700 })
  if (owner.uid !== undefined) chownSync(data, owner.uid, owner.gid)
  const options = { cwd: '/', ...owner }
  await run(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'peer', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  )
  const port = await freePort()
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    max_connections: 100,
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(path.join(bin, 'postgres'), ['-D', data, ...flags], { ...options, stdio: 'ignore' })
  await answering(port, child, 'PostgreSQL')
  await acceptsQueries(path.join(bin, 'pg_isready'), port)
  return { url: `postgresql://peer@127.0.0.1:${port}/postgres`, stop: () => stop(child, 'SIGINT') }
}

/** A Redis without files. */
export async function startRedis(folder) {
  const port = await freePort()
  const flags = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  const child = spawn('redis-server', flags.map(String), { stdio: 'ignore' })
  await answering(port, child, 'redis-server')
  return { host: `127.0.0.1:${port}`, stop: () => stop(child, 'SIGTERM') }
}

function postgresBinaries() {
  const debian = '/usr/lib/postgresql'
  const versions = list(debian).sort((a, b) => Number(b) - Number(a))
  const candidates = [process.env.PG_BIN, ...versions.map((version) => path.join(debian, version, 'bin'))]
  const found = candidates.find((folder) => folder && isExecutable(path.join(folder, 'initdb')))
  if (!found)
    throw new Error(
      "No PostgreSQL found for the AppView: install Debian's postgresql, or set PG_BIN to a folder with initdb.",
    )
  return found
}

function list(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** PostgreSQL refuses to run as root: it gets the identity of `postgres`, or of `nobody`. */
async function unprivileged() {
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name]).catch(() => null)))
    const [uid, gid] = ids.map((answer) => Number(answer?.stdout))
    if (Number.isInteger(uid) && Number.isInteger(gid)) return { uid, gid }
  }
  throw new Error(
    'PostgreSQL cannot run as root, and there is neither a user "postgres" nor "nobody" to run it as.',
  )
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

async function answering(port, child, name) {
  let failure
  child.once('error', (error) => {
    failure = `${name} could not be started (${error.code}); is it installed?`
  })
  child.once('exit', (code) => {
    failure ??= `${name} ended at once with code ${code}.`
  })
  const limit = Date.now() + START_LIMIT_MS
  while (!(await accepts(port))) {
    if (failure) throw new Error(failure)
    if (Date.now() > limit) throw new Error(`${name} did not answer within ${START_LIMIT_MS / 1000} seconds.`)
    await wait(50)
  }
}

function accepts(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => resolve(true) || socket.destroy())
    socket.once('error', () => resolve(false))
  })
}

async function acceptsQueries(pgIsReady, port) {
  const limit = Date.now() + START_LIMIT_MS
  for (;;) {
    const ready = await run(pgIsReady, ['-h', '127.0.0.1', '-p', String(port)]).catch(() => null)
    if (ready) return
    if (Date.now() > limit) throw new Error('PostgreSQL accepts no queries.')
    await wait(50)
  }
}

function stop(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill(signal)
  })
}
