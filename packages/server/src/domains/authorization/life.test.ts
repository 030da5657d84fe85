import { api, PAPER_ELEMENTS } from '@clearpost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import {
  mailedToken,
  pictureOf,
  publishedForm,
  signAsShown,
  signedAuthorization,
  signer,
} from '../../testing/consent.ts'
import { scanEnding } from './jobs.ts'

let clinic: Clinic
let formId: string
let minorFormId: string
beforeAll(async () => {
  clinic = await openClinic()
  formId = await publishedForm(clinic.t, clinic.people.officer)
  minorFormId = await publishedForm(clinic.t, clinic.people.officer, 'minor')
})
afterAll(() => clinic?.close())

const SCOPE = {
  purposes: ['education'],
  channelIds: null,
  mediaIds: null,
  story: null,
  endsOn: '2099-12-31',
  endsWhen: null,
}
const PDF = new Uint8Array(Buffer.from('%PDF-1.7\n%%EOF\n'))
const today = () => clinic.t.core.clock.now().toISOString().slice(0, 10)

async function subject(input: Record<string, unknown> = {}) {
  const { body } = await clinic.as.editor.call(api.authorization.addSubject, {
    body: { name: 'Iva Marlow', email: 'iva@home.example', ...input },
  })
  return body
}
async function draft(subjectId: string, input: Record<string, unknown> = {}) {
  const { body } = await clinic.as.editor.call(api.authorization.create, {
    body: { subjectId, formId, scope: SCOPE, ...input },
  })
  return { params: { authorizationId: body.id as string } }
}
const read = async (params: Record<string, string>) =>
  (await clinic.as.editor.call(api.authorization.get, { params })).body
const trail = (action: string) =>
  clinic.t.core.db.system((tx) =>
    tx.selectFrom('audit_event').selectAll().where('action', '=', action).orderBy('id', 'desc').execute(),
  )

describe('a subject', () => {
  test('has a code without meaning; lists show codes alone', async () => {
    const { code, id } = await subject()
    expect(code).toMatch(/^S-[2-9BCDFGHJKMNPQRSTVWXZ]{4,}$/)
    const { body } = await clinic.as.editor.call(api.authorization.subjects)
    expect(body.items.map((item: { id: string }) => item.id)).toContain(id)
    expect(JSON.stringify(body)).not.toMatch(/Marlow|home\.example/)
    const byCode = await clinic.as.editor.call(api.authorization.subjects, {
      query: { code: code.toLowerCase() },
    })
    expect(byCode.body.items).toMatchObject([{ id, code, pictures: 0, authorizations: 0, inForce: 0 }])
  })

  test('is found by exactly its name, whatever its case and accents, and the trail keeps no name', async () => {
    const { id } = await subject({ name: 'José Ñandú-Ruiz' })
    const find = async (name: string) =>
      (await clinic.as.officer.call(api.authorization.findSubjects, { body: { name } })).body.items.map(
        (item: { id: string }) => item.id,
      )
    expect(await find('jose nandu ruiz')).toEqual([id])
    expect(await find('Jose')).toEqual([])
    const [searched] = await trail('subject.find')
    expect(JSON.stringify(searched)).not.toMatch(/jos/i)
  })

  test('is opened only by who may read names, and each opening is in the trail', async () => {
    const { id } = await subject()
    const auditor = await clinic.t.signedIn(await clinic.t.addPerson(clinic.orgId, ['auditor']))
    const refused = await auditor.call(api.authorization.subject, { params: { subjectId: id } })
    expect(refused.status).toBe(403)
    expect((await auditor.call(api.authorization.subjects)).status).toBe(200)
    const { body } = await clinic.as.reviewer.call(api.authorization.subject, { params: { subjectId: id } })
    expect(body.name).toBe('Iva Marlow')
    const [opened] = await trail('subject.read')
    expect(opened).toMatchObject({ subject_id: id, actor_id: clinic.people.reviewer.id })
  })

  test('a change names the fields in the trail, not what they say', async () => {
    const { id } = await subject()
    const { body } = await clinic.as.editor.call(api.authorization.changeSubject, {
      params: { subjectId: id },
      body: { phone: '555-0199' },
    })
    expect(body).toMatchObject({ name: 'Iva Marlow', phone: '555-0199' })
    const [changed] = await trail('subject.change')
    expect(changed?.details).toEqual({ changed: ['phone'] })
  })
})

