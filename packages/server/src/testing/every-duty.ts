import { api } from '@clearpost/contract'
import type { Browser, TestApp } from './app.ts'
import { exclusionFile, exclusionRow } from './exclusions.ts'

/** A screening with a match, a vendor, an overpayment with its proof, an estimate and a risk; ids by path parameter. */
export async function everyDuty(t: TestApp, browser: Browser, mark: string): Promise<Record<string, string>> {
  const made = async (answer: Promise<{ status: number; body: { id: string } }>): Promise<string> => {
    const { status, body } = await answer
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body.id
  }
  const { screening, billing, risk } = api
  const vendorId = await made(
    browser.call(screening.addVendor, { body: { name: `${mark} Laundry`, kind: 'business' } }),
  )
  await made(
    browser.call(screening.importFile, {
      bytes: exclusionFile(exclusionRow('', '', { BUSNAME: `${mark} LAUNDRY, INC` })),
      headers: { 'content-type': 'text/csv' },
    }),
  )
  await t.core.jobs.drain()
  const [match] = (await browser.call(screening.matches)).body.items
  const [run] = (await browser.call(screening.runs)).body.items
  const overpaymentId = await made(
    browser.call(billing.addOverpayment, {
      body: {
        about: `${mark} claims, billed twice`,
        payer: 'medicare',
        amountCents: 120_000,
        claims: 3,
        receivedOn: null,
        identifiedOn: '2026-01-05',
        investigationBeganOn: null,
        investigationEndedOn: null,
        costReportDueOn: null,
      },
    }),
  )
  await made(
    browser.call(billing.attachProof, {
      params: { overpaymentId },
      bytes: new Uint8Array(Buffer.from(`%PDF-1.7\n${mark}`)),
      headers: { 'content-type': 'application/pdf' },
    }),
  )
  const estimateId = await made(
    browser.call(billing.addEstimate, {
      body: {
        reference: `${mark} 7`,
        askedOn: '2026-01-05',
        serviceOn: null,
        requested: true,
        steps: [],
        givenOn: null,
        estimateCents: null,
        billedCents: null,
        billedOn: null,
      },
    }),
  )
  const riskId = await made(
    browser.call(risk.add, {
      body: {
        title: `${mark} risk`,
        description: '',
        likelihood: 2,
        impact: 3,
        treatment: 'reduce',
        measures: '',
        ownerId: null,
        reviewOn: '2027-01-05',
        state: 'open',
      },
    }),
  )
  return { vendorId, matchId: match.id, runId: run.id, overpaymentId, estimateId, riskId }
}
