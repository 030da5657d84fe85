import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { publishedForm, signedAuthorization } from '../../testing/consent.ts'

let clinic: Clinic
let formId: string
beforeAll(async () => {
  clinic = await openClinic()
  formId = await publishedForm(clinic.t, clinic.people.officer)
})
afterAll(() => clinic?.close())

test('a patient signs by the mailed link exactly the document that was shown', async () => {
  const { authorization, patient } = await signedAuthorization(clinic.t, clinic.as.editor, formId)
  expect(authorization).toMatchObject({ state: 'in_force', way: 'link', signerKind: 'patient' })
  const { body } = await patient.call(api.signing.view)
  expect(body).toMatchObject({ state: 'in_force', documentHash: authorization.documentHash })
})
