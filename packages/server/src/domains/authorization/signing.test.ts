import { api } from '@clearpost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import {
  mailedToken,
  publishedForm,
  signAsShown,
  signedAuthorization,
  signer,
} from '../../testing/consent.ts'

let clinic: Clinic
let formId: string
let minorFormId: string
beforeAll(async () => {
  clinic = await openClinic()
  formId = await publishedForm(clinic.t, clinic.people.officer)
  minorFormId = await publishedForm(clinic.t, clinic.people.officer, 'minor')
})
afterAll(() => clinic?.close())

const PDF = new Uint8Array(Buffer.from('%PDF-1.7 a power of attorney\n%%EOF\n'))
const SCOPE = {
  purposes: ['education', 'news'],
  channelIds: null,
  mediaIds: null,
  story: null,
  endsOn: '2099-12-31',
  endsWhen: null,
}
let people = 0

async function subject(input: Record<string, unknown> = {}) {
  people += 1
  const { status, body } = await clinic.as.editor.call(api.authorization.addSubject, {
    body: { name: 'Iva Marlow', email: `iva${people}@home.example`, ...input },
  })
  expect(status).toBe(201)
  return body
}

async function draft(input: Record<string, unknown> = {}, person: Record<string, unknown> = {}) {
  const { id, email } = await subject(person)
  const answer = await clinic.as.editor.call(api.authorization.create, {
    body: { subjectId: id, formId, scope: SCOPE, ...input },
  })
  return { ...answer, email: email as string, params: { authorizationId: answer.body.id as string } }
}

async function sent(input: Record<string, unknown> = {}, person: Record<string, unknown> = {}) {
  const { email, params } = await draft(input, person)
  expect((await clinic.as.editor.call(api.authorization.send, { params, body: {} })).status).toBe(200)
  return { params, email, patient: signer(clinic.t, await mailedToken(clinic.t, email)) }
}
const read = async (params: Record<string, string>) =>
  (await clinic.as.editor.call(api.authorization.get, { params })).body

test('a patient signs by the mailed link exactly the document that was shown, and gets a copy', async () => {
  const {
    authorization,
    patient,
    subject: person,
  } = await signedAuthorization(clinic.t, clinic.as.editor, formId)
  expect(authorization).toMatchObject({
    state: 'in_force',
    way: 'link',
    signerKind: 'patient',
    signerName: 'Iva Marlow',
    linkExpiresAt: null,
  })
  const { body } = await patient.call(api.signing.view)
  expect(body).toMatchObject({ state: 'in_force', documentHash: authorization.documentHash, kiosk: false })
  const copy = signer(clinic.t, await mailedToken(clinic.t, person.email ?? '', 'copy'))
  const pdf = await copy.call(api.signing.document)
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(pdf.headers.get('content-disposition')).toContain('attachment')
})

test('the link still shows and withdraws long after the days for signing are over', async () => {
  const { patient } = await signedAuthorization(clinic.t, clinic.as.editor, formId)
  clinic.t.core.clock.advance({ days: 90 })
  expect((await patient.call(api.signing.view)).body.state).toBe('in_force')
  const { body } = await patient.call(api.signing.withdraw, { body: { reason: 'I changed my mind.' } })
  expect(body).toMatchObject({ state: 'withdrawn', withdrawnAt: expect.any(String) })
})

test('a mail to the signer carries a link and neither name nor code nor what is asked', async () => {
  const { email } = await sent({ scope: { ...SCOPE, story: 'Her hip was replaced.' } })
  const { readdir, readFile } = await import('node:fs/promises')
  const outbox = `${clinic.t.core.config.dataDir}/outbox`
  const mails = await Promise.all(
    (await readdir(outbox)).map((name) => readFile(`${outbox}/${name}`, 'utf8')),
  )
  const own = mails.filter((mail) => mail.includes(email))
  expect(own).toHaveLength(1)
  for (const word of ['Marlow', 'hip', 'S-', 'picture']) expect(own[0]).not.toContain(word)
})

