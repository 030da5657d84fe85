import { api, type Incident, type NoticeDuty } from '@clearpost/contract'
import { addDays } from '@clearpost/law'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../core/id.ts'
import { type Answer, type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import { answersWith, reported } from '../../testing/incidents.ts'
import * as incident from './index.ts'

const NOW = new Date('2026-11-24T18:00:00Z')

let t: TestApp
let orgId: string
let person: TestPerson
let officer: Browser
let auditor: Browser
let member: Browser
beforeAll(async () => {
  t = await testApp([incident], { now: NOW })
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
const residents = (id: string, states: Record<string, number>, elsewhere = 0): Promise<Answer> =>
  officer.call(api.incident.residents, { params: params(id), body: { states, elsewhere } })
const save = (id: string, change: object = {}) =>
  officer.call(api.incident.saveAssessment, { params: params(id), body: answersWith(change) })
const conclude = (id: string, outcome: string) =>
  officer.call(api.incident.conclude, {
    params: params(id),
    body: { outcome, reasons: 'The neighbours saw the face and the ward.' },
  })
const due = (file: Incident, kind: NoticeDuty['kind'], state: string | null = null) =>
  file.duties.find((one) => one.kind === kind && one.state === state && one.asked)
const settle = (id: string, duty: NoticeDuty | undefined, change: object = {}) =>
  officer.call(api.incident.settleDuty, {
    params: params(id, { incidentDutyId: duty?.id ?? '' }),
    body: { doneOn: '2026-11-24', proof: 'Receipt 12 of the post office.', ...change },
  })

describe('a report', () => {
  test('by anyone of the workforce opens a file with the next number of the year', async () => {
    const first = await reported(member)
    const second = await reported(member, { occurredOn: '2026-11-20', discoveredOn: '2026-11-22' })
    expect([first.number, second.number]).toEqual(['INC-2026-001', 'INC-2026-002'])
    const file = await read(second.id)
    expect(file).toMatchObject({ state: 'new', source: 'form', discoveredOn: '2026-11-22', persons: null })
    expect(file.events.map(({ action }) => action)).toEqual(['incident.report'])
    const mine = (await member.call(api.incident.mine)).body.items
    expect(mine.map(({ number }: { number: string }) => number)).toEqual(['INC-2026-002', 'INC-2026-001'])
    expect((await member.call(api.incident.get, { params: params(first.id) })).status).toBe(403)
    expect((await member.call(api.incident.list)).status).toBe(403)
  })
  test('gets a number of its own, however many come at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 6 }, async () => (await reported(member)).number))
    expect([...numbers].sort()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `INC-2026-00${number}`))
  })
  test('from an alert knows its account; an alert of nobody is none', async () => {
    const id = newId()
    await t.core.db.system((tx) =>
      tx
        .insertInto('alert')
        .values({
          org_id: orgId,
          id,
          kind: 'drift',
          severity: 'urgent',
          post_id: null,
          channel_id: null,
          created_at: NOW,
          acknowledged_at: null,
          acknowledged_by: null,
        })
        .execute(),
    )
    expect(await read((await reported(auditor, { alertId: id })).id)).toMatchObject({
      source: 'alert',
      alertId: id,
    })
    const body = { what: 'A face.', alertId: newId() }
    expect((await member.call(api.incident.report, { body })).status).toBe(404)
  })
  test('is not of a day to come, and nothing is discovered before it happened', async () => {
    const report = (body: object) =>
      member.call(api.incident.report, { body: { what: 'A face in a story.', ...body } })
    expect((await report({ discoveredOn: '2026-11-25' })).body.code).toBe('incident.dayAhead')
    const wrong = { occurredOn: '2026-11-23', discoveredOn: '2026-11-22' }
    expect((await report(wrong)).body.code).toBe('incident.daysOrder')
  })
  test('counts the day of the organization’s time zone, on either side of its midnight and where clocks change', async () => {
    const zones = ['America/Denver', 'Pacific/Honolulu', 'Pacific/Guam']
    // Instants around local midnights, the ends of daylight saving time and of the year, and a leap day.
    const instants = [
      '2026-11-01T06:30:00Z',
      '2026-12-01T05:30:00Z',
      '2027-01-01T06:59:59Z',
      '2027-03-14T09:59:00Z',
      '2028-02-29T23:30:00Z',
    ]
    const near = ['2026-12-01T06:59:59Z', '2026-12-01T07:00:00Z']
    for (const [zone, all] of [
      ...zones.map((zone) => [zone, instants] as const),
      ['America/Denver', near] as const,
    ]) {
      await t.core.db.system((tx) =>
        tx.updateTable('organization').set({ time_zone: zone }).where('id', '=', orgId).execute(),
      )
      for (const instant of all) {
        t.core.clock.set(instant)
        officer = await t.signedIn(person)
        const file = await read((await reported(officer)).id)
        const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date(instant))
        expect([file.discoveredOn, file.today], `${instant} ${zone}`).toEqual([local, local])
        expect(due(file, 'individuals')?.dueOn).toBe(addDays(local, 60))
        expect(due(file, 'hhs_log')?.dueOn).toBe(addDays(`${local.slice(0, 4)}-12-31`, 60))
        expect(file.number.slice(4, 8)).toBe(local.slice(0, 4))
      }
    }
  })
  test('its words rest sealed', async () => {
    await reported(member, { what: 'Wanda Ashgrove stood in the picture.', title: 'Ashgrove' })
    const row = await t.core.db.organization(orgId, (tx) =>
      tx.selectFrom('incident').selectAll().executeTakeFirstOrThrow(),
    )
    expect(row.words.includes('Ashgrove')).toBe(false)
  })
})

