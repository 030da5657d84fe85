import { api } from '@clearpost/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createLogger } from '../../core/logging.ts'
import { type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import { mails } from '../../testing/incidents.ts'
import * as incident from './index.ts'
import { scanIncidents } from './jobs.ts'

const NOW = new Date('2026-11-24T18:43:21.987Z')
const TEXT = 'In the break room they pass around a video of Quetzalia Brightwater.'
const ADDRESS = '203.0.113.77'
const AGENT = 'ReporterBrowser/7'
const PNG = new Uint8Array(
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Buffer.from('invented')]),
)

const lines: string[] = []
let t: TestApp
let orgId: string
let person: TestPerson
let officer: Browser
let secret: string
let addresses = 0

beforeAll(async () => {
  t = await testApp([incident], {
    now: NOW,
    log: createLogger('debug', { human: false, write: (line) => lines.push(line) }),
  })
})
beforeEach(async () => {
  t.core.clock.set(NOW)
  orgId = await t.core.addOrganization()
  person = await t.addPerson(orgId, ['privacy_officer'])
  officer = await t.signedIn(person)
  secret = await rotated()
})
afterAll(() => t.close())

const rotated = async (): Promise<string> =>
  (await officer.call(api.incident.rotateIntake)).body.link.split('#')[1]
const headers = (bearer: string) => ({ authorization: `Bearer ${bearer}`, 'user-agent': AGENT })
const visitor = () => {
  addresses += 1
  return t.visitor(`203.0.113.${addresses}`)
}
const submit = (browser = visitor(), bearer = secret) =>
  browser.call(api.report.submit, { body: { what: TEXT }, headers: headers(bearer) })
const follow = (code: string, bearer = secret) =>
  visitor().call(api.report.follow, { headers: headers(`${bearer}~${code}`) })

/** Every row of every table, with all that is not random or older than the report. */
async function everything(): Promise<Map<string, string[]>> {
  const { rows } = await t.core.db.raw(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const found = new Map<string, string[]>()
  for (const { name } of rows as { name: string }[]) {
    const content = (await t.core.db.raw(`select t::text as row from ${name.replace(/\.(.+)/, '."$1"')} t`))
      .rows
    found.set(
      name,
      (content as { row: string }[]).map(({ row }) => row),
    )
  }
  return found
}

test('a report without a name leaves nothing that tells who, from where, with what or when: no row, no line, no job', async () => {
  // Somebody who is signed in and reports from that very browser.
  const browser = await t.signedIn(await t.addPerson(orgId, ['member']))
  const before = await everything()
  lines.length = 0
  const send = (endpoint: Parameters<Browser['call']>[0], bearer: string, input: object = {}) =>
    t.app.request(
      `http://localhost${endpoint.path}`,
      {
        method: endpoint.method.toUpperCase(),
        headers: {
          ...headers(bearer),
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...('body' in input && input.body instanceof Uint8Array ? { 'content-type': 'image/png' } : {}),
        },
        ...input,
      } as RequestInit,
      { incoming: { socket: { remoteAddress: ADDRESS } } },
    )
  const answer = await send(api.report.submit, secret, { body: JSON.stringify({ what: TEXT }) })
  expect(answer.status).toBe(201)
  const { code } = (await answer.json()) as { code: string }
  const own = `${secret}~${code}`
  expect((await send(api.report.add, own, { body: JSON.stringify({ text: TEXT }) })).status).toBe(201)
  expect((await send(api.report.attach, own, { body: PNG })).status).toBe(201)
  expect((await send(api.report.follow, own)).status).toBe(200)
  expect(lines).toEqual([])
  const grown: string[] = []
  let rows = ''
  for (const [name, content] of await everything()) {
    const known = new Set(before.get(name))
    const added = content.filter((row) => !known.has(row))
    if (added.length === 0) continue
    grown.push(name)
    rows += added.join('\n')
  }
  // The session is as it was; no trail, no mail, no job, no stored file, no count of attempts.
  expect(grown.sort()).toEqual([
    'public.incident',
    'public.incident_custody',
    'public.incident_duty',
    'public.incident_event',
    'public.incident_evidence',
    'public.incident_message',
  ])
  const clock = /18:43|18:44|11:43|21\.987/
  const today = new Date().toISOString().slice(0, 13).replace('T', ' ')
  for (const trace of [ADDRESS, AGENT, 'Quetzalia', code, code.replaceAll('-', ''), person.id, today])
    expect(rows).not.toContain(trace)
  expect(rows).not.toMatch(clock)
  // Ids that go by time would tell it too.
  const ids = rows.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g) ?? []
  expect(ids.length).toBeGreaterThan(8)
  const sorted = ids.filter((id) => id !== orgId && id[14] === '7')
  expect(sorted).toEqual([])
})

