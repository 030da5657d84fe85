import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MastodonPeer, startMastodon } from '../peers/mastodon.ts'
import { type Atproto, type AtprotoAccount, startAtproto } from '../peers/start.ts'
import { openBrowser, picture, type Visit, visit } from './browser.ts'
import { CLEARPOST, type Product, startProduct } from './product.ts'
import { repository } from './repository.ts'
import {
  accept,
  act,
  answer,
  expectState,
  field,
  invite,
  mailedLink,
  PASSWORD,
  SOON_MS,
  settleEmptyPicture,
  setUp,
  setUpApp,
} from './steps.ts'

/** A patient's name that must never leave the sealed post text: no log line, mail or address. */
const CANARY = 'Dolores Quintanilla'
const TITLE = 'Walking after hip surgery'
const WITH_PATIENT = `We loved caring for our patient ${CANARY}, MRN 00482913, after her hip surgery on March 3. She went home walking!`
const SAFE =
  'Our physical therapy team helps people take their first steps early after hip surgery. Ask your care team what helps at home.'
const FINAL =
  'Our physical therapy team helps people take their first steps soon after hip surgery. Ask your care team what helps at home.'
const ALT = 'An empty therapy room with parallel bars and a blue mat.'
const MATCH = 'The live copy is what was approved'

let product: Product
let browser: Browser
let atproto: Atproto
let mastodon: MastodonPeer
let account: AtprotoAccount
let officer: Visit
let editor: Visit
let reviewer: Visit
let postPath: string
const folder = mkdtempSync(path.join(os.tmpdir(), 'clearpost-pack-'))

beforeAll(async () => {
  atproto = await startAtproto({ appView: true })
  account = await atproto.createAccount()
  mastodon = await startMastodon()
  product = await startProduct()
  browser = await openBrowser()
  officer = await visit(browser, product.url)
  editor = await visit(browser, product.url)
  reviewer = await visit(browser, product.url)
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await product?.stop()
  await mastodon?.stop()
  await atproto?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a new organization: officer with an authenticator app, a site, an editor and a reviewer by mail', async () => {
  const { page } = officer
  await page.goto('/setup')
  await field(page, 'Name of the organization').waitFor()
  await picture(page, 'setup')
  await setUp(page, 'Harbor Light Clinics', 'Avery Quill', 'avery.quill@harborlight.example')
  await setUpApp(page)

  await page.goto('/sites')
  await page.getByRole('button', { name: 'Add a site' }).first().click()
  await field(page, 'Name').fill('Harbor Light Haxtun')
  await field(page, 'City and state').fill('Haxtun, CO')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('region', { name: 'Harbor Light Haxtun' }).waitFor()

  await invite(page, 'emery@harborlight.example', 'editor')
  await invite(page, 'remy@harborlight.example', 'reviewer')
  await picture(page, 'people')
  const links = [
    await mailedLink(product, 'emery@harborlight.example', 'invitation'),
    await mailedLink(product, 'remy@harborlight.example', 'invitation'),
  ] as const
  await accept(editor.page, links[0], 'Emery Lindqvist')
  await accept(reviewer.page, links[1], 'Remy Okonkwo')
})

test('three channels: a website feed, Bluesky by app password, Mastodon by token', async () => {
  const { page } = officer
  await page.goto('/channels')
  const dialog = page.getByRole('dialog')
  const open = async (network: string) => {
    await page.getByRole('button', { name: 'Connect a channel' }).first().click()
    await dialog.getByRole('radio', { name: network }).check()
    await field(page, 'What it is for').fill('News of the clinics')
  }
  const connect = async () => {
    await dialog.getByRole('button', { name: 'Connect a channel' }).click()
    await dialog.waitFor({ state: 'detached', timeout: SOON_MS })
  }
  await open('Website feed')
  await field(page, 'Title').fill('Harbor Light news')
  await field(page, 'Address').fill('news')
  await connect()
  await open('Bluesky')
  await field(page, 'Handle or e-mail').fill(account.handle)
  await field(page, 'App password').fill('not-the-password')
  await field(page, 'Server (PDS)').fill(atproto.pdsUrl)
  await dialog.getByRole('button', { name: 'Connect a channel' }).click()
  await dialog.getByRole('alert').waitFor()
  await field(page, 'App password').fill(account.appPassword)
  await connect()
  await open('Mastodon')
  await field(page, 'Instance').fill(mastodon.url)
  await field(page, 'Access token').fill(mastodon.createAccount().accessToken)
  await connect()
  await expect.poll(() => page.getByText('Works', { exact: true }).count(), { timeout: SOON_MS }).toBe(2)
  expect(await page.getByText('Does not work').count()).toBe(0)
  await picture(page, 'channels')
})

