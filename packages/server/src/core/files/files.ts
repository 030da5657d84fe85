import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Keys } from '../crypto/keys.ts'
import type { Tx } from '../database/tables.ts'
import { folderStore } from './folder.ts'

/** Where encrypted bytes lie. Keys are `<orgId>/<sha256>`. */
export interface ByteStore {
  has(key: string): Promise<boolean>
  /** All or nothing, and on disk when it resolves. */
  write(key: string, bytes: Buffer): Promise<void>
  /** @returns null when absent */
  read(key: string): Promise<Buffer | null>
  remove(key: string): Promise<void>
}

export interface Files {
  /** Stores bytes once per organization and content; the row joins the caller's transaction. @returns SHA-256 of the plain bytes, and their number */
  put(tx: Tx, orgId: string, bytes: Buffer, mime: string): Promise<{ sha256: string; size: number }>
  /** @throws FileLost when the row is there but the bytes are not, or were changed */
  get(tx: Tx, orgId: string, sha256: string): Promise<{ bytes: Buffer; mime: string } | null>
  /** Forgets the file; the caller knows that nothing refers to it. */
  remove(tx: Tx, orgId: string, sha256: string): Promise<void>
  store: ByteStore
}

/** Stored bytes are missing or damaged: restore them from a backup. */
export class FileLost extends Error {
  override name = 'FileLost'
}

const keyOf = (orgId: string, sha256: string) => `${orgId}/${sha256}`
const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A folder by default, S3 by FILES_URL. */
export async function openStore(config: Config): Promise<ByteStore> {
  if (config.filesUrl === undefined) return folderStore(join(config.dataDir, 'files'))
  return (await import('./s3.ts')).s3Store(config.filesUrl)
}

/** The files of all organizations over one store. */
export function openFiles(store: ByteStore, keys: Keys): Files {
  return {
    store,
    async put(tx, orgId, bytes, mime) {
      const sha256 = digest(bytes)
      const key = keyOf(orgId, sha256)
      if (!(await store.has(key))) await store.write(key, await keys.seal(tx, orgId, `file:${sha256}`, bytes))
      await tx
        .insertInto('file')
        .values({ org_id: orgId, sha256, mime, size: bytes.length })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      return { sha256, size: bytes.length }
    },
    async get(tx, orgId, sha256) {
      const row = await tx
        .selectFrom('file')
        .select('mime')
        .where('org_id', '=', orgId)
        .where('sha256', '=', sha256)
        .executeTakeFirst()
      if (!row) return null
      const sealed = await store.read(keyOf(orgId, sha256))
      if (sealed === null)
        throw new FileLost('A stored file is missing. Restore the files folder from a backup.')
      const bytes = await keys.open(tx, orgId, `file:${sha256}`, sealed)
      if (digest(bytes) !== sha256) throw new FileLost('A stored file is damaged. Restore it from a backup.')
      return { bytes, mime: row.mime }
    },
    async remove(tx, orgId, sha256) {
      await tx.deleteFrom('file').where('org_id', '=', orgId).where('sha256', '=', sha256).execute()
      await store.remove(keyOf(orgId, sha256))
    },
  }
}
