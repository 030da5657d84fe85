import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, picture, type Visit, visit } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { answer, type Clinic, field, join, openClinic } from './steps.ts'

const PDF = { name: 'screen.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') }
const WHAT = 'A picture of a visitor with a chart behind them was posted from a phone in room 4.'

let product: Product
let browser: Browser
let clinic: Clinic
let reporter: Visit
let link = ''
let code = ''
let file = ''

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  clinic = await openClinic(browser, product)
  reporter = await visit(browser, product.url)
}, 240_000)
afterAll(async () => {
  await reporter?.context.close()
  await clinic?.close()
  await browser?.close()
  await product?.stop()
})

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')

test('an officer makes the link on which people report without a name, and a calendar address', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/incidents')
  await page.getByRole('heading', { name: 'No incident here' }).waitFor()
  const intake = region(page, 'Reports without a name')
  await intake.getByRole('button', { name: 'Make the link' }).click()
  link = await intake.getByRole('textbox').inputValue()
  expect(link).toContain('/report#')
  const feeds = region(page, 'Your calendar')
  await feeds.getByRole('button', { name: 'Make a calendar address' }).click()
  const feed = await feeds.getByRole('textbox').inputValue()
  expect(await (await page.request.get(feed)).text()).toContain('BEGIN:VCALENDAR')
  await feeds.getByRole('button', { name: /^Revoke/ }).click()
  await answer(page, 'Revoke')
  await feeds.getByText(/not read yet|last read/).waitFor({ state: 'detached' })
  expect((await page.request.get(feed)).status()).toBe(404)
  await expectAccessible(page, 'incidents, none yet')
  expect(complaints).toEqual([])
})

test('somebody without an account reports, sees the code once, and leaves no cookie', async () => {
  const { page, context, complaints, addresses } = reporter
  await page.goto(link)
  await page.getByText('To the privacy office of Harbor Light Clinics').waitFor()
  expect(page.url()).not.toContain('cpi_')
  await expectAccessible(page, 'reporting without a name')
  await picture(page, 'report')
  await field(page, 'What happened').fill(WHAT)
  await page.locator('input[type=file]').setInputFiles(PDF)
  await page.getByRole('button', { name: 'Send the report' }).click()
  await page.getByText('Write this down now').waitFor()
  code = (await page.locator('code').textContent()) ?? ''
  await expectAccessible(page, 'the code, shown once')
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await field(page, 'Code of your report').fill(code)
  await page.getByRole('button', { name: 'Show my report' }).click()
  await page.getByText('Received. Nobody has looked yet.').waitFor()
  await page.getByText(/1 file kept/).waitFor()
  expect(await context.cookies()).toEqual([])
  expect(addresses.join(' ')).not.toContain(code)
  expect(complaints).toEqual([])
})

test('the officer opens the file, writes to the reporter, and the reporter answers by the code', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/incidents')
  await page.getByRole('link', { name: /^INC-/ }).click()
  await page.getByRole('heading', { level: 1, name: /^INC-\d{4}-001$/ }).waitFor()
  file = page.url()
  await region(page, 'What happened').getByText(WHAT).last().waitFor()
  await page.getByRole('button', { name: 'Begin to look at it' }).click()
  await page.getByRole('button', { name: 'It is contained' }).waitFor()
  const messages = region(page, 'Messages with the reporter')
  await messages.getByRole('textbox').fill('Is the picture still up?')
  await messages.getByRole('button', { name: 'Send' }).click()
  await messages.getByRole('listitem').getByText('Is the picture still up?').waitFor()

  await reporter.page.getByRole('button', { name: 'Show my report' }).click()
  await reporter.page.getByText('Is the picture still up?').waitFor()
  await reporter.page.getByLabel('Add to your report').fill('Yes, until this morning.')
  await reporter.page.getByRole('button', { name: 'Send', exact: true }).click()
  await reporter.page.getByRole('listitem').getByText('Yes, until this morning.').waitFor()
  await expectAccessible(reporter.page, 'following a report by its code')

  await page.reload()
  await messages.getByText('Yes, until this morning.').waitFor()
  expect(await page.title()).toMatch(/^INC-\d{4}-001 · Clearpost$/)
  expect(complaints).toEqual([])
})

