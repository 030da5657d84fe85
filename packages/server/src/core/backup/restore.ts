import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import PgBoss from 'pg-boss'
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams'
import type { Config } from '../config.ts'
import { masterKeyFile, writeKeyFile } from '../crypto/master-key.ts'
import type { Database } from '../database/database.ts'
import { migrate, readMigrations } from '../database/migrate.ts'
import type { ByteStore } from '../files/files.ts'
import type { Logger } from '../logging.ts'
import { BACKUP_FORMAT, type BackupHeader, type BackupManifest, type BackupProgress } from './backup.ts'
import { BACKUP_SETTINGS, JOB_COLUMNS, JOB_TABLE, quoted } from './tables.ts'
import { ArchiveError, readTar, type TarEntry } from './tar.ts'

/** The backup cannot go into this place. */
export class RestoreError extends Error {
  override name = 'RestoreError'
}

export interface RestoreOptions {
  log: Logger
  /** Publishing stays paused until someone looked at what was published after the backup. On by default. */
  paused?: boolean
  progress?: BackupProgress
}

/**
 * Fills an empty PostgreSQL 15 or newer from a backup, all or nothing.
 * @throws RestoreError, ArchiveError when the place is not empty or the backup is damaged
 */
export async function restoreBackup(
  source: string,
  target: { db: Database; store: ByteStore; config: Config },
  options: RestoreOptions,
): Promise<{ header: BackupHeader; manifest: BackupManifest }> {
  const client = await target.db.connect()
  try {
    await refuseUnlessEmpty(client)
    const entries = readTar(createReadStream(source).pipe(createGunzip()) as AsyncIterable<Buffer>)
    const header = await readHeader(entries)
    await prepareSchema(client, target.db, header, options.log)
    try {
      const manifest = await load(client, entries, header, target, options)
      return { header, manifest }
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      // Nothing was in it before: leave it as empty as it was.
      await client.query(`
        drop schema if exists pgboss cascade;
        do $$ declare leftover regclass; begin
          for leftover in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') loop
            execute format('drop table if exists %s cascade', leftover);
          end loop;
        end $$;
        drop schema if exists app cascade`)
      throw error
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_'))
      throw new ArchiveError('The backup is cut off or damaged.', { cause: error })
    throw error
  } finally {
    await client.end()
  }
}

async function refuseUnlessEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; tables: number }>(
    `select current_setting('server_version_num')::int as version,
       (select count(*)::int from pg_tables where schemaname in ('public', 'app', 'pgboss')) as tables`,
  )
  const { version, tables } = rows[0] as { version: number; tables: number }
  if (version < 150_000)
    throw new RestoreError('A backup is restored into PostgreSQL 15 or newer; this one is older.')
  if (tables > 0)
    throw new RestoreError(
      'This database is not empty. Restore into a new data folder (DATA_DIR) or an empty database (DATABASE_URL).',
    )
}

async function readHeader(entries: AsyncGenerator<TarEntry>): Promise<BackupHeader> {
  const { value } = await entries.next()
  if (value?.path !== 'header.json') throw new ArchiveError('This is not a backup of Clearpost.')
  const header = JSON.parse(value.bytes.toString()) as BackupHeader
  if (header.format !== BACKUP_FORMAT)
    throw new ArchiveError(
      'The backup has a format that this version does not know. Use the Clearpost that made it, or a newer one.',
    )
  return header
}

/** Exactly the schema that the backup was made of; the next start migrates it forward. */
async function prepareSchema(
  client: pg.Client,
  db: Database,
  header: BackupHeader,
  log: Logger,
): Promise<void> {
  const known = readMigrations()
  for (const { number, name, checksum } of header.migrations) {
    if (known[number - 1]?.checksum !== checksum) {
      throw new RestoreError(
        `The backup was made by another version of Clearpost (${name} is not known here). Restore it with that version or a newer one.`,
      )
    }
  }
  await migrate(client, log, known.slice(0, header.migrations.length))
  if (header.queues.length === 0) return
  const boss = new PgBoss({
    db: { executeSql: (text, values) => db.raw(text, values) as Promise<{ rows: never[] }> },
    schedule: false,
    supervise: false,
  })
  await boss.start()
  for (const queue of header.queues) {
    const options = Object.fromEntries(Object.entries(queue).filter(([, value]) => value !== null))
    await boss.createQueue(queue.name as string, options as unknown as PgBoss.Queue)
  }
}

