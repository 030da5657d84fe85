import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { asOwner } from '../../testing/postgres.ts'
import { createLogger } from '../logging.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'

const log = createLogger('silent')
const database = `migrate_${process.pid}`
const one: Migration = { number: 1, name: '0001-one.sql', sql: 'create table one (n int)', checksum: 'a' }
const two: Migration = {
  number: 2,
  name: '0002-two.sql',
  sql: 'create table two (n int); select 1/0',
  checksum: 'b',
}
let client: pg.Client
beforeAll(async () => {
  const host = inject('postgresHost')
  await asOwner(host, 'postgres', async (owner) => {
    await owner.query(`create database ${database}`)
  })
  client = new pg.Client({ host, user: 'clearpost', database })
  await client.connect()
})
afterAll(() => client?.end())

test('our own files are numbered without gaps', () => {
  expect(readMigrations().length).toBeGreaterThan(1)
})

test('each file is applied once', async () => {
  expect(await migrate(client, log, [one])).toEqual(['0001-one.sql'])
  expect(await migrate(client, log, [one])).toEqual([])
})

test('a file that fails is undone whole, and named', async () => {
  await expect(migrate(client, log, [one, two])).rejects.toThrow('0002-two.sql failed and was undone')
  expect((await client.query(`select to_regclass('two') as found`)).rows).toEqual([{ found: null }])
})

test('a file that was changed after it was applied is refused', async () => {
  await expect(migrate(client, log, [{ ...one, checksum: 'other' }])).rejects.toThrow(
    'was changed after it was applied',
  )
})

test('a database that is newer than the program is refused', async () => {
  await expect(migrate(client, log, [])).rejects.toThrow('newer than this program')
})
