import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, picture } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { answer, type Clinic, field, openClinic, SOON_MS } from './steps.ts'

const COLUMNS =
  'LASTNAME,FIRSTNAME,MIDNAME,BUSNAME,GENERAL,SPECIALTY,UPIN,NPI,DOB,ADDRESS,CITY,STATE,ZIP,EXCLTYPE,EXCLDATE,REINDATE,WAIVERDATE,WVRSTATE'
/** Rows as OIG writes them, of invented people. */
const row = (last: string, first: string, business = '', address = '1 ELM ST') =>
  `"${last}","${first}","","${business}","NURSE/NURSES AIDE","NURSE, LPN","","0000000000","","${address}","STERLING","CO","80751","1128b4","20261020","00000000","00000000",""`
const csv = (...rows: string[]) => ({
  name: 'UPDATED.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`${[COLUMNS, ...rows].join('\r\n')}\r\n`),
})

let product: Product
let browser: Browser
let clinic: Clinic

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

async function importList(page: Page, file: ReturnType<typeof csv>): Promise<void> {
  await page.getByRole('button', { name: 'Import list' }).click()
  const dialog = page.getByRole('dialog')
  await page.locator('input[type=file]').setInputFiles(file)
  await dialog.getByRole('button', { name: 'Import list' }).click()
}

test('a broken file is refused with its lines; a good one finds somebody by a nickname, and says why', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/screening')
  await page.getByRole('heading', { name: 'No list yet' }).waitFor()
  await expectAccessible(page, 'screening without a list')
  await importList(page, csv(row('PIKE', 'MARTA'), row('', 'WANDA')))
  await page.getByText('Line 3 has neither a last name nor a business name.').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await page.getByRole('heading', { name: 'No list yet' }).waitFor()

  await page.getByRole('button', { name: 'Add vendor' }).click()
  await field(page, 'Name').fill('Plainview Imaging LLC')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('cell', { name: 'Plainview Imaging LLC', exact: true }).waitFor()
  await importList(
    page,
    csv(row('QUILLE', 'AVERY'), row('', '', 'PLAINVIEW IMAGING, INC'), row('PIKE', 'MARTA')),
  )
  const person = page.getByRole('article', { name: 'Avery Quill' })
  await person.getByText('Last name: one letter different').waitFor({ timeout: SOON_MS })
  await person.getByText('First name: the same').waitFor()
  await page
    .getByRole('article', { name: 'Plainview Imaging LLC' })
    .getByText('Business name: the same')
    .waitFor()
  await page.getByText('2 to decide, 0 to verify').waitFor()
  await expectAccessible(page, 'screening with possible matches')
  await picture(page, 'screening')
  expect(complaints).toEqual([])
})

test('a person decides with a reason; the proof names file, row and decision', async () => {
  const { page, complaints } = clinic.officer
  await page.getByRole('button', { name: 'Not the same: Avery Quill' }).click()
  await answer(page, 'Not the same', 'The row is a nurse in Sterling; our officer never was one.')
  await page.getByText('1 to decide, 0 to verify').waitFor()
  await page.getByRole('button', { name: 'Ask OIG’s site: Plainview Imaging LLC' }).click()
  await answer(page, 'Ask OIG’s site', 'Their tax number has to be looked up.')
  await page.getByText('0 to decide, 1 to verify').waitFor()
  await page.getByText('Nothing to decide').waitFor()
  await page.getByLabel('Show').selectOption({ label: 'Not the same' })
  const card = page.getByRole('article', { name: 'Avery Quill' })
  await card.getByText('our officer never was one').waitFor()
  const [proof] = await Promise.all([
    page.waitForEvent('download'),
    card.getByRole('button', { name: 'Proof (PDF)' }).click(),
  ])
  expect(
    readFileSync(await proof.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await expectAccessible(page, 'a decided match')
  expect(complaints).toEqual([])
})

test('next month’s list does not ask again what was decided, and a record of each screening is kept', async () => {
  const { page, complaints } = clinic.officer
  await page.getByLabel('Show').selectOption({ label: 'To decide' })
  await importList(
    page,
    csv(
      row('PIKE', 'MARTA'),
      row('QUILLE', 'AVERY'),
      row('', '', 'PLAINVIEW IMAGING, INC'),
      row('OKONJO', 'ADA'),
    ),
  )
  await page.getByText(/List with 4 rows/).waitFor({ timeout: SOON_MS })
  await expect
    .poll(() => page.getByRole('table', { name: 'Record of screenings' }).getByRole('row').count(), {
      timeout: SOON_MS,
    })
    .toBeGreaterThanOrEqual(3)
  await page.getByText('0 to decide, 1 to verify').waitFor()
  const [record] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: /^Record \(PDF\)/ })
      .first()
      .click(),
  ])
  expect(record.suggestedFilename()).toMatch(/^screening-.*\.pdf$/)
  expect(complaints).toEqual([])
})

test('an overpayment has its sixty days and closes with proof; an estimate has its day', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/billing')
  await page.getByRole('button', { name: 'Record overpayment' }).click()
  const dialog = page.getByRole('dialog')
  await field(page, 'What happened').fill('Three visits were billed twice.')
  await field(page, 'Amount in US dollars').fill('1234.56')
  await field(page, 'Claims').fill('3')
  await expectAccessible(page, 'recording an overpayment')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('60 days left').waitFor()
  await page.getByText(/could come to \$46,627\.68 to \$89,560\.68/).waitFor()
  await page.locator('input[type=file]').setInputFiles({
    name: 'return.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
  })
  await page.getByRole('button', { name: 'It is returned' }).click()
  await field(page, 'How it was reported and returned').fill('Through the contractor’s form.')
  await dialog.getByRole('button', { name: 'Close the record' }).click()
  await page.getByText('Returned', { exact: true }).waitFor()

  await page.getByRole('button', { name: 'Begin checklist' }).click()
  await field(page, 'How you find the case').fill('Chart 7')
  await dialog.getByLabel('The patient asked for an estimate').check()
  await dialog.getByLabel('A copy is in the record').check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await page.getByText('1 of 8 steps').waitFor()
  await page.getByText(/Give it by/).waitFor()
  await expectAccessible(page, 'billing duties')
  await picture(page, 'billing')
  expect(complaints).toEqual([])
})

test('the risk register begins with starters; a new assessment moves the risk in the matrix and stays in the history', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/risks')
  await page.getByRole('button', { name: 'Take over starter risks' }).click()
  const matrix = page.getByRole('table', { name: 'Likelihood by impact' })
  await matrix.waitFor()
  await expectAccessible(page, 'the risk register')
  await picture(page, 'risks')
  const title = 'A reply to a review confirms that somebody is a patient'
  await page.getByRole('button', { name: `Assess again: ${title}` }).click()
  await page.getByRole('dialog').getByLabel('Likelihood').selectOption('1')
  await field(page, 'What changed').fill('Every reply is checked now.')
  await expectAccessible(page, 'assessing a risk')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await matrix.getByRole('cell', { name: 'Low 1', exact: true }).waitFor()
  await page.getByRole('button', { name: `History: ${title}` }).click()
  await page.getByRole('dialog').getByText('Every reply is checked now.').waitFor()
  await page
    .getByRole('dialog')
    .getByText(/^Assessment 1/)
    .waitFor()
  expect(complaints).toEqual([])
})
