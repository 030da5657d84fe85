import { api, type DeidentificationInput, type Post } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { clearedPicture } from '../../testing/pictures.ts'
import { forcedVerdicts } from '../../testing/verdicts.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

/** Words that make the verdict of a text, beside what the engine finds in it. */
const STOP = 'after the rare surgery'
const CASE = `A patient of ours walked home ${STOP}.`
const NAMED = `Our patient Dolores Quintanilla, MRN 00482913, walked home ${STOP}.`
const REASON = 'No identifier is left, and the case is common here.'

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic()
  forcedVerdicts.set(STOP, 'stop').set('maybe someone', 'review')
})
afterAll(() => clinic.close())

const at = (post: Post) => ({ postId: post.id })
const on = (post: Post, body: object = {}) => ({ params: at(post), body: { version: post.version, ...body } })
const record = (
  post: Post,
  change: Partial<Extract<DeidentificationInput, { method: 'safe_harbor' }>> = {},
) =>
  on(post, { method: 'safe_harbor', corrections: [], knowledge: { answer: 'no' }, reason: REASON, ...change })
const complete = (post: Post, change = {}) =>
  clinic.as.officer.call(api.deidentification.complete, record(post, change))
const look = async (post: Post) =>
  (await clinic.as.officer.call(api.deidentification.get, { params: at(post) })).body
const approve = async (post: Post) =>
  clinic.as.reviewer.call(api.post.approve, on(await clinic.read(post.id)))
const inHours = (hours: number) =>
  new Date(clinic.t.core.clock.now().getTime() + hours * 3_600_000).toISOString()
const live = (text: string) =>
  clinic.mastodon.statuses().filter((status) => status.text.includes(text)).length

/** A stop that has its record and was approved. */
async function approvedCase(text: string, scheduledAt: string | null = null): Promise<Post> {
  const post = await clinic.submitted({ text, scheduledAt })
  expect((await complete(post)).status).toBe(200)
  return (await approve(post)).body
}

test('the eighteen rows come from the report, with the place of everything found', async () => {
  const post = await clinic.submitted({ text: NAMED })
  const { rows } = await look(post)
  expect(rows.map(({ category }: { category: string }) => category).join('')).toBe('ABCDEFGHIJKLMNOPQR')
  const [names] = rows
  expect(names).toMatchObject({ status: 'present', citation: '45 CFR 164.514(b)(2)(i)(A)' })
  const { start, end, text } = names.found[0]
  expect(NAMED.slice(start, end)).toBe(text)
  expect(rows.find(({ category }: { category: string }) => category === 'H').status).toBe('present')
  expect(rows.find(({ category }: { category: string }) => category === 'G')).toMatchObject({
    status: 'none',
    found: [],
  })
})

test('what an earlier version had is removed; what still stands is present, also where the check is silent', async () => {
  const draft = await clinic.draft({ text: NAMED })
  const edited = (
    await clinic.as.editor.call(api.post.update, on(draft, { text: `${CASE} Ask for Quintanilla House.` }))
  ).body
  const post = (await clinic.as.editor.call(api.post.submit, on(edited))).body
  const { rows } = await look(post)
  const row = (letter: string) => rows.find(({ category }: { category: string }) => category === letter)
  expect(row('H')).toMatchObject({ status: 'removed', found: [{ version: 1 }] })

  const again = (await clinic.as.editor.call(api.post.update, on(post, { text: CASE }))).body
  const clean = (await clinic.as.editor.call(api.post.submit, on(again))).body
  expect((await look(clean)).rows[0]).toMatchObject({ status: 'removed' })
})

