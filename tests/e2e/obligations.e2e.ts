import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, picture } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { type Clinic, field, openClinic } from './steps.ts'

const NAME = 'Quillon Marsh'
const PDF = { name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') }

let product: Product
let browser: Browser
let clinic: Clinic
/** Today on the clinic's clock, which is that of the browser which set it up. */
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Denver' }).format(new Date())
const thisYear = Number(today.slice(0, 4))
const lastYear = thisYear - 1

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  clinic = await openClinic(browser, product)
}, 240_000)
afterAll(async () => {
  await clinic?.close()
  await browser?.close()
  await product?.stop()
})

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const shownDay = (day: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(day))

async function applies(page: Page, duty: string, reason: string): Promise<void> {
  await page.goto(`/obligations/${duty}`)
  const form = region(page, 'Does it apply to you?')
  await form.getByRole('radio', { name: 'It applies to us' }).check()
  await field(page, 'Reason').fill(reason)
  await form.getByRole('button', { name: 'Save the answer' }).click()
  await form.getByText(/Answered by Avery Quill/).waitFor()
}

test('a short profile suggests what applies; the officer decides with a reason', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/obligations')
  await page.getByText('Nothing is due').waitFor()
  await expectAccessible(page, 'an empty calendar of duties')
  await page.getByRole('link', { name: 'Describe your organization' }).click()
  await field(page, 'Employees, the most at any one time of the year').fill('42')
  await field(page, 'NAICS code').fill('621111')
  await page.getByText('Log of injuries: partly exempt by industry').waitFor()
  await field(page, 'NAICS code').fill('622110')
  await page.getByText('Log of injuries: to be kept.').waitFor()
  await field(page, 'States in which you work').fill('co, tx')
  await page
    .getByRole('radiogroup', { name: /expose people to blood/ })
    .getByText('Yes', { exact: true })
    .click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved.').waitFor()
  await expectAccessible(page, 'the profile of the organization')

  await page.goto('/obligations/log_300')
  await page.getByText('What you said of your organization speaks for: applies.').waitFor()
  await page.getByText('not verified, check before relying on it').waitFor()
  await applies(page, 'log_300', 'A hospital with 42 people.')
  await applies(page, 'bbp_ecp', 'Our nurses give injections.')
  await applies(page, 'ita', 'We were told to submit.')
  await applies(page, 'hazcom_2024', 'We use disinfectants.')
  await page.goto('/obligations')
  const overdue = region(page, 'Overdue')
  await overdue.getByText('2024 hazard communication standard').waitFor()
  await region(page, 'Within 30 days').getByText('Review the exposure control plan').waitFor()
  await expectAccessible(page, 'duties that are due')
  await picture(page, 'obligations')
  expect(complaints).toEqual([])
})

test('a duty is done with evidence, and comes again a year later', async () => {
  const { page } = clinic.officer
  await page.goto('/obligations/bbp_ecp')
  const open = region(page, 'Open')
  await open.getByText('due today').waitFor()
  await open.getByRole('button', { name: 'Mark as done' }).click()
  await field(page, 'What was done, and by what one sees it').fill('Read with the nurses of both floors.')
  await open.locator('input[type=file]').setInputFiles(PDF)
  await open.getByText('plan.pdf').waitFor()
  await expectAccessible(page, 'a duty that is being settled')
  await open.getByRole('button', { name: 'It is done' }).click()
  const history = region(page, 'What was done')
  await history.getByText('Read with the nurses of both floors.').waitFor()
  await history.getByRole('link', { name: /^PDF, / }).waitFor()
  const next = `${thisYear + 1}${today.slice(4) === '-02-29' ? '-02-28' : today.slice(4)}`
  await open.getByText(`Due ${shownDay(next)}`).waitFor()

  await page.goto(`/obligations?view=month&month=${next.slice(0, 7)}`)
  await page.getByRole('link', { name: 'Review the exposure control plan' }).waitFor()
  await expectAccessible(page, 'a month of duties')
  await page.goto('/obligations?view=duties')
  await page.getByText('Within 7 calendar days of learning of a case; kept 5 years').waitFor()
  await expectAccessible(page, 'all duties')
})

