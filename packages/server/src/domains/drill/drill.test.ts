import { api, type DrillFeedback, type DrillResult, type DrillTask } from '@clearpost/contract'
import { check } from '@clearpost/engine'
import { DRILL_KINDS, DRILL_POSTS, type DrillPost } from '@clearpost/law/courses'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { registerAudit } from '../evidence/audit-routes.ts'
import * as drill from './index.ts'
import { hiddenGroups } from './small-groups.ts'

const LANGS = ['en', 'es'] as const
/** Of which category a finding is when a post is about a kind. */
const CATEGORIES: Record<(typeof DRILL_KINDS)[number], RegExp> = {
  name: /^A$/,
  date: /^C$/,
  place: /^B$/,
  number: /^[DH]$/,
  relation: /^relation$/,
  together: /^quasi$/,
}

describe('invented posts', () => {
  test('there are two of each kind and as many harmless ones as half of them', () => {
    for (const kind of DRILL_KINDS)
      expect(
        DRILL_POSTS.filter((post) => post.kind === kind),
        kind,
      ).toHaveLength(2)
    expect(DRILL_POSTS.filter(({ kind }) => kind === 'harmless')).toHaveLength(6)
    expect(new Set(DRILL_POSTS.map(({ id }) => id)).size).toBe(DRILL_POSTS.length)
  })

  test.each(DRILL_POSTS.flatMap((post) => LANGS.map((lang) => ({ id: post.id, post, lang }))))(
    'the engine agrees about $id in $lang',
    ({ post: { kind, text }, lang }) => {
      const { verdict, findings } = check({ text: text[lang], lang })
      if (kind === 'harmless') {
        expect(verdict).toBe('clear')
        expect(findings).toEqual([])
        return
      }
      expect(verdict).not.toBe('clear')
      expect(findings.map(({ category }) => category)).toEqual(
        expect.arrayContaining([expect.stringMatching(CATEGORIES[kind])]),
      )
      for (const [phone] of text[lang].matchAll(/\b\d{3}-\d{4}\b/g)) expect(phone).toMatch(/^555-01\d\d$/)
    },
  )
})

test('what is hidden is never one or two people', () => {
  expect([...hiddenGroups([9, 2, 5], 3)].sort()).toEqual([1, 2])
  expect([...hiddenGroups([9, 1, 2], 3)].sort()).toEqual([1, 2])
  expect(hiddenGroups([3, 4], 3).size).toBe(0)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 8 }), (sizes) => {
      const hidden = hiddenGroups(sizes, 3)
      const people = sizes.filter((_, at) => hidden.has(at)).reduce((sum, size) => sum + size, 0)
      if (hidden.size < sizes.length) expect(people === 0 || people >= 3).toBe(true)
      for (const [at, size] of sizes.entries()) if (size < 3) expect(hidden.has(at)).toBe(true)
    }),
  )
})

type Who = 'editor' | 'otherEditor' | 'reviewer' | 'otherReviewer'
const WHO = ['editor', 'otherEditor', 'reviewer', 'otherReviewer'] as const
let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic([drill, { register: registerAudit }])
  clinic.t.core.clock.set('2027-01-11T17:00:00Z')
})
afterAll(() => clinic.close())

const agree = (who: Who, agreed = true, named = false) =>
  clinic.as[who].call(api.drill.consent, { body: { agreed, named } })
const queue = async (who: Who): Promise<DrillTask[]> =>
  (await clinic.as[who].call(api.drill.queue)).body.items
const start = (body: object) =>
  clinic.as.officer.call(api.drill.start, { body: { kind: null, posts: 2, days: 7, ...body } })
const result = async (drillId: string): Promise<DrillResult> =>
  (await clinic.as.officer.call(api.drill.get, { params: { drillId } })).body
const of = (task: DrillTask): DrillPost => DRILL_POSTS.find(({ text }) => text.en === task.text) as DrillPost
const answer = (who: Who, task: DrillTask, body: object) =>
  clinic.as[who].call(api.drill.answer, { params: { drillTaskId: task.id }, body: { seconds: 12, ...body } })

