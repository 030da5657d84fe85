import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { api, type Post } from '@clearpost/contract'
import { getRequestListener } from '@hono/node-server'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { pictureOf, publishedForm, signedAuthorization } from '../../testing/consent.ts'
import { scanEnding } from '../authorization/index.ts'
import { recordPublished } from './outcome.ts'
import { beginPublishing } from './publishing.ts'
import { scanOverdue } from './removal-tasks.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

// Publishing, reading back and taking down again, in each test.
vi.setConfig({ testTimeout: 120_000 })

let clinic: Clinic
const server = createServer()
let formId: string
let websiteId: string
beforeAll(async () => {
  clinic = await openClinic()
  // Read back like a visitor reads it.
  server.on('request', getRequestListener(clinic.t.app.fetch))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  clinic.t.core.config.publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  formId = await publishedForm(clinic.t, clinic.people.officer)
  const { body } = await clinic.as.officer.call(api.channel.connect, {
    body: {
      network: 'website',
      slug: 'cedar-news',
      title: 'Cedar news',
      purpose: 'News',
      ownerId: clinic.people.officer.id,
    },
  })
  websiteId = body.id
})
afterAll(async () => {
  server.close()
  await clinic?.close()
})

const consent = (input: Parameters<typeof signedAuthorization>[3] = {}) =>
  signedAuthorization(clinic.t, clinic.as.editor, formId, input)
const withPicture = (mediaId: string, channelIds = [websiteId]) => ({
  text: 'Physical therapy helps after a fall.',
  purpose: 'education' as const,
  channelIds,
  media: [{ mediaId, alt: 'Two people on the stairs.' }],
})
/** Of a post on the website channel. */
const page = async (post: Post) =>
  (await clinic.t.visitor().fetch(new URL(post.publications[0]?.url ?? '').pathname)).status
const stateOf = async ({ id }: Post) => (await clinic.read(id)).state

test('a withdrawal by the patient takes a live post down on every network at once, and the proof is kept', async () => {
  const { subject, authorization, patient } = await consent()
  const post = await clinic.published(withPicture(await pictureOf(clinic.t, clinic.as.editor, [subject.id])))
  expect([post.state, await page(post)]).toEqual(['published', 200])
  const seen = (await patient.call(api.signing.view)).body
  expect(seen.uses).toMatchObject([{ network: 'website', state: 'live', url: post.publications[0]?.url }])
  const { status, body } = await patient.call(api.signing.withdraw, { body: { reason: null } })
  expect([status, body.state]).toEqual([200, 'withdrawn'])
  // Nothing but the jobs that the withdrawal itself laid down.
  await clinic.t.core.jobs.drain()
  expect(await page(post)).toBe(404)
  const gone = await clinic.read(post.id)
  expect(gone).toMatchObject({ state: 'removed', publications: [{ state: 'removed' }] })
  expect((await patient.call(api.signing.view)).body.uses).toMatchObject([{ state: 'removed' }])
  expect(await clinic.alerts()).toContain('authorization_ended')
  const { body: record } = await clinic.as.editor.call(api.authorization.get, {
    params: { authorizationId: authorization.id },
  })
  expect(record.events.map((event: { action: string }) => event.action)).toEqual(
    expect.arrayContaining(['create', 'send', 'open', 'sign', 'inForce', 'withdraw', 'bringBack']),
  )
})

test('the evidence of the post keeps what was relied on before it was taken back, by code and without a name', async () => {
  const { subject, authorization, patient } = await consent()
  const post = await clinic.published(withPicture(await pictureOf(clinic.t, clinic.as.editor, [subject.id])))
  await patient.call(api.signing.withdraw, { body: { reason: null } })
  await clinic.t.core.jobs.drain()
  const response = await clinic.as.officer.fetch(`/api/posts/${post.id}/evidence-pack`)
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const authorizations = JSON.parse(strFromU8(files['authorizations.json'] as Uint8Array))
  expect(authorizations).toMatchObject([
    {
      code: subject.code,
      state: 'withdrawn',
      documentHash: authorization.documentHash,
      pdfSha256: authorization.pdfSha256,
      reliedOn: [{ contentHash: post.contentHash }],
    },
  ])
  const publications = JSON.parse(strFromU8(files['publications.json'] as Uint8Array))
  expect(publications[0]).toMatchObject({ state: 'removed', removedAt: expect.any(String) })
  for (const [name, bytes] of Object.entries(files))
    if (name.endsWith('.json') || name.endsWith('.jsonl')) expect(strFromU8(bytes)).not.toContain('Marlow')
})

