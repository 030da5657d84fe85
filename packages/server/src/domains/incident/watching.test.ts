import { api, type Incident } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, TestPerson } from '../../testing/app.ts'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { mails, reported } from '../../testing/incidents.ts'
import * as incident from './index.ts'
import { scanIncidents } from './jobs.ts'
import { isReminded, reminderOf } from './reminding.ts'

const NOW = new Date('2026-11-24T18:00:00Z')
let clinic: Clinic
let officer: Browser
let member: TestPerson
beforeAll(async () => {
  clinic = await openClinic([incident])
  clinic.t.core.clock.set(NOW)
  officer = clinic.as.officer
  member = await clinic.t.addPerson(clinic.orgId, ['member'])
})
afterAll(() => clinic.close())

const watch = async (instant: string) => {
  clinic.t.core.clock.set(instant)
  await scanIncidents(clinic.t.core)
  await clinic.t.core.jobs.drain()
}
const read = async (incidentId: string): Promise<Incident> =>
  (await officer.call(api.incident.get, { params: { incidentId } })).body

test('a reminder comes 30, 14, 7, 3 and 1 day before, on the day, and each day that is overdue', () => {
  const days = [60, 31, 30, 29, 14, 8, 7, 4, 3, 2, 1, 0, -1, -2]
  expect(days.map(reminderOf)).toEqual([null, null, 30, 30, 14, 14, 7, 7, 3, 3, 1, 0, -1, -2])
  expect(isReminded('2026-12-02', '2027-01-01', null)).toBe(true)
  expect(isReminded('2026-12-01', '2027-01-01', null)).toBe(false)
  expect(isReminded('2026-12-03', '2027-01-01', '2026-12-02')).toBe(false)
  expect(isReminded('2026-12-18', '2027-01-01', '2026-12-02')).toBe(true)
  expect(isReminded('2027-01-02', '2027-01-01', '2027-01-01')).toBe(true)
  expect(isReminded('2027-01-02', '2027-01-01', '2027-01-02')).toBe(false)
})

test('the owner is reminded first, the privacy officers from a week before on; mails name number and counts alone', async () => {
  const { id } = await reported(clinic.as.editor, { what: 'Wanda Ashgrove in a story.', title: 'Ashgrove' })
  const owner = await clinic.t.addPerson(clinic.orgId, ['owner'])
  await officer.call(api.incident.update, {
    params: { incidentId: id },
    body: { revision: 1, ownerId: owner.id },
  })
  const heard = (person: TestPerson) =>
    mails(clinic.t.core, person.email).filter((mail) => mail.includes('INC-2026-001:'))
  await watch('2026-12-23T18:00:00Z')
  expect([heard(owner).length, heard(clinic.people.officer).length]).toEqual([0, 0])
  await watch('2026-12-24T18:00:00Z')
  await watch('2026-12-25T18:00:00Z')
  expect([heard(owner).length, heard(clinic.people.officer).length]).toEqual([1, 0])
  await watch('2027-01-16T18:00:00Z')
  expect([heard(owner).length, heard(clinic.people.officer).length]).toEqual([2, 1])
  await watch('2027-01-24T18:00:00Z')
  await watch('2027-01-25T18:00:00Z')
  // Both days are overdue; the yearly log is first due on 1 March.
  expect([heard(owner).length, heard(clinic.people.officer).length]).toEqual([4, 3])
  const all = heard(owner).join('')
  expect(all).toContain('INC-2026-001: 1 overdue, 0 due soon.')
  expect(all).not.toContain('Ashgrove')
  expect(heard(member).length).toBe(0)
}, 60_000)

test('a report from a post keeps what its live copy shows; what was deleted is looked at again by the program', async () => {
  clinic.t.core.clock.set(NOW)
  const post = await clinic.published({ text: 'Flu shots this Friday.' })
  const { id } = await reported(clinic.as.editor, { postId: post.id })
  await clinic.t.core.jobs.drain()
  const params = { incidentId: id }
  const file = await read(id)
  expect(file).toMatchObject({ source: 'post', postId: post.id, channelId: clinic.channelId })
  expect(file.evidence.map(({ kind, mime }) => [kind, mime])).toEqual([
    ['live', 'application/json'],
    ['pack', 'application/zip'],
  ])
  const live = await officer.fetch(`/api/incidents/${id}/evidence/${file.evidence[0]?.id}`)
  expect(await live.json()).toMatchObject({ state: 'match', text: expect.stringContaining('Flu shots') })

  const [publication] = (await clinic.read(post.id)).publications
  const publicationId = publication?.id as string
  const begun = await officer.call(api.incident.beginContainment, {
    params,
    body: { place: 'mastodon', publicationId },
  })
  const step = (begun.body as Incident).containment.find((one) => one.publicationId === publicationId)
  expect(step?.step).toBe('remove')
  const settled = await officer.call(api.incident.settleStep, {
    params: { ...params, stepId: step?.id ?? '' },
    body: { state: 'done', note: 'Deleted in the app.' },
  })
  const stepOf = (one: Incident) => one.containment.find(({ id: stepId }) => stepId === step?.id)
  expect(stepOf(settled.body)?.recheckOn).toBe('2026-11-25')
  await watch('2026-11-25T18:00:00Z')
  // It is still there: nobody deleted it.
  expect(stepOf(await read(id))).toMatchObject({
    state: 'open',
    result: 'still_there',
    recheckOn: '2026-11-26',
  })
  const told = () =>
    mails(clinic.t.core, clinic.people.officer.email).filter((mail) =>
      mail.includes(`${file.number}: the day has come to look again`),
    ).length
  expect(told()).toBe(1)
  await watch('2026-11-25T20:00:00Z')
  expect(told()).toBe(1)
  await officer.call(api.post.takedown, { params: { postId: post.id }, body: { reason: 'An incident.' } })
  await clinic.work()
  await officer.call(api.incident.settleStep, {
    params: { ...params, stepId: step?.id ?? '' },
    body: { state: 'done', note: 'Taken down.' },
  })
  await watch('2026-11-26T18:00:00Z')
  expect(stepOf(await read(id))).toMatchObject({ state: 'done', result: 'gone', recheckOn: null })
}, 60_000)

test('a copy that the program cannot read is looked at by a person, who is reminded of the day', async () => {
  clinic.t.core.clock.set(NOW)
  const { id, number } = await reported(clinic.as.editor)
  const params = { incidentId: id }
  const begun = await officer.call(api.incident.beginContainment, { params, body: { place: 'tiktok' } })
  const step = (begun.body as Incident).containment.find(({ step: name }) => name === 'remove')
  await officer.call(api.incident.settleStep, {
    params: { ...params, stepId: step?.id ?? '' },
    body: { state: 'done', note: '', recheckOn: '2026-12-01' },
  })
  const reminders = () =>
    mails(clinic.t.core, clinic.people.officer.email).filter((mail) =>
      mail.includes(`${number}: the day has come to look again`),
    ).length
  await watch('2026-11-30T18:00:00Z')
  expect(reminders()).toBe(0)
  await watch('2026-12-01T18:00:00Z')
  await watch('2026-12-01T19:00:00Z')
  expect(reminders()).toBe(1)
}, 60_000)
