import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, picture } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { answer, type Clinic, field, openClinic, SOON_MS } from './steps.ts'

const COLLIDING = 'Employees must not discuss pay or staffing online.'

let product: Product
let browser: Browser
let clinic: Clinic
let address = ''

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

test('the officer begins with a starter, is warned of a clause, and asks for agreement', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/policies')
  await page.getByText('There is no policy yet').waitFor()
  await page.getByRole('button', { name: 'New policy' }).click()
  await page
    .getByRole('dialog')
    .getByRole('combobox', { name: 'Starter' })
    .selectOption({ label: 'Social media' })
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click()
  const text = field(page, 'Text')
  await expect.poll(() => text.inputValue()).toContain('Avery Quill')
  await page.getByText('Not filled in yet: [phone]').waitFor()
  await page.getByText('No clause stands out.').waitFor()

  const starter = await text.inputValue()
  await text.fill(`${COLLIDING}\n\n${starter.replaceAll('[phone]', '970-555-0142')}`)
  await page.getByText(/forbid talk about pay/).waitFor()
  await page.getByRole('tab', { name: 'Preview' }).click()
  await page.getByRole('heading', { name: 'What never goes online' }).waitFor()
  await expectAccessible(page, 'a policy that is being written')
  await picture(page, 'policy-editor')
  await text.fill((await text.inputValue()).replace(COLLIDING, ''))
  await page.getByText('No clause stands out.').waitFor()
  await page.getByRole('button', { name: 'Ask for agreement' }).click()
  await page.getByText('0 of 1 agreed.').waitFor()
  expect(await page.getByRole('button', { name: 'Agree', exact: true }).count()).toBe(0)
  address = new URL(page.url()).pathname
  expect(complaints).toEqual([])
})

test('a reviewer sends it back, then agrees; the officer publishes with a fresh proof', async () => {
  const reviewer = clinic.reviewer.page
  await reviewer.goto(address)
  await reviewer.getByRole('button', { name: 'Send back' }).click()
  await answer(reviewer, 'Send back', 'Say who answers the phone.')
  await reviewer.getByText(/sent it back.*Say who answers the phone/).waitFor()
  const { page } = clinic.officer
  await page.reload()
  await page.getByText(/Say who answers the phone/).waitFor()
  await page.getByRole('button', { name: 'Ask for agreement' }).click()
  await page.getByText('0 of 1 agreed.').waitFor()
  await reviewer.reload()
  await reviewer.getByRole('button', { name: 'Agree', exact: true }).click()
  await reviewer.getByRole('heading', { name: /agreed, not published/ }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByRole('heading', { name: 'In force, version 1' }).waitFor()
  await page.getByRole('heading', { name: 'Signatures: 0 of 4' }).waitFor()
  await expectAccessible(page, 'a policy in force')
})

test('an editor is asked on the day’s board, reads and signs; a change asks again with its reason', async () => {
  const { page } = clinic.editor
  await page.goto('/')
  await page
    .getByRole('region', { name: 'To read and sign' })
    .getByRole('link', { name: 'Read and sign' })
    .click()
  const sign = page.getByRole('region', { name: 'Your signature' })
  expect(await sign.getByRole('button', { name: 'Sign' }).isDisabled()).toBe(true)
  await sign.getByRole('checkbox').check()
  await sign.getByRole('button', { name: 'Sign' }).click()
  await sign.getByText('You have signed this version.').waitFor()

  const officer = clinic.officer.page
  await officer.goto(address)
  await officer.getByRole('heading', { name: 'Signatures: 1 of 4' }).waitFor()
  await officer.getByRole('button', { name: 'Remind those who have not signed' }).click()
  await officer.getByText('3 people get a mail.').waitFor()
  await expect
    .poll(() => product.mails().filter((mail) => mail.includes('A policy waits for your signature')).length, {
      timeout: SOON_MS,
    })
    .toBe(3)
  await officer.getByRole('button', { name: 'Change this policy' }).click()
  const text = field(officer, 'Text')
  await text.fill((await text.inputValue()).replace('Name your source.', 'Name your source and its date.'))
  await officer.getByRole('tab', { name: 'Changes' }).click()
  await officer.locator('ins', { hasText: 'and its date' }).waitFor()
  await field(officer, 'Why it changes').fill('Sources get a date.')
  await officer.getByRole('button', { name: 'Ask for agreement' }).click()
  await officer.getByText('0 of 1 agreed.').waitFor()
  const reviewer = clinic.reviewer.page
  await reviewer.goto(address)
  await reviewer.getByRole('button', { name: 'Agree', exact: true }).click()
  await reviewer.getByRole('heading', { name: /agreed, not published/ }).waitFor()
  await officer.reload()
  await officer.getByRole('button', { name: 'Publish' }).click()
  await officer.getByRole('heading', { name: 'In force, version 2' }).waitFor()
  await officer.getByText('Only version 1').waitFor()

  await page.goto('/policies')
  await page.getByText('Changed since you signed: Sources get a date.').waitFor()
})