describe('reading', () => {
  test('stands in the trail each time; an auditor sees neither who was affected nor who was involved', async () => {
    const { id } = await reported(member)
    const dana = {
      name: 'Dana Birch',
      state: 'CO',
      lang: 'en',
      kind: 'individual',
      recipient: null,
      address: ['1 Elm Street', 'Denver, CO 80201'],
      email: null,
      phone: null,
    }
    const added = await officer.call(api.incident.addPersons, {
      params: params(id),
      body: { persons: [dana] },
    })
    expect(added.body.items).toEqual([{ id: expect.any(String), ...dana }])
    await officer.call(api.incident.involve, {
      params: params(id),
      body: { people: [{ personId: person.id, role: 'knew' }] },
    })
    expect((await read(id)).involved).toEqual([
      { person: { id: person.id, name: person.name }, role: 'knew' },
    ])
    const seen = await auditor.call(api.incident.get, { params: params(id) })
    expect(seen.body).toMatchObject({ involved: [], reporter: null, listed: 1, actions: [] })
    expect(JSON.stringify(seen.body)).not.toContain('Birch')
    expect((await auditor.call(api.incident.persons, { params: params(id) })).status).toBe(403)
    const listed = await officer.call(api.incident.persons, { params: params(id) })
    expect(listed.body.items[0].name).toBe('Dana Birch')
    const trail = await t.core.db.organization(orgId, (tx) =>
      tx.selectFrom('audit_event').selectAll().where('subject_id', '=', id).orderBy('id').execute(),
    )
    const actions = trail.map(({ action }) => action)
    expect(actions.filter((action) => action.startsWith('incident.read'))).toEqual([
      'incident.read',
      'incident.read',
      'incident.readPersons',
    ])
    expect(JSON.stringify(trail)).not.toContain('Birch')
  })
  test('the list goes by number, newest first, in pages', async () => {
    for (let i = 0; i < 3; i++) await reported(member)
    const first = (await officer.call(api.incident.list, { query: { limit: '2' } })).body
    const second = (await officer.call(api.incident.list, { query: { limit: '2', after: first.next } })).body
    expect([...first.items, ...second.items].map(({ number }: { number: string }) => number)).toEqual([
      'INC-2026-003',
      'INC-2026-002',
      'INC-2026-001',
    ])
    expect(second.next).toBeNull()
    expect(first.items[0].nextDue).toEqual({ kind: 'individuals', state: null, dueOn: '2027-01-23' })
  })
})

test('a change that was made meanwhile is not overwritten', async () => {
  const { id } = await reported(member)
  const change = (revision: number, body: object) =>
    officer.call(api.incident.update, { params: params(id), body: { revision, ...body } })
  const changed = await change(1, {
    cause: 'picture',
    traits: ['picture', 'social_post'],
    ownerId: person.id,
  })
  expect(changed.body).toMatchObject({ revision: 2, cause: 'picture', owner: { id: person.id } })
  expect((await change(1, { severity: 'low' })).body.code).toBe('incident.changedMeanwhile')
  expect((await change(2, { traits: ['weather'] })).body.code).toBe('incident.traitUnknown')
  expect((await change(2, { discoveredOn: '2026-11-25' })).body.code).toBe('incident.dayAhead')
  expect((await change(2, { determinedOn: '2026-11-20' })).body.code).toBe('incident.daysOrder')
})

