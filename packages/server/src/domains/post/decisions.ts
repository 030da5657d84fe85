import {
  answersSomeone,
  type Decision,
  type OverrideGround,
  type Post,
  postProblems,
  type Verdict,
} from '@clearpost/contract'
import { newId } from '../../core/id.ts'
import { type Actor, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { emit } from '../integration/index.ts'
import { requireCourse } from '../training/index.ts'
import { record } from './events.ts'
import { about, currentContent, lockFor, patchPost, subject, voidApprovals } from './load.ts'
import { requirePictures } from './pictures.ts'
import type { PostRow } from './tables.ts'
import { postView } from './view.ts'

const refuse = problemsOf(postProblems)

/** Kinds that answer a post which was sent for approval. */
const ANSWERS: readonly Decision['kind'][] = ['approve', 'override', 'second', 'changes', 'reject']

/** Writes who decided what on which content; webhooks hear of it without the reason. */
export async function writeDecision(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: PostRow,
  decision: {
    kind: Decision['kind']
    reason?: string | undefined
    ground?: OverrideGround
    guestId?: string
  },
): Promise<void> {
  const reason = decision.reason?.trim()
  await tx
    .insertInto('decision')
    .values({
      org_id: row.org_id,
      id: newId(core.clock.now().getTime()),
      post_id: row.id,
      version: row.version,
      content_hash: row.content_hash,
      kind: decision.kind,
      verdict: row.verdict,
      by_id: decision.guestId ? null : (actor.personId ?? null),
      guest_id: decision.guestId ?? null,
      reason: reason ? await core.keys.seal(tx, row.org_id, 'decision.reason', reason) : null,
      ground: decision.ground ?? null,
      at: core.clock.now(),
      submitted_at: ANSWERS.includes(decision.kind) ? row.submitted_at : null,
      voided_at: null,
    })
    .execute()
  await emit(tx, row.org_id, 'post.decision', { postId: row.id, ...about(row), decision: decision.kind })
}

/**
 * Marks what the approval is bound to.
 * @throws Problem `post.pictureBlocked`
 */
export async function bindApproval(core: Core, tx: Tx, row: PostRow): Promise<void> {
  await requirePictures(core, tx, row.org_id, await currentContent(core, tx, row))
  const verdict: Verdict = row.verdict ?? 'stop'
  await patchPost(core, tx, row, { approved_verdict: verdict, approved_hash: row.content_hash })
}

/** Takes a post for review; a privacy officer may take it from a colleague. */
export async function claimPost(core: Core, tx: Tx, actor: Actor, postId: string): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'claim', 'post:review')
  await patchPost(core, tx, row, { claimed_by: actor.personId ?? null })
  await record(core, tx, actor, 'post.claim', subject(row), about(row))
  return postView(core, tx, actor, row)
}

export async function releaseClaim(core: Core, tx: Tx, actor: Actor, postId: string): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'release_claim', 'post:review')
  await patchPost(core, tx, row, { claimed_by: null })
  await record(core, tx, actor, 'post.releaseClaim', subject(row), about(row))
  return postView(core, tx, actor, row)
}

type OnVersion = { version: number; reason?: string | undefined }

/**
 * A privacy officer answers for a stop, with its ground and a written reason. Nothing goes out before a second,
 * other person agrees. For a case the one ground is a signed authorization; without one it takes a
 * de-identification record.
 */
export async function overrideStop(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  input: OnVersion & { ground: OverrideGround },
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'override', 'post:override', input.version)
  await requireCourse(core, tx, actor, 'approving')
  const { ground, reason } = input
  if (ground !== 'authorization' && !answersSomeone(await currentContent(core, tx, row)))
    throw refuse('needsRecord')
  await writeDecision(core, tx, actor, row, { kind: 'override', reason, ground })
  await patchPost(core, tx, row, { state: 'second_approval', claimed_by: null })
  await record(core, tx, actor, 'post.override', subject(row), { ...about(row), ground })
  return postView(core, tx, actor, row)
}