describe('a link is of no use', () => {
  const refused = async (as: { call: typeof clinic.as.editor.call }) => {
    const { status, body } = await as.call(api.signing.view)
    expect([status, body.code]).toEqual([401, 'authorization.linkUnusable'])
  }

  test('without its token, with a foreign session, or with one character changed', async () => {
    const { patient, email } = await sent()
    await refused(clinic.as.officer)
    const token = await mailedToken(clinic.t, email)
    await refused(signer(clinic.t, `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`))
    expect((await patient.call(api.signing.view)).status).toBe(200)
  })

  test('once its days are over', async () => {
    const { patient } = await sent()
    clinic.t.core.clock.advance({ days: 15 })
    await refused(patient)
  })

  test('once a newer one was sent, or the request was given up', async () => {
    const { patient, params, email } = await sent()
    await clinic.as.editor.call(api.authorization.send, { params, body: {} })
    await refused(patient)
    const newer = signer(clinic.t, await mailedToken(clinic.t, email))
    expect((await newer.call(api.signing.view)).status).toBe(200)
    expect((await clinic.as.editor.call(api.authorization.void, { params })).body.state).toBe('void')
    await refused(newer)
  })

  test('for a second signature, and for signing after a no', async () => {
    const first = await sent()
    expect((await signAsShown(first.patient)).status).toBe(200)
    expect((await signAsShown(first.patient)).body.code).toBe('authorization.wrongState')
    const second = await sent()
    expect((await second.patient.call(api.signing.decline)).body.state).toBe('declined')
    await refused(second.patient)
    expect((await read(second.params)).state).toBe('declined')
  })

  test('with a token that names another organization', async () => {
    const otherId = await clinic.t.core.addOrganization('Other Clinic')
    const { email } = await sent()
    const token = await mailedToken(clinic.t, email)
    const bytes = Buffer.from(token.slice(4), 'base64url')
    Buffer.from(otherId.replaceAll('-', ''), 'hex').copy(bytes)
    await refused(signer(clinic.t, `cpa_${bytes.toString('base64url')}`))
  })

  test('when too many wrong ones came from one address: the answer is then to wait', async () => {
    const wrong = signer(clinic.t, `cpa_${'A'.repeat(64)}`, '203.0.113.9')
    const statuses = new Set<number>()
    for (let tried = 0; tried < 61; tried++) statuses.add((await wrong.call(api.signing.view)).status)
    expect([...statuses]).toEqual([401, 429])
  })
})

test('a document that changed since it was shown is not signed', async () => {
  const { patient } = await sent()
  const { body } = await signAsShown(patient, { documentHash: 'a'.repeat(64) })
  expect(body.code).toBe('authorization.documentChanged')
  const { id, version } = await clinic.draft({ text: 'Ana walks again after her operation.' })
  const withPost = await sent({ postId: id })
  const before = (await withPost.patient.call(api.signing.view)).body
  expect(before.post.text).toBe('Ana walks again after her operation.')
  await clinic.as.editor.call(api.post.update, {
    params: { postId: id },
    body: { version, text: 'Ana dances again after her operation.' },
  })
  const stale = await signAsShown(withPost.patient, { documentHash: before.documentHash })
  expect(stale.body.code).toBe('authorization.documentChanged')
  const fresh = await signAsShown(withPost.patient)
  expect(fresh.body).toMatchObject({ state: 'in_force' })
  expect(JSON.stringify(fresh.body.document)).toContain('Ana dances again')
})

test('a signer may allow less than was asked, and never more', async () => {
  const { patient, params } = await sent()
  const more = await signAsShown(patient, { purposes: ['education', 'marketing'] })
  expect(more.body.code).toBe('authorization.notNarrower')
  const less = await signAsShown(patient, { purposes: ['education'], channelIds: [clinic.channelId] })
  expect(less.body).toMatchObject({ state: 'in_force', scope: { purposes: ['education'] } })
  expect((await read(params)).scope).toMatchObject({
    purposes: ['education'],
    channelIds: [clinic.channelId],
  })
})

