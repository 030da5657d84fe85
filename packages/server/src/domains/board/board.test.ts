import { api, type Board, type Post } from '@clearpost/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { forcedVerdicts } from '../../testing/verdicts.ts'
import * as policy from '../policy/index.ts'
import * as training from '../training/index.ts'
import * as board from './index.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic([policy, training, board])
  forcedVerdicts.set('knows who it was', 'stop')
  clinic.t.core.clock.set('2027-03-10T18:00:00Z')
})
afterAll(() => clinic.close())

const view = async (): Promise<Board> => (await clinic.as.officer.call(api.board.view)).body
const monthOf = (of: Board, month: string) => of.months.find((one) => one.month === month)
const on = (post: Post, body: object = {}) => ({
  params: { postId: post.id },
  body: { version: post.version, ...body },
})

test('an empty board says so, in twelve months that end with the present one', async () => {
  const { waits, overdue, months, sites } = await view()
  expect({ waits, overdue }).toEqual({ waits: [], overdue: [] })
  expect(months.map(({ month }) => month)).toEqual([
    ...[4, 5, 6, 7, 8, 9].map((month) => `2026-0${month}`),
    ...['2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'],
  ])
  expect(sites).toEqual([{ site: null, people: 5, asked: 0, signed: 0, assigned: 0, current: 0, overdue: 0 }])
})

test('answers, overrides and near misses are counted in their month, and each figure lists its posts', async () => {
  const { clock } = clinic.t.core
  const quick = await clinic.submitted({ text: 'Flu shots every weekday from eight to five.' })
  clock.advance({ hours: 2 })
  await clinic.as.reviewer.call(api.post.approve, on(quick))
  const slow = await clinic.submitted({ text: 'Wash your hands for twenty seconds.' })
  clock.advance({ hours: 6 })
  await clinic.as.reviewer.call(api.post.changes, on(slow, { reason: 'Say where.' }))
  const near = await clinic.draft({ text: 'Everybody knows who it was.' })
  // A post that went out after all against the check is an override, not a near miss.
  const waiting = await clinic.submitted({ text: 'Our new entrance is open.' })

  const { waits, months } = await view()
  expect(waits.map(({ task, count }) => [task, count])).toEqual([['posts', 1]])
  expect(waits[0]?.since).toBe(waiting.submittedAt)
  expect(monthOf({ months } as Board, '2027-03')).toEqual({
    month: '2027-03',
    decided: 2,
    medianHours: 4,
    slowHours: 5.6,
    approved: 1,
    overridden: 0,
    nearMisses: 1,
  })
  const listed = async (query: Record<string, string>) =>
    (await clinic.as.officer.call(api.post.list, { query })).body.items.map(({ id }: Post) => id).sort()
  expect(await listed({ decidedIn: '2027-03' })).toEqual([quick.id, slow.id].sort())
  expect(await listed({ stoppedIn: '2027-03' })).toEqual([near.id])
  expect(await listed({ overriddenIn: '2027-03' })).toEqual([])
  expect(await listed({ decidedIn: '2027-02' })).toEqual([])
})

test('a stopped post whose words went out by an override is no near miss', async () => {
  const { as } = clinic
  const post = await clinic.submitted({ text: 'He told us so himself and knows who it was.' })
  const ground = {
    ground: 'authorization',
    reason: 'The mayor opened the clinic and spoke about the building.',
  }
  expect((await as.officer.call(api.post.override, on(post, ground))).status).toBe(200)
  const before = monthOf(await view(), '2027-03')
  expect(before).toMatchObject({ overridden: 1, nearMisses: 2 })
  expect((await as.reviewer.call(api.post.second, on(post, { reason: 'I saw the form.' }))).status).toBe(200)
  await as.editor.call(api.post.schedule, { params: { postId: post.id }, body: { at: null } })
  await clinic.work()
  expect((await clinic.read(post.id)).state).toBe('published')
  expect(monthOf(await view(), '2027-03')).toMatchObject({ overridden: 1, nearMisses: 1 })
})