test('a scheduled post returns to the reviewers at once, and nothing goes out at its time', async () => {
  const { subject, authorization } = await consent()
  const { id } = await clinic.approved(withPicture(await pictureOf(clinic.t, clinic.as.editor, [subject.id])))
  const at = new Date(clinic.t.core.clock.now().getTime() + 3_600_000).toISOString()
  await clinic.as.editor.call(api.post.schedule, { params: { postId: id }, body: { at } })
  const { body } = await clinic.as.reviewer.call(api.authorization.withdraw, {
    params: { authorizationId: authorization.id },
    body: { how: 'phone', reason: 'Called this morning.' },
  })
  expect(body).toMatchObject({
    state: 'withdrawn',
    withdrawnHow: 'phone',
    withdrawnReason: 'Called this morning.',
  })
  expect(await clinic.read(id)).toMatchObject({ state: 'in_review', publications: [] })
  clinic.t.core.clock.advance({ hours: 2 })
  await clinic.work()
  expect(await clinic.read(id)).toMatchObject({ state: 'in_review', publications: [] })
})

test('a post stays when another authorization in force still covers it', async () => {
  const first = await consent()
  await consent({ subjectId: first.subject.id })
  const post = await clinic.published(
    withPicture(await pictureOf(clinic.t, clinic.as.editor, [first.subject.id])),
  )
  await clinic.as.editor.call(api.authorization.withdraw, {
    params: { authorizationId: first.authorization.id },
    body: { how: 'phone', reason: null },
  })
  await clinic.t.core.jobs.drain()
  expect([await stateOf(post), await page(post)]).toEqual(['published', 200])
})

test('a narrowing takes back what it no longer covers and leaves the rest', async () => {
  const { subject, patient } = await consent({ scope: { purposes: ['education', 'news'] } })
  const mediaId = await pictureOf(clinic.t, clinic.as.editor, [subject.id])
  const taught = await clinic.published(withPicture(mediaId))
  const news = await clinic.published({ ...withPicture(mediaId), purpose: 'news' })
  const wider = { purposes: ['education', 'news', 'marketing'], channelIds: null }
  expect((await patient.call(api.signing.narrow, { body: wider })).body.code).toBe(
    'authorization.notNarrower',
  )
  const { body } = await patient.call(api.signing.narrow, {
    body: { purposes: ['education'], channelIds: null },
  })
  expect([body.state, body.scope.purposes]).toEqual(['in_force', ['education']])
  await clinic.t.core.jobs.drain()
  expect([await stateOf(taught), await stateOf(news)]).toEqual(['published', 'removed'])
})

test('an authorization that reaches its last day takes its posts down by itself, having said so thirty days before', async () => {
  const day = new Date(clinic.t.core.clock.now().getTime() + 40 * 86_400_000).toISOString().slice(0, 10)
  const { subject, authorization } = await consent({ scope: { endsOn: day } })
  const post = await clinic.published(withPicture(await pictureOf(clinic.t, clinic.as.editor, [subject.id])))
  await scanEnding(clinic.t.core)
  await clinic.t.core.jobs.drain()
  expect(await clinic.alerts()).not.toContain('authorization_expiring')
  clinic.t.core.clock.advance({ days: 15 })
  await scanEnding(clinic.t.core)
  await clinic.t.core.jobs.drain()
  expect(await clinic.alerts()).toContain('authorization_expiring')
  expect(await page(post)).toBe(200)
  clinic.t.core.clock.advance({ days: 27 })
  await scanEnding(clinic.t.core)
  await clinic.t.core.jobs.drain()
  expect(await page(post)).toBe(404)
  const { body } = await clinic.as.editor.call(api.authorization.get, {
    params: { authorizationId: authorization.id },
  })
  expect(body.state).toBe('expired')
})

