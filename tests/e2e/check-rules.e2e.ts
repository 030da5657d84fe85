import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { answer, asPage, type Clinic, field, openClinic, SOON_MS } from './steps.ts'

const AWARD = 'Congratulations to Dr. Imogen Tarrow, our employee of the month!'
const STAFF_RULE = 'About colleagues, not about patients.'

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

/** Milliseconds for one of these walks on a busy machine: four loads of the composer with its engine. */
const WALK_MS = 240_000

const draftOf = (page: Page) => page.getByRole('region', { name: 'Draft' })
/** The row of one rule, by the sentence that says why. */
const ruleOf = (page: Page, why: string) =>
  page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: why }).first()

/** What the compose page of an editor says of a text that was just typed. */
async function composed(text: string): Promise<Page> {
  const { page } = clinic.editor
  await page.goto('/compose')
  await page.getByRole('textbox', { name: 'Text' }).fill(text)
  return page
}

test(
  'an officer makes a rule stricter, sees what it would have done, publishes, and rolls back',
  async () => {
    const { page, complaints } = clinic.officer
    for (const text of [AWARD, AWARD, 'Flu shots are offered this Saturday from nine to noon.'])
      await asPage(clinic.editor.page, 'POST', '/api/posts', { text, channelIds: [] })

    await page.goto('/check-rules')
    await page.getByText('The built-in rules are in force').waitFor()
    await expectAccessible(page, 'the check rules')
    const rule = ruleOf(page, STAFF_RULE)
    await rule.getByRole('combobox').selectOption('review')
    const draft = draftOf(page)
    await draft.getByText(STAFF_RULE).waitFor()
    await rule.getByText('Stricter here').waitFor()
    // The page does not offer what is looser than the law.
    const strict = ruleOf(page, 'A patient is named together with details of care.')
    expect(await strict.getByRole('combobox').count()).toBe(0)

    await draft.getByRole('button', { name: 'Run tests' }).click()
    await draft.getByText(/built-in tests? comes? out stricter/).waitFor()
    await draft.getByRole('button', { name: 'Try on stored posts' }).click()
    await draft.getByText(/Done · 3 of 3 posts/).waitFor({ timeout: SOON_MS })
    expect(await draft.getByRole('row').allTextContents()).toEqual([
      'NowUnder the draftPosts',
      'ClearReview2',
    ])
    await draft.getByRole('button', { name: 'Show the changed posts' }).click()
    await draft.getByRole('link', { name: AWARD }).first().waitFor()
    await expectAccessible(page, 'a draft of the check rules with its preview')

    const before = await composed(AWARD)
    await before.getByText('About colleagues, not about patients.').first().waitFor()

    await draft.getByRole('button', { name: 'Publish' }).click()
    await answer(page, 'Publish', 'Awards name people; a colleague should look.')
    await page.getByText('Version 1 is in force.').waitFor()
    expect(await draft.count()).toBe(0)

    const after = await composed(AWARD)
    await after.getByText('Your organization has a person look at this.').first().waitFor()

    await page.getByRole('tab', { name: 'History' }).click()
    await page.getByText('Awards name people; a colleague should look.').waitFor()
    await expectAccessible(page, 'the history of the check rules')
    await page.getByRole('button', { name: 'Roll back to this: The built-in rules' }).click()
    await answer(page, 'Roll back to this', 'Too many awards waited.')
    await page.getByText('Version 2 is in force.').waitFor()
    const back = await composed(AWARD)
    await back.getByText('About colleagues, not about patients.').first().waitFor()
    expect(await back.getByText('Your organization has a person look at this.').count()).toBe(0)
    expect(complaints).toEqual([])
  },
  WALK_MS,
)

test(
  'an own term with a failing test is not published until the test passes; then it holds with its reason',
  async () => {
    const { page, complaints } = clinic.officer
    await page.goto('/check-rules')
    await page.getByRole('tab', { name: 'Own terms' }).click()
    await field(page, 'Words').fill('Room of Hope')
    await field(page, 'Why, for whoever writes it').fill('People here call our hospice ward so.')
    await page.getByRole('button', { name: 'Add a term' }).click()
    await page.getByRole('button', { name: 'Add a test post: Room of Hope' }).click()
    await field(page, 'Text of the post').fill('Coffee in the Room of Hope on Saturday for everybody.')
    await page.getByLabel('Must come out as').selectOption('stop')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    const draft = draftOf(page)
    await draft.getByRole('button', { name: 'Publish' }).click()
    await answer(page, 'Publish', 'The name is known in town.')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Some tests fail with this draft.').waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await draft.getByText('1 test fails.').waitFor()
    await expectAccessible(page, 'a draft whose tests fail')

    await page.getByRole('button', { name: /^Remove: Coffee in the Room of Hope/ }).click()
    await draft.getByText('1 test fails.').waitFor({ state: 'detached' })
    await draft.getByRole('button', { name: 'Publish' }).click()
    await answer(page, 'Publish', 'The name is known in town.')
    await page.getByText(/^Version \d+ is in force\./).waitFor()
    await draft.waitFor({ state: 'detached' })
    const editor = await composed('Coffee in the Room of Hope on Saturday for everybody.')
    await editor.getByText('People here call our hospice ward so.').first().waitFor()
    expect(complaints).toEqual([])
  },
  WALK_MS,
)

test('a reviewer reads the rules and changes nothing; an editor does not see them', async () => {
  const { page } = clinic.reviewer
  await page.goto('/check-rules')
  await page.getByText('You can read the rules').waitFor()
  expect(await page.getByRole('combobox').count()).toBe(0)
  await page.getByRole('tab', { name: 'History' }).click()
  await page.getByText('Version 1', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: /^Roll back/ }).count()).toBe(0)
  await clinic.editor.page.goto('/')
  const menu = clinic.editor.page.getByRole('navigation', { name: 'Main navigation' })
  await menu.getByRole('link', { name: 'Check a text' }).waitFor()
  expect(await clinic.editor.page.getByRole('link', { name: 'Check rules' }).count()).toBe(0)
})