test('signatures are counted by site, and a person of two sites at both', async () => {
  const { as, t, orgId, people } = clinic
  const siteIds: string[] = []
  for (const name of ['North', 'South'])
    siteIds.push(
      (await as.officer.call(api.workforce.createSite, { body: { name, setting: 'clinic' } })).body.id,
    )
  await t.core.db.organization(orgId, (tx) =>
    tx.updateTable('person').set({ site_ids: siteIds }).where('id', '=', people.editor.id).execute(),
  )
  const it = (await as.officer.call(api.policy.begin, { body: { kind: 'own', title: 'Phones' } })).body
  const of = { params: { policyId: it.id } }
  const saved = await as.officer.call(api.policy.save, {
    ...of,
    body: {
      basedOn: it.next.contentHash,
      texts: { en: { title: 'Phones', body: 'No phones in rooms.' }, es: null },
      reason: 'First version.',
      audience: [],
      quorum: 1,
      reviewBy: '2028-01-01',
    },
  })
  const { contentHash } = saved.body.next
  await as.officer.call(api.policy.submit, { ...of, body: { contentHash } })
  expect((await view()).waits.map(({ task }) => task)).toContain('policies')
  await as.reviewer.call(api.policy.decide, { ...of, body: { contentHash, decision: 'agree' } })
  const published = await as.officer.call(api.policy.publish, {
    ...of,
    body: { contentHash, effectiveOn: '2027-03-11' },
  })
  expect(published.status, JSON.stringify(published.body)).toBe(200)
  await as.editor.call(api.policy.acknowledge, {
    ...of,
    body: { number: 1, contentHash, lang: 'en' },
  })
  const found = (await view()).sites.map(({ site, people, asked, signed }) => [
    site?.name,
    people,
    asked,
    signed,
  ])
  expect(found).toEqual([
    ['North', 1, 1, 1],
    ['South', 1, 1, 1],
    [undefined, 4, 4, 0],
  ])
  clinic.t.core.clock.set('2028-01-02T12:00:00Z')
  expect((await view()).overdue.map(({ task, count }) => [task, count])).toContainEqual(['policy_reviews', 1])
})

test('a large workforce is counted in the background: the board shows when, and the next look is newer', async () => {
  const { t, orgId, as } = clinic
  await t.core.db.organization(orgId, (tx) =>
    sql`insert into person (org_id, id, name, email, roles, password_hash)
      select ${orgId}, gen_random_uuid(), 'Person ' || n, n || '@large.example', '{member}', '-'
      from generate_series(1, 2000) n`.execute(tx),
  )
  const people = (of: Board) => of.sites.reduce((sum, site) => sum + site.people, 0)
  const first = await view()
  expect(people(first)).toBe(2006)
  await as.officer.call(api.workforce.createSite, { body: { name: 'West', setting: 'clinic' } })
  await t.core.db.organization(orgId, (tx) =>
    sql`update person set state = 'deactivated' where email like '%@large.example' and name like '%7'`.execute(
      tx,
    ),
  )
  // Still large, and counted a moment ago.
  await t.core.db.organization(orgId, (tx) =>
    sql`insert into person (org_id, id, name, email, roles, password_hash)
      select ${orgId}, gen_random_uuid(), 'More ' || n, n || '@larger.example', '{member}', '-'
      from generate_series(1, 500) n`.execute(tx),
  )
  t.core.clock.advance({ minutes: 2 })
  expect((await view()).sitesAt).toBe(first.sitesAt)
  await t.core.jobs.drain()
  const second = await view()
  expect(people(second)).toBe(2306)
  expect(second.sitesAt > first.sitesAt).toBe(true)
})

test('the month is handed out on paper; a reviewer has no board', async () => {
  const answer = await clinic.as.officer.fetch('/api/board/report.pdf?month=2027-03&lang=es')
  expect(answer.status).toBe(200)
  expect(
    Buffer.from(await answer.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect((await clinic.as.officer.fetch('/api/board/report.pdf?month=2027-13')).status).toBe(422)
  expect((await clinic.as.reviewer.call(api.board.view)).status).toBe(403)
})
