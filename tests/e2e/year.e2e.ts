import type { AssessmentAnswers, Attempt, Incident, Post } from '@clearpost/contract'
import { check } from '@clearpost/engine'
import { breachNotices } from '@clearpost/law'
import { COURSES, type Question } from '@clearpost/law/courses'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, picture, signIn, type Visit, visit } from './browser.ts'
import { type ClockedProduct, startProductAt } from './clocked-product.ts'
import { asPage, type Clinic, field, join, openClinic, openFeed, PASSWORD } from './steps.ts'

/** The clinic's people by their address. */
const MAIL = (who: string) => `${who}@harborlight.example`
const DISCLOSING =
  'Our patient Maria Delgado of Alder Street was treated for diabetes on March 3, 2026. She did so well!'
/** People affected by state of residence. */
const RESIDENTS = { CO: 30, TX: 12, CA: 5 } as const
const DISCOVERED = '2026-04-20'

let product: ClockedProduct
let browser: Browser
let clinic: Clinic
let hr: Visit
let channelId = ''
let incidentId = ''
let code = ''

beforeAll(async () => {
  product = await startProductAt('2026-01-12T16:00:00Z')
  browser = await openBrowser()
  clinic = await openClinic(browser, product)
  channelId = await openFeed(clinic)
}, 240_000)
afterAll(async () => {
  await hr?.context.close()
  await clinic?.close()
  await browser?.close()
  await product?.stop()
})

/** Asks the API as the page would, and expects it to agree. */
async function ask<T>(page: Page, method: string, path: string, data?: unknown): Promise<T> {
  const { status, body } = await asPage<T>(page, method, path, data)
  expect(status, `${method} ${path}: ${JSON.stringify(body)}`).toBeLessThan(300)
  return body
}

/** Time passes; sessions have ended meanwhile. */
async function goTo(instant: string, ...who: ('officer' | 'editor' | 'reviewer')[]): Promise<void> {
  await product.goTo(instant)
  for (const name of who) await signIn(clinic[name].page, MAIL(name), PASSWORD)
}

const file = () => ask<Incident>(clinic.officer.page, 'GET', `/api/incidents/${incidentId}`)
const mailsTo = (who: string) => product.mails().filter((mail) => mail.includes(`To: ${MAIL(who)}`))

/** The right answer to a question of the data. */
function rightAnswer(question: Question) {
  if (question.kind === 'mark')
    return {
      marks: check({ text: question.post.en, lang: 'en' }).findings.map(({ start, end }) => ({ start, end })),
    }
  if (question.kind === 'ordering') return { chosen: question.steps.map(({ id }) => id) }
  return { chosen: question.kind === 'single' ? [question.right] : [...question.right] }
}

async function pass(page: Page, courseId: string): Promise<void> {
  const questions = COURSES.find(({ id }) => id === courseId)?.questions ?? []
  let attempt = await ask<Attempt>(page, 'POST', `/api/training/courses/${courseId}/attempts`, { lang: 'en' })
  for (const { id } of attempt.questions) {
    const question = questions.find((one) => one.id === id) as Question
    attempt = await ask(
      page,
      'POST',
      `/api/training/attempts/${attempt.id}/answers/${id}`,
      rightAnswer(question),
    )
  }
  expect(attempt.passed).toBe(true)
}

test('January: the clinic describes itself, gives everyone a course, and nobody posts without it', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/obligations')
  await page.getByText('Nothing is due').waitFor()
  await ask(page, 'POST', '/api/training/rules', { courseId: 'everyone', dueDays: 30 })
  await ask(page, 'PUT', '/api/training/gates', { posting: 'everyone', approving: null, graceDays: 0 })
  const draft = await ask<Post>(clinic.editor.page, 'POST', '/api/posts', {
    text: 'Flu shots every weekday.',
    channelIds: [channelId],
  })
  const refused = await asPage<{ code: string }>(
    clinic.editor.page,
    'POST',
    `/api/posts/${draft.id}/submit`,
    { version: draft.version },
  )
  expect(refused.body.code).toBe('training.courseMissing')
  await pass(clinic.editor.page, 'everyone')
  await pass(clinic.reviewer.page, 'everyone')
  await ask(clinic.editor.page, 'POST', `/api/posts/${draft.id}/submit`, { version: draft.version })
  await page.goto('/board')
  await page.getByText('Posts that wait for an answer').waitFor()
  await expectAccessible(page, 'the board in January')
  expect(complaints).toEqual([])
})