test('a representative states the authority and shows a proof', async () => {
  const { patient, params } = await sent()
  const claim = {
    signerKind: 'representative',
    signerName: 'Ben Marlow',
    signerAuthority: 'Power of attorney',
  }
  expect((await signAsShown(patient, claim)).body.code).toBe('authorization.authorityNeeded')
  const text = new Uint8Array(Buffer.from('I am his son, believe me.'))
  expect((await patient.call(api.signing.proof, { bytes: text })).body.code).toBe('authorization.proofType')
  expect((await patient.call(api.signing.proof, { bytes: PDF })).status).toBe(201)
  const unnamed = await signAsShown(patient, { ...claim, signerAuthority: null })
  expect(unnamed.body.code).toBe('authorization.authorityNeeded')
  expect((await signAsShown(patient, claim)).body).toMatchObject({ state: 'in_force' })
  expect(await read(params)).toMatchObject({
    signerKind: 'representative',
    signerName: 'Ben Marlow',
    signerAuthority: 'Power of attorney',
    hasProof: true,
  })
})

test('a proof of more than 10 MB is refused', async () => {
  const { patient } = await sent()
  const bytes = new Uint8Array(10 * 1024 * 1024 + 1)
  const { status, body } = await patient.call(api.signing.proof, { bytes })
  expect([status, body.code]).toEqual([413, 'authorization.proofTooLarge'])
})

describe('under age', () => {
  const yearsAgo = (years: number) => {
    const day = new Date(clinic.t.core.clock.now())
    day.setUTCFullYear(day.getUTCFullYear() - years)
    return day.toISOString().slice(0, 10)
  }

  test('a minor by the birth date does not sign; a parent does, and it ends on the day of majority', async () => {
    const bornOn = yearsAgo(15)
    const { patient, params } = await sent({ formId: minorFormId }, { bornOn })
    expect((await patient.call(api.signing.view)).body.minor).toBe(true)
    expect((await signAsShown(patient)).body.code).toBe('authorization.parentMustSign')
    const { body } = await signAsShown(patient, { signerKind: 'parent', signerName: 'Ben Marlow' })
    expect(body.state).toBe('in_force')
    const { endsAt } = await read(params)
    expect(endsAt).toBe(`${Number(bornOn.slice(0, 4)) + 18}${bornOn.slice(4)}T00:00:00.000Z`)
  })

  test('nobody signs as a parent for someone of age, or without a birth date', async () => {
    const adult = await sent({ formId: minorFormId }, { bornOn: yearsAgo(40) })
    const parent = { signerKind: 'parent', signerName: 'Ben Marlow' }
    expect((await signAsShown(adult.patient, parent)).body.code).toBe('authorization.notMinor')
    const unknown = await sent({ formId: minorFormId })
    expect((await signAsShown(unknown.patient, parent)).body.code).toBe('authorization.birthDateNeeded')
  })

  test('a form that is not made for a kind of signer is not signed by it', async () => {
    const { patient } = await sent({ formId: minorFormId })
    expect((await patient.call(api.signing.view)).body).toMatchObject({
      signers: ['parent', 'representative'],
      authorityQuestion: expect.stringContaining('?'),
    })
    expect((await signAsShown(patient)).body.code).toBe('authorization.wrongSigner')
  })
})

