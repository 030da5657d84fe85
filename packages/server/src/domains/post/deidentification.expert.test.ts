import { api, DETERMINATION_MAX_BYTES, type Post } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { forcedVerdicts } from '../../testing/verdicts.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

const CASE = 'A patient of ours from Haxtun walked home after the rare surgery.'
const PDF = '%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n'

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic()
  forcedVerdicts.set('after the rare surgery', 'stop')
})
afterAll(() => clinic.close())

const day = (days: number) =>
  new Date(clinic.t.core.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)
const upload = (post: Post, bytes: Uint8Array<ArrayBuffer>) =>
  clinic.as.officer.call(api.deidentification.upload, {
    params: { postId: post.id },
    bytes,
    headers: { 'content-type': 'application/pdf' },
  })
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text))

/** Completes a record by expert determination. */
const complete = (post: Post, documentId: string, expert: object = {}) =>
  clinic.as.officer.call(api.deidentification.complete, {
    params: { postId: post.id },
    body: {
      method: 'expert',
      version: post.version,
      documentId,
      reason: 'The determination covers this very text.',
      expert: {
        name: 'Dr. Ottoline Farrow',
        qualification: 'Statistician, twenty years of disclosure control.',
        statement: 'Equivalence classes over county data; the risk is below 0.04.',
        determinedOn: day(-3),
        expiresOn: day(1),
        ...expert,
      },
    },
  })

test('only a whole PDF of bearable size is kept', async () => {
  const post = await clinic.submitted({ text: CASE })
  for (const text of ['', 'GIF89a', '%PDF-1.7 cut off', `<html>${PDF}`]) {
    const answer = await upload(post, bytesOf(text))
    expect([answer.status, answer.body.code]).toEqual([422, 'deidentification.notPdf'])
  }
  for (const bytes of [DETERMINATION_MAX_BYTES + 1, 3 * DETERMINATION_MAX_BYTES]) {
    const large = new Uint8Array(bytes)
    large.set(bytesOf('%PDF-1.7'))
    const answer = await upload(post, large)
    expect([answer.status, answer.body.code]).toEqual([413, 'deidentification.tooLarge'])
  }
  expect((await upload(post, bytesOf(PDF))).status).toBe(201)
})

test('an expert determination lets a case be approved though a row is present, and its document comes back', async () => {
  const post = await clinic.submitted({ text: CASE })
  const { body: document } = await upload(post, bytesOf(PDF))
  expect((await complete(post, document.id)).body.record).toBe('complete')
  const approved = await clinic.as.reviewer.call(api.post.approve, {
    params: { postId: post.id },
    body: { version: post.version },
  })
  expect(approved.body.state).toBe('approved')
  const { records } = (
    await clinic.as.reviewer.call(api.deidentification.get, { params: { postId: post.id } })
  ).body
  expect(records[0]).toMatchObject({
    method: 'expert',
    expert: { name: 'Dr. Ottoline Farrow' },
    document: { id: document.id, sha256: document.sha256 },
    decidedBy: { id: clinic.people.officer.id },
  })
  const params = { postId: post.id, documentId: document.id }
  const back = await clinic.as.officer.call(api.deidentification.document, { params })
  expect(back.body).toBe(PDF)
  expect(back.headers.get('content-disposition')).toMatch(/^attachment/)
  const readings = await clinic.t.core.db.organization(clinic.orgId, (tx) =>
    tx
      .selectFrom('audit_event')
      .select(['subject_id', 'details'])
      .where('action', '=', 'post.readDetermination')
      .execute(),
  )
  expect(readings).toEqual([
    { subject_id: post.id, details: { documentId: document.id, sha256: document.sha256 } },
  ])
})

test('the document must belong to this post, and its dates must make sense', async () => {
  const post = await clinic.submitted({ text: CASE })
  const other = await clinic.submitted({ text: CASE })
  const { body: elsewhere } = await upload(other, bytesOf(PDF))
  expect((await complete(post, elsewhere.id)).body.code).toBe('deidentification.notFound')
  const { body: document } = await upload(post, bytesOf(PDF))
  expect((await complete(post, document.id, { determinedOn: day(5) })).body.code).toBe(
    'deidentification.datesWrong',
  )
  const backwards = { determinedOn: day(-1), expiresOn: day(-3) }
  expect((await complete(post, document.id, backwards)).body.code).toBe('deidentification.datesWrong')
  const ended = { determinedOn: day(-9), expiresOn: day(-2) }
  expect((await complete(post, document.id, ended)).body.code).toBe('deidentification.expired')
})

test('a determination that expires before the time of publication publishes nothing', async () => {
  const { as, t } = clinic
  const scheduledAt = new Date(t.core.clock.now().getTime() + 72 * 3_600_000).toISOString()
  const post = await clinic.submitted({ text: `${CASE} Later.`, scheduledAt })
  const { body: document } = await upload(post, bytesOf(PDF))
  await complete(post, document.id)
  const { body } = await as.reviewer.call(api.post.approve, {
    params: { postId: post.id },
    body: { version: post.version },
  })
  expect(body.state).toBe('scheduled')
  t.core.clock.advance({ hours: 80 })
  await clinic.work()
  const back = await clinic.read(post.id)
  expect(back).toMatchObject({ state: 'in_review', record: 'expired', publications: [] })
  expect(await clinic.alerts()).toContain('record_ended')
  const again = await as.reviewer.call(api.post.approve, {
    params: { postId: post.id },
    body: { version: post.version },
  })
  expect(again.body.code).toBe('post.needsOverride')

  const renewed = await complete(back, document.id, { expiresOn: null })
  expect(renewed.body.record).toBe('complete')
  const { records } = (await as.officer.call(api.deidentification.get, { params: { postId: post.id } })).body
  expect(records.map(({ state }: { state: string }) => state)).toEqual(['complete', 'void'])
})

test('between the last day and the next look of the jobs an approval is refused too', async () => {
  const { as, t } = clinic
  const post = await clinic.submitted({ text: `${CASE} Between.` })
  const { body: document } = await upload(post, bytesOf(PDF))
  await complete(post, document.id)
  t.core.clock.advance({ hours: 60 })
  const refused = await as.reviewer.call(api.post.approve, {
    params: { postId: post.id },
    body: { version: post.version },
  })
  expect(refused.body.code).toBe('post.needsOverride')
})