test('February: who has not taken the course is reminded, then the officer hears; a policy changes and asks again', async () => {
  await goTo('2026-02-06T16:00:00Z', 'officer', 'editor', 'reviewer')
  expect(mailsTo('colleague').some((mail) => mail.includes('/training'))).toBe(true)
  expect(mailsTo('editor').some((mail) => mail.includes('/training'))).toBe(false)
  const { page } = clinic.officer
  const policy = await ask<{ id: string; next: { contentHash: string } }>(page, 'POST', '/api/policies', {
    kind: 'social_media',
  })
  const path = `/api/policies/${policy.id}`
  const publish = async (contentHash: string, effectiveOn: string) => {
    await ask(page, 'POST', `${path}/submit`, { contentHash })
    await ask(clinic.reviewer.page, 'POST', `${path}/decision`, { contentHash, decision: 'agree' })
    await ask(page, 'POST', `${path}/publish`, { contentHash, effectiveOn })
  }
  await publish(policy.next.contentHash, '2026-02-06')
  await ask(page, 'POST', '/api/training/rules', {
    courseId: 'marketing',
    roles: ['editor'],
    dueDays: 60,
    policyId: policy.id,
  })
  await clinic.editor.page.goto(`/policies/${policy.id}`)
  await clinic.editor.page.getByRole('button', { name: 'Sign', exact: true }).waitFor()
  await ask(clinic.editor.page, 'POST', `${path}/acknowledge`, {
    number: 1,
    contentHash: policy.next.contentHash,
    lang: 'en',
  })

  await pass(clinic.editor.page, 'marketing')

  await goTo('2026-02-27T16:00:00Z', 'officer', 'editor', 'reviewer')
  expect(mailsTo('officer').some((mail) => mail.includes('more than 14 days late'))).toBe(true)
  const begun = await ask<{
    next: { contentHash: string; audience: string[]; quorum: number; reviewBy: string }
    nextText: { en: { title: string; body: string } }
  }>(page, 'POST', `${path}/draft`)
  const changed = await ask<{ next: { contentHash: string } }>(page, 'PUT', `${path}/draft`, {
    basedOn: begun.next.contentHash,
    texts: {
      en: { ...begun.nextText.en, body: `${begun.nextText.en.body}\n\nAsk before you answer a review.` },
      es: null,
    },
    reason: 'Reviews are answered by one person.',
    audience: begun.next.audience,
    quorum: begun.next.quorum,
    reviewBy: begun.next.reviewBy,
  })
  await publish(changed.next.contentHash, '2026-02-27')
  await clinic.editor.page.goto('/')
  await clinic.editor.page.getByText('Reviews are answered by one person.').waitFor()
  // The new version asks for the course that belongs to it again.
  await goTo('2026-02-28T16:00:00Z', 'editor')
  const mine = await ask<{ courses: { courseId: string; assigned: { reason: string } | null }[] }>(
    clinic.editor.page,
    'GET',
    '/api/training',
  )
  expect(mine.courses.find(({ courseId }) => courseId === 'marketing')?.assigned?.reason).toBe('policy')
})

