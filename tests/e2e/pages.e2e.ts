import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, obstaclesOn, openBrowser, signIn, visit } from './browser.ts'
import { type Product, startProduct } from './product.ts'

/** Every page of the menu, at both widths, in light and dark, in English and Spanish. */
const PAGES = [
  '/',
  '/check',
  '/check-rules',
  '/posts',
  '/posts/new',
  '/media',
  '/review',
  '/calendar',
  '/alerts',
  '/exposure',
  '/board',
  '/policies',
  '/training',
  '/training?tab=team',
  '/training/everyone',
  '/training/everyone?step=questions',
  '/training/practice',
  '/drills',
  '/drills?tab=team',
  '/obligations',
  '/obligations?view=month',
  '/obligations?view=duties',
  '/obligations?view=profile',
  '/obligations/ita',
  '/osha',
  '/osha?view=summary',
  '/osha?view=sharps',
  '/osha?view=severe',
  '/osha/new',
  '/screening',
  '/billing',
  '/risks',
  '/incidents/records',
  '/incidents',
  '/incidents/report',
  '/sanctions',
  '/retention',
  '/authorizations',
  '/authorizations/new',
  '/authorizations/forms',
  '/removals',
  '/channels',
  '/people',
  '/sites',
  '/learning',
  '/audit',
  '/integrations',
  '/settings',
  '/account',
]
const VIEWS = [
  { width: 1280, dark: false, locale: 'en' },
  { width: 390, height: 844, dark: false, locale: 'es' },
  { width: 1280, dark: true, locale: 'es' },
  { width: 390, height: 844, dark: true, locale: 'en' },
] as const
/** Printed by the demo at start, documented in the README. */
const PRIVACY_OFFICER = /^\s*(\S+@\S+)\s.*[Pp]rivacy officer/m
const PASSWORD = /[Pp]assword[^:]*:\s*(.+?)\s*$/m

let product: Product
let browser: Browser
let email: string
let password: string

beforeAll(async () => {
  product = await startProduct({ demo: true })
  browser = await openBrowser()
  email = PRIVACY_OFFICER.exec(product.output())?.[1] ?? ''
  password = PASSWORD.exec(product.output())?.[1] ?? ''
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
}

describe.each(VIEWS)('at $width px, dark $dark, $locale', (view) => {
  test('every page passes axe, scrolls in one direction only and says nothing in the console', async () => {
    const { page, context, complaints } = await visit(browser, product.url, view)
    await signIn(page, email, password)
    await page.request.patch('/api/me', {
      data: { locale: view.locale, theme: view.dark ? 'dark' : 'light' },
      headers: { origin: product.url },
    })
    const obstacles: string[] = []
    for (const path of PAGES) {
      await settled(page, path)
      obstacles.push(...(await obstaclesOn(page)).map((what) => `${path}: ${what}`))
    }
    expect(obstacles).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  test('a post, its history and its review pass axe', async () => {
    const { page, context, complaints } = await visit(browser, product.url, view)
    await signIn(page, email, password)
    for (const verdict of ['stop', 'review', 'clear']) {
      await settled(page, `/posts?verdict=${verdict}`)
      const heading = page.getByRole('heading', { level: 1 })
      const list = await heading.textContent()
      await page.locator('main a[href^="/posts/"]:not([href="/posts/new"])').first().click()
      await page.waitForURL(/\/posts\/[0-9a-f-]{36}/)
      // The address changes before the page does.
      await expect.poll(async () => (await heading.allTextContents())[0] ?? list).not.toBe(list)
      await page.getByRole('listitem').first().waitFor()
      await page.waitForLoadState('networkidle')
      await expectAccessible(page, `a post with verdict ${verdict}`)
    }
    expect(complaints).toEqual([])
    await context.close()
  })
})

describe.each(VIEWS)('pictures at $width px, dark $dark, $locale', (view) => {
  test('a picture with its boxes passes axe, settled and open', async () => {
    const { page, context, complaints } = await visit(browser, product.url, view)
    await signIn(page, email, password)
    for (const stage of ['ready', 'settle']) {
      // The demo's pictures are looked at after the start.
      const tile = page
        .locator('main li a[href^="/media/"]')
        .filter({ hasText: /\d (people|personas)/ })
        .first()
      await expect
        .poll(
          async () => {
            await settled(page, `/media?stage=${stage}`)
            return tile.count()
          },
          { timeout: 90_000 },
        )
        .toBe(1)
      await tile.click()
      await page.locator('button[data-region]').first().waitFor()
      await page.waitForLoadState('networkidle')
      await expectAccessible(page, `a picture, ${stage}`)
    }
    expect(complaints).toEqual([])
    await context.close()
  })
})

test('the pages before sign-in pass axe at both widths', async () => {
  for (const width of [1280, 390]) {
    const { page, context, complaints } = await visit(browser, product.url, { width })
    for (const path of ['/sign-in', '/reset', '/invitation', '/guest', '/verify', '/report', '/setup']) {
      await settled(page, path)
      await expectAccessible(page, path)
    }
    expect(complaints).toEqual([])
    await context.close()
  }
})

test('the keyboard reaches content first by the skip link, and every stop is visible', async () => {
  const { page, context } = await visit(browser, product.url)
  await signIn(page, email, password)
  await settled(page, '/posts')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content')
  for (let stop = 0; stop < 25; stop += 1) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return { ok: true }
      const box = element.getBoundingClientRect()
      const style = getComputedStyle(element)
      return {
        ok:
          box.width > 0 &&
          box.height > 0 &&
          (style.outlineStyle !== 'none' ||
            style.boxShadow !== 'none' ||
            element.matches('input,textarea,select')),
        what: element.outerHTML.slice(0, 120),
      }
    })
    expect(seen.ok, seen.what).toBe(true)
  }
  await context.close()
})

test('a member sees what a member may, and nothing else', async () => {
  const member = /^\s*(\S+@\S+)\s.*[Mm]ember/m.exec(product.output())?.[1] ?? ''
  const { page, context } = await visit(browser, product.url)
  await signIn(page, member, password)
  await settled(page, '/')
  const links = await page.getByRole('navigation').first().getByRole('link').allTextContents()
  expect(links).toContain('Check a text')
  expect(links).not.toContain('Review queue')
  expect(links).not.toContain('Audit trail')
  await context.close()
})
