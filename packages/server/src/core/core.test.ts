import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { type TestCore, testCore } from '../testing/database.ts'
import { systemActor } from './actor.ts'
import { audit } from './audit.ts'
import { defineJob, enqueue } from './jobs.ts'

const seen: string[] = []
const note = defineJob('test-note', z.object({ word: z.string() }), async (_core, { word }) => {
  seen.push(word)
})

let core: TestCore
beforeAll(async () => {
  core = await testCore()
})
afterAll(() => core?.close())

test('one organization does not see what another wrote', async () => {
  const [mine, theirs] = [await core.addOrganization(), await core.addOrganization()]
  await core.db.organization(mine, (tx) =>
    audit(tx, systemActor(mine), 'test.note', { kind: 'test', id: '1' }),
  )
  const read = (orgId: string) =>
    core.db.organization(orgId, (tx) => tx.selectFrom('audit_event').select('action').execute())
  expect(await read(mine)).toEqual([{ action: 'test.note' }])
  expect(await read(theirs)).toEqual([])
})

test('a row for another organization is refused', async () => {
  const [mine, theirs] = [await core.addOrganization(), await core.addOrganization()]
  const write = core.db.organization(mine, (tx) =>
    audit(tx, systemActor(theirs), 'test.note', { kind: 'test', id: '1' }),
  )
  await expect(write).rejects.toMatchObject({ code: '42501' })
})

test('a job exists if and only if its transaction commits', async () => {
  const orgId = await core.addOrganization()
  await core.db.organization(orgId, (tx) => enqueue(tx, note, { word: 'kept' }))
  await core.db
    .organization(orgId, async (tx) => {
      await enqueue(tx, note, { word: 'dropped' })
      throw new Error('rolled back')
    })
    .catch(() => undefined)
  expect(await core.jobs.drain()).toEqual({ completed: 1, failed: 0 })
  expect(seen).toEqual(['kept'])
})

test('a job waits for its time', async () => {
  const orgId = await core.addOrganization()
  const startAfter = new Date(core.clock.now().getTime() + 3_600_000)
  await core.db.organization(orgId, (tx) => enqueue(tx, note, { word: 'later' }, { startAfter }))
  await core.jobs.drain()
  expect(seen).not.toContain('later')
  core.clock.advance({ hours: 1, seconds: 1 })
  await core.jobs.drain()
  expect(seen).toContain('later')
})
