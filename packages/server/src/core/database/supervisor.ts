import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readFileSync, statSync } from 'node:fs'
import { chmod, chown, lchown, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from '../logging.ts'
import { type Binaries, findBinaries, type PostgresUser, postgresUser } from './binaries.ts'

const OWNER_ROLE = 'clearpost'
const DATABASE_NAME = 'clearpost'
const POSTGRES_MAJOR = '18'
/** How long a start may take: recovery after a kill replays the log; a killed process is reaped within 2 s. */
const START_TIMEOUT_MILLIS = 60_000
const STOP_TIMEOUT_MILLIS = 30_000
const RESTART_DELAY_MILLIS = 250
const LOG_FILE_MAX_BYTES = 5_000_000

/**
 * No listener on the network; a socket in the data folder. Error texts quote rows, so PostgreSQL's
 * own log takes only its life's events, never statements or errors of clients.
 */
const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=100',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_min_messages=log',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
]

export interface EmbeddedPostgres {
  /** Options for pg clients. */
  connection: { host: string; user: string; database: string }
  /** Whether this process started PostgreSQL, or found it running. */
  adopted: boolean
  /** Starts PostgreSQL again when it has died. Resolves when it accepts connections. */
  revive(): Promise<void>
  /** Fast shutdown, waited for. */
  stop(): Promise<void>
  /** Lets it run on: another process uses it. */
  leave(): Promise<void>
}

interface Place {
  folder: string
  /** The path by which PostgreSQL and we reach the folder; see openPlace. */
  path: string
  fd: number
  user: PostgresUser | null
  binaries: Binaries
  logFd: number
}

/**
 * Starts the PostgreSQL in `dataDir/database`, or adopts the one that a killed server left running.
 * `postmaster.pid` is never deleted: PostgreSQL's own interlock decides.
 * @param settings further PostgreSQL settings, `name=value`
 * @throws Error that says what to do
 */
export async function startEmbedded(
  dataDir: string,
  log: Logger,
  settings: string[] = [],
): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new Error('The embedded PostgreSQL needs Linux or macOS. On Windows use WSL, or set DATABASE_URL.')
  }
  const folder = join(dataDir, 'database')
  const user = postgresUser(statSync(folder, { throwIfNoEntry: false })?.uid)
  const binaries = findBinaries(user, log)
  await createCluster(dataDir, binaries, user, log)
  if (user && statSync(folder).uid !== user.uid) await giveTo(folder, user, log)
  const place = openPlace(dataDir, binaries, user)
  const connection = { host: place.path, user: OWNER_ROLE, database: DATABASE_NAME }
  let child: ChildProcess | null = null
  let stopping = false
  const closePlace = () => {
    closeSync(place.fd)
    closeSync(place.logFd)
  }

  const start = async () => {
    const started = await startOrAdopt(place, settings, log)
    // Ours may have been alive all along, and only too busy to answer.
    if (started !== null || !isRunning(child)) child = started
    await createDatabase(place)
  }
  await start()
  let reviving: Promise<void> | null = null
  return {
    connection,
    adopted: child === null,
    revive() {
      if (stopping) throw new Error('The database is being stopped.')
      reviving ??= start().finally(() => {
        reviving = null
      })
      return reviving
    },
    async stop() {
      stopping = true
      await reviving?.catch(() => undefined)
      await stopPostgres(place, child, log)
      closePlace()
    },
    async leave() {
      stopping = true
      await reviving?.catch(() => undefined)
      closePlace()
    },
  }
}

/** The folder was made by a user that this machine does not have, or belongs to root. */
async function giveTo(folder: string, user: PostgresUser, log: Logger): Promise<void> {
  log.info('The database folder is handed to the user that PostgreSQL runs as.', { folder, user: user.name })
  const entries = await readdir(folder, { recursive: true })
  for (const entry of ['.', ...entries]) await lchown(join(folder, entry), user.uid, user.gid)
}

/** initdb into a folder beside, then one rename: a kill in the middle leaves nothing half made. */
async function createCluster(dataDir: string, binaries: Binaries, user: PostgresUser | null, log: Logger) {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  // Where the folder cannot be handed over as a descriptor, its user passes through ours.
  if (user && process.platform !== 'linux') await chmod(dataDir, 0o711)
  const folder = join(dataDir, 'database')
  if (existsSync(join(folder, 'PG_VERSION'))) {
    const major = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim()
    if (major !== POSTGRES_MAJOR) {
      throw new Error(
        `The database in ${folder} was made by PostgreSQL ${major}; this version carries PostgreSQL ${POSTGRES_MAJOR}. Make a backup with the older Clearpost (clearpost backup) and restore it into a new data folder.`,
      )
    }
    return
  }
  log.info('Creating the database.', { folder })
  await removeLeftovers(dataDir)
  const partial = `${folder}.new-${process.pid}`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { mode: 0o700 })
  if (user) await chown(partial, user.uid, user.gid)
  const fd = openSync(partial, 'r')
  try {
    await runInitdb(binaries, user, process.platform === 'linux' ? '/proc/self/fd/3' : partial, fd)
    await rename(partial, folder)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    // Another server that started at the same time was first.
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error
  } finally {
    closeSync(fd)
  }
  await chmod(folder, 0o700)
}

/** Of first starts that were killed. */
async function removeLeftovers(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const pid = /^database\.new-(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await rm(join(dataDir, name), { recursive: true, force: true })
  }
}