test('facts, people by state, evidence with its hash and a checklist of containment', async () => {
  const { page, complaints } = clinic.officer
  const facts = region(page, 'What happened')
  await facts.getByRole('button', { name: 'Edit: What happened' }).click()
  await facts.getByLabel('How it came about').selectOption('picture')
  await facts.getByLabel('Owner').selectOption({ label: 'Avery Quill' })
  for (const trait of ['A picture', 'A post on social media', 'A worker’s own account', 'Hospital'])
    await facts.getByRole('checkbox', { name: trait, exact: true }).check()
  await facts.getByRole('button', { name: 'Save' }).click()
  await facts.getByText('A picture or video').waitFor()
  await facts.getByRole('button', { name: 'Add a person' }).click()
  await facts.getByRole('combobox', { name: 'Person' }).selectOption({ label: 'Emery Lindqvist' })
  await facts.getByRole('button', { name: 'Add', exact: true }).click()
  await facts.getByText('Emery Lindqvist, did it').waitFor()

  const people = region(page, 'People affected')
  await people.getByRole('button', { name: 'Edit: People affected' }).click()
  for (const [index, [state, count]] of [
    ['CA', '2'],
    ['TX', '1'],
    ['CO', '3'],
  ].entries()) {
    await people.getByRole('button', { name: 'Add a state' }).click()
    await people.getByLabel(`State ${index + 1}`).selectOption(state as string)
    await people.getByLabel(`People ${index + 1}`).fill(count as string)
  }
  await people.getByRole('button', { name: 'Save' }).click()
  await people.getByText('6 affected').waitFor()
  await people.getByRole('button', { name: 'Begin the list' }).click()
  await people.getByRole('button', { name: 'Add a person' }).click()
  await people.getByLabel('Name of the person affected').fill('Wren Calloway')
  await people.getByLabel('State of residence').selectOption('CA')
  await people.getByLabel('Address, one line each').fill('12 Alder Row\nMarin Point, CA 90000')
  await people.getByRole('button', { name: 'Save' }).click()
  await people.getByText('Wren Calloway').waitFor()

  const evidence = region(page, 'Evidence')
  await evidence.locator('input[type=file]').setInputFiles({ ...PDF, name: 'taken-down.pdf' })
  const kept = page.getByRole('article', { name: 'taken-down.pdf' })
  await kept.getByText(/[0-9a-f]{64}/).waitFor()

  const containment = region(page, 'Containment')
  await containment.getByRole('button', { name: 'Begin a checklist' }).click()
  await containment.getByLabel('Place').selectOption('facebook')
  await containment.getByRole('button', { name: 'Begin a checklist' }).click()
  const list = containment.getByRole('region', { name: 'Facebook' })
  await list.getByRole('button', { name: /^Settle: Delete the post/ }).click()
  await list.getByLabel('What shows it').selectOption({ label: 'taken-down.pdf' })
  await list.getByRole('button', { name: 'Save' }).click()
  await list.getByText(/^Done · .*taken-down\.pdf/).waitFor()
  await list.getByRole('button', { name: /^Say what a second look showed: Delete/ }).click()
  await list.getByRole('button', { name: 'Save' }).click()
  await list.getByText(/Gone, seen/).waitFor()

  const tasks = region(page, 'Tasks')
  await tasks.getByRole('button', { name: 'Add a task' }).click()
  await field(page, 'Task').fill('Call the network')
  await tasks.getByRole('button', { name: 'Add', exact: true }).click()
  await tasks.getByRole('button', { name: 'Done: Call the network' }).click()
  await answer(page, 'Done', 'They answered within a day.')
  await tasks.getByText(/They answered within a day/).waitFor()
  await page.getByRole('button', { name: 'It is contained' }).click()
  await page.getByRole('button', { name: 'Begin the assessment' }).click()
  await page.getByRole('button', { name: 'Begin the assessment' }).waitFor({ state: 'detached' })
  await expectAccessible(page, 'the file of an incident')
  await picture(page, 'incident')
  expect(complaints).toEqual([])
})

