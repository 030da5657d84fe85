import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { api, type OshaCase, type OshaCaseInput } from '@clearpost/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Browser, type TestApp, testApp } from '../../testing/app.ts'
import { injury, place } from '../../testing/osha.ts'
import { lettersOf } from '../../testing/pdf-text.ts'
import * as obligation from '../obligation/index.ts'
import * as osha from './index.ts'

const NAME = 'Quillon Marsh'
let t: TestApp
let orgId: string
let officer: Browser
let params: { establishmentId: string }
beforeAll(async () => {
  t = await testApp([osha, obligation], { now: '2026-11-24T18:00:00Z' })
})
beforeEach(async () => {
  t.core.clock.set('2026-11-24T18:00:00Z')
  orgId = await t.core.addOrganization()
  officer = await t.signedIn(await t.addPerson(orgId, ['privacy_officer']))
  params = {
    establishmentId: (await officer.call(api.osha.addEstablishment, { body: place('East Clinic') })).body.id,
  }
})
afterAll(() => t.close())

const add = async (input: OshaCaseInput): Promise<OshaCase> =>
  (await officer.call(api.osha.addCase, { params, body: input })).body
const enter = (one: OshaCase) => officer.call(api.osha.enterCase, { params: { caseId: one.id } })
const log = async (year = '2026') => (await officer.call(api.osha.log, { params, query: { year } })).body
const audits = (action: string) =>
  t.core.db.organization(orgId, (tx) =>
    tx
      .selectFrom('audit_event')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('action', '=', action)
      .execute(),
  )
/** The letters of a PDF. */
async function words(path: string): Promise<string> {
  const response = await officer.fetch(path)
  expect(response.status).toBe(200)
  return lettersOf(Buffer.from(await response.arrayBuffer()))
}

test('a case waits for its entry until seven days after it became known, and enters when its columns are there', async () => {
  const one = await add(injury({ employeeName: '' }))
  expect(one).toMatchObject({ state: 'pending', number: 1, year: 2026, entryDueOn: '2026-11-27' })
  expect((await log()).totals.cases.days_away).toBe(0)
  const { dues } = (await officer.call(api.obligation.list)).body
  expect(dues).toEqual([expect.objectContaining({ id: null, duty: 'log_300', dueOn: '2026-11-27' })])
  expect((await enter(one)).body.code).toBe('osha.incomplete')
  await officer.call(api.osha.changeCase, { params: { caseId: one.id }, body: injury() })
  expect((await enter(one)).body).toMatchObject({ state: 'entered', employeeName: NAME })
  expect((await enter(one)).body.code).toBe('osha.notNow')
  expect((await log()).totals).toMatchObject({ cases: { days_away: 1 }, daysAway: 4, types: { injury: 1 } })
  const emptied = await officer.call(api.osha.changeCase, {
    params: { caseId: one.id },
    body: injury({}, { jobTitle: '' }),
  })
  expect(emptied.body.code).toBe('osha.incomplete')
})

test('a privacy case shows its name nowhere but on the separate list, and reading that is recorded', async () => {
  const one = await add(
    injury({ privacy: 'needlestick', classification: 'other', daysAway: 0 }, { street: '9 Alder Lane' }),
  )
  await enter(one)
  const read = await officer.call(api.osha.case, { params: { caseId: one.id } })
  for (const body of [one, read.body, await log()]) expect(JSON.stringify(body)).not.toContain(NAME)
  const form = await words(`/api/osha/establishments/${params.establishmentId}/forms?form=300&year=2026`)
  expect(form).toContain('PrivacyCase')
  expect(form).not.toContain('Marsh')
  const report = await words(`/api/osha/cases/${one.id}/form-301`)
  expect(report).toContain('PrivacyCase')
  expect(report).not.toMatch(/Marsh|Alder/)
  // A change that leaves the name alone keeps it.
  await officer.call(api.osha.changeCase, {
    params: { caseId: one.id },
    body: injury({ employeeName: null, privacy: 'infection', classification: 'other', daysAway: 0 }),
  })
  const names = await officer.call(api.osha.privacyNames, { params, query: { year: '2026' } })
  expect(names.body.items).toEqual([{ caseId: one.id, number: 1, name: NAME }])
  expect((await audits('osha.readPrivacyNames')).length).toBe(1)
  expect((await audits('osha.readCase')).length).toBe(1)
})

test('names and descriptions are sealed in the database and stand in no trail', async () => {
  await enter(await add(injury({ privacy: 'asked' })))
  await officer.call(api.osha.addSharps, {
    params,
    body: {
      occurredOn: '2026-11-20',
      device: 'Scalpel',
      brand: 'Keenly',
      department: 'Theatre',
      how: 'While passing it',
      caseId: null,
    },
  })
  await t.core.db.system(async (tx) => {
    for (const table of ['osha_case', 'osha_case_name', 'osha_sharps', 'audit_event']) {
      const { rows } = await sql<{ all: string }>`
        select string_agg(t::text, ' ') as all from ${sql.table(table)} t where org_id = ${orgId}`.execute(tx)
      expect(rows[0]?.all).not.toMatch(/Marsh|wet floor|While passing/)
      const hex = Buffer.from('Marsh').toString('hex')
      expect(rows[0]?.all).not.toContain(hex)
    }
  })
})

