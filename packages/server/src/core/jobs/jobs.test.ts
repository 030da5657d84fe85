import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { type TestCore, testCore } from '../../testing/database.ts'
import { defineJob, enqueue } from './define.ts'

const ran: string[] = []
const attempts: number[] = []
const gaveUp: string[] = []
const payload = z.object({ name: z.string() })
const work = defineJob('test-work', payload, async (_core, { name }) => {
  ran.push(name)
})
const fails = defineJob(
  'test-fails',
  payload,
  async (_core, _payload, { attempt, last }) => {
    attempts.push(attempt)
    throw new Error(last ? 'last' : 'not yet')
  },
  {
    retries: 1,
    retryDelaySeconds: 1,
    gaveUp: async (_core, { name }) => {
      gaveUp.push(name)
    },
  },
)

const repeated: string[] = []
defineJob(
  'test-daily',
  z.object({}),
  async () => {
    repeated.push('daily')
  },
  { everySeconds: 86_400 },
)

let core: TestCore
let orgId: string
beforeAll(async () => {
  core = await testCore({ config: { jobPollMillis: 50, jobLeaseSeconds: 1 } })
  orgId = await core.addOrganization()
})
afterAll(() => core?.close())
const add = (job: typeof work, name: string, options = {}) =>
  core.db.organization(orgId, (tx) => enqueue(tx, job, { name }, options))

test('while a job with the same key waits another one is not added', async () => {
  expect(await add(work, 'first', { singletonKey: 'k' })).not.toBeNull()
  expect(await add(work, 'second', { singletonKey: 'k' })).toBeNull()
  await core.jobs.drain()
  expect(ran).toEqual(['first'])
  expect(await add(work, 'third', { singletonKey: 'k' })).not.toBeNull()
  await core.jobs.drain()
})

test('what repeats by itself runs when a span of it is passed over', async () => {
  await core.jobs.drain()
  expect(repeated).toEqual([])
  await core.jobs.drain({ repeated: true })
  expect(repeated.splice(0)).toEqual(['daily'])
})

test('a payload of another shape is refused when it is added', async () => {
  await expect(add(work, 7 as never)).rejects.toThrow()
})

test("one organization cannot read another's payloads", async () => {
  await add(work, 'secret id')
  const read = core.db.organization(orgId, (tx) =>
    tx
      .selectFrom('pgboss.job' as never)
      .selectAll()
      .execute(),
  )
  await expect(read).rejects.toMatchObject({ code: '42501' })
  await core.jobs.drain()
})

test('a job that fails is tried again, and after the last try the giving up is done', async () => {
  await add(fails, 'hopeless')
  await expect(core.jobs.drain()).rejects.toThrow('not yet')
  core.clock.advance({ minutes: 5 })
  await expect(core.jobs.drain()).rejects.toThrow('last')
  await core.jobs.drain()
  expect(attempts).toEqual([1, 2])
  expect(gaveUp).toEqual(['hopeless'])
})

test('a job whose process died in the middle is run again by another', async () => {
  await add(work, 'interrupted')
  await core.db.raw(
    `update pgboss.job set state = 'active', started_on = now() - interval '1 hour' where data->>'name' = 'interrupted'`,
  )
  core.jobs.start()
  await vi.waitFor(() => expect(ran).toContain('interrupted'), { timeout: 20_000, interval: 50 })
  // What repeats by itself ran too, once in its span.
  await vi.waitFor(() => expect(repeated).toEqual(['daily']), { timeout: 20_000, interval: 50 })
})
