import { api, type Post } from '@clearpost/contract'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { checkPosts } from '../../../../engine/training/posts/rules.ts'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { forcedVerdicts } from '../../testing/verdicts.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic()
  forcedVerdicts.set('knows who it was', 'stop').set('maybe someone', 'review')
})
afterAll(() => clinic.close())

const on = (post: Post, body: object = {}) => ({
  params: { postId: post.id },
  body: { version: post.version, ...body },
})
const ofPost = (post: Post) => ({ params: { postId: post.id } })
const marksOf = async (post: Post) => (await clinic.as.reviewer.call(api.learning.marks, ofPost(post))).body

async function mark(post: Post, body: object, who: 'reviewer' | 'officer' = 'reviewer') {
  const { reportId } = await marksOf(post)
  return clinic.as[who].call(api.learning.mark, { ...ofPost(post), body: { reportId, ...body } })
}
async function missed(post: Post, words: string, category: string) {
  const start = post.text.indexOf(words)
  return mark(post, { kind: 'missed', category, start, end: start + words.length, value: 'missed' })
}
const sentBack = async (text: string, lang: 'en' | 'es' = 'en') => {
  const post = await clinic.submitted({ text, lang })
  return (await clinic.as.reviewer.call(api.post.changes, on(post, { reason: 'Not like this.' })))
    .body as Post
}
const trail = (postId: string, action: string) =>
  clinic.t.core.db.organization(clinic.orgId, (tx) =>
    tx
      .selectFrom('audit_event')
      .select(['details', 'action'])
      .where('org_id', '=', clinic.orgId)
      .where('subject_id', '=', postId)
      .where('action', '=', action)
      .orderBy('id')
      .execute(),
  )

const NAMED = 'maybe someone: our patient Dolores Quintanilla, 47, was seen on March 3 in Haxtun.'