describe('the clocks', () => {
  test('run from discovery for one person until somebody counted; then for each state', async () => {
    const { id } = await reported(member, { discoveredOn: '2026-11-02' })
    expect((await read(id)).duties.map(({ kind, persons }) => [kind, persons])).toEqual([
      ['individuals', 1],
      ['hhs_log', 1],
    ])
    const file = (await residents(id, { CA: 12, TX: 300, CO: 600 }, 5)).body as Incident
    expect(file.persons).toBe(917)
    expect(due(file, 'individuals')).toMatchObject({ persons: 917, dueOn: '2027-01-01' })
    expect(due(file, 'hhs')?.dueOn).toBe('2027-01-01')
    expect(due(file, 'hhs_log')).toBeUndefined()
    expect(due(file, 'media', 'CO')?.dueOn).toBe('2027-01-01')
    const california = file.duties.filter(({ state, kind }) => state === 'CA' && kind === 'state_individuals')
    // Fifteen business days for licensed facilities, thirty days by the civil code.
    expect(california.map(({ dueOn }) => dueOn)).toEqual(['2026-11-23', '2026-12-02'])
    expect(due(file, 'state_individuals', 'TX')?.dueOn).toBe('2027-01-01')
    expect(due(file, 'regulator', 'TX')?.dueOn).toBe('2026-12-02')
    expect(due(file, 'state_individuals', 'CO')?.dueOn).toBe('2026-12-02')
    for (const duty of file.duties.filter(({ asked }) => asked)) expect(duty.citation).not.toBe('')
  })
  test('follow the facts, and what was done stays as it was done', async () => {
    const { id } = await reported(member, { discoveredOn: '2026-11-02' })
    const before = (await residents(id, { CO: 3 })).body as Incident
    expect((await settle(id, due(before, 'state_individuals', 'CO'))).status).toBe(200)
    expect((await settle(id, due(before, 'state_individuals', 'CO'))).body.code).toBe('incident.settled')
    const moved = await officer.call(api.incident.update, {
      params: params(id),
      body: { revision: 1, discoveredOn: '2026-11-10' },
    })
    const file = moved.body as Incident
    expect(due(file, 'individuals')?.dueOn).toBe('2027-01-09')
    expect(due(file, 'state_individuals', 'CO')).toMatchObject({
      dueOn: '2026-12-02',
      doneOn: '2026-11-24',
      proof: 'Receipt 12 of the post office.',
    })
    const gone = (await residents(id, {}, 2)).body as Incident
    const colorado = gone.duties.find(({ state }) => state === 'CO')
    expect(colorado).toMatchObject({ asked: false, doneOn: '2026-11-24' })
  })
  test('wait for law enforcement as long as was stated, and no longer', async () => {
    const { id } = await reported(member)
    const delay = (body: object) => officer.call(api.incident.delay, { params: params(id), body })
    const written = {
      kind: 'written',
      statedOn: '2026-11-24',
      until: '2027-04-30',
      official: 'Det. Ines Fall',
    }
    const held = (await delay({ delay: written })).body as Incident
    expect(due(held, 'individuals')).toMatchObject({ dueOn: '2027-04-30', delayed: true })
    expect((await delay({ delay: { ...written, until: '2026-11-24' } })).body.code).toBe('incident.delayPast')
    const ended = (await delay({ delay: null })).body as Incident
    expect(due(ended, 'individuals')).toMatchObject({ dueOn: '2027-01-23', delayed: false })
  })
  test('a statute is set aside with a reason by whoever concludes; a federal notice never', async () => {
    const { id } = await reported(member)
    const file = (await residents(id, { OH: 4 })).body as Incident
    const exclude = (browser: Browser, duty: NoticeDuty | undefined, reason: string | null) =>
      browser.call(api.incident.excludeDuty, {
        params: params(id, { incidentDutyId: duty?.id ?? '' }),
        body: { reason },
      })
    const ohio = due(file, 'state_individuals', 'OH')
    const owner = await t.signedIn(await t.addPerson(orgId, ['owner']))
    expect((await exclude(owner, ohio, 'No medical information.')).status).toBe(403)
    const without = (await exclude(officer, ohio, 'The statute does not list medical information.')).body
    expect(without.nextDue.kind).toBe('individuals')
    expect((await exclude(officer, due(file, 'individuals'), 'Small.')).body.code).toBe(
      'incident.federalDuty',
    )
    const back = (await exclude(officer, ohio, null)).body as Incident
    expect(due(back, 'state_individuals', 'OH')?.excluded).toBeNull()
  })
})

