import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Config, readConfig } from '../config.ts'
import { createLogger } from '../logging.ts'
import type { Database } from './database.ts'
import { openDatabase } from './open.ts'
import { startEmbedded } from './supervisor.ts'

const log = createLogger('silent')
let parent: string
let config: Config
const open: Database[] = []

// As root the parent can be entered by root alone: the worst place a checkout may stand in.
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'clearpost-embedded-'))
  config = readConfig({ DATA_DIR: join(parent, 'data') })
})
afterEach(async () => {
  for (const db of open.splice(0)) await db.close()
  await rm(parent, { recursive: true, force: true })
})

async function start(): Promise<Database> {
  const db = await openDatabase(config, log)
  open.push(db)
  return db
}
const one = (db: Database) =>
  db.system(async (tx) => (await sql<{ one: number }>`select 1 as one`.execute(tx)).rows[0]?.one)
const postmaster = async () =>
  Number.parseInt(await readFile(join(config.dataDir, 'database', 'postmaster.pid'), 'utf8'), 10)

test('the database starts in a folder that no other user can enter, in UTF-8', async () => {
  const db = await start()
  const { rows } = await db.raw('show server_encoding')
  expect(rows).toEqual([{ server_encoding: 'UTF8' }])
})

test('a second server on the same folder is refused, and told who has it', async () => {
  const first = await start()
  await expect(openDatabase(config, log)).rejects.toThrow(`process ${process.pid}`)
  expect(await one(first)).toBe(1)
})

test('a reader such as a backup works beside the server and leaves it running', async () => {
  const server = await start()
  const reader = await openDatabase(config, log, { exclusive: false })
  expect(await one(reader)).toBe(1)
  await reader.close()
  expect(await one(server)).toBe(1)
})

test('PostgreSQL comes back by itself when it is killed', async () => {
  const db = await start()
  await db.raw('create table kept (n int); insert into kept values (7)')
  process.kill(await postmaster(), 'SIGKILL')
  const rows = await db.system(async (tx) => (await sql<{ n: number }>`select n from kept`.execute(tx)).rows)
  expect(rows).toEqual([{ n: 7 }])
})

test('an orphan of a killed server is adopted with its data', async () => {
  const db = await start()
  await db.raw('create table kept (n int); insert into kept values (7)')
  await db.close()
  open.splice(0)
  const killed = await startEmbedded(config.dataDir, log)
  await killed.leave()
  const pid = await postmaster()
  const next = await start()
  expect(await postmaster()).toBe(pid)
  expect((await next.raw('select n from kept')).rows).toEqual([{ n: 7 }])
})

test('what a killed first start left behind is removed', async () => {
  await mkdir(join(config.dataDir, 'database.new-999999999', 'base'), { recursive: true })
  await start()
  expect(await readdir(config.dataDir)).not.toContain('database.new-999999999')
})
