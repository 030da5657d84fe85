import { accessSync, constants } from 'node:fs'
import {
  createLogger,
  openDatabase,
  openKeys,
  openStore,
  readConfig,
  restoreBackup,
} from '@clearpost/server/core'
import { type Run, UsageError } from '../command.ts'
import { unreadable } from '../input.ts'
import { progressOf } from './progress.ts'

export async function run({ args, values, env, terminal }: Run): Promise<number> {
  const [file, ...more] = args
  if (file === undefined || more.length > 0)
    throw new UsageError('Name the backup to restore: clearpost restore FILE')
  try {
    accessSync(file, constants.R_OK)
  } catch (error) {
    throw unreadable(file, error)
  }
  const config = readConfig(env)
  const log = createLogger('warn')
  const paused = values.pause !== false
  const db = await openDatabase(config, log)
  try {
    const store = await openStore(config)
    const { header, manifest } = await restoreBackup(
      file,
      { db, store, config },
      { log, paused, progress: progressOf(terminal) },
    )
    terminal.progress(null)
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
    terminal.say(`Restored the backup of ${header.createdAt}: ${rows} rows, ${manifest.files} files.`)
    await openKeys(config, db, log)
    if (paused) terminal.say('Publishing is paused. Compare with what is live, then resume in the settings.')
    return 0
  } finally {
    await db.close()
  }
}