test('the name of who signed is for those who may read names', async () => {
  const { authorization } = await signedAuthorization(clinic.t, clinic.as.editor, formId)
  const auditor = await clinic.t.signedIn(await clinic.t.addPerson(clinic.orgId, ['auditor']))
  const params = { authorizationId: authorization.id }
  const { body } = await auditor.call(api.authorization.get, { params })
  expect(body).toMatchObject({ state: 'in_force', signerName: null })
  expect(JSON.stringify(body)).not.toContain('Marlow')
  const paper = await auditor.call(api.authorization.document, { params: { ...params, kind: 'signed' } })
  expect(paper.status).toBe(403)
})

describe('a signed paper', () => {
  const accept = (params: Record<string, string>, change: Record<string, unknown> = {}) =>
    clinic.as.editor.call(api.authorization.acceptPaper, {
      params,
      body: {
        signerKind: 'patient',
        signerName: 'Iva Marlow',
        signedOn: today(),
        elements: Object.keys(PAPER_ELEMENTS),
        ...change,
      },
    })

  test.each(Object.entries(PAPER_ELEMENTS))('that lacks %s is defective: %s', async (element, paragraph) => {
    const { params } = await draft((await subject()).id)
    await clinic.as.editor.call(api.authorization.uploadScan, { params, bytes: PDF })
    const { status, body } = await accept(params, {
      elements: Object.keys(PAPER_ELEMENTS).filter((one) => one !== element),
    })
    expect([status, body.code]).toEqual([422, 'authorization.elementMissing'])
    expect(body.detail).toContain(paragraph)
  })

  test('comes into force with its scan, and both papers can be read', async () => {
    const { params } = await draft((await subject()).id)
    expect((await accept(params)).body.code).toBe('authorization.scanMissing')
    await clinic.as.editor.call(api.authorization.uploadScan, { params, bytes: PDF })
    expect((await accept(params, { signedOn: '2090-01-01' })).body.code).toBe('authorization.signedAhead')
    expect((await accept(params)).body).toMatchObject({ state: 'in_force', way: 'paper', hasScan: true })
    for (const kind of ['signed', 'scan']) {
      const answer = await clinic.as.editor.call(api.authorization.document, { params: { ...params, kind } })
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    }
    const proof = await clinic.as.editor.call(api.authorization.document, {
      params: { ...params, kind: 'proof' },
    })
    expect(proof.status).toBe(404)
    expect((await trail('authorization.readDocument')).length).toBeGreaterThanOrEqual(2)
  })
})

test('a renewal takes the place of the one before when it is signed, not earlier', async () => {
  const { authorization, subject: person } = await signedAuthorization(clinic.t, clinic.as.editor, formId)
  const old = { authorizationId: authorization.id }
  const { body: next } = await clinic.as.editor.call(api.authorization.renew, {
    params: old,
    body: { endsOn: '2100-12-31', endsWhen: null },
  })
  expect(next).toMatchObject({ state: 'draft', replaces: authorization.id, scope: { endsOn: '2100-12-31' } })
  const params = { authorizationId: next.id }
  await clinic.as.editor.call(api.authorization.send, { params, body: {} })
  expect((await read(old)).state).toBe('in_force')
  await signAsShown(signer(clinic.t, await mailedToken(clinic.t, person.email ?? '')))
  expect(await read(old)).toMatchObject({ state: 'replaced', replacedBy: next.id })
  expect((await read(params)).state).toBe('in_force')
})

test('what has ended is neither withdrawn again nor narrowed', async () => {
  const { authorization } = await signedAuthorization(clinic.t, clinic.as.editor, formId)
  const params = { authorizationId: authorization.id }
  const withdraw = () =>
    clinic.as.reviewer.call(api.authorization.withdraw, { params, body: { how: 'phone', reason: null } })
  expect((await withdraw()).body.state).toBe('withdrawn')
  expect((await withdraw()).body.code).toBe('authorization.wrongState')
  const narrow = await clinic.as.reviewer.call(api.authorization.narrow, {
    params,
    body: { how: 'phone', reason: null, purposes: ['education'], channelIds: null, mediaIds: null },
  })
  expect(narrow.body.code).toBe('authorization.wrongState')
})