describe('the assessment', () => {
  test('is not concluded without all four factors, weighed with reasons', async () => {
    const { id } = await reported(member)
    expect((await conclude(id, 'low_probability')).body.code).toBe('incident.answersMissing')
    const whole = answersWith()
    for (const name of Object.keys(whole.factors)) {
      for (const missing of [
        { level: null, reason: 'Said.' },
        { level: 'low', reason: '' },
      ]) {
        await save(id, { factors: { ...whole.factors, [name]: missing } })
        for (const outcome of ['breach', 'low_probability'])
          expect((await conclude(id, outcome)).body.code).toBe('incident.answersMissing')
      }
    }
    for (const missing of [{ notPermitted: null }, { unsecured: null }]) {
      await save(id, missing)
      expect((await conclude(id, 'breach')).body.code).toBe('incident.answersMissing')
    }
    await save(id)
    expect((await conclude(id, 'exception')).body.code).toBe('incident.outcomeUnfit')
    expect((await conclude(id, 'secured')).body.code).toBe('incident.outcomeUnfit')
    expect((await conclude(id, 'permitted')).body.code).toBe('incident.outcomeUnfit')
    expect((await read(id)).state).toBe('assessment')
    expect((await conclude(id, 'low_probability')).body.state).toBe('low_probability')
  })
  test('is a person’s with the right, freshly confirmed; the answers stay beside a reopened one', async () => {
    const { id } = await reported(member)
    await save(id)
    const owner = await t.signedIn(await t.addPerson(orgId, ['owner']))
    const body = { outcome: 'low_probability', reasons: 'Three colleagues alone.' }
    expect((await owner.call(api.incident.conclude, { params: params(id), body })).status).toBe(403)
    t.core.clock.advance({ minutes: 11 })
    expect((await officer.call(api.incident.conclude, { params: params(id), body })).body.code).toBe(
      'account.stepUpRequired',
    )
    t.core.clock.set(NOW)
    const low = (await officer.call(api.incident.conclude, { params: params(id), body })).body as Incident
    expect(low.duties.filter(({ asked }) => asked)).toEqual([])
    expect((await save(id)).body.code).toBe('incident.notNow')
    const reopened = await officer.call(api.incident.reopen, {
      params: params(id),
      body: { reason: 'A screenshot turned up.' },
    })
    const file = reopened.body as Incident
    expect(file.state).toBe('assessment')
    expect(due(file, 'individuals')?.dueOn).toBe('2027-01-23')
    expect(file.assessments.map(({ round, outcome, reopened: why }) => [round, outcome, why])).toEqual([
      [1, 'low_probability', 'A screenshot turned up.'],
      [2, null, null],
    ])
    expect(file.assessments[1]?.answers).toEqual(file.assessments[0]?.answers)
  })
  test('an exception, secured information and a permitted use need their own answer alone', async () => {
    for (const [change, outcome] of [
      [
        {
          exceptions: { ...answersWith().exceptions, internal: { applies: true, reason: 'Nurse to nurse.' } },
        },
        'exception',
      ],
      [{ unsecured: false }, 'secured'],
      [{ notPermitted: false }, 'permitted'],
    ] as const) {
      const { id } = await reported(member)
      await save(id, change)
      expect((await conclude(id, 'breach')).body.code).toBe('incident.outcomeUnfit')
      expect((await conclude(id, outcome)).body.state).toBe('not_a_breach')
    }
  })
})

test('a breach is notified when nothing but the yearly log is open, and closed when nothing is', async () => {
  const { id } = await reported(member)
  await residents(id, { CO: 2 })
  await save(id)
  const concluded = (await conclude(id, 'breach')).body as Incident
  expect(concluded).toMatchObject({ state: 'breach', determinedOn: '2026-11-24' })
  const move = (to: string) => officer.call(api.incident.move, { params: params(id), body: { to } })
  expect((await move('notified')).body.code).toBe('incident.dutiesOpen')
  expect((await settle(id, due(concluded, 'individuals'), { doneOn: '2026-11-25' })).body.code).toBe(
    'incident.dayAhead',
  )
  expect((await settle(id, due(concluded, 'individuals'))).body.state).toBe('breach')
  const notified = (await settle(id, due(concluded, 'state_individuals', 'CO'))).body as Incident
  expect(notified.state).toBe('notified')
  expect((await move('closed')).body.code).toBe('incident.dutiesOpen')
  t.core.clock.set('2027-02-20T18:00:00Z')
  officer = await t.signedIn(person)
  await settle(id, due(notified, 'hhs_log'), { doneOn: '2027-02-20' })
  const closed = (await officer.call(api.incident.move, { params: params(id), body: { to: 'closed' } })).body
  expect(closed).toMatchObject({ state: 'closed', actions: ['reopen'] })
  expect((await residents(id, { CO: 3 })).body.code).toBe('incident.notNow')
})
