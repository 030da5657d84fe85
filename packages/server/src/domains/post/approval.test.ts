import { api, type Post } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { forcedVerdicts } from '../../testing/verdicts.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic()
  forcedVerdicts.set('knows who it was', 'stop').set('maybe someone', 'review')
})
afterAll(() => clinic.close())

const on = (post: Post, body: object = {}) => ({
  params: { postId: post.id },
  body: { version: post.version, ...body },
})
const inHours = (hours: number) =>
  new Date(clinic.t.core.clock.now().getTime() + hours * 3_600_000).toISOString()

test('nobody approves their own post, also not as the author of an earlier version', async () => {
  const { as } = clinic
  const own = (
    await as.otherReviewer.call(api.post.create, { body: { text: 'Mine.', channelIds: [clinic.channelId] } })
  ).body
  const sent = (await as.otherReviewer.call(api.post.submit, on(own))).body
  expect((await as.otherReviewer.call(api.post.approve, on(sent))).body.code).toBe('post.ownPost')

  const draft = await clinic.draft()
  const edited = (await as.otherReviewer.call(api.post.update, on(draft, { text: 'Flu shots until six.' })))
    .body
  const again = (await as.editor.call(api.post.submit, on(edited))).body
  expect((await as.otherReviewer.call(api.post.approve, on(again))).body.code).toBe('post.ownPost')
  expect((await as.reviewer.call(api.post.approve, on(again))).body.state).toBe('approved')
})

test('an editor may not approve at all', async () => {
  const post = await clinic.submitted()
  expect((await clinic.as.otherEditor.call(api.post.approve, on(post))).status).toBe(403)
})

test.each([
  ['text', { text: 'Flu shots on Sundays too.' }],
  ['targets', { channelIds: [] as string[] }],
  ['language', { lang: 'es' as const }],
])('an edit of the %s voids the approval and takes the post off the calendar', async (_part, change) => {
  const post = await clinic.approved({ scheduledAt: inHours(2) })
  expect(post.state).toBe('scheduled')
  const edited = (await clinic.as.editor.call(api.post.update, on(post, change))).body
  expect(edited).toMatchObject({ state: 'draft', version: 2, decisions: [{ voidedAt: expect.any(String) }] })
  expect(edited.contentHash).not.toBe(post.contentHash)
  clinic.t.core.clock.advance({ hours: 3 })
  await clinic.work()
  expect((await clinic.read(post.id)).publications).toEqual([])
})

test('a new title does not touch what was approved', async () => {
  const post = await clinic.approved({ scheduledAt: inHours(2) })
  const edited = (await clinic.as.editor.call(api.post.update, on(post, { title: 'Flu' }))).body
  expect(edited).toMatchObject({
    state: 'scheduled',
    contentHash: post.contentHash,
    decisions: [{ voidedAt: null }],
  })
})

test('two people who edit at once lose nothing: the second is told', async () => {
  const draft = await clinic.draft()
  await clinic.as.otherEditor.call(api.post.update, on(draft, { text: 'First.' }))
  const second = await clinic.as.editor.call(api.post.update, on(draft, { text: 'Second.' }))
  expect(second).toMatchObject({ status: 409, body: { code: 'post.editedMeanwhile' } })
  expect((await clinic.read(draft.id)).text).toBe('First.')
})

test('an approval names the version that was read', async () => {
  const post = await clinic.submitted()
  const edited = (
    await clinic.as.editor.call(api.post.update, on(post, { text: 'Changed while it was read.' }))
  ).body
  await clinic.as.editor.call(api.post.submit, on(edited))
  expect((await clinic.as.reviewer.call(api.post.approve, on(post))).body.code).toBe('post.editedMeanwhile')
})

test('a stop needs a privacy officer, a written reason, and a second person who is not the first', async () => {
  const { as } = clinic
  const post = await clinic.submitted({ text: 'Everyone knows who it was.' })
  expect(post.verdict).toBe('stop')
  expect((await as.reviewer.call(api.post.approve, on(post))).body.code).toBe('post.needsOverride')
  expect(
    (
      await as.reviewer.call(
        api.post.override,
        on(post, { ground: 'authorization', reason: 'I am sure that this is fine.' }),
      )
    ).status,
  ).toBe(403)
  expect(
    (await as.officer.call(api.post.override, on(post, { ground: 'authorization', reason: 'fine' }))).status,
  ).toBe(422)
  const reason = 'A signed authorization is on file since May.'
  expect((await as.officer.call(api.post.override, on(post, { reason }))).status).toBe(422)
  const withGround = on(post, { ground: 'authorization', reason })
  expect((await as.officer.call(api.post.override, withGround)).body.state).toBe('second_approval')
  expect((await as.officer.call(api.post.second, on(post, { reason: 'Also me.' }))).body.code).toBe(
    'post.samePerson',
  )
  const second = (await as.reviewer.call(api.post.second, on(post, { reason: 'I saw the form.' }))).body
  expect(second.state).toBe('approved')
  expect(second.decisions.map(({ kind }: { kind: string }) => kind)).toEqual(['override', 'second'])
  expect(second.decisions[0]).toMatchObject({ reason, ground: 'authorization' })
})