test('a person who comes of age is asked anew: the parent’s signature ends that day, and a draft waits', async () => {
  const born = new Date(clinic.t.core.clock.now())
  born.setUTCFullYear(born.getUTCFullYear() - 18)
  born.setUTCDate(born.getUTCDate() + 3)
  const { id } = await subject({ bornOn: born.toISOString().slice(0, 10), email: 'parent@home.example' })
  const { params } = await draft(id, { formId: minorFormId })
  await clinic.as.editor.call(api.authorization.send, { params, body: {} })
  const parent = signer(clinic.t, await mailedToken(clinic.t, 'parent@home.example'))
  const signed = await signAsShown(parent, { signerKind: 'parent', signerName: 'Ben Marlow' })
  expect(signed.body.state).toBe('in_force')
  clinic.t.core.clock.advance({ days: 4 })
  await scanEnding(clinic.t.core)
  await clinic.t.core.jobs.drain()
  expect(await read(params)).toMatchObject({ state: 'expired' })
  expect(await clinic.alerts()).toContain('authorization_of_age')
  const { body } = await clinic.as.editor.call(api.authorization.list, { query: { subjectId: id } })
  expect(body.items.map((item: { state: string }) => item.state).sort()).toEqual(['draft', 'expired'])
  await scanEnding(clinic.t.core)
  await clinic.t.core.jobs.drain()
  const again = await clinic.as.editor.call(api.authorization.list, { query: { subjectId: id } })
  expect(again.body.items).toHaveLength(2)
})

test('a birth date that is learned later ends what a parent signed on the right day', async () => {
  const years = (count: number) => {
    const day = new Date(clinic.t.core.clock.now())
    day.setUTCFullYear(day.getUTCFullYear() - count)
    return day.toISOString().slice(0, 10)
  }
  const { id } = await subject({ bornOn: years(10), email: 'parent2@home.example' })
  const { params } = await draft(id, { formId: minorFormId })
  await clinic.as.editor.call(api.authorization.send, { params, body: {} })
  const parent = signer(clinic.t, await mailedToken(clinic.t, 'parent2@home.example'))
  await signAsShown(parent, { signerKind: 'parent', signerName: 'Ben Marlow' })
  const bornOn = years(12)
  await clinic.as.editor.call(api.authorization.changeSubject, {
    params: { subjectId: id },
    body: { bornOn },
  })
  expect((await read(params)).endsAt.slice(0, 10)).toBe(
    `${Number(bornOn.slice(0, 4)) + 18}${bornOn.slice(4)}`,
  )
})

test('a group picture says who is missing, and everyone is asked in one step', async () => {
  const people = [
    await subject({ email: 'one@home.example' }),
    await subject({ email: 'two@home.example' }),
    await subject({ email: null }),
  ]
  const ids = people.map(({ id }) => id)
  const mediaId = await pictureOf(clinic.t, clinic.as.editor, ids)
  const view = async () =>
    (await clinic.as.editor.call(api.authorization.ofPicture, { params: { mediaId } })).body
  expect(await view()).toMatchObject({ missing: 3 })
  const { status, body } = await clinic.as.editor.call(api.authorization.askAll, {
    body: { formId, subjectIds: ids, scope: { ...SCOPE, mediaIds: [mediaId] } },
  })
  expect(status).toBe(201)
  expect(body.items.map((item: { state: string }) => item.state)).toEqual(['sent', 'sent', 'draft'])
  expect(body.withoutAddress).toEqual([{ id: ids[2], code: people[2].code }])
  await signAsShown(signer(clinic.t, await mailedToken(clinic.t, 'one@home.example')))
  const after = await view()
  expect(after.missing).toBe(2)
  const stateOf = (id: string) =>
    after.subjects.find((one: { subject: { id: string } }) => one.subject.id === id).state
  expect(ids.map(stateOf)).toEqual(['in_force', 'sent', 'draft'])
})

test('the signer sees the pictures that are asked about, and no other', async () => {
  const { id } = await subject({ email: 'three@home.example' })
  const mediaId = await pictureOf(clinic.t, clinic.as.editor, [id])
  const otherId = await pictureOf(clinic.t, clinic.as.editor, [(await subject()).id])
  const { params } = await draft(id, { scope: { ...SCOPE, mediaIds: [mediaId] } })
  await clinic.as.editor.call(api.authorization.send, { params, body: {} })
  const patient = signer(clinic.t, await mailedToken(clinic.t, 'three@home.example'))
  expect((await patient.call(api.signing.view)).body.pictures).toMatchObject([{ mediaId }])
  const shown = await patient.call(api.signing.picture, { params: { mediaId } })
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect((await patient.call(api.signing.picture, { params: { mediaId: otherId } })).status).toBe(404)
})
