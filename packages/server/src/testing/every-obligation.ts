import { api, type Endpoint } from '@clearpost/contract'
import type { Browser, Input } from './app.ts'
import { injury, place } from './osha.ts'

const PDF = new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF\n'))
const AS_PDF = { 'content-type': 'application/pdf' }

/** One of everything about duties and OSHA records, made the way people make it: path parameter → id. */
export async function everyObligation(browser: Browser, mark: string): Promise<Record<string, string>> {
  const made = async (endpoint: Endpoint, input: Input) => {
    const { status, body } = await browser.call(endpoint, input)
    if (status >= 300) throw new Error(`${endpoint.path} answered ${status} ${JSON.stringify(body)}`)
    return body
  }
  const answer = (duty: string) =>
    made(api.obligation.answer, {
      body: { duty, applies: true, reason: mark, appliesFrom: '2026-01-05', ownMonths: 12, ownerId: null },
    })
  await answer('leie')
  await answer('hipaa_sra')
  const { dues } = await made(api.obligation.list, {})
  const dueOf = (duty: string) => dues.find((due: { duty: string }) => due.duty === duty).id
  const completion = await made(api.obligation.complete, {
    params: { dueId: dueOf('leie') },
    body: { doneOn: '2026-01-05', note: mark, links: [] },
  })
  const kept = await made(api.obligation.attach, {
    params: { completionId: completion.id },
    bytes: PDF,
    headers: AS_PDF,
  })
  const { id: establishmentId } = await made(api.osha.addEstablishment, { body: place(`${mark} East`) })
  const params = { establishmentId }
  const year = new Date().getUTCFullYear() - 1
  const day = `${year}-03-05`
  const one = await made(api.osha.addCase, {
    params,
    body: injury({ employeeName: `${mark} Nurse`, occurredOn: day, learnedOn: day }),
  })
  await made(api.osha.enterCase, { params: { caseId: one.id } })
  await made(api.osha.saveSummary, {
    params,
    body: { year, averageEmployees: 40, peakEmployees: 44, hoursWorked: 70_000, changeReason: '' },
  })
  await made(api.osha.certify, { params, body: { year, name: mark, title: 'Owner', phone: '970-555-0142' } })
  await made(api.osha.posting, {
    params,
    body: { year, postedOn: `${year + 1}-01-01`, postedWhere: mark, unpostedOn: null },
  })
  await made(api.osha.proof, { params, bytes: PDF, headers: AS_PDF })
  const sharps = await made(api.osha.addSharps, {
    params,
    body: { occurredOn: day, device: mark, brand: '', department: 'Ward', how: mark, caseId: one.id },
  })
  const severe = await made(api.osha.addSevere, {
    params,
    body: { kind: 'amputation', happenedAt: `${day}T10:00:00Z`, caseId: one.id },
  })
  return {
    dueId: dueOf('hipaa_sra'),
    completionId: completion.id,
    evidenceId: kept.files[0].id,
    establishmentId,
    caseId: one.id,
    sharpsId: sharps.id,
    severeId: severe.id,
  }
}
