import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  BREACH_RULES,
  CASES,
  CRIMINAL,
  PENALTY_RULES,
  PENALTY_TABLES,
  STATE_ATTORNEY_GENERAL,
  STATE_DEADLINES,
} from '../../packages/law/src/index.ts'
import { expectAccessible, openBrowser, picture, type Visit, visit } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { field, setUp } from './steps.ts'

const REPLY =
  'Hi Dolores Quintanilla, we are sorry that your root canal hurt. Your insurance did not cover it.'
const KNOWN = new Set<string>(
  [
    ...CASES,
    ...PENALTY_TABLES,
    ...Object.values(PENALTY_RULES),
    ...Object.values(BREACH_RULES),
    ...STATE_DEADLINES,
    CRIMINAL,
    STATE_ATTORNEY_GENERAL,
  ].map(({ citation }) => citation),
)

let product: Product
let browser: Browser
let officer: Visit

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  officer = await visit(browser, product.url)
  await setUp(officer.page, 'Cedar Hill Dental', 'Daniel Reyes-Holt', 'daniel@cedarhill.example')
})
afterAll(async () => {
  await officer?.context.close()
  await browser?.close()
  await product?.stop()
})

test('beside a reply that must not go out stand the practices that paid for one', async () => {
  const { page } = officer
  await page.goto('/check')
  await field(page, 'What is it?').selectOption({ label: 'A reply' })
  await field(page, 'Your text').fill(REPLY)
  const panel = page.getByRole('region', { name: 'Result of the check' })
  await panel.getByRole('heading', { name: 'What happened to others' }).waitFor()
  await panel.getByText(/New Vision Dental/).waitFor()
  await panel.getByText(/Paid \$23,000/).waitFor()
  await panel.getByRole('link', { name: 'What this could cost' }).click()
  await page.getByRole('heading', { level: 1, name: 'Consequences' }).waitFor()
  expect(await page.getByRole('checkbox', { name: 'A reply to a review' }).isChecked()).toBe(true)
  expect(await page.getByRole('checkbox', { name: 'A picture' }).isChecked()).toBe(false)
})

test('the estimate follows what is entered, and every statement is cited from the data', async () => {
  const { page, complaints } = officer
  const law = page.getByRole('region', { name: 'What the law allows' })
  const row = law.getByRole('row').filter({ hasText: 'Did not know' })
  await field(page, 'First day it could be seen').fill('2026-03-01')
  await field(page, 'Last day').fill('2026-03-10')
  await field(page, 'Day of assessment').fill('2026-11-24')
  await field(page, 'People disclosed').fill('4')
  // 4 × $145 at the least; 40 × $73,011 meets the cap of the year at the most.
  await row.getByText('$580 to $2,190,294').waitFor()
  await row.getByText('$580 to $36,505').waitFor()
  await page.getByLabel(/Corrected within 30 days/).check()
  await row.getByText('None: not willful neglect, and corrected in time').first().waitFor()
  await field(page, 'Last day').fill('2026-02-01')
  await law.getByText('The days do not follow one another.').waitFor()
  await field(page, 'Last day').fill('2026-03-10')

  const cited = await page.locator('a[target=_blank]').allTextContents()
  expect(cited.length).toBeGreaterThan(20)
  expect(cited.filter((citation) => !KNOWN.has(citation))).toEqual([])
  await law.getByText('not verified, check before relying on it').first().waitFor()
  await page.getByRole('checkbox', { name: 'A picture' }).check()
  await expectAccessible(page, 'consequences')
  await picture(page, 'consequences')
  expect(complaints).toEqual([])
})

test('the clocks of a breach in two states, and law enforcement moves them', async () => {
  const { page } = officer
  const clocks = page.getByRole('region', { name: 'Who must be told, and by when' })
  const dueOf = (whom: RegExp) => clocks.getByRole('row').filter({ hasText: whom })
  await clocks.getByLabel('Discovered on').fill('2026-11-02')
  await clocks.getByRole('button', { name: 'Add a state' }).click()
  await clocks.getByLabel('State, row 1').selectOption({ label: 'Texas' })
  await clocks.getByLabel('People, row 1').fill('501')
  await clocks.getByRole('button', { name: 'Add a state' }).click()
  await clocks.getByLabel('State, row 2').selectOption({ label: 'California' })
  await dueOf(/Each person affected \(503\)/)
    .getByText('January 1, 2027')
    .waitFor()
  await dueOf(/HHS, at the same time/)
    .getByText('January 1, 2027')
    .waitFor()
  await dueOf(/Texas: Media in the state \(501 residents\)/).waitFor()
  await dueOf(/Texas: The state’s office/)
    .getByText('December 2, 2026')
    .waitFor()
  await dueOf(/California: Residents/)
    .getByText('November 23, 2026')
    .waitFor()
  await clocks.getByLabel('Law enforcement asked to wait').selectOption({ label: 'Orally, on' })
  await clocks.getByLabel('Day', { exact: true }).fill('2026-12-20')
  await dueOf(/Each person affected/)
    .getByText(/January 19, 2027/)
    .waitFor()
  await expectAccessible(page, 'the clocks of a breach')
  const cited = await clocks.locator('a[target=_blank]').allTextContents()
  expect(cited.length).toBeGreaterThan(6)
  expect(cited.filter((citation) => !KNOWN.has(citation))).toEqual([])
})

test('the library is searched by any word of a case', async () => {
  const { page } = officer
  const library = page.getByRole('region', { name: 'All cases' })
  await field(page, 'Search the cases').fill('yelp insurance')
  await library.getByText('2 cases').waitFor()
  await library.getByRole('article', { name: /Elite Dental/ }).waitFor()
  await library.getByLabel('Kind').selectOption({ label: 'By the employer' })
  await library.getByText('No case has these words.').waitFor()
})