async function runInitdb(
  binaries: Binaries,
  user: PostgresUser | null,
  path: string,
  fd: number,
): Promise<void> {
  const child = spawn(
    binaries.initdb,
    [
      '-D',
      path,
      '-U',
      OWNER_ROLE,
      '-E',
      'UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--auth=trust',
      '--no-instructions',
      // One system call instead of one fsync for each of a thousand files.
      ...(process.platform === 'linux' ? ['--sync-method=syncfs'] : []),
    ],
    { ...identity(user), stdio: ['ignore', 'ignore', 'pipe', fd] },
  )
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`PostgreSQL could not create its data folder: ${said.trim()}`)
}

const identity = (user: PostgresUser | null) => ({
  ...(user ? { uid: user.uid, gid: user.gid } : {}),
  cwd: '/',
  env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  // Its own session: Ctrl-C reaches us alone, and we stop PostgreSQL after the last request.
  detached: true,
})

/**
 * On Linux the data folder is handed over as an open descriptor (`/proc/self/fd/…`): the user that
 * PostgreSQL runs as need not be able to enter the folders above (a checkout in /root), and the
 * socket's path never exceeds the 107 bytes that the system allows.
 */
function openPlace(dataDir: string, binaries: Binaries, user: PostgresUser | null): Place {
  const folder = join(dataDir, 'database')
  const fd = openSync(folder, 'r')
  const logFd = openSync(join(dataDir, 'database.log'), 'a', 0o600)
  if (fstatSync(logFd).size > LOG_FILE_MAX_BYTES) ftruncateSync(logFd)
  return {
    folder,
    fd,
    user,
    binaries,
    logFd,
    path: process.platform === 'linux' ? `/proc/self/fd/${fd}` : folder,
  }
}

async function startOrAdopt(place: Place, settings: string[], log: Logger): Promise<ChildProcess | null> {
  const deadline = Date.now() + START_TIMEOUT_MILLIS
  while (Date.now() < deadline) {
    if (await accepts(place)) {
      log.info('Found PostgreSQL running in the data folder.', {
        pid: postmasterPid(place.folder) ?? undefined,
      })
      return null
    }
    const child = spawnPostgres(place, settings)
    const outcome = await untilReady(place, child, deadline)
    if (outcome === 'ready') return child
    // Another postmaster holds the folder: one that is starting, or a killed one not yet reaped.
    await sleep(RESTART_DELAY_MILLIS)
  }
  throw new Error(
    `PostgreSQL did not start within ${START_TIMEOUT_MILLIS / 1000} seconds. Its last words, from ${place.folder}.log: ${lastWords(place)}`,
  )
}

function spawnPostgres(place: Place, settings: string[]): ChildProcess {
  const path = process.platform === 'linux' ? '/proc/self/fd/3' : place.path
  const flags = [...SETTINGS, `unix_socket_directories=${path}`, ...settings].flatMap((setting) => [
    '-c',
    setting,
  ])
  const child = spawn(place.binaries.postgres, ['-D', path, ...flags], {
    ...identity(place.user),
    stdio: ['ignore', place.logFd, place.logFd, place.fd],
  })
  child.once('error', () => undefined)
  child.unref()
  return child
}

async function untilReady(place: Place, child: ChildProcess, deadline: number): Promise<'ready' | 'ended'> {
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return 'ended'
    if (postmasterPid(place.folder) === child.pid && (await accepts(place))) return 'ready'
    await sleep(20)
  }
  child.kill('SIGQUIT')
  return 'ended'
}

async function accepts(place: Place): Promise<boolean> {
  const client = new pg.Client({
    host: place.path,
    user: OWNER_ROLE,
    database: 'postgres',
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    client.end().catch(() => undefined)
  }
}

async function createDatabase(place: Place): Promise<void> {
  const client = new pg.Client({ host: place.path, user: OWNER_ROLE, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE_NAME])
    if (rowCount === 0) await client.query(`create database ${DATABASE_NAME}`)
  } catch (error) {
    // 42P04, 23505: another server created it in the same moment.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  } finally {
    await client.end()
  }
}

function postmasterPid(folder: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10) || null
  } catch {
    return null
  }
}

function lastWords(place: Place): string {
  try {
    return readFileSync(join(place.folder, '..', 'database.log'), 'utf8')
      .trim()
      .split('\n')
      .slice(-4)
      .join(' / ')
  } catch {
    return 'none'
  }
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything is written. */
async function stopPostgres(place: Place, child: ChildProcess | null, log: Logger): Promise<void> {
  const pid = child?.pid ?? postmasterPid(place.folder)
  if (pid === null) return
  const alive = () => {
    if (child !== null) return isRunning(child)
    return postmasterPid(place.folder) === pid && isAlive(pid)
  }
  const deadline = Date.now() + STOP_TIMEOUT_MILLIS
  if (alive()) send(pid, 'SIGINT')
  while (alive() && Date.now() < deadline) await sleep(20)
  if (alive()) {
    log.warn('PostgreSQL did not stop in time; stopping it at once. It recovers at the next start.', { pid })
    send(pid, 'SIGQUIT')
  }
}

const isRunning = (child: ChildProcess | null): boolean =>
  child !== null && child.exitCode === null && child.signalCode === null

/** Whether a process of this machine lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself in between.
  }
}
