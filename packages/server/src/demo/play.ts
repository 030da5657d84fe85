import { type MarkInput, type Post, PostInput } from '@clearpost/contract'
import type { Actor, Core, TestClock, Tx } from '../core/index.ts'
import { disconnectChannel } from '../domains/channel/index.ts'
import { markCheck, viewMarks } from '../domains/learning/index.ts'
import { approvePost } from '../domains/post/approving.ts'
import { publishOne } from '../domains/post/attempt.ts'
import {
  claimPost,
  commentPost,
  holdPost,
  overrideStop,
  rejectPost,
  requestChanges,
} from '../domains/post/decisions.ts'
import { completeRecord } from '../domains/post/deidentification.ts'
import { viewDeidentification } from '../domains/post/deidentification-view.ts'
import { createPost, submitPost, updatePost } from '../domains/post/drafts.ts'
import { inviteGuest } from '../domains/post/guests.ts'
import { beginPublishing } from '../domains/post/publishing.ts'
import { readBackOne } from '../domains/post/read-back.ts'
import { schedulePost } from '../domains/post/schedule.ts'
import { removeOne, takePostDown } from '../domains/post/takedown.ts'
import { viewPost } from '../domains/post/view.ts'
import type { Stage } from './networks.ts'
import { STORIES } from './stories.ts'
import type { Step, Story } from './story.ts'
import type { World } from './world.ts'

const DAY_MILLIS = 86_400_000
const MINUTE_MILLIS = 60_000
const DISCONNECTED_MINUTES = 30

interface Scene {
  atMillis: number
  run(): Promise<void>
}

/**
 * Plays every story through the same services that people use, in the order of time, with the clock set to
 * each moment. Steps that would lie in the future are left out.
 */
export async function playStories(
  core: Core & { clock: TestClock },
  world: World,
  stage: Stage,
  now: Date,
): Promise<void> {
  const scenes = STORIES.flatMap((story) => scenesOf(core, world, stage, story, now.getTime()))
  scenes.push({
    atMillis: now.getTime() - DISCONNECTED_MINUTES * MINUTE_MILLIS,
    run: () => disconnect(core, world),
  })
  scenes.sort((a, b) => a.atMillis - b.atMillis)
  for (const scene of scenes) {
    core.clock.set(new Date(scene.atMillis))
    await scene.run()
  }
  core.clock.set(now)
}

/** No network can be reached from a demo, so its accounts end as disconnected. */
async function disconnect(core: Core, world: World): Promise<void> {
  await core.db.organization(world.orgId, async (tx) => {
    for (const key of ['mastodon', 'bluesky'] as const) {
      await disconnectChannel(core, tx, world.actors.margaret, world.channels[key])
    }
  })
}

function scenesOf(core: Core, world: World, stage: Stage, story: Story, nowMillis: number): Scene[] {
  const player = { core, world, stage, postId: '' }
  let atMillis = nowMillis - story.daysAgo * DAY_MILLIS
  const scenes: Scene[] = [{ atMillis, run: () => save(player, story, nowMillis) }]
  for (const [minutes, step] of story.steps) {
    atMillis += minutes * MINUTE_MILLIS
    if (atMillis >= nowMillis) break
    scenes.push({ atMillis, run: () => play(player, step) })
  }
  return scenes
}

interface Player {
  core: Core
  world: World
  stage: Stage
  postId: string
}

async function save(player: Player, story: Story, nowMillis: number): Promise<void> {
  const { core, world } = player
  const actor = world.actors[story.by]
  const scheduled = story.scheduledInDays
  const input = PostInput.parse({
    title: story.title,
    text: story.text,
    lang: story.lang ?? 'en',
    kind: story.replyingTo ? 'reply' : 'post',
    replyingTo: story.replyingTo ?? null,
    channelIds: story.channels.map((key) => world.channels[key]),
    media: story.picture ? [world.pictures[story.picture]] : [],
    purpose: story.purpose ?? null,
    siteId: story.site ? world.sites[story.site] : null,
    scheduledAt: scheduled === undefined ? null : quarterHour(nowMillis + scheduled * DAY_MILLIS),
  })
  const post = await core.db.organization(world.orgId, (tx) => createPost(core, tx, actor, input))
  player.postId = post.id
}

const QUARTER_MILLIS = 15 * MINUTE_MILLIS
const quarterHour = (millis: number) =>
  new Date(Math.round(millis / QUARTER_MILLIS) * QUARTER_MILLIS).toISOString()

type Work = (core: Core, tx: Tx, actor: Actor, post: Post) => Promise<unknown>

/** One service call by one person on the newest version. */
async function act(player: Player, by: keyof World['actors'], work: Work): Promise<void> {
  const { core, world, postId } = player
  const actor = world.actors[by]
  await core.db.organization(world.orgId, async (tx) => {
    await work(core, tx, actor, await viewPost(core, tx, actor, postId))
  })
}