test('a row that is present blocks, until it is corrected with a note', async () => {
  const post = await clinic.submitted({ text: NAMED })
  const refused = await complete(post)
  expect([refused.status, refused.body.code]).toEqual([409, 'deidentification.rowPresent'])
  expect(refused.body.detail).toMatch(/^A.*H/)
  expect(JSON.stringify(refused.body)).not.toContain('Quintanilla')
  const bare = { corrections: [{ category: 'A', status: 'none', note: '' }] }
  expect((await complete(post, bare)).status).toBe(422)
  const known = (await look(post)).rows
    .filter(({ status }: { status: string }) => status === 'present')
    .map(({ category }: { category: string }) => ({
      category,
      status: 'none',
      note: 'An invented person of our play.',
    }))
  expect((await complete(post, { corrections: known })).body.record).toBe('complete')
  const [kept] = (await look(post)).records
  expect(kept).toMatchObject({
    state: 'complete',
    contentHash: post.contentHash,
    decidedBy: { id: clinic.people.officer.id },
    decidedRoles: ['privacy_officer'],
    reason: REASON,
    knowledge: { answer: 'no' },
  })
  expect(kept.rows[0].correction).toEqual({ status: 'none', note: 'An invented person of our play.' })
})

test('a person may say that an identifier is there which the check missed: it blocks', async () => {
  const post = await clinic.submitted({ text: CASE })
  const corrections = [{ category: 'R', status: 'present', note: 'Everybody knows the tattoo.' }]
  expect((await complete(post, { corrections })).body.code).toBe('deidentification.rowPresent')
})

test('pictures must have been looked at', async () => {
  const sharp = (await import('sharp')).default
  const png = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#357' } })
    .png()
    .toBuffer()
  const picture = await clearedPicture(clinic.t.core, clinic.as.editor, new Uint8Array(png))
  const post = await clinic.submitted({ text: CASE, media: [{ mediaId: picture.id, alt: 'A blue field.' }] })
  expect((await complete(post)).body.code).toBe('deidentification.picturesUnseen')
  const corrections = [{ category: 'Q', status: 'none', note: 'A blue field, nobody in it.' }]
  expect((await complete(post, { corrections })).status).toBe(200)
})

test('whoever knows how the person could be identified blocks the content for everyone', async () => {
  const { as, t, orgId } = clinic
  const post = await clinic.submitted({ text: CASE })
  const yes = { knowledge: { answer: 'yes', explanation: 'The county paper named her last week.' } }
  expect((await complete(post, yes)).body).toMatchObject({ record: 'blocked', state: 'in_review' })
  const second = await t.signedIn(await t.addPerson(orgId, ['privacy_officer']))
  const no = await second.call(api.deidentification.complete, record(post))
  expect([no.status, no.body.code]).toEqual([409, 'deidentification.knownToIdentify'])
  expect((await approve(post)).body.code).toBe('post.needsOverride')

  const other = (await as.editor.call(api.post.update, on(post, { text: `${CASE} Well done.` }))).body
  const back = (await as.editor.call(api.post.update, on(other, { text: CASE }))).body
  const sent = (await as.editor.call(api.post.submit, on(back))).body
  expect(sent.record).toBeNull()
  expect((await complete(sent)).body.code).toBe('deidentification.knownToIdentify')
})

test('nobody who wrote on the post completes its record, and nobody but a privacy officer does', async () => {
  const { as, channelId } = clinic
  const own = (await as.officer.call(api.post.create, { body: { text: CASE, channelIds: [channelId] } })).body
  const sent = (await as.officer.call(api.post.submit, on(own))).body
  expect(sent.actions).not.toContain('deidentify')
  expect((await complete(sent)).body.code).toBe('post.ownPost')

  const draft = await clinic.draft({ text: CASE })
  const touched = (await as.officer.call(api.post.update, on(draft, { text: `${CASE} Bravo.` }))).body
  const again = (await as.editor.call(api.post.submit, on(touched))).body
  expect((await complete(again)).body.code).toBe('post.ownPost')
  for (const who of ['reviewer', 'editor'] as const) {
    expect((await as[who].call(api.deidentification.complete, record(again))).status).toBe(403)
  }
})

test('a case is not approved without a record, and a record is not an approval', async () => {
  const { as } = clinic
  const post = await clinic.submitted({ text: CASE })
  expect((await approve(post)).body.code).toBe('post.needsOverride')
  const mistaken = on(post, { ground: 'confirms_nothing', reason: 'I am sure that this is nobody.' })
  expect((await as.officer.call(api.post.override, mistaken)).body.code).toBe('post.needsRecord')
  const recorded = (await complete(post)).body
  expect(recorded).toMatchObject({ state: 'in_review', verdict: 'stop', record: 'complete' })
  const approved = (await approve(post)).body
  expect(approved).toMatchObject({ state: 'approved', verdict: 'stop' })
  await as.editor.call(api.post.schedule, { params: at(post), body: { at: null } })
  await clinic.work()
  expect((await clinic.read(post.id)).state).toBe('published')
})

