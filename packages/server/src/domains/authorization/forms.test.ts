import { api, type FormContent } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, type TestApp, testApp } from '../../testing/app.ts'
import { domains } from '../index.ts'
import { usableForm } from './forms-usable.ts'

const { authorizationForm } = api
let t: TestApp
let orgId: string
let officer: Browser
let editor: Browser
let member: Browser
beforeAll(async () => {
  t = await testApp(domains)
  orgId = await t.core.addOrganization('Cedar Hill Clinic')
  officer = await t.signedIn(await t.addPerson(orgId, ['privacy_officer']))
  editor = await t.signedIn(await t.addPerson(orgId, ['editor']))
  member = await t.signedIn(await t.addPerson(orgId, ['member']))
})
afterAll(() => t?.close())

let made = 0
async function begin(template = 'photo_video') {
  made += 1
  const { status, body } = await officer.call(authorizationForm.create, {
    body: { template, name: `Form ${made}` },
  })
  expect(status).toBe(201)
  return body
}
const withBlanks = (content: FormContent): FormContent => ({
  ...content,
  settings: { ...content.settings, address: '12 Cedar Road', contact: 'privacy@cedarhill.example' },
})
const save = (
  form: { id: string; draft: { revision: number; name: string } },
  content: FormContent,
  name = form.draft.name,
) =>
  officer.call(authorizationForm.saveDraft, {
    params: { formId: form.id },
    body: { revision: form.draft.revision, name, content },
  })
const publish = (formId: string, revision: number) =>
  officer.call(authorizationForm.publish, { params: { formId }, body: { revision } })
async function published(template = 'photo_video') {
  const form = await begin(template)
  const saved = await save(form, withBlanks(form.draft.content))
  expect((await publish(form.id, saved.body.revision)).status).toBe(201)
  return (await officer.call(authorizationForm.get, { params: { formId: form.id } })).body
}
const usable = (formId: string, lang: 'en' | 'es', version?: number) =>
  t.core.db.organization(orgId, (tx) => usableForm(t.core, tx, orgId, formId, lang, version))

test('a form begins from a template in both languages, with the name of the organization and its other blanks named as missing', async () => {
  const form = await begin('minor')
  expect(form).toMatchObject({ state: 'draft', version: null, langs: ['en', 'es'], published: null })
  expect(form.draft.content.settings.organization).toBe('Cedar Hill Clinic')
  expect(
    form.draft.defects.map(({ lang, field }: { lang: string; field: string }) => `${lang} ${field}`),
  ).toEqual(['en address', 'en contact', 'es address', 'es contact'])
})

test('a defective form is never published; the refusal names language, paragraph, what is missing and what to do', async () => {
  const form = await begin()
  const content = withBlanks(form.draft.content)
  const lame = {
    ...content,
    es: { ...content.es, expiry: 'Este permiso no vence nunca.', redisclosure: '' },
  } as FormContent
  const saved = await save(form, lame)
  expect(saved.status).toBe(200)
  const refused = await publish(form.id, saved.body.revision)
  expect([refused.status, refused.body.code]).toEqual([422, 'authorizationForm.defective'])
  expect(refused.body.errors).toEqual([
    {
      path: 'es.expiry',
      message: expect.stringMatching(/^45 CFR 164\.508\(c\)\(1\)\(v\): .* research .*\./),
    },
    { path: 'es.redisclosure', message: expect.stringMatching(/^45 CFR 164\.508\(c\)\(2\)\(iii\): /) },
  ])
  await expect(usable(form.id, 'es')).rejects.toMatchObject({ code: 'authorization.formUnusable' })
  const { body } = await editor.call(authorizationForm.list)
  expect(body.items.find(({ id }: { id: string }) => id === form.id)).toMatchObject({
    state: 'draft',
    invalid: 2,
  })
})

