import type { Post } from '@clearpost/contract'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, picture, visit } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import {
  act,
  answer,
  asPage,
  type Clinic,
  expectState,
  field,
  mailedLink,
  openClinic,
  openFeed,
  PASSWORD,
  SOON_MS,
  sendPost,
} from './steps.ts'

const CLEAR = 'Flu shots are offered this Saturday from nine to noon. Bring a friend.'
const STOP =
  'We loved caring for our patient Dolores Quintanilla, MRN 00482913, after her hip surgery on March 3. She went home walking!'

let product: Product
let browser: Browser
let clinic: Clinic
let channelId: string

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  clinic = await openClinic(browser, product)
  channelId = await openFeed(clinic)
}, 240_000)
afterAll(async () => {
  await clinic?.close()
  await browser?.close()
  await product?.stop()
})

test('a stop is overridden by the privacy officer with a reason, and only with a second person', async () => {
  const post = await sendPost(clinic.editor.page, channelId, 'A signed story', STOP)
  expect(post.verdict).toBe('stop')
  const [reviewer, officer] = [clinic.reviewer.page, clinic.officer.page]
  await reviewer.goto(`/posts/${post.id}`)
  await expectState(reviewer, 'In review')
  expect(await reviewer.getByRole('button', { name: 'Approve' }).count()).toBe(0)
  expect(await reviewer.getByRole('button', { name: 'Override the stop' }).count()).toBe(0)
  const refused = await asPage<{ code: string }>(reviewer, 'POST', `/api/posts/${post.id}/approve`, {
    version: post.version,
  })
  expect([refused.status, refused.body.code]).toEqual([409, 'post.needsOverride'])

  await product.ageProofs()
  await officer.goto(`/posts/${post.id}`)
  await officer.getByRole('button', { name: 'Override the stop' }).click()
  const dialog = officer.getByRole('dialog')
  await dialog.getByRole('textbox').fill('too short')
  expect(await dialog.getByRole('button', { name: 'Override the stop' }).isDisabled()).toBe(true)
  await dialog.getByRole('textbox').fill('She signed our authorization for this story on March 1.')
  await expectAccessible(officer, 'the override dialog')
  await picture(officer, 'override')
  await answer(officer, 'Override the stop')
  await proofOf(officer)
  await expectState(officer, 'Second approval')
  expect(await officer.getByRole('button', { name: 'Agree as second person' }).count()).toBe(0)

  await reviewer.reload()
  await act(reviewer, 'Agree as second person', 'I have seen the signed authorization.')
  await proofOf(reviewer)
  await expectState(reviewer, 'Approved')
  const history = reviewer.getByRole('region', { name: 'History' })
  await history.getByText('Overrode the stop').waitFor()
  await history.getByText('Agreed as second person').waitFor()
})

test('nobody approves their own post, and a change after approval voids it', async () => {
  const [officer, reviewer, editor] = [clinic.officer.page, clinic.reviewer.page, clinic.editor.page]
  const own = await sendPost(officer, channelId, 'By the officer', CLEAR)
  await officer.goto(`/posts/${own.id}`)
  await expectState(officer, 'In review')
  expect(await officer.getByRole('button', { name: 'Approve' }).count()).toBe(0)
  const refused = await asPage<{ code: string }>(officer, 'POST', `/api/posts/${own.id}/approve`, {
    version: own.version,
  })
  expect([refused.status, refused.body.code]).toEqual([403, 'post.ownPost'])

  await reviewer.goto(`/posts/${own.id}`)
  await act(reviewer, 'Approve')
  await expectState(reviewer, 'Approved')
  await editor.goto(`/posts/${own.id}`)
  await editor.getByRole('button', { name: 'Edit', exact: true }).click()
  await editor.getByText('This post has already been sent or approved').waitFor()
  await editor.getByRole('button', { name: 'Change it anyway' }).click()
  await field(editor, 'Text').press('Control+End')
  await field(editor, 'Text').pressSequentially(' Parking is free.')
  await editor.getByText(/^Saved at/).waitFor()
  await editor.getByRole('link', { name: 'Back to the post' }).click()
  await expectState(editor, 'Draft')
  await editor.getByRole('region', { name: 'History' }).getByText('void since a later change').waitFor()
})

test('an approval after the planned time publishes nothing; it asks', async () => {
  const [reviewer, editor] = [clinic.reviewer.page, clinic.editor.page]
  const at = new Date(Date.now() + 4000)
  const post = await sendPost(editor, channelId, 'Too late', CLEAR, at.toISOString())
  await expect.poll(() => Date.now(), { timeout: SOON_MS }).toBeGreaterThan(at.getTime())
  await reviewer.goto(`/posts/${post.id}`)
  await act(reviewer, 'Approve')
  await expectState(reviewer, 'Late: asks you')
  await editor.goto(`/posts/${post.id}`)
  expect((await asPage<Post>(editor, 'GET', `/api/posts/${post.id}`)).body.publications).toEqual([])
  await editor.getByRole('button', { name: 'Decide about the time' }).click()
  await editor.getByRole('dialog').getByRole('radio', { name: 'Now' }).check()
  await editor.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
  await expectState(editor, 'Published')
})

