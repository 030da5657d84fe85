import { api, type PolicyDocument } from '@clearpost/contract'
import { OBLIGATIONS } from '@clearpost/law'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import { domains } from '../index.ts'

const { checkPolicy } = api
let t: TestApp
let orgId: string
let officerId: TestPerson
let officer: Browser
let editor: Browser
let reviewer: Browser
beforeAll(async () => {
  t = await testApp(domains)
  orgId = await t.core.addOrganization('Cedar Hill Clinic')
  officerId = await t.addPerson(orgId, ['privacy_officer'])
  officer = await t.signedIn(officerId)
  editor = await t.signedIn(await t.addPerson(orgId, ['editor']))
  reviewer = await t.signedIn(await t.addPerson(orgId, ['reviewer']))
})
afterAll(() => t.close())

const HOPE = { id: 'hope', words: 'Room of Hope', verdict: 'review', reason: 'Our hospice ward.' } as const
const AWARD = 'Congratulations to Dr. Imogen Tarrow, our employee of the month!'
const document = (some: Partial<PolicyDocument> = {}): PolicyDocument => ({
  tightened: {},
  terms: [],
  tests: [],
  billing: false,
  ...some,
})

async function draft(some: Partial<PolicyDocument>) {
  const { body } = await officer.call(checkPolicy.get)
  const revision = body.draft?.revision ?? 0
  return officer.call(checkPolicy.saveDraft, { body: { revision, document: document(some) } })
}
async function publish(some: Partial<PolicyDocument>, reason = 'Agreed in the privacy meeting.') {
  const saved = await draft(some)
  expect(saved.status).toBe(200)
  return officer.call(checkPolicy.publish, { body: { revision: saved.body.revision, reason } })
}
const verdictOf = async (text: string) => {
  // What the check keeps of the rules is older than this.
  t.core.clock.advance({ seconds: 6 })
  return (await editor.call(api.check.check, { body: { text } })).body
}

test('before anything is published the table alone holds, each row with words, law and tests', async () => {
  const { body } = await reviewer.call(checkPolicy.get)
  expect(body).toMatchObject({ number: 0, draft: null, document: document() })
  expect(body.rows.length).toBeGreaterThan(20)
  for (const row of body.rows) {
    expect(row.examples.length, row.id).toBeGreaterThan(0)
    expect(row.citation, row.id).toMatch(/CFR/)
    expect(row.choices[0], row.id).toBe(row.verdict)
  }
  expect((await editor.call(checkPolicy.get)).status).toBe(403)
  expect(
    (await reviewer.call(checkPolicy.saveDraft, { body: { revision: 0, document: document() } })).status,
  ).toBe(403)
})

test('a rule is never loosened below the law', async () => {
  const looser = await draft({ tightened: { 'patient.named': 'review' } })
  expect([looser.status, looser.body.code]).toEqual([422, 'checkPolicy.looser'])
  expect(looser.body.errors[0].path).toBe('patient.named')
  const unknown = await draft({ tightened: { 'no.such': 'stop' } })
  expect(unknown.body.code).toBe('checkPolicy.unknownRule')
})

test('a term needs words, and is there once', async () => {
  expect((await draft({ terms: [{ ...HOPE, words: '!!!' }] })).body.code).toBe('checkPolicy.badTerm')
  const twice = [HOPE, { ...HOPE, id: 'again', words: 'ROOM of hópe' }]
  expect((await draft({ terms: twice })).body.code).toBe('checkPolicy.badTerm')
})

