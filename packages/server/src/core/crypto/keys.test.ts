import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCore, testCore } from '../../testing/database.ts'
import { createLogger } from '../logging.ts'
import { UnsealError } from './envelope.ts'
import { openKeys, rotateMasterKey } from './keys.ts'
import { masterKeyFile, nextMasterKeyFile, writeKeyFile } from './master-key.ts'

const log = createLogger('silent')
let core: TestCore
let orgId: string
let otherId: string
beforeAll(async () => {
  core = await testCore()
  orgId = await core.addOrganization()
  otherId = await core.addOrganization()
})
afterAll(() => core?.close())

const seal = (text: string) =>
  core.db.organization(orgId, (tx) => core.keys.seal(tx, orgId, 'post.text', text))

test('a sealed value opens in its own field and organization alone', async () => {
  const sealed = await seal('Maria Lopez')
  expect(sealed.includes('Maria')).toBe(false)
  const open = (org: string, field: string) =>
    core.db.organization(org, (tx) => core.keys.openText(tx, org, field, sealed))
  expect(await open(orgId, 'post.text')).toBe('Maria Lopez')
  await expect(open(orgId, 'post.title')).rejects.toThrow(UnsealError)
  await expect(open(otherId, 'post.text')).rejects.toThrow(UnsealError)
})

test('one changed byte is found', async () => {
  const sealed = await seal('Maria Lopez')
  sealed[sealed.length - 1] = (sealed.at(-1) as number) ^ 1
  const opening = core.db.organization(orgId, (tx) => core.keys.openText(tx, orgId, 'post.text', sealed))
  await expect(opening).rejects.toThrow(UnsealError)
})

test('a data key whose transaction was rolled back is not used afterwards', async () => {
  const fresh = await core.addOrganization()
  const rolledBack = core.db.organization(fresh, async (tx) => {
    await core.keys.seal(tx, fresh, 'f', 'x')
    throw new Error('rolled back')
  })
  await expect(rolledBack).rejects.toThrow('rolled back')
  const sealed = await core.db.organization(fresh, (tx) => core.keys.seal(tx, fresh, 'f', 'kept'))
  expect(await core.db.organization(fresh, (tx) => core.keys.openText(tx, fresh, 'f', sealed))).toBe('kept')
})

test('after a rotation of the data key older values stay readable', async () => {
  const sealed = await seal('before')
  await core.db.organization(orgId, (tx) => core.keys.rotateDataKey(tx, orgId))
  const newer = await seal('after')
  expect(newer.readUInt32BE(1)).toBe(sealed.readUInt32BE(1) + 1)
  const open = (value: Buffer) =>
    core.db.organization(orgId, (tx) => core.keys.openText(tx, orgId, 'post.text', value))
  expect([await open(sealed), await open(newer)]).toEqual(['before', 'after'])
})

test('after a rotation of the master key everything opens with the new one alone', async () => {
  const sealed = await seal('kept')
  const file = masterKeyFile(core.config.dataDir)
  const old = await readFile(file)
  await rotateMasterKey(core.config, core.db, log)
  const { keys } = await openKeys(core.config, core.db, log)
  expect(await core.db.organization(orgId, (tx) => keys.openText(tx, orgId, 'post.text', sealed))).toBe(
    'kept',
  )
  const rotated = await readFile(file)
  await writeFile(file, old)
  await expect(openKeys(core.config, core.db, log)).rejects.toThrow('does not fit this database')
  await writeFile(file, rotated)
})

test('a rotation that was killed after its commit is finished at the next start', async () => {
  const next = randomBytes(32)
  const file = masterKeyFile(core.config.dataDir)
  const old = await readFile(file)
  await rotateMasterKey(core.config, core.db, log, next)
  // As if the last step, putting the new file in place, had not happened.
  await writeFile(file, old)
  await writeKeyFile(nextMasterKeyFile(core.config.dataDir), next)
  await openKeys(core.config, core.db, log)
  expect((await readFile(file, 'utf8')).trim()).toBe(next.toString('hex'))
})
