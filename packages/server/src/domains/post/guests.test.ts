import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { forcedVerdicts } from '../../testing/verdicts.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic()
  forcedVerdicts.set('knows who it was', 'stop')
})
afterAll(() => clinic.close())

async function invite(postId: string) {
  const body = { name: 'Nora Estrada', email: 'nora@partner.example', days: 7 }
  const { body: link } = await clinic.as.reviewer.call(api.post.inviteGuest, { params: { postId }, body })
  const token = String(link.link).split('#')[1] ?? ''
  return { link, token, guest: clinic.t.program(token) }
}

test('a guest sees one post, decides once, and nothing else', async () => {
  const post = await clinic.submitted({ text: 'Open house on Saturday.' })
  const other = await clinic.submitted()
  const { guest, link } = await invite(post.id)
  expect(link).toMatchObject({ state: 'open', name: 'Nora Estrada' })
  const view = await guest.call(api.post.guestView)
  expect(view.body).toMatchObject({
    text: 'Open house on Saturday.',
    guestName: 'Nora Estrada',
    decided: null,
  })
  expect((await guest.call(api.post.get, { params: { postId: other.id } })).status).toBe(401)
  expect((await guest.call(api.post.get, { params: { postId: post.id } })).status).toBe(401)

  expect((await guest.call(api.post.guestDecide, { body: { kind: 'approve' } })).body.decided).toBe('approve')
  const approved = await clinic.read(post.id)
  expect(approved).toMatchObject({
    state: 'approved',
    decisions: [{ guest: true, by: { id: null, name: 'Nora Estrada' } }],
  })
  expect((await guest.call(api.post.guestDecide, { body: { kind: 'changes' } })).body.code).toBe(
    'post.wrongState',
  )
})

test('the database keeps no token, and no log or address carries one', async () => {
  const post = await clinic.submitted()
  const { token, link } = await invite(post.id)
  expect(new URL(link.link).search).toBe('')
  const rows = await clinic.t.core.db.system((tx) => tx.selectFrom('guest_link').selectAll().execute())
  expect(JSON.stringify(rows)).not.toContain(token)
  const contact = rows.at(-1)?.contact ?? Buffer.alloc(0)
  expect(contact.includes('Nora')).toBe(false)
})

test('an edit after the guest looked takes their decision away', async () => {
  const post = await clinic.submitted({ text: 'Seen.' })
  const { guest } = await invite(post.id)
  await guest.call(api.post.guestView)
  const params = { postId: post.id }
  const { body: edited } = await clinic.as.editor.call(api.post.update, {
    params,
    body: { version: 1, text: 'Unseen.' },
  })
  await clinic.as.editor.call(api.post.submit, { params, body: { version: edited.version } })
  expect((await guest.call(api.post.guestDecide, { body: { kind: 'approve' } })).body.code).toBe(
    'post.editedMeanwhile',
  )
  await guest.call(api.post.guestView)
  expect((await guest.call(api.post.guestDecide, { body: { kind: 'approve' } })).body.decided).toBe('approve')
})

test('a guest cannot approve a stop, and is not invited to one', async () => {
  const stop = await clinic.submitted({ text: 'Everyone knows who it was.' })
  const body = { name: 'Nora Estrada', email: 'nora@partner.example' }
  expect(
    (await clinic.as.reviewer.call(api.post.inviteGuest, { params: { postId: stop.id }, body })).status,
  ).toBe(409)

  const post = await clinic.submitted({ text: 'Harmless.' })
  const { guest } = await invite(post.id)
  const params = { postId: post.id }
  const { body: edited } = await clinic.as.editor.call(api.post.update, {
    params,
    body: { version: 1, text: 'Now everyone knows who it was.' },
  })
  await clinic.as.editor.call(api.post.submit, { params, body: { version: edited.version } })
  await guest.call(api.post.guestView)
  expect((await guest.call(api.post.guestDecide, { body: { kind: 'approve' } })).body.code).toBe(
    'post.needsOverride',
  )
})

test('a link ends when it is revoked and when its time is over', async () => {
  const post = await clinic.submitted()
  const first = await invite(post.id)
  const params = { postId: post.id, guestId: first.link.id }
  expect((await clinic.as.reviewer.call(api.post.revokeGuest, { params })).status).toBe(204)
  expect((await first.guest.call(api.post.guestView)).status).toBe(401)
  const second = await invite(post.id)
  expect((await second.guest.call(api.post.guestView)).status).toBe(200)
  clinic.t.core.clock.advance({ days: 8 })
  expect((await second.guest.call(api.post.guestView)).status).toBe(401)
  expect((await clinic.t.program('cpg_nonsense').call(api.post.guestView)).status).toBe(401)
})

test('nobody approves their own post by way of a guest: the inviter sees the link', async () => {
  const { officer } = clinic.as
  const invitation = { name: 'Nora Estrada', email: 'nora@partner.example', days: 7 }
  const draft = await officer.call(api.post.create, {
    body: { text: 'Written by the officer.', channelIds: [clinic.channelId] },
  })
  const own = { postId: draft.body.id }
  await officer.call(api.post.submit, { params: own, body: { version: draft.body.version } })
  const refused = await officer.call(api.post.inviteGuest, { params: own, body: invitation })
  expect(refused.body.code).toBe('post.ownPost')

  const post = await clinic.submitted({ text: 'Written by an editor.' })
  const params = { postId: post.id }
  const made = await officer.call(api.post.inviteGuest, { params, body: invitation })
  const guest = clinic.t.program(String(made.body.link).split('#')[1] ?? '')
  const edited = await officer.call(api.post.update, {
    params,
    body: { version: post.version, text: 'Rewritten by the officer.' },
  })
  await officer.call(api.post.submit, { params, body: { version: edited.body.version } })
  await guest.call(api.post.guestView)
  expect((await guest.call(api.post.guestDecide, { body: { kind: 'approve' } })).body.code).toBe(
    'post.ownPost',
  )
  expect((await clinic.read(post.id)).state).toBe('in_review')
})