test('a reply is overridden without an authorization only where it confirms nothing; a record cannot help it', async () => {
  const post = await clinic.submitted({
    text: CASE,
    kind: 'reply',
    replyingTo: 'You were so kind to my mother.',
  })
  expect((await complete(post)).status).toBe(409)
  const ground = on(post, { ground: 'confirms_nothing', reason: 'It thanks for a review in general words.' })
  const overridden = await clinic.as.officer.call(api.post.override, ground)
  expect(overridden.body.state).toBe('second_approval')
  expect(overridden.body.decisions.at(-1).ground).toBe('confirms_nothing')

  const post2 = await clinic.submitted({ text: CASE, replyingTo: 'You were so kind to my mother.' })
  expect((await complete(post2)).body.code).toBe('deidentification.answersSomeone')
})

test('an edit voids the record, and what was approved with it', async () => {
  const post = await approvedCase(`${CASE} One.`, inHours(2))
  expect(post.state).toBe('scheduled')
  const edited = (await clinic.as.editor.call(api.post.update, on(post, { text: `${CASE} Two.` }))).body
  expect(edited).toMatchObject({ state: 'draft', record: null })
  expect((await look(edited)).records[0].state).toBe('void')
  const back = (await clinic.as.editor.call(api.post.update, on(edited, { text: `${CASE} One.` }))).body
  const sent = (await clinic.as.editor.call(api.post.submit, on(back))).body
  expect((await approve(sent)).body.code).toBe('post.needsOverride')
})

test('an editor asks: the draft joins the queue, and the record answers the request', async () => {
  const draft = await clinic.draft({ text: CASE })
  expect(draft.actions).toContain('ask_record')
  const asked = await clinic.as.editor.call(
    api.deidentification.ask,
    on(draft, { note: 'The team earned this story.' }),
  )
  expect(asked.body).toMatchObject({ state: 'in_review', record: 'asked' })
  const { items } = (
    await clinic.as.officer.call(api.post.list, { query: { state: 'in_review', sort: 'submitted' } })
  ).body
  expect(items.find(({ id }: Post) => id === draft.id).record).toBe('asked')
  await complete(asked.body)
  const { records } = await look(draft)
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({
    state: 'complete',
    askedBy: { id: clinic.people.editor.id },
    askedNote: 'The team earned this story.',
  })
})

test('a withdrawn record takes what is scheduled off the calendar', async () => {
  const post = await approvedCase(`${CASE} Scheduled.`, inHours(2))
  const params = at(post)
  const short = await clinic.as.officer.call(api.deidentification.withdraw, { params, body: { reason: '' } })
  expect(short.status).toBe(422)
  const body = { reason: 'The paper wrote about her today.' }
  const back = (await clinic.as.officer.call(api.deidentification.withdraw, { params, body })).body
  expect(back).toMatchObject({ state: 'in_review', record: null })
  expect((await look(post)).records[0]).toMatchObject({ state: 'withdrawn', withdrawnReason: body.reason })
  clinic.t.core.clock.advance({ hours: 3 })
  await clinic.work()
  expect(live('Scheduled.')).toBe(0)
  expect(await clinic.alerts()).toContain('record_ended')
  expect((await approve(post)).body.code).toBe('post.needsOverride')
})

test('what is live when a record is withdrawn raises an alert', async () => {
  const post = await approvedCase(`${CASE} Live.`)
  await clinic.as.editor.call(api.post.schedule, { params: at(post), body: { at: null } })
  await clinic.work()
  expect((await clinic.read(post.id)).state).toBe('published')
  expect(live('surgery. Live.')).toBe(1)
  const body = { reason: 'Somebody recognised her.' }
  await clinic.as.officer.call(api.deidentification.withdraw, { params: at(post), body })
  const alerts = (await clinic.as.officer.call(api.evidence.alerts)).body.items
  expect(
    alerts.some(
      ({ kind, postId }: { kind: string; postId: string }) => kind === 'record_ended' && postId === post.id,
    ),
  ).toBe(true)
})