test('days fit the outcome, and no day lies ahead', async () => {
  const refused = async (change: Parameters<typeof injury>[0]) =>
    (await officer.call(api.osha.addCase, { params, body: injury(change) })).body.code
  expect(await refused({ daysAway: 0 })).toBe('osha.daysWithout')
  expect(await refused({ classification: 'other', daysAway: 0, daysRestricted: 2 })).toBe('osha.daysWithout')
  expect(await refused({ classification: 'restricted', daysAway: 1, daysRestricted: 2 })).toBe(
    'osha.daysWithout',
  )
  expect(await refused({ occurredOn: '2026-11-23', learnedOn: '2026-11-22' })).toBe('osha.learnedBefore')
  expect(await refused({ learnedOn: '2026-11-26' })).toBe('osha.dayAhead')
})

test('a lined-out case keeps its number and counts no more; one of another year is numbered there', async () => {
  const first = await add(injury())
  await enter(first)
  const removed = await officer.call(api.osha.removeCase, {
    params: { caseId: first.id },
    body: { reason: 'First aid only.' },
  })
  expect(removed.body).toMatchObject({ state: 'removed', removedReason: 'First aid only.' })
  const second = await add(injury({ occurredOn: '2026-11-21', learnedOn: '2026-11-21' }))
  expect(second.number).toBe(2)
  const moved = await officer.call(api.osha.changeCase, {
    params: { caseId: second.id },
    body: injury({ occurredOn: '2025-12-30', learnedOn: '2026-01-02' }),
  })
  expect(moved.body).toMatchObject({ year: 2025, number: 1, entryDueOn: '2026-01-09' })
  const { items, totals, keptUntil } = await log()
  expect(items.map(({ state }: OshaCase) => state)).toEqual(['removed'])
  expect(totals.cases.days_away).toBe(0)
  expect(keptUntil).toBe('2031-12-31')
})

