import { api, type Policy } from '@clearpost/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, type TestApp, testApp } from '../../testing/app.ts'
import * as policy from './index.ts'

const NOW = new Date('2026-11-24T18:00:00Z')
let t: TestApp
let orgId: string
let officer: Browser
let second: Browser
let reviewer: Browser
let member: Browser
beforeAll(async () => {
  t = await testApp([policy], { now: NOW })
  orgId = await t.core.addOrganization()
  officer = await t.signedIn(await t.addPerson(orgId, ['privacy_officer'], 'Daniel Reyes-Holt'))
  second = await t.signedIn(await t.addPerson(orgId, ['owner', 'reviewer'], 'Margaret Okonjo'))
  reviewer = await t.signedIn(await t.addPerson(orgId, ['reviewer'], 'Priya Natarjan'))
  member = await t.signedIn(await t.addPerson(orgId, ['member'], 'Beth Kowalnik'))
})
afterAll(() => t.close())

const of = ({ id }: { id: string }) => ({ params: { policyId: id } })
const begin = async (kind = 'own', title = 'Phones at work'): Promise<Policy> =>
  (await officer.call(api.policy.begin, { body: { kind, title } })).body
const save = (it: Policy, change: object = {}) =>
  officer.call(api.policy.save, {
    ...of(it),
    body: {
      basedOn: it.next?.contentHash,
      texts: it.nextText,
      reason: 'Something is clearer now.',
      audience: it.next?.audience,
      quorum: it.next?.quorum,
      reviewBy: it.next?.reviewBy,
      ...change,
    },
  })
const submit = (it: Policy) =>
  officer.call(api.policy.submit, { ...of(it), body: { contentHash: it.next?.contentHash } })
const decide = (who: Browser, it: Policy, decision = 'agree', comment: string | null = null) =>
  who.call(api.policy.decide, { ...of(it), body: { contentHash: it.next?.contentHash, decision, comment } })
const publish = (it: Policy, effectiveOn = '2026-11-24') =>
  officer.call(api.policy.publish, { ...of(it), body: { contentHash: it.next?.contentHash, effectiveOn } })
const sign = (who: Browser, it: Policy) =>
  who.call(api.policy.acknowledge, {
    ...of(it),
    body: { number: it.current?.number, contentHash: it.current?.contentHash, lang: 'en' },
  })
const published = async (change: object = {}, effectiveOn?: string): Promise<Policy> => {
  let it: Policy = (await save(await begin(), change)).body
  it = (await submit(it)).body
  it = (await decide(reviewer, it)).body
  return (await publish(it, effectiveOn)).body
}
const revised = async (it: Policy, change: object): Promise<Policy> => {
  let next: Policy = (await officer.call(api.policy.revise, of(it))).body
  next = (await save(next, change)).body
  next = (await submit(next)).body
  next = (await decide(reviewer, next)).body
  return (await publish(next)).body
}
const body = (text: string) => ({ en: { title: 'Phones at work', body: text }, es: null })
const tasksOf = async (who: Browser, it: Policy) =>
  (await who.call(api.policy.mine)).body.items.filter((task: { policyId: string }) => task.policyId === it.id)

test('a starter comes in both languages with its blanks filled', async () => {
  const it = await begin('social_media')
  expect(it.nextText?.en?.body).toContain('Daniel Reyes-Holt')
  expect(it.nextText?.es?.body).toContain('Daniel Reyes-Holt')
  expect(`${it.nextText?.en?.body}${it.nextText?.es?.body}`).not.toContain('{{')
  expect(it.nextText?.en?.body).toContain('[phone]')
  expect(it).toMatchObject({ current: null, mine: 'none', asked: 0 })
})

