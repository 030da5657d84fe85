import * as OTPAuth from 'otpauth'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, picture, signIn, visit } from './browser.ts'
import { type Product, startProduct } from './product.ts'

const PASSWORD = 'seven quiet herons at dawn'
const OFFICER = 'avery.quill@harborlight.example'

let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

test('first visit: organization, privacy officer, authenticator app; then sign-in asks for the code', async () => {
  const { page, context, complaints } = await visit(browser, product.url)
  await page.goto('/')
  await page.waitForURL('**/setup')
  await expectAccessible(page, '/setup')
  await picture(page, 'setup')
  await page.getByLabel('Name of the organization').fill('Harbor Light Clinics')
  await page.getByLabel('Your name').fill('Avery Quill')
  await page.getByLabel('E-mail').fill(OFFICER)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Create organization' }).click()
  await page.waitForURL(/\/account/)
  await page.getByRole('button', { name: 'Set up authenticator app' }).click()
  const key = await page.locator('code').first().textContent()
  const totp = new OTPAuth.TOTP({ secret: (key ?? '').replaceAll(' ', '') })
  await page.getByRole('dialog').getByLabel('Code').fill(totp.generate())
  await expectAccessible(page, 'the authenticator dialog')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('Your recovery codes').waitFor()
  const recovery = await page.getByRole('dialog').locator('code').first().textContent()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  expect(complaints).toEqual([])

  await page.getByRole('button', { name: /Your menu/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.getByLabel('E-mail').fill(OFFICER)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
  await page.getByLabel('Recovery code').fill(recovery ?? '')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Hello, Avery' }).waitFor()
  await context.close()
})

test('an invited editor comes in by the mailed link, which works once', async () => {
  const officer = await visit(browser, product.url)
  await officer.page.goto('/sign-in')
  await officer.page.getByLabel('E-mail').fill(OFFICER)
  await officer.page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await officer.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await officer.page.getByText('Second factor').first().waitFor()
  await officer.context.close()
})
