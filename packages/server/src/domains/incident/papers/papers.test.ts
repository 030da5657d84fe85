import { api } from '@clearpost/contract'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, testApp } from '../../../testing/app.ts'
import { lettersOf } from '../../../testing/pdf-text.ts'
import * as incident from '../index.ts'
import { registerPapers } from './routes.ts'

const p = api.incidentPapers
const i = api.incident

let t: TestApp
let orgId: string
let officer: Browser
let auditor: Browser

beforeAll(async () => {
  t = await testApp([incident, { register: registerPapers }], { now: '2026-03-20T18:00:00Z' })
  orgId = await t.core.addOrganization('Cedar Hill Clinic')
  officer = await t.signedIn(await t.addPerson(orgId, ['privacy_officer'], 'Margaret Okonjo'))
  auditor = await t.signedIn(await t.addPerson(orgId, ['auditor'], 'Priya Natarjan'))
})
afterAll(() => t.close())

const person = (name: string, more: object = {}) => ({
  name,
  state: 'CO',
  lang: 'en',
  kind: 'individual',
  recipient: null,
  address: ['12 Elm Street', 'Haxtun, CO 80731'],
  email: null,
  phone: null,
  ...more,
})

async function report(residents: Record<string, number>, discoveredOn = '2026-03-04'): Promise<string> {
  const { body } = await officer.call(i.report, {
    body: { what: 'A picture showed the board with names.', discoveredOn, occurredOn: discoveredOn },
  })
  const params = { incidentId: body.id }
  const states = { states: residents, elsewhere: 0 }
  expect((await officer.call(i.residents, { params, body: states })).status).toBe(200)
  return body.id
}

const TEXTS = {
  en: {
    whatHappened: 'A picture on our page showed the board with patient names. We took it down the same day.',
    informationMore: '',
    steps: ['Tell us if you see the picture anywhere.'],
    doing: 'Two people now look at each picture before it goes out.',
  },
  es: {
    whatHappened: 'Una foto en nuestra página mostró la pizarra con nombres de pacientes.',
    informationMore: '',
    steps: ['Avísenos si ve la foto en algún lugar.'],
    doing: 'Ahora dos personas miran cada foto antes de publicarla.',
  },
}

/** Fills in what the notices of an incident say. */
async function fill(incidentId: string, change: object = {}) {
  const params = { incidentId }
  const desk = (await officer.call(p.desk, { params })).body
  const letter = {
    ...desk.facts.letter,
    information: ['name', 'picture', 'treatment'],
    contact: { tollFree: '800-555-0142', email: 'privacy@cedarhill.example', web: '', postal: '' },
    texts: TEXTS,
    ...change,
  }
  return officer.call(p.save, { params, body: { letter, portal: desk.facts.portal, basedOn: desk.revision } })
}

const make = (incidentId: string, body: object) => officer.call(p.make, { params: { incidentId }, body })
const bytesOf = async (incidentId: string, paperId: string, format: string): Promise<Buffer> => {
  const answer = await officer.fetch(`/api/incidents/${incidentId}/papers/${paperId}?format=${format}`)
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}
const plain = (text: string) => text.replace(/[^\p{L}\d]/gu, '')

test('a notice that lacks an element is refused with the paragraph that asks for it', async () => {
  const incidentId = await report({ CO: 3 })
  const refused = await make(incidentId, { kind: 'individual', lang: 'en' })
  expect(refused.status).toBe(422)
  expect(refused.body.errors).toEqual([
    { path: 'whatHappened', message: '45 CFR 164.404(c)(1)(A)' },
    { path: 'information', message: '45 CFR 164.404(c)(1)(B)' },
    { path: 'steps', message: '45 CFR 164.404(c)(1)(C)' },
    { path: 'doing', message: '45 CFR 164.404(c)(1)(D)' },
    { path: 'contact', message: '45 CFR 164.404(c)(1)(E)' },
  ])
  const saved = await fill(incidentId)
  expect(saved.body).toMatchObject({ revision: 1, gaps: { en: [], es: [] }, persons: 3 })
  expect((await make(incidentId, { kind: 'individual', lang: 'en' })).status).toBe(201)
})

