import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type MastodonPeer, startMastodon } from '../peers/mastodon.ts'
import type { Client, Outcome } from './client.ts'
import { type Desk, harmlessText, openDesk } from './desk.ts'
import { buildCommand, freePort, Server } from './server.ts'

export interface KillFigures {
  kills: Record<Target, number>
  /** Requests that were answered with success. */
  acknowledged: number
  /** Requests that got no answer because something was killed. */
  unanswered: number
  posts: number
  published: number
  lost: string[]
  publishedTwice: string[]
  /** Milliseconds from kill to the first good answer. */
  recovery: { median: number; worst: number }
  /** Milliseconds from the last kill until everything acknowledged was live. */
  settled: number
  auditEvents: number
  auditProven: boolean
}

const TARGETS = ['node', 'postgres', 'both'] as const
type Target = (typeof TARGETS)[number]
const AUTHORS = 4
const SETTLE_WAIT_MILLIS = 240_000
/** Between two kills, so that each hits work in progress. */
const QUIET_MILLIS = { least: 400, most: 2_500 }

interface Story {
  number: number
  id: string
  text: string
  /** The last step whose success the server has told. */
  reached: 'created' | 'submitted' | 'approved' | 'released'
}

interface Post {
  id: string
  text: string
  state: string
  version: number
}

const RANK = { created: 0, submitted: 1, approved: 2, released: 3 } as const
const AFTER: Record<Story['reached'], string[]> = {
  created: [],
  submitted: ['in_review', 'approved', 'scheduled', 'publishing', 'published'],
  approved: ['approved', 'scheduled', 'publishing', 'published'],
  released: ['scheduled', 'publishing', 'published'],
}

