import { api, PERMISSIONS } from '@clearpost/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import { lettersOf } from '../../testing/pdf-text.ts'
import * as incident from '../incident/index.ts'
import * as sanction from './index.ts'

const s = api.sanction
let t: TestApp
let orgId: string
let officer: TestPerson
let hr: TestPerson
let editor: TestPerson
let officerPage: Browser
let hrPage: Browser
let incidentId: string

beforeAll(async () => {
  t = await testApp([incident, sanction], { now: '2026-11-25T18:00:00Z' })
  orgId = await t.core.addOrganization()
  officer = await t.addPerson(orgId, ['privacy_officer'], 'Margaret Okonjo')
  hr = await t.addPerson(orgId, ['hr'], 'Lena Fischer')
  editor = await t.addPerson(orgId, ['editor'], 'Theo Brandt')
  officerPage = await t.signedIn(officer)
  hrPage = await t.signedIn(hr)
  incidentId = (
    await officerPage.call(api.incident.report, {
      body: { what: 'A reply named Mrs. Hollowell as a patient.' },
    })
  ).body.id
})
afterAll(() => t.close())

const FACTS = {
  cause: 'review_reply',
  intent: 'carelessness',
  aggravating: ['many_people'],
  mitigating: [],
  account: 'Replied to a review in a way that confirmed a visit.',
  answer: '',
}
const opened = async (more: object = {}) =>
  (await officerPage.call(s.open, { body: { ...FACTS, incidentId, personId: editor.id, ...more } })).body
const DECISION = { level: 2, measures: ['A written warning'], reasons: 'The rule was known.' }
const decide = (page: Browser, one: { id: string; revision: number }, more: object = {}) =>
  page.call(s.decide, {
    params: { sanctionId: one.id },
    body: { ...DECISION, basedOn: one.revision, ...more },
  })
const trail = (action: string) =>
  t.core.db.organization(orgId, (tx) =>
    tx.selectFrom('audit_event').select(['subject_id', 'details']).where('action', '=', action).execute(),
  )

test('only the privacy officer and HR reach sanctions; not the owner, not an auditor', async () => {
  for (const role of ['owner', 'auditor', 'reviewer', 'editor', 'member'] as const) {
    const page = await t.signedIn(await t.addPerson(orgId, [role]))
    expect((await page.call(s.list)).status).toBe(403)
    expect((await page.call(s.matrix)).status).toBe(403)
  }
  expect(PERMISSIONS.hr).not.toContain('incident:read')
  expect(PERMISSIONS.hr).not.toContain('post:read')
})

test('a case has a proposal, is sealed at rest, and each reading stands in the trail', async () => {
  const one = await opened()
  expect(one).toMatchObject({ state: 'open', proposedLevel: 2, incidentNumber: 'INC-2026-001', openFlags: 0 })
  expect(one.levels).toHaveLength(4)
  const { rows } = await t.core.db.system((tx) =>
    sql<{ text: string }>`select encode(facts, 'escape') as text from sanction_case`.execute(tx),
  )
  expect(rows[0]?.text).not.toContain('confirmed a visit')
  const before = (await trail('sanction.read')).length
  const seen = await hrPage.call(s.get, { params: { sanctionId: one.id } })
  expect(seen.body.actions).toEqual(['save', 'flag', 'decide', 'drop'])
  expect(await trail('sanction.read')).toHaveLength(before + 1)
  await hrPage.call(s.list)
  expect((await trail('sanction.list')).at(-1)?.details).toMatchObject({ ids: [one.id] })
  // HR is told the incident's number and cause, and nothing that was reported.
  expect(JSON.stringify(seen.body)).not.toContain('Hollowell')
  expect((await hrPage.call(api.incident.get, { params: { incidentId } })).status).toBe(403)
  expect((await hrPage.call(s.incidents)).body.items).toEqual([
    { id: incidentId, number: 'INC-2026-001', cause: null },
  ])
})

test('two people take part, and nobody acts in a case about themselves', async () => {
  const one = await opened()
  expect((await decide(officerPage, one)).body.code).toBe('sanction.twoPeople')
  const own = await officerPage.call(s.open, { body: { ...FACTS, incidentId, personId: officer.id } })
  expect(own.body.code).toBe('sanction.aboutYourself')
  const aboutHr = await opened({ personId: hr.id })
  const params = { sanctionId: aboutHr.id }
  expect((await hrPage.call(s.get, { params })).status).toBe(404)
  expect((await decide(hrPage, aboutHr)).status).toBe(404)
  expect((await hrPage.call(s.list)).body.items.map(({ id }: { id: string }) => id)).not.toContain(aboutHr.id)
  const stranger = await t.signedIn(await t.addPerson(await t.core.addOrganization(), ['privacy_officer']))
  expect((await stranger.call(s.get, { params })).status).toBe(404)
})