test('a person answers the questions and concludes; the program refuses what the answers do not carry', async () => {
  const { page, complaints } = clinic.officer
  const form = page.getByRole('form', { name: 'Is it a breach?' })
  const groups = form.getByRole('radiogroup')
  await expect.poll(() => groups.count()).toBe(9)
  for (const [index, choice] of ['Yes', 'Yes', 'No', 'No', 'No', 'High', 'High', 'Medium', 'Low'].entries())
    await groups.nth(index).getByRole('radio', { name: choice, exact: true }).check()
  const reasons = form.getByRole('textbox')
  for (let index = 0; index < 9; index += 1)
    await reasons.nth(index).fill(`What we know of question ${index + 1}.`)
  await form.getByRole('button', { name: 'Save the answers' }).click()
  await form.getByRole('button', { name: 'Conclude' }).click()
  const conclusion = page.getByRole('form', { name: 'Your conclusion' })
  await conclusion.getByRole('radio', { name: 'Not a breach: an exception holds' }).check()
  await field(page, 'Reasons for this conclusion').fill('The public could see it.')
  await expectAccessible(page, 'concluding')
  await conclusion.getByRole('button', { name: 'Conclude' }).click()
  await conclusion.getByText('The answers do not lead to this outcome.', { exact: false }).waitFor()
  await conclusion.getByRole('radio', { name: 'It is a breach' }).check()
  await conclusion.getByRole('button', { name: 'Conclude' }).click()
  await page.getByText(/^It is a breach\. Concluded by Avery Quill/).waitFor()
  expect(complaints).toEqual([])
})

test('letters lack nothing the law asks for, in both languages, and are handed over as PDF and Word', async () => {
  const { page, complaints } = clinic.officer
  const papers = region(page, 'Letters and papers')
  await papers.getByText('The notice in English lacks').waitFor()
  await papers.getByRole('button', { name: 'Write the notices' }).click()
  const form = papers.getByRole('form', { name: 'What the notices say' })
  await form.getByLabel('Toll-free number').fill('800-555-0142')
  await form.getByLabel('Who signs').fill('Avery Quill')
  const discovered = await form.getByLabel('Discovered on').inputValue()
  await form.getByLabel('First day of the breach').fill(discovered)
  await form.getByRole('checkbox', { name: 'Picture, video or voice' }).check()
  for (const language of ['English', 'Spanish']) {
    await form.getByText(language, { exact: true }).click()
    await form.getByRole('textbox', { name: 'What happened' }).fill('A picture was posted for a day.')
    await form.getByRole('button', { name: 'Take the proposed steps' }).click()
    await form.getByRole('textbox', { name: 'What you do about it' }).fill('We took it down.')
  }
  await expectAccessible(page, 'writing the notices')
  await form.getByRole('button', { name: 'Save' }).click()
  await papers.getByText(/^Nothing the law asks for is missing in Spanish/).waitFor()
  await papers.getByRole('button', { name: 'Preview in Spanish' }).click()
  await papers.getByRole('article').getByText('A picture was posted for a day.').waitFor()
  await expectAccessible(page, 'a letter as a preview')
  await papers.getByRole('button', { name: 'Close the preview' }).click()
  const make = papers.getByRole('form', { name: 'Make a paper' })
  for (const [kind, language] of [
    ['Letters to everybody on the list', 'English'],
    ['Notice with blanks', 'Spanish'],
    ['Sheet for the form of HHS', 'English'],
    ['Sheet for a state', 'English'],
  ] as const) {
    await make.getByLabel('Paper').selectOption({ label: kind })
    await make.getByLabel('Text in').selectOption({ label: language })
    await make.getByRole('button', { name: 'Make it' }).click()
    await papers.getByText(new RegExp(`^${kind}.*, ${language}, version 1$`)).waitFor()
  }
  for (const [format, start] of [
    ['PDF', '%PDF-'],
    ['DOCX', 'PK'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      papers.getByRole('link', { name: new RegExp(`^${format}: Letters to everybody`) }).click(),
    ])
    expect(readFileSync(await file.path(), 'latin1').slice(0, start.length)).toBe(start)
    expect(file.suggestedFilename()).not.toMatch(/calloway/i)
  }
  await papers.getByRole('button', { name: 'Put it into the accounting' }).click()
  const row = papers.getByRole('form', { name: 'Accounting of disclosures' })
  for (const label of ['Who received it', 'What was disclosed', 'Why, or that there was no purpose'])
    await row.getByRole('textbox', { name: label }).fill(`${label}: the public, a picture.`)
  await row.getByRole('button', { name: 'Put it into the accounting' }).click()
  await papers.getByText('Stands in the accounting of 1 of 1 people on the list.').waitFor()
  await picture(page, 'incident-papers')
  expect(complaints).toEqual([])
})