test('March: a draft is stopped, and the editor takes two minutes on exactly that', async () => {
  await goTo('2026-03-05T16:00:00Z', 'officer', 'editor', 'reviewer')
  const { page } = clinic.editor
  await page.goto('/compose')
  await page.getByRole('checkbox', { name: /news/i }).check()
  await field(page, 'Text').fill(DISCLOSING)
  await page.getByRole('button', { name: 'Two minutes on exactly this' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().check()
  await dialog.getByRole('button', { name: 'Check the answer' }).click()
  await dialog.getByRole('region', { name: 'Why' }).waitFor()
  await dialog.getByRole('button', { name: 'Back to the text' }).click()
  // The editor lets the draft be.
  await expect
    .poll(async () => {
      const board = await ask<{ months: { month: string; nearMisses: number }[] }>(
        clinic.officer.page,
        'GET',
        '/api/board',
      )
      return board.months.find(({ month }) => month === '2026-03')?.nearMisses
    })
    .toBe(1)
  await clinic.officer.page.goto('/posts?stoppedIn=2026-03')
  await clinic.officer.page.getByText('Stopped by the check in 2026-03').waitFor()
})

test('April: somebody reports without a name what a colleague put online, and can be answered', async () => {
  await goTo('2026-04-20T16:00:00Z', 'officer', 'editor', 'reviewer')
  const { page } = clinic.officer
  const { link } = await ask<{ link: string }>(page, 'POST', '/api/incident-intake')
  const stranger = await visit(browser, product.url)
  await stranger.page.goto(link)
  await stranger.page
    .getByRole('textbox')
    .first()
    .fill('A list with names of our visitors is on a page for everyone.')
  await expectAccessible(stranger.page, 'a report without a name')
  await stranger.page.getByRole('button', { name: 'Send the report' }).click()
  code = (await stranger.page.locator('code').first().textContent()) ?? ''
  expect(code.length).toBeGreaterThan(10)
  await stranger.context.close()
  const list = await ask<{ items: { id: string; number: string; source: string }[] }>(
    page,
    'GET',
    '/api/incidents',
  )
  expect(list.items).toMatchObject([{ number: 'INC-2026-001', source: 'anonymous' }])
  incidentId = list.items[0]?.id as string
  await ask(page, 'POST', `/api/incidents/${incidentId}/messages`, { text: 'Thank you. Which page is it?' })
})

test('it becomes a breach of people in three states, with the clock of each statute', async () => {
  const { page } = clinic.officer
  const at = (rest: string) => `/api/incidents/${incidentId}/${rest}`
  await ask(page, 'POST', at('state'), { to: 'triage' })
  await ask(page, 'PUT', at('residents'), { states: RESIDENTS, elsewhere: 0 })
  await ask(page, 'POST', at('evidence/text'), { label: 'What the page said', text: 'Names of visitors.' })
  await ask(page, 'POST', at('containment'), { place: 'facebook' })
  for (const { id } of (await file()).containment)
    await ask(page, 'POST', at(`containment/${id}`), { state: 'done', note: 'Done.' })
  await ask(page, 'POST', at('state'), { to: 'contained' })
  await ask(page, 'POST', at('state'), { to: 'assessment' })
  const no = (reason: string) => ({ applies: false, reason })
  const factor = (level: 'low' | 'medium' | 'high', reason: string) => ({ level, reason })
  const answers: AssessmentAnswers = {
    notPermitted: true,
    notPermittedReason: 'Nobody had allowed it.',
    unsecured: true,
    unsecuredReason: 'A public page.',
    exceptions: {
      good_faith: no('It left the workforce.'),
      internal: no('Everyone could read it.'),
      no_retention: no('It was copied.'),
    },
    factors: {
      nature: factor('high', 'Names and visits.'),
      recipient: factor('high', 'Anyone.'),
      acquired: factor('high', 'Two hundred views.'),
      mitigated: factor('medium', 'Deleted after two days.'),
    },
  }
  await ask(page, 'PUT', at('assessment'), answers)
  await ask(page, 'POST', at('assessment/conclusion'), {
    outcome: 'breach',
    reasons: 'Neighbors could read who had been here.',
  })
  const { state, duties } = await file()
  expect(state).toBe('breach')
  const shown = duties
    .filter(({ asked }) => asked)
    .map((duty) => [duty.kind, duty.state, duty.citation, duty.dueOn] as const)
    .sort()
  const expected = breachNotices({
    discoveredOn: DISCOVERED,
    determinedOn: DISCOVERED,
    residents: RESIDENTS,
    elsewhere: 0,
    delay: null,
  })
  expect(shown.map(([, , , dueOn]) => dueOn).sort()).toEqual(expected.map(({ dueOn }) => dueOn).sort())
  const dueOf = (kind: string) => shown.find((one) => one[0] === kind)?.[3]
  // Sixty days from the discovery; the log of a year sixty days after its end.
  expect([dueOf('individuals'), dueOf('hhs_log'), dueOf('media')]).toEqual([
    '2026-06-19',
    '2027-03-01',
    undefined,
  ])
  expect(new Set(shown.map(([, where]) => where))).toEqual(new Set([null, 'CO', 'TX', 'CA']))
  await page.goto(`/incidents/${incidentId}`)
  await page.getByText('INC-2026-001').first().waitFor()
  await expectAccessible(page, 'the file of a breach')
  await picture(page, 'incident')
})

test('every letter is made in both languages, as PDF and as a Word document', async () => {
  const { page } = clinic.officer
  const at = `/api/incidents/${incidentId}/papers`
  const person = (name: string, lang: 'en' | 'es', state: string) => ({
    name,
    state,
    lang,
    kind: 'individual',
    recipient: null,
    address: ['12 Elm Street', `Haxtun, ${state}`],
    email: null,
    phone: null,
  })
  await ask(page, 'POST', `/api/incidents/${incidentId}/persons`, {
    persons: [person('Ana Brook', 'en', 'CO'), person('Pilar Ruiz', 'es', 'TX')],
  })
  const desk = await ask<{ revision: number; facts: { letter: object; portal: object } }>(
    page,
    'GET',
    `${at}/facts`,
  )
  const texts = (whatHappened: string, steps: string, doing: string) => ({
    whatHappened,
    informationMore: '',
    steps: [steps],
    doing,
  })
  await ask(page, 'PUT', `${at}/facts`, {
    letter: {
      ...desk.facts.letter,
      breachOn: '2026-04-18',
      information: ['name', 'treatment'],
      contact: { tollFree: '800-555-0142', email: MAIL('officer'), web: '', postal: '' },
      signer: { name: 'Avery Quill', title: 'Privacy officer' },
      texts: {
        en: texts(
          'A list with names of visitors stood on a public page for two days.',
          'Tell us if you see the list anywhere.',
          'We took the list down and changed who may publish.',
        ),
        es: texts(
          'Una lista con nombres de visitantes estuvo dos días en una página pública.',
          'Avísenos si ve la lista en algún lugar.',
          'Quitamos la lista y cambiamos quién puede publicar.',
        ),
      },
    },
    portal: desk.facts.portal,
    basedOn: desk.revision,
  })
  for (const lang of ['en', 'es'] as const) {
    const kinds = [
      { kind: 'individual' },
      { kind: 'run' },
      { kind: 'substitute', persons: 3, from: '2026-05-01' },
      { kind: 'hhs' },
      { kind: 'media', state: 'CO' },
      ...Object.keys(RESIDENTS).map((state) => ({ kind: 'state', state })),
    ]
    for (const kind of kinds) {
      const { id } = await ask<{ id: string }>(page, 'POST', at, { ...kind, lang })
      for (const [format, start] of [
        ['pdf', '%PDF-'],
        ['docx', 'PK'],
      ] as const) {
        const answer = await page.request.get(`${at}/${id}?format=${format}`)
        expect(answer.status(), `${kind.kind} ${lang} ${format}`).toBe(200)
        expect((await answer.body()).subarray(0, start.length).toString()).toBe(start)
      }
    }
  }
})

test('May: reminders name no patient, and what was sent settles its clock', async () => {
  await goTo('2026-05-21T16:00:00Z', 'officer', 'editor', 'reviewer')
  const mails = mailsTo('officer').join('\n')
  expect(mails).toContain('INC-2026-001')
  expect(product.mails().join('\n')).not.toMatch(/Ana Brook|Pilar Ruiz|visitors|Delgado/)
  const { page } = clinic.officer
  for (const duty of (await file()).duties.filter(
    ({ asked, kind, doneOn }) => asked && kind !== 'hhs_log' && !doneOn,
  ))
    await ask(page, 'POST', `/api/incidents/${incidentId}/duties/${duty.id}/done`, {
      doneOn: '2026-05-20',
      proof: 'Sent by first-class mail, receipt 12.',
    })
  expect((await file()).state).toBe('notified')
})

test('June: a sanction is opened by one person, stopped by a flag, and decided by another', async () => {
  await goTo('2026-06-02T16:00:00Z', 'officer', 'editor', 'reviewer')
  const { page } = clinic.officer
  hr = await join(browser, clinic.officer, { email: MAIL('hr'), role: 'hr', name: 'Lena Fischer' })
  const people = await ask<{ items: { id: string; name: string }[] }>(page, 'GET', '/api/people')
  const personId = people.items.find(({ name }) => name === 'Sol Marchetti')?.id as string
  const opened = await ask<{ id: string; revision: number }>(page, 'POST', '/api/sanctions', {
    incidentId,
    personId,
    cause: 'post',
    intent: 'carelessness',
    aggravating: ['many_people'],
    mitigating: [],
    account: 'Put a list with names on a public page.',
    answer: 'Thought that the page was closed.',
  })
  const at = `/api/sanctions/${opened.id}`
  const flagged = await ask<{ flags: { id: string }[]; revision: number }>(page, 'POST', `${at}/flags`, {
    kind: 'section_7',
    note: 'The page was one on which colleagues talk about their work.',
  })
  const decision = {
    level: 2,
    measures: ['A written warning'],
    reasons: 'The rule was known.',
    deviation: 'Named above.',
  }
  const stopped = await asPage<{ code: string }>(hr.page, 'POST', `${at}/decision`, {
    ...decision,
    basedOn: flagged.revision,
  })
  expect(stopped.body.code).toBe('sanction.flagged')
  const reviewed = await ask<{ revision: number }>(
    hr.page,
    'POST',
    `${at}/flags/${flagged.flags[0]?.id}/review`,
    {
      outcome: 'not_protected',
      reasons: 'The list was of patients and had nothing to do with work conditions.',
    },
  )
  const decided = await ask<{ state: string }>(hr.page, 'POST', `${at}/decision`, {
    ...decision,
    basedOn: reviewed.revision,
  })
  expect(decided.state).toBe('decided')
  expect((await asPage(clinic.reviewer.page, 'GET', at)).status).toBe(403)
  expect((await asPage(hr.page, 'GET', `/api/incidents/${incidentId}`)).status).toBe(403)
})

test('September: the excluded list of the month matches a colleague, and a person decides', async () => {
  await goTo('2026-09-08T16:00:00Z', 'officer', 'editor', 'reviewer')
  const { page } = clinic.officer
  const columns =
    'LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE'
  const row = (last: string, first: string) =>
    `"${last}","${first}","","","NURSE/NURSES AIDE","NURSE, LPN","","0000000000","","1 ELM ST","STERLING","CO","80751","1128b4","20260820","00000000","00000000",""`
  const answer = await page.request.fetch('/api/screening/files', {
    method: 'POST',
    headers: { origin: product.url, 'content-type': 'text/csv' },
    data: Buffer.from(`${[columns, row('MARCHETTI', 'SOL'), row('PIKE', 'MARTA')].join('\r\n')}\r\n`),
  })
  expect(answer.status(), await answer.text()).toBe(201)
  interface Match {
    id: string
    subject: { name: string }
  }
  const matches = () => ask<{ items: Match[] }>(page, 'GET', '/api/screening/matches')
  await expect.poll(async () => (await matches()).items.length, { timeout: 60_000 }).toBe(1)
  const [match] = (await matches()).items
  await page.goto('/board')
  await page.getByText('Possible matches with the list of excluded individuals').waitFor()
  await ask(page, 'POST', `/api/screening/matches/${match?.id}/decision`, {
    decision: 'not_same',
    reason: 'Another person: OIG’s site says so for the birth date.',
  })
  const proof = await page.request.get(`/api/screening/matches/${match?.id}/pdf`)
  expect((await proof.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the new year: the log of small breaches is due and entered', async () => {
  await goTo('2027-01-20T17:00:00Z', 'officer', 'editor', 'reviewer')
  const { page } = clinic.officer
  const log = await ask<{ dueOn: string; breaches: number; persons: number; notEntered: number }>(
    page,
    'GET',
    '/api/breach-log?year=2026',
  )
  expect(log).toMatchObject({ dueOn: '2027-03-01', breaches: 1, persons: 47, notEntered: 1 })
  for (const format of ['pdf', 'docx']) {
    const paper = await page.request.get(`/api/breach-log/paper?year=2026&format=${format}`)
    expect(paper.status()).toBe(200)
  }
  const duty = (await file()).duties.find(({ kind }) => kind === 'hhs_log')
  await ask(page, 'POST', `/api/incidents/${incidentId}/duties/${duty?.id}/done`, {
    doneOn: '2027-01-20',
    proof: 'Entered in the portal, receipt 4711.',
  })
  await ask(page, 'POST', `/api/incidents/${incidentId}/state`, { to: 'closed' })
  expect((await ask<{ notEntered: number }>(page, 'GET', '/api/breach-log?year=2026')).notEntered).toBe(0)
})

test('February: the summary of injuries is certified and posted', async () => {
  await goTo('2027-02-01T17:00:00Z', 'officer', 'editor', 'reviewer')
  const { page } = clinic.officer
  const { id } = await ask<{ id: string }>(page, 'POST', '/api/osha/establishments', {
    name: 'Harbor Light Hospital',
    companyName: 'Harbor Light Clinics',
    ein: '123456789',
    street: '5 Bay Road',
    city: 'Haxtun',
    state: 'CO',
    zip: '80731',
    naics: '622110',
    industry: 'Hospitals',
    type: 'private',
  })
  const at = `/api/osha/establishments/${id}`
  await ask(page, 'PUT', `${at}/summary`, {
    year: 2026,
    averageEmployees: 42,
    peakEmployees: 44,
    hoursWorked: 80_000,
    changeReason: '',
  })
  await ask(page, 'POST', `${at}/summary/certify`, {
    year: 2026,
    name: 'Avery Quill',
    title: 'Chief executive',
    phone: '970-555-0142',
  })
  const posted = await ask<{ postedOn: string }>(page, 'PUT', `${at}/summary/posting`, {
    year: 2026,
    postedOn: '2027-02-01',
    postedWhere: 'Break room',
    unpostedOn: null,
  })
  expect(posted.postedOn).toBe('2027-02-01')
  const form = await page.request.get(`${at}/forms?year=2026&form=300A`)
  expect((await form.body()).subarray(0, 5).toString()).toBe('%PDF-')
})

test('the board shows the year, and hands it out on paper in both languages', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/board')
  await page.getByRole('heading', { name: 'Incidents by stage' }).waitFor()
  await page.getByRole('cell', { name: 'Closed' }).waitFor()
  await expectAccessible(page, 'the board after a year')
  await picture(page, 'board')
  for (const lang of ['en', 'es']) {
    const paper = await page.request.get(`/api/board/report.pdf?month=2027-01&lang=${lang}`)
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }
  expect(complaints).toEqual([])
})
