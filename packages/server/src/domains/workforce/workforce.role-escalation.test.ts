import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { api, STEP_UP_MINUTES } from '@clearpost/contract'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Browser, PASSWORD, type TestApp, testApp } from '../../testing/app.ts'
import { domains } from '../index.ts'

let t: TestApp
let orgId: string
let owner: Browser
beforeAll(async () => {
  t = await testApp(domains)
  orgId = await t.core.addOrganization('Cedar Hill Clinic')
  owner = await t.signedIn(await t.addPerson(orgId, ['owner'], 'Ana Ruiz'))
})
afterAll(() => t.close())

const w = api.workforce
const invite = async (roles: string[] = ['editor'], email = `new.${Math.random()}@clinic.example`) => {
  const { status, body } = await owner.call(w.invite, { body: { email, roles } })
  expect(status).toBe(201)
  return { id: body.id as string, token: (body.link as string).split('#')[1] ?? '', email }
}
const accept = (token: string) =>
  t.visitor().call(api.account.acceptInvitation, {
    body: { token, name: 'Theo Marsh', password: 'willow harbor 19 stone' },
  })

async function mailTo(address: string): Promise<string> {
  await t.core.jobs.drain()
  const folder = join(t.core.config.dataDir, 'outbox')
  const mails = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')))
  return mails.find((text) => text.includes(address))?.replace(/=\r?\n/g, '') ?? ''
}

test('an invitation makes a person with its roles, once, also when it is accepted twice at the same moment', async () => {
  const { token } = await invite(['editor'])
  expect((await t.visitor().call(api.account.viewInvitation, { body: { token } })).body).toMatchObject({
    organizationName: 'Cedar Hill Clinic',
    invitedBy: 'Ana Ruiz',
    roles: ['editor'],
  })
  const answers = await Promise.all([accept(token), accept(token), accept(token)])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410])
  expect((await accept(token)).body.code).toBe('account.linkUnusable')
  expect(answers.find(({ status }) => status === 201)?.body.roles).toEqual(['editor'])
})

test('an invitation that was withdrawn, replaced or grew old is unusable', async () => {
  const withdrawn = await invite()
  await owner.call(w.revokeInvitation, { params: { invitationId: withdrawn.id } })
  expect((await accept(withdrawn.token)).status).toBe(410)
  const first = await invite(['editor'], 'twice@clinic.example')
  await invite(['member'], 'twice@clinic.example')
  expect((await accept(first.token)).status).toBe(410)
})

test('the mail carries the link behind the hash sign, so that it reaches no log', async () => {
  const { token, email } = await invite()
  expect(await mailTo(email)).toContain(`/invitation#${token}`)
})

test('nobody without the right to govern gives roles, to others or to themselves', async () => {
  for (const role of ['reviewer', 'editor', 'member', 'auditor'] as const) {
    const person = await t.addPerson(orgId, [role])
    const browser = await t.signedIn(person)
    const promote = await browser.call(w.updatePerson, {
      params: { personId: person.id },
      body: { roles: ['owner'] },
    })
    expect([promote.status, promote.body.code]).toEqual([403, 'core.forbidden'])
    const smuggled = await browser.call(api.account.updateMe, { body: { title: 'x', roles: ['owner'] } })
    expect(smuggled.body.roles).toEqual([role])
    expect(
      (await browser.call(w.invite, { body: { email: 'x@clinic.example', roles: ['owner'] } })).status,
    ).toBe(403)
  }
})

test('roles change only with a fresh factor, and the change holds at once', async () => {
  const person = await t.addPerson(orgId, ['member'])
  const browser = await t.signedIn(person)
  const governing = await t.addPerson(orgId, ['privacy_officer'])
  const officer = await t.signedIn(governing)
  t.core.clock.advance({ minutes: STEP_UP_MINUTES + 1 })
  const change = { params: { personId: person.id }, body: { roles: ['editor'] } }
  expect((await officer.call(w.updatePerson, change)).body.code).toBe('account.stepUpRequired')
  await officer.call(api.account.stepUp, { body: { password: PASSWORD } })
  expect((await officer.call(w.updatePerson, change)).body.roles).toEqual(['editor'])
  expect((await browser.call(api.account.me)).body.roles).toEqual(['editor'])
  owner = await t.signedIn(await t.addPerson(orgId, ['owner']))
})