async function play(player: Player, step: Step): Promise<void> {
  switch (step.do) {
    case 'edit':
      return act(player, step.by, (core, tx, actor, { id, version }) =>
        updatePost(core, tx, actor, id, { version, text: step.text }),
      )
    case 'submit':
      return act(player, step.by, (core, tx, actor, { id, version }) =>
        submitPost(core, tx, actor, id, version),
      )
    case 'claim':
      return act(player, step.by, (core, tx, actor, { id }) => claimPost(core, tx, actor, id))
    case 'comment':
      return act(player, step.by, (core, tx, actor, { id, version, text }) => {
        const start = step.quote ? text.indexOf(step.quote) : -1
        const span = start < 0 ? null : { start, end: start + (step.quote?.length ?? 0) }
        return commentPost(core, tx, actor, id, { text: step.text, span, version })
      })
    case 'approve':
      return approve(player, step)
    case 'override':
      return act(player, step.by, async (core, tx, actor, { id, version, verdict }) => {
        // Only a stop is overridden; a milder verdict leaves the post in the queue.
        if (verdict === 'stop')
          await overrideStop(core, tx, actor, id, { version, reason: step.reason, ground: 'authorization' })
      })
    case 'changes':
      return act(player, step.by, (core, tx, actor, { id, version }) =>
        requestChanges(core, tx, actor, id, { version, reason: step.reason }),
      )
    case 'reject':
      return act(player, step.by, (core, tx, actor, { id, version }) =>
        rejectPost(core, tx, actor, id, { version, reason: step.reason }),
      )
    case 'hold':
      return act(player, step.by, (core, tx, actor, { id }) => holdPost(core, tx, actor, id, step.reason))
    case 'guest':
      return act(player, step.by, (core, tx, actor, { id, actions }) =>
        actions.includes('invite_guest')
          ? inviteGuest(core, tx, actor, id, { name: step.name, email: step.email, days: 7 })
          : Promise.resolve(),
      )
    case 'mark':
      return markAs(player, step)
    case 'publish':
      return publish(player, step)
    case 'readBack':
      return readBack(player, step.find ?? null)
    case 'takedown':
      await act(player, step.by, (core, tx, actor, { id }) => takePostDown(core, tx, actor, id, step.reason))
      return each(player, (id) => removeOne(player.core, player.world.orgId, id))
  }
}

/** A reviewer's approval; where the check says stop, a privacy officer's record comes first. */
async function approve(player: Player, step: Extract<Step, { do: 'approve' }>): Promise<void> {
  await act(player, step.by, async (core, tx, actor, { id, version, verdict }) => {
    if (verdict === 'stop') await completeInnocentRecord(core, tx, player.world.actors.daniel, id, version)
    return approvePost(core, tx, actor, id, { version, reason: step.reason })
  })
}

/** The check was too strict: every row it marked is corrected, with the reason in a note. */
async function completeInnocentRecord(core: Core, tx: Tx, actor: Actor, id: string, version: number) {
  const { rows } = await viewDeidentification(core, tx, actor, id)
  const corrections = rows
    .filter(({ status, unseenPictures }) => status === 'present' || unseenPictures)
    .map(({ category }) => ({
      category,
      status: 'none' as const,
      note: 'Read twice: this is our own staff, place or date, not a patient’s.',
    }))
  await completeRecord(core, tx, actor, id, {
    method: 'safe_harbor',
    version,
    corrections,
    knowledge: { answer: 'no' },
    reason: 'Read twice: tells of our own staff and services only, no patient.',
  })
}

/** Marks by the words of the findings; what the check did not find is left out. */
async function markAs(player: Player, step: Extract<Step, { do: 'mark' }>): Promise<void> {
  await act(player, step.by, async (core, tx, actor, { id, text, report }) => {
    const { reportId } = await viewMarks(core, tx, actor, id)
    if (!reportId || !report) return
    const say = (input: MarkInput) => markCheck(core, tx, actor, id, input)
    if (step.verdict) await say({ kind: 'verdict', reportId, value: step.verdict })
    for (const value of ['right', 'wrong'] as const) {
      for (const words of step[value] ?? []) {
        const index = report.findings.findIndex((finding) => finding.text.includes(words))
        const finding = report.findings[index]
        if (!finding) continue
        const { category, start, end } = finding
        await say({ kind: 'finding', reportId, index, category, start, end, value })
      }
    }
    if (!step.missed) return
    const { words, category } = step.missed
    const start = text.indexOf(words)
    await say({ kind: 'missed', reportId, category, start, end: start + words.length, value: 'missed' })
  })
}

async function publish(player: Player, step: Extract<Step, { do: 'publish' }>): Promise<void> {
  const { core, world, postId, stage } = player
  stage.refuse = step.refuse ?? null
  await act(player, step.by, (work, tx, actor, { id }) => schedulePost(work, tx, actor, id, null))
  await beginPublishing(core, world.orgId, postId)
  await each(player, (id) => publishOne(core, world.orgId, id))
  stage.refuse = null
}

async function readBack(player: Player, find: Stage['find']): Promise<void> {
  player.stage.find = find
  await each(player, (id) => readBackOne(player.core, player.world.orgId, id, true))
  player.stage.find = null
}

async function each(player: Player, work: (publicationId: string) => Promise<unknown>): Promise<void> {
  const { core, world, postId } = player
  const { publications } = await core.db.organization(world.orgId, (tx) =>
    viewPost(core, tx, world.actors.grace, postId),
  )
  for (const { id } of publications) await work(id)
}