/** Says what is in the post, or that it is fine. */
async function look(who: Who, task: DrillTask, notices: boolean): Promise<DrillFeedback> {
  const { findings } = check({ text: task.text, lang: 'en' })
  const marks = findings.map(({ start, end }) => ({ start, end })).slice(0, 1)
  const { status, body } = await answer(
    who,
    task,
    notices && marks.length > 0 ? { answer: 'identifies', marks } : { answer: 'fine' },
  )
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

test('nobody gets a post who did not agree, and fewer than three make no drill', async () => {
  await agree('editor')
  await agree('reviewer')
  expect((await start({})).body.code).toBe('drill.tooFew')
  await agree('otherReviewer')
  const { status, body } = await start({})
  expect([status, body.people]).toEqual([201, 3])
  expect(await queue('otherEditor')).toEqual([])
  expect(await queue('editor')).toHaveLength(3)
  const counted = (await clinic.as.officer.call(api.drill.people)).body
  expect(counted).toEqual({ people: 3, bySite: [] })
})

test('a post tells nothing before it is answered; then the engine explains, and it is answered once', async () => {
  const [first] = await queue('editor')
  const task = first as DrillTask
  expect(Object.keys(task).sort()).toEqual(['id', 'lang', 'text', 'until'])
  expect((await answer('editor', task, { answer: 'identifies' })).body.code).toBe('drill.notMarked')
  expect((await answer('reviewer', task, { answer: 'fine' })).status).toBe(404)
  const feedback = await look('editor', task, true)
  const { kind } = of(task)
  expect(feedback.kind).toBe(kind)
  expect(feedback.outcome).toBe(kind === 'harmless' ? 'right' : 'noticed')
  for (const mark of feedback.marks) expect(mark.citation).toContain('CFR')
  expect((await answer('editor', task, { answer: 'fine' })).body.code).toBe('drill.answered')
  expect(await queue('editor')).toHaveLength(2)
})

test('a harmless post that is marked is a false alarm, and a mark beside everything notices nothing', async () => {
  const tasks = await queue('reviewer')
  const control = tasks.find((task) => of(task).kind === 'harmless') as DrillTask
  const alarm = await answer('reviewer', control, { answer: 'identifies', marks: [{ start: 0, end: 4 }] })
  expect(alarm.body).toMatchObject({ kind: 'harmless', outcome: 'alarm' })
  const risky = tasks.find((task) => of(task).kind !== 'harmless') as DrillTask
  const { findings } = check({ text: risky.text, lang: 'en' })
  const free = [...risky.text].findIndex(
    (_, at) => !findings.some(({ start, end }) => start <= at && end >= at),
  )
  const missed = await answer('reviewer', risky, {
    answer: 'identifies',
    marks: [{ start: free, end: free + 1 }],
  })
  expect(missed.body.outcome).toBe('missed')
  expect(missed.body.marks.some(({ outcome }: { outcome: string }) => outcome === 'missed')).toBe(true)
})

test('the officer sees counts; names only of those who agree, and of nobody while one or two others are left', async () => {
  const { body } = await clinic.as.officer.call(api.drill.list)
  const drillId = body.items[0].id as string
  for (const who of ['editor', 'reviewer', 'otherReviewer'] as const)
    for (const task of await queue(who)) await look(who, task, who !== 'reviewer')
  const done = await result(drillId)
  expect(done).toMatchObject({
    people: 3,
    given: 6,
    noticed: { hits: 4, of: 6, low: null },
    alarms: { hits: 1, of: 3 },
  })
  expect(done.medianSeconds).toBe(12)
  expect(done.named).toEqual([])
  expect(done.bySite).toEqual([{ site: null, people: 3, noticed: { hits: 4, of: 6, low: null, high: null } }])
  const words = JSON.stringify(done)
  for (const who of WHO) expect(words).not.toContain(clinic.people[who].id)

  // Nor does the audit trail say who answered: beside the counts that would say what.
  const trail = (await clinic.as.officer.call(api.evidence.audit, { query: { limit: '100' } })).body.items
  const actions = new Set(
    trail.map(({ action }: { action: string }) => action).filter((one: string) => one.startsWith('drill.')),
  )
  expect([...actions].sort()).toEqual(['drill.agree', 'drill.start'])

  await agree('editor', true, true)
  expect((await result(drillId)).named).toEqual([])
  await agree('reviewer', true, true)
  await agree('otherReviewer', true, true)
  const named = (await result(drillId)).named
  expect(named.map(({ person, ...counts }) => [person.id, counts])).toEqual(
    expect.arrayContaining([[clinic.people.editor.id, { noticed: 2, missed: 0, alarms: 0 }]]),
  )
  expect(named).toHaveLength(3)
  await agree('reviewer', false)
  expect((await result(drillId)).named).toEqual([])
  await agree('reviewer')
})

test('whoever leaves has nothing left to answer; what was answered stays in the counts', async () => {
  const { id } = (await start({ kind: 'date', posts: 1 })).body
  const [task] = await queue('editor')
  await look('editor', task as DrillTask, true)
  await agree('editor', false)
  expect(await queue('editor')).toEqual([])
  expect((await clinic.as.editor.call(api.drill.mine)).body.consent).toEqual({ agreed: false, named: false })
  const { given } = await result(id)
  expect(given).toBe(2 + Number(of(task as DrillTask).kind !== 'harmless'))
})

test('a drill is over when its time is, or when an officer ends it', async () => {
  const on = async (who: Who) => (await clinic.as[who].call(api.drill.mine)).body.waiting
  expect(await on('reviewer')).toBe(2)
  const [{ id }] = (await clinic.as.officer.call(api.drill.list)).body.items
  const end = () => clinic.as.officer.call(api.drill.end, { params: { drillId: id } })
  expect((await end()).status).toBeLessThan(300)
  expect((await end()).body.code).toBe('drill.ended')
  expect(await on('reviewer')).toBe(0)
  await agree('editor')
  await start({ days: 2 })
  const [task] = await queue('editor')
  clinic.t.core.clock.advance({ hours: 49 })
  expect(await queue('editor')).toEqual([])
  expect((await answer('editor', task as DrillTask, { answer: 'fine' })).body.code).toBe('drill.answered')
})

test('posts that somebody has not seen come first, and none of them is ever a post', async () => {
  const seen = async () => new Set((await queue('otherReviewer')).map(({ text }) => text))
  await start({ kind: 'name', posts: 1 })
  const first = await seen()
  clinic.t.core.clock.advance({ hours: 24 * 8 })
  await start({ kind: 'name', posts: 1 })
  for (const text of await seen())
    if (DRILL_POSTS.find((post) => post.text.en === text)?.kind === 'name')
      expect(first.has(text)).toBe(false)
  expect((await clinic.as.officer.call(api.post.list)).body.items).toEqual([])
})

test('only who may assign training starts a drill', async () => {
  expect(
    (await clinic.as.editor.call(api.drill.start, { body: { kind: null, posts: 1, days: 1 } })).status,
  ).toBe(403)
  expect((await clinic.as.editor.call(api.drill.list)).status).toBe(403)
  expect((await clinic.as.editor.call(api.drill.people)).status).toBe(403)
})