test('the editor sees a patient marked while typing, fixes it by keyboard, and sends a safe text', async () => {
  const { page } = editor
  await page.goto('/posts/new')
  await page.getByRole('checkbox', { name: /Bluesky/ }).check()
  await page.getByRole('checkbox', { name: /Mastodon/ }).check()
  await page.getByRole('checkbox', { name: /Website feed/ }).check()
  const text = field(page, 'Text')
  const report = page.getByRole('region', { name: 'Result of the check' })
  await text.pressSequentially(WITH_PATIENT)
  await page.locator('[data-mark]', { hasText: CANARY }).first().waitFor()
  await report.getByText('Stop', { exact: true }).waitFor()
  await picture(page, 'composer')

  await text.press('Control+Home')
  for (let finding = 1, said = ''; !said.includes(': Name.'); finding += 1) {
    await text.press('F8')
    const spoken = page.getByRole('status').getByText(new RegExp(`^Finding ${finding} of `))
    await spoken.waitFor()
    said = (await spoken.textContent()) ?? ''
  }
  await picture(page, 'finding')
  await text.press('Enter')
  await page.locator('[data-mark]', { hasText: CANARY }).first().waitFor({ state: 'detached' })
  expect(await text.inputValue()).toMatch(/^We loved caring for .+ after her hip surgery/)
  expect(await text.inputValue()).not.toContain(CANARY)
  await text.press('Control+z')
  expect(await text.inputValue()).toBe(WITH_PATIENT)
  // The draft with the name reaches the server, where it is sealed.
  await page.waitForURL(/\/compose\/[0-9a-f-]{36}/)
  postPath = new URL(page.url()).pathname.replace('/compose/', '/posts/')

  await text.fill(SAFE)
  await report.getByText('Clear', { exact: true }).waitFor()
  await field(page, 'Title').fill(TITLE)
  await page.locator('input[type=file]').setInputFiles({
    name: 'room.jpg',
    mimeType: 'image/jpeg',
    buffer: await therapyRoom(),
  })
  await page.getByRole('button', { name: 'Send for approval' }).click()
  await page.getByText('Describe each picture.', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await field(page, 'Description of picture 1').fill(ALT)
  await page.getByRole('radio', { name: 'At a time' }).check()
  await field(page, 'Date and time').fill(`${inDays(2)}T09:30`)
  await settleEmptyPicture(page, 1)
  await picture(page, 'ready')
  await page.getByRole('button', { name: 'Send for approval' }).click()
  await page.waitForURL(`**${postPath}`)
  await expectState(page, 'In review')
})

test('the reviewer works the queue by keyboard, comments on words and asks for changes; the editor makes them', async () => {
  const { page } = reviewer
  await page.goto('/review')
  const row = page.getByRole('link', { name: new RegExp(TITLE) })
  await row.waitFor()
  await page.getByLabel('Verdict').selectOption('stop')
  await page.waitForURL('**/review?verdict=stop')
  await page.getByText('No post fits these filters').waitFor()
  await page.getByLabel('Verdict').selectOption('clear')
  await page.waitForURL('**/review?verdict=clear')
  await row.waitFor()
  await picture(page, 'review')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('j')
  await page.keyboard.press('c')
  await page.getByText('Taken by you').waitFor()
  await page.keyboard.press('o')
  await page.waitForURL(`**${postPath}`)

  await selectWords(page, 'early')
  const comments = page.getByRole('region', { name: 'Comments' })
  await field(page, 'About').locator('option:checked', { hasText: '“early”' }).waitFor({ state: 'attached' })
  await field(page, 'Your comment').fill('“Soon” is the word our patients use.')
  await comments.getByRole('button', { name: 'Send' }).click()
  await comments.locator('blockquote', { hasText: 'early' }).waitFor()
  await act(page, 'Ask for changes', 'One word, see the comment.')
  await expectState(page, 'Changes requested')

  await editor.page.goto(postPath)
  await editor.page.getByText('“Soon” is the word our patients use.').first().waitFor()
  await editor.page.getByRole('button', { name: 'Edit', exact: true }).click()
  const text = field(editor.page, 'Text')
  await text.fill(FINAL)
  await editor.page.getByRole('button', { name: 'Send for approval' }).click()
  await editor.page.waitForURL(`**${postPath}`)
  await expectState(editor.page, 'In review')
  // Nobody approves their own post: the button is not there.
  expect(await editor.page.getByRole('button', { name: 'Approve' }).count()).toBe(0)

  await page.reload()
  await act(page, 'Approve', '')
  await expectState(page, 'Scheduled')
  await editor.page.goto('/calendar')
  await editor.page.getByText(TITLE).first().waitFor()
  await picture(editor.page, 'calendar')
})

test('published to all three networks, read back, and the copies match', async () => {
  const { page } = editor
  await page.goto(postPath)
  await act(page, 'Publish now')
  await expectState(page, 'Published')
  const networks = page.getByRole('region', { name: 'On the networks' })
  await expect.poll(() => networks.getByText(MATCH).count(), { timeout: SOON_MS }).toBe(3)
  expect(await networks.locator('code').first().getAttribute('title')).toMatch(/^[0-9a-f]{64}$/)
  await networks.evaluate((section) => section.scrollIntoView({ block: 'start' }))
  await picture(page, 'published')
  expect((await repository(atproto, account).posts()).map(({ value }) => value.text)).toEqual([FINAL])
  expect(mastodon.statuses().map((status) => status.text)).toEqual([FINAL])
  const site = await fetch(`${product.url}/site/news`)
  expect(await site.text()).toContain(ALT)

  const history = page.getByRole('region', { name: 'History' })
  await history.locator('ins', { hasText: 'soon' }).first().waitFor()
  await history.getByText('Asked for changes').waitFor()
  await history.getByText(MATCH).first().waitFor()
  await history.scrollIntoViewIfNeeded()
  await picture(page, 'history')
})

test('replies of both networks are listed, and an answer begins as a draft that is checked', async () => {
  const { page } = editor
  const [status] = mastodon.statuses()
  mastodon.answerAs('jo', status?.id ?? '', 'Is the therapy room open on Saturdays?')
  const [post] = await repository(atproto, account).posts()
  await repository(atproto, await atproto.createAccount()).reply(post, 'Thank you for the good care!')
  await atproto.settle()
  await page.goto(postPath)
  await page.getByRole('button', { name: 'Load replies' }).click()
  const replies = page.getByRole('region', { name: 'Replies' })
  await replies.getByText('Is the therapy room open on Saturdays?').waitFor({ timeout: SOON_MS })
  const thanks = replies.getByRole('listitem').filter({ hasText: 'Thank you for the good care!' })
  await thanks.getByRole('button', { name: 'Answer' }).click()
  await page.waitForURL(/\/compose\//)
  await field(page, 'Text').pressSequentially('We are glad that your surgery with us went well!')
  await page.locator('[data-mark]').first().waitFor()
  await page
    .getByRole('region', { name: 'Result of the check' })
    .getByText(/^\d+ findings?$/)
    .waitFor()
  await picture(page, 'reply')
  await page.getByText(/^Saved at/).waitFor()
})

test('the evidence pack is proven without the server, and a changed one is not', async () => {
  const { page } = officer
  await page.goto(postPath)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Evidence pack' }).click(),
  ])
  const pack = path.join(folder, 'pack.zip')
  await download.saveAs(pack)
  const good = await verify(pack)
  expect([good.code, good.text]).toEqual([0, expect.stringContaining('PROVEN')])
  const files = unzipSync(readFileSync(pack))
  const name = Object.keys(files).find(
    (file) => file.endsWith('.json') && strFromU8(files[file] ?? new Uint8Array()).includes(FINAL),
  )
  expect(name).toBeDefined()
  const bytes = files[name ?? ''] ?? new Uint8Array()
  const changed = strToU8(strFromU8(bytes).replaceAll('soon after', 'long after'))
  const forged = path.join(folder, 'forged.zip')
  writeFileSync(forged, zipSync({ ...files, [name ?? '']: changed }))
  expect((await verify(forged)).code).toBe(1)
})

