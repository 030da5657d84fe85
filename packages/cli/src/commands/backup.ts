import { createLogger, openDatabase, openStore, readConfig, writeBackup } from '@clearpost/server/core'
import { type Run, UsageError } from '../command.ts'
import { progressOf } from './progress.ts'

export async function run({ args, values, env, terminal }: Run): Promise<number> {
  const [file, ...more] = args
  if (file === undefined || more.length > 0)
    throw new UsageError('Name the file to write: clearpost backup FILE')
  const config = readConfig(env)
  const log = createLogger('warn')
  const db = await openDatabase(config, log, { exclusive: false })
  try {
    const store = await openStore(config)
    const manifest = await writeBackup({ db, store, config }, file, {
      withKeys: values['with-keys'] === true,
      now: new Date(),
      progress: progressOf(terminal),
    })
    terminal.progress(null)
    const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
    terminal.say(
      `${file}: ${rows} rows of ${Object.keys(manifest.tables).length} tables, ${manifest.files} files.`,
    )
    if (manifest.missing.length > 0) {
      terminal.say(
        `${manifest.missing.length} stored files are missing and are not in the backup: look after the files folder.`,
      )
    }
    if (!values['with-keys'])
      terminal.say('The master key is not in it. Keep a copy of the key apart from the backup.')
    return 0
  } finally {
    await db.close()
  }
}
