import { api, type Post } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { pictureOf, publishedForm, signedAuthorization } from '../../testing/consent.ts'
import { clearedPicture, confirmed, face, plainPicture, showing, written } from '../../testing/pictures.ts'
import { beginPublishing } from './publishing.ts'

let clinic: Clinic
let formId: string
beforeAll(async () => {
  clinic = await openClinic()
  formId = await publishedForm(clinic.t, clinic.people.officer)
})
afterAll(() => clinic?.close())

const submit = ({ id, version }: Post) =>
  clinic.as.editor.call(api.post.submit, { params: { postId: id }, body: { version } })
const approve = ({ id, version }: Post) =>
  clinic.as.reviewer.call(api.post.approve, { params: { postId: id }, body: { version } })
const media = (mediaId: string) => [{ mediaId, alt: 'A visitor in the garden.' }]
const reasons = ({ clearances }: Post) =>
  clearances.flatMap(({ clearance }) => clearance.reasons.map(({ code }) => code))

test('a post with a picture that nobody has looked at is not sent for approval, and says why', async () => {
  showing(clinic.t.core, {})
  const { body: picture } = await clinic.as.editor.call(api.media.upload, {
    bytes: await plainPicture('#136'),
  })
  const post = await clinic.draft({ media: media(picture.id) })
  expect(reasons(post)).toEqual(['not_looked'])
  expect((await submit(post)).body.code).toBe('post.pictureBlocked')
  await confirmed(clinic.t.core, clinic.as.editor, picture.id)
  expect((await submit(post)).body).toMatchObject({
    state: 'in_review',
    clearances: [{ mediaId: picture.id, clearance: { state: 'clear', reasons: [] } }],
  })
})

test('a face needs an authorization for this purpose and this picture; the view names face and person', async () => {
  const { subject } = await signedAuthorization(clinic.t, clinic.as.editor, formId)
  const mediaId = await pictureOf(clinic.t, clinic.as.editor, [subject.id])
  const unnamed = await clinic.draft({ media: media(mediaId) })
  expect(reasons(unnamed)).toEqual(['purpose_not_covered'])
  const recruiting = await clinic.draft({ media: media(mediaId), purpose: 'recruiting' })
  expect(recruiting.clearances[0]?.clearance.reasons).toMatchObject([
    { code: 'purpose_not_covered', number: 1, subject: { id: subject.id, code: subject.code } },
  ])
  expect((await submit(recruiting)).body.code).toBe('post.pictureBlocked')
  const education = await clinic.draft({ media: media(mediaId), purpose: 'education' })
  expect((await submit(education)).body.state).toBe('in_review')
})

test('what is approved is the purpose too: another one voids the approval', async () => {
  const plain = await clinic.approved({ text: 'The garden is open.' })
  const named = await clinic.draft({ text: 'The garden is open.', purpose: 'community' })
  expect(named.contentHash).not.toBe(plain.contentHash)
  const changed = await clinic.as.editor.call(api.post.update, {
    params: { postId: plain.id },
    body: { version: plain.version, purpose: 'community' },
  })
  expect(changed.body).toMatchObject({ state: 'draft', purpose: 'community', contentHash: named.contentHash })
})

test('approval is refused when a place was opened meanwhile', async () => {
  const picture = await clearedPicture(clinic.t.core, clinic.as.editor, await plainPicture('#642'))
  const post = await clinic.submitted({ media: media(picture.id) })
  await clinic.as.officer.call(api.media.addRegion, {
    params: { mediaId: picture.id },
    body: { kind: 'person', box: { x: 0.2, y: 0.2, width: 0.2, height: 0.4 } },
  })
  expect((await approve(post)).body.code).toBe('post.pictureBlocked')
})

