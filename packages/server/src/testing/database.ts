import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type TestClock, testClock } from '../core/clock.ts'
import { type Config, readConfig } from '../core/config.ts'
import type { Core } from '../core/core.ts'
import { createDatabase } from '../core/database/database.ts'
import { createLogger, type Logger } from '../core/logging.ts'
import { openCore } from '../core/open.ts'
import { asOwner } from './postgres.ts'

const TEMPLATE = 'clearpost_template'
const POOL_SIZE = 8

export interface TestCore extends Core {
  clock: TestClock
  /** A new organization, with a name of its own. */
  addOrganization(name?: string): Promise<string>
}

export interface TestCoreOptions {
  /** Where the clock stands still. Default: now. */
  now?: Date | string
  config?: Partial<Config>
  log?: Logger
}

/**
 * A core on a fresh copy of the migrated database: real PostgreSQL, a clock that stands still, no
 * background work (`core.jobs.drain()`, `core.sealTrail(orgId)`), mails as files, private networks allowed.
 * Close it in `afterAll`.
 */
export async function testCore(options: TestCoreOptions = {}): Promise<TestCore> {
  const host = inject('postgresHost')
  const database = `t_${randomUUID().replaceAll('-', '')}`
  const owner = (statement: string) =>
    asOwner(host, 'postgres', async (client) => {
      await client.query(statement)
    })
  await owner(`create database ${database} template ${TEMPLATE} strategy file_copy`)
  const dataDir = await mkdtemp(join(tmpdir(), 'clearpost-data-'))
  const log = options.log ?? createLogger('silent')
  const config: Config = {
    ...readConfig({ DATA_DIR: dataDir, ALLOW_PRIVATE_NETWORKS: '1', JOB_LEASE_SECONDS: '2' }),
    ...options.config,
  }
  const connection = { host, user: 'clearpost', database }
  const core = (await openCore(config, {
    clock: testClock(options.now),
    log,
    background: false,
    database: createDatabase({ connection, poolSize: POOL_SIZE, log }),
  })) as TestCore
  const close = core.close
  core.close = async () => {
    await close()
    await owner(`drop database ${database} with (force)`)
    await rm(dataDir, { recursive: true, force: true })
  }
  core.addOrganization = (name = 'Cedar Hill Clinic') =>
    core.db.system(async (tx) => {
      const row = await tx
        .insertInto('organization')
        .values({ name, settings: '{}' } as never)
        .returning('id')
        .executeTakeFirstOrThrow()
      return row.id
    })
  return core
}