test('a post approved after its time is late: it asks, and goes out only when a person says so', async () => {
  const { as, t } = clinic
  const post = await clinic.submitted({ scheduledAt: inHours(1), text: 'Open house at noon.' })
  t.core.clock.advance({ hours: 2 })
  const late = (await as.reviewer.call(api.post.approve, on(post))).body
  expect(late.state).toBe('late')
  expect(await clinic.alerts()).toContain('late')
  await clinic.work()
  expect((await clinic.read(post.id)).state).toBe('late')
  const at = { params: { postId: post.id }, body: { at: inHours(-1) } }
  expect((await as.editor.call(api.post.confirmLate, at)).body.code).toBe('post.timePassed')
  await as.editor.call(api.post.confirmLate, { params: { postId: post.id }, body: { at: null } })
  await clinic.work()
  expect(await clinic.read(post.id)).toMatchObject({
    state: 'published',
    decisions: [{ kind: 'approve' }, { kind: 'confirm_late' }],
  })
})

test('a held post stays; when its time passed meanwhile it asks after the release', async () => {
  const { as, t } = clinic
  const post = await clinic.approved({ scheduledAt: inHours(1), text: 'Held back.' })
  const held = (
    await as.reviewer.call(api.post.hold, {
      params: { postId: post.id },
      body: { reason: 'Ask the family.' },
    })
  ).body
  expect(held).toMatchObject({ held: true, holdReason: 'Ask the family.' })
  t.core.clock.advance({ hours: 2 })
  await clinic.work()
  expect(await clinic.read(post.id)).toMatchObject({ state: 'late', held: true })
  await as.reviewer.call(api.post.release, { params: { postId: post.id } })
  await clinic.work()
  expect((await clinic.read(post.id)).state).toBe('late')
})

test('a claimed post belongs to its reviewer; a privacy officer may take it over', async () => {
  const { as } = clinic
  const post = await clinic.submitted()
  await as.otherReviewer.call(api.post.claim, { params: { postId: post.id } })
  expect((await as.reviewer.call(api.post.approve, on(post))).body.code).toBe('post.claimedByOther')
  const taken = (await as.officer.call(api.post.claim, { params: { postId: post.id } })).body
  expect(taken.claimedBy.id).toBe(clinic.people.officer.id)
})

test('a clear post passes without a reviewer only where the settings allow it, and only when it is clear', async () => {
  const { as } = clinic
  expect((await clinic.submitted()).state).toBe('in_review')
  await as.officer.call(api.organization.update, { body: { editorsPublishClear: true } })
  expect((await clinic.submitted()).state).toBe('approved')
  expect((await clinic.submitted({ text: 'maybe someone' })).state).toBe('in_review')
  await as.officer.call(api.organization.update, { body: { editorsPublishClear: false } })
})

test.each([
  ['no channel', { channelIds: [] as string[] }, 'post.noChannel'],
  ['no text', { text: '  ' }, 'post.emptyText'],
  ['a text over the limit', { text: 'a'.repeat(501) }, 'post.tooLong'],
])('%s is refused when it is sent for approval', async (_what, input, code) => {
  const draft = await clinic.draft(input)
  const answer = await clinic.as.editor.call(api.post.submit, on(draft))
  expect(answer).toMatchObject({ status: 422, body: { code } })
})

test('opening a post that is not clear is recorded once in ten minutes and person; the trail outlives the post', async () => {
  const { t, orgId } = clinic
  const post = await clinic.draft({ text: 'maybe someone here' })
  const readings = async () =>
    t.core.db.organization(orgId, (tx) =>
      tx
        .selectFrom('audit_event')
        .select('action')
        .where('org_id', '=', orgId)
        .where('subject_id', '=', post.id)
        .where('action', 'in', ['post.read', 'post.delete'])
        .orderBy('id')
        .execute(),
    )
  await clinic.read(post.id)
  await clinic.read(post.id)
  expect(await readings()).toHaveLength(1)
  t.core.clock.advance({ minutes: 11 })
  await clinic.read(post.id)
  expect(await readings()).toHaveLength(2)
  expect((await clinic.as.editor.call(api.post.remove, { params: { postId: post.id } })).status).toBe(204)
  expect((await readings()).map(({ action }) => action)).toEqual(['post.read', 'post.read', 'post.delete'])
})
