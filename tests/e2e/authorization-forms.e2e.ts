import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible, openBrowser, picture, signIn, visit } from './browser.ts'
import { type Product, startProduct } from './product.ts'
import { asPage } from './steps.ts'

let product: Product
let browser: Browser
let email: string
let password: string
beforeAll(async () => {
  product = await startProduct({ demo: true })
  browser = await openBrowser()
  email = /^\s*(\S+@\S+)\s.*[Pp]rivacy officer/m.exec(product.output())?.[1] ?? ''
  password = /[Pp]assword[^:]*:\s*(.+?)\s*$/m.exec(product.output())?.[1] ?? ''
})
afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

test('a privacy officer begins a form, breaks it, reads which paragraph fails, mends it and publishes', async () => {
  const { page, context, complaints } = await visit(browser, product.url)
  await signIn(page, email, password)
  await page.goto('/authorizations/forms')
  await page.getByRole('button', { name: 'New form' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name of the form').fill('Spring campaign')
  await dialog.getByLabel('Patient story').check()
  await dialog.getByRole('button', { name: 'Begin' }).click()
  await page.waitForURL(/\/authorizations\/forms\/[0-9a-f-]{36}/)
  const publish = page.getByRole('button', { name: 'Publish' })
  const panel = page.getByRole('region', { name: 'Is it a valid authorization?' })
  // Only the organization's own blanks are open.
  await panel.getByText('Not yet. This is missing:').waitFor()
  expect(await publish.isDisabled()).toBe(true)
  await page.getByLabel('Address', { exact: true }).fill('12 Harbor Road')
  await page.getByLabel('Where a permission is taken back').fill('privacy@harborlight.example')
  await panel.getByText('Yes. Nothing is missing.').waitFor()
  // Breaks it in one way; the paragraph stands beside the field and in the panel, and leads there.
  const ends = page.getByLabel('When it ends')
  await ends.fill('This permission never expires.')
  await page.getByText('Defect: 45 CFR 164.508(c)(1)(v)').waitFor()
  expect(await publish.isDisabled()).toBe(true)
  await panel.getByRole('button', { name: /164\.508\(c\)\(1\)\(v\)/ }).click()
  await expect.poll(() => ends.evaluate((element) => element === document.activeElement)).toBe(true)
  await picture(page, 'authorization-form-defect')
  await expectAccessible(page, 'a form with a defect')
  await page.getByText('Draft saved').waitFor()
  // The server refuses it too, whatever a page might say.
  const formId = page.url().split('/').at(-1)
  const { body: form } = await asPage<{ revision: number }>(page, 'GET', `/api/authorization-forms/${formId}`)
  const refused = await asPage<{ code: string; errors: { message: string }[] }>(
    page,
    'POST',
    `/api/authorization-forms/${formId}/publish`,
    { revision: form.revision },
  )
  expect([refused.status, refused.body.code]).toEqual([422, 'authorizationForm.defective'])
  expect(refused.body.errors.map(({ message }) => message)).toEqual([
    expect.stringContaining('45 CFR 164.508(c)(1)(v)'),
  ])
  await page.getByRole('button', { name: 'Use the usual words' }).click()
  await panel.getByText('Yes. Nothing is missing.').waitFor()
  // Words that the program does not know are accepted by whoever has read the paragraph.
  const others = page.getByLabel('Others may share it again')
  await others.fill('The web forgets nothing.')
  await panel.getByRole('button', { name: /164\.508\(c\)\(2\)\(iii\)/ }).waitFor()
  const accept = page.getByLabel('I have read the paragraph, and my words do say it.')
  await accept.click()
  await panel.getByText('Yes. Nothing is missing.').waitFor()
  expect(await accept.isChecked()).toBe(true)
  // Changed words are read again.
  await others.fill('The web forgets nothing at all.')
  await panel.getByText('Not yet. This is missing:').waitFor()
  await page.getByRole('button', { name: 'Use the usual words' }).click()
  await panel.getByText('Yes. Nothing is missing.').waitFor()
  await publish.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
  await page.getByText('version 1', { exact: true }).first().waitFor()
  // Spanish beside it.
  await page.getByRole('region', { name: 'Preview', exact: true }).getByText('Spanish').click()
  await page.getByRole('region', { name: 'Preview in Spanish' }).getByText('Usted puede retirarlo').waitFor()
  await picture(page, 'authorization-form')
  await page.goto('/authorizations/forms')
  await page.getByRole('link', { name: 'Spring campaign' }).waitFor()
  await expectAccessible(page, 'the list of forms')
  expect(complaints).toEqual([])
  await context.close()
})

test.each([
  { width: 1280, dark: true, locale: 'es' },
  { width: 390, height: 844, dark: false, locale: 'es' },
  { width: 390, height: 844, dark: true, locale: 'en' },
] as const)('list and builder pass axe at $width px, dark $dark, $locale', async (view) => {
  const { page, context, complaints } = await visit(browser, product.url, view)
  await signIn(page, email, password)
  await page.request.patch('/api/me', {
    data: { locale: view.locale, theme: view.dark ? 'dark' : 'light' },
    headers: { origin: product.url },
  })
  await page.goto('/authorizations/forms')
  await page.getByRole('link', { name: 'Spring campaign' }).click()
  await page.getByRole('tab').first().waitFor()
  await page.waitForLoadState('networkidle')
  await expectAccessible(page, 'the builder')
  expect(complaints).toEqual([])
  await context.close()
})
