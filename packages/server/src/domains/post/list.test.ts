import { api, type PostSummary } from '@clearpost/contract'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Clinic, openClinic } from '../../testing/clinic.ts'
import { forcedVerdicts } from '../../testing/verdicts.ts'

vi.mock('@clearpost/engine', async (original) =>
  (await import('../../testing/verdicts.ts')).withForcedVerdicts(await original()),
)

let clinic: Clinic
beforeAll(async () => {
  clinic = await openClinic()
  forcedVerdicts.set('knows who', 'stop')
  for (let number = 1; number <= 7; number++) {
    await clinic.draft({ text: `Draft ${number}` })
    await clinic.submitted({ text: number % 2 === 0 ? `Everyone knows who ${number}` : `Sent ${number}` })
    // Several posts share an instant, so that pages must go by id as well.
    if (number % 3 === 0) clinic.t.core.clock.advance({ minutes: 1 })
  }
})
afterAll(() => clinic.close())

const list = async (query: Record<string, string>): Promise<{ items: PostSummary[]; next: string | null }> =>
  (await clinic.as.reviewer.call(api.post.list, { query })).body

async function pages(query: Record<string, string>): Promise<PostSummary[]> {
  const all: PostSummary[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({
      ...query,
      limit: '3',
      ...(after ? { after } : {}),
    })
    all.push(...page.items)
    after = page.next
  } while (after !== null)
  return all
}

test.each([
  ['everything', {}, 14],
  ['one state', { state: 'draft' }, 7],
  ['several states together', { state: 'draft,in_review' }, 14],
  ['a verdict', { verdict: 'stop' }, 3],
  ['a state and a verdict', { state: 'in_review', verdict: 'clear,caution' }, 4],
  ['what waits longest first', { state: 'in_review,second_approval', sort: 'submitted' }, 7],
  ['what nobody took', { claimed: 'nobody', state: 'in_review' }, 7],
  ['what is held', { held: 'true' }, 0],
])('pages of %s show each post once, in order', async (_what, query, count) => {
  const posts = await pages(query)
  expect(posts).toHaveLength(count)
  expect(new Set(posts.map(({ id }) => id)).size).toBe(count)
  const times = posts.map((post) => ('sort' in query ? (post.submittedAt ?? '') : post.updatedAt))
  expect(times).toEqual('sort' in query ? times.toSorted() : times.toSorted().reverse())
})

test('a channel shows its posts, and a forged page key is refused', async () => {
  expect(await pages({ channelId: clinic.channelId })).toHaveLength(14)
  expect(await pages({ channelId: clinic.people.editor.id })).toEqual([])
  const answer = await clinic.as.reviewer.call(api.post.list, { query: { after: "x'; drop table post" } })
  expect(answer.body).toMatchObject({ status: 422, code: 'core.invalidInput' })
})

test('counts say what waits where for this person', async () => {
  const { items } = await list({ state: 'in_review', verdict: 'clear' })
  await clinic.as.reviewer.call(api.post.claim, { params: { postId: items[0]?.id ?? '' } })
  expect((await clinic.as.reviewer.call(api.post.counts)).body).toMatchObject({
    waiting: 7,
    mine: 1,
    stop: 3,
    drafts: 0,
  })
  expect((await clinic.as.editor.call(api.post.counts)).body).toMatchObject({ mine: 0, drafts: 7 })
})

test('saves while typing are one version; a pause, a colleague or a remark begins the next', async () => {
  const { as, t } = clinic
  const draft = await clinic.draft({ text: 'O' })
  const params = { postId: draft.id }
  let { version } = draft
  const save = async (text: string, by = as.editor) => {
    version = (await by.call(api.post.update, { params, body: { version, text } })).body.version
  }
  const texts = async () =>
    (await as.editor.call(api.post.timeline, { params })).body.items
      .filter(({ kind }: { kind: string }) => kind === 'version')
      .map(({ diff }: { diff: { op: string; text: string }[] }) =>
        diff
          .filter(({ op }) => op !== 'removed')
          .map(({ text }) => text)
          .join(''),
      )
  await save('Op')
  await save('Open.')
  expect(await texts()).toEqual(['Open.'])
  t.core.clock.advance({ minutes: 11 })
  await save('Open late.')
  await save('Open late today.', as.otherEditor)
  expect(await texts()).toEqual(['Open.', 'Open late.', 'Open late today.'])
  await as.reviewer.call(api.post.comment, { params, body: { version, text: 'Until when?' } })
  await save('Open late today, until nine.', as.otherEditor)
  expect(await texts()).toHaveLength(4)
  expect((await clinic.read(draft.id)).report).not.toBeNull()
})
