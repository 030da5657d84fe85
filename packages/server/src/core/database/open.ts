import { hostname } from 'node:os'
import pg from 'pg'
import type { Config } from '../config.ts'
import type { Logger } from '../logging.ts'
import { createDatabase, type Database } from './database.ts'
import { type EmbeddedPostgres, isAlive, startEmbedded } from './supervisor.ts'

/** Session lock of the one server that uses a data folder. Ends with its process, however that dies. */
const SERVER_LOCK = 4300_0002
/** `server_version_num` of PostgreSQL 15. */
const OLDEST_POSTGRES = 150_000
/** A killed server's session ends within this time. */
const LOCK_WAIT_MILLIS = 5_000
const RELOCK_DELAY_MILLIS = 500

/** Another server uses the data folder. */
export class DataFolderBusy extends Error {
  override name = 'DataFolderBusy'
}

export interface OpenOptions {
  /** `serve` and everything that changes the schema: refuse when a server uses the folder. Default. */
  exclusive?: boolean
  /** The lock was lost for good: another server has taken the folder over. */
  lost?: (error: Error) => void
}

/**
 * The configured PostgreSQL, or the embedded one in the data folder, started or adopted.
 * @throws DataFolderBusy
 */
export async function openDatabase(
  config: Config,
  log: Logger,
  options: OpenOptions = {},
): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    const database = createDatabase({
      connection: { connectionString: config.databaseUrl },
      poolSize: config.databasePoolSize,
      log,
    })
    await refuseUnfit(database)
    return database
  }
  const embedded = await startEmbedded(config.dataDir, log)
  const exclusive = options.exclusive ?? true
  let lock: ServerLock
  try {
    lock = await holdServerLock(embedded, config.dataDir, exclusive || !embedded.adopted, log, options.lost)
  } catch (error) {
    await embedded.leave()
    throw error
  }
  const database = createDatabase({
    connection: embedded.connection,
    poolSize: config.databasePoolSize,
    log,
    revive: () => embedded.revive(),
  })
  return {
    ...database,
    async close() {
      await database.close()
      const held = await lock.release()
      // Without the lock the PostgreSQL belongs to the server that has it.
      if (held) await embedded.stop()
      else await embedded.leave()
    },
  }
}

/** Says what is wrong with DATABASE_URL before anything else fails on it. */
async function refuseUnfit(database: Database): Promise<void> {
  let version: number
  try {
    const { rows } = await database.raw(`select current_setting('server_version_num')::int as version`)
    version = (rows[0] as { version: number }).version
  } catch (cause) {
    await database.close()
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The database of DATABASE_URL cannot be used: ${said}. Check address, user, password and name.`,
      {
        cause,
      },
    )
  }
  if (version >= OLDEST_POSTGRES) return
  await database.close()
  throw new Error('The database of DATABASE_URL is too old: Clearpost needs PostgreSQL 15 or newer.')
}

interface ServerLock {
  /** @returns whether this process held it */
  release(): Promise<boolean>
}

async function holdServerLock(
  embedded: EmbeddedPostgres,
  dataDir: string,
  required: boolean,
  log: Logger,
  lost: ((error: Error) => void) | undefined,
): Promise<ServerLock> {
  let client: pg.Client | null = null
  let released = false

  async function acquire(): Promise<boolean> {
    const deadline = Date.now() + (required ? LOCK_WAIT_MILLIS : 0)
    const attempt = new pg.Client({
      ...embedded.connection,
      application_name: `clearpost server, process ${process.pid} on ${hostname()}`,
      keepAlive: true,
    })
    attempt.on('error', () => undefined)
    await attempt.connect()
    for (;;) {
      const { rows } = await attempt.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
        SERVER_LOCK,
      ])
      if (rows[0]?.held) break
      const holder = await holderOf(attempt)
      if (Date.now() >= deadline || (required && holder?.alive)) {
        await attempt.end()
        if (!required) return false
        throw new DataFolderBusy(
          `Another Clearpost server (${holder?.says ?? 'just stopping'}) uses the data folder ${dataDir}. Stop it first, or start this one with another DATA_DIR.`,
        )
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    client = attempt
    attempt.once('end', () => {
      if (client === attempt) client = null
      if (!released) void reacquire()
    })
    return true
  }

  /** PostgreSQL died: bring it back and take the lock again before another server does. */
  async function reacquire(): Promise<void> {
    log.warn('PostgreSQL ended unexpectedly; starting it again.')
    for (;;) {
      try {
        await embedded.revive()
        if (released) return
        await acquire()
        log.info('PostgreSQL is running again.')
        return
      } catch (error) {
        if (released) return
        if (error instanceof DataFolderBusy) {
          log.error('The data folder was taken over by another server.')
          lost?.(error)
          return
        }
        log.error('PostgreSQL cannot be started; trying again.', { error })
        await new Promise((resolve) => setTimeout(resolve, RELOCK_DELAY_MILLIS))
      }
    }
  }

  await acquire()
  return {
    async release() {
      released = true
      const held = client
      await held?.end().catch(() => undefined)
      return held !== null
    },
  }
}

/** Who has the lock, and whether that process is known to live: it is, when it runs on this machine. */
async function holderOf(client: pg.Client): Promise<{ says: string; alive: boolean } | null> {
  const { rows } = await client.query<{ name: string; since: Date }>(
    `select a.application_name as name, a.backend_start as since from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and (l.classid::bigint << 32 | l.objid::bigint) = $1 limit 1`,
    [SERVER_LOCK],
  )
  const [row] = rows
  if (!row) return null
  const [, pid, host] = /process (\d+) on (.*)$/.exec(row.name) ?? []
  return {
    says: `process ${pid} on ${host}, since ${row.since.toISOString()}`,
    alive: host === hostname() && isAlive(Number(pid)),
  }
}