test('a live copy changed behind our back, another vanished: alerts; then taken down with a fresh proof', async () => {
  await repository(atproto, account).rewrite('Our therapy team is the best in the state.')
  mastodon.drop(mastodon.statuses().find((status) => status.inReplyToId === null)?.id ?? '')
  const { page } = editor
  await page.goto(postPath)
  await page.getByRole('button', { name: 'Read back now' }).click()
  const networks = page.getByRole('region', { name: 'On the networks' })
  await networks.getByText('The live copy differs from what was approved').waitFor({ timeout: SOON_MS })
  await networks.getByText('Our therapy team is the best in the state.').waitFor()
  await networks.getByText('The live copy is gone').waitFor()
  await picture(page, 'drift')
  await officer.page.goto('/alerts')
  await officer.page.getByText('The live post differs from what was approved').waitFor()
  await officer.page.getByText('The live post has disappeared').waitFor()

  await product.ageProofs()
  await act(page, 'Take down', 'It was changed by somebody else.')
  const proof = page.getByRole('dialog', { name: 'Confirm that it is you' })
  await proof.locator('input[type=password]').fill(PASSWORD)
  await answer(page, 'Confirm')
  await expect
    .poll(() => networks.getByText('Taken down', { exact: true }).count(), { timeout: SOON_MS })
    .toBe(2)
  // Mastodon forgot the post but still serves its picture: the page names it instead of saying that all is gone.
  await networks.getByText('Still shown by the network:').waitFor({ timeout: SOON_MS })
  await networks.getByText(/media_attachments/).waitFor()
  expect(await repository(atproto, account).posts()).toEqual([])
  expect(await (await fetch(`${product.url}/site/news`)).text()).not.toContain(FINAL)
})

