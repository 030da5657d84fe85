import { api } from '@clearpost/contract'
import { sql } from 'kysely'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../core/id.ts'
import { type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import * as incident from '../incident/index.ts'
import * as media from '../media/index.ts'
import * as post from '../post/index.ts'
import * as sanction from '../sanction/index.ts'
import * as retention from './index.ts'
import { scanRetention } from './jobs.ts'

const r = api.retention
let t: TestApp
let orgId: string
let officer: TestPerson
let owner: TestPerson
let editor: TestPerson
let officerPage: Browser
let ownerPage: Browser

/** A day on which everything made in the tests is over its time. */
const LATER = '2033-01-10T18:00:00Z'

beforeAll(async () => {
  t = await testApp([incident, media, post, sanction, retention], { now: '2026-03-20T18:00:00Z' })
  orgId = await t.core.addOrganization()
  officer = await t.addPerson(orgId, ['privacy_officer'], 'Margaret Okonjo')
  owner = await t.addPerson(orgId, ['owner'], 'Ada Lindqvist')
  editor = await t.addPerson(orgId, ['editor'], 'Theo Brandt')
})
afterAll(() => t.close())

async function signIn(): Promise<void> {
  officerPage = await t.signedIn(officer)
  ownerPage = await t.signedIn(owner)
}

async function closedIncident(): Promise<string> {
  const page = await t.signedIn(officer)
  const { body } = await page.call(api.incident.report, { body: { what: 'A reply named somebody.' } })
  const params = { incidentId: body.id }
  await page.call(api.incident.addText, { params, body: { label: 'Reply', text: 'See you on Monday.' } })
  await t.core.db.system((tx) =>
    sql`update incident set state = 'closed', closed_at = ${t.core.clock.now()} where id = ${body.id}`.execute(
      tx,
    ),
  )
  return body.id
}

async function postWithPicture(): Promise<string> {
  const page = await t.signedIn(editor)
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b6e6e' } })
    .png()
    .toBuffer()
  const uploaded = await page.call(api.media.upload, {
    bytes: new Uint8Array(png),
    headers: { 'content-type': 'image/png' },
  })
  const { body } = await page.call(api.post.create, {
    body: { text: 'Flu shots are available.', media: [{ mediaId: uploaded.body.id, alt: 'A field' }] },
  })
  return body.id
}

async function training(): Promise<string> {
  const id = newId()
  await t.core.db.system((tx) =>
    tx
      .insertInto('course_completion')
      .values({
        org_id: orgId,
        id,
        person_id: editor.id,
        course_id: 'everyone',
        version: 1,
        completed_on: '2026-03-01',
        expires_on: '2026-12-31',
        source: 'import',
        score: null,
        code: id,
        attempt_id: null,
        imported_by: officer.id,
        at: t.core.clock.now(),
      })
      .execute(),
  )
  return id
}

const count = async (table: string): Promise<number> => {
  const { rows } = await t.core.db.system((tx) =>
    sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where org_id = ${orgId}`.execute(tx),
  )
  return rows[0]?.n ?? 0
}
const free = (batch: { counts: { due: number; blocked: number }[] }) =>
  batch.counts.reduce((sum, { due, blocked }) => sum + due - blocked, 0)
const itemsOf = async (batchId: string, kind: string) =>
  (await ownerPage.call(r.items, { params: { batchId }, query: { kind } })).body.items

test('nothing younger than six years is ever proposed; the job proposes and never deletes', async () => {
  const [incidentId, postId, completionId] = [
    await closedIncident(),
    await postWithPicture(),
    await training(),
  ]
  await signIn()
  expect((await officerPage.call(r.propose)).body).toMatchObject({ beforeOn: '2020-03-20', counts: [] })
  t.core.clock.set(LATER)
  await scanRetention(t.core)
  await t.core.jobs.drain()
  expect((await (await t.signedIn(owner)).call(r.batches)).body.items[0]).toMatchObject({ state: 'proposed' })
  await signIn()
  const made = (await officerPage.call(r.propose)).body
  expect(made).toMatchObject({ beforeOn: '2027-01-10', state: 'proposed' })
  expect(made.counts).toEqual(
    expect.arrayContaining([
      { kind: 'incident', due: 1, blocked: 0, purged: 0 },
      { kind: 'post', due: 1, blocked: 0, purged: 0 },
      { kind: 'media', due: 1, blocked: 0, purged: 0 },
      { kind: 'training', due: 1, blocked: 0, purged: 0 },
    ]),
  )
  expect(await itemsOf(made.id, 'incident')).toMatchObject([{ ref: incidentId, lastOn: '2026-03-20' }])
  expect(await itemsOf(made.id, 'post')).toMatchObject([{ ref: postId, blocked: null }])
  expect(await itemsOf(made.id, 'training')).toMatchObject([{ ref: completionId, lastOn: '2026-12-31' }])
  expect([await count('incident'), await count('post'), await count('course_completion')]).toEqual([1, 1, 1])
})

test('a hold on an incident, a post or a person keeps their records', async () => {
  const { items } = (await officerPage.call(r.batches)).body
  const [incident] = await itemsOf(items[0].id, 'incident')
  const hold = { kind: 'incident', ref: incident.ref, reason: 'A lawsuit was announced.' }
  const placed = await officerPage.call(r.place, { body: hold })
  expect(placed.body).toMatchObject({ label: 'INC-2026-001', releasedAt: null })
  expect((await officerPage.call(r.place, { body: hold })).body.code).toBe('retention.alreadyHeld')
  const nothing = { ...hold, ref: newId() }
  expect((await officerPage.call(r.place, { body: nothing })).body.code).toBe('retention.refUnknown')
  const onPerson = { kind: 'person', ref: editor.id, reason: 'A claim of the employee.' }
  const second = await officerPage.call(r.place, { body: onPerson })
  const made = (await officerPage.call(r.propose)).body
  expect(free(made)).toBe(0)
  for (const kind of ['incident', 'post', 'media', 'training'])
    expect(await itemsOf(made.id, kind)).toMatchObject([{ blocked: 'hold' }])
  for (const { body } of [placed, second]) {
    const params = { holdId: body.id }
    const release = { params, body: { reason: 'It was settled.' } }
    expect((await officerPage.call(r.release, release)).body.releasedBy.name).toBe('Margaret Okonjo')
    expect((await officerPage.call(r.release, release)).body.code).toBe('retention.released')
  }
})

test('what a younger record needs stays: a sanction keeps its incident, the incident its post', async () => {
  const { items } = (await officerPage.call(r.batches)).body
  const [incident] = await itemsOf(items[0].id, 'incident')
  const [own] = await itemsOf(items[0].id, 'post')
  await t.core.db.system((tx) =>
    sql`update incident set post_id = ${own.ref} where id = ${incident.ref}`.execute(tx),
  )
  const opened = await officerPage.call(api.sanction.open, {
    body: {
      incidentId: incident.ref,
      personId: editor.id,
      cause: 'review_reply',
      intent: 'mistake',
      aggravating: [],
      mitigating: [],
      account: 'A reply confirmed a visit.',
      answer: '',
    },
  })
  const made = (await officerPage.call(r.propose)).body
  expect(await itemsOf(made.id, 'incident')).toMatchObject([{ blocked: 'sanction' }])
  expect(await itemsOf(made.id, 'post')).toMatchObject([{ blocked: 'incident' }])
  expect(await itemsOf(made.id, 'media')).toMatchObject([{ blocked: 'in_use' }])
  await t.core.db.system((tx) => sql`delete from sanction_case where id = ${opened.body.id}`.execute(tx))
})

test('two people delete: what was held meanwhile stays, the rest is gone for good, the trail keeps ids', async () => {
  const made = (await officerPage.call(r.propose)).body
  const params = { batchId: made.id }
  const purge = (page: Browser, records: number) => page.call(r.purge, { params, body: { records } })
  expect((await purge(ownerPage, free(made))).body.code).toBe('retention.notNow')
  expect((await officerPage.call(r.ask, { params })).body).toMatchObject({ state: 'asked' })
  expect((await purge(officerPage, free(made))).body.code).toBe('retention.twoPeople')
  expect((await purge(ownerPage, free(made) + 1)).body.code).toBe('retention.countChanged')
  const auditor = await t.signedIn(await t.addPerson(orgId, ['auditor']))
  expect((await purge(auditor, free(made))).status).toBe(403)
  const [completion] = await itemsOf(made.id, 'training')
  const [incident] = await itemsOf(made.id, 'incident')
  const [picture] = await itemsOf(made.id, 'media')
  const { sha256 } = await t.core.db.system((tx) =>
    tx.selectFrom('media').select('sha256').where('id', '=', picture.ref).executeTakeFirstOrThrow(),
  )
  const onIncident = { kind: 'incident', ref: incident.ref, reason: 'A letter of a lawyer came.' }
  const hold = (await officerPage.call(r.place, { body: onIncident })).body
  const events = await count('audit_event')
  const done = await purge(ownerPage, free(made))
  expect(done.body).toMatchObject({ state: 'purged', askedBy: { id: officer.id }, endedBy: { id: owner.id } })
  expect(await count('incident')).toBe(1)
  // Its post belongs to the held incident.
  expect(await count('post')).toBe(1)
  expect(await count('course_completion')).toBe(0)
  expect(await itemsOf(made.id, 'training')).toMatchObject([{ ref: completion.ref, purged: true }])
  expect(await count('audit_event')).toBeGreaterThan(events)
  await officerPage.call(r.release, { params: { holdId: hold.id }, body: { reason: 'It was settled.' } })
  const again = (await officerPage.call(r.propose)).body
  const next = { batchId: again.id }
  await officerPage.call(r.ask, { params: next })
  await ownerPage.call(r.purge, { params: next, body: { records: free(again) } })
  for (const table of [
    'incident',
    'incident_event',
    'incident_evidence',
    'incident_duty',
    'post',
    'report',
    'media',
  ])
    expect([table, await count(table)]).toEqual([table, 0])
  expect(await t.core.files.store.has(`${orgId}/${sha256}`)).toBe(false)
  expect(await count('file')).toBe(0)
  const trail = await t.core.db.organization(orgId, (tx) =>
    tx.selectFrom('audit_event').select('details').where('action', '=', 'retention.delete').execute(),
  )
  expect(trail.flatMap(({ details }) => (details as { ids: string[] }).ids)).toEqual(
    expect.arrayContaining([completion.ref, incident.ref, picture.ref]),
  )
  expect(trail.every(({ details }) => Object.keys(details).sort().join() === 'ids,kind')).toBe(true)
  expect(
    (
      await t.core.db.organization(orgId, (tx) =>
        tx.selectFrom('audit_event').select('id').where('action', '=', 'incident.report').execute(),
      )
    ).length,
  ).toBeGreaterThan(0)
})

test('one organization never deletes or holds what belongs to another', async () => {
  const otherId = await t.core.addOrganization()
  const stranger = await t.signedIn(await t.addPerson(otherId, ['privacy_officer', 'owner']))
  const incidentId = await closedIncident()
  const body = { kind: 'incident', ref: incidentId, reason: 'Not ours to hold.' }
  expect((await stranger.call(r.place, { body })).body.code).toBe('retention.refUnknown')
  await t.core.db.organization(otherId, (tx) =>
    sql`select app.purge_incidents(${[incidentId]}::uuid[])`.execute(tx),
  )
  expect(await count('incident')).toBe(1)
})