export async function requestChanges(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  input: OnVersion,
): Promise<Post> {
  return turnBack(core, tx, actor, postId, 'changes', input)
}

export async function rejectPost(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  input: OnVersion,
): Promise<Post> {
  return turnBack(core, tx, actor, postId, 'reject', input)
}

async function turnBack(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  kind: 'changes' | 'reject',
  input: OnVersion,
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, kind, 'post:review', input.version)
  await voidApprovals(core, tx, row)
  await patchPost(core, tx, row, {
    state: kind === 'changes' ? 'changes_requested' : 'rejected',
    claimed_by: null,
    approved_verdict: null,
    approved_hash: null,
  })
  await writeDecision(core, tx, actor, row, { kind, reason: input.reason })
  await record(
    core,
    tx,
    actor,
    kind === 'changes' ? 'post.requestChanges' : 'post.reject',
    subject(row),
    about(row),
  )
  return postView(core, tx, actor, row)
}

/** Nothing goes out until the hold is released. */
export async function holdPost(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  reason: string,
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'hold', 'post:review')
  await patchPost(core, tx, row, {
    held: true,
    hold_reason: await core.keys.seal(tx, row.org_id, 'post.hold_reason', reason),
  })
  await writeDecision(core, tx, actor, row, { kind: 'hold', reason })
  await record(core, tx, actor, 'post.hold', subject(row), about(row))
  return postView(core, tx, actor, row)
}

/** Releases a hold; a post whose time passed meanwhile is late and asks. */
export async function releaseHold(core: Core, tx: Tx, actor: Actor, postId: string): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'release', 'post:review')
  await patchPost(core, tx, row, { held: false, hold_reason: null })
  await writeDecision(core, tx, actor, row, { kind: 'release' })
  await record(core, tx, actor, 'post.release', subject(row), about(row))
  return postView(core, tx, actor, row)
}

/** Comments on the whole post, or on a span of the text that the reviewer saw. */
export async function commentPost(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  input: { text: string; span: { start: number; end: number } | null; version: number },
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'comment', 'post:comment', input.version)
  const { text } = await currentContent(core, tx, row)
  const { span } = input
  if (span && (span.end <= span.start || span.end > text.length)) throw refuse('editedMeanwhile')
  await writeComment(
    core,
    tx,
    actor,
    row,
    input.text,
    span && { ...span, quote: text.slice(span.start, span.end) },
  )
  await record(core, tx, actor, 'post.comment', subject(row), about(row))
  return postView(core, tx, actor, row)
}

export async function writeComment(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: PostRow,
  text: string,
  span: { start: number; end: number; quote: string } | null,
): Promise<void> {
  const sealed = JSON.stringify({ text, quote: span?.quote ?? null })
  await tx
    .insertInto('comment')
    .values({
      org_id: row.org_id,
      id: newId(core.clock.now().getTime()),
      post_id: row.id,
      version: row.version,
      span_start: span?.start ?? null,
      span_end: span?.end ?? null,
      sealed: await core.keys.seal(tx, row.org_id, 'comment.sealed', sealed),
      by_id: actor.personId ?? row.author_id,
      at: core.clock.now(),
      resolved_at: null,
      resolved_by: null,
    })
    .execute()
}

export async function resolveComment(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  commentId: string,
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'comment', 'post:comment')
  const { numUpdatedRows } = await tx
    .updateTable('comment')
    .set({ resolved_at: core.clock.now(), resolved_by: actor.personId ?? null })
    .where('org_id', '=', actor.orgId)
    .where('post_id', '=', postId)
    .where('id', '=', commentId)
    .where('resolved_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refuse('notFound')
  await record(core, tx, actor, 'post.resolveComment', subject(row), { commentId })
  return postView(core, tx, actor, row)
}