test('the patient stood in no log line, mail or address, and the pages had nothing to complain about', () => {
  const everywhere = [officer, editor, reviewer]
  expect(product.output().length).toBeGreaterThan(1000)
  expect(product.mails().length).toBeGreaterThan(1)
  for (const word of CANARY.split(' ')) {
    expect(product.output()).not.toContain(word)
    expect(product.mails().filter((mail) => mail.includes(word))).toEqual([])
    const addresses = everywhere.flatMap((one) => one.addresses)
    expect(addresses.filter((address) => decodeURIComponent(address).includes(word))).toEqual([])
  }
  expect(everywhere.flatMap((one) => one.complaints)).toEqual([])
})

/** An invented room without people, as a camera would write it. */
function therapyRoom(): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
    <rect width="1200" height="520" fill="#dfe9ea"/><rect y="520" width="1200" height="280" fill="#c9b79b"/>
    <rect x="80" y="90" width="300" height="240" fill="#f6fbff" stroke="#8fa7ab" stroke-width="10"/>
    <path d="M230 90v240M80 210h300" stroke="#8fa7ab" stroke-width="8"/>
    <rect x="640" y="600" width="440" height="110" rx="14" fill="#2a6f97"/>
    <g stroke="#6b7b80" stroke-width="16" fill="none"><path d="M420 700V430h520v190"/><path d="M360 760V480h520v130"/></g>
  </svg>`
  return sharp(Buffer.from(drawing))
    .jpeg({ quality: 88 })
    .withExif({ IFD0: { Make: 'Camera' } })
    .toBuffer()
}

/** A date as a date field takes it, so many days from now. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** Selects words in the text of a post, as with the pointer. */
async function selectWords(page: Visit['page'], words: string): Promise<void> {
  await page.getByRole('region', { name: 'Text', exact: true }).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1
      if (start < 0) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + wanted.length)
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
      return
    }
    throw new Error(`“${wanted}” is not in the text`)
  }, words)
}

function verify(file: string): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    // No address of any server: what it proves, it proves from the file.
    execFile(
      process.execPath,
      [CLEARPOST, 'verify', file],
      { env: { PATH: process.env.PATH } },
      (error, out, err) => resolve({ code: error ? Number(error.code) : 0, text: out + err }),
    )
  })
}
