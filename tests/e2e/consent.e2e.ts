import path from 'node:path'
import type { MediaDetail, Post } from '@clearpost/contract'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Atproto, type AtprotoAccount, startAtproto } from '../peers/start.ts'
import { expectAccessible, openBrowser, picture, type Visit, visit } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { repository } from './repository.ts'
import { act, asPage, type Clinic, field, mailedLink, openClinic, SOON_MS } from './steps.ts'

/** A patient's name that must stay sealed: on the whiteboard of the photograph, and under the signature. */
const PATIENT = 'Dolores Quintanilla'
const ADDRESS = 'dolores@patient.example'
const ALT = 'Three people beside a whiteboard in a bright hallway.'
const TEXT = 'Meet the people behind our therapy garden. It opens every spring for the whole neighborhood.'
const PHOTOS = path.resolve(import.meta.dirname, '../../bench/vision/photos')

let product: Product
let browser: Browser
let atproto: Atproto
let account: AtprotoAccount
let clinic: Clinic
let patient: Visit
let channelId: string
let mediaId: string
let copyId: string
let post: Post

beforeAll(async () => {
  atproto = await startAtproto({ appView: false })
  account = await atproto.createAccount()
  product = await startProduct()
  browser = await openBrowser()
  clinic = await openClinic(browser, product)
  patient = await visit(browser, product.url, { width: 390, height: 844 })
}, 240_000)
afterAll(async () => {
  await clinic?.close()
  await browser?.close()
  await product?.stop()
  await atproto?.stop()
})

