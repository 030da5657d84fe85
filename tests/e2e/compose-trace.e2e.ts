import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { type Product, ROOT, startProduct } from './product.ts'
import { type Clinic, field, openClinic, openFeed } from './steps.ts'
import { longestTasks } from './trace.ts'

/** 300 characters as a hurried editor could write them: a name, an age, a place, a date, a telephone. */
const TEXT =
  'We loved caring for our patient Dolores Quintanilla, MRN 00482913, after her hip surgery on March 3. She went home walking! Her daughter Ana wrote to us on March 9. We are so proud of our therapy team, and of everybody who helps people to take their first steps again. Parking is free for everybody all year long, also on Sundays.'
const KEYS = 300

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

test('300 characters with findings, typed under a recorded trace', async () => {
  const { page } = clinic.editor
  await openFeed(clinic)
  await page.goto('/posts/new')
  await page.getByRole('checkbox', { name: /Website feed/ }).check()
  const text = field(page, 'Text')
  // The engine's data is loaded before: the trace is about typing.
  await text.fill('Thanks to Ana Beltrán for her hip surgery with us!')
  await page.locator('[data-mark]').first().waitFor()
  await text.fill('')
  await page.locator('[data-mark]').first().waitFor({ state: 'detached' })

  await text.focus()
  await browser.startTracing(page, {
    categories: [
      'devtools.timeline',
      'toplevel',
      'disabled-by-default-devtools.timeline',
      'blink.user_timing',
    ],
  })
  await text.pressSequentially(TEXT.slice(0, KEYS), { delay: 40 })
  await page.locator('[data-mark]', { hasText: 'Dolores Quintanilla' }).first().waitFor()
  const trace = JSON.parse((await browser.stopTracing()).toString())
  const tasks = longestTasks(trace)
  expect(await text.inputValue()).toBe(TEXT.slice(0, KEYS))
  expect(tasks.keystrokes).toBeGreaterThanOrEqual(KEYS)
  expect(await page.locator('[data-mark]').count()).toBeGreaterThan(2)
  if (process.env.BENCH !== '1') return
  const folder = path.join(ROOT, 'bench/web')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'typing.json'), `${JSON.stringify(tasks, null, 2)}\n`)
})