test('the texts are proposed empty, saved once, and not overwritten by somebody who saw older ones', async () => {
  const incidentId = await report({ CO: 3 })
  const { body } = await officer.call(p.desk, { params: { incidentId } })
  expect(JSON.stringify(body)).not.toContain('board with names')
  expect(body.facts.letter).toMatchObject({ organization: 'Cedar Hill Clinic', discoveredOn: '2026-03-04' })
  await fill(incidentId)
  const late = await officer.call(p.save, {
    params: { incidentId },
    body: { ...body.facts, basedOn: 0 },
  })
  expect(late.body.code).toBe('incidentPapers.changedMeanwhile')
})

test('versions stay sealed with their hash, and the timeline says when each was made', async () => {
  const incidentId = await report({ CO: 3 })
  await fill(incidentId)
  const first = (await make(incidentId, { kind: 'individual', lang: 'en' })).body
  const before = await bytesOf(incidentId, first.id, 'pdf')
  await fill(incidentId, { texts: { ...TEXTS, en: { ...TEXTS.en, doing: 'Something else.' } } })
  const second = (await make(incidentId, { kind: 'individual', lang: 'en' })).body
  expect([first.version, second.version]).toEqual([1, 2])
  expect(second.sha256).not.toBe(first.sha256)
  expect(await bytesOf(incidentId, first.id, 'pdf')).toEqual(before)
  const listed = await auditor.call(p.list, { params: { incidentId } })
  expect(listed.body.items.map(({ version }: { version: number }) => version)).toEqual([2, 1])
  const { events } = (await officer.call(i.get, { params: { incidentId } })).body
  expect(events.filter(({ action }: { action: string }) => action === 'incident.makePaper')).toHaveLength(2)
  const sealed = await t.core.db.organization(orgId, (tx) =>
    tx.selectFrom('incident_paper').select('sealed').executeTakeFirstOrThrow(),
  )
  expect(sealed.sealed.toString('latin1')).not.toContain('picture')
  const path = `/api/incidents/${incidentId}/papers/${first.id}`
  expect((await auditor.fetch(path)).status).toBe(403)
  const other = await report({ CO: 1 })
  expect((await officer.fetch(`/api/incidents/${other}/papers/${first.id}`)).status).toBe(404)
})

test('a run has a letter for each person in the language they read, to whom it goes in their place', async () => {
  const incidentId = await report({ CO: 4 })
  const params = { incidentId }
  await fill(incidentId)
  expect((await make(incidentId, { kind: 'run', lang: 'en' })).body.code).toBe('incidentPapers.nobodyListed')
  const persons = [
    person('Ana Brook'),
    person('Leo Brook', { kind: 'parent', recipient: 'Ana Brook' }),
    person('Walt Ames', { kind: 'next_of_kin', recipient: 'June Ames' }),
    person('Pilar Ruiz', { lang: 'es', address: [] }),
  ]
  await officer.call(i.addPersons, { params, body: { persons } })
  expect((await officer.call(p.desk, { params })).body).toMatchObject({
    listed: 4,
    readers: { en: 3, es: 1 },
    withoutAddress: 1,
  })
  const english = (await make(incidentId, { kind: 'run', lang: 'en' })).body
  expect(english.letters).toBe(3)
  expect((await make(incidentId, { kind: 'run', lang: 'en', part: 2 })).status).toBe(422)
  const letters = lettersOf(await bytesOf(incidentId, english.id, 'pdf'))
  for (const words of [
    'Dear Ana Brook,',
    'parent or guardian of Leo Brook',
    'About: Walt Ames',
    'Dear June Ames',
  ])
    expect(letters).toContain(plain(words))
  expect(letters).not.toContain('Pilar')
  const spanish = (await make(incidentId, { kind: 'run', lang: 'es' })).body
  const { value } = await mammoth.extractRawText({ buffer: await bytesOf(incidentId, spanish.id, 'docx') })
  expect(value).toContain('Estimado/a Pilar Ruiz:')
  expect(value).toContain('2026')
  const reads = await t.core.db.organization(orgId, (tx) =>
    tx.selectFrom('audit_event').select('details').where('action', '=', 'incident.readPaper').execute(),
  )
  expect(JSON.stringify(reads)).not.toContain('Brook')
})

