import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, signIn } from './browser.ts'
import { type ClockedProduct, startProductAt } from './clocked-product.ts'
import { asPage, type Clinic, openClinic, PASSWORD } from './steps.ts'

let product: ClockedProduct
let browser: Browser
let clinic: Clinic

beforeAll(async () => {
  product = await startProductAt('2026-01-05T16:00:00Z')
  browser = await openBrowser()
  clinic = await openClinic(browser, product)
}, 240_000)
afterAll(async () => {
  await clinic?.close()
  await browser?.close()
  await product?.stop()
})

test('time goes on', async () => {
  await product.goTo('2026-03-05T16:00:00Z')
  const { page } = clinic.officer
  await signIn(page, 'officer@harborlight.example', PASSWORD)
  const me = await asPage<unknown>(page, 'GET', '/api/me')
  expect(me.status).toBe(200)
})