test('the last owner or privacy officer can neither step down nor be let go', async () => {
  const lonely = await t.core.addOrganization('Pine Street Dental')
  const first = await t.addPerson(lonely, ['owner'])
  const browser = await t.signedIn(first)
  const demote = (id: string) =>
    browser.call(w.updatePerson, { params: { personId: id }, body: { roles: ['member'] } })
  expect((await demote(first.id)).body.code).toBe('workforce.lastOwner')
  const second = await t.addPerson(lonely, ['privacy_officer'])
  const body = { successorId: second.id, reason: 'Leaves' }
  expect((await browser.call(w.deactivate, { params: { personId: first.id }, body })).body.code).toBe(
    'workforce.notYourself',
  )
  const other = await t.signedIn(second)
  const answers = await Promise.all([
    browser.call(w.updatePerson, { params: { personId: first.id }, body: { roles: ['member'] } }),
    other.call(w.updatePerson, { params: { personId: second.id }, body: { roles: ['member'] } }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('deactivation ends sessions and tokens and hands the work over', async () => {
  const leaving = await t.addPerson(orgId, ['privacy_officer', 'editor'])
  const successor = await t.addPerson(orgId, ['editor'])
  const browser = await t.signedIn(leaving)
  const token = await browser.call(api.integration.createToken, {
    body: { name: 'Mine', scopes: ['check'], days: 9 },
  })
  const draft = await browser.call(api.post.create, { body: { text: 'Flu shots this week.' } })
  const params = { personId: leaving.id }
  expect((await owner.call(w.handover, { params })).body).toMatchObject({
    drafts: 1,
    claims: 0,
    scheduled: 0,
  })
  const member = await t.addPerson(orgId, ['member'])
  const unfit = await owner.call(w.deactivate, { params, body: { successorId: member.id, reason: 'Leaves' } })
  expect(unfit.body.code).toBe('workforce.successorUnfit')
  const done = await owner.call(w.deactivate, {
    params,
    body: { successorId: successor.id, reason: 'Leaves' },
  })
  expect(done.body).toMatchObject({ state: 'deactivated' })
  expect((await browser.call(api.account.me)).status).toBe(401)
  expect((await t.program(token.body.secret).call(api.check.check, { body: { text: 'x' } })).status).toBe(401)
  const signIn = { body: { email: leaving.email, password: PASSWORD } }
  expect((await t.visitor().call(api.account.signIn, signIn)).body.code).toBe('account.wrongCredentials')
  const mine = await (await t.signedIn(successor)).call(api.post.get, { params: { postId: draft.body.id } })
  expect(mine.body.author.id).toBe(successor.id)
})

test('who comes back sets everything up anew: old password and factors count no more, a link is mailed', async () => {
  const person = await t.addPerson(orgId, ['editor'])
  const successor = await t.addPerson(orgId, ['editor'])
  const browser = await t.signedIn(person)
  const { body } = await browser.call(api.account.beginTotp)
  const code = new TOTP({ secret: Secret.fromBase32(body.secret) }).generate({
    timestamp: t.core.clock.now().getTime(),
  })
  expect((await browser.call(api.account.confirmTotp, { body: { code } })).status).toBe(200)
  const params = { personId: person.id }
  await owner.call(w.deactivate, { params, body: { successorId: successor.id, reason: 'Leave' } })
  expect((await owner.call(w.reactivate, { params })).body).toMatchObject({
    state: 'active',
    secondFactor: false,
  })
  expect((await browser.call(api.account.me)).status).toBe(401)
  const signIn = { body: { email: person.email, password: PASSWORD } }
  expect((await t.visitor().call(api.account.signIn, signIn)).body.code).toBe('account.wrongCredentials')
  expect(await mailTo(person.email)).toContain('/reset#cpl_')
})

test('people are found by name, role and site, page by page', async () => {
  const big = await t.core.addOrganization('Lakeside Health')
  const reader = await t.addPerson(big, ['member'], 'Zed Last')
  for (const name of ['Bea Stone', 'abe hill', 'Cy Marsh', 'Dee_Dee Ray'])
    await t.addPerson(big, ['editor'], name)
  const browser = await t.signedIn(reader)
  const names: string[] = []
  for (let after: string | null = ''; after !== null; ) {
    const { body } = await browser.call(w.people, { query: { limit: '2', ...(after ? { after } : {}) } })
    names.push(...body.items.map((item: { name: string }) => item.name))
    after = body.next
  }
  expect(names).toEqual(['abe hill', 'Bea Stone', 'Cy Marsh', 'Dee_Dee Ray', 'Zed Last'])
  const found = await browser.call(w.people, { query: { q: 'dee_' } })
  expect(found.body.items.map((item: { name: string }) => item.name)).toEqual(['Dee_Dee Ray'])
  expect((await browser.call(w.people, { query: { role: 'member' } })).body.items).toHaveLength(1)
})

test('a site with people or channels stays; an empty one goes with its departments', async () => {
  const site = await owner.call(w.createSite, {
    body: { name: 'Elm Street', setting: 'clinic', place: 'Haxtun, CO' },
  })
  const params = { siteId: site.body.id as string }
  const withDepartment = await owner.call(w.addDepartment, { params, body: { name: 'Front desk' } })
  const departmentId = withDepartment.body.departments[0].id
  const person = await t.addPerson(orgId, ['member'])
  const personParams = { personId: person.id }
  await owner.call(w.updatePerson, { params: personParams, body: { siteIds: [params.siteId], departmentId } })
  expect((await owner.call(w.removeSite, { params })).body.code).toBe('workforce.siteInUse')
  await owner.call(w.updatePerson, { params: personParams, body: { siteIds: [] } })
  expect((await owner.call(w.removeSite, { params })).status).toBe(204)
  expect((await owner.call(w.person, { params: personParams })).body.departmentId).toBeNull()
})
