import type { Comment, Decision, Post, PostSummary, Publication } from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, type Core, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { reportOf } from './checking.ts'
import { openSummary } from './content.ts'
import { currentContent, factsOf, organizationFacts, postRow } from './load.ts'
import { clearancesOf } from './pictures.ts'
import { actionsFor } from './rules.ts'
import type { PostRow } from './tables.ts'

type ChannelRef = PostSummary['channels'][number]

/** Channels by id, as posts name them. */
export async function channelRefs(
  tx: Tx,
  orgId: string,
  ids: readonly string[],
): Promise<(id: string) => ChannelRef[]> {
  const wanted = [...new Set(ids)]
  const rows =
    wanted.length === 0
      ? []
      : await tx
          .selectFrom('channel')
          .select(['id', 'network', 'handle'])
          .where('org_id', '=', orgId)
          .where('id', 'in', wanted)
          .execute()
  const known = new Map(rows.map((row) => [row.id, row]))
  return (id) => {
    const row = known.get(id)
    return row ? [{ id: row.id, network: row.network, handle: row.handle }] : []
  }
}

/** Rows as lists show them; opens only the sealed summaries. */
export async function viewSummaries(
  core: Core,
  tx: Tx,
  orgId: string,
  rows: readonly PostRow[],
): Promise<PostSummary[]> {
  const refs = await refsOf(
    tx,
    orgId,
    rows.flatMap((row) => [row.author_id, row.claimed_by]),
  )
  const channels = await channelRefs(
    tx,
    orgId,
    rows.flatMap((row) => row.channel_ids),
  )
  const items: PostSummary[] = []
  for (const row of rows) {
    const { title, excerpt } = await openSummary(core, tx, orgId, row.summary)
    items.push({
      id: row.id,
      title,
      excerpt,
      state: row.state,
      held: row.held,
      verdict: row.verdict,
      author: refs(row.author_id),
      claimedBy: row.claimed_by === null ? null : refs(row.claimed_by),
      channels: row.channel_ids.flatMap(channels),
      siteId: row.site_id,
      record: row.record,
      pictures: row.pictures,
      scheduledAt: row.scheduled_at?.toISOString() ?? null,
      submittedAt: row.submitted_at?.toISOString() ?? null,
      publishedAt: row.published_at?.toISOString() ?? null,
      updatedAt: row.updated_at.toISOString(),
    })
  }
  return items
}

/** Between two rows of the trail about the same person reading the same post. */
const READING_MINUTES = 10

/** One post with everything that its page shows. Opening one that is not clear is itself recorded. */
export async function viewPost(core: Core, tx: Tx, actor: Actor, postId: string): Promise<Post> {
  permit(actor, 'post:read')
  const row = await postRow(tx, actor.orgId, postId)
  const view = await postView(core, tx, actor, row)
  if (row.verdict === 'review' || row.verdict === 'stop') await recordReading(core, tx, actor, row)
  return view
}

/** The view that every change answers. */
export async function postView(core: Core, tx: Tx, actor: Actor, row: PostRow): Promise<Post> {
  const { orgId } = actor
  const [summary] = await viewSummaries(core, tx, orgId, [row])
  const content = await currentContent(core, tx, row)
  const sizes = await mediaSizes(
    tx,
    orgId,
    content.media.map(({ mediaId }) => mediaId),
  )
  const facts = await factsOf(tx, row)
  return {
    ...(summary as PostSummary),
    text: content.text,
    lang: content.lang,
    kind: content.kind,
    replyingTo: content.replyingTo,
    replyTarget: content.replyTarget,
    media: content.media.flatMap(({ mediaId, alt }) => {
      const size = sizes.get(mediaId)
      return size ? [{ mediaId, alt, width: size.width, height: size.height, mime: size.mime }] : []
    }),
    purpose: content.purpose ?? null,
    clearances: await clearancesOf(core, tx, orgId, content),
    version: row.version,
    contentHash: row.content_hash,
    holdReason:
      row.hold_reason === null
        ? null
        : await core.keys.openText(tx, orgId, 'post.hold_reason', row.hold_reason),
    report: await reportOf(core, tx, row),
    decisions: await decisionsOf(core, tx, orgId, row.id),
    comments: await commentsOf(core, tx, orgId, row.id),
    publications: await publicationsOf(core, tx, orgId, row.id),
    actions: actionsFor(facts, actor, await organizationFacts(tx, orgId)),
    createdAt: row.created_at.toISOString(),
  }
}