test('a sanction takes two people: one opens the case, a flag stops it, HR reviews and decides', async () => {
  const { page, complaints } = clinic.officer
  const part = region(page, 'Sanctions')
  await part.getByRole('button', { name: 'Open a case' }).click()
  const form = part.getByRole('form', { name: 'Open a case' })
  await form.getByLabel(/^Person/).selectOption({ label: 'Emery Lindqvist' })
  await form.getByLabel(/^How it came about on the person/).selectOption('carelessness')
  await form.getByRole('checkbox', { name: 'Reported it themselves' }).check()
  await form.getByRole('textbox', { name: 'What the person did' }).fill('Posted a picture from room 4.')
  await expectAccessible(page, 'opening a sanction case')
  await form.getByRole('button', { name: 'Open the case' }).click()
  await part.getByRole('link', { name: 'Case 1' }).click()
  await page.getByRole('heading', { level: 1, name: 'Case 1' }).waitFor()
  expect(await page.title()).toBe('Case 1 · Clearpost')
  await page.getByText('Where a decision starts from: 1. A mistake').waitFor()
  expect(await page.getByRole('button', { name: 'Decide' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Raise a flag' }).click()
  await field(page, 'Why').fill('They had asked about the rule before.')
  await page.getByRole('form', { name: 'Raise a flag' }).getByRole('button', { name: 'Raise a flag' }).click()
  await page.getByText(/^Raised by Avery Quill/).waitFor()
  await expectAccessible(page, 'a sanction case with a flag')
  const address = page.url()

  const hr = await join(browser, clinic.officer, {
    email: 'hr@harborlight.example',
    role: 'hr',
    name: 'Noor Halvorsen',
  })
  await hr.page.goto('/sanctions')
  await hr.page.getByText('1 flag not reviewed').waitFor()
  await expectAccessible(hr.page, 'sanctions for HR')
  await hr.page.goto(address)
  await hr.page.getByRole('button', { name: 'Review the flag' }).click()
  const review = hr.page.getByRole('form', { name: 'Review the flag' })
  await review.getByRole('radio', { name: 'Not protected' }).check()
  await review.getByRole('textbox', { name: 'Reasons' }).fill('A question about a rule is no report.')
  await review.getByRole('button', { name: 'Save' }).click()
  await hr.page.getByText(/Reviewed by Noor Halvorsen/).waitFor()
  const decide = hr.page.getByRole('form', { name: 'Decide' })
  await decide.getByRole('checkbox', { name: 'Training again' }).check()
  await decide.getByRole('textbox', { name: 'Reasons' }).fill('First time, told of it at once.')
  await expectAccessible(hr.page, 'deciding a sanction')
  await decide.getByRole('button', { name: 'Decide' }).click()
  await hr.page.getByText(/^Decided by Noor Halvorsen/).waitFor()
  const [letter] = await Promise.all([
    hr.page.waitForEvent('download'),
    hr.page.getByRole('link', { name: 'Result in writing, Spanish (PDF)' }).click(),
  ])
  expect(readFileSync(await letter.path(), 'latin1').slice(0, 5)).toBe('%PDF-')
  expect([...complaints, ...hr.complaints]).toEqual([])
  await hr.context.close()
  await page.goto(file)
})

test('clocks in three states are made or set aside, and the file is closed', async () => {
  const { page, complaints } = clinic.officer
  const clocks = region(page, 'Notices and clocks')
  for (const state of ['California', 'Texas', 'Colorado'])
    await clocks
      .getByRole('row', { name: new RegExp(`^${state}: Residents`) })
      .first()
      .waitFor()
  await clocks.getByRole('button', { name: 'Change: Law enforcement asked to wait' }).click()
  await clocks.getByRole('combobox', { name: 'Law enforcement asked to wait' }).selectOption('oral')
  await clocks.getByLabel('Who asked').fill('Officer Marlow, city police')
  await clocks.getByRole('button', { name: 'Save' }).click()
  await clocks.getByText('Officer Marlow, city police asked orally', { exact: false }).waitFor()
  const aside = clocks.getByRole('button', { name: /^The statute does not apply: CA/ })
  await aside.first().waitFor()
  for (let left = await aside.count(); left > 0; left -= 1) {
    await aside.first().click()
    await answer(page, 'The statute does not apply', 'No computerized data of the listed kinds.')
    await expect.poll(() => aside.count()).toBe(left - 1)
  }
  await expectAccessible(page, 'clocks of a breach')
  const made = clocks.getByRole('button', { name: /^It is made:/ })
  for (let left = await made.count(); left > 0; left -= 1) {
    await made.first().click()
    await dialog(page).getByLabel('How it was made, and what shows it').fill('By first-class mail.')
    await dialog(page).getByRole('button', { name: 'Save' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await expect.poll(() => made.count()).toBe(left - 1)
  }
  await page.getByRole('button', { name: 'Close the file' }).click()
  await answer(page, 'Close the file')
  await page.locator('h1 + *').getByText('Closed', { exact: true }).waitFor()
  await region(page, 'Timeline').getByText('State changed: Closed').waitFor()
  await expectAccessible(page, 'a closed file')
  expect(complaints).toEqual([])
})

test('consequences begin with the days, people and traits of the file; the address holds its id alone', async () => {
  const { page, complaints } = clinic.officer
  await page.goto(file)
  await page.getByRole('link', { name: 'What this could cost' }).click()
  await page.getByText(/^Filled from INC-/).waitFor()
  expect(await page.getByLabel('People disclosed').inputValue()).toBe('6')
  expect(await page.getByLabel('State, row 3').inputValue()).toBe('CO')
  await expect.poll(() => page.getByRole('checkbox', { name: 'Hospital' }).isChecked()).toBe(true)
  expect([...new URL(page.url()).searchParams.keys()]).toEqual(['incident'])
  await expectAccessible(page, 'consequences of an incident')
  expect(complaints).toEqual([])
})

test('whoever works here reports from the menu and follows it; the list stays closed to them', async () => {
  const { page, complaints } = clinic.editor
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: 'Incidents' }).click()
  await page.getByText('Nobody may punish you for reporting in good faith').waitFor()
  await page.getByRole('textbox', { name: 'What happened' }).fill('I answered a review too quickly.')
  await page.getByRole('button', { name: 'Send the report' }).click()
  await page.getByRole('heading', { name: /^Your report was received as INC-/ }).waitFor()
  await page.getByText(/INC-\d{4}-002, reported on .*: Received/).waitFor()
  await expectAccessible(page, 'reporting with a name')
  expect(complaints).toEqual([])
})
