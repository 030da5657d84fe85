import { api, type Incident } from '@clearpost/contract'
import type { Browser } from './app.ts'
import { reported } from './incidents.ts'

/** An incident with one of everything that belongs to it; ids by path parameter. */
export async function everyIncident(
  browser: Browser,
  mark: string,
  about: { personId: string; today: string },
): Promise<Record<string, string>> {
  const { incident } = api
  const { id: incidentId } = await reported(browser, { what: `${mark} in a story`, title: `${mark} story` })
  const params = { incidentId }
  const done = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body
  }
  const person = {
    name: `${mark} Birch`,
    state: 'CO',
    lang: 'en',
    kind: 'individual',
    recipient: null,
    address: [`1 ${mark} Street`],
    email: null,
    phone: null,
  }
  const { items } = (await done(
    browser.call(incident.addPersons, { params, body: { persons: [person] } }),
  )) as { items: { id: string }[] }
  const people = [{ personId: about.personId, role: 'knew' }]
  await done(browser.call(incident.involve, { params, body: { people } }))
  await done(browser.call(incident.residents, { params, body: { states: { CO: 1 }, elsewhere: 0 } }))
  const task = { title: `${mark} task`, ownerId: about.personId, dueOn: about.today }
  await done(browser.call(incident.addTask, { params, body: task }))
  await done(browser.call(incident.addText, { params, body: { label: `${mark} call`, text: mark } }))
  await done(browser.call(incident.addMeasure, { params, body: { kind: 'other', note: mark } }))
  const feed = (await done(browser.call(incident.addFeed))) as { id: string }
  await done(browser.call(incident.rotateIntake))
  const file = (await done(
    browser.call(incident.beginContainment, { params, body: { place: 'other' } }),
  )) as Incident
  const first = (list: readonly { id: string }[]): string => list[0]?.id ?? ''
  return {
    incidentId,
    affectedId: first(items),
    incidentTaskId: first(file.tasks),
    incidentEvidenceId: first(file.evidence),
    incidentDutyId: first(file.duties),
    stepId: first(file.containment),
    measureId: first(file.measures),
    feedId: feed.id,
  }
}
