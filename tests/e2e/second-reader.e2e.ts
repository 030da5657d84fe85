import { checkTwice } from '@clearpost/encoder'
import { installedEncoder } from '@clearpost/encoder/node'
import { type CheckOptions, check, type Post, type Verdict } from '@clearpost/engine'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, picture, type Visit, visit } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { join, SOON_MS, setUp } from './steps.ts'

const ORGANIZATION = 'Harbor Light Clinics'
/** Texts that speak of somebody without a name: whether of a patient, a reader has to guess. */
const AMBIGUOUS = [
  'Some shifts stay with you. Tonight was one of them.',
  'Three admissions before breakfast and one of them sang to us.',
  'To the family in the waiting room last night: you are loved.',
  'When the mayor of a small town needs stitches, the whole town hears of it.',
  'Our youngest regular turned five and brought cupcakes for everyone.',
  'Celebrating one year cancer free with one of our favorite people.',
  'Another overdose call on the same street. I am tired.',
  'Long day, but the little one in the blue hat made me smile.',
  'A grandfather taught me patience this week.',
  'Somebody finally rang the bell today and I cried in the supply room.',
  'The couple from the bakery said yes to counseling and it shows.',
  'You never forget the first time a family thanks you in the hallway.',
  'Not every story here ends well, and this week one did not.',
  'Ever had a visitor who brings homemade bread to every appointment? We do.',
]
const WORDS: Record<Verdict, string> = { clear: 'Clear', caution: 'Caution', review: 'Review', stop: 'Stop' }
/** What is downloaded for it: some 16 MB. A module that only holds such a file's address is not one of them. */
const FILES = /\/assets\/(encoder|vocabulary|ort-wasm)[^/]*\.(onnx|txt|wasm)$/

let product: Product
let browser: Browser
let member: Visit
let text: string
let core: string
let both: string

beforeAll(async () => {
  ;({ text, core, both } = await disputed())
  product = await startProduct()
  browser = await openBrowser()
  const officer = await visit(browser, product.url)
  await setUp(officer.page, ORGANIZATION, 'Avery Quill', 'officer@harborlight.example')
  member = await join(browser, officer, {
    email: 'nurse@harborlight.example',
    role: 'member',
    name: 'Noor Castellan',
  })
  await officer.context.close()
}, 240_000)
afterAll(async () => {
  await member?.context.close()
  await browser?.close()
  await product?.stop()
})

/** A text on which both readers together decide otherwise than the core alone, found with the weights of today. */
async function disputed(): Promise<{ text: string; core: string; both: string }> {
  const options: CheckOptions = { interfaceLang: 'en', organization: { names: [ORGANIZATION] } }
  for (const text of AMBIGUOUS) {
    const post: Post = { text, account: 'professional', kind: 'post', context: { facility: ORGANIZATION } }
    const alone = check(post, options).verdict
    const together = (await checkTwice(post, options, installedEncoder())).verdict
    if (alone !== together) return { text, core: WORDS[alone], both: WORDS[together] }
  }
  throw new Error('The second reader changes none of the ambiguous texts: it is not asked, or says nothing.')
}

const reader = (page: Page) => page.getByRole('switch', { name: 'Read unsure texts twice' })
const report = (page: Page) => page.getByRole('region', { name: 'Result of the check' })

/** Types the disputed text and waits for the verdict. */
async function write(page: Page, verdict: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your text' }).fill(text)
  await expectVerdict(page, verdict)
}

async function expectVerdict(page: Page, verdict: string): Promise<void> {
  await report(page).getByText(verdict, { exact: true }).waitFor({ timeout: SOON_MS })
}

test('a member allows the second reader: it comes from this server and has its say, until it is switched off', async () => {
  const { page, complaints, addresses } = member
  let bytes = 0
  page.on('response', (response) => {
    if (FILES.test(response.url())) bytes += Number(response.headers()['content-length'])
  })
  await page.goto('/check')
  await write(page, core)
  expect(addresses.filter((address) => FILES.test(address))).toEqual([])

  await reader(page).focus()
  await page.keyboard.press('Space')
  await expectVerdict(page, both)
  expect(await reader(page).isChecked()).toBe(true)
  await expectAccessible(page, 'a text that was read twice')
  await picture(page, 'second-reader')
  const fetched = addresses.filter((address) => FILES.test(address))
  expect(fetched.length).toBe(3)
  expect(addresses.filter((address) => new URL(address).origin !== new URL(product.url).origin)).toEqual([])
  // What the switch says of the download is true.
  const beside = page
    .locator('main *')
    .filter({ has: reader(page), hasText: /about \d+ MB/ })
    .last()
  const said = Number(/about (\d+) MB/.exec((await beside.textContent()) ?? '')?.[1])
  expect(Math.abs(bytes / 1e6 - said)).toBeLessThan(1.5)

  await page.keyboard.press('Space')
  await expectVerdict(page, core)
  expect(complaints).toEqual([])
})

test('the choice is remembered over a reload, and forgotten when it is taken back', async () => {
  const { page, complaints } = member
  await page.goto('/check')
  await write(page, core)
  await reader(page).check()
  await page.reload()
  await write(page, both)
  expect(await reader(page).isChecked()).toBe(true)
  await reader(page).uncheck()
  await page.reload()
  await write(page, core)
  expect(await reader(page).isChecked()).toBe(false)
  expect(complaints).toEqual([])
})

test('when the download fails, the page says so and goes on with the core alone', async () => {
  const { page } = member
  await page.goto('/check')
  await write(page, core)
  await page.route('**/*.onnx', (route) => route.fulfill({ status: 503 }))
  await reader(page).click()
  await page.getByText('The second reader could not be downloaded.').waitFor()
  await expectVerdict(page, core)
  await expectAccessible(page, 'the check without its second reader')
  await page.unroute('**/*.onnx')
  await reader(page).check()
  await expectVerdict(page, both)
})