test('PDF and Word say the same, with headings, lists and table heads a screen reader finds', async () => {
  const incidentId = await report({ CO: 600, TX: 260, WY: 2 })
  await fill(incidentId)
  const papers = [
    { kind: 'individual', lang: 'en' },
    { kind: 'substitute', lang: 'es', persons: 12, from: '2026-04-01' },
    { kind: 'media', lang: 'en', state: 'CO' },
    { kind: 'hhs', lang: 'en' },
    { kind: 'state', lang: 'es', state: 'TX' },
    { kind: 'state', lang: 'en', state: 'WY' },
  ]
  for (const body of papers) {
    const made = await make(incidentId, body)
    expect(made.status).toBe(201)
    const pdf = await bytesOf(incidentId, made.body.id, 'pdf')
    const raw = pdf.toString('latin1')
    expect(raw).toContain('/MarkInfo')
    expect(raw).toContain(`/Lang (${body.lang}-US)`)
    const docx = await bytesOf(incidentId, made.body.id, 'docx')
    const { value, messages } = await mammoth.convertToHtml({ buffer: docx })
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    expect(value).toMatch(/<h1>.+<\/h1>/)
    expect(value).toMatch(/<h2>/)
    const document = strFromU8(unzipSync(docx)['word/document.xml'] as Uint8Array)
    if (value.includes('<table>')) expect(document).toContain('<w:tblHeader/>')
    else expect(value).toMatch(/<ul>|<ol>/)
    const words = value
      .replace(/<[^>]+>/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&#39;/g, "'")
    const letters = lettersOf(pdf)
    for (const word of words.split(/\s+/).map(plain))
      if (word.length > 3) expect(letters, `${body.kind}: ${word}`).toContain(word)
  }
  expect((await make(incidentId, { kind: 'media', lang: 'en', state: 'NE' })).body.code).toBe(
    'incidentPapers.noResidents',
  )
})

const ANSWERS = {
  notPermitted: true,
  notPermittedReason: 'No authorization.',
  unsecured: true,
  unsecuredReason: 'A public post.',
  exceptions: {
    good_faith: { applies: false, reason: 'Published.' },
    internal: { applies: false, reason: 'Published.' },
    no_retention: { applies: false, reason: 'Anybody could copy it.' },
  },
  factors: {
    nature: { level: 'high', reason: 'Names.' },
    recipient: { level: 'high', reason: 'The public.' },
    acquired: { level: 'high', reason: 'Seen.' },
    mitigated: { level: 'medium', reason: 'Taken down.' },
  },
}
async function concludeBreach(incidentId: string) {
  const params = { incidentId }
  expect((await officer.call(i.saveAssessment, { params, body: ANSWERS })).status).toBe(200)
  const body = { outcome: 'breach', reasons: 'Names were public.' }
  expect((await officer.call(i.conclude, { params, body })).status).toBe(200)
}

test('the yearly log holds the concluded breaches of fewer than 500, with the last day', async () => {
  const small = await report({ CO: 3 }, '2026-02-01')
  const large = await report({ CO: 500 }, '2026-02-02')
  await report({ CO: 2 }, '2026-02-03')
  await fill(small)
  for (const incidentId of [small, large]) await concludeBreach(incidentId)
  const { body } = await auditor.call(p.log, { query: { year: '2026' } })
  expect(body).toMatchObject({ year: 2026, dueOn: '2027-03-01', breaches: 1, persons: 3, notEntered: 1 })
  expect(body.items[0]).toMatchObject({ incidentId: small, enteredOn: null })
  const answer = await officer.fetch('/api/breach-log/paper?year=2026&lang=es')
  const letters = lettersOf(Buffer.from(await answer.arrayBuffer()))
  expect(letters).toContain(plain('1 de marzo de 2027'))
  expect((await auditor.call(p.log, { query: { year: '2025' } })).body.breaches).toBe(0)
})

test('a disclosure stands in the accounting of everybody on the list, once, for six years', async () => {
  const d = api.disclosure
  const incidentId = await report({ CO: 2 }, '2026-03-01')
  const params = { incidentId }
  const entry = {
    on: '2026-03-01',
    recipient: 'The public, on the internet',
    what: 'Name and picture',
    purpose: 'None: a mistake',
  }
  const record = () => officer.call(d.record, { params, body: entry })
  expect((await record()).body.code).toBe('disclosure.notConcluded')
  await concludeBreach(incidentId)
  expect((await record()).body.code).toBe('disclosure.nobodyListed')
  const added = await officer.call(i.addPersons, {
    params,
    body: { persons: [person('Íñigo Vale'), person('Marta Vale')] },
  })
  // Concluded already: the people came into the accounting with what was known.
  expect((await officer.call(d.ofIncident, { params })).body).toMatchObject({
    entry: { on: '2026-03-01', recipient: 'Not known yet' },
    recorded: 2,
  })
  expect((await record()).body).toEqual({ added: 0, changed: 2 })
  expect((await record()).body).toEqual({ added: 0, changed: 2 })
  const ahead = { ...entry, on: '2026-12-01' }
  expect((await officer.call(d.record, { params, body: ahead })).body.code).toBe('disclosure.dayAhead')
  expect((await officer.call(d.ofIncident, { params })).body).toMatchObject({ entry, recorded: 2, listed: 2 })
  const found = (await officer.call(d.find, { body: { name: 'inigo' } })).body.items
  expect(found).toMatchObject([{ name: 'Íñigo Vale', disclosures: 1 }])
  const [subject] = found
  const own = { disclosureSubjectId: subject.id }
  const read = (await officer.call(d.get, { params: own })).body
  expect(read).toMatchObject({ from: '2020-03-20', until: '2026-03-20', items: [{ ...entry, incidentId }] })
  const paper = await officer.fetch(`/api/disclosure-subjects/${subject.id}/paper?lang=en`)
  const letters = lettersOf(Buffer.from(await paper.arrayBuffer()))
  expect(letters).toContain(plain('Name and picture'))
  expect(letters).toContain(plain('45 CFR 164.530(j)(2)'))
  const other = (await officer.call(d.find, { body: { name: 'MARTA' } })).body.items[0]
  const joined = await officer.call(d.join, { params: own, body: { otherId: other.id } })
  expect(joined.body.disclosures).toBe(2)
  expect((await officer.call(d.get, { params: { disclosureSubjectId: other.id } })).status).toBe(404)
  expect((await auditor.call(d.get, { params: own })).status).toBe(403)
  // Somebody who was not affected after all leaves the accounting too.
  const gone = { ...params, affectedId: added.body.items[1].id }
  await officer.call(i.removePerson, { params: gone })
  expect((await record()).body).toEqual({ added: 0, changed: 1 })
  expect((await officer.call(d.get, { params: own })).body.items).toHaveLength(1)
})

test('a conclusion puts everybody listed into the accounting; one that it was permitted takes them out', async () => {
  const incidentId = await report({ CO: 1 }, '2026-03-01')
  const params = { incidentId }
  await officer.call(i.addPersons, { params, body: { persons: [person('Odile Farr')] } })
  const found = async () => (await officer.call(api.disclosure.find, { body: { name: 'Odile' } })).body.items
  expect(await found()).toEqual([])
  await concludeBreach(incidentId)
  expect(await found()).toMatchObject([{ name: 'Odile Farr', disclosures: 1 }])
  await officer.call(i.reopen, { params, body: { reason: 'She had signed.' } })
  const answers = { ...ANSWERS, notPermitted: false, notPermittedReason: 'An authorization was found.' }
  await officer.call(i.saveAssessment, { params, body: answers })
  const body = { outcome: 'permitted', reasons: 'An authorization was found.' }
  expect((await officer.call(i.conclude, { params, body })).status).toBe(200)
  expect(await found()).toEqual([])
})