/** Kills node, PostgreSQL, and both, in turn, while people write, submit, approve and publish. */
export async function killRun(
  count: number,
  say: (line: string) => void = () => undefined,
): Promise<KillFigures> {
  buildCommand()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'clearpost-faults-'))
  const mastodon = await startMastodon()
  const server = new Server(path.join(folder, 'data'), await freePort())
  try {
    await server.start()
    const desk = await openDesk(server.url, mastodon)
    return await disturb(server, desk, mastodon, count, say)
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${server.output()}`, {
      cause: error,
    })
  } finally {
    await server.stop()
    await mastodon.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function disturb(
  server: Server,
  desk: Desk,
  mastodon: MastodonPeer,
  count: number,
  say: (line: string) => void,
): Promise<KillFigures> {
  const stories: Story[] = []
  const tally = { acknowledged: 0, unanswered: 0 }
  const stop = new AbortController()
  let next = 0
  const author = async () => {
    while (!stop.signal.aborted) await writeOne(desk, next++, stories, tally, stop.signal)
  }
  const authors = Array.from({ length: AUTHORS }, author)
  const kills: Record<Target, number> = { node: 0, postgres: 0, both: 0 }
  const recoveries: number[] = []
  for (let i = 0; i < count; i++) {
    const target = TARGETS[i % TARGETS.length] as Target
    await sleep(QUIET_MILLIS.least + Math.random() * (QUIET_MILLIS.most - QUIET_MILLIS.least))
    const began = performance.now()
    const killed = target === 'node' ? null : server.postmaster()
    await strike(server, target)
    // Sessions of a killed postmaster may answer for a moment more.
    await server.ready(killed)
    recoveries.push(performance.now() - began)
    kills[target]++
    say(`kill ${i + 1} (${target}): answered again after ${Math.round(recoveries.at(-1) as number)} ms`)
  }
  await sleep(QUIET_MILLIS.most)
  stop.abort()
  const killed = performance.now()
  await Promise.all(authors)
  await settle(desk.officer, stories)
  const settled = performance.now() - killed
  const { lost, publishedTwice, published } = await compare(desk.officer, stories, mastodon)
  const audit = await desk.officer.must<{ ok: boolean; events: number }>('POST', '/api/audit/verify', {})
  recoveries.sort((a, b) => a - b)
  return {
    kills,
    ...tally,
    posts: stories.length,
    published,
    lost,
    publishedTwice,
    recovery: {
      median: Math.round(recoveries[Math.floor(recoveries.length / 2)] ?? 0),
      worst: Math.round(recoveries.at(-1) ?? 0),
    },
    settled: Math.round(settled),
    auditEvents: audit.events,
    auditProven: audit.ok,
  }
}

async function strike(server: Server, target: Target): Promise<void> {
  if (target !== 'node') server.killPostgres()
  if (target === 'postgres') return
  await server.killNode()
  // What a service manager does.
  server.spawn()
}

/** One post from draft to release. A step without answer is looked up and, if it did not happen, done again. */
async function writeOne(
  desk: Desk,
  number: number,
  stories: Story[],
  tally: { acknowledged: number; unanswered: number },
  stop: AbortSignal,
): Promise<void> {
  const count = <T>(outcome: Outcome<T>): Outcome<T> => {
    if (outcome.kind === 'acknowledged') tally.acknowledged++
    if (outcome.kind === 'unanswered') tally.unanswered++
    return outcome
  }
  const text = harmlessText(number)
  const draft = { text, channelIds: [desk.channelId] }
  const created = count(await desk.editor.send<Post>('POST', '/api/posts', draft))
  if (created.kind === 'refused') throw new Error(`A draft was refused: ${created.code}`)
  // A draft whose creation was not acknowledged belongs to nobody's account here.
  if (created.kind === 'unanswered') return sleep(200)
  const story: Story = { number, id: created.body.id, text, reached: 'created' }
  stories.push(story)
  const steps: [Story['reached'], Client, string, object][] = [
    ['submitted', desk.editor, 'submit', { version: created.body.version }],
    ['approved', desk.officer, 'approve', { version: created.body.version }],
    ['released', desk.editor, 'schedule', { at: null }],
  ]
  for (const [reached, person, verb, body] of steps) {
    for (;;) {
      const outcome = count(await person.send<Post>('POST', `/api/posts/${story.id}/${verb}`, body))
      if (outcome.kind === 'acknowledged') break
      if (outcome.kind === 'refused') {
        const post = await person.send<Post>('GET', `/api/posts/${story.id}`)
        if (post.kind === 'acknowledged' && AFTER[reached].includes(post.body.state)) break
        if (post.kind === 'acknowledged')
          throw new Error(`${verb} was refused (${outcome.code}) in state ${post.body.state}`)
      }
      if (stop.aborted) return
      await sleep(200)
    }
    story.reached = reached
  }
}

/** Waits until everything that was released is live. */
async function settle(officer: Client, stories: Story[]): Promise<void> {
  const deadline = Date.now() + SETTLE_WAIT_MILLIS
  const waiting = new Set(stories.filter(({ reached }) => reached === 'released'))
  while (waiting.size > 0 && Date.now() < deadline) {
    for (const story of [...waiting]) {
      const post = await officer.send<Post>('GET', `/api/posts/${story.id}`)
      if (post.kind === 'acknowledged' && post.body.state === 'published') waiting.delete(story)
      else break
    }
    await sleep(200)
  }
}

async function compare(officer: Client, stories: Story[], mastodon: MastodonPeer) {
  const live = new Map<string, number>()
  for (const { text } of mastodon.statuses()) live.set(text, (live.get(text) ?? 0) + 1)
  const lost: string[] = []
  const publishedTwice: string[] = []
  let published = 0
  for (const { id, number, text, reached } of stories) {
    const post = await officer.send<Post>('GET', `/api/posts/${id}`)
    if (post.kind !== 'acknowledged' || post.body.text !== text) lost.push(`post ${number}: gone or changed`)
    else if (RANK[reached] > 0 && !AFTER[reached].includes(post.body.state))
      lost.push(`post ${number}: ${reached}, but is ${post.body.state}`)
    const copies = live.get(text) ?? 0
    if (copies > 1) publishedTwice.push(`post ${number}: ${copies} times`)
    if (reached === 'released' && copies === 0) lost.push(`post ${number}: released, but not live`)
    if (reached === 'created' && copies > 0) publishedTwice.push(`post ${number}: live without release`)
    published += copies
  }
  return { lost, publishedTwice, published }
}