describe('marks', () => {
  test('a finding is right, then wrong, then taken back; the history stays and the trail names no words', async () => {
    const post = await clinic.submitted({ text: NAMED })
    const index = post.report?.findings.findIndex(({ category }) => category === 'A') as number
    const finding = post.report?.findings[index]
    expect(finding?.text).toContain('Dolores')
    const about = { kind: 'finding', index, category: 'A', start: finding?.start, end: finding?.end }
    const right = await mark(post, { ...about, value: 'right' })
    expect(right.body.marks).toMatchObject([
      { kind: 'finding', index, value: 'right', mine: true, text: null },
    ])
    const wrong = await mark(post, { ...about, value: 'wrong' })
    expect(wrong.body.marks).toMatchObject([{ value: 'wrong' }])
    const other = await mark(post, { ...about, value: 'right' }, 'officer')
    expect(other.body.marks).toHaveLength(2)
    expect((await mark(post, { ...about, value: null })).body.marks).toMatchObject([
      { value: 'right', mine: false },
    ])
    const rows = await clinic.t.core.db.organization(clinic.orgId, (tx) =>
      tx.selectFrom('check_mark').selectAll().where('post_id', '=', post.id).orderBy('id').execute(),
    )
    expect(rows.map(({ value, ended_at }) => [value, ended_at !== null])).toEqual([
      ['right', true],
      ['wrong', true],
      ['right', false],
    ])
    expect(rows[0]).toMatchObject({ category: 'A', reason_id: 'identifier.A', engine: expect.any(String) })
    const events = await trail(post.id, 'learning.mark')
    expect(events.map(({ details }) => (details as { value: string }).value)).toEqual([
      'right',
      'wrong',
      'right',
      'taken back',
    ])
    expect(JSON.stringify([events, rows])).not.toContain('Dolores')
  })

  test('a mark on a draft outlives the next save of its author', async () => {
    const draft = await clinic.draft({ text: 'Flu shots today. Ask Thaddeus why he is smiling.' })
    await missed(draft, 'Thaddeus', 'A')
    const update = { ...ofPost(draft), body: { version: draft.version, text: 'Flu shots today.' } }
    expect((await clinic.as.editor.call(api.post.update, update)).status).toBe(200)
    const { items } = (await clinic.as.officer.call(api.learning.misses)).body
    expect(items).toMatchObject([{ postId: draft.id, category: 'A' }])
    await clinic.as.officer.call(api.post.remove, ofPost(draft))
  })

  test('a page that nobody gave out is refused plainly', async () => {
    const { status, body } = await clinic.as.officer.call(api.learning.misses, {
      query: { after: '-'.repeat(36) },
    })
    expect([status, body.code]).toEqual([422, 'core.invalidInput'])
  })

  test('missed words come back to whoever opens the post, and opening a clear post with a miss is recorded', async () => {
    const post = await clinic.approved({ text: 'Flu shots today. Ask Thaddeus why he is smiling.' })
    expect(await trail(post.id, 'post.read')).toHaveLength(0)
    const { body } = await missed(post, 'Thaddeus', 'A')
    expect(body.marks).toMatchObject([
      { kind: 'missed', category: 'A', text: 'Thaddeus', start: 21, end: 29 },
    ])
    await marksOf(post)
    await marksOf(post)
    expect(await trail(post.id, 'post.read')).toHaveLength(1)
    const { items } = (await clinic.as.officer.call(api.learning.misses)).body
    expect(items[0]).toMatchObject({ postId: post.id, category: 'A', verdict: 'clear' })
    expect(JSON.stringify(items)).not.toContain('Thaddeus')
    await mark(post, { kind: 'missed', category: 'A', start: 21, end: 29, value: null })
    expect((await clinic.as.officer.call(api.learning.misses)).body.items).toEqual([])
  })

  test('only what was shown can be marked: another report, another finding, words outside the text', async () => {
    const post = await clinic.submitted({ text: NAMED })
    const finding = { kind: 'finding', index: 0, category: 'K', start: 0, end: 5, value: 'right' }
    expect((await mark(post, finding)).body.code).toBe('learning.otherReport')
    const foreign = { kind: 'verdict', reportId: clinic.orgId, value: 'right' }
    const answer = await clinic.as.reviewer.call(api.learning.mark, { ...ofPost(post), body: foreign })
    expect(answer.body.code).toBe('learning.otherReport')
    const outside = { kind: 'missed', category: 'A', start: 5, end: 5000, value: 'missed' }
    expect((await mark(post, outside)).body.code).toBe('learning.outsideText')
  })

  test('an editor neither marks nor sees marks, figures or exports; a reviewer does not export', async () => {
    const post = await clinic.submitted()
    const { reportId } = await marksOf(post)
    const body = { kind: 'verdict', reportId, value: 'right' }
    const { editor, reviewer } = clinic.as
    const refused = [
      await editor.call(api.learning.mark, { ...ofPost(post), body }),
      await editor.call(api.learning.marks, ofPost(post)),
      await editor.call(api.learning.figures),
      await editor.call(api.learning.misses),
      await reviewer.call(api.learning.exports),
      await reviewer.call(api.learning.prepareExport, { body: {} }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
  })
})

describe('figures', () => {
  test('are those of a set that was counted by hand', async () => {
    const { as, t } = clinic
    t.core.clock.advance({ hours: 1 })
    const from = t.core.clock.now().toISOString()
    for (let n = 1; n <= 10; n += 1) await clinic.approved({ text: `Flu shots at counter ${n} this week.` })
    await clinic.approved({ text: 'maybe someone, but it is only the weather.' })
    const caught = await sentBack(NAMED)
    const first = caught.report?.findings[0]
    await mark(caught, {
      kind: 'finding',
      index: 0,
      category: first?.category,
      start: first?.start,
      end: first?.end,
      value: 'right',
    })
    const miss = await clinic.approved({ text: 'Ask Thaddeus Okafor why he smiles today.' })
    await missed(miss, 'Thaddeus Okafor', 'A')
    await sentBack('Nos vemos el sábado en la feria de salud.', 'es')
    const stopped = await clinic.submitted({ text: 'The one who knows who it was is here.' })
    const reason = 'A signed authorization is on file since Monday.'
    const answered = (
      await as.officer.call(api.post.override, on(stopped, { reason, ground: 'authorization' }))
    ).body
    expect((await as.reviewer.call(api.post.second, on(answered, { reason: 'I saw it.' }))).status).toBe(200)

    const { body } = await as.reviewer.call(api.learning.figures, { query: { from } })
    // Settled: 10 clear and 1 review approved = 11 harmless; NAMED, the miss and the Spanish one = 3 risky.
    expect(body.overall).toMatchObject({
      decided: 14,
      harmless: 11,
      risky: 3,
      precision: { hits: 1, of: 2, low: null, high: null },
      recall: { hits: 1, of: 3, low: null, high: null },
      falseAlarms: { hits: 1, of: 11 },
    })
    // Wilson 1927 for 1 of 11.
    expect(body.overall.falseAlarms.low).toBeCloseTo(0.0162, 4)
    expect(body.overall.falseAlarms.high).toBeCloseTo(0.3774, 4)
    expect(body).toMatchObject({ unsettled: 1, missedSpans: 1, disagreements: 0, cut: false })
    const names = body.categories.find(({ category }: { category: string }) => category === 'A')
    expect(names).toMatchObject({ missed: 1 })
    expect(
      body.languages.map(({ lang, figures }: { lang: string; figures: { decided: number } }) => [
        lang,
        figures.decided,
      ]),
    ).toEqual([
      ['en', 13],
      ['es', 1],
    ])
    expect(body.accounts).toMatchObject([{ channelId: clinic.channelId, figures: { decided: 14 } }])
    expect(body.engines).toMatchObject([
      { figures: { decided: 14 }, version: expect.any(String), model: expect.any(String) },
    ])

    await mark(stopped, { kind: 'verdict', value: 'too_strict' })
    const after = (await as.officer.call(api.learning.figures, { query: { from } })).body
    expect(after.overall).toMatchObject({ decided: 15, harmless: 12, precision: { hits: 1, of: 3 } })
    expect(after.unsettled).toBe(0)
    const spanish = (await as.officer.call(api.learning.figures, { query: { from, lang: 'es' } })).body
    expect(spanish.overall).toMatchObject({ decided: 1, recall: { hits: 0, of: 1 } })
  })

  test('a post that was taken down after it was published was risky', async () => {
    clinic.t.core.clock.advance({ hours: 1 })
    const from = clinic.t.core.clock.now().toISOString()
    const post = await clinic.published({ text: 'Look who came in through the snow today.' })
    const figures = async () =>
      (await clinic.as.officer.call(api.learning.figures, { query: { from } })).body.overall
    expect(await figures()).toMatchObject({ harmless: 1, risky: 0 })
    await clinic.as.editor.call(api.post.takedown, {
      ...ofPost(post),
      body: { reason: 'She recognised herself.' },
    })
    expect(await figures()).toMatchObject({ harmless: 0, risky: 1 })
  })
})

describe('export', () => {
  test('leaves only after a person read each post, without any original identity, and the checker accepts it', async () => {
    const { as, t } = clinic
    const who = 'Zephyrine Quillfeather'
    t.core.clock.advance({ hours: 1 })
    const from = t.core.clock.now().toISOString()
    const contact = `Call 970-867-5309 or write to z.quill@mailbox.org, MRN 00482913, 412 Elm Street`
    await sentBack(
      `maybe someone: our patient ${who} of Haxtun came on March 3, 2024. ${contact}. Zephyrine smiled.`,
    )
    await sentBack('maybe someone: our patient Zephyrine came back today, and Rowan Vale took care of her.')
    await clinic.approved({ text: 'Cedar Hill Clinic gives flu shots every weekday from eight to five.' })
    await sentBack('The hours on this one are wrong.')

    const made = (await as.officer.call(api.learning.prepareExport, { body: { from } })).body
    expect(made).toMatchObject({ posts: 3, unread: 3, leftOut: { no_identifier: 1 }, downloads: 0 })
    const params = { exportId: made.id }
    const file = () => as.officer.call(api.learning.exportFile, { params })
    expect(await file()).toMatchObject({ status: 409, body: { code: 'learning.notPreviewed' } })
    for (const { id } of made.items)
      await as.officer.call(api.learning.previewPost, {
        params: { ...params, itemId: id },
        body: { decision: 'keep' },
      })
    const { status, body, headers } = await file()
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toMatch(/clearpost-training-\d{4}-\d\d-\d\d\.jsonl/)

    const originals = [
      who,
      'Zephyrine',
      'Quillfeather',
      'Haxtun',
      'March 3',
      '2024',
      '867-5309',
      'z.quill',
      'mailbox',
      '00482913',
      '412 Elm',
      'Elm Street',
      'Cedar Hill',
      'Rowan',
      'Vale',
    ]
    // As words of their own: an invented Valencia holds no Vale.
    const stands = (words: string) =>
      new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u').test(body as string)
    expect(originals.filter(stands)).toEqual([])
    const { posts, problems } = checkPosts([{ name: 'export', text: body }])
    expect(problems).toEqual([])
    expect(posts.map(({ expected }) => expected).sort()).toEqual(['clear', 'review', 'review'])
    const clear = posts.find(({ expected }) => expected === 'clear')
    const first = posts.find(({ text }) => text.includes('555-01'))
    const second = posts.find(({ text }) => text.includes('came back today'))
    expect(clear?.identifiers).toEqual([])
    expect(first?.text).toMatch(/555-01\d\d/)
    // One person stays one person.
    const name = /our patient (\p{L}+)/u
    expect(name.exec(first?.text ?? '')?.[1]).toBe(name.exec(second?.text ?? '')?.[1])

    const stored = await t.core.db.organization(clinic.orgId, (tx) =>
      tx
        .selectFrom('audit_event')
        .select(['action', 'details'])
        .where('subject_id', '=', made.id)
        .orderBy('id')
        .execute(),
    )
    expect(stored.map(({ action }) => action)).toEqual([
      'learning.prepareExport',
      'learning.previewPost',
      'learning.previewPost',
      'learning.previewPost',
      'learning.export',
    ])
    expect(JSON.stringify(stored)).not.toMatch(/Zephyrine|Quillfeather/)

    const last = made.items[0].id
    await as.officer.call(api.learning.previewPost, {
      params: { ...params, itemId: last },
      body: { decision: 'out' },
    })
    const fewer = await file()
    expect((fewer.body as string).trim().split('\n')).toHaveLength(2)
    const { items } = (await as.officer.call(api.learning.exports)).body
    expect(items[0]).toMatchObject({ id: made.id, unread: 0, downloads: 2, leftOut: { taken_out: 1 } })
  })

  test('preparing and downloading ask for a fresh proof', async () => {
    const made = (await clinic.as.officer.call(api.learning.exports)).body.items[0]
    clinic.t.core.clock.advance({ minutes: 20 })
    const answers = [
      await clinic.as.officer.call(api.learning.prepareExport, { body: {} }),
      await clinic.as.officer.call(api.learning.exportFile, { params: { exportId: made.id } }),
    ]
    expect(answers.map(({ body }) => body.code)).toEqual(['account.stepUpRequired', 'account.stepUpRequired'])
  })
})
