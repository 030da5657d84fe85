import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Logger } from '../logging.ts'
import { KEY_BYTES } from './envelope.ts'

export const masterKeyFile = (dataDir: string): string => join(dataDir, 'keys', 'master.key')
/** Written before a rotation commits, so that a kill in between leaves both keys. */
export const nextMasterKeyFile = (dataDir: string): string => `${masterKeyFile(dataDir)}.next`

/** Where the public key of signatures lies, in base64. */
export const publicKeyFile = (dataDir: string): string => join(dataDir, 'keys', 'signing.pub')

/** @returns null before the first start */
export function readPublicKey(dataDir: string): string | null {
  const file = publicKeyFile(dataDir)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** From the settings, or the key file, which the first start makes. */
export async function loadMasterKey(config: Config, log: Logger): Promise<Buffer> {
  if (config.masterKey !== undefined) return Buffer.from(config.masterKey, 'hex')
  const file = masterKeyFile(config.dataDir)
  if (!existsSync(file)) {
    await writeKeyFile(file, randomBytes(KEY_BYTES))
    log.info(
      'Made the master key. Keep a copy of this file apart from the backups: without it sealed data is lost.',
      {
        file,
      },
    )
  }
  return readKey(file)
}

export function readKey(file: string): Buffer {
  const text = readFileSync(file, 'utf8').trim()
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new Error(
      `The key file ${file} is damaged: it must hold 64 hexadecimal digits. Put your copy of it back.`,
    )
  }
  return Buffer.from(text, 'hex')
}

/** Never half written: temporary file, fsync, rename. */
export async function writeKeyFile(file: string, key: Buffer): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true, mode: 0o700 })
  const partial = `${file}.${process.pid}.new`
  const handle = await open(partial, 'w', 0o600)
  try {
    await handle.writeFile(`${key.toString('hex')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(partial, file)
}
