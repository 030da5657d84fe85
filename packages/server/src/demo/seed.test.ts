import { POST_STATES } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestCore, testCore } from '../testing/database.ts'
import '../domains/index.ts'
import { PEOPLE } from './people.ts'
import { seedDemo } from './seed.ts'
import { STORIES } from './stories.ts'

let core: TestCore
beforeAll(async () => {
  core = await testCore()
  await seedDemo(core)
})
afterAll(() => core.close())

const count = async (table: 'post' | 'person' | 'organization') =>
  (
    await core.db.system((tx) =>
      tx
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow(),
    )
  ).n

test('the clinic has everyone and every story, and a second start changes nothing', async () => {
  await seedDemo(core)
  expect(await count('organization')).toBe(1)
  expect(await count('person')).toBe(Object.keys(PEOPLE).length)
  expect(await count('post')).toBe(STORIES.length)
  expect(STORIES.length).toBeGreaterThanOrEqual(40)
})

test('posts are in every state, and nothing happened before it could', async () => {
  const rows = await core.db.system((tx) => tx.selectFrom('post').selectAll().execute())
  const states = new Set(rows.map((row) => row.state))
  expect(POST_STATES.filter((state) => !states.has(state))).toEqual([])
  const disordered = rows.filter(
    (row) =>
      (row.submitted_at !== null && row.submitted_at < row.created_at) ||
      (row.published_at !== null && row.submitted_at !== null && row.published_at < row.submitted_at) ||
      row.updated_at > core.clock.now(),
  )
  expect(disordered).toEqual([])
})

test('pictures are settled by people; one shows a patient who signed, and one waits for its settlements', async () => {
  const { media, regions, posts } = await core.db.system(async (tx) => ({
    media: await tx.selectFrom('media').select(['id', 'confirmed_at', 'look_state']).execute(),
    regions: await tx.selectFrom('media_region').select(['media_id', 'state']).execute(),
    posts: await tx
      .selectFrom('post_media')
      .innerJoin('post', 'post.id', 'post_media.post_id')
      .select(['post_media.media_id', 'post.state'])
      .execute(),
  }))
  expect(media.every((row) => row.look_state === 'done')).toBe(true)
  const settledAs = (state: string) => regions.find((row) => row.state === state)?.media_id
  const statesOf = (id: string | undefined) =>
    posts.filter((row) => row.media_id === id).map(({ state }) => state)
  expect(statesOf(settledAs('subject'))).toEqual(['published'])
  expect(statesOf(settledAs('open'))).toEqual(['draft'])
  expect(media.filter((row) => row.confirmed_at === null).map(({ id }) => id)).toEqual([settledAs('open')])
})

test('patients were asked: permissions in force, one that ends within a month, one taken back, one that waits', async () => {
  const rows = await core.db.system((tx) => tx.selectFrom('authorization').selectAll().execute())
  expect(rows.map((row) => row.state).sort()).toEqual(['in_force', 'in_force', 'sent', 'withdrawn'])
  const soon = new Date(core.clock.now().getTime() + 30 * 86_400_000)
  expect(rows.filter((row) => row.state === 'in_force' && row.ends_at && row.ends_at < soon)).toHaveLength(1)
  expect(rows.every((row) => row.signed_at === null || row.pdf_sha256 !== null)).toBe(true)
})

test('incidents: a breach with notices in three states, one that was none, and a report without a name', async () => {
  const rows = await core.db.system((tx) =>
    tx
      .selectFrom('incident')
      .select(['state', 'source', 'reporter_id'])
      .orderBy('year')
      .orderBy('number')
      .execute(),
  )
  expect(rows.map(({ state, source }) => [state, source])).toEqual([
    ['closed', 'form'],
    ['breach', 'form'],
    ['triage', 'anonymous'],
  ])
  expect(rows.at(-1)?.reporter_id).toBeNull()
  const duties = await core.db.system((tx) =>
    tx.selectFrom('incident_duty').select(['state', 'done_on']).where('asked', '=', true).execute(),
  )
  expect(new Set(duties.map(({ state }) => state))).toEqual(new Set([null, 'CA', 'CO', 'TX']))
  expect(duties.some(({ done_on }) => done_on !== null)).toBe(true)
})
