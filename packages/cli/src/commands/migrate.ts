import { createLogger, migrate, openDatabase, readConfig } from '@clearpost/server/core'
import type { Run } from '../command.ts'

export async function run({ env, terminal }: Run): Promise<number> {
  const config = readConfig(env)
  const db = await openDatabase(config, createLogger('warn'))
  try {
    const client = await db.connect()
    try {
      const applied = await migrate(client, createLogger('warn'))
      terminal.say(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`)
    } finally {
      await client.end()
    }
  } finally {
    await db.close()
  }
  return 0
}
