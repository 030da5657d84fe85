import type { TimelineEntry } from '@clearpost/contract'
import { diffWordsWithSpace } from 'diff'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { openReport } from './checking.ts'
import { type Content, openContent } from './content.ts'
import { changedParts } from './drafts.ts'
import { postRow } from './load.ts'
import { commentsOf, decisionsOf, publicationsOf } from './view.ts'

/** Longest a word diff may search, edits; a text that was replaced altogether is shown as removed and added. */
const DIFF_EDITS_MAX = 4000

/** The whole history of a post, oldest first. */
export async function viewTimeline(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
): Promise<{ items: TimelineEntry[] }> {
  permit(actor, 'post:read')
  await postRow(tx, actor.orgId, postId)
  return { items: await timelineOf(core, tx, actor.orgId, postId) }
}

export async function timelineOf(
  core: Core,
  tx: Tx,
  orgId: string,
  postId: string,
): Promise<TimelineEntry[]> {
  const entries = [
    ...(await versionsOf(core, tx, orgId, postId)),
    ...(await reportsOf(core, tx, orgId, postId)),
    ...(await decisionEntries(core, tx, orgId, postId)),
    ...(await eventsOf(core, tx, orgId, postId)),
    ...(await publicationEntries(core, tx, orgId, postId)),
  ]
  // Stable: entries of one instant stay in the order above, which is the order of cause.
  return entries.sort((a, b) => a.at.localeCompare(b.at))
}

async function versionsOf(core: Core, tx: Tx, orgId: string, postId: string): Promise<TimelineEntry[]> {
  const rows = await tx
    .selectFrom('post_version')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .orderBy('version')
    .execute()
  const refs = await refsOf(
    tx,
    orgId,
    rows.map((row) => row.author_id),
  )
  const entries: TimelineEntry[] = []
  let before: Content | null = null
  for (const row of rows) {
    const content = await openContent(core, tx, orgId, row.sealed)
    entries.push({
      kind: 'version',
      at: row.created_at.toISOString(),
      by: refs(row.author_id),
      version: row.version,
      contentHash: row.content_hash,
      diff: wordDiff(before?.text ?? '', content.text),
      changed: before ? changedParts(before, content) : [],
    })
    before = content
  }
  return entries
}

type Diff = Extract<TimelineEntry, { kind: 'version' }>['diff']

/** What changed between two texts, word by word. */
export function wordDiff(before: string, after: string): Diff {
  if (before === after) return after === '' ? [] : [{ op: 'same', text: after }]
  const parts = diffWordsWithSpace(before, after, { maxEditLength: DIFF_EDITS_MAX })
  if (!parts) {
    return [
      { op: 'removed', text: before },
      { op: 'added', text: after },
    ]
  }
  return parts.map(({ added, removed, value }) => ({
    op: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    text: value,
  }))
}

async function reportsOf(core: Core, tx: Tx, orgId: string, postId: string): Promise<TimelineEntry[]> {
  const rows = await tx
    .selectFrom('report')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .orderBy('id')
    .execute()
  const refs = await refsOf(
    tx,
    orgId,
    rows.map((row) => row.by_id),
  )
  const entries: TimelineEntry[] = []
  for (const row of rows) {
    const { summary } = await openReport(core, tx, orgId, row.sealed)
    entries.push({
      kind: 'report',
      at: row.at.toISOString(),
      by: refs(row.by_id),
      version: row.version,
      source: row.source,
      verdict: row.verdict,
      findings: row.findings,
      summary,
      engine: row.engine,
    })
  }
  return entries
}

async function decisionEntries(core: Core, tx: Tx, orgId: string, postId: string): Promise<TimelineEntry[]> {
  const decisions = await decisionsOf(core, tx, orgId, postId)
  const comments = await commentsOf(core, tx, orgId, postId)
  return [
    ...decisions.map((decision) => ({
      kind: 'decision' as const,
      at: decision.at,
      by: decision.by,
      decision,
    })),
    ...comments.map((comment) => ({ kind: 'comment' as const, at: comment.at, by: comment.by, comment })),
  ]
}

const SYSTEM = { id: null, name: 'Clearpost' }

async function publicationEntries(
  core: Core,
  tx: Tx,
  orgId: string,
  postId: string,
): Promise<TimelineEntry[]> {
  const entries: TimelineEntry[] = []
  for (const publication of await publicationsOf(core, tx, orgId, postId)) {
    const { channel, url } = publication
    const about = { kind: 'publication' as const, by: SYSTEM, channel }
    if (publication.publishedAt) {
      entries.push({ ...about, at: publication.publishedAt, what: 'published', url, detail: null })
    }
    if (publication.removedAt) {
      entries.push({ ...about, at: publication.removedAt, what: 'removed', url, detail: null })
    }
    for (const readBack of publication.readBacks) {
      entries.push({ kind: 'read_back', at: readBack.at, by: SYSTEM, channel, readBack })
    }
  }
  return entries
}

/** Told elsewhere with more detail, or nothing that happened to the post. */
const TOLD_ELSEWHERE = [
  'post.create',
  'post.edit',
  'post.readBack',
  'post.comment',
  'post.approve',
  'post.approveSecond',
  'post.override',
  'post.requestChanges',
  'post.reject',
  'post.hold',
  'post.release',
  'post.confirmLate',
  'post.publish',
  'post.removed',
  'post.drift',
]

async function eventsOf(core: Core, tx: Tx, orgId: string, postId: string): Promise<TimelineEntry[]> {
  const rows = await tx
    .selectFrom('post_event')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .where('action', 'not in', TOLD_ELSEWHERE)
    .orderBy('id')
    .execute()
  const refs = await refsOf(
    tx,
    orgId,
    rows.map((row) => row.by_id),
  )
  const publications = await publicationsOf(core, tx, orgId, postId)
  return rows.flatMap((row): TimelineEntry[] => {
    const at = row.at.toISOString()
    const by = refs(row.by_id)
    if (row.action !== 'post.publishFailed') return [{ kind: 'event', at, by, action: row.action }]
    const publication = publications.find(({ id }) => id === row.details.publicationId)
    if (!publication) return []
    const { channel, problem } = publication
    return [{ kind: 'publication', at, by, channel, what: 'failed', url: null, detail: problem }]
  })
}
