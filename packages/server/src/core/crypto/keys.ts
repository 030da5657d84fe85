import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { type Database, lockInTransaction } from '../database/database.ts'
import type { Tx } from '../database/tables.ts'
import type { Logger } from '../logging.ts'
import { decrypt, encrypt, KEY_BYTES, keyVersion, UnsealError } from './envelope.ts'
import {
  loadMasterKey,
  masterKeyFile,
  nextMasterKeyFile,
  publicKeyFile,
  readKey,
  writeKeyFile,
} from './master-key.ts'
import { newSigningKey, type Signer, signerOf } from './signer.ts'

/** Seals fields that may hold patient data, under a key per organization. */
export interface Keys {
  /** @param field names the place, e.g. `post.text`; opening needs the same one */
  seal(tx: Tx, orgId: string, field: string, plaintext: string | Buffer): Promise<Buffer>
  /** @throws UnsealError when it was changed or belongs to another organization or field */
  open(tx: Tx, orgId: string, field: string, sealed: Buffer): Promise<Buffer>
  openText(tx: Tx, orgId: string, field: string, sealed: Buffer): Promise<string>
  /** New values are sealed under a new key; older ones stay readable. */
  rotateDataKey(tx: Tx, orgId: string): Promise<number>
}

const wrapContext = (orgId: string, version: number) => `data-key:${orgId}:${version}`
const SIGNING_CONTEXT = 'signing-key'

export interface OpenedKeys {
  keys: Keys
  signer: Signer
}

/**
 * Opens the key ring and the signing key, which the first start makes.
 * @throws Error when the master key does not fit this database
 */
export async function openKeys(config: Config, db: Database, log: Logger): Promise<OpenedKeys> {
  let master = await loadMasterKey(config, log)
  const row = await db.system(async (tx) => {
    await lockInTransaction(tx, 'signing-key')
    const existing = await newestSigningKey(tx)
    if (existing) return existing
    const made = newSigningKey()
    const { keyId, publicKey } = signerOf(made)
    const wrapped = encrypt(master, 1, SIGNING_CONTEXT, made)
    await tx.insertInto('signing_key').values({ id: keyId, public_key: publicKey, wrapped }).execute()
    return { wrapped }
  })
  let privateKey: Buffer
  try {
    privateKey = decrypt(master, SIGNING_CONTEXT, row.wrapped)
  } catch {
    master = await finishRotation(config, row.wrapped)
    privateKey = decrypt(master, SIGNING_CONTEXT, row.wrapped)
  }
  const signer = signerOf(privateKey)
  await publishKey(config, signer)
  return { keys: ringOf(master), signer }
}

/** The public half as a file, to hand to auditors before they need it. */
async function publishKey(config: Config, signer: Signer): Promise<void> {
  const file = publicKeyFile(config.dataDir)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeFile(file, `${signer.publicKey.toString('base64')}\n`)
}

const newestSigningKey = (tx: Tx) =>
  tx.selectFrom('signing_key').select('wrapped').orderBy('created_at', 'desc').executeTakeFirst()

/** A rotation was killed after its commit: the key that waits beside is the right one. */
async function finishRotation(config: Config, wrapped: Buffer): Promise<Buffer> {
  const next = nextMasterKeyFile(config.dataDir)
  if (config.masterKey === undefined && existsSync(next)) {
    const key = readKey(next)
    try {
      decrypt(key, SIGNING_CONTEXT, wrapped)
      await rename(next, masterKeyFile(config.dataDir))
      return key
    } catch {
      // Left over from a rotation that never committed.
    }
  }
  const where =
    config.masterKey === undefined ? masterKeyFile(config.dataDir) : 'MASTER_KEY or MASTER_KEY_FILE'
  throw new Error(
    `The master key does not fit this database. Put the key back that the database was made with (${where}); without it sealed data cannot be read.`,
  )
}