test('what a disconnected channel keeps becomes a task with a clock; proof closes it', async () => {
  const { subject, authorization } = await consent()
  const mediaId = await pictureOf(clinic.t, clinic.as.editor, [subject.id])
  const post = await clinic.published(withPicture(mediaId, [clinic.channelId]))
  await clinic.as.officer.call(api.channel.disconnect, { params: { channelId: clinic.channelId } })
  await clinic.as.editor.call(api.authorization.withdraw, {
    params: { authorizationId: authorization.id },
    body: { how: 'letter', reason: null },
  })
  await clinic.t.core.jobs.drain()
  const tasks = (await clinic.as.editor.call(api.authorization.removals)).body.items
  expect(tasks).toMatchObject([{ postId: post.id, network: 'mastodon', overdue: false, doneAt: null }])
  const params = { taskId: tasks[0].id }
  const hours = (Date.parse(tasks[0].dueAt) - Date.parse(tasks[0].createdAt)) / 3_600_000
  expect(hours).toBe(24)
  await clinic.as.editor.call(api.authorization.assignRemoval, {
    params,
    body: { personId: clinic.people.otherEditor.id },
  })
  clinic.t.core.clock.advance({ hours: 25 })
  await scanOverdue(clinic.t.core)
  expect(await clinic.alerts()).toContain('removal_overdue')
  const empty = await clinic.as.otherEditor.call(api.authorization.finishRemoval, { params, body: {} })
  expect(empty.body.code).toBe('authorization.proofNeeded')
  const proof = new Uint8Array(Buffer.from('%PDF-1.7 a screenshot\n%%EOF\n'))
  expect(
    (await clinic.as.otherEditor.call(api.authorization.proveRemoval, { params, bytes: proof })).status,
  ).toBe(201)
  const done = await clinic.as.otherEditor.call(api.authorization.finishRemoval, {
    params,
    body: { note: 'Deleted on the page itself.' },
  })
  expect(done.body).toMatchObject({
    assignee: { id: clinic.people.otherEditor.id },
    doneBy: { id: clinic.people.otherEditor.id },
    overdue: false,
  })
  expect(await stateOf(post)).toBe('removed')
})

/** A post whose time has come, and whose copy was not sent yet. */
async function queued() {
  const { subject, patient } = await consent()
  const mediaId = await pictureOf(clinic.t, clinic.as.editor, [subject.id])
  const { id } = await clinic.approved(withPicture(mediaId))
  await clinic.as.editor.call(api.post.schedule, { params: { postId: id }, body: { at: null } })
  await beginPublishing(clinic.t.core, clinic.orgId, id)
  const [publication] = (await clinic.read(id)).publications
  return { id, patient, publicationId: publication?.id ?? '' }
}

test('a copy that waits in the queue never goes out', async () => {
  const { id, patient } = await queued()
  await patient.call(api.signing.withdraw, { body: { reason: null } })
  await clinic.work()
  expect(await clinic.read(id)).toMatchObject({ publications: [{ state: 'failed', networkId: null }] })
})

test('a copy whose call is on its way is deleted as soon as the network has answered', async () => {
  const { id, patient, publicationId } = await queued()
  const { core } = clinic.t
  await core.db.organization(clinic.orgId, (tx) =>
    tx
      .updateTable('publication')
      .set({ state: 'publishing', probe_first: true, next_attempt_at: new Date(8e12) })
      .where('id', '=', publicationId)
      .execute(),
  )
  await patient.call(api.signing.withdraw, { body: { reason: null } })
  expect((await clinic.read(id)).publications).toMatchObject([{ state: 'publishing' }])
  const answer = {
    state: 'published' as const,
    id: 'late',
    url: 'http://localhost/late',
    at: core.clock.now(),
  }
  await recordPublished(core, clinic.orgId, publicationId, answer, [])
  await core.jobs.drain()
  expect(await clinic.read(id)).toMatchObject({ state: 'removed', publications: [{ state: 'removed' }] })
})