test('while the organization is paused nothing goes out, and every page says so', async () => {
  const [officer, reviewer, editor] = [clinic.officer.page, clinic.reviewer.page, clinic.editor.page]
  const post = await sendPost(editor, channelId, 'During a pause', CLEAR)
  await officer.goto('/settings')
  await officer.getByRole('button', { name: 'Pause all publishing' }).click()
  await answer(officer, 'Pause all publishing', 'An incident is looked into.')
  await officer.getByText('Publishing is paused for the whole organization').waitFor()
  await reviewer.goto(`/posts/${post.id}`)
  await reviewer.getByText('Publishing is paused for the whole organization').waitFor()
  await act(reviewer, 'Approve')
  await expectState(reviewer, 'Approved')
  await editor.goto(`/posts/${post.id}`)
  await expectState(editor, 'Approved')
  expect(await editor.getByRole('button', { name: 'Publish now' }).count()).toBe(0)
  const refused = await asPage(editor, 'POST', `/api/posts/${post.id}/schedule`, { at: null })
  expect(refused.status).toBe(409)

  await product.ageProofs()
  await officer.getByRole('button', { name: 'Resume publishing' }).click()
  await proofOf(officer)
  await officer.getByText('Publishing is paused for the whole organization').waitFor({ state: 'detached' })
  await editor.reload()
  await act(editor, 'Publish now')
  await expectState(editor, 'Published')
})

test('someone outside reads one post by a mailed link, answers once, and sees nothing else', async () => {
  const [reviewer, editor] = [clinic.reviewer.page, clinic.editor.page]
  const post = await sendPost(editor, channelId, 'With a partner', CLEAR)
  await product.ageProofs()
  await reviewer.goto(`/posts/${post.id}`)
  await reviewer.getByRole('button', { name: 'Ask someone outside' }).click()
  await field(reviewer, 'Name').fill('Noor Hadley')
  await field(reviewer, 'E-mail').fill('noor@partner.example')
  await reviewer.getByRole('button', { name: 'Send the link' }).click()
  await proofOf(reviewer)
  await reviewer.getByText('The link was sent by e-mail.').waitFor()
  const link = await mailedLink(product, 'noor@partner.example', 'guest')

  const guest = await visit(browser, product.url, { width: 390, height: 844 })
  await guest.page.goto(link)
  await guest.page.getByText(CLEAR).waitFor()
  await expectAccessible(guest.page, 'the guest page')
  await guest.page.getByRole('radio', { name: 'I agree' }).check()
  await guest.page.getByRole('button', { name: 'Send my answer' }).click()
  await guest.page.getByText('Thank you. You agreed to this post.').waitFor()
  const token = link.split('#')[1] ?? ''
  const again = await fetch(`${product.url}/api/guest/decision`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'approve' }),
  })
  expect(again.status).toBeGreaterThanOrEqual(400)
  const elsewhere = await fetch(`${product.url}/api/posts`, { headers: { authorization: `Bearer ${token}` } })
  expect(elsewhere.status).toBe(401)
  expect(product.output()).not.toContain(token)
  await reviewer.reload()
  await reviewer.getByRole('region', { name: 'History' }).getByText('as guest').first().waitFor()
  expect(guest.complaints).toEqual([])
  await guest.context.close()
})

test('two editors write at once: the second sees both texts and loses neither', async () => {
  const [first, second] = [clinic.editor.page, clinic.colleague.page]
  const { body: draft } = await asPage<Post>(first, 'POST', '/api/posts', {
    title: 'Together',
    text: 'Open house',
    channelIds: [channelId],
  })
  for (const page of [first, second]) {
    await page.goto(`/compose/${draft.id}`)
    await field(page, 'Text').press('Control+End')
  }
  await field(first, 'Text').pressSequentially(' on Saturday.')
  await first.getByText(/^Saved at/).waitFor()
  await expect
    .poll(async () => (await asPage<Post>(first, 'GET', `/api/posts/${draft.id}`)).body.text, {
      timeout: SOON_MS,
    })
    .toBe('Open house on Saturday.')
  await field(second, 'Text').pressSequentially(' on Sunday.')
  const dialog = second.getByRole('dialog', { name: 'Someone changed this post meanwhile' })
  await dialog.waitFor()
  expect(await dialog.getByLabel('Theirs, saved last').inputValue()).toBe('Open house on Saturday.')
  expect(await dialog.getByLabel('Yours, in this page').inputValue()).toBe('Open house on Sunday.')
  await expectAccessible(second, 'the conflict dialog')
  await picture(second, 'conflict')
  await dialog.getByRole('button', { name: 'Go on with mine' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect
    .poll(async () => (await asPage<Post>(second, 'GET', `/api/posts/${draft.id}`)).body.text, {
      timeout: SOON_MS,
    })
    .toBe('Open house on Sunday.')
  // Theirs is not lost either: it stands in the history.
  await second.goto(`/posts/${draft.id}`)
  await second.getByRole('region', { name: 'History' }).getByText('Saturday').first().waitFor()
})

test('the pages had nothing to complain about, and no patient reached a log line or a mail', () => {
  const visits = [clinic.officer, clinic.editor, clinic.colleague, clinic.reviewer]
  expect(visits.flatMap((one) => one.complaints)).toEqual([])
  expect(product.output()).not.toMatch(/Quintanilla/)
  expect(product.mails().filter((mail) => mail.includes('Quintanilla'))).toEqual([])
})

/** Gives the fresh proof that the page asks for. */
async function proofOf(page: Page): Promise<void> {
  const proof = page.getByRole('dialog', { name: 'Confirm that it is you' })
  await proof.locator('input[type=password]').fill(PASSWORD)
  await proof.getByRole('button', { name: 'Confirm' }).click()
}
