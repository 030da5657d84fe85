import { createHash } from 'node:crypto'
import { createWriteStream, readFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { Config } from '../config.ts'
import { masterKeyFile } from '../crypto/master-key.ts'
import type { Database } from '../database/database.ts'
import type { ByteStore } from '../files/files.ts'
import { BACKUP_SETTINGS, type BackupTable, JOB_COLUMNS, JOB_TABLE, listTables, quoted } from './tables.ts'
import { type TarWriter, writeTar } from './tar.ts'

export const BACKUP_FORMAT = 'clearpost-backup/1'
const CHUNK_BYTES = 4_000_000
const GZIP_LEVEL = 1

/** First entry of a backup: what the rest needs to be read. */
export interface BackupHeader {
  format: string
  createdAt: string
  migrations: { number: number; name: string; checksum: string }[]
  queues: Record<string, unknown>[]
  tables: BackupTable[]
  withKeys: boolean
}

/** Last entry: proves that the backup is whole. */
export interface BackupManifest {
  tables: Record<string, { rows: number; bytes: number; sha256: string }>
  files: number
  /** Stored files that were missing; their rows are in the backup. */
  missing: string[]
}

export type BackupProgress = (step: string, done: number, total: number) => void

/**
 * One consistent snapshot in one file, made beside and renamed when whole: every table, waiting jobs,
 * the encrypted files. Keys stay out unless asked for.
 */
export async function writeBackup(
  source: { db: Database; store: ByteStore; config: Config },
  target: string,
  options: { withKeys?: boolean; now: Date; progress?: BackupProgress },
): Promise<BackupManifest> {
  const partial = `${target}.${process.pid}.partial`
  const client = await source.db.connect()
  const gzip = createGzip({ level: GZIP_LEVEL })
  const written = pipeline(gzip, createWriteStream(partial, { flags: 'wx', mode: 0o600 }))
  // Its failure reaches us through the writer; this only keeps it from being unhandled meanwhile.
  written.catch(() => undefined)
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(BACKUP_SETTINGS)
    const manifest = await writeSnapshot(client, writeTar(gzip, options.now), source, options)
    await written
    await client.query('commit')
    await sync(partial)
    await rename(partial, target)
    await sync(dirname(target))
    return manifest
  } catch (error) {
    gzip.destroy()
    await written.catch(() => undefined)
    await rm(partial, { force: true })
    throw error
  } finally {
    await client.end()
  }
}

async function writeSnapshot(
  client: pg.Client,
  tar: TarWriter,
  { store, config }: { store: ByteStore; config: Config },
  { withKeys = false, now, progress }: { withKeys?: boolean; now: Date; progress?: BackupProgress },
): Promise<BackupManifest> {
  const header: BackupHeader = {
    format: BACKUP_FORMAT,
    createdAt: now.toISOString(),
    migrations: (await client.query('select number, name, checksum from app.migration order by number')).rows,
    queues: await listQueues(client),
    tables: await listTables(client),
    withKeys,
  }
  await tar.add('header.json', Buffer.from(JSON.stringify(header, null, 2)))
  if (withKeys) await tar.add('keys/master.key', keyToBackUp(config))
  const manifest: BackupManifest = { tables: {}, files: 0, missing: [] }
  const sources = header.tables.map((table) => ({
    name: table.name,
    select: `copy ${quoted(table.name)} (${table.columns.map(quoted).join(', ')}) to stdout`,
  }))
  if (header.queues.length > 0) {
    const columns = JOB_COLUMNS.map((name) =>
      name === 'state' ? `case state when 'active' then 'retry' else state end` : name,
    )
    const select = `copy (select ${columns.join(', ')} from ${JOB_TABLE} where state <= 'active') to stdout`
    sources.push({ name: JOB_TABLE, select })
  }
  for (const [index, { name, select }] of sources.entries()) {
    progress?.('tables', index, sources.length)
    manifest.tables[name] = await copyTable(client, tar, name, select)
  }
  progress?.('tables', sources.length, sources.length)
  await copyFiles(client, tar, store, manifest, progress)
  await tar.add('manifest.json', Buffer.from(JSON.stringify(manifest, null, 2)))
  await tar.end()
  return manifest
}

async function listQueues(client: pg.Client): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query<{ installed: boolean }>(
    `select to_regclass('pgboss.queue') is not null as installed`,
  )
  if (!rows[0]?.installed) return []
  const queues = await client.query(
    `select name, policy, retry_limit as "retryLimit", retry_delay as "retryDelay", retry_backoff as "retryBackoff",
       expire_seconds as "expireInSeconds", retention_minutes as "retentionMinutes", dead_letter as "deadLetter"
     from pgboss.queue order by dead_letter nulls first, name`,
  )
  return queues.rows
}

async function copyTable(client: pg.Client, tar: TarWriter, name: string, select: string) {
  const hash = createHash('sha256')
  const stream = client.query(copyTo(select))
  let pending: Buffer[] = []
  let size = 0
  let bytes = 0
  let part = 0
  const flush = async () => {
    const chunk = Buffer.concat(pending)
    pending = []
    size = 0
    hash.update(chunk)
    bytes += chunk.length
    part++
    await tar.add(`tables/${name}/${String(part).padStart(6, '0')}.copy`, chunk)
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    pending.push(chunk)
    size += chunk.length
    if (size >= CHUNK_BYTES) await flush()
  }
  await flush()
  return { rows: stream.rowCount, bytes, sha256: hash.digest('hex') }
}

async function copyFiles(
  client: pg.Client,
  tar: TarWriter,
  store: ByteStore,
  manifest: BackupManifest,
  progress: BackupProgress | undefined,
): Promise<void> {
  const { rows } = await client.query<{ key: string }>(
    `select org_id || '/' || sha256 as key from file order by org_id, sha256`,
  )
  for (const [index, { key }] of rows.entries()) {
    progress?.('files', index, rows.length)
    const bytes = await store.read(key)
    if (bytes === null) manifest.missing.push(key)
    else {
      await tar.add(`files/${key}`, bytes)
      manifest.files++
    }
  }
  progress?.('files', rows.length, rows.length)
}

function keyToBackUp(config: Config): Buffer {
  return config.masterKey === undefined
    ? readFileSync(masterKeyFile(config.dataDir))
    : Buffer.from(`${config.masterKey}\n`)
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