describe('on a tablet', () => {
  const begin = async (params: Record<string, string>, device: 'this_device' | 'other_device') => {
    const browser = await clinic.t.signedIn(clinic.people.editor)
    const { status, body } = await browser.call(api.authorization.tablet, { params, body: { device } })
    expect(status).toBe(200)
    return { browser, token: body.token as string }
  }
  const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

  test('the device that begins loses the session of who hands it over, and it alone can sign', async () => {
    const { params } = await draft()
    const { browser, token } = await begin(params, 'this_device')
    expect((await browser.call(api.account.me)).status).toBe(401)
    expect((await signer(clinic.t, token).call(api.signing.view)).body.code).toBe(
      'authorization.linkUnusable',
    )
    const view = await browser.call(api.signing.view, bearer(token))
    expect(view.body).toMatchObject({ kiosk: true, state: 'sent', uses: [] })
    const signing = {
      ...browser,
      call: (endpoint, input = {}) => browser.call(endpoint, { ...input, ...bearer(token) }),
    } as ReturnType<typeof signer>
    expect((await signAsShown(signing)).body.state).toBe('in_force')
    expect(await read(params)).toMatchObject({ way: 'tablet', state: 'in_force' })
    expect((await signing.call(api.signing.view)).status).toBe(401)
  })

  test('another device is the first that opens the link, and no third', async () => {
    const { params } = await draft()
    const { browser, token } = await begin(params, 'other_device')
    expect((await browser.call(api.account.me)).status).toBe(200)
    const tablet = signer(clinic.t, token)
    expect((await tablet.call(api.signing.view)).status).toBe(200)
    expect((await signer(clinic.t, token).call(api.signing.view)).status).toBe(401)
    expect((await tablet.call(api.signing.view)).status).toBe(200)
    clinic.t.core.clock.advance({ minutes: 31 })
    expect((await tablet.call(api.signing.view)).status).toBe(401)
  })

  test('where a witness is wanted, it counts when a member of the workforce has confirmed it', async () => {
    const { params } = await draft({ witnessWanted: true })
    const mailed = await clinic.as.editor.call(api.authorization.send, { params, body: {} })
    expect(mailed.body.code).toBe('authorization.noWitness')
    const { token } = await begin(params, 'other_device')
    expect((await signAsShown(signer(clinic.t, token))).body).toMatchObject({
      state: 'sent',
      waitsForWitness: true,
    })
    const { body } = await clinic.as.editor.call(api.authorization.witness, { params })
    expect(body).toMatchObject({ state: 'in_force', witness: { id: clinic.people.editor.id } })
  })
})

describe('an authorization is not even prepared', () => {
  test.each([
    ['without an end', { endsOn: null }, 'authorization.endMissing'],
    ['with a last day in the past', { endsOn: '2020-01-01' }, 'authorization.endPassed'],
    [
      'for a channel that is not there',
      { channelIds: ['0190a000-0000-7000-8000-000000000000'] },
      'authorization.scopeUnknown',
    ],
    [
      'for a picture that is not there',
      { mediaIds: ['0190a000-0000-7000-8000-000000000000'] },
      'authorization.scopeUnknown',
    ],
  ])('%s', async (_, scope, code) => {
    expect((await draft({ scope: { ...SCOPE, ...scope } })).body.code).toBe(code)
  })

  test('for a purpose of which its form does not speak, or with a form that was retired', async () => {
    const paid = await publishedForm(clinic.t, clinic.people.officer, 'paid_marketing')
    expect((await draft({ formId: paid })).body.code).toBe('authorization.purposeNotInForm')
    await clinic.as.officer.call(api.authorizationForm.retire, { params: { formId: paid } })
    const scope = { ...SCOPE, purposes: ['marketing'] }
    expect((await draft({ formId: paid, scope })).body.code).toBe('authorization.formUnusable')
  })
})

test('names and words are sealed in the database', async () => {
  await signedAuthorization(clinic.t, clinic.as.editor, formId, { scope: { story: 'Quetzalia story' } })
  const rows = await clinic.t.core.db.system(async (tx) => [
    ...(await tx.selectFrom('subject').selectAll().execute()),
    ...(await tx.selectFrom('authorization').selectAll().execute()),
    ...(await tx.selectFrom('authorization_event').selectAll().execute()),
  ])
  expect(rows.length).toBeGreaterThan(3)
  const text = rows
    .map((row) =>
      Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))),
    )
    .join()
  for (const word of ['Marlow', 'Quetzalia', 'home.example']) expect(text).not.toContain(word)
})

test('the trail of an authorization only grows: its rows are never changed or removed', async () => {
  const change = clinic.t.core.db.organization(clinic.orgId, (tx) =>
    tx.updateTable('authorization_event').set({ action: 'nothing' }).execute(),
  )
  await expect(change).rejects.toMatchObject({ code: '42501' })
  const remove = clinic.t.core.db.organization(clinic.orgId, (tx) =>
    tx.deleteFrom('authorization_event').execute(),
  )
  await expect(remove).rejects.toMatchObject({ code: '42501' })
})
