import { coreProblems, type Post, type PostInput, type PostUpdate, postProblems } from '@clearpost/contract'
import { findContentProblems, NETWORK_LABELS } from '@clearpost/networks'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, problem, problemsOf, type Tx } from '../../core/index.ts'
import { emit } from '../integration/index.ts'
import { settingsOf } from '../organization/index.ts'
import { requireCourse } from '../training/index.ts'
import { checkPost, newestEngineReport } from './checking.ts'
import { type Content, contentHash, sealContent, sealSummary, wellFormed } from './content.ts'
import { voidRecords } from './deidentification-state.ts'
import { record } from './events.ts'
import { about, currentContent, lockFor, patchPost, subject, voidApprovals } from './load.ts'
import { requirePictures } from './pictures.ts'
import { losesIdentifiers } from './safe-harbor-rows.ts'
import { planPublishing } from './schedule.ts'
import { dropVersion, isSameSitting } from './sitting.ts'
import type { PostRow } from './tables.ts'
import { postView } from './view.ts'

const refuse = problemsOf(postProblems)

type MediaInput = PostInput['media']

/** Saves a new draft, checked on the server. */
export async function createPost(core: Core, tx: Tx, actor: Actor, input: PostInput): Promise<Post> {
  permit(actor, 'post:write')
  await requireOpenChannels(tx, actor, input.channelIds)
  await requireSite(tx, actor.orgId, input.siteId)
  const content: Content = {
    title: input.title,
    text: wellFormed(input.text),
    lang: input.lang,
    kind: input.kind,
    replyingTo: input.replyingTo,
    replyTarget: input.replyTarget,
    media: await hashedMedia(tx, actor.orgId, input.media),
    channelIds: [...new Set(input.channelIds)],
    purpose: input.purpose,
  }
  const now = core.clock.now()
  const row: PostRow = {
    org_id: actor.orgId,
    id: newId(now.getTime()),
    state: 'draft',
    held: false,
    hold_reason: null,
    verdict: null,
    approved_verdict: null,
    approved_hash: null,
    record: null,
    record_expires_at: null,
    author_id: actor.personId ?? '',
    claimed_by: null,
    summary: await sealSummary(core, tx, actor.orgId, content),
    lang: content.lang,
    kind: content.kind,
    site_id: input.siteId,
    channel_ids: content.channelIds,
    pictures: content.media.length,
    version: 1,
    content_hash: contentHash(content),
    scheduled_at: input.scheduledAt === null ? null : new Date(input.scheduledAt),
    submitted_at: null,
    published_at: null,
    created_at: now,
    updated_at: now,
  }
  await tx.insertInto('post').values(row).execute()
  await writeVersion(core, tx, actor, row, content)
  const report = await checkPost(core, tx, actor, row, content, 'save')
  await patchPost(core, tx, row, { verdict: report.verdict })
  await record(core, tx, actor, 'post.create', subject(row), about(row))
  return postView(core, tx, actor, row)
}

/**
 * Changes a post. Another version than the one the page last saw is refused, and nothing is lost. A change
 * of what people will see voids every approval and takes the post off the calendar.
 */
export async function updatePost(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  change: PostUpdate,
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'edit', 'post:write', change.version)
  const before = await currentContent(core, tx, row)
  const added = (change.channelIds ?? []).filter((id) => !before.channelIds.includes(id))
  await requireOpenChannels(tx, actor, added)
  if (change.siteId !== undefined) await requireSite(tx, actor.orgId, change.siteId)
  const content: Content = {
    title: change.title === undefined ? before.title : change.title,
    text: change.text === undefined ? before.text : wellFormed(change.text),
    lang: change.lang ?? before.lang,
    kind: change.kind ?? before.kind,
    replyingTo: change.replyingTo === undefined ? before.replyingTo : change.replyingTo,
    replyTarget: change.replyTarget === undefined ? before.replyTarget : change.replyTarget,
    media: change.media === undefined ? before.media : await hashedMedia(tx, actor.orgId, change.media),
    channelIds: change.channelIds === undefined ? before.channelIds : [...new Set(change.channelIds)],
    purpose: change.purpose === undefined ? (before.purpose ?? null) : change.purpose,
  }
  const scheduledAt = newTime(row, change)
  const rescheduled = scheduledAt?.getTime() !== row.scheduled_at?.getTime()
  const siteId = change.siteId === undefined ? row.site_id : change.siteId
  const moved = siteId !== row.site_id
  const sameContent = changedParts(before, content).length === 0
  if (sameContent && !rescheduled && !moved) return postView(core, tx, actor, row)

  const hash = contentHash(content)
  const rewritten = hash !== row.content_hash || content.replyingTo !== before.replyingTo
  // An approved post that only moves on the calendar goes through `schedule`, which has its own right.
  const stays = !rewritten && !rescheduled
  const replaced = (await isSameSitting(core, tx, actor, row)) ? row.version : null
  const settled = stays ? {} : await backToDraft(core, tx, row)
  if (rewritten) await voidRecords(core, tx, actor, row)
  const told = replaced === null ? null : await newestEngineReport(core, tx, row)
  await patchPost(core, tx, row, {
    ...settled,
    version: row.version + 1,
    content_hash: hash,
    summary: await sealSummary(core, tx, actor.orgId, content),
    lang: content.lang,
    kind: content.kind,
    site_id: siteId,
    channel_ids: content.channelIds,
    pictures: content.media.length,
    scheduled_at: scheduledAt,
  })
  await writeVersion(core, tx, actor, row, content)
  if (rewritten || moved || replaced !== null) {
    const report = await checkPost(core, tx, actor, row, content, 'save')
    await patchPost(core, tx, row, { verdict: report.verdict })
    // A version whose identifiers are gone now stays: a de-identification record shows what was removed.
    const kept = told !== null && losesIdentifiers(told, report)
    if (replaced !== null && !kept) await dropVersion(tx, row, replaced)
  }
  await record(core, tx, actor, 'post.edit', subject(row), {
    ...about(row),
    changed: changedParts(before, content, rescheduled),
  })
  return postView(core, tx, actor, row)
}