describe('agreement', () => {
  test('needs somebody else, counts each person once, and only up to the quorum', async () => {
    let it: Policy = (await save(await begin(), { quorum: 2 })).body
    it = (await submit(it)).body
    expect((await decide(officer, it)).body.code).toBe('policy.ownText')
    it = (await decide(reviewer, it)).body
    expect(it.next?.state).toBe('approval')
    expect((await decide(reviewer, it)).body.code).toBe('policy.alreadyDecided')
    expect((await publish(it)).body.code).toBe('policy.notNow')
    it = (await decide(second, it)).body
    expect(it.next?.state).toBe('agreed')
  })

  test('a change after agreement asks for it again', async () => {
    let it: Policy = (await submit((await save(await begin())).body)).body
    it = (await decide(reviewer, it)).body
    it = (await save(it, { texts: body('Put it away.') })).body
    expect(it.next?.state).toBe('draft')
    expect((await publish(it)).body.code).toBe('policy.notNow')
  })

  test('sending back needs a comment, and the same text sent again is decided anew', async () => {
    let it: Policy = (await submit((await save(await begin())).body)).body
    expect((await decide(reviewer, it, 'send_back')).body.code).toBe('policy.commentMissing')
    it = (await decide(reviewer, it, 'send_back', 'Say what a phone is.')).body
    expect(it.next).toMatchObject({ state: 'draft', approvals: [{ comment: 'Say what a phone is.' }] })
    it = (await submit(it)).body
    expect((await decide(reviewer, it)).body.next.state).toBe('agreed')
  })

  test('two people who edit at once lose nothing', async () => {
    const it = await begin()
    await save(it, { texts: body('First.') })
    const late = await save(it, { texts: body('Second.') })
    expect(late.status).toBe(409)
    expect(late.body.code).toBe('policy.changedMeanwhile')
  })

  test('a member neither writes nor agrees nor sees a draft', async () => {
    const it = await begin()
    expect((await member.call(api.policy.begin, { body: { kind: 'own' } })).status).toBe(403)
    expect((await decide(member, it)).status).toBe(403)
    expect((await member.call(api.policy.get, of(it))).body).toMatchObject({
      next: null,
      nextText: null,
      versions: [],
    })
    const version = { params: { policyId: it.id, number: '1' } }
    expect((await member.call(api.policy.version, version)).status).toBe(404)
    expect((await member.call(api.policy.pdf, version)).status).toBe(404)
  })
})

