import { mkdir } from 'node:fs/promises'
import { chainEvents, organizationsToChain, writeCheckpoint } from './audit/audit.ts'
import { startChainer } from './audit/chainer.ts'
import { type Clock, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import type { Core } from './core.ts'
import { openKeys } from './crypto/keys.ts'
import type { Database } from './database/database.ts'
import { migrate } from './database/migrate.ts'
import { openDatabase } from './database/open.ts'
import { openFiles, openStore } from './files/files.ts'
import { createJobs } from './jobs/jobs.ts'
import { createLogger, type Logger } from './logging.ts'
import { openMail } from './mail/mail.ts'
import { createOutsideFetch } from './outside/fetch.ts'

export interface OpenCoreOptions {
  clock?: Clock
  log?: Logger
  /** Chain audit events and take jobs in the background. On by default; tests call `drain` and `sealTrail`. */
  background?: boolean
  /** Another server has taken the data folder over: end. */
  lost?: (error: Error) => void
  /** An open, migrated database instead of the configured one. */
  database?: Database
}

/**
 * Opens everything that domains build on: database (started and migrated), keys, files, mail, jobs.
 * Modules that define jobs must be imported before.
 */
export async function openCore(config: Config, options: OpenCoreOptions = {}): Promise<Core> {
  const log = options.log ?? createLogger(config.logLevel)
  const clock = options.clock ?? systemClock
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const db = options.database ?? (await openMigrated(config, log, options.lost))
  try {
    const { keys, signer } = await openKeys(config, db, log)
    const files = openFiles(await openStore(config), keys)
    const mail = openMail(config, keys)
    if (config.smtpUrl === undefined && (options.background ?? true)) {
      log.info('No SMTP_URL is set: mails are written to the outbox folder.', {
        folder: `${config.dataDir}/outbox`,
      })
    }
    const core = {
      config,
      clock,
      log,
      db,
      keys,
      signer,
      files,
      mail,
      outsideFetch: createOutsideFetch(config),
    } as Core
    core.sealTrail = async (orgId) => {
      while ((await db.system((tx) => chainEvents(tx, orgId))) > 0);
      await db.system((tx) => writeCheckpoint(tx, orgId, signer, clock.now()))
    }
    core.jobs = await createJobs(core)
    const chainer = (options.background ?? true) ? startChainer(core, organizationsToChain) : null
    core.close = async () => {
      await core.jobs.stop()
      await chainer?.stop()
      await db.close()
    }
    return core
  } catch (error) {
    await db.close()
    throw error
  }
}

async function openMigrated(config: Config, log: Logger, lost: OpenCoreOptions['lost']): Promise<Database> {
  const db = await openDatabase(config, log, lost ? { lost } : {})
  try {
    const client = await db.connect()
    try {
      await migrate(client, log)
    } finally {
      await client.end()
    }
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}
