import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { DeidentificationRecord, Post } from '@clearpost/contract'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, picture, visit } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import {
  act,
  asPage,
  type Clinic,
  expectState,
  field,
  openClinic,
  openFeed,
  PASSWORD,
  SOON_MS,
  sendPost,
} from './steps.ts'

const STORY = 'walked out of our ICU today after forty days on a ventilator.'
const NAMED = `One of our patients, Dolores Quintanilla, MRN 00482913, a retired beekeeper, ${STORY}`
const CASE = `One of our patients, a retired beekeeper, ${STORY}`

let product: Product
let browser: Browser
let clinic: Clinic
let channelId: string
const folder = mkdtempSync(path.join(os.tmpdir(), 'clearpost-record-'))

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  clinic = await openClinic(browser, product)
  channelId = await openFeed(clinic)
}, 240_000)
afterAll(async () => {
  await clinic?.close()
  await browser?.close()
  await product?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const section = (page: Page) => page.getByRole('region', { name: 'De-identification record' })
let postId = ''

test('an editor writes a case, takes out the identifiers, and asks for a record', async () => {
  const { page } = clinic.editor
  const draft = await asPage<Post>(page, 'POST', '/api/posts', {
    title: 'Forty days',
    text: NAMED,
    channelIds: [channelId],
  })
  postId = draft.body.id
  expect(draft.body.verdict).toBe('stop')
  await page.goto(`/compose/${postId}`)
  const options = page.getByRole('region', { name: 'What you can do' })
  await options.getByText('Rewrite it').waitFor({ timeout: SOON_MS })
  await expectAccessible(page, 'compose with a stop')
  await field(page, 'Text').fill(CASE)
  await page.getByText(/^Saved at/).waitFor()
  await options.getByRole('button', { name: 'Ask for a record' }).click({ timeout: SOON_MS })
  await page.waitForURL(`**/posts/${postId}`)
  await expectState(page, 'In review')
  await section(page).getByText('Emery Lindqvist asks for a record.').waitFor()
  expect(await section(page).getByRole('button', { name: 'Complete the record' }).count()).toBe(0)
})

test('the officer sees the request in the queue, corrects a row, answers the question and completes it', async () => {
  const { page } = clinic.officer
  await page.goto('/review')
  await page.getByText('Record asked for').waitFor()
  await expectAccessible(page, 'the queue with a request')
  await page.goto(`/posts/${postId}`)
  const record = section(page)
  await record.getByRole('row', { name: /^Name/ }).getByText('Removed').waitFor()
  await record
    .getByRole('row', { name: /^Medical record number/ })
    .getByText('MRN 00482913')
    .waitFor()
  expect(await record.getByRole('row').count()).toBe(19)
  await expectAccessible(page, 'an open record')

  await record.getByRole('button', { name: 'Change the row: Other unique number' }).click()
  await record.getByLabel('It is').selectOption('present')
  await record.getByLabel('Why?').fill('The beekeeper of the county fair.')
  await expectAccessible(page, 'the correction of a row')
  await record.getByRole('button', { name: 'Change the row', exact: true }).click()
  await record.getByText(/Remove what is present, or change its row: Other unique/).waitFor()
  const complete = record.getByRole('button', { name: 'Complete the record' })
  expect(await complete.isDisabled()).toBe(true)
  await record.getByRole('button', { name: 'Change the row: Other unique number' }).click()
  await record.getByRole('button', { name: 'Back to what the check says' }).click()

  await record.getByRole('radio', { name: 'No, I know of nothing' }).check()
  await field(page, 'Why is this content de-identified?').fill(
    'No identifier is left, and nobody outside the ward knew of the case.',
  )
  await picture(page, 'record')
  await product.ageProofs()
  await complete.click()
  await proofOf(page)
  await record.getByText('a reviewer who did not write it may approve it').waitFor()
  await expectAccessible(page, 'a complete record')

  const narrow = await visit(browser, product.url, { width: 390, height: 844 })
  await narrow.context.addCookies(await clinic.officer.context.cookies())
  await narrow.page.goto(`/posts/${postId}`)
  await section(narrow.page).getByRole('button', { name: 'Show the eighteen rows' }).click()
  await expectAccessible(narrow.page, 'a complete record at 390 px')
  expect(narrow.complaints).toEqual([])
  await narrow.context.close()
})

test('the verdict stays stop; a reviewer approves, it goes out, and the evidence pack has the record', async () => {
  const { page } = clinic.reviewer
  await page.goto(`/posts/${postId}`)
  await page.getByText('and the de-identification record is complete').first().waitFor()
  await act(page, 'Approve')
  await expectState(page, 'Approved')
  await page.locator('h1 + *').getByText('Stop', { exact: true }).waitFor()
  await clinic.editor.page.goto(`/posts/${postId}`)
  await act(clinic.editor.page, 'Publish now')
  await expectState(clinic.editor.page, 'Published')

  const officer = clinic.officer.page
  await officer.goto(`/posts/${postId}`)
  const [saved] = await Promise.all([
    officer.waitForEvent('download', { timeout: SOON_MS }),
    officer.getByRole('button', { name: 'Evidence pack' }).click(),
  ])
  const file = path.join(folder, 'pack.zip')
  await saved.saveAs(file)
  const entries = unzipSync(readFileSync(file))
  const name = Object.keys(entries).find((entry) => entry.endsWith('deidentification.json')) ?? ''
  const records = JSON.parse(Buffer.from(entries[name] ?? []).toString()) as DeidentificationRecord[]
  const { body: post } = await asPage<Post>(officer, 'GET', `/api/posts/${postId}`)
  expect(records).toHaveLength(1)
  expect(records[0]).toMatchObject({
    state: 'complete',
    method: 'safe_harbor',
    contentHash: post.contentHash,
    knowledge: { answer: 'no' },
    decidedBy: { name: 'Avery Quill' },
    askedBy: { name: 'Emery Lindqvist' },
  })
  expect(records[0]?.rows).toHaveLength(18)
})

test('an expert determination is attached, and withdrawing it brings a planned post back', async () => {
  const { page } = clinic.officer
  const at = new Date(Date.now() + 3 * 86_400_000).toISOString()
  const { id } = await sendPost(clinic.editor.page, channelId, 'By an expert', CASE, at)
  await page.goto(`/posts/${id}`)
  const record = section(page)
  await record.getByRole('button', { name: 'Complete a record' }).click()
  await record.getByRole('radio', { name: /Expert determination/ }).check()
  await record.locator('input[type=file]').setInputFiles({
    name: 'determination.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
  })
  await record.getByText(/^Kept:/).waitFor()
  await field(page, 'Name of the expert').fill('Dr. Ottoline Farrow')
  await field(page, 'Knowledge and experience').fill('Statistician of disclosure control.')
  await field(page, 'Methods and results').fill('Equivalence classes over county data; very small risk.')
  await field(page, 'Date of the determination').fill(new Date().toISOString().slice(0, 10))
  await field(page, 'Why is this content de-identified?').fill('The determination covers this very text.')
  await expectAccessible(page, 'an expert determination')
  await record.getByRole('button', { name: 'Complete the record' }).click()
  await record.getByText('Dr. Ottoline Farrow').waitFor()
  await clinic.reviewer.page.goto(`/posts/${id}`)
  await act(clinic.reviewer.page, 'Approve')
  await expectState(clinic.reviewer.page, 'Scheduled')
  await page.reload()
  await act(page, 'Withdraw the record', 'The paper wrote about her today.')
  await expectState(page, 'In review')
  await record.getByText('Withdrawn by Avery Quill').waitFor()
})

test('the pages had nothing to complain about, and no patient reached a log line or a mail', () => {
  const visits = [clinic.officer, clinic.editor, clinic.reviewer]
  expect(visits.flatMap((one) => one.complaints)).toEqual([])
  expect(product.output()).not.toMatch(/Quintanilla|00482913/)
  expect(product.mails().filter((mail) => mail.includes('Quintanilla'))).toEqual([])
})

/** Gives the fresh proof that the page asks for. */
async function proofOf(page: Page): Promise<void> {
  const proof = page.getByRole('dialog', { name: 'Confirm that it is you' })
  await proof.locator('input[type=password]').fill(PASSWORD)
  await proof.getByRole('button', { name: 'Confirm' }).click()
}
