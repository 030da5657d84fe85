import { api, type Incident, type NoticeDuty } from '@clearpost/contract'
import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import { reported } from '../../testing/incidents.ts'
import * as incident from './index.ts'

const NOW = new Date('2026-11-24T18:00:00Z')

let t: TestApp
let orgId: string
let person: TestPerson
let officer: Browser
let member: Browser
beforeAll(async () => {
  t = await testApp([incident], { now: NOW })
})
beforeEach(async () => {
  orgId = await t.core.addOrganization()
  person = await t.addPerson(orgId, ['privacy_officer'])
  officer = await t.signedIn(person)
  member = await t.signedIn(await t.addPerson(orgId, ['member']))
})
afterAll(() => t.close())

const params = (incidentId: string, more: Record<string, string> = {}) => ({ incidentId, ...more })
const read = async (id: string): Promise<Incident> =>
  (await officer.call(api.incident.get, { params: params(id) })).body
const residents = (id: string, states: Record<string, number>, elsewhere = 0): Promise<Answer> =>
  officer.call(api.incident.residents, { params: params(id), body: { states, elsewhere } })
const due = (file: Incident, kind: NoticeDuty['kind'], state: string | null = null) =>
  file.duties.find((one) => one.kind === kind && one.state === state && one.asked)
const settle = (id: string, duty: NoticeDuty | undefined, change: object = {}) =>
  officer.call(api.incident.settleDuty, {
    params: params(id, { incidentDutyId: duty?.id ?? '' }),
    body: { doneOn: '2026-11-24', proof: 'Receipt 12 of the post office.', ...change },
  })

describe('the calendar', () => {
  const open = async (url: string) => t.visitor().fetch(new URL(url).pathname)
  test('holds each open notice with number and kind alone, and parses as RFC 5545', async () => {
    const { id } = await reported(member, { title: 'Wanda Ashgrove', what: 'Wanda Ashgrove in a picture.' })
    await residents(id, { TX: 300, CO: 2 })
    await officer.call(api.incident.addTask, {
      params: params(id),
      body: { title: 'Call Wanda Ashgrove', ownerId: null, dueOn: '2026-11-30' },
    })
    const { body: feed } = await officer.call(api.incident.addFeed)
    const response = await open(feed.url)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const text = await response.text()
    expect(text).not.toContain('Ashgrove')
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const calendar = new ICAL.Component(ICAL.parse(text))
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    const file = await read(id)
    const wanted = file.duties.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]))
    expect(events.map((event) => event.startDate.toString()).sort()).toEqual([...wanted, '2026-11-30'].sort())
    expect(events.map(({ summary }) => summary)).toContain('INC-2026-001: state regulator, TX')
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    for (const one of calendar.getAllSubcomponents('vevent')) {
      expect(one.getAllSubcomponents('valarm').length).toBe(2)
      expect(one.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-24T18:00:00Z')
    }
  })
  test('a day that moves keeps its entry, and a settled one leaves', async () => {
    const { id } = await reported(member)
    const { body: feed } = await officer.call(api.incident.addFeed)
    const entries = async () =>
      new ICAL.Component(ICAL.parse(await (await open(feed.url)).text()))
        .getAllSubcomponents('vevent')
        .map((one) => new ICAL.Event(one))
    const individuals = async () => (await entries()).find(({ summary }) => summary.includes('individuals'))
    const before = await individuals()
    await officer.call(api.incident.update, {
      params: params(id),
      body: { revision: 1, discoveredOn: '2026-11-20' },
    })
    const after = await individuals()
    expect(after?.uid).toBe(before?.uid)
    expect(after?.startDate.toString()).toBe('2027-01-19')
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY)
    await settle(id, due(await read(id), 'individuals'))
    expect(await individuals()).toBeUndefined()
  })
  test('an address that was revoked, made up, or whose person left answers nothing', async () => {
    await reported(member)
    const { body: feed } = await officer.call(api.incident.addFeed)
    const { body: second } = await officer.call(api.incident.addFeed)
    expect((await open(feed.url)).status).toBe(200)
    expect((await open(feed.url.replace('.ics', 'x.ics'))).status).toBe(404)
    await officer.call(api.incident.revokeFeed, { params: { feedId: feed.id } })
    expect((await open(feed.url)).status).toBe(404)
    await t.core.db.system((tx) =>
      tx.updateTable('person').set({ state: 'deactivated' }).where('id', '=', person.id).execute(),
    )
    expect((await open(second.url)).status).toBe(404)
  })
})
