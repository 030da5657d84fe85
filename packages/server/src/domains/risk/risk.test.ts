import { api, type Risk } from '@clearpost/contract'
import { STARTER_RISKS } from '@clearpost/law'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, type TestPerson, testApp } from '../../testing/app.ts'
import * as risk from './index.ts'

const { list, begin, add, save, history, pdf } = api.risk

let t: TestApp
let person: TestPerson
let officer: Browser
let auditor: Browser
beforeAll(async () => {
  t = await testApp([risk], { now: '2026-11-25T18:00:00Z' })
  const orgId = await t.core.addOrganization()
  person = await t.addPerson(orgId, ['privacy_officer'], 'Margaret Okonjo')
  officer = await t.signedIn(person)
  auditor = await t.signedIn(await t.addPerson(orgId, ['auditor'], 'Priya Natarjan'))
})
afterAll(() => t.close())

const items = async (): Promise<Risk[]> => (await auditor.call(list)).body.items
const inputOf = ({ owner, ...rest }: Risk) => ({ ...rest, ownerId: owner?.id ?? null })

test('the starters are taken over once, in the language asked for, the gravest first', async () => {
  expect((await officer.call(begin, { body: { lang: 'es' } })).body).toEqual({ added: STARTER_RISKS.length })
  expect((await officer.call(begin, { body: { lang: 'en' } })).body).toEqual({ added: 0 })
  const all = await items()
  expect(all).toHaveLength(STARTER_RISKS.length)
  expect(all[0]?.title).toMatch(/^Una respuesta|^Un empleado/)
  const products = all.map(({ likelihood, impact }) => likelihood * impact)
  expect(products).toEqual([...products].sort((a, b) => b - a))
  expect(all.every(({ overdue, reviewOn }) => !overdue && reviewOn === '2026-12-25')).toBe(true)
})

test('a new assessment keeps the earlier one with its reason; two at once lose nothing', async () => {
  const [first] = await items()
  if (!first) throw new Error('no risk')
  const params = { riskId: first.id }
  const body = { ...inputOf(first), likelihood: 1, basedOn: 1, reason: 'Every reply is checked now.' }
  const saved = await officer.call(save, { params, body })
  expect(saved.body).toMatchObject({ likelihood: 1, revision: 2 })
  expect((await officer.call(save, { params, body })).body.code).toBe('risk.changedMeanwhile')
  const revisions = (await auditor.call(history, { params })).body.items
  expect(revisions).toMatchObject([
    { revision: 2, likelihood: 1, reason: 'Every reply is checked now.', by: { name: 'Margaret Okonjo' } },
    { revision: 1, likelihood: first.likelihood, reason: '' },
  ])
})

test('an own risk has a number, a known owner and a review day that runs out', async () => {
  const body = {
    title: 'A contest collects birthdays',
    description: '',
    likelihood: 2,
    impact: 2,
    treatment: 'avoid',
    measures: 'No contests.',
    ownerId: person.id,
    reviewOn: '2026-11-24',
    state: 'open',
  }
  const made = await officer.call(add, { body })
  expect(made.body).toMatchObject({ number: STARTER_RISKS.length + 1, band: 'low', overdue: true })
  const stranger = await t.addPerson(await t.core.addOrganization(), ['member'])
  expect((await officer.call(add, { body: { ...body, ownerId: stranger.id } })).body.code).toBe(
    'risk.ownerUnknown',
  )
  const closed = { ...body, state: 'closed', basedOn: 1, reason: 'Done.' }
  const after = await officer.call(save, { params: { riskId: made.body.id }, body: closed })
  expect(after.body).toMatchObject({ state: 'closed', overdue: false })
  expect((await items()).at(-1)?.id).toBe(made.body.id)
})

test('on paper in both languages; an auditor reads and changes nothing', async () => {
  for (const lang of ['en', 'es'])
    expect((await auditor.call(pdf, { query: { lang } })).body).toMatch(/^%PDF-/)
  expect((await auditor.call(begin, { body: { lang: 'en' } })).status).toBe(403)
})
