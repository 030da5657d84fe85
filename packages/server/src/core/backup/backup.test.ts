import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import * as z from 'zod'
import { type TestCore, testCore } from '../../testing/database.ts'
import { asOwner } from '../../testing/postgres.ts'
import { systemActor } from '../actor.ts'
import { audit, exportAuditTrail, verifyTrail } from '../audit.ts'
import { openKeys } from '../crypto/keys.ts'
import { createDatabase, type Database } from '../database/database.ts'
import { openFiles, openStore } from '../files/files.ts'
import { defineJob, enqueue } from '../jobs.ts'
import { createLogger } from '../logging.ts'
import { writeBackup } from './backup.ts'
import { restoreBackup } from './restore.ts'

const log = createLogger('silent')
const remember = defineJob('test-remember', z.object({ id: z.string() }), async () => undefined)
let core: TestCore
let orgId: string
let folder: string
let file: string
let sha256: string
const opened: Database[] = []

beforeAll(async () => {
  core = await testCore()
  folder = await mkdtemp(join(tmpdir(), 'clearpost-backup-'))
  file = join(folder, 'all.backup')
  orgId = await core.addOrganization('Clínica "Álamo"\t\\N')
  await core.db.organization(orgId, async (tx) => {
    await audit(
      tx,
      systemActor(orgId),
      'test.note',
      { kind: 'test', id: '1' },
      { tab: '\t', slash: '\\', lines: 'a\nb' },
    )
    sha256 = (await core.files.put(tx, orgId, Buffer.from('picture'), 'image/png')).sha256
    await enqueue(tx, remember, { id: 'later' }, { startAfter: new Date(Date.now() + 86_400_000) })
  })
  await core.sealTrail(orgId)
  await writeBackup({ db: core.db, store: core.files.store, config: core.config }, file, {
    withKeys: true,
    now: core.clock.now(),
  })
})
afterAll(async () => {
  for (const db of opened) await db.close()
  await core?.close()
  await rm(folder, { recursive: true, force: true })
})

let count = 0
async function emptyPlace() {
  const host = inject('postgresHost')
  const database = `restored_${process.pid}_${count++}`
  await asOwner(host, 'postgres', async (client) => {
    await client.query(`create database ${database}`)
  })
  const db = createDatabase({ connection: { host, user: 'clearpost', database }, poolSize: 4, log })
  opened.push(db)
  const config = { ...core.config, dataDir: join(folder, database) }
  return { db, config, store: await openStore(config) }
}

test('everything comes back: rows, sealed files, waiting jobs, a trail that is still proven', async () => {
  const place = await emptyPlace()
  await restoreBackup(file, place, { log })
  const { keys, signer } = await openKeys(place.config, place.db, log)
  const files = openFiles(place.store, keys)
  await place.db.organization(orgId, async (tx) => {
    const organization = await tx.selectFrom('organization').selectAll().executeTakeFirstOrThrow()
    expect(organization.name).toBe('Clínica "Álamo"\t\\N')
    expect((await files.get(tx, orgId, sha256))?.bytes.toString()).toBe('picture')
    const lines: string[] = []
    for await (const line of exportAuditTrail(tx, orgId, signer)) lines.push(line)
    expect(await verifyTrail(lines, core.signer.publicKey)).toMatchObject({
      ok: true,
      events: 1,
      checkpoints: 1,
    })
  })
  const jobs = await place.db.raw(`select data from pgboss.job where name = 'test-remember'`)
  expect(jobs.rows).toEqual([{ data: { id: 'later' } }])
})

test('new audit events continue after the restored ones', async () => {
  const place = await emptyPlace()
  await restoreBackup(file, place, { log })
  await place.db.organization(orgId, (tx) =>
    audit(tx, systemActor(orgId), 'test.more', { kind: 'test', id: '2' }),
  )
  const { rows } = await place.db.raw('select action from audit_event order by id')
  expect(rows).toEqual([{ action: 'test.note' }, { action: 'test.more' }])
})

test('publishing is paused after a restore, with the reason', async () => {
  const place = await emptyPlace()
  await restoreBackup(file, place, { log })
  const { rows } = await place.db.raw(
    'select paused_at is not null as paused, pause_reason as reason from organization',
  )
  expect(rows).toEqual([{ paused: true, reason: expect.stringContaining('would be published again') }])
})

test('a database with something in it is refused', async () => {
  const place = { db: core.db, config: core.config, store: core.files.store }
  await expect(restoreBackup(file, place, { log })).rejects.toThrow('not empty')
})

test('a damaged or cut off backup leaves the place as empty as it was', async () => {
  const whole = await readFile(file)
  const damaged = join(folder, 'damaged.backup')
  await writeFile(damaged, whole.subarray(0, whole.length - 400))
  const place = await emptyPlace()
  await expect(restoreBackup(damaged, place, { log })).rejects.toThrow(/cut off|damaged/)
  const { rows } = await place.db.raw(
    `select count(*)::int as tables from pg_tables where schemaname in ('public', 'app', 'pgboss')`,
  )
  expect(rows).toEqual([{ tables: 0 }])
})