test('a draft changes nothing; a published version holds for every check and is named by it', async () => {
  await draft({ tightened: { 'clear.staff': 'review' }, terms: [HOPE], billing: false })
  expect((await verdictOf(AWARD)).verdict).toBe('clear')
  const version = await publish({ tightened: { 'clear.staff': 'review' }, terms: [HOPE], billing: false })
  expect(version.status).toBe(201)
  expect(version.body).toMatchObject({ number: 1, restoredFrom: null, author: { id: officerId.id } })
  expect(version.body.changes).toEqual([
    { kind: 'rule', change: 'changed', subject: 'clear.staff', before: 'clear', after: 'review' },
    { kind: 'term', change: 'added', subject: 'Room of Hope', before: null, after: 'review' },
  ])
  expect(await verdictOf(AWARD)).toMatchObject({ verdict: 'review', engine: { policy: 1 } })
  const hope = await verdictOf('Coffee in the ROOM OF HOPE on Saturday for everybody.')
  expect(hope).toMatchObject({ verdict: 'review', summary: HOPE.reason })
  const rules = (await editor.call(checkPolicy.rules)).body
  expect(rules).toEqual({ number: 1, tightened: { 'clear.staff': 'review' }, terms: [HOPE], billing: false })
  const saved = (await editor.call(api.post.create, { body: { text: AWARD, channelIds: [] } })).body
  expect(saved).toMatchObject({ verdict: 'review', report: { engine: { policy: 1 } } })
})

test('two people never overwrite each other’s draft', async () => {
  const first = await draft({ terms: [HOPE] })
  const stale = await officer.call(checkPolicy.saveDraft, {
    body: { revision: first.body.revision - 1, document: document() },
  })
  expect([stale.status, stale.body.code]).toEqual([409, 'checkPolicy.draftChanged'])
  const { body } = await officer.call(checkPolicy.publish, {
    body: { revision: first.body.revision + 7, reason: 'Not this one.' },
  })
  expect(body.code).toBe('checkPolicy.draftChanged')
})

test('a page that shows a draft which is gone neither saves over the next one nor publishes it', async () => {
  const shown = (await draft({ terms: [HOPE] })).body.revision
  await officer.call(checkPolicy.discardDraft)
  const tightened = { 'clear.staff': 'stop' } as const
  let next = 0
  while (next < shown) {
    const { status, body } = await draft({ tightened })
    expect(status).toBe(200)
    expect(body.revision).toBeGreaterThan(next)
    next = body.revision
  }
  expect(next).not.toBe(shown)
  const stale = await officer.call(checkPolicy.saveDraft, { body: { revision: shown, document: document() } })
  expect(stale.body.code).toBe('checkPolicy.draftChanged')
  const published = await officer.call(checkPolicy.publish, {
    body: { revision: shown, reason: 'As agreed.' },
  })
  expect(published.body.code).toBe('checkPolicy.draftChanged')
  expect((await officer.call(checkPolicy.get)).body.draft).toMatchObject({ document: { tightened } })
})

test('publishing runs every test: a failing one is named and holds it up, and what it says stays sealed', async () => {
  const text = 'Zephyrine painted the Room of Hope in yellow for us all.'
  const failing = { id: 'yellow', ruleId: 'own.hope', text, expected: 'stop' } as const
  const refused = await publish({ terms: [HOPE], tests: [failing] })
  expect([refused.status, refused.body.code]).toEqual([409, 'checkPolicy.testsFail'])
  expect(refused.body.errors).toEqual([
    { path: 'own.hope', message: 'Test yellow: expected stop, got review.' },
  ])
  const { results } = (await reviewer.call(checkPolicy.test)).body
  expect(results.filter(({ outcome }: { outcome: string }) => outcome === 'failed')).toMatchObject([
    { testId: 'yellow', own: true, expected: 'stop', got: 'review' },
  ])
  const passing = { ...failing, expected: 'review' } as const
  expect((await publish({ terms: [HOPE], tests: [passing] })).body.number).toBe(2)
  const client = await t.core.db.connect()
  for (const table of ['check_policy_version', 'check_policy_draft', 'audit_event']) {
    const { rows } = await client.query(
      `select 1 from ${table} t where t::text ilike '%Zephyrine%' or t::text ilike '%Hope%'`,
    )
    expect(rows).toEqual([])
  }
  await client.end()
})

test('the engine’s own tests may come out stricter, which is said and holds nothing up', async () => {
  await draft({ tightened: { 'clear.staff': 'stop' }, terms: [HOPE] })
  const { results } = (await officer.call(checkPolicy.test)).body
  const outcomes = results.filter(({ ruleId }: { ruleId: string }) => ruleId === 'clear.staff')
  expect(outcomes.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['stricter', 'stricter'])
  expect(results.some(({ outcome }: { outcome: string }) => outcome === 'failed')).toBe(false)
})

