import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { api, type Due } from '@clearpost/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import * as policy from '../policy/index.ts'
import * as obligation from './index.ts'
import { scanObligations } from './jobs.ts'

const NOW = new Date('2026-11-24T18:00:00Z')
let t: TestApp
let orgId: string
let person: TestPerson
let officer: Browser
let auditor: Browser
let member: Browser
beforeAll(async () => {
  t = await testApp([obligation, policy], { now: NOW })
})
beforeEach(async () => {
  orgId = await t.core.addOrganization()
  person = await t.addPerson(orgId, ['privacy_officer'])
  officer = await t.signedIn(person)
  auditor = await t.signedIn(await t.addPerson(orgId, ['auditor']))
  member = await t.signedIn(await t.addPerson(orgId, ['member']))
})
afterAll(() => t.close())

const answer = (duty: string, change: object = {}) =>
  officer.call(api.obligation.answer, {
    body: {
      duty,
      applies: true,
      reason: 'Our nurses give injections.',
      appliesFrom: '2026-11-24',
      ownMonths: null,
      ownerId: null,
      ...change,
    },
  })
const dues = async (): Promise<Due[]> => (await officer.call(api.obligation.list)).body.dues
const days = async (duty: string) =>
  (await dues()).filter((due) => due.duty === duty).map(({ dueOn }) => dueOn)
const complete = (due: Due | undefined, body: object = {}) =>
  officer.call(api.obligation.complete, {
    params: { dueId: due?.id ?? '' },
    body: { doneOn: '2026-11-24', note: 'Done with everyone.', links: [], ...body },
  })

test('a duty that is done comes again: a year after it was done, or on its day of the next year', async () => {
  await answer('bbp_training')
  await answer('ita')
  expect((await dues()).map(({ duty, dueOn }) => [duty, dueOn])).toEqual([
    ['bbp_training', '2026-11-24'],
    ['ita', '2027-03-02'],
  ])
  const [training, ita] = await dues()
  expect((await complete(training, { doneOn: '2026-11-02' })).status).toBe(201)
  expect((await complete(ita)).status).toBe(201)
  expect(await days('bbp_training')).toEqual(['2027-11-02'])
  expect(await days('ita')).toEqual(['2028-03-02'])
  expect((await complete(training)).body.code).toBe('obligation.notNow')
})

test('dates of the data that are over are overdue first, and come once', async () => {
  await answer('hazcom_2024')
  await answer('bbp_ecp')
  expect((await dues()).map(({ duty, dueOn }) => [duty, dueOn])).toEqual([
    ['hazcom_2024', '2026-11-20'],
    ['bbp_ecp', '2026-11-24'],
    ['hazcom_2024', '2028-05-19'],
  ])
  await complete((await dues())[0])
  await answer('hazcom_2024', { reason: 'Still so.' })
  expect(await days('hazcom_2024')).toEqual(['2028-05-19'])
})

test('without an interval of its own a duty that names none is done once', async () => {
  await answer('hipaa_sra', { ownMonths: 18 })
  await complete((await dues())[0])
  expect(await days('hipaa_sra')).toEqual(['2028-05-24'])
  await answer('ppe')
  await complete((await dues())[0])
  expect(await days('ppe')).toEqual([])
})

test('a duty that does not apply takes what is open with it, and its history stays', async () => {
  await answer('leie')
  await complete((await dues())[0])
  expect((await answer('leie', { applies: false, reason: 'We bill no federal programme.' })).status).toBe(200)
  expect(await dues()).toEqual([])
  const { items } = (await officer.call(api.obligation.history, { query: { duty: 'leie' } })).body
  expect(items.map(({ doneOn, note }: { doneOn: string; note: string }) => [doneOn, note])).toEqual([
    ['2026-11-24', 'Done with everyone.'],
  ])
})

test('a duty that applies again goes on where it was left; an interval of one’s own can be changed', async () => {
  await answer('leie')
  await complete((await dues())[0])
  await answer('leie', { applies: false, reason: 'We stopped billing them.' })
  await answer('leie', { reason: 'We bill them again.' })
  expect(await days('leie')).toEqual(['2026-12-24'])
  await answer('leie', { reason: 'Said twice.', appliesFrom: '2026-11-01' })
  expect(await days('leie')).toEqual(['2026-12-24'])
  await answer('eap')
  await complete((await dues()).find(({ duty }) => duty === 'eap'))
  expect(await days('eap')).toEqual([])
  await answer('eap', { ownMonths: 12 })
  expect(await days('eap')).toEqual(['2027-11-24'])
  await answer('eap', { ownMonths: 6 })
  expect(await days('eap')).toEqual(['2027-05-24'])
})

test('as long as it was never done, another answer moves the first day', async () => {
  await answer('resp', { appliesFrom: '2026-12-01' })
  await answer('resp', { appliesFrom: '2027-01-10' })
  expect(await days('resp')).toEqual(['2027-01-10'])
})