test('a stop whose record vanished from the database goes nowhere, whatever was approved', async () => {
  const post = await approvedCase(`${CASE} Tampered.`, inHours(1))
  await clinic.t.core.db.organization(clinic.orgId, (tx) =>
    tx.deleteFrom('deidentification').where('post_id', '=', post.id).execute(),
  )
  clinic.t.core.clock.advance({ hours: 2 })
  await clinic.work()
  expect(await clinic.read(post.id)).toMatchObject({ state: 'in_review', publications: [] })
  expect(live('Tampered.')).toBe(0)
})

test('a stop between two attempts loses its record: the next attempt does not happen', async () => {
  const post = await approvedCase(`${CASE} Two attempts.`)
  clinic.mastodon.failNext('POST', /^\/api\/v1\/statuses$/, { kind: 'status', status: 503 })
  await clinic.as.editor.call(api.post.schedule, { params: at(post), body: { at: null } })
  await clinic.work()
  expect((await clinic.read(post.id)).state).toBe('publishing')
  const body = { reason: 'Too many people know.' }
  await clinic.as.officer.call(api.deidentification.withdraw, { params: at(post), body })
  clinic.t.core.clock.advance({ minutes: 70 })
  await clinic.work()
  const failed = await clinic.read(post.id)
  expect(failed.state).toBe('failed')
  expect(failed.publications[0]?.problem).toMatch(/de-identification record/)
  expect(live('Two attempts.')).toBe(0)
})

test('every step is in the trail by ids and hashes, and no text is', async () => {
  const post = await clinic.submitted({ text: `${CASE} Trail.` })
  await complete(post, { reason: 'Quillfeather is nobody, as I found.' })
  await clinic.as.officer.call(api.deidentification.withdraw, {
    params: at(post),
    body: { reason: 'Quillfeather was somebody.' },
  })
  const rows = await clinic.t.core.db.organization(clinic.orgId, (tx) =>
    tx.selectFrom('audit_event').selectAll().where('subject_id', '=', post.id).execute(),
  )
  const actions = rows.map(({ action }) => action)
  expect(actions).toEqual(expect.arrayContaining(['post.completeRecord', 'post.withdrawRecord']))
  expect(JSON.stringify(rows)).not.toContain('Quillfeather')
  const done = rows.find(({ action }) => action === 'post.completeRecord')
  expect(JSON.stringify(done?.details)).toContain(post.contentHash)
})

test('who reads what an earlier version said is recorded, also when the post is clear now', async () => {
  const draft = await clinic.draft({ text: NAMED.replace(STOP, 'today') })
  const clean = await clinic.as.editor.call(
    api.post.update,
    on(draft, { text: 'Flu shots are offered this Saturday from nine to noon.' }),
  )
  expect(clean.body.verdict).toBe('clear')
  const { body } = await clinic.as.otherReviewer.call(api.deidentification.get, { params: at(draft) })
  expect(JSON.stringify(body.rows)).toContain('00482913')
  const readings = await clinic.t.core.db.organization(clinic.orgId, (tx) =>
    tx
      .selectFrom('audit_event')
      .select(['action', 'actor_id'])
      .where('subject_id', '=', draft.id)
      .where('action', '=', 'post.read')
      .execute(),
  )
  expect(readings).toEqual([{ action: 'post.read', actor_id: clinic.people.otherReviewer.id }])
})

test('another organization sees none of it', async () => {
  const { t } = clinic
  const post = await clinic.submitted({ text: CASE })
  const elsewhere = await t.core.addOrganization('Elsewhere Clinic')
  const stranger = await t.signedIn(await t.addPerson(elsewhere, ['privacy_officer']))
  expect((await stranger.call(api.deidentification.get, { params: at(post) })).status).toBe(404)
  expect((await stranger.call(api.deidentification.complete, record(post))).status).toBe(404)
  const body = { reason: 'Not mine at all.' }
  expect((await stranger.call(api.deidentification.withdraw, { params: at(post), body })).status).toBe(404)
  const rows = await t.core.db.organization(elsewhere, (tx) =>
    tx.selectFrom('deidentification').selectAll().execute(),
  )
  expect(rows).toEqual([])
})