test('a published version never changes; the next one is used for new authorizations, the old one for those begun with it', async () => {
  const form = await published()
  expect(form).toMatchObject({ state: 'published', version: 1, hasDraft: false, draft: null, invalid: 0 })
  const content = { ...form.published.content, en: { ...form.published.content.en, title: 'A new title' } }
  const saved = await officer.call(authorizationForm.saveDraft, {
    params: { formId: form.id },
    body: { revision: form.revision, name: 'Renamed', content },
  })
  expect(saved.status).toBe(200)
  const before = await editor.call(authorizationForm.get, { params: { formId: form.id } })
  expect(before.body).toMatchObject({ name: form.name, version: 1, hasDraft: true })
  expect((await publish(form.id, saved.body.revision)).body).toMatchObject({ name: 'Renamed', version: 2 })
  expect((await usable(form.id, 'en')).form.text.title).toBe('A new title')
  expect((await usable(form.id, 'en', 1)).form.text.title).toBe('Permission to use your photo or video')
  const first = await editor.call(authorizationForm.version, { params: { formId: form.id, number: '1' } })
  expect(first.body).toEqual(form.published)
  const again = await officer.call(authorizationForm.saveDraft, {
    params: { formId: form.id },
    body: { revision: saved.body.revision + 1, name: 'Renamed', content },
  })
  const same = await publish(form.id, again.body.revision)
  expect([same.status, same.body.code]).toEqual([409, 'authorizationForm.nothingToPublish'])
  expect((await officer.call(authorizationForm.discardDraft, { params: { formId: form.id } })).status).toBe(
    204,
  )
})

test('a form in one language cannot be signed in the other', async () => {
  const form = await begin()
  const saved = await save(form, { ...withBlanks(form.draft.content), es: null })
  await publish(form.id, saved.body.revision)
  expect((await usable(form.id, 'en')).signers).toEqual(['patient', 'representative'])
  await expect(usable(form.id, 'es')).rejects.toMatchObject({ code: 'authorization.formUnusable' })
  const none = await officer.call(authorizationForm.validate, {
    body: { ...form.draft.content, en: null, es: null },
  })
  expect(none.status).toBe(422)
})

test('a retired form asks nobody any more, and what was begun with it can still be signed', async () => {
  const form = await published()
  const retired = await officer.call(authorizationForm.retire, { params: { formId: form.id } })
  expect(retired.body.state).toBe('retired')
  await expect(usable(form.id, 'en')).rejects.toMatchObject({ code: 'authorization.formUnusable' })
  expect((await usable(form.id, 'en', 1)).version).toBe(1)
  const twice = await officer.call(authorizationForm.retire, { params: { formId: form.id } })
  expect(twice.body.code).toBe('authorizationForm.retired')
})

test('two people never overwrite each other, and two forms never share a name', async () => {
  const form = await begin()
  expect((await save(form, form.draft.content)).status).toBe(200)
  expect((await save(form, form.draft.content)).body.code).toBe('authorizationForm.draftChanged')
  const taken = await officer.call(authorizationForm.create, {
    body: { template: 'story', name: form.name.toUpperCase() },
  })
  expect([taken.status, taken.body.code]).toEqual([409, 'authorizationForm.nameTaken'])
})

test('editors read forms and judge words; only owner and privacy officer write them', async () => {
  const form = await published('story')
  expect((await editor.call(authorizationForm.get, { params: { formId: form.id } })).status).toBe(200)
  const judged = await editor.call(authorizationForm.validate, {
    body: { ...form.published.content, en: { ...form.published.content.en, copy: '' } },
  })
  expect(judged.body).toMatchObject({
    valid: true,
    defects: [{ lang: 'en', code: 'copy_missing', severity: 'advice' }],
  })
  const body = { template: 'story', name: 'Mine' }
  expect((await editor.call(authorizationForm.create, { body })).status).toBe(403)
  expect((await editor.call(authorizationForm.retire, { params: { formId: form.id } })).status).toBe(403)
  expect((await member.call(authorizationForm.list)).status).toBe(403)
  const stranger = await t.signedIn(await t.addPerson(await t.core.addOrganization('Other'), ['owner']))
  expect((await stranger.call(authorizationForm.get, { params: { formId: form.id } })).status).toBe(404)
})

test('words that a person accepted are published and stand in the audit trail', async () => {
  const form = await begin()
  const content = withBlanks(form.draft.content)
  const own = { ...content, en: { ...content.en, redisclosure: 'The web forgets nothing.' } } as FormContent
  const saved = await save(form, own)
  expect((await publish(form.id, saved.body.revision)).status).toBe(422)
  const accepted = await officer.call(authorizationForm.saveDraft, {
    params: { formId: form.id },
    body: {
      revision: saved.body.revision,
      name: form.draft.name,
      content: { ...own, settings: { ...own.settings, reviewed: ['en.redisclosure_unclear'] } },
    },
  })
  expect((await publish(form.id, accepted.body.revision)).status).toBe(201)
  const rows = await t.core.db.organization(orgId, (tx) =>
    tx
      .selectFrom('audit_event')
      .selectAll()
      .where('subject_id', '=', form.id)
      .where('action', '=', 'authorizationForm.publish')
      .execute(),
  )
  expect(rows[0]?.details).toMatchObject({ version: 1, accepted: ['en.redisclosure_unclear'] })
})
