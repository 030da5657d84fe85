import { check } from '@clearpost/engine'
import { DRILL_POSTS, wordsOf } from '@clearpost/law/courses'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, picture } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { answer, asPage, type Clinic, openClinic } from './steps.ts'

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

const heading = (page: Page, name: RegExp | string) => page.getByRole('heading', { name })

/** At both widths, and in the dark where it is narrow. */
async function expectBoth(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, `${where}, narrow and dark`)
  await picture(page, `drill-${where.replaceAll(' ', '-')}-390`)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
}

test('an editor takes part from the page of training; an officer needs three people', async () => {
  const { page, complaints } = clinic.editor
  await page.goto('/training')
  await page.getByRole('link', { name: 'Taking part in drills' }).click()
  await page.getByText('none of it is ever published').waitFor()
  await page.getByRole('button', { name: 'Take part' }).click()
  await heading(page, 'Nothing to look at').waitFor()
  await expectBoth(page, 'taking part')
  const officer = clinic.officer.page
  await officer.goto('/drills?tab=team')
  await officer.getByText('1 person takes part.').waitFor()
  expect(await officer.getByRole('button', { name: 'Start a drill' }).isDisabled()).toBe(true)
  for (const { page: other } of [clinic.colleague, clinic.reviewer])
    expect((await asPage(other, 'PUT', '/api/my/drills', { agreed: true, named: false })).status).toBe(200)
  expect(complaints).toEqual([])
})

test('an officer starts a drill in the page', async () => {
  const { page, complaints } = clinic.officer
  await page.reload()
  await page.getByRole('button', { name: 'Start a drill' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('What it is about').selectOption({ label: 'Names' })
  await dialog.getByLabel('Risky posts for each person').fill('2')
  await expectAccessible(page, 'starting a drill')
  await dialog.getByRole('button', { name: 'Start a drill' }).click()
  await page.getByText('3 people get posts to look at.').waitFor()
  await heading(page, 'Drills of the team').waitFor()
  await page
    .getByRole('cell', { name: /^(Kind)?.*Names/ })
    .first()
    .waitFor()
  expect(complaints).toEqual([])
})

test('the posts come without a mark, and after the answer the page says what they were', async () => {
  const { page, complaints } = clinic.editor
  await page.goto('/training')
  await page.getByText('3 posts wait to be looked at').waitFor()
  await page.getByRole('link', { name: 'Look at them' }).click()
  for (let at = 1; at <= 3; at += 1) {
    await heading(page, `Post ${at} of 3`).waitFor()
    const group = page.getByRole('group', { name: 'The post' })
    const shown = ((await group.textContent()) ?? '').replace(/\s+/g, ' ').trim()
    const post = DRILL_POSTS.find(({ text }) => text.en === shown)
    expect(post, shown).toBeDefined()
    expect(await page.getByText('This was a drill').count()).toBe(0)
    if (at === 1) await expectBoth(page, 'a post')
    const { findings } = check({ text: shown, lang: 'en' })
    const words = wordsOf(shown)
    const [found] = findings.filter(({ category }) => category === 'A')
    if (found) {
      const place = words.findIndex(({ start, end }) => start < found.end && end > found.start)
      await group.getByRole('button').nth(place).click()
      await page.getByRole('button', { name: 'Something points to somebody' }).click()
      await heading(page, 'You noticed it').waitFor()
    } else {
      await page.getByRole('button', { name: 'It is fine' }).click()
      await heading(page, 'Right, it is fine').waitFor()
    }
    await page.getByText('This was a drill. The post is invented and goes nowhere.').waitFor()
    await expectBoth(page, found ? 'noticed' : 'fine')
    await page.getByRole('button', { name: at < 3 ? 'Next post' : 'Done' }).click()
  }
  await heading(page, 'Nothing to look at').waitFor()
  await page.getByText('So far you noticed 2 of 2 risky posts.').waitFor()
  expect((await asPage<{ items: unknown[] }>(page, 'GET', '/api/posts')).body.items).toEqual([])
  expect(complaints).toEqual([])
})

test('the officer sees counts and no name, and ends the drill', async () => {
  const { page, complaints } = clinic.officer
  await page.reload()
  await page.getByRole('button', { name: /^Show the drill of/ }).click()
  await page.getByText('2 of 6 answered').waitFor()
  const result = page.getByRole('region', { name: /^Names,/ })
  expect(await result.textContent()).not.toContain('Emery')
  await expectBoth(page, 'a result')
  await page.getByRole('button', { name: 'End it now' }).click()
  await answer(page, 'End it now')
  await page.getByText('Over').first().waitFor()
  await clinic.reviewer.page.goto('/drills')
  await heading(clinic.reviewer.page, 'Nothing to look at').waitFor()
  expect(complaints).toEqual([])
})