async function mediaSizes(tx: Tx, orgId: string, ids: string[]) {
  const rows =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('media')
          .select(['id', 'width', 'height', 'mime'])
          .where('org_id', '=', orgId)
          .where('id', 'in', ids)
          .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Writes in the trail that somebody read the post, once in ten minutes and person. */
export async function recordReading(core: Core, tx: Tx, actor: Actor, row: PostRow): Promise<void> {
  if (!actor.personId) return
  const now = core.clock.now()
  const before = new Date(now.getTime() - READING_MINUTES * 60_000)
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('post_reading')
    .values({ org_id: row.org_id, post_id: row.id, person_id: actor.personId, at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'post_id', 'person_id'])
        .doUpdateSet({ at: now })
        .where('post_reading.at', '<=', before),
    )
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  await audit(tx, actor, 'post.read', { kind: 'post', id: row.id }, { verdict: row.verdict })
}

/** Decisions, oldest first, with the names of guests. */
export async function decisionsOf(core: Core, tx: Tx, orgId: string, postId: string): Promise<Decision[]> {
  const rows = await tx
    .selectFrom('decision as d')
    .leftJoin('guest_link as g', (join) =>
      join.onRef('g.org_id', '=', 'd.org_id').onRef('g.id', '=', 'd.guest_id'),
    )
    .selectAll('d')
    .select('g.contact')
    .where('d.org_id', '=', orgId)
    .where('d.post_id', '=', postId)
    .orderBy('d.id')
    .execute()
  const refs = await refsOf(
    tx,
    orgId,
    rows.map((row) => row.by_id),
  )
  const decisions: Decision[] = []
  for (const row of rows) {
    const guest = row.contact ? await guestName(core, tx, orgId, row.contact) : null
    decisions.push({
      id: row.id,
      kind: row.kind,
      by: guest === null ? refs(row.by_id) : { id: null, name: guest },
      guest: guest !== null,
      at: row.at.toISOString(),
      reason: row.reason ? await core.keys.openText(tx, orgId, 'decision.reason', row.reason) : null,
      ground: row.ground,
      version: row.version,
      contentHash: row.content_hash,
      voidedAt: row.voided_at?.toISOString() ?? null,
    })
  }
  return decisions
}

async function guestName(core: Core, tx: Tx, orgId: string, contact: Buffer): Promise<string> {
  return (JSON.parse(await core.keys.openText(tx, orgId, 'guest_link.contact', contact)) as { name: string })
    .name
}

export async function commentsOf(core: Core, tx: Tx, orgId: string, postId: string): Promise<Comment[]> {
  const rows = await tx
    .selectFrom('comment')
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
  const comments: Comment[] = []
  for (const row of rows) {
    const { text, quote } = JSON.parse(await core.keys.openText(tx, orgId, 'comment.sealed', row.sealed)) as {
      text: string
      quote: string | null
    }
    const hasSpan = row.span_start !== null && row.span_end !== null
    comments.push({
      id: row.id,
      by: refs(row.by_id),
      at: row.at.toISOString(),
      version: row.version,
      span: hasSpan
        ? { start: row.span_start as number, end: row.span_end as number, quote: quote ?? '' }
        : null,
      text,
      resolvedAt: row.resolved_at?.toISOString() ?? null,
    })
  }
  return comments
}

/** Publications with their read-backs, oldest first. */
export async function publicationsOf(
  core: Core,
  tx: Tx,
  orgId: string,
  postId: string,
): Promise<Publication[]> {
  const rows = await tx
    .selectFrom('publication')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .orderBy('id')
    .execute()
  const channels = await channelRefs(
    tx,
    orgId,
    rows.map((row) => row.channel_id),
  )
  const readBacks = await tx
    .selectFrom('read_back')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .orderBy('id')
    .execute()
  const publications: Publication[] = []
  for (const row of rows) {
    const own: Publication['readBacks'] = []
    for (const read of readBacks.filter((candidate) => candidate.publication_id === row.id)) {
      const live = read.live ? await core.keys.openText(tx, orgId, 'read_back.live', read.live) : null
      own.push({
        at: read.at.toISOString(),
        state: read.state,
        liveHash: read.live_hash,
        liveText: live,
        differences: read.differences,
      })
    }
    publications.push({
      id: row.id,
      channel: channels(row.channel_id)[0] as ChannelRef,
      state: row.state,
      networkId: row.network_id,
      url: row.url,
      publishedAt: row.published_at?.toISOString() ?? null,
      removedAt: row.removed_at?.toISOString() ?? null,
      attempts: row.attempts,
      nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
      problem: row.problem,
      readBacks: own,
      remains: row.remains,
    })
  }
  return publications
}