test('an injury as a privacy case: no name on the log, on the list apart with a fresh proof', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/osha')
  await page.getByText('There is no log yet').waitFor()
  await page.getByRole('button', { name: 'Add a place' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name of the establishment').fill('Harbor Light, East')
  await dialog.getByLabel('Employer identification number, 9 digits').fill('123456789')
  await dialog.getByLabel('Street').fill('12 Quay Street')
  await dialog.getByLabel('City').fill('Ouray')
  await dialog.getByLabel('State, two letters').fill('co')
  await dialog.getByLabel('ZIP code, 5 or 9 digits').fill('81427')
  await dialog.getByLabel('NAICS code, 6 digits').fill('622110')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('No case in this year').waitFor()
  await expectAccessible(page, 'an empty log')

  await page.getByRole('link', { name: 'Note an injury or illness' }).click()
  await page
    .getByRole('combobox', { name: 'Privacy case' })
    .selectOption({ label: 'Needlestick or cut from a contaminated sharp' })
  await page.getByLabel('Employee’s name').fill(NAME)
  await page.getByLabel('Day of the injury or onset of illness').fill(`${lastYear}-03-05`)
  await page.getByLabel('Day on which you learned of it').fill(`${lastYear}-03-06`)
  await page.getByText(`To be entered by ${shownDay(`${lastYear}-03-13`)}.`).waitFor()
  await page.getByLabel('Most serious outcome').selectOption({ label: 'Days away from work' })
  await page.getByRole('textbox', { name: 'Days away from work' }).fill('3')
  await expectAccessible(page, 'a new case')
  await page.getByRole('button', { name: 'Save the case' }).click()
  await page.getByRole('heading', { name: `Case 1 of ${lastYear}` }).waitFor()
  await page.getByRole('button', { name: 'Enter in the log' }).click()
  await page.getByText('The log needs a name, job title, place and description').waitFor()
  await field(page, 'Job title').fill('Nurse')
  await page.getByLabel(/^Where it happened/).fill('Room 4')
  await page.getByLabel(/^Describe injury or illness/).fill('Needlestick of a finger')
  await page.getByRole('button', { name: 'Save the case' }).click()
  await page.getByText('Saved.').waitFor()
  await page.getByRole('button', { name: 'Enter in the log' }).click()
  await page.getByText('Entered', { exact: true }).waitFor()
  expect(await page.content()).not.toContain(NAME)

  await page.goto(`/osha?year=${lastYear}`)
  await page.getByRole('cell', { name: 'Privacy Case' }).waitFor()
  expect(await page.content()).not.toContain(NAME)
  await expectAccessible(page, 'a log with a privacy case')
  await picture(page, 'osha-log')
  await page.getByRole('button', { name: 'Show the names' }).click()
  await page.getByText(`Case 1 of ${lastYear}: ${NAME}`).waitFor()
  expect(complaints).toEqual([])
})

test('the year’s summary has its figures, is certified and posted; form and upload come out of it', async () => {
  const { page, complaints } = clinic.officer
  await page.goto(`/osha?year=${lastYear}&view=summary`)
  const figures = region(page, 'Figures')
  await figures.getByRole('row', { name: 'Days away from work 1', exact: true }).waitFor()
  await figures.getByRole('row', { name: 'Days away from work, all cases 3', exact: true }).waitFor()
  await page.getByLabel('Annual average number of employees').fill('40')
  await page.getByLabel('Most employees at any one time').fill('42')
  await page.getByLabel('Hours worked by all employees').fill('76000')
  await region(page, 'Employees and hours').getByRole('button', { name: 'Save' }).click()
  const certify = region(page, 'Certification')
  await certify.getByLabel('Executive').fill('Margaret Okonjo')
  await certify.getByLabel('Title').fill('Owner')
  await certify.getByLabel('Phone').fill('970-555-0142')
  await certify.getByRole('button', { name: 'Certify these figures' }).click()
  await certify.getByText(/Certified by Margaret Okonjo, Owner/).waitFor()
  const posting = region(page, 'Posting')
  await posting.getByLabel('Posted on').fill(`${thisYear}-01-01`)
  await posting.getByLabel('Where it hangs').fill('Staff room')
  await posting.getByRole('button', { name: 'Save the posting' }).click()
  await posting.locator('input[type=file]').first().setInputFiles(PDF)
  await posting.getByRole('link', { name: 'Picture of it posted' }).waitFor()
  await expectAccessible(page, 'a certified summary')
  await picture(page, 'osha-summary')

  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'File for electronic submission (CSV)' }).click(),
  ])
  const [head = '', line] = readFileSync(await csv.path(), 'utf8').split('\r\n')
  expect(head).toMatch(/^establishment_name,ein,company_name,.*,change_reason$/)
  expect(line).toBe(
    `"Harbor Light, East",123456789,Harbor Light Clinics,12 Quay Street,Ouray,CO,81427,622110,,21,1,${lastYear},40,76000,1,0,1,0,0,3,0,1,0,0,0,0,0,`,
  )
  const [form] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Form 300A as PDF' }).click(),
  ])
  expect(
    readFileSync(await form.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(complaints).toEqual([])
})

test('a sharps injury and a severe injury are logged; the calendar shows what must be reported', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/osha?view=sharps')
  await page.getByText('No sharps injury in this year.').waitFor()
  await page.getByLabel('Type of device').fill('Hollow needle')
  await page.getByLabel('Department or work area').fill('Theatre')
  await page.getByLabel('How it happened, without names').fill('While recapping')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('cell', { name: 'While recapping' }).waitFor()
  await expectAccessible(page, 'the sharps log')
  await page.goto('/osha?view=severe')
  await page.getByRole('button', { name: 'Begin the clock' }).click()
  await page.getByText(/^Report to OSHA by/).waitFor()
  await expectAccessible(page, 'a severe injury')
  await page.goto('/obligations')
  await page.getByRole('link', { name: 'Report a death or severe injury to OSHA' }).waitFor()
  await page.goto('/osha?view=severe')
  await page.getByRole('button', { name: 'It was reported' }).click()
  await page.getByText(/^Reported .*, by phone/).waitFor()
  expect(complaints).toEqual([])
})

test('an editor sees neither the calendar nor the records', async () => {
  const { page } = clinic.editor
  await page.goto('/')
  const links = await page.getByRole('navigation').first().getByRole('link').allTextContents()
  expect(links).not.toContain('Obligations')
  expect(links).not.toContain('OSHA records')
})
