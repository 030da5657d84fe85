import { api, type EstimateInput, type Overpayment, type OverpaymentInput } from '@clearpost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, type TestApp, testApp } from '../../testing/app.ts'
import * as billing from './index.ts'

const { overpayments, addOverpayment, saveOverpayment, attachProof, proof, closeOverpayment } = api.billing
const { estimates, addEstimate, saveEstimate, removeEstimate } = api.billing

let t: TestApp
let orgId: string
let officer: Browser
let auditor: Browser
let member: Browser
beforeAll(async () => {
  t = await testApp([billing], { now: '2026-11-25T18:00:00Z' })
  orgId = await t.core.addOrganization()
  officer = await t.signedIn(await t.addPerson(orgId, ['privacy_officer'], 'Margaret Okonjo'))
  auditor = await t.signedIn(await t.addPerson(orgId, ['auditor'], 'Priya Natarjan'))
  member = await t.signedIn(await t.addPerson(orgId, ['member'], 'Beth Kowalnik'))
})
afterAll(() => t.close())

const input: OverpaymentInput = {
  about: 'Delphine Marrow’s visits were billed twice',
  payer: 'medicare',
  amountCents: 123_456,
  claims: 3,
  receivedOn: '2026-08-01',
  identifiedOn: '2026-11-20',
  investigationBeganOn: null,
  investigationEndedOn: null,
  costReportDueOn: null,
}
const record = async (change: Partial<OverpaymentInput> = {}): Promise<Overpayment> =>
  (await officer.call(addOverpayment, { body: { ...input, ...change } })).body
const pdf = {
  bytes: new Uint8Array(Buffer.from('%PDF-1.7 made up')),
  headers: { 'content-type': 'application/pdf' },
}

describe('an overpayment', () => {
  test('has sixty days, its exposure, and its words sealed', async () => {
    const it = await record()
    expect(it).toMatchObject({
      state: 'open',
      clock: { dueOn: '2027-01-19', because: 'sixty_days', daysLeft: 55 },
      exposure: { minCents: 3 * 1_430_800 + 3 * 123_456, maxCents: 3 * 2_861_900 + 3 * 123_456 },
    })
    const stored = await t.core.db.raw(
      `select encode(about, 'escape') as text from overpayment where id = '${it.id}'`,
    )
    expect(JSON.stringify(stored.rows)).not.toContain('Marrow')
    const trail = await t.core.db.raw(`select details::text from audit_event where subject_id = '${it.id}'`)
    expect(JSON.stringify(trail.rows)).not.toContain('Marrow')
  })

  test('an investigation moves the day; days that do not fit together are refused', async () => {
    const it = await record({ identifiedOn: '2026-10-01' })
    const save = (change: Partial<OverpaymentInput>) =>
      officer.call(saveOverpayment, {
        params: { overpaymentId: it.id },
        body: { ...input, identifiedOn: '2026-10-01', ...change },
      })
    const begun = await save({ investigationBeganOn: '2026-10-11' })
    expect(begun.body.clock).toMatchObject({ because: 'suspended', suspendedDays: 180, stillSuspended: true })
    const ended = await save({ investigationBeganOn: '2026-10-11', investigationEndedOn: '2026-11-10' })
    expect(ended.body.clock).toMatchObject({ dueOn: '2026-12-30', suspendedDays: 30, stillSuspended: false })
    for (const wrong of [
      { identifiedOn: '2026-11-26' },
      { receivedOn: '2026-10-02' },
      { investigationEndedOn: '2026-11-10' },
      { investigationBeganOn: '2026-10-11', investigationEndedOn: '2026-10-10' },
    ])
      expect((await save(wrong)).body.code).toBe('billing.daysOrder')
  })

  test('is returned only with proof, and closed for good', async () => {
    const it = await record()
    const params = { overpaymentId: it.id }
    const body = { outcome: 'returned', on: '2026-11-25', reason: 'Paid back through the contractor.' }
    expect((await officer.call(closeOverpayment, { params, body })).body.code).toBe('billing.proofMissing')
    const text = {
      bytes: new Uint8Array(Buffer.from('hello')),
      headers: { 'content-type': 'application/pdf' },
    }
    expect((await officer.call(attachProof, { params, ...text })).body.code).toBe('billing.proofKind')
    expect((await officer.call(attachProof, { params, ...pdf })).body.proofSha256).toMatch(/^[0-9a-f]{64}$/)
    const tooEarly = { ...body, on: '2026-11-19' }
    expect((await officer.call(closeOverpayment, { params, body: tooEarly })).body.code).toBe(
      'billing.daysOrder',
    )
    const closed = await officer.call(closeOverpayment, { params, body })
    expect(closed.body).toMatchObject({ state: 'returned', closedBy: { name: 'Margaret Okonjo' } })
    expect((await officer.call(saveOverpayment, { params, body: input })).body.code).toBe('billing.closed')
    expect((await auditor.call(proof, { params })).body).toBe('%PDF-1.7 made up')
  })

  test('that was none needs a reason alone; the list counts what is open and overdue, in pages', async () => {
    const none = await record({ identifiedOn: '2026-09-01' })
    const late = await record({ identifiedOn: '2026-09-02' })
    const before = (await officer.call(overpayments)).body
    expect(before.items.slice(0, 2).map(({ id }: Overpayment) => id)).toEqual([none.id, late.id])
    const params = { overpaymentId: none.id }
    const body = { outcome: 'none', on: '2026-11-25', reason: 'The second claim was another visit.' }
    expect((await officer.call(closeOverpayment, { params, body })).body.state).toBe('none')
    const after = (await officer.call(overpayments)).body
    expect(after).toMatchObject({ open: before.open - 1, overdue: before.overdue - 1 })
    expect(after.items[0].id).toBe(late.id)
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body: page } = await officer.call(overpayments, {
        query: { limit: '2', ...(cursor ? { after: cursor } : {}) },
      })
      seen.push(...page.items.map(({ id }: Overpayment) => id))
      cursor = page.next
    }
    expect(seen).toEqual(after.items.map(({ id }: Overpayment) => id))
  })
})

test('an estimate has its day, is late after it, and a bill far over opens the dispute', async () => {
  const body: EstimateInput = {
    reference: 'Chart 7',
    askedOn: '2026-11-20',
    serviceOn: '2026-12-01',
    requested: false,
    steps: ['told'],
    givenOn: null,
    estimateCents: 100_000,
    billedCents: null,
    billedOn: null,
  }
  const it = (await officer.call(addEstimate, { body })).body
  expect(it).toMatchObject({ dueOn: '2026-11-23', late: true, disputeUntil: null })
  const params = { estimateId: it.id }
  const change = {
    ...body,
    givenOn: '2026-11-23',
    billedCents: 140_000,
    billedOn: '2026-11-25',
    steps: ['told', 'told'],
  }
  expect((await officer.call(saveEstimate, { params, body: change })).body).toMatchObject({
    late: false,
    disputeUntil: '2027-03-25',
    steps: ['told'],
  })
  const half = { ...body, billedCents: 1 }
  expect((await officer.call(saveEstimate, { params, body: half })).body.code).toBe('billing.daysOrder')
  expect((await auditor.call(removeEstimate, { params })).status).toBe(403)
  expect((await officer.call(removeEstimate, { params })).status).toBe(204)
  expect((await officer.call(estimates)).body.items).toEqual([])
})

test('a member sees nothing of it', async () => {
  expect((await member.call(overpayments)).status).toBe(403)
  expect((await member.call(estimates)).status).toBe(403)
  expect((await member.call(addOverpayment, { body: input })).status).toBe(403)
})