test('deciding asks for a fresh sign-in, and for a reason when the level is another one', async () => {
  const one = await opened()
  expect((await decide(hrPage, one, { level: 3 })).body.code).toBe('sanction.deviationMissing')
  expect((await decide(hrPage, one, { level: 5, deviation: 'x' })).body.code).toBe('sanction.levelUnknown')
  t.core.clock.advance({ minutes: 12 })
  expect((await decide(hrPage, one)).body.code).toBe('account.stepUpRequired')
  hrPage = await t.signedIn(hr)
  officerPage = await t.signedIn(officer)
  const done = await decide(hrPage, one)
  expect(done.body).toMatchObject({ state: 'decided', level: 2, decision: { by: { name: 'Lena Fischer' } } })
  expect((await decide(hrPage, one)).body.code).toBe('sanction.notOpen')
  for (const [lang, words] of [
    ['en', 'talkaboutpayhoursstaffing'],
    ['es', 'salarioshorariospersonal'],
  ] as const) {
    const printed = await hrPage.fetch(`/api/sanctions/${one.id}/letter?lang=${lang}`)
    const letters = lettersOf(Buffer.from(await printed.arrayBuffer()))
    expect(letters).toContain(words)
    expect(letters).toContain('TheoBrandt')
  }
})

test('similar cases come with levels and facts, without anybody’s name', async () => {
  t.core.clock.advance({ minutes: 1 })
  const before = await opened()
  await decide(hrPage, before, { level: 3, deviation: 'The second time within a month.' })
  const one = await opened()
  const { body } = await hrPage.call(s.similar, { params: { sanctionId: one.id } })
  expect(body.levels).toEqual([
    { level: 2, cases: 1 },
    { level: 3, cases: 1 },
  ])
  expect(body.items[0]).toMatchObject({ level: 3, proposedLevel: 2, intent: 'carelessness', year: 2026 })
  const text = JSON.stringify(body)
  for (const secret of ['Brandt', editor.id, incidentId, 'INC-', before.id])
    expect(text).not.toContain(secret)
  const other = await opened({ cause: 'device' })
  expect((await hrPage.call(s.similar, { params: { sanctionId: other.id } })).body.items).toEqual([])
})

test('a flag stops the sanction until somebody else has looked, with reasons', async () => {
  const one = await opened()
  const params = { sanctionId: one.id }
  const body = { kind: 'section_7', note: 'The post was about staffing.' }
  const flagged = (await hrPage.call(s.flag, { params, body })).body
  expect(flagged).toMatchObject({ openFlags: 1 })
  expect(flagged.actions).not.toContain('decide')
  expect((await hrPage.call(s.flag, { params, body })).body.code).toBe('sanction.alreadyFlagged')
  expect((await decide(hrPage, one)).body.code).toBe('sanction.flagged')
  const flag = { ...params, flagId: flagged.flags[0].id }
  const cleared = { outcome: 'not_protected', reasons: 'It named a patient and no condition of work.' }
  expect((await hrPage.call(s.review, { params: flag, body: cleared })).body.code).toBe('sanction.twoPeople')
  // Whoever wants the sanction does not set the flag aside either.
  expect((await officerPage.call(s.review, { params: flag, body: cleared })).body.code).toBe(
    'sanction.twoPeople',
  )
  const second = await t.signedIn(await t.addPerson(orgId, ['hr'], 'Ines Duarte'))
  const reviewed = await second.call(s.review, { params: flag, body: cleared })
  expect(reviewed.body).toMatchObject({ openFlags: 0, flags: [{ outcome: 'not_protected' }] })
  expect((await decide(hrPage, reviewed.body)).body.state).toBe('decided')
})

test('what turns out to be protected ends without a sanction', async () => {
  const one = await opened()
  const params = { sanctionId: one.id }
  const note = 'The person had told the state agency.'
  const flagged = (await officerPage.call(s.flag, { params, body: { kind: 'whistleblower', note } })).body
  const ended = await hrPage.call(s.review, {
    params: { ...params, flagId: flagged.flags[0].id },
    body: { outcome: 'protected', reasons: 'A report in good faith to an oversight agency.' },
  })
  expect(ended.body).toMatchObject({ state: 'protected', level: null, actions: [] })
  expect((await decide(hrPage, ended.body)).body.code).toBe('sanction.notOpen')
  expect((await hrPage.call(s.letter, { params })).body.code).toBe('sanction.notDecided')
})

test('levels are changed within bounds; cases that were begun keep theirs', async () => {
  const one = await opened()
  const level = { name: 'Only one', meaning: 'Everything.', measures: ['A talk'] }
  const save = (levels: object[], basedOn = 0) =>
    officerPage.call(s.saveMatrix, { body: { basedOn, levels } })
  expect((await save([level])).status).toBe(422)
  expect((await save([level, level], 3)).body.code).toBe('sanction.changedMeanwhile')
  expect((await save([level, { ...level, name: 'The other' }])).body).toMatchObject({ revision: 1 })
  expect((await officerPage.call(s.get, { params: { sanctionId: one.id } })).body.levels).toHaveLength(4)
  expect(await opened()).toMatchObject({
    matrixRevision: 1,
    levels: [{ name: 'Only one' }, { name: 'The other' }],
  })
})

test('facts are changed while the case is open, and no one’s change is lost', async () => {
  const one = await opened()
  const params = { sanctionId: one.id }
  const body = { ...FACTS, intent: 'gain_or_harm', answer: 'I did not know.', basedOn: 1 }
  expect((await officerPage.call(s.save, { params, body })).body).toMatchObject({
    proposedLevel: 2,
    revision: 2,
    facts: { answer: 'I did not know.' },
  })
  expect((await hrPage.call(s.save, { params, body })).body.code).toBe('sanction.changedMeanwhile')
  expect((await hrPage.call(s.drop, { params, body: { reasons: 'Not proven.' } })).body.state).toBe('dropped')
})
