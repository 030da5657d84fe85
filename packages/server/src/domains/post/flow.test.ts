import { api } from '@clearpost/contract'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { verifyPack } from '../../core/pack.ts'
import { type Clinic, openClinic } from '../../testing/clinic.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic()
})
afterAll(() => clinic.close())

test('a post goes from draft to a live copy that is read back, drifts, and is taken down with proof', async () => {
  const { t, as, mastodon } = clinic
  const draft = await clinic.draft({ text: 'Our new entrance opens on Monday.', title: 'Entrance' })
  expect(draft).toMatchObject({ state: 'draft', version: 1, verdict: 'clear', excerpt: draft.text })
  expect(draft.actions).toContain('submit')

  const postId = draft.id
  const params = { postId }
  const submitted = await as.editor.call(api.post.submit, { params, body: { version: 1 } })
  expect(submitted.body).toMatchObject({ state: 'in_review', submittedAt: expect.any(String) })
  expect(submitted.body.actions).not.toContain('approve')
  const approved = await as.reviewer.call(api.post.approve, { params, body: { version: 1 } })
  expect(approved.body).toMatchObject({ state: 'approved', decisions: [{ kind: 'approve', guest: false }] })

  expect((await as.editor.call(api.post.schedule, { params, body: { at: null } })).body.state).toBe(
    'scheduled',
  )
  await clinic.work()
  const live = await clinic.read(postId)
  expect(live).toMatchObject({
    state: 'published',
    publications: [{ state: 'published', attempts: 1, readBacks: [{ state: 'match', differences: [] }] }],
  })
  const status = mastodon.statuses().find(({ text }) => text === draft.text)
  expect(live.publications[0]?.networkId).toBe(status?.id)

  mastodon.edit(status?.id ?? '', 'Our new entrance opens on Tuesday.')
  t.core.clock.advance({ hours: 1, minutes: 1 })
  await clinic.work()
  const drifted = await clinic.read(postId)
  expect(drifted.publications[0]?.readBacks.at(-1)).toMatchObject({
    state: 'drift',
    differences: ['text'],
    liveText: 'Our new entrance opens on Tuesday.',
  })
  expect(await clinic.alerts()).toContain('drift')

  const takedown = await as.officer.call(api.post.takedown, { params, body: { reason: 'The day is wrong.' } })
  expect(takedown.body.publications[0].state).toBe('removing')
  await clinic.work()
  const removed = await clinic.read(postId)
  expect(removed).toMatchObject({ state: 'removed', publications: [{ state: 'removed', remains: [] }] })
  expect(mastodon.statuses().some(({ id }) => id === status?.id)).toBe(false)

  const { items } = (await as.officer.call(api.post.timeline, { params })).body
  expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['version', 'report', 'decision', 'publication', 'read_back', 'comment', 'event']),
  )
})

test('an evidence pack proves itself without the server and tells the whole story', async () => {
  const post = await clinic.published({ text: 'Emoji survive in the JSON 🎉 and in the PDF as a code.' })
  const response = await clinic.as.reviewer.fetch(`/api/posts/${post.id}/evidence-pack`)
  expect(response.headers.get('content-type')).toBe('application/zip')
  const zip = new Uint8Array(await response.arrayBuffer())
  const verdict = await verifyPack(zip)
  expect(verdict).toMatchObject({ ok: true, firstProblem: null, subject: { kind: 'post', id: post.id } })
  expect(verdict.events).toBeGreaterThan(5)
  const files = unzipSync(zip)
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['evidence.pdf', 'post.json', 'versions/1.json', 'reports/1.json', 'audit.jsonl']),
  )
  expect(strFromU8(files['post.json'] as Uint8Array)).toContain('🎉')
  const changed = zipSync({ ...files, 'post.json': strToU8('{}') })
  expect((await verifyPack(changed)).ok).toBe(false)
})

test('a post that is due goes out once, also when its job was lost and the clock jumped a day', async () => {
  const { t, mastodon } = clinic
  const at = new Date(t.core.clock.now().getTime() + 3_600_000).toISOString()
  const post = await clinic.approved({ text: 'Blood drive on Friday.', scheduledAt: at })
  expect(post.state).toBe('scheduled')
  await t.core.db.system((tx) => tx.deleteFrom('pgboss.job' as never).execute())
  t.core.clock.advance({ days: 1 })
  await clinic.work()
  await clinic.work()
  expect((await clinic.read(post.id)).state).toBe('published')
  expect(mastodon.statuses().filter(({ text }) => text === 'Blood drive on Friday.')).toHaveLength(1)
})

test('replies on the network are listed and answered by a post of their own', async () => {
  const { as, mastodon, channelId } = clinic
  const post = await clinic.published({ text: 'Ask us about parking.' })
  const [publication] = post.publications
  const question = mastodon.answerAs('neighbour', publication?.networkId ?? '', 'Is the garage open?')
  const { items } = (await as.editor.call(api.post.replies, { params: { postId: post.id } })).body
  expect(items).toMatchObject([
    { publicationId: publication?.id, networkId: question.id, text: 'Is the garage open?' },
  ])
  await clinic.published({
    text: 'Yes, on level two.',
    kind: 'reply',
    channelIds: [channelId],
    replyTarget: { publicationId: publication?.id ?? '', networkId: question.id },
  })
  expect(mastodon.statuses().find(({ text }) => text === 'Yes, on level two.')?.inReplyToId).toBe(question.id)
})