test('at its time a post whose picture is blocked returns to the reviewers, and nothing goes out', async () => {
  const picture = await clearedPicture(clinic.t.core, clinic.as.editor, await plainPicture('#246'))
  const approved = await clinic.approved({ media: media(picture.id) })
  const params = { postId: approved.id }
  await clinic.as.editor.call(api.post.schedule, { params, body: { at: null } })
  await clinic.as.officer.call(api.media.addRegion, {
    params: { mediaId: picture.id },
    body: { kind: 'mark', box: { x: 0.2, y: 0.2, width: 0.2, height: 0.2 } },
  })
  await clinic.work()
  const returned = await clinic.read(approved.id)
  expect(returned).toMatchObject({ state: 'in_review', publications: [] })
  expect(await clinic.alerts()).toContain('picture_blocked')
})

test('also when a post is already on its way, a picture that is blocked now is not sent', async () => {
  const picture = await clearedPicture(clinic.t.core, clinic.as.editor, await plainPicture('#624'))
  const approved = await clinic.approved({ media: media(picture.id) })
  const params = { postId: approved.id }
  await clinic.as.editor.call(api.post.schedule, { params, body: { at: null } })
  await beginPublishing(clinic.t.core, clinic.orgId, approved.id)
  await clinic.as.officer.call(api.media.addRegion, {
    params: { mediaId: picture.id },
    body: { kind: 'mark', box: { x: 0.2, y: 0.2, width: 0.2, height: 0.2 } },
  })
  await clinic.work()
  const [publication] = (await clinic.read(approved.id)).publications
  expect(publication).toMatchObject({ state: 'failed', networkId: null })
  expect(publication?.problem).toContain('picture')
  const again = await clinic.as.editor.call(api.post.retry, { params })
  expect(again.body.code).toBe('post.pictureBlocked')
})

test('when a child is shown, the signature of a patient is not enough', async () => {
  const { subject } = await signedAuthorization(clinic.t, clinic.as.editor, formId)
  const mediaId = await pictureOf(clinic.t, clinic.as.editor, [subject.id])
  const answered = await clinic.as.editor.call(api.media.answer, {
    params: { mediaId },
    body: { answers: { child: true } },
  })
  expect(answered.status).toBe(200)
  const post = await clinic.draft({ media: media(mediaId), purpose: 'education' })
  expect(reasons(post)).toEqual(['parent_must_sign'])
})

test('the report hears what shows in the pictures, and names the picture', async () => {
  const empty = await clearedPicture(clinic.t.core, clinic.as.editor, await plainPicture('#975'))
  showing(clinic.t.core, { regions: [face(0.1, 0.1), written('MRN 00482913')] })
  const { body: picture } = await clinic.as.editor.call(api.media.upload, {
    bytes: await plainPicture('#579'),
  })
  await clinic.t.core.jobs.drain()
  const post = await clinic.draft({ media: [...media(empty.id), ...media(picture.id)] })
  expect(post.report?.findings).toContainEqual(expect.objectContaining({ category: 'Q', media: 1 }))
  expect(post.report?.findings.filter(({ media }) => media === 1).length).toBeGreaterThan(1)
  expect(post.verdict).not.toBe('clear')
})

test('the library tells where a picture was used, and what it withdraws from view', async () => {
  const { as, t } = clinic
  const { subject, authorization } = await signedAuthorization(t, as.editor, formId)
  const mediaId = await pictureOf(t, as.editor, [subject.id])
  const post = await clinic.published({ title: 'Garden', media: media(mediaId), purpose: 'education' })
  expect(post.state).toBe('published')
  const uses = async () => (await as.editor.call(api.media.uses, { params: { mediaId } })).body.items
  expect(await uses()).toMatchObject([{ postId: post.id, title: 'Garden', state: 'live' }])
  const withdrawn = await as.officer.call(api.authorization.withdraw, {
    params: { authorizationId: authorization.id },
    body: { how: 'phone', reason: null },
  })
  expect(withdrawn.status).toBe(200)
  const content = (browser: typeof as.editor) => browser.call(api.media.content, { params: { mediaId } })
  expect((await content(as.editor)).body.code).toBe('media.locked')
  expect((await content(as.officer)).status).toBe(200)
  await clinic.work()
  expect(await uses()).toMatchObject([{ postId: post.id, state: 'removed' }])
  expect(reasons(await clinic.read(post.id))).toEqual(['authorization_withdrawn'])
})
