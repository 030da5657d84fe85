import { readFileSync } from 'node:fs'
import { createLogger, openDatabase, readConfig, rotateMasterKey } from '@clearpost/server/core'
import { type Run, text, UsageError } from '../command.ts'
import { unreadable } from '../input.ts'

export async function run({ values, env, terminal }: Run): Promise<number> {
  const config = readConfig(env)
  const file = text(values, 'new-key-file')
  if (config.masterKey !== undefined && file === undefined) {
    throw new UsageError(
      'The master key comes from the settings: put a new one into a file (openssl rand -hex 32 > new.key) and give it with --new-key-file.',
    )
  }
  const newKey = file === undefined ? undefined : readNewKey(file)
  const db = await openDatabase(config, createLogger('warn'))
  try {
    const { keys } = await rotateMasterKey(config, db, createLogger('warn'), newKey)
    terminal.say(`Wrapped ${keys} keys with the new master key.`)
    terminal.say(
      config.masterKey === undefined
        ? 'The key file in the data folder is replaced: renew the copy that you keep apart.'
        : 'Now set MASTER_KEY or MASTER_KEY_FILE to the new key and start the server.',
    )
    return 0
  } finally {
    await db.close()
  }
}

function readNewKey(file: string): Buffer {
  let content: string
  try {
    content = readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw unreadable(file, error)
  }
  if (!/^[0-9a-fA-F]{64}$/.test(content)) throw new UsageError(`${file} must hold 64 hexadecimal digits.`)
  return Buffer.from(content, 'hex')
}