describe('signatures', () => {
  test('are tied to a version: a change asks again with its reason, and the old signature stays', async () => {
    let it = await published()
    expect(await tasksOf(member, it)).toMatchObject([{ number: 1, again: false }])
    expect((await sign(member, it)).body).toMatchObject({ mine: 'done', acknowledged: 1 })
    expect(await tasksOf(member, it)).toEqual([])

    it = await revised(it, { texts: body('Phones stay in the locker.'), reason: 'Lockers are there now.' })
    expect(it.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'published'],
      [1, 'replaced'],
    ])
    expect(await tasksOf(member, it)).toMatchObject([
      { number: 2, again: true, reason: 'Lockers are there now.' },
    ])
    const { items } = (await officer.call(api.policy.acknowledgements, of(it))).body
    const beth = items.find((one: { person: { name: string } }) => one.person.name === 'Beth Kowalnik')
    expect(beth).toMatchObject({ number: 1, lang: 'en' })
    const stale = await member.call(api.policy.acknowledge, {
      ...of(it),
      body: { number: 1, contentHash: beth.contentHash, lang: 'en' },
    })
    expect(stale.body.code).toBe('policy.changedMeanwhile')
  })

  test('are never changed or removed, not even by the program', async () => {
    const it = await published()
    await sign(member, it)
    const rewrite = t.core.db.organization(orgId, (tx) =>
      tx
        .deleteFrom('policy_acknowledgement')
        .where('org_id', '=', orgId)
        .where('policy_id', '=', it.id)
        .execute(),
    )
    await expect(rewrite).rejects.toThrow(/permission denied/)
  })

  test('are asked of the audience alone', async () => {
    const it = await published({ audience: ['reviewer'] })
    expect(it).toMatchObject({ asked: 2, mine: 'none' })
    expect(await tasksOf(member, it)).toEqual([])
    expect(await tasksOf(reviewer, it)).toHaveLength(1)
  })

  test('wait for the day on which the version holds', async () => {
    const it = await published({}, '2026-11-25')
    expect(it).toMatchObject({ current: null, next: { state: 'published' } })
    expect(await tasksOf(member, it)).toEqual([])
    t.core.clock.set(new Date('2026-11-25T18:00:00Z'))
    const later = await t.signedIn(await t.addPerson(orgId, ['member']))
    expect(await tasksOf(later, it)).toHaveLength(1)
    t.core.clock.set(NOW)
  })

  test('cannot be asked from a day that is over', async () => {
    let it: Policy = (await submit((await save(await begin())).body)).body
    it = (await decide(reviewer, it)).body
    expect((await publish(it, '2026-11-23')).body.code).toBe('policy.dayPast')
  })

  test('are no longer asked when the policy is retired', async () => {
    const it = await published()
    const retired = await officer.call(api.policy.retire, {
      ...of(it),
      body: { reason: 'No phones any more.' },
    })
    expect(retired.body).toMatchObject({ current: null, retiredReason: 'No phones any more.' })
    expect(await tasksOf(member, it)).toEqual([])
    expect((await sign(member, it)).body.code).toBe('policy.notNow')
  })

  test('a reminder goes to those who have not signed, at most once a day', async () => {
    const it = await published({ audience: ['reviewer'] })
    await sign(reviewer, it)
    const remind = () => officer.call(api.policy.remind, of(it))
    expect((await remind()).body).toEqual({ mailed: 1 })
    expect((await remind()).body).toEqual({ mailed: 0 })
  })
})

test('a draft of a policy in force is thrown away without harm; one that never held goes whole', async () => {
  const it = await published()
  await officer.call(api.policy.revise, of(it))
  expect((await officer.call(api.policy.revise, of(it))).body.code).toBe('policy.notNow')
  expect((await officer.call(api.policy.discard, of(it))).status).toBe(204)
  expect((await officer.call(api.policy.get, of(it))).body).toMatchObject({
    next: null,
    current: { number: 1 },
  })
  const fresh = await begin()
  await officer.call(api.policy.discard, of(fresh))
  expect((await officer.call(api.policy.get, of(fresh))).status).toBe(404)
})

test('the organization’s language and a reason are needed; the same text is no new version', async () => {
  const spanish = { en: null, es: { title: 'Teléfonos', body: 'Guárdelo.' } }
  expect((await submit((await save(await begin(), { texts: spanish })).body)).body.code).toBe(
    'policy.languageMissing',
  )
  const it = await published()
  const again: Policy = (await officer.call(api.policy.revise, of(it))).body
  expect((await submit(again)).body.code).toBe('policy.reasonMissing')
  expect((await submit((await save(again)).body)).body.code).toBe('policy.nothingChanged')
})

test('a text that no reader of Markdown survives is refused with what to do', async () => {
  const it = await begin()
  const deep = await save(it, { texts: body(`${'> '.repeat(20_000)}x`) })
  expect(deep.status).toBe(422)
  expect(JSON.stringify(deep.body.errors)).toContain('nested ten deep')
  expect((await save(it, { texts: body('x'.repeat(60_001)) })).status).toBe(422)
})

test('the PDF of a version has its title, its day and its hash, and is the same each time', async () => {
  const it = await published({
    texts: body('## Rule\n\n- Put it **away**.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'),
  })
  const pdf = async () => {
    const response = await member.fetch(`/api/policies/${it.id}/versions/1/pdf?lang=es`)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    return Buffer.from(await response.arrayBuffer())
  }
  const bytes = await pdf()
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.includes('/MarkInfo')).toBe(true)
  expect(bytes.equals(await pdf())).toBe(true)
})
