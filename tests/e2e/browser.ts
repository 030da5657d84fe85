import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { ROOT } from './product.ts'

const PROGRAMS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Pictures of the guide; made anew only when asked, so that a test run changes no file. */
export const PICTURES = path.join(ROOT, 'docs/guide/pictures')

export async function openBrowser(): Promise<Browser> {
  const executablePath = PROGRAMS.find((program) => program && existsSync(program))
  if (!executablePath)
    throw new Error('No Chromium found. Install it, or name it in the environment as CHROMIUM.')
  return chromium.launch({ executablePath, args: FLAGS })
}

export interface View {
  width?: number
  height?: number
  dark?: boolean
  locale?: 'en' | 'es'
}

/** A page whose console errors and policy violations fail the test that asks {@link Visit.complaints}. */
export interface Visit {
  context: BrowserContext
  page: Page
  /** Console errors, uncaught exceptions and content-security-policy violations so far. */
  complaints: string[]
  /** Every address the page asked for. */
  addresses: string[]
}

export async function visit(browser: Browser, url: string, view: View = {}): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: view.width ?? 1280, height: view.height ?? 900 },
    colorScheme: view.dark ? 'dark' : 'light',
    locale: view.locale === 'es' ? 'es-US' : 'en-US',
    timezoneId: 'America/Denver',
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  const addresses: string[] = []
  page.on('console', (message) => {
    // A refusal by the server is an answer that the page shows; the browser also prints it.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => addresses.push(request.url()))
  return { context, page, complaints, addresses }
}

/** WCAG 2.2 A and AA by axe, targets of 24 px, and no sideways scrolling. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  expect(await obstaclesOn(page), where).toEqual([])
}

/** What would shut somebody out of the page as it is now, one sentence each. */
export async function obstaclesOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          root: Document,
          options: unknown,
        ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>
      }
    }
    const result = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return result.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.target.join(' ')} — ${node.failureSummary ?? ''}`).join(' | ')}`,
    )
  })
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return overflow > 0 ? [...violations, `scrolls sideways by ${overflow} px`] : violations
}

/** A picture for the guide, when PICTURES=1. */
export async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== '1') return
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) })
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('form button[type=submit]').click()
  await page.getByRole('navigation').first().waitFor({ state: 'attached' })
}
