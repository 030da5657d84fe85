import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Logger } from '../logging.ts'
import { migrationsFolder } from '../paths.ts'

export interface Migration {
  number: number
  name: string
  sql: string
  checksum: string
}

/** The schema cannot be used by this version of the program. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** `NNNN-name.sql`, numbered without gaps, plain SQL. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return files.map((file, index) => {
    const match = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file)
    if (match === null || Number(match[1]) !== index + 1) {
      throw new MigrationError(
        `migrations/${file} should be named ${String(index + 1).padStart(4, '0')}-….sql: numbers count up from 0001 without gaps.`,
      )
    }
    const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
    return { number: index + 1, name: file, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/** One at a time over all processes. */
const MIGRATION_LOCK = 4300_0001

/**
 * Brings the schema forward, each file in a transaction of its own.
 * @returns names of the files that were applied now
 * @throws MigrationError when the database is newer than the program, or an applied file was changed
 */
export async function migrate(
  client: pg.Client,
  log: Logger,
  migrations = readMigrations(),
): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  try {
    await client.query(`
      create schema if not exists app;
      create table if not exists app.migration (
        number integer primary key, name text not null, checksum text not null,
        applied_at timestamptz not null default now())`)
    const pending = await pendingMigrations(client, migrations)
    for (const migration of pending) {
      await apply(client, migration)
      log.info('Migrated the database.', { migration: migration.name })
    }
    return pending.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined)
  }
}

async function pendingMigrations(client: pg.Client, migrations: Migration[]): Promise<Migration[]> {
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from app.migration order by number',
  )
  for (const applied of rows) {
    const known = migrations[applied.number - 1]
    if (known === undefined) {
      throw new MigrationError(
        `The database is newer than this program: it has ${applied.name}, which this version does not know. Start the newer Clearpost, or restore a backup made before the update.`,
      )
    }
    if (known.checksum !== applied.checksum) {
      throw new MigrationError(
        `The migration ${known.name} was changed after it was applied to this database. Applied files never change: restore the file and write a new one.`,
      )
    }
  }
  return migrations.slice(rows.length)
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into app.migration (number, name, checksum) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    const said = error instanceof Error ? error.message : String(error)
    throw new MigrationError(`The migration ${migration.name} failed and was undone: ${said}`, {
      cause: error,
    })
  }
}
