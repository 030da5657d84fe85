import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, visit } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { accept, asPage, field, invite, mailedLink, PASSWORD, setUp, setUpApp, signOut } from './steps.ts'

const OFFICER = 'avery.quill@harborlight.example'
const EDITOR = 'emery.lindqvist@harborlight.example'

let product: Product
let browser: Browser
let recovery: string[]

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

test('first visit: organization, privacy officer, authenticator app; then sign-in asks for the code', async () => {
  const { page, context, complaints } = await visit(browser, product.url)
  await page.goto('/setup')
  await field(page, 'Your name').waitFor()
  await expectAccessible(page, '/setup')
  await setUp(page, 'Harbor Light Clinics', 'Avery Quill', OFFICER)
  const app = await setUpApp(page)
  recovery = app.recovery
  expect(recovery.length).toBeGreaterThan(5)

  await signOut(page)
  await field(page, 'E-mail').fill(OFFICER)
  await field(page, 'Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('Enter the code of your authenticator app.').waitFor()
  await expectAccessible(page, 'the second step of signing in')
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
  await field(page, 'Recovery code').fill(recovery[0] ?? '')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { name: 'Hello, Avery' }).waitFor()
  expect(complaints).toEqual([])
  await context.close()
})

test('an invited editor comes in by the mailed link, which works once', async () => {
  const officer = await visit(browser, product.url)
  await officer.page.goto('/sign-in')
  await field(officer.page, 'E-mail').fill(OFFICER)
  await field(officer.page, 'Password').fill(PASSWORD)
  await officer.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await officer.page.getByRole('button', { name: 'Use a recovery code instead' }).click()
  // The code of the first test was used up; it does not let anyone in again.
  await field(officer.page, 'Recovery code').fill(recovery[0] ?? '')
  await officer.page.getByRole('button', { name: 'Continue' }).click()
  await officer.page.getByRole('alert').waitFor()
  await field(officer.page, 'Recovery code').fill(recovery[1] ?? '')
  await officer.page.getByRole('button', { name: 'Continue' }).click()
  await officer.page.getByRole('heading', { name: 'Hello, Avery' }).waitFor()
  await invite(officer.page, EDITOR, 'editor')
  await officer.page.getByText('Open invitations').waitFor()
  await officer.page.getByText(EDITOR).waitFor()

  const link = await mailedLink(product, EDITOR, 'invitation')
  const editor = await visit(browser, product.url)
  await editor.page.goto(link)
  await editor.page.getByText('Avery Quill invites you to Harbor Light Clinics.').waitFor()
  await editor.page.getByText('Your role: Editor').waitFor()
  await expectAccessible(editor.page, 'an invitation')
  await accept(editor.page, link, 'Emery Lindqvist')
  const { body: me } = await asPage<{ roles: string[] }>(editor.page, 'GET', '/api/me')
  expect(me.roles).toEqual(['editor'])

  const again = await visit(browser, product.url)
  await again.page.goto(link)
  await again.page.getByRole('alert').waitFor()
  expect(await field(again.page, 'Your name').count()).toBe(0)
  // The token stands after the number sign: no server, proxy or log ever sees it.
  const token = link.split('#')[1] ?? ''
  expect(
    [...editor.addresses, ...again.addresses].filter((address) => new URL(address).search.includes(token)),
  ).toEqual([])
  expect(product.output()).not.toContain(token)
  expect([...officer.complaints, ...editor.complaints, ...again.complaints]).toEqual([])
  for (const one of [officer, editor, again]) await one.context.close()
})

test('a passkey is added after a fresh proof, and signs in alone', async () => {
  const { page, context, complaints } = await visit(browser, product.url)
  const devtools = await context.newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.goto('/sign-in')
  await field(page, 'E-mail').fill(EDITOR)
  await field(page, 'Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Hello, Emery' }).waitFor()

  await product.ageProofs()
  await page.goto('/account')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await field(page, 'Name of this passkey').fill('front desk')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  const proof = page.getByRole('dialog', { name: 'Confirm that it is you' })
  await proof.waitFor()
  await expectAccessible(page, 'the proof dialog')
  await proof.locator('input[type=password]').fill('not the password')
  await proof.getByRole('button', { name: 'Confirm' }).click()
  await proof.getByRole('alert').waitFor()
  await proof.locator('input[type=password]').fill(PASSWORD)
  await proof.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('front desk').waitFor()

  await signOut(page)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('heading', { name: 'Hello, Emery' }).waitFor()
  // With a passkey set, the password alone opens nothing.
  const other = await visit(browser, product.url)
  await other.page.goto('/sign-in')
  const answer = await asPage<{ state: string }>(other.page, 'POST', '/api/sign-in', {
    email: EDITOR,
    password: PASSWORD,
  })
  expect(answer.body.state).not.toBe('signed-in')
  expect((await asPage(other.page, 'GET', '/api/me')).status).toBe(401)
  expect(complaints).toEqual([])
  for (const one of [context, other.context]) await one.close()
})

test('a session is listed and ended from another one', async () => {
  const visits = [await visit(browser, product.url), await visit(browser, product.url)] as const
  const [first, second] = visits
  for (const [index, { page }] of visits.entries()) {
    await page.goto('/sign-in')
    await field(page, 'E-mail').fill(OFFICER)
    await field(page, 'Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click()
    await field(page, 'Recovery code').fill(recovery[2 + index] ?? '')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('heading', { name: 'Hello, Avery' }).waitFor()
  }
  await second.page.goto('/account')
  const sessions = second.page.getByRole('region', { name: 'Sessions' })
  await sessions.getByText('This session').waitFor()
  const others = sessions.getByRole('button', { name: 'End session' })
  const before = await others.count()
  expect(before).toBeGreaterThan(0)
  for (let left = before; left > 0; left -= 1) {
    await others.first().click()
    await expect.poll(() => others.count()).toBe(left - 1)
  }
  await first.page.goto('/posts')
  await first.page.waitForURL(/\/sign-in\?to=/)
  expect((await asPage(second.page, 'GET', '/api/me')).status).toBe(200)
  for (const one of visits) await one.context.close()
})