test('a clock counts the days that the data names, asks for a day where it names none, and can be withdrawn', async () => {
  const begin = (body: object) => officer.call(api.obligation.begin, { body })
  const hbv = { duty: 'bbp_hbv', beganOn: '2026-11-24', dueOn: null, note: 'New nurse' }
  expect((await begin(hbv)).body.code).toBe('obligation.notApplicable')
  await answer('bbp_hbv')
  await answer('gfe')
  await answer('ita')
  const began = await begin(hbv)
  // Ten working days: two weekends lie between.
  expect(began.body).toMatchObject({ dueOn: '2026-12-08', clock: true, note: 'New nurse' })
  expect((await begin({ ...hbv, beganOn: '2026-11-25' })).body.code).toBe('obligation.dayAhead')
  expect((await begin({ ...hbv, duty: 'ita' })).body.code).toBe('obligation.noClock')
  expect((await begin({ ...hbv, duty: 'gfe' })).body.code).toBe('obligation.dayMissing')
  expect((await begin({ ...hbv, duty: 'gfe', dueOn: '2026-11-23' })).body.code).toBe('obligation.dayBefore')
  expect((await begin({ ...hbv, duty: 'gfe', dueOn: '2026-11-25' })).status).toBe(201)
  const withdraw = (dueId: string) =>
    officer.call(api.obligation.withdraw, { params: { dueId }, body: { reason: 'Was vaccinated.' } })
  expect((await withdraw(began.body.id)).status).toBe(204)
  expect((await withdraw(began.body.id)).body.code).toBe('obligation.notNow')
  expect(await days('bbp_hbv')).toEqual([])
})

test('a file stays sealed with what was done; who read it stands in the trail', async () => {
  await answer('bbp_ecp')
  const done = (await complete((await dues())[0])).body
  const params = { completionId: done.id }
  const bytes = new Uint8Array(Buffer.from('%PDF-1.7 invented plan\n%%EOF\n'))
  const kept = await officer.call(api.obligation.attach, {
    params,
    bytes,
    headers: { 'content-type': 'application/pdf' },
  })
  expect(kept.status).toBe(201)
  const [file] = kept.body.files
  const read = await auditor.fetch(`/api/obligations/files/${file.id}`)
  expect(Buffer.from(await read.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
  const trail = await t.core.db.organization(orgId, (tx) =>
    tx.selectFrom('audit_event').select('action').where('action', '=', 'obligation.readFile').execute(),
  )
  expect(trail.length).toBe(1)
  const html = await officer.call(api.obligation.attach, {
    params,
    bytes: new Uint8Array(Buffer.from('<script>')),
    headers: { 'content-type': 'application/pdf' },
  })
  expect(html.body.code).toBe('obligation.fileType')
})

test('evidence names a policy of the organization or is refused', async () => {
  await answer('bbp_ecp')
  const [due] = await dues()
  const link = (ref: string) => ({ links: [{ kind: 'policy', ref }] })
  expect((await complete(due, link('00000000-0000-7000-8000-000000000000'))).status).toBe(404)
  expect((await complete(due, link('exposure control'))).status).toBe(404)
  const own = await officer.call(api.policy.begin, { body: { kind: 'own', title: 'Sharps' } })
  expect((await complete(due, link(own.body.id))).body.links).toEqual([{ kind: 'policy', ref: own.body.id }])
})

test('an auditor reads the calendar and changes nothing; a member does neither', async () => {
  expect((await auditor.call(api.obligation.list)).status).toBe(200)
  expect((await member.call(api.obligation.list)).status).toBe(403)
  const profile = (await auditor.call(api.obligation.list)).body.profile
  expect((await auditor.call(api.obligation.saveProfile, { body: profile })).status).toBe(403)
  const saved = await officer.call(api.obligation.saveProfile, {
    body: { ...profile, employees: 42, naics: '622110', states: ['CO'] },
  })
  expect(saved.status).toBe(200)
  expect((await auditor.call(api.obligation.list)).body.profile.employees).toBe(42)
})

test('a calendar feed names duties and nothing that a person wrote', async () => {
  await answer('post_300a', { appliesFrom: '2026-03-01' })
  await answer('bbp_hbv')
  const body = { duty: 'bbp_hbv', beganOn: '2026-11-24', dueOn: null, note: 'Thea Brannock' }
  await officer.call(api.obligation.begin, { body })
  const days = await t.core.db.organization(orgId, (tx) => obligation.obligationDays(t.core, tx, orgId, 'en'))
  expect(days.map(({ day, title }) => [day, title])).toEqual([
    ['2026-02-01', 'Post the yearly summary, Form 300A'],
    ['2026-12-08', 'Offer hepatitis B vaccination'],
  ])
  expect(JSON.stringify(days)).not.toContain('Brannock')
  const dues = await t.core.db.organization(orgId, (tx) => obligation.obligationDues(tx, orgId))
  expect(dues.map(({ until }) => until)).toEqual(['2026-04-30', '2026-12-08'])
})

test('owners are reminded once a week with numbers alone; of somebody who left, the privacy officers hear', async () => {
  const gone = await t.addPerson(orgId, ['editor'])
  await answer('hazcom_2024')
  await answer('bbp_ecp', { ownerId: gone.id })
  await t.core.db.system((tx) =>
    sql`update person set state = 'deactivated' where id = ${gone.id}`.execute(tx),
  )
  expect((await answer('resp', { ownerId: gone.id })).body.code).toBe('obligation.ownerUnknown')
  const outbox = join(t.core.config.dataDir, 'outbox')
  const mailed = () =>
    readdirSync(outbox)
      .map((name) => readFileSync(join(outbox, name), 'utf8'))
      .filter((mail) => mail.includes(person.email))
  await scanObligations(t.core)
  await t.core.jobs.drain()
  expect(mailed().map((mail) => mail.replace(/=\r?\n/g, ''))).toEqual([
    expect.stringContaining('1 of your duties are overdue, 1 are due within 14 days'),
  ])
  await scanObligations(t.core)
  await t.core.jobs.drain()
  expect(mailed().length).toBe(1)
})