async function load(
  client: pg.Client,
  entries: AsyncGenerator<TarEntry>,
  header: BackupHeader,
  { store, config }: { store: ByteStore; config: Config },
  { paused = true, progress }: RestoreOptions,
): Promise<BackupManifest> {
  await client.query('begin')
  await client.query(BACKUP_SETTINGS)
  const constraints = await dropForeignKeys(client)
  const hashes: Record<string, string> = {}
  let manifest: BackupManifest | null = null
  let current: TableLoad | null = null
  let files = 0
  try {
    for await (const { path, bytes } of entries) {
      const [kind, name = ''] = path.split('/')
      if (kind === 'tables') {
        if (current?.name !== name) {
          if (current) hashes[current.name] = await current.end()
          progress?.('tables', Object.keys(hashes).length, header.tables.length + 1)
          current = loadTable(client, name, header)
        }
        await current.write(bytes)
        continue
      }
      if (current) hashes[current.name] = await current.end()
      current = null
      if (path === 'keys/master.key') await restoreKey(config, bytes)
      else if (kind === 'files') {
        await store.write(path.slice('files/'.length), Buffer.from(bytes))
        progress?.('files', ++files, 0)
      } else if (path === 'manifest.json') manifest = JSON.parse(bytes.toString()) as BackupManifest
    }
  } catch (error) {
    await current?.abort()
    throw error
  }
  if (manifest === null) throw new ArchiveError('The backup is cut off: its manifest is missing.')
  for (const [name, { sha256 }] of Object.entries(manifest.tables)) {
    if (hashes[name] !== sha256)
      throw new ArchiveError(`The backup is damaged: the rows of ${name} are not what was backed up.`)
  }
  for (const statement of constraints) await client.query(statement)
  await advanceSequences(client)
  if (paused) {
    await client.query(
      `update organization set paused_at = now(), paused_by = null, pause_reason = $1 where paused_at is null`,
      [
        `Restored from the backup of ${header.createdAt}. Compare with what is live before you resume: posts published after the backup would be published again.`,
      ],
    )
  }
  await client.query('commit')
  return manifest
}

interface TableLoad {
  name: string
  write(bytes: Buffer): Promise<void>
  /** @returns SHA-256 of what was written */
  end(): Promise<string>
  /** Frees the connection from a copy that cannot be finished. */
  abort(): Promise<void>
}

function loadTable(client: pg.Client, name: string, header: BackupHeader): TableLoad {
  const table = header.tables.find((candidate) => candidate.name === name)
  if (!table && name !== JOB_TABLE)
    throw new ArchiveError(`The backup is damaged: it has rows of a table ${name} that it does not list.`)
  const target = table
    ? `${quoted(name)} (${table.columns.map(quoted).join(', ')})`
    : `${JOB_TABLE} (${JOB_COLUMNS.join(', ')})`
  const stream: CopyStreamQuery = client.query(copyFrom(`copy ${target} from stdin`))
  const hash = createHash('sha256')
  let fail: (error: Error) => void = () => undefined
  const failed = new Promise<never>((_, reject) => {
    fail = reject
  })
  failed.catch(() => undefined)
  stream.on('error', (error) => fail(error))
  return {
    name,
    write(bytes) {
      hash.update(bytes)
      return Promise.race([
        failed,
        new Promise<void>((resolve) => void stream.write(Buffer.from(bytes), () => resolve())),
      ])
    },
    async end() {
      await Promise.race([failed, new Promise<void>((resolve) => void stream.end(() => resolve()))])
      return hash.digest('hex')
    },
    async abort() {
      stream.destroy()
      await failed.catch(() => undefined)
    },
  }
}

/** Tables arrive by name, not by reference: keys are checked when all are in. @returns statements that put them back */
async function dropForeignKeys(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  const triggers = await client.query<{ table: string }>(
    `select distinct tgrelid::regclass::text as table from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not tgisinternal and c.relnamespace = 'public'::regnamespace`,
  )
  for (const { table } of triggers.rows) await client.query(`alter table ${table} disable trigger user`)
  return [
    ...rows.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
    ...triggers.rows.map(({ table }) => `alter table ${table} enable trigger user`),
  ]
}

async function advanceSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.oid::regclass::text as table, quote_ident(a.attname) as column, pg_get_serial_sequence(c.oid::regclass::text, a.attname) as sequence
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null`,
  )
  for (const { table, column, sequence } of rows) {
    await client.query(`select setval($1, coalesce((select max(${column}) from ${table}), 0) + 1, false)`, [
      sequence,
    ])
  }
}

async function restoreKey(config: Config, bytes: Buffer): Promise<void> {
  if (config.masterKey !== undefined) return
  const key = Buffer.from(bytes.toString().trim(), 'hex')
  const file = masterKeyFile(config.dataDir)
  if (existsSync(file))
    throw new RestoreError(
      `There is a master key already in ${file}. Move it away, or restore into a new data folder.`,
    )
  await writeKeyFile(file, key)
}