test('cases noted at once get numbers of their own', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => add(injury())))
  expect(all.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('a year ends, is certified with its figures, posted with proof and submitted', async () => {
  await enter(await add(injury({ daysAway: 170, daysRestricted: 30 })))
  await enter(
    await add(injury({ classification: 'restricted', daysAway: 0, daysRestricted: 5, type: 'skin' })),
  )
  const waiting = await add(injury({ classification: 'other', daysAway: 0, type: 'poisoning' }))
  const year = 2026
  const hours = { year, averageEmployees: 111, peakEmployees: 120, hoursWorked: 210_000, changeReason: '' }
  const certify = () =>
    officer.call(api.osha.certify, {
      params,
      body: { year, name: 'Margaret Okonjo', title: 'Owner', phone: '970-555-0142' },
    })
  expect((await certify()).body.code).toBe('osha.hoursMissing')
  await officer.call(api.osha.saveSummary, { params, body: hours })
  expect((await certify()).body.code).toBe('osha.yearOpen')

  t.core.clock.set('2027-01-20T18:00:00Z')
  officer = await t.signedIn(await t.addPerson(orgId, ['privacy_officer']))
  expect((await certify()).body.code).toBe('osha.casesPending')
  await enter(waiting)
  expect((await officer.fetch('/api/osha/ita?year=2026')).status).toBe(409)
  const certified = await certify()
  expect(certified.body).toMatchObject({
    totals: { cases: { death: 0, days_away: 1, restricted: 1, other: 1 }, daysAway: 170, daysRestricted: 15 },
    certified: { name: 'Margaret Okonjo' },
    changedSince: false,
    postFrom: '2027-02-01',
    postUntil: '2027-04-30',
    keptUntil: '2031-12-31',
  })
  const file = await (await officer.fetch('/api/osha/ita?year=2026')).text()
  expect(file.split('\r\n')[1]).toBe(
    'East Clinic,123456789,Harbor Light Clinics,12 Quay Street,Ouray,CO,81427,622110,General hospital,22,1,2026,111,210000,1,0,1,1,1,170,15,1,1,0,1,0,0,',
  )
  const form = await words(`/api/osha/establishments/${params.establishmentId}/forms?form=300A&year=2026`)
  expect(form).toMatch(/HDaysawayfromwork1/)
  expect(form).toContain('MargaretOkonjo')

  const posting = (postedOn: string, unpostedOn: string | null) =>
    officer.call(api.osha.posting, {
      params,
      body: { year, postedOn, postedWhere: 'Staff room', unpostedOn },
    })
  expect((await posting('2027-02-01', null)).body.code).toBe('osha.dayAhead')
  t.core.clock.set('2027-05-02T18:00:00Z')
  officer = await t.signedIn(await t.addPerson(orgId, ['privacy_officer']))
  expect((await posting('2027-02-01', '2027-01-31')).body.code).toBe('osha.unpostedBefore')
  expect((await posting('2027-02-01', '2027-05-01')).status).toBe(200)
  const proof = (query: Record<string, string>) =>
    officer.call(api.osha.proof, {
      params,
      query,
      bytes: new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF\n')),
      headers: { 'content-type': 'application/pdf' },
    })
  // The year of the posting is the one before, without a question.
  expect((await proof({ kind: 'posted' })).body.proofs).toEqual(['posted'])
  expect((await officer.call(api.osha.readProof, { params })).status).toBe(200)

  const [case1] = (await log()).items
  await officer.call(api.osha.removeCase, {
    params: { caseId: case1.id },
    body: { reason: 'Not work-related.' },
  })
  const changed = await officer.call(api.osha.summary, { params })
  expect(changed.body).toMatchObject({ changedSince: true, certified: { totals: { daysAway: 170 } } })
})

test('a formula in a name of the place runs nowhere', async () => {
  const about = { ...place('=cmd|calc!A1'), companyName: '@SUM(1)', industry: '-1+2\nx' }
  await officer.call(api.osha.changeEstablishment, { params, body: about })
  const year = 2025
  await officer.call(api.osha.saveSummary, {
    params,
    body: { year, averageEmployees: 1, peakEmployees: 1, hoursWorked: 1, changeReason: '+1' },
  })
  await officer.call(api.osha.certify, { params, body: { year, name: 'A', title: 'B', phone: '1' } })
  const [, line = ''] = (await (await officer.fetch('/api/osha/ita')).text()).split('\r\n')
  expect(line).toMatch(/^cmd calc A1,/)
  for (const cell of line.split(',')) expect(cell).not.toMatch(/^[=+\-@]/)
})

test('a severe injury counts hours from the moment it happened, and the calendar shows it until it is reported', async () => {
  const severe = (kind: string, happenedAt: string) =>
    officer.call(api.osha.addSevere, { params, body: { kind, happenedAt, caseId: null } })
  expect((await severe('fatality', '2026-11-24T19:00:00Z')).body.code).toBe('osha.dayAhead')
  const death = (await severe('fatality', '2026-11-24T17:00:00Z')).body
  expect(death.dueAt).toBe('2026-11-25T01:00:00.000Z')
  expect((await severe('eye_loss', '2026-11-24T17:00:00Z')).body.dueAt).toBe('2026-11-25T17:00:00.000Z')
  const outbox = join(t.core.config.dataDir, 'outbox')
  await t.core.jobs.drain()
  const mails = readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'utf8'))
  expect(mails.filter((mail) => mail.includes('severe injury must be reported')).length).toBe(2)
  expect(mails.join()).not.toMatch(/eye|fatality|death/i)
  const dues = async () => (await officer.call(api.obligation.list)).body.dues
  expect((await dues()).map(({ dueAt }: { dueAt: string }) => dueAt)).toEqual([
    '2026-11-25T01:00:00.000Z',
    '2026-11-25T17:00:00.000Z',
  ])
  const reported = await officer.call(api.osha.reportSevere, {
    params: { severeId: death.id },
    body: { reportedAt: '2026-11-24T17:30:00Z', reportedHow: 'phone', confirmation: 'OSHA 4711' },
  })
  expect(reported.body).toMatchObject({ reportedHow: 'phone', confirmation: 'OSHA 4711' })
  expect((await dues()).length).toBe(1)
  const keys = await t.core.db.organization(orgId, (tx) => obligation.obligationDues(tx, orgId))
  expect(keys.map(({ duty }) => duty)).toEqual(['severe'])
})

test('the sharps log names nobody and can be lined out', async () => {
  const one = await add(injury({ privacy: 'needlestick', classification: 'other', daysAway: 0 }))
  const entry = await officer.call(api.osha.addSharps, {
    params,
    body: {
      occurredOn: '2026-11-20',
      device: 'Hollow needle',
      brand: 'Keenly',
      department: 'Theatre',
      how: 'While recapping',
      caseId: one.id,
    },
  })
  expect(entry.body).toMatchObject({ caseNumber: 1, how: 'While recapping' })
  const { items } = (await officer.call(api.osha.sharps, { params })).body
  expect(JSON.stringify(items)).not.toContain('Marsh')
  const removed = await officer.call(api.osha.removeSharps, {
    params: { sharpsId: entry.body.id },
    body: { reason: 'Twice.' },
  })
  expect(removed.body.removedReason).toBe('Twice.')
})

test('the records are for those who govern and for HR: an editor, a member and an auditor read none', async () => {
  const hr = await t.signedIn(await t.addPerson(orgId, ['hr']))
  expect((await hr.call(api.osha.log, { params })).status).toBe(200)
  for (const role of ['editor', 'member', 'auditor'] as const) {
    const other = await t.signedIn(await t.addPerson(orgId, [role]))
    expect((await other.call(api.osha.log, { params })).status, role).toBe(403)
  }
})
