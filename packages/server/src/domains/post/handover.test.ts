import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic()
})
afterAll(() => clinic.close())

test('the work of a person who leaves goes to the successor; what they wrote stays theirs in history', async () => {
  const { as, people, channelId, orgId, t } = clinic
  const leaving = await t.addPerson(orgId, ['editor', 'reviewer'])
  const browser = await t.signedIn(leaving)
  const body = { text: 'Half finished.', channelIds: [channelId] }
  const draft = (await browser.call(api.post.create, { body })).body
  const waiting = await clinic.submitted({ text: 'Claimed by the one who leaves.' })
  await browser.call(api.post.claim, { params: { postId: waiting.id } })
  await as.officer.call(api.channel.update, {
    params: { channelId },
    body: { ownerId: leaving.id, posterIds: [leaving.id, people.editor.id] },
  })
  const params = { personId: leaving.id }
  const held = await as.officer.call(api.workforce.handover, { params })
  expect(held.body).toEqual({ drafts: 1, claims: 1, channelsOwned: 1, channelsBackup: 0, scheduled: 0 })

  const reason = 'Moved to another state.'
  const successor = people.otherReviewer
  const done = await as.officer.call(api.workforce.deactivate, {
    params,
    body: { successorId: successor.id, reason },
  })
  expect(done.body.state).toBe('deactivated')
  expect((await browser.call(api.post.list)).status).toBe(401)
  expect((await clinic.read(draft.id)).author.id).toBe(successor.id)
  expect((await clinic.read(waiting.id)).claimedBy?.id).toBe(successor.id)
  const { body: channel } = await as.officer.call(api.channel.get, { params: { channelId } })
  expect(channel.owner.id).toBe(successor.id)
  expect(channel.posters.map(({ id }: { id: string }) => id)).toEqual([successor.id, people.editor.id])
  const { items } = (await as.officer.call(api.post.timeline, { params: { postId: draft.id } })).body
  expect(items[0].by.id).toBe(leaving.id)
})