function ringOf(master: Buffer): Keys {
  const cache = new Map<string, Buffer>()
  const newest = new Map<string, number>()

  async function load(
    tx: Tx,
    orgId: string,
    version?: number,
  ): Promise<{ version: number; key: Buffer } | null> {
    const known = version ?? newest.get(orgId)
    const cached = known === undefined ? undefined : cache.get(`${orgId}:${known}`)
    if (known !== undefined && cached !== undefined) return { version: known, key: cached }
    let query = tx
      .selectFrom('data_key')
      .select(['version', 'wrapped'])
      // A key made in this very transaction may yet be rolled back: not cached.
      .select(sql<boolean>`xmin = coalesce(pg_current_xact_id_if_assigned()::xid, '0'::xid)`.as('fresh'))
      .where('org_id', '=', orgId)
      .orderBy('version', 'desc')
      .limit(1)
    if (version !== undefined) query = query.where('version', '=', version)
    const row = await query.executeTakeFirst()
    if (!row) return null
    const key = decrypt(master, wrapContext(orgId, row.version), row.wrapped)
    if (!row.fresh) {
      cache.set(`${orgId}:${row.version}`, key)
      if (version === undefined) newest.set(orgId, row.version)
    }
    return { version: row.version, key }
  }

  async function create(tx: Tx, orgId: string, version: number): Promise<void> {
    const wrapped = encrypt(master, 1, wrapContext(orgId, version), randomBytes(KEY_BYTES))
    await tx
      .insertInto('data_key')
      .values({ org_id: orgId, version, wrapped })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  async function current(tx: Tx, orgId: string) {
    const found = await load(tx, orgId)
    if (found) return found
    await create(tx, orgId, 1)
    const made = await load(tx, orgId)
    if (!made) throw new Error('The data key of this organization cannot be read.')
    return made
  }

  const open: Keys['open'] = async (tx, orgId, field, sealed) => {
    const found = await load(tx, orgId, keyVersion(sealed))
    if (!found) throw new UnsealError('The key of this value is not in the database.')
    return decrypt(found.key, `${orgId}\0${field}`, sealed)
  }

  return {
    async seal(tx, orgId, field, plaintext) {
      const { key, version } = await current(tx, orgId)
      return encrypt(key, version, `${orgId}\0${field}`, Buffer.from(plaintext as string))
    },
    open,
    openText: async (tx, orgId, field, sealed) => (await open(tx, orgId, field, sealed)).toString('utf8'),
    async rotateDataKey(tx, orgId) {
      newest.delete(orgId)
      const version = (await current(tx, orgId)).version + 1
      await create(tx, orgId, version)
      newest.delete(orgId)
      return version
    },
  }
}

/**
 * Wraps every key anew. The server must be stopped: running processes hold the old key.
 * With a key from the settings, `newKey` is put into the settings by the operator afterwards.
 */
export async function rotateMasterKey(
  config: Config,
  db: Database,
  log: Logger,
  newKey: Buffer = randomBytes(KEY_BYTES),
): Promise<{ keys: number }> {
  const old = await loadMasterKey(config, log)
  const usesFile = config.masterKey === undefined
  if (usesFile) await writeKeyFile(nextMasterKeyFile(config.dataDir), newKey)
  const count = await db.system(async (tx) => {
    await lockInTransaction(tx, 'signing-key')
    const dataKeys = await tx.selectFrom('data_key').selectAll().forUpdate().execute()
    for (const row of dataKeys) {
      const context = wrapContext(row.org_id, row.version)
      const wrapped = encrypt(newKey, 1, context, decrypt(old, context, row.wrapped))
      await tx
        .updateTable('data_key')
        .set({ wrapped })
        .where('org_id', '=', row.org_id)
        .where('version', '=', row.version)
        .execute()
    }
    const signing = await tx.selectFrom('signing_key').selectAll().forUpdate().execute()
    for (const row of signing) {
      const wrapped = encrypt(newKey, 1, SIGNING_CONTEXT, decrypt(old, SIGNING_CONTEXT, row.wrapped))
      await tx.updateTable('signing_key').set({ wrapped }).where('id', '=', row.id).execute()
    }
    return dataKeys.length + signing.length
  })
  if (usesFile) await rename(nextMasterKeyFile(config.dataDir), masterKeyFile(config.dataDir))
  return { keys: count }
}
