import type { Post, Role } from '@clearpost/contract'
import * as OTPAuth from 'otpauth'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type Visit, visit } from './browser.ts'
import type { Product } from './product.ts'

export const PASSWORD = 'seven quiet herons at dawn'
/** Milliseconds for what a job does behind the page. */
export const SOON_MS = 60_000

const ROLE_NAMES: Record<Role, string> = {
  owner: 'Owner',
  privacy_officer: 'Privacy officer',
  reviewer: 'Reviewer',
  editor: 'Editor',
  member: 'Member',
  auditor: 'Auditor',
  hr: 'Human resources',
}

/** Fields by label; a required one carries a star after its words. */
export const field = (page: Page, label: string) =>
  page.getByLabel(new RegExp(`^${label.replace(/[()?]/g, '\\$&')}( \\*)?$`))

/** First visit: the organization and its privacy officer. Ends on the account page. */
export async function setUp(page: Page, organization: string, name: string, email: string): Promise<void> {
  await page.goto('/')
  await page.waitForURL('**/setup')
  await field(page, 'Name of the organization').fill(organization)
  await field(page, 'Your name').fill(name)
  await field(page, 'E-mail').fill(email)
  await field(page, 'Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Create organization' }).click()
  await page.waitForURL(/\/account/)
}

/** Sets up the authenticator app in the open account page. */
export async function setUpApp(page: Page): Promise<{ totp: OTPAuth.TOTP; recovery: string[] }> {
  await page.getByRole('button', { name: 'Set up authenticator app' }).click()
  const dialog = page.getByRole('dialog')
  const key = (await dialog.locator('code').first().textContent()) ?? ''
  const totp = new OTPAuth.TOTP({ secret: key.replaceAll(' ', '') })
  await field(page, 'Code').fill(totp.generate())
  await dialog.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('Your recovery codes').waitFor()
  const recovery = await dialog.locator('code').allTextContents()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await dialog.waitFor({ state: 'detached' })
  return { totp, recovery }
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Your menu/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
}

/** Invites through the people page. */
export async function invite(page: Page, email: string, role: Role): Promise<void> {
  await page.goto('/people')
  await page.getByRole('button', { name: 'Invite someone' }).click()
  const dialog = page.getByRole('dialog')
  await field(page, 'E-mail').fill(email)
  await dialog.getByRole('checkbox', { name: 'Member' }).uncheck()
  await dialog.getByRole('checkbox', { name: ROLE_NAMES[role] }).check()
  await dialog.getByRole('button', { name: 'Send invitation' }).click()
  await dialog.getByText('You can also hand over this link yourself').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await dialog.waitFor({ state: 'detached' })
}

/** The newest link of this kind that was mailed to the address. */
export async function mailedLink(product: Product, email: string, kind: string): Promise<string> {
  const links = () =>
    product
      .mails()
      .filter((mail) => mail.includes(`To: ${email}`))
      .flatMap((mail) => [...mail.matchAll(new RegExp(`https?://[^\\s"<]+/${kind}#[\\w-]+`, 'g'))])
      .map(([link]) => link)
  await expect.poll(links, { timeout: SOON_MS }).not.toEqual([])
  return links().at(-1) ?? ''
}