const newTime = (row: PostRow, change: PostUpdate): Date | null =>
  change.scheduledAt === undefined
    ? row.scheduled_at
    : change.scheduledAt === null
      ? null
      : new Date(change.scheduledAt)

/** Which parts of a post differ, in the contract's words. */
export function changedParts(before: Content, after: Content, rescheduled = false): string[] {
  const parts = [
    'title',
    'text',
    'lang',
    'kind',
    'replyingTo',
    'replyTarget',
    'media',
    'channelIds',
    'purpose',
  ] as const
  const changed: string[] = parts.filter(
    (part) => JSON.stringify(before[part] ?? null) !== JSON.stringify(after[part] ?? null),
  )
  return rescheduled ? [...changed, 'scheduledAt'] : changed
}

/** What an edit does to a post that was on its way. */
async function backToDraft(core: Core, tx: Tx, row: PostRow): Promise<Partial<PostRow>> {
  await voidApprovals(core, tx, row)
  return {
    state: row.state === 'changes_requested' ? 'changes_requested' : 'draft',
    claimed_by: null,
    submitted_at: null,
    approved_verdict: null,
    approved_hash: null,
  }
}

async function writeVersion(core: Core, tx: Tx, actor: Actor, row: PostRow, content: Content): Promise<void> {
  const { orgId } = actor
  await tx
    .insertInto('post_version')
    .values({
      org_id: orgId,
      post_id: row.id,
      version: row.version,
      content_hash: row.content_hash,
      author_id: actor.personId ?? row.author_id,
      sealed: await sealContent(core, tx, orgId, content),
      created_at: core.clock.now(),
    })
    .execute()
  await tx.deleteFrom('post_channel').where('org_id', '=', orgId).where('post_id', '=', row.id).execute()
  if (content.channelIds.length > 0) {
    const rows = content.channelIds.map((id) => ({ org_id: orgId, post_id: row.id, channel_id: id }))
    await tx.insertInto('post_channel').values(rows).execute()
  }
  const mediaIds = [...new Set(content.media.map(({ mediaId }) => mediaId))]
  if (mediaIds.length > 0) {
    await tx
      .insertInto('post_media')
      .values(mediaIds.map((id) => ({ org_id: orgId, post_id: row.id, media_id: id })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

/** Pictures by hash: what is approved is the picture, not its id. */
async function hashedMedia(tx: Tx, orgId: string, media: MediaInput): Promise<Content['media']> {
  if (media.length === 0) return []
  const rows = await tx
    .selectFrom('media')
    .select(['id', 'sha256', 'kind'])
    .where('org_id', '=', orgId)
    .where(
      'id',
      'in',
      media.map(({ mediaId }) => mediaId),
    )
    .execute()
  if (rows.some(({ kind }) => kind === 'video')) throw refuse('pictureUnfit')
  const hashes = new Map(rows.map(({ id, sha256 }) => [id, sha256]))
  return media.map(({ mediaId, alt }) => {
    const sha256 = hashes.get(mediaId)
    if (!sha256) throw invalid('media', 'No such picture here. Upload it again.')
    return { mediaId, sha256, alt: wellFormed(alt) }
  })
}

/** Channels that exist and that this person may post to. */
async function requireOpenChannels(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const rows = await tx
    .selectFrom('channel')
    .select(['id', 'poster_ids', 'owner_id', 'backup_owner_id'])
    .where('org_id', '=', actor.orgId)
    .where('id', 'in', [...ids])
    .execute()
  if (rows.length !== new Set(ids).size) throw invalid('channelIds', 'No such channel here.')
  const person = actor.personId ?? ''
  const closed = rows.some(
    (row) =>
      row.poster_ids.length > 0 && ![...row.poster_ids, row.owner_id, row.backup_owner_id].includes(person),
  )
  if (closed) throw refuse('notYours')
}

async function requireSite(tx: Tx, orgId: string, siteId: string | null): Promise<void> {
  if (siteId === null) return
  const site = await tx
    .selectFrom('site')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', '=', siteId)
    .executeTakeFirst()
  if (!site) throw invalid('siteId', 'No such site here.')
}

const invalid = (path: string, message: string) =>
  problem(coreProblems, 'invalidInput', { errors: [{ path, message }] })

/** Deletes what never went out. Its rows in the audit trail stay. */
export async function removePost(tx: Tx, actor: Actor, postId: string): Promise<void> {
  const { row } = await lockFor(tx, actor, postId, 'delete', 'post:write')
  await tx.deleteFrom('post').where('org_id', '=', actor.orgId).where('id', '=', postId).execute()
  await audit(tx, actor, 'post.delete', subject(row), about(row))
}

/**
 * Sends a post for approval. The server checks again; this report counts. A clear post goes past the
 * reviewers where the organization's settings say so.
 */
export async function submitPost(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  version: number,
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'submit', 'post:submit', version)
  await requireCourse(core, tx, actor, 'posting')
  const content = await currentContent(core, tx, row)
  await requireReady(core, tx, actor, row, content)
  const report = await checkPost(core, tx, actor, row, content, 'submit')
  const { editorsPublishClear } = await settingsOf(tx, actor.orgId)
  const released = report.verdict === 'clear' && editorsPublishClear
  await patchPost(core, tx, row, {
    state: 'in_review',
    verdict: report.verdict,
    submitted_at: core.clock.now(),
    claimed_by: null,
  })
  await record(core, tx, actor, 'post.submit', subject(row), { ...about(row), verdict: report.verdict })
  await emit(tx, actor.orgId, 'post.verdict', { ...about(row), postId, verdict: report.verdict })
  if (released) {
    await patchPost(core, tx, row, { approved_verdict: 'clear', approved_hash: row.content_hash })
    await planPublishing(core, tx, row)
    await record(core, tx, actor, 'post.releaseClear', subject(row), about(row))
  }
  return postView(core, tx, actor, row)
}

async function requireReady(core: Core, tx: Tx, actor: Actor, row: PostRow, content: Content): Promise<void> {
  if (content.channelIds.length === 0) throw refuse('noChannel')
  if (content.text.trim() === '' && content.media.length === 0) throw refuse('emptyText')
  if (row.scheduled_at !== null && row.scheduled_at <= core.clock.now()) throw refuse('timePassed')
  if (content.media.some(({ alt }) => alt.trim() === '')) throw refuse('altMissing')
  if (content.replyTarget !== null) await requireReplyTarget(tx, actor, content)
  await requirePictures(core, tx, row.org_id, content)
  const channels = await tx
    .selectFrom('channel')
    .select(['network', 'limits'])
    .where('org_id', '=', actor.orgId)
    .where('id', 'in', content.channelIds)
    .execute()
  for (const { network, limits } of channels) {
    // Sizes and kinds of pictures are met when publishing, by a smaller copy.
    const pictures = content.media.map(({ alt }) => ({
      alt,
      bytes: 1,
      mime: 'image/jpeg',
      width: 1,
      height: 1,
    }))
    const [first] = findContentProblems(network, { text: content.text, pictures }, limits)
    if (!first) continue
    const detail = `${NETWORK_LABELS[network]}: ${first.limit ?? 0} allowed, ${first.actual ?? 0} used.`
    if (first.code === 'tooManyPictures') throw refuse('pictureUnfit', { detail })
    if (first.code === 'altMissing') throw refuse('altMissing')
    throw refuse('tooLong', { detail })
  }
}

/** A reply hangs on a live copy of ours and goes out on that channel alone. */
async function requireReplyTarget(tx: Tx, actor: Actor, content: Content): Promise<void> {
  const target = await tx
    .selectFrom('publication')
    .select('channel_id')
    .where('org_id', '=', actor.orgId)
    .where('id', '=', content.replyTarget?.publicationId ?? '')
    .where('state', '=', 'published')
    .executeTakeFirst()
  const fits = target && content.channelIds.length === 1 && content.channelIds[0] === target.channel_id
  if (!fits) throw invalid('replyTarget', 'Answer on the channel where the comment stands.')
}

/** Takes a post back to draft; approvals are void and it leaves the calendar. */
export async function withdrawPost(core: Core, tx: Tx, actor: Actor, postId: string): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'withdraw', 'post:submit')
  await patchPost(core, tx, row, { ...(await backToDraft(core, tx, row)), state: 'draft' })
  await record(core, tx, actor, 'post.withdraw', subject(row), about(row))
  return postView(core, tx, actor, row)
}
