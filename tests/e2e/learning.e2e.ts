import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Post } from '@clearpost/contract'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkPosts } from '../../packages/engine/training/posts/rules.ts'
import { expectAccessible, openBrowser, picture } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { answer, type Clinic, openClinic, openFeed, PASSWORD, sendPost } from './steps.ts'

const NAMED =
  'Our patient Dolores Quintanilla, MRN 00482913, went home after her hip surgery on March 3. Ask her about the red scooter!'

let product: Product
let browser: Browser
let clinic: Clinic
let post: Post
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'clearpost-learning-'))
  product = await startProduct()
  browser = await openBrowser()
  clinic = await openClinic(browser, product)
  post = await sendPost(clinic.editor.page, await openFeed(clinic), 'Going home', NAMED)
}, 240_000)
afterAll(async () => {
  await clinic?.close()
  await browser?.close()
  await product?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const pressed = (page: Page, name: RegExp) => page.getByRole('button', { name, pressed: true })

test('a reviewer marks a finding by click and key, the verdict, and words that were missed', async () => {
  const { page, complaints } = clinic.reviewer
  await page.goto(`/posts/${post.id}`)
  const right = page.getByRole('button', { name: /Name Dolores Quintanilla: Right/ }).first()
  await right.click()
  await pressed(page, /Dolores Quintanilla: Right/).waitFor()
  await page.keyboard.press('w')
  await pressed(page, /Dolores Quintanilla: Wrong/).waitFor()
  await page.keyboard.press('w')
  await expect.poll(() => pressed(page, /Dolores Quintanilla: Wrong/).count()).toBe(0)
  await page.keyboard.press('r')
  await pressed(page, /Dolores Quintanilla: Right/).waitFor()

  const panel = page.getByRole('region', { name: 'Was the check right?' })
  await panel.getByRole('button', { name: 'It was right' }).click()
  await pressed(page, /It was right/).waitFor()
  await page.evaluate(() => {
    const root = document.querySelector('[data-post-text]')
    const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('red scooter') ?? -1
      if (at < 0) continue
      document.getSelection()?.setBaseAndExtent(node, at, node, at + 'red scooter'.length)
    }
  })
  await expect.poll(() => panel.getByLabel('Words', { exact: true }).inputValue()).toBe('red scooter')
  await panel.getByLabel('What they are').selectOption({ label: 'Identifying detail' })
  await panel.getByRole('button', { name: 'Mark as missed' }).click()
  await panel.getByText('“red scooter” · Identifying detail').waitFor()
  await page.waitForLoadState('networkidle')
  await expectAccessible(page, 'a post with marks')
  await picture(page, 'marks')
  await page.reload()
  await pressed(page, /It was right/).waitFor()

  await page
    .getByRole('region', { name: 'What happens next' })
    .getByRole('button', { name: 'Ask for changes' })
    .click()
  await answer(page, 'Ask for changes', 'Names a patient.')
  expect(complaints).toEqual([])
})

test('an editor has no such buttons', async () => {
  const { page } = clinic.editor
  await page.goto(`/posts/${post.id}`)
  await page.getByRole('region', { name: 'Result of the check' }).waitFor()
  expect(await page.getByRole('button', { name: /: Right$/ }).count()).toBe(0)
})

test('the page shows figures with their meaning, and the known miss without its words', async () => {
  const { page, complaints } = clinic.officer
  await page.goto('/learning')
  await page.getByText('Decided versions: 1. Risky: 1. Harmless: 0.').waitFor()
  expect(await page.getByText('too few to tell').count()).toBeGreaterThan(3)
  const misses = page.getByRole('region', { name: 'Known misses' })
  await misses.getByText('Identifying detail').waitFor()
  expect(await page.getByText('red scooter').count()).toBe(0)
  await page.waitForLoadState('networkidle')
  await expectAccessible(page, 'the figures')
  await picture(page, 'learning')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page, 'the figures on a phone')
  await page.setViewportSize({ width: 1280, height: 900 })
  await misses.getByRole('link', { name: 'Open the post' }).click()
  await page.waitForURL(`**/posts/${post.id}`)
  expect(complaints).toEqual([])
})

test('an export is previewed post by post and leaves without the identity', async () => {
  const { page, complaints } = clinic.officer
  await product.ageProofs()
  await page.goto('/learning')
  await page.getByRole('button', { name: 'Replace identities and preview' }).click()
  const proof = page.getByRole('dialog', { name: 'Confirm that it is you' })
  await proof.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
  await proof.getByRole('button', { name: 'Confirm' }).click()
  await page.getByRole('heading', { name: 'Read before it leaves' }).waitFor()
  const article = page.getByRole('article')
  expect(await article.textContent()).not.toMatch(/Dolores|Quintanilla|00482913|March 3/)
  const button = page.getByRole('button', { name: 'Download' })
  expect(await button.isDisabled()).toBe(true)
  await expectAccessible(page, 'the preview')
  await picture(page, 'export')
  await article.getByRole('button', { name: 'Keep' }).click()
  await page.getByText('1 of 1 read').waitFor()
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  const target = path.join(folder, 'export.jsonl')
  await file.saveAs(target)
  const text = readFileSync(target, 'utf8')
  expect(text).not.toMatch(/Dolores|Quintanilla|00482913|March 3/)
  const { posts, problems } = checkPosts([{ name: 'export.jsonl', text }])
  expect(problems).toEqual([])
  expect(posts).toMatchObject([{ id: 't0001', expected: 'stop', network: 'website', lang: 'en' }])
  expect(posts[0]?.identifiers).toContainEqual({ category: 'quasi', text: 'red scooter' })
  expect(complaints).toEqual([])
})
