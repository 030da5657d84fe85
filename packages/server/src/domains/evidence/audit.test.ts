import { api } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyTrail } from '../../core/index.ts'
import { type Browser, type TestApp, testApp } from '../../testing/app.ts'
import * as organization from '../organization/index.ts'
import { registerAudit } from './audit-routes.ts'

let t: TestApp
let orgId: string
let auditor: Browser
beforeAll(async () => {
  t = await testApp([{ register: registerAudit }, organization])
  orgId = await t.core.addOrganization()
  const officer = await t.addPerson(orgId, ['privacy_officer'], 'Ana Ruiz')
  const browser = await t.signedIn(officer)
  await browser.call(api.organization.update, { body: { name: 'Cedar Hill Clinics' } })
  await browser.call(api.organization.pause, { body: { reason: 'Someone noticed something.' } })
  await browser.call(api.organization.resume)
  auditor = await t.signedIn(await t.addPerson(orgId, ['auditor']))
})
afterAll(() => t.close())

test('the trail names who did what, newest first, in pages', async () => {
  const first = await auditor.call(api.evidence.audit, { query: { limit: '2', subjectKind: 'organization' } })
  expect(first.body.items.map((item: { action: string }) => item.action)).toEqual([
    'organization.resume',
    'organization.pause',
  ])
  expect(first.body.items[0].actor).toMatchObject({ kind: 'person', name: 'Ana Ruiz' })
  const rest = await auditor.call(api.evidence.audit, {
    query: { limit: '2', subjectKind: 'organization', after: first.body.next },
  })
  expect(rest.body.items.map((item: { action: string }) => item.action)).toEqual(['organization.update'])
  expect(rest.body.next).toBeNull()
  expect((await auditor.call(api.evidence.audit, { query: { after: 'x' } })).status).toBe(422)
})

test('the exported trail verifies without the server, and a changed one does not', async () => {
  const response = await auditor.fetch('/api/audit/export')
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="clearpost-audit-\d{4}-\d\d-\d\d\.jsonl"$/,
  )
  const lines = (await response.text()).trim().split('\n')
  const verdict = await verifyTrail(lines, t.core.signer.publicKey)
  expect(verdict).toMatchObject({ ok: true, uncovered: 0, firstProblem: null })
  expect(verdict.events).toBeGreaterThanOrEqual(5)
  const forged = lines.map((line) => line.replace('organization.pause', 'organization.nudge'))
  expect((await verifyTrail(forged, t.core.signer.publicKey)).ok).toBe(false)
})

test('the server verifies its own trail, and says where it was changed', async () => {
  expect((await auditor.call(api.evidence.verifyAudit)).body).toMatchObject({ ok: true, firstProblem: null })
  const client = await t.core.db.connect()
  await client.query('alter table audit_event disable trigger keep')
  await client.query(
    `update audit_event set action = 'organization.nudge' where action = 'organization.pause'`,
  )
  await client.end()
  const { body } = await auditor.call(api.evidence.verifyAudit)
  expect(body.ok).toBe(false)
  expect(body.firstProblem).toMatch(/^Event \d+ was changed/)
})

test('an editor reads no trail', async () => {
  const editor = await t.signedIn(await t.addPerson(orgId, ['editor']))
  expect((await editor.call(api.evidence.audit, { query: {} })).status).toBe(403)
})
