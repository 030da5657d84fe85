import { api } from '@clearpost/contract'
import type { Browser } from './app.ts'
import { answersWith } from './incidents.ts'

/** Concludes an incident as a breach, with a paper, a disclosure, a sanction case with a flag, a hold and a list; ids by path parameter. */
export async function everyPaper(
  browser: Browser,
  mark: string,
  about: { incidentId: string; personId: string; hr: readonly [Browser, Browser] },
): Promise<Record<string, string>> {
  const done = async (answer: Promise<{ status: number; body: Record<string, unknown> }>) => {
    const { status, body } = await answer
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body
  }
  const idOf = (body: Record<string, unknown>): string => String(body.id)
  const first = (list: unknown): string => String((list as { id: unknown }[])[0]?.id)
  const { incident, incidentPapers, disclosure, sanction, retention } = api
  const { incidentId, personId } = about
  const params = { incidentId }
  await done(browser.call(incident.saveAssessment, { params, body: answersWith() }))
  await done(browser.call(incident.conclude, { params, body: { outcome: 'breach', reasons: mark } }))
  const paper = await done(browser.call(incidentPapers.make, { params, body: { kind: 'hhs', lang: 'en' } }))
  const entry = { on: '2026-01-02', recipient: mark, what: `${mark} name`, purpose: 'None' }
  await done(browser.call(disclosure.record, { params, body: entry }))
  const subjects = await done(browser.call(disclosure.subjects))
  const opened = await done(
    browser.call(sanction.open, {
      body: {
        incidentId,
        personId,
        cause: 'review_reply',
        intent: 'mistake',
        aggravating: [],
        mitigating: [],
        account: `${mark} account`,
        answer: '',
      },
    }),
  )
  const sanctionId = idOf(opened)
  const flagged = await done(
    about.hr[0].call(sanction.flag, {
      params: { sanctionId },
      body: { kind: 'section_7', note: `${mark} note` },
    }),
  )
  const flagId = first(flagged.flags)
  await done(
    about.hr[1].call(sanction.review, {
      params: { sanctionId, flagId },
      body: { outcome: 'not_protected', reasons: `${mark} reasons` },
    }),
  )
  await done(
    about.hr[0].call(sanction.decide, {
      params: { sanctionId },
      body: { basedOn: 1, level: 1, measures: [`${mark} talk`], reasons: `${mark} reasons` },
    }),
  )
  const hold = await done(
    browser.call(retention.place, { body: { kind: 'incident', ref: incidentId, reason: `${mark} lawsuit` } }),
  )
  const batch = await done(browser.call(retention.propose))
  return {
    paperId: idOf(paper),
    disclosureSubjectId: first(subjects.items),
    sanctionId,
    flagId,
    holdId: idOf(hold),
    batchId: idOf(batch),
  }
}
