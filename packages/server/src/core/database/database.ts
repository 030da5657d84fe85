import { CompiledQuery, type ControlledTransaction, Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Logger } from '../logging.ts'
import { coreProblem } from '../problems.ts'
import { describeFailure, isUnreachable, mayRetry } from './failures.ts'
import type { Tables, Tx } from './tables.ts'

/** A statement that runs longer than this is a mistake of ours; the request fails instead of blocking others. */
const STATEMENT_TIMEOUT_MILLIS = 30_000
const IDLE_IN_TRANSACTION_TIMEOUT_MILLIS = 60_000
const CONNECT_TIMEOUT_MILLIS = 10_000
/** How long a transaction waits for a database that restarts. */
const RETRY_WINDOW_MILLIS = 10_000
const CONFLICT_RETRIES = 4

export interface Database {
  /**
   * Runs `work` in a transaction that sees one organization alone (row-level security, role clearpost_app).
   * `work` runs again after a conflict or a lost connection as long as nothing was committed, so
   * it must have no effects outside the database.
   */
  organization<T>(orgId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** The same as the owner, who sees every organization: sign-in look-ups, scans for due jobs. Core and account domain alone. */
  system<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** One statement, or several without values, as the owner outside any transaction; for the job queue. */
  raw(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  /** A connection of its own, for COPY, long advisory locks and LISTEN. The caller ends it. */
  connect(): Promise<pg.Client>
  close(): Promise<void>
}

export interface DatabaseOptions {
  connection: pg.ClientConfig
  poolSize: number
  log: Logger
  /** Called when the server cannot be reached; the embedded one is started again. */
  revive?: () => Promise<void>
}

const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    // bigint: counters and sizes, far below 2^53.
    if (oid === pg.types.builtins.INT8) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  }) as typeof pg.types.getTypeParser,
}

/** A pool over one PostgreSQL. */
export function createDatabase(options: DatabaseOptions): Database {
  const settings: pg.PoolConfig = {
    ...options.connection,
    application_name: options.connection.application_name ?? 'clearpost',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MILLIS,
    statement_timeout: STATEMENT_TIMEOUT_MILLIS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MILLIS,
    types,
  }
  const pool = new pg.Pool({ ...settings, max: options.poolSize })
  // A connection that dies while idle is replaced at the next use.
  pool.on('error', () => undefined)
  // One that dies while a transaction holds it fails that transaction's next statement, not the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

  async function attempt<T>(prepare: CompiledQuery | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    const tx: ControlledTransaction<Tables> = await kysely.startTransaction().execute()
    let result: T
    try {
      if (prepare !== null) await tx.executeQuery(prepare)
      result = await work(tx)
    } catch (error) {
      await tx
        .rollback()
        .execute()
        .catch(() => undefined)
      throw error
    }
    try {
      await tx.commit().execute()
    } catch (error) {
      // A failed commit keeps its connection until it is rolled back; a dead one is discarded by that.
      await tx
        .rollback()
        .execute()
        .catch(() => undefined)
      throw new CommitError(error)
    }
    return result
  }

  async function run<T>(prepare: CompiledQuery | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    const deadline = Date.now() + RETRY_WINDOW_MILLIS
    for (let tries = 1; ; tries++) {
      try {
        return await attempt(prepare, work)
      } catch (error) {
        const cause = error instanceof CommitError ? error.cause : error
        const unreachable = isUnreachable(cause)
        if (unreachable && options.revive) await options.revive().catch(() => undefined)
        // A commit whose answer was lost may have happened: never run twice.
        const lost = error instanceof CommitError && unreachable
        const again =
          !lost && (unreachable ? Date.now() < deadline : mayRetry(cause) && tries <= CONFLICT_RETRIES)
        if (!again) throw describeFailure(cause)
        await new Promise((resolve) =>
          setTimeout(resolve, Math.min(20 * 2 ** tries, 500) * (0.5 + Math.random())),
        )
      }
    }
  }

  return {
    organization(orgId, work) {
      if (!UUID.test(orgId)) throw coreProblem('notFound')
      return run(enterOrganization(orgId), work)
    },
    system: (work) => run(null, work),
    async raw(text, values) {
      const result = await (values && values.length > 0 ? pool.query(text, values) : pool.query(text))
      // Several statements answer with several results; the last one counts.
      const last = Array.isArray(result) ? result.at(-1) : result
      return { rows: last.rows }
    },
    async connect() {
      const client = new pg.Client({
        ...settings,
        statement_timeout: 0,
        idle_in_transaction_session_timeout: 0,
      })
      client.on('error', () => undefined)
      await client.connect()
      return client
    },
    close: () => kysely.destroy(),
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Both settings end with the transaction; one round trip. */
const enterOrganization = (orgId: string) =>
  CompiledQuery.raw("select set_config('app.org', $1, true), set_config('role', 'clearpost_app', true)", [
    orgId,
  ])

class CommitError extends Error {
  constructor(cause: unknown) {
    super('The commit failed.', { cause })
  }
}

/** Serializes work that shares a name, until the transaction ends. */
export async function lockInTransaction(tx: Tx, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}