/** Opens an invitation, chooses name and password. Ends on the account page. */
export async function accept(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await field(page, 'Your name').fill(name)
  await field(page, 'Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  await page.waitForURL(/\/account/)
}

/** Calls the API as the person who is signed in in this page, as the page itself would. */
export async function asPage<T>(
  page: Page,
  method: string,
  path: string,
  data?: unknown,
): Promise<{ status: number; body: T }> {
  const origin = new URL(page.url()).origin
  const response = await page.request.fetch(path, {
    method,
    headers: { origin },
    ...(data === undefined ? {} : { data }),
  })
  const text = await response.text()
  return { status: response.status(), body: (text === '' ? null : JSON.parse(text)) as T }
}

/** Presses an action of a post and answers its dialog. */
export async function act(page: Page, action: string, reason?: string): Promise<void> {
  await page.getByRole('region', { name: 'What happens next' }).getByRole('button', { name: action }).click()
  await answer(page, action, reason)
}

/** Answers the dialog that asks before an action. */
export async function answer(page: Page, action: string, reason?: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  if (reason !== undefined) await dialog.getByRole('textbox').fill(reason)
  await dialog.getByRole('button', { name: action, exact: true }).click()
}

/** Waits until the badge under the post's title says so. */
export async function expectState(page: Page, state: string): Promise<void> {
  await page.locator('h1 + *').getByText(state, { exact: true }).waitFor({ timeout: SOON_MS })
}

export interface Clinic {
  officer: Visit
  editor: Visit
  colleague: Visit
  reviewer: Visit
  close(): Promise<void>
}

const PEOPLE = [
  ['editor', 'editor', 'Emery Lindqvist'],
  ['colleague', 'editor', 'Sol Marchetti'],
  ['reviewer', 'reviewer', 'Remy Okonkwo'],
] as const

/** Invites somebody in the officer's name and accepts for them; ends signed in on an open page. */
export async function join(
  browser: Browser,
  officer: Visit,
  { email, role, name }: { email: string; role: Role; name: string },
): Promise<Visit> {
  const made = await asPage<{ link: string }>(officer.page, 'POST', '/api/invitations', {
    email,
    roles: [role],
    siteIds: [],
  })
  const one = await visit(browser, new URL(officer.page.url()).origin)
  await one.page.goto('/sign-in')
  const token = made.body.link.split('#')[1]
  const accepted = await asPage(one.page, 'POST', '/api/invitation/accept', {
    token,
    name,
    password: PASSWORD,
    locale: 'en',
  })
  expect(accepted.status, JSON.stringify(accepted.body)).toBeLessThan(300)
  return one
}

/** An organization with an officer, two editors and a reviewer, all signed in; made without the pages. */
export async function openClinic(browser: Browser, product: Product): Promise<Clinic> {
  const officer = await visit(browser, product.url)
  await setUp(officer.page, 'Harbor Light Clinics', 'Avery Quill', 'officer@harborlight.example')
  const visits: Record<string, Visit> = {}
  for (const [key, role, name] of PEOPLE) {
    visits[key] = await join(browser, officer, { email: `${key}@harborlight.example`, role, name })
  }
  const { editor, colleague, reviewer } = visits as unknown as Clinic
  return {
    officer,
    editor,
    colleague,
    reviewer,
    close: async () => {
      for (const one of [officer, editor, colleague, reviewer]) await one.context.close()
    },
  }
}

/** Connects the clinic's website feed, owned by its officer. Returns the channel's id. */
export async function openFeed({ officer: { page } }: Clinic): Promise<string> {
  const me = await asPage<{ person: { id: string } }>(page, 'GET', '/api/me')
  const channel = await asPage<{ id: string }>(page, 'POST', '/api/channels', {
    network: 'website',
    slug: 'news',
    title: 'Harbor Light news',
    purpose: 'News of the clinics',
    ownerId: me.body.person.id,
  })
  expect(channel.status, JSON.stringify(channel.body)).toBe(201)
  return channel.body.id
}

/** A post that somebody wrote and sent for approval; without a time it goes out once approved. */
export async function sendPost(
  page: Page,
  channelId: string,
  title: string,
  text: string,
  scheduledAt: string | null = null,
): Promise<Post> {
  const draft = await asPage<Post>(page, 'POST', '/api/posts', {
    title,
    text,
    channelIds: [channelId],
    scheduledAt,
  })
  const post = await asPage<Post>(page, 'POST', `/api/posts/${draft.body.id}/submit`, {
    version: draft.body.version,
  })
  expect(post.status, JSON.stringify(post.body)).toBe(200)
  return post.body
}

/** From the composer: settles a picture that shows nobody, as a person does, and comes back. */
export async function settleEmptyPicture(page: Page, number: number): Promise<void> {
  await page.getByRole('link', { name: `Settle picture ${number}` }).click()
  await page.waitForURL('**/media/*')
  const none = page.getByLabel('None of these')
  await none.waitFor({ timeout: SOON_MS })
  await none.check()
  await page.getByRole('button', { name: 'Save the answers' }).click()
  await page.getByRole('button', { name: 'I have looked at the whole picture' }).click()
  await page.getByText(/has looked at the whole picture/).waitFor()
  await page.goBack()
  await page.waitForURL(/\/compose\/[0-9a-f-]{36}/)
}