/** Three openly licensed portraits beside a whiteboard that names a patient, with a place in its metadata. */
async function photograph(): Promise<Buffer> {
  const side = 420
  const portraits = await Promise.all(
    ['people-15.jpg', 'people-16.jpg', 'people-07.jpg'].map((name) =>
      sharp(path.join(PHOTOS, name))
        .resize({ width: side, height: 560, fit: 'cover', position: 'top' })
        .toBuffer(),
    ),
  )
  const board = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="300"><rect width="1500" height="300" fill="#fdfdfd" stroke="#888" stroke-width="8"/>
<text x="60" y="130" font-family="Liberation Sans" font-size="72" fill="#123a8c">Room 412 ${PATIENT}</text>
<text x="60" y="240" font-family="Liberation Sans" font-size="72" fill="#123a8c">DOB 03/04/1950</text></svg>`,
  )
  return sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#cfd8dc' } })
    .composite([
      ...portraits.map((input, index) => ({ input, left: 80 + index * 500, top: 40 })),
      { input: board, left: 50, top: 660 },
    ])
    .withExif({
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '40/1 38/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '102/1 37/1 0/1',
      },
    })
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** The list's card of a region. */
const cardOf = (page: Page, name: RegExp): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name }) })

async function step<T>(page: Page, method: string, address: string, data?: unknown): Promise<T> {
  const { status, body } = await asPage<T>(page, method, address, data)
  expect(status, `${method} ${address}: ${JSON.stringify(body)}`).toBeLessThan(300)
  return body
}

test('the officer publishes a form that the law accepts, and the clinic has a Bluesky account', async () => {
  const { page } = clinic.officer
  await page.goto('/channels')
  const me = await step<{ person: { id: string } }>(page, 'GET', '/api/me')
  const channel = await step<{ id: string }>(page, 'POST', '/api/channels', {
    network: 'bluesky',
    identifier: account.handle,
    appPassword: account.appPassword,
    server: atproto.pdsUrl,
    purpose: 'News of the clinics',
    ownerId: me.person.id,
  })
  channelId = channel.id
  interface Form {
    id: string
    draft: { revision: number; content: { settings: object } }
  }
  const begun = await step<Form>(page, 'POST', '/api/authorization-forms', {
    template: 'photo_video',
    name: 'Pictures',
  })
  const content = {
    ...begun.draft.content,
    settings: {
      ...begun.draft.content.settings,
      address: '12 Harbor Road',
      contact: 'privacy@harborlight.example',
    },
  }
  const saved = await step<{ revision: number }>(page, 'PUT', `/api/authorization-forms/${begun.id}/draft`, {
    name: 'Pictures',
    revision: begun.draft.revision,
    content,
  })
  await step(page, 'POST', `/api/authorization-forms/${begun.id}/publish`, { revision: saved.revision })
})

test('three faces, a whiteboard and a place are found; the picture may not go out', async () => {
  const { page } = clinic.editor
  await page.goto('/media')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'hallway.jpg', mimeType: 'image/jpeg', buffer: await photograph() })
  const tile = page.locator('main li a[href^="/media/"]').first()
  await tile.waitFor({ timeout: SOON_MS })
  mediaId = (await tile.getAttribute('href'))?.split('/').at(-1) ?? ''
  const seen = () => step<MediaDetail>(page, 'GET', `/api/media/${mediaId}`)
  await expect.poll(async () => (await seen()).look.state, { timeout: SOON_MS * 2 }).toBe('done')
  const detail = await seen()
  expect(detail.regions.filter(({ kind }) => kind === 'face')).toHaveLength(3)
  expect(detail.regions.some(({ text }) => text?.includes('Quintanilla'))).toBe(true)
  expect(detail.metadata.map(({ kind }) => kind)).toContain('gps')

  await page.goto(`/media/${mediaId}`)
  await page.getByText('This picture may not go out yet').waitFor()
  await page.getByText('Place', { exact: true }).first().waitFor()
  await expectAccessible(page, 'a picture with open boxes')
  await picture(page, 'picture-open')
})

test('one face is a patient, one is covered with the whiteboard, one is staff; the safe copy is looked at again', async () => {
  const { page } = clinic.editor
  const first = cardOf(page, /face 1 of 3/)
  await first.getByRole('button', { name: 'Patient…' }).click()
  await first.getByRole('button', { name: /Somebody new/ }).click()
  await first.getByLabel('Name', { exact: false }).first().fill(PATIENT)
  await first.getByLabel('Date of birth').fill('1950-03-04')
  await first.getByLabel(/E-mail/).fill(ADDRESS)
  await first.getByRole('button', { name: 'Create and choose' }).click()
  await first.getByText('Needs an authorization').waitFor()
  const third = cardOf(page, /face 3 of 3/)
  await third.getByRole('button', { name: 'Our staff…' }).click()
  await third.getByLabel(/Who of the workforce/).selectOption({ label: 'Sol Marchetti' })
  await third.getByRole('button', { name: 'Save' }).click()
  await third.getByText('Member of the workforce').waitFor()
  const covers = page.locator('li[id^=region-]').getByRole('button', { name: 'Cover', exact: true })
  for (let left = await covers.count(); left > 0; left--) {
    await covers.first().click()
    await expect.poll(() => covers.count()).toBe(left - 1)
  }
  await page.getByRole('button', { name: 'Make the safe copy' }).click()
  await page.waitForURL((url) => url.pathname.startsWith('/media/') && !url.pathname.endsWith(mediaId), {
    timeout: SOON_MS,
  })
  copyId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const seen = () => step<MediaDetail>(page, 'GET', `/api/media/${copyId}`)
  await expect.poll(async () => (await seen()).look.state, { timeout: SOON_MS * 2 }).toBe('done')
  await page.reload()
  // Nothing of the patient's name can be read in the copy any more.
  expect((await seen()).regions.every(({ text }) => !text?.includes('Quintanilla'))).toBe(true)
  await page.getByLabel('None of these').check()
  await page.getByRole('button', { name: 'Save the answers' }).click()
  const confirm = page.getByRole('button', { name: 'I have looked at the whole picture' })
  await confirm.click()
  await page.getByText(/has looked at the whole picture/).waitFor()
  await page.getByText(/1 person is still missing/).waitFor()
  await picture(page, 'picture-copy')
})

test('without a signature the post is refused, and says whose is missing', async () => {
  const { page } = clinic.editor
  post = await step<Post>(page, 'POST', '/api/posts', {
    title: 'Therapy garden',
    text: TEXT,
    channelIds: [channelId],
    purpose: 'community',
    media: [{ mediaId: copyId, alt: ALT }],
  })
  const refused = await asPage<{ code: string }>(page, 'POST', `/api/posts/${post.id}/submit`, {
    version: post.version,
  })
  expect(refused.body.code).toBe('post.pictureBlocked')
  await page.goto(`/compose/${post.id}`)
  await page
    .getByText(/no authorization/i)
    .first()
    .waitFor()
  await picture(page, 'compose-blocked')
})

test('the patient is asked by mail, reads the form on a phone, and signs', async () => {
  const { page } = clinic.editor
  await page.goto(`/media/${copyId}`)
  await page.getByRole('link', { name: 'Ask those who are missing' }).click()
  await page.getByRole('checkbox', { name: 'Community' }).check()
  await page.getByLabel('Ends on').fill('2099-12-31')
  await page.getByRole('button', { name: 'Prepare' }).click()
  await page.getByRole('button', { name: 'Send the link' }).click()
  await page.getByText('Waits for the signer').first().waitFor()

  const phone = patient.page
  await phone.goto(await mailedLink(product, ADDRESS, 'sign'))
  await phone.getByRole('heading', { level: 1, name: 'Your permission' }).waitFor()
  await phone.getByRole('img', { name: ALT }).or(phone.locator('main figure img')).first().waitFor()
  await field(phone, 'Your full name').fill(PATIENT)
  const pad = phone.getByRole('img', { name: 'Nothing drawn yet' })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('no field to sign in')
  await phone.mouse.move(box.x + 20, box.y + box.height / 2)
  await phone.mouse.down()
  for (const share of [0.2, 0.4, 0.6, 0.8])
    await phone.mouse.move(box.x + box.width * share, box.y + box.height * share)
  await phone.mouse.up()
  await phone.getByRole('checkbox', { name: /I agree to sign electronically/ }).check()
  await expectAccessible(phone, 'the signer’s page')
  await picture(phone, 'signing')
  await phone.getByRole('button', { name: 'Sign', exact: true }).click()
  await phone.getByRole('heading', { level: 1, name: 'Your permission is in force' }).waitFor()
  await page.reload()
  await page.getByText('In force').first().waitFor()
  await expectAccessible(page, 'the record of an authorization')
})

test('a renewal opens the next record; a tablet in a patient’s hand knows no session', async () => {
  const { page } = clinic.colleague
  const signed = new URL(clinic.editor.page.url()).pathname
  await page.goto(signed)
  await page.getByRole('button', { name: 'Renew' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ends on').fill('2099-12-31')
  await dialog.getByRole('button', { name: 'Renew' }).click()
  await page.waitForURL((url) => url.pathname !== signed)
  await page.getByText('Being prepared').first().waitFor()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Sign on a tablet' }).click()
  await expectAccessible(page, 'how to sign on a tablet')
  await dialog.getByRole('button', { name: 'On this device' }).click()
  await page.getByRole('heading', { level: 1, name: 'Your permission' }).waitFor()
  expect((await asPage(page, 'GET', '/api/me')).status).toBe(401)
  await page.getByRole('button', { name: 'No, I do not allow it' }).click()
  await dialog.getByRole('button', { name: 'No, I do not allow it' }).click()
  await page.getByRole('heading', { level: 1, name: 'You said no' }).waitFor()
})

test('approved, it is published on the real PDS with its alt text', async () => {
  const editor = clinic.editor.page
  const submitted = await step<Post>(editor, 'POST', `/api/posts/${post.id}/submit`, {
    version: post.version,
  })
  await step(clinic.reviewer.page, 'POST', `/api/posts/${post.id}/approve`, { version: submitted.version })
  await editor.goto(`/posts/${post.id}`)
  await act(editor, 'Publish now')
  const state = async () => {
    const { state, publications } = await step<Post>(editor, 'GET', `/api/posts/${post.id}`)
    return [state, ...publications.flatMap(({ problem }) => problem ?? [])]
  }
  await expect.poll(state, { timeout: SOON_MS }).toEqual(['published'])
  const [record] = await repository(atproto, account).posts()
  expect(JSON.stringify(record?.value)).toContain(ALT)
})

test('the patient sees where it is used, takes it back, and it is gone from the network with proof', async () => {
  const phone = patient.page
  await phone.goto('about:blank')
  await phone.goto(await mailedLink(product, ADDRESS, 'sign'))
  await phone.getByText(/can be seen now/).waitFor()
  await phone.getByRole('button', { name: 'Take my permission back' }).click()
  await expectAccessible(phone, 'taking a permission back')
  await phone.getByRole('button', { name: 'Take it back' }).click()
  await phone.getByRole('heading', { level: 1, name: 'You took your permission back' }).waitFor()
  await expect
    .poll(async () => (await repository(atproto, account).posts()).length, { timeout: SOON_MS * 2 })
    .toBe(0)

  const { page, complaints } = clinic.officer
  const state = async () => (await step<Post>(page, 'GET', `/api/posts/${post.id}`)).state
  await expect.poll(state, { timeout: SOON_MS }).toBe('removed')
  await page.goto(`/posts/${post.id}`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Evidence pack' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const files = unzipSync(Buffer.concat(chunks))
  const authorizations = strFromU8(files['authorizations.json'] ?? new Uint8Array())
  expect(authorizations).toContain('"withdrawn"')
  expect(authorizations).not.toContain('Quintanilla')
  expect(complaints).toEqual([])
})

test('the patient’s name stood in no log line and in no mail', () => {
  expect(product.output().length).toBeGreaterThan(1000)
  for (const word of PATIENT.split(' ')) {
    expect(product.output()).not.toContain(word)
    expect(product.mails().filter((mail) => mail.includes(word))).toEqual([])
  }
})
