import { api, type PolicyDocument } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../core/index.ts'
import { definedJobs } from '../../core/jobs/define.ts'
import { type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import { domains } from '../index.ts'
import { SLICE_POSTS, scanSlice } from './back-scan-job.ts'
import { createPost } from './drafts.ts'

const { checkPolicy } = api
const AWARD = 'Congratulations to Dr. Imogen Tarrow, our employee of the month!'
const FLU = 'Flu shots are offered this Saturday from nine to noon.'
const CASE = 'Delphine Marrow had her gallbladder out on March 3 and did great!'
/** More than one slice, the last one not full. */
const AWARDS = 130
const FLUS = 270
const CASES = 30

let t: TestApp
let orgId: string
let officer: Browser
let reviewer: Browser
let person: TestPerson
beforeAll(async () => {
  t = await testApp(domains)
  orgId = await t.core.addOrganization('Cedar Hill Clinic')
  person = await t.addPerson(orgId, ['privacy_officer'])
  officer = await t.signedIn(person)
  reviewer = await t.signedIn(await t.addPerson(orgId, ['reviewer']))
  const texts = [
    ...Array<string>(AWARDS).fill(AWARD),
    ...Array<string>(FLUS).fill(FLU),
    ...Array<string>(CASES).fill(CASE),
  ]
  await write(t.actorOf(person), texts)
}, 120_000)
afterAll(() => t.close())

const input = (text: string) => ({
  title: null,
  text,
  lang: 'en' as const,
  kind: 'post' as const,
  replyingTo: null,
  replyTarget: null,
  media: [],
  channelIds: [],
  purpose: null,
  siteId: null,
  scheduledAt: null,
})

async function write(actor: Actor, texts: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  await t.core.db.organization(actor.orgId, async (tx) => {
    for (const text of texts) ids.push((await createPost(t.core, tx, actor, input(text))).id)
  })
  return ids
}

async function draft(browser: Browser, some: Partial<PolicyDocument>) {
  const revision = (await browser.call(checkPolicy.get)).body.draft?.revision ?? 0
  const document = { tightened: {}, terms: [], tests: [], ...some }
  const saved = await browser.call(checkPolicy.saveDraft, { body: { revision, document } })
  expect(saved.status).toBe(200)
}
const last = async () => (await reviewer.call(checkPolicy.lastScan)).body.scan
/** What the queue would run next, run by hand: a process that is killed after it leaves just this behind. */
const oneSlice = async (scanId: string, done: number) =>
  scanSlice.run(
    t.core,
    { orgId, scanId, done },
    { jobId: 'by hand', attempt: 1, last: false, signal: new AbortController().signal },
  )

test('without a draft there is nothing to try', async () => {
  expect((await officer.call(checkPolicy.startScan)).body.code).toBe('checkPolicy.nothingChanged')
})

test('a preview counts what a draft would change, survives a kill, and counts nothing twice', async () => {
  await draft(officer, { tightened: { 'clear.staff': 'review' } })
  expect((await reviewer.call(checkPolicy.startScan)).status).toBe(403)
  const { status, body } = await officer.call(checkPolicy.startScan)
  expect(status).toBe(202)
  expect(body).toMatchObject({ state: 'running', done: 0, total: AWARDS + FLUS + CASES, counts: [] })
  expect((await officer.call(checkPolicy.startScan)).body.code).toBe('checkPolicy.scanRunning')

  await oneSlice(body.id, 0)
  expect((await last()).done).toBe(SLICE_POSTS)
  // The queue gives the first slice to another process too, as after a kill before the job was marked done.
  await oneSlice(body.id, 0)
  expect((await last()).done).toBe(SLICE_POSTS)
  await t.core.jobs.drain()

  const scan = await last()
  expect(scan).toMatchObject({ state: 'done', done: AWARDS + FLUS + CASES, total: AWARDS + FLUS + CASES })
  expect(scan.counts).toEqual([{ before: 'clear', after: 'review', posts: AWARDS }])
})

test('the changed posts can be opened page by page, and reading them is recorded', async () => {
  const { id } = await last()
  const params = { scanId: id }
  const first = (await reviewer.call(checkPolicy.scanPosts, { params, query: { limit: '100' } })).body
  const rest = (
    await reviewer.call(checkPolicy.scanPosts, { params, query: { limit: '100', after: first.next } })
  ).body
  expect(first.items.length + rest.items.length).toBe(AWARDS)
  expect(rest.next).toBeNull()
  for (const { post, before, after } of [...first.items, ...rest.items])
    expect([post.excerpt, before, after]).toEqual([AWARD, 'clear', 'review'])
  const events = await t.core.db.organization(orgId, (tx) =>
    tx
      .selectFrom('audit_event')
      .select('details')
      .where('action', '=', 'checkPolicy.readScanPosts')
      .execute(),
  )
  expect(events.map(({ details }) => details.posts)).toEqual([100, 30])
})

test('a preview stores verdicts and ids, no text', async () => {
  const client = await t.core.db.connect()
  for (const table of ['check_policy_scan', 'check_policy_scan_post', 'pgboss.job']) {
    const { rows } = await client.query(`select 1 from ${table} t where t::text like '%Tarrow%'`)
    expect(rows).toEqual([])
  }
  await client.end()
})

test('a cancelled preview stops and keeps what it counted', async () => {
  const { body } = await officer.call(checkPolicy.startScan)
  await oneSlice(body.id, 0)
  const cancelled = await officer.call(checkPolicy.cancelScan, { params: { scanId: body.id } })
  expect(cancelled.body).toMatchObject({ state: 'cancelled', done: SLICE_POSTS })
  await t.core.jobs.drain()
  expect(await last()).toMatchObject({ id: body.id, state: 'cancelled', done: SLICE_POSTS })
})

test('posts that were deleted meanwhile are not shown', async () => {
  const [gone] = await write(t.actorOf(person), [AWARD])
  await officer.call(checkPolicy.startScan)
  await t.core.jobs.drain()
  const { id } = await last()
  const params = { scanId: id }
  const items = async () => (await officer.call(checkPolicy.scanPosts, { params })).body.items
  expect((await items())[0].post.id).toBe(gone)
  await officer.call(api.post.remove, { params: { postId: gone as string } })
  expect((await items())[0].post.id).not.toBe(gone)
})

test('another organization sees neither the preview nor its posts', async () => {
  const otherId = await t.core.addOrganization('Harbor Light Clinics')
  const stranger = await t.signedIn(await t.addPerson(otherId, ['privacy_officer']))
  const { id } = await last()
  expect((await stranger.call(checkPolicy.lastScan)).body.scan).toBeNull()
  expect((await stranger.call(checkPolicy.scanPosts, { params: { scanId: id } })).status).toBe(404)
  expect((await stranger.call(checkPolicy.cancelScan, { params: { scanId: id } })).status).toBe(404)
  await draft(stranger, { tightened: { 'clear.staff': 'review' } })
  await stranger.call(checkPolicy.startScan)
  await t.core.jobs.drain()
  expect((await stranger.call(checkPolicy.lastScan)).body.scan).toMatchObject({ total: 0, state: 'done' })
})

test('the preview is one job at a time, and says when it gave up', async () => {
  const job = definedJobs().find(({ name }) => name === 'check-back-scan')
  expect(job?.options.concurrency).toBe(1)
  const { body } = await officer.call(checkPolicy.startScan)
  await job?.options.gaveUp?.(t.core, { orgId, scanId: body.id, done: 0 } as never)
  expect((await last()).state).toBe('failed')
})
