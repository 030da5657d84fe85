import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCore, testCore } from '../../testing/database.ts'

let core: TestCore
beforeAll(async () => {
  core = await testCore()
  // A row whose commit ends its own session, as when PostgreSQL is killed at that moment.
  await core.db.raw(`
    create table fatal (n int);
    create function end_session() returns trigger language plpgsql as
      $$ begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
    create constraint trigger at_commit after insert on fatal deferrable initially deferred
      for each row execute function end_session();
    create table counted (n int)`)
})
afterAll(() => core?.close())

test('a commit without answer is told as unavailable, is not run twice, and frees its connection', async () => {
  let runs = 0
  const MORE_THAN_THE_POOL = 12
  for (let i = 0; i < MORE_THAN_THE_POOL; i++) {
    const outcome = core.db.system(async (tx) => {
      runs++
      await sql`insert into fatal values (1)`.execute(tx)
    })
    await expect(outcome).rejects.toMatchObject({ code: 'core.unavailable', status: 503 })
  }
  expect(runs).toBe(MORE_THAN_THE_POOL)
  expect((await core.db.raw('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('a connection that is lost before the commit is replaced and the work runs again', async () => {
  let runs = 0
  await core.db.system(async (tx) => {
    runs++
    await sql`insert into counted values (1)`.execute(tx)
    if (runs === 1) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
  })
  expect(runs).toBe(2)
  expect((await core.db.raw('select count(*)::int as n from counted')).rows).toEqual([{ n: 1 }])
})

test('an error of the work itself is passed on as it is', async () => {
  const failing = core.db.system(async () => {
    throw new RangeError('mine')
  })
  await expect(failing).rejects.toThrow(RangeError)
})