test('the office answers, the reporter reads and adds with the code; both ways a day alone is kept', async () => {
  const { body } = await submit()
  expect(body.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
  const [summary] = (await officer.call(api.incident.list)).body.items
  const params = { incidentId: summary.id }
  const replied = await officer.call(api.incident.reply, {
    params,
    body: { text: 'Is it still passed around?' },
  })
  expect(replied.body).toMatchObject({ source: 'anonymous', reporter: null, answerable: true })
  const typed = body.code.toLowerCase().replaceAll('-', '').replaceAll('0', 'o').replaceAll('1', 'l')
  const seen = await follow(typed)
  expect(seen.body).toMatchObject({
    organizationName: 'Cedar Hill Clinic',
    state: 'received',
    reportedOn: '2026-11-24',
    messages: [{ from: 'office', on: '2026-11-24', text: 'Is it still passed around?' }],
  })
  await visitor().call(api.report.add, {
    body: { text: 'Yes, since noon.' },
    headers: headers(`${secret}~${body.code}`),
  })
  await visitor().call(api.report.attach, { bytes: PNG, headers: headers(`${secret}~${body.code}`) })
  const file = (await officer.call(api.incident.get, { params })).body
  expect(file.what).toBe(TEXT)
  expect(file.messages.map(({ from, text }: { from: string; text: string }) => [from, text])).toEqual([
    ['office', 'Is it still passed around?'],
    ['reporter', 'Yes, since noon.'],
  ])
  expect(file.evidence[0].custody).toMatchObject([{ action: 'captured', at: null, on: '2026-11-24' }])
  const bytes = await officer.fetch(`/api/incidents/${summary.id}/evidence/${file.evidence[0].id}`)
  expect(Buffer.from(await bytes.arrayBuffer()).equals(Buffer.from(PNG))).toBe(true)
  const reporters = file.events.filter(({ who }: { who: string }) => who === 'reporter')
  expect(reporters.map(({ at, on }: { at: string | null; on: string }) => [at, on])).toEqual(
    reporters.map(() => [null, '2026-11-24']),
  )
})

test('a link that was made anew takes the reports, and codes of before keep working with either', async () => {
  const { body } = await submit()
  const old = secret
  secret = await rotated()
  expect((await submit(visitor(), old)).body.code).toBe('report.linkUnknown')
  expect((await submit()).status).toBe(201)
  for (const link of [old, secret]) expect((await follow(body.code, link)).status).toBe(200)
  const read = await officer.call(api.incident.intake)
  expect(read.body.link.endsWith(`/report#${secret}`)).toBe(true)
  await officer.call(api.incident.closeIntake)
  expect((await submit()).body.code).toBe('report.linkUnknown')
  expect((await follow(body.code)).status).toBe(200)
})

test('neither a guessed code, nor one of another organization, nor a secret of another kind opens anything', async () => {
  const { body } = await submit()
  expect((await follow('AAAA-AAAA-AAAA-AAAA-AAAA-AAAA')).body.code).toBe('report.codeUnknown')
  expect((await follow('')).body.code).toBe('report.codeUnknown')
  expect((await visitor().call(api.report.intake, { headers: headers('cps_nothing') })).status).toBe(404)
  const first = secret
  orgId = await t.core.addOrganization('Elsewhere')
  officer = await t.signedIn(await t.addPerson(orgId, ['owner']))
  secret = await rotated()
  expect((await follow(body.code)).body.code).toBe('report.codeUnknown')
  expect((await follow(body.code, first)).status).toBe(200)
})

test('one address sends five reports in a quarter of an hour, and what is counted is not kept', async () => {
  const browser = visitor()
  const before = (await everything()).get('public.throttle')
  for (let i = 0; i < 5; i++) expect((await submit(browser)).status).toBe(201)
  expect((await submit(browser)).body.code).toBe('report.tooMany')
  expect((await submit()).status).toBe(201)
  t.core.clock.advance({ minutes: 16 })
  expect((await submit(browser)).status).toBe(201)
  expect((await everything()).get('public.throttle')).toEqual(before)
})

test('the office is told when the day is over, once for each day on which the reporter wrote', async () => {
  const { body } = await submit()
  const told = async () => {
    await scanIncidents(t.core)
    await t.core.jobs.drain()
    return mails(t.core, person.email).filter((mail) => mail.includes('An incident was reported')).length
  }
  expect(await told()).toBe(0)
  t.core.clock.set('2026-11-25T03:00:00Z')
  expect(await told()).toBe(1)
  expect(await told()).toBe(1)
  await visitor().call(api.report.add, {
    body: { text: 'More.' },
    headers: headers(`${secret}~${body.code}`),
  })
  expect(await told()).toBe(1)
  t.core.clock.set('2026-11-26T03:00:00Z')
  expect(await told()).toBe(2)
  const trail = await t.core.db.organization(orgId, (tx) =>
    sql<{ action: string }>`select action from audit_event where action like 'incident.tell%'`.execute(tx),
  )
  expect(trail.rows.length).toBe(2)
  expect(mails(t.core, person.email).join('')).not.toContain('Quetzalia')
})

test('the link and its codes are for the office alone', async () => {
  const member = await t.signedIn(await t.addPerson(orgId, ['member', 'auditor', 'editor']))
  for (const endpoint of [api.incident.intake, api.incident.rotateIntake, api.incident.closeIntake])
    expect((await member.call(endpoint)).status).toBe(403)
})