test('the same draft is no version, and a removed term takes its tests along', async () => {
  const again = await publish({
    terms: [HOPE],
    tests: [
      {
        id: 'yellow',
        ruleId: 'own.hope',
        text: 'Zephyrine painted the Room of Hope in yellow for us all.',
        expected: 'review',
      },
    ],
  })
  expect(again.body.code).toBe('checkPolicy.nothingChanged')
  const saved = await draft({ tests: [{ id: 'yellow', ruleId: 'own.hope', text: 'x', expected: 'review' }] })
  expect(saved.body.document).toEqual(document())
  expect((await officer.call(checkPolicy.discardDraft)).status).toBe(204)
  expect((await officer.call(checkPolicy.get)).body.draft).toBeNull()
})

test('roll-back publishes an older version as a new one, also the table alone; the past is unchangeable', async () => {
  const reason = 'Too many awards waited.'
  const back = await officer.call(checkPolicy.restore, { body: { number: 1, reason } })
  expect(back.body).toMatchObject({ number: 3, restoredFrom: 1, reason })
  expect((await verdictOf(AWARD)).verdict).toBe('review')
  const bare = await officer.call(checkPolicy.restore, { body: { number: 0, reason } })
  expect(bare.body).toMatchObject({ number: 4, restoredFrom: 0 })
  expect(await verdictOf(AWARD)).toMatchObject({ verdict: 'clear', engine: { policy: 4 } })
  expect((await officer.call(checkPolicy.restore, { body: { number: 99, reason } })).status).toBe(404)
  const first = (await reviewer.call(checkPolicy.versions, { query: { limit: '3' } })).body
  expect(first.items.map(({ number }: { number: number }) => number)).toEqual([4, 3, 2])
  const rest = (await reviewer.call(checkPolicy.versions, { query: { limit: '3', after: first.next } })).body
  expect(rest.items.map(({ number }: { number: number }) => number)).toEqual([1])
  const change = t.core.db.organization(orgId, (tx) =>
    tx.updateTable('check_policy_version').set({ restored_from: 2 }).execute(),
  )
  await expect(change).rejects.toMatchObject({ code: '42501' })
  const removal = t.core.db.organization(orgId, (tx) => tx.deleteFrom('check_policy_version').execute())
  await expect(removal).rejects.toMatchObject({ code: '42501' })
})

test('every step is in the audit trail', async () => {
  const actions = await t.core.db.organization(orgId, (tx) =>
    tx.selectFrom('audit_event').select('action').where('subject_kind', '=', 'check_policy').execute(),
  )
  expect(new Set(actions.map(({ action }) => action))).toEqual(
    new Set([
      'checkPolicy.saveDraft',
      'checkPolicy.discardDraft',
      'checkPolicy.publish',
      'checkPolicy.restore',
    ]),
  )
})

test('another organization has its own rules', async () => {
  const otherId = await t.core.addOrganization('Harbor Light Clinics')
  const other = await t.signedIn(await t.addPerson(otherId, ['owner']))
  expect((await other.call(checkPolicy.get)).body).toMatchObject({ number: 0, draft: null })
  expect((await other.call(checkPolicy.versions)).body.items).toEqual([])
})

test('billing claims need a person once the organization says so, with the citation of the data, and not before', async () => {
  const body = { text: 'Flu season is here. Medicare pays for everything.' }
  const ask = async () => (await officer.call(api.check.check, { body })).body
  await publish({})
  t.core.clock.advance({ minutes: 1 })
  expect(await ask()).toMatchObject({ verdict: 'clear', findings: [] })
  const version = await publish({ billing: true })
  expect(version.body.changes).toEqual([
    { kind: 'rule', change: 'changed', subject: 'billing', before: 'clear', after: 'review' },
  ])
  t.core.clock.advance({ minutes: 1 })
  const { citation } = OBLIGATIONS.find(({ id }) => id === 'aks_stark') ?? { citation: '' }
  expect(await ask()).toMatchObject({
    verdict: 'review',
    findings: [{ reasonId: 'billing.promise', text: 'Medicare pays for everything', citation }],
  })
  expect((await officer.call(checkPolicy.rules)).body.billing).toBe(true)
})
