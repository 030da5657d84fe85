import { createHash } from 'node:crypto'
import { api, type Incident } from '@clearpost/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import { reported, steps } from '../../testing/incidents.ts'
import * as policy from '../policy/index.ts'
import * as incident from './index.ts'

const NOW = new Date('2026-11-24T18:00:00Z')
const PDF = new Uint8Array(Buffer.from('%PDF-1.7 invented letter\n%%EOF\n'))

let t: TestApp
let orgId: string
let person: TestPerson
let officer: Browser
let auditor: Browser
let member: Browser
beforeAll(async () => {
  t = await testApp([incident, policy], { now: NOW })
})
beforeEach(async () => {
  t.core.clock.set(NOW)
  orgId = await t.core.addOrganization()
  person = await t.addPerson(orgId, ['privacy_officer'])
  officer = await t.signedIn(person)
  auditor = await t.signedIn(await t.addPerson(orgId, ['auditor']))
  member = await t.signedIn(await t.addPerson(orgId, ['member']))
})
afterAll(() => t.close())

const params = (incidentId: string, more: Record<string, string> = {}) => ({ incidentId, ...more })
const read = async (id: string): Promise<Incident> =>
  (await officer.call(api.incident.get, { params: params(id) })).body

describe('evidence', () => {
  const attach = (id: string, bytes: Uint8Array<ArrayBuffer>) =>
    officer.call(api.incident.addFile, {
      params: params(id),
      query: { label: 'Screenshot of the story' },
      bytes,
      headers: { 'content-type': 'image/png' },
    })
  test('keeps the bytes as they were with their hash; each reading is an entry of its custody', async () => {
    const { id } = await reported(member)
    const kept = (await attach(id, PDF)).body as Incident
    const [evidence] = kept.evidence
    const sha256 = createHash('sha256').update(PDF).digest('hex')
    expect(evidence).toMatchObject({
      sha256,
      kind: 'file',
      label: 'Screenshot of the story',
      bytes: PDF.length,
    })
    const response = await auditor.fetch(`/api/incidents/${id}/evidence/${evidence?.id}`)
    expect(
      createHash('sha256')
        .update(Buffer.from(await response.arrayBuffer()))
        .digest('hex'),
    ).toBe(sha256)
    const custody = (await read(id)).evidence[0]?.custody ?? []
    expect(custody.map((entry) => [entry.action, entry.sha256])).toEqual([
      ['captured', sha256],
      ['read', sha256],
    ])
    expect((await attach(id, new Uint8Array(Buffer.from('<script>')))).body.code).toBe('incident.fileType')
    const verified = await officer.call(api.incident.verifyEvidence, { params: params(id) })
    expect((verified.body as Incident).evidence[0]?.custody.at(-1)).toMatchObject({
      action: 'verified',
      sha256,
    })
  })
  test('that was changed where it lies is not shown as evidence', async () => {
    const { id } = await reported(member)
    const [evidence] = ((await attach(id, PDF)).body as Incident).evidence
    const other = Buffer.from('%PDF-1.7 another\n%%EOF\n')
    await t.core.db.organization(orgId, async (tx) => {
      const key = `${orgId}/${evidence?.sha256}`
      await t.core.files.store.remove(key)
      await t.core.files.store.write(
        key,
        await t.core.keys.seal(tx, orgId, `file:${evidence?.sha256}`, other),
      )
    })
    const answer = await officer.call(api.incident.evidence, {
      params: params(id, { incidentEvidenceId: evidence?.id ?? '' }),
    })
    expect(answer.body.code).toBe('incident.damaged')
    const verified = await officer.call(api.incident.verifyEvidence, { params: params(id) })
    expect(verified.body.code).toBe('incident.damaged')
    expect((await read(id)).evidence[0]?.custody.map(({ action }) => action)).toEqual(['captured'])
  })
  test('cannot be changed or removed even by the program', async () => {
    const { id } = await reported(member)
    await officer.call(api.incident.addText, {
      params: params(id),
      body: { label: 'Call of 24 November', text: 'She says that she deleted it.' },
    })
    const attempt = t.core.db.organization(orgId, (tx) =>
      tx.updateTable('incident_evidence').set({ bytes: 1 }).execute(),
    )
    await expect(attempt).rejects.toMatchObject({ code: '42501' })
  })
})

test('containment: a checklist for each place, proof, and a second look that opens it again', async () => {
  const { id } = await reported(member)
  const begun = await officer.call(api.incident.beginContainment, {
    params: params(id),
    body: { place: 'instagram', link: 'https://social.example/p/1' },
  })
  expect(begun.status).toBe(201)
  expect(steps(begun.body, 'instagram').slice(0, 2)).toEqual(['keep', 'remove'])
  const step = (begun.body as Incident).containment.find(({ step: name }) => name === 'remove')
  const stepParams = params(id, { stepId: step?.id ?? '' })
  const foreign = await officer.call(api.incident.settleStep, {
    params: stepParams,
    body: { state: 'done', note: '', evidenceId: step?.id },
  })
  expect(foreign.status).toBe(404)
  await officer.call(api.incident.settleStep, {
    params: stepParams,
    body: { state: 'done', note: 'Deleted at 10:20.', recheckOn: '2026-11-25' },
  })
  const again = await officer.call(api.incident.recheck, {
    params: stepParams,
    body: { result: 'still_there', recheckOn: '2026-11-26' },
  })
  expect((again.body as Incident).containment.find(({ id: one }) => one === step?.id)).toMatchObject({
    state: 'open',
    result: 'still_there',
    recheckOn: '2026-11-26',
    checkedOn: '2026-11-24',
    note: 'Deleted at 10:20.',
    link: 'https://social.example/p/1',
  })
})

test('corrective actions name a policy of the organization, and give a course to its person', async () => {
  const { id } = await reported(member)
  const add = (body: object) =>
    officer.call(api.incident.addMeasure, { params: params(id), body: { note: '', ...body } })
  expect((await add({ kind: 'policy', ref: person.id })).body.code).toBe('incident.refUnknown')
  expect((await add({ kind: 'policy' })).body.code).toBe('incident.refUnknown')
  const { body: own } = await officer.call(api.policy.begin, { body: { kind: 'own', title: 'Phones' } })
  const measured = (await add({ kind: 'policy', ref: own.id, note: 'Phones stay in the locker.' })).body
  expect(measured.measures).toMatchObject([
    { kind: 'policy', ref: own.id, note: 'Phones stay in the locker.' },
  ])
  expect((await add({ kind: 'course', ref: 'everyone' })).body.code).toBe('incident.personUnknown')
  const given = await add({ kind: 'course', ref: 'everyone', personId: person.id })
  expect(given.status).toBe(201)
  const assigned = await t.core.db.organization(orgId, (tx) =>
    tx.selectFrom('course_assignment').select(['person_id', 'reason', 'source']).execute(),
  )
  expect(assigned).toEqual([{ person_id: person.id, reason: 'incident', source: id }])
})
