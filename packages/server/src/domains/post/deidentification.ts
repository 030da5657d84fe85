import {
  answersSomeone,
  type DeidentificationInput,
  deidentificationProblems,
  type Post,
  rowStatus,
} from '@clearpost/contract'
import { newId } from '../../core/id.ts'
import { type Actor, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { documentRow } from './deidentification-documents.ts'
import { stopWithoutRecord } from './deidentification-state.ts'
import type { RecordContent, RecordRow } from './deidentification-tables.ts'
import { isKnownToIdentify, openRecord, sealRecord, sealWithdrawal } from './deidentification-view.ts'
import { submitPost } from './drafts.ts'
import { record } from './events.ts'
import { about, currentContent, lockFor, patchPost, postRow, subject } from './load.ts'
import { type CheckedVersion, checkedVersions, safeHarborRows } from './safe-harbor-rows.ts'
import { recordInForce } from './stop-ground.ts'
import type { PostRow } from './tables.ts'
import { postView } from './view.ts'

const refuse = problemsOf(deidentificationProblems)
const DAY_MILLIS = 86_400_000

/**
 * Someone who wrote a case asks the privacy officer for a record. A draft is sent for approval with the request:
 * it stands in the same queue as every other post.
 */
export async function askForRecord(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  input: { version: number; note?: string | undefined },
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'ask_record', 'post:submit', input.version)
  if (answersSomeone(await currentContent(core, tx, row))) throw refuse('answersSomeone')
  if (row.state !== 'in_review') await submitPost(core, tx, actor, postId, input.version)
  const sent = await postRow(tx, actor.orgId, postId)
  // The server's check counts: what it lets pass needs no record.
  if (sent.verdict !== 'stop' || sent.state !== 'in_review') return postView(core, tx, actor, sent)
  const note = input.note?.trim()
  const content = { ...EMPTY, askedNote: note ? note : null }
  await insertRecord(core, tx, sent, {
    state: 'asked',
    sealed: await sealRecord(core, tx, actor.orgId, content),
    asked_by: actor.personId ?? null,
    asked_at: core.clock.now(),
  })
  await patchPost(core, tx, sent, { record: 'asked' })
  await record(core, tx, actor, 'post.askRecord', subject(sent), about(sent))
  return postView(core, tx, actor, sent)
}

const EMPTY: RecordContent = {
  askedNote: null,
  rows: [],
  knowledge: null,
  crowd: null,
  expert: null,
  reason: null,
}

/** What one of the two ways of 45 CFR 164.514(b) gives. */
interface Determined {
  content: Omit<RecordContent, 'askedNote' | 'reason'>
  documentId: string | null
  documentSha256: string | null
  expiresAt: Date | null
}

/**
 * A privacy officer, never an author, decides that exactly this content is de-identified. When they know how the
 * person could be identified, that is recorded and blocks; the post stays stopped.
 */
export async function completeRecord(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  input: DeidentificationInput,
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'deidentify', 'post:deidentify', input.version)
  if (answersSomeone(await currentContent(core, tx, row))) throw refuse('answersSomeone')
  const { now, before } = await checkedVersions(core, tx, row)
  if (!now) throw refuse('noReport')
  const determined =
    input.method === 'expert'
      ? await byExpert(core, tx, row, input, now, before)
      : await bySafeHarbor(tx, row, input, now, before)
  const blocked = determined.content.knowledge?.answer === 'yes'
  const state = blocked ? 'blocked' : 'complete'
  await writeRecord(core, tx, actor, row, input, determined, state, now.report.engine.version)
  await patchPost(core, tx, row, {
    record: state,
    record_expires_at: blocked ? null : determined.expiresAt,
  })
  await record(core, tx, actor, blocked ? 'post.blockRecord' : 'post.completeRecord', subject(row), {
    ...about(row),
    method: input.method,
    documentSha256: determined.documentSha256,
    expiresAt: determined.expiresAt?.toISOString() ?? null,
  })
  return postView(core, tx, actor, row)
}

type Of<M> = Extract<DeidentificationInput, { method: M }>

/** 164.514(b)(2): no row present, and no actual knowledge. */
async function bySafeHarbor(
  tx: Tx,
  row: PostRow,
  input: Of<'safe_harbor'>,
  now: CheckedVersion,
  before: readonly CheckedVersion[],
): Promise<Determined> {
  if (await isKnownToIdentify(tx, row)) throw refuse('knownToIdentify')
  const rows = safeHarborRows(now, before).map((one) => {
    const correction = input.corrections.find(({ category }) => category === one.category)
    return correction ? { ...one, correction: { status: correction.status, note: correction.note } } : one
  })
  const { knowledge } = input
  if (knowledge.answer === 'no') {
    const present = rows.filter((one) => rowStatus(one) === 'present')
    if (present.length > 0)
      throw refuse('rowPresent', { detail: present.map(({ category }) => category).join(', ') })
    if (rows.some((one) => one.unseenPictures && one.correction === null)) throw refuse('picturesUnseen')
  }
  const answer =
    knowledge.answer === 'yes'
      ? { answer: knowledge.answer, explanation: knowledge.explanation }
      : { answer: knowledge.answer, explanation: null }
  const crowd = now.report.crowd?.sentence ?? null
  return {
    content: { rows, knowledge: answer, crowd, expert: null },
    documentId: null,
    documentSha256: null,
    expiresAt: null,
  }
}

/**
 * 164.514(b)(1): an expert's documented analysis. The rows stand in the record for the reader; the expert, not they,
 * decides. A determination holds to the end of its last day, UTC.
 */
async function byExpert(
  core: Core,
  tx: Tx,
  row: PostRow,
  input: Of<'expert'>,
  now: CheckedVersion,
  before: readonly CheckedVersion[],
): Promise<Determined> {
  const { expert } = input
  const document = await documentRow(tx, row.org_id, row.id, input.documentId)
  const determinedAt = Date.parse(expert.determinedOn)
  const expiresAt = expert.expiresOn === null ? null : new Date(Date.parse(expert.expiresOn) + DAY_MILLIS)
  const time = core.clock.now().getTime()
  // A day ahead is today further east.
  if (determinedAt > time + DAY_MILLIS) throw refuse('datesWrong')
  if (expiresAt !== null && expiresAt.getTime() <= determinedAt) throw refuse('datesWrong')
  if (expiresAt !== null && expiresAt.getTime() <= time) throw refuse('expired')
  const crowd = now.report.crowd?.sentence ?? null
  return {
    content: { rows: safeHarborRows(now, before), knowledge: null, crowd, expert },
    documentId: document.id,
    documentSha256: document.sha256,
    expiresAt,
  }
}

async function writeRecord(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: PostRow,
  input: DeidentificationInput,
  determined: Determined,
  state: 'blocked' | 'complete',
  engine: string,
): Promise<void> {
  const now = core.clock.now()
  const open = await tx
    .selectFrom('deidentification')
    .selectAll()
    .where('org_id', '=', row.org_id)
    .where('post_id', '=', row.id)
    .where('content_hash', '=', row.content_hash)
    .where('withdrawn_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('state', 'in', ['asked', 'complete'])
    .execute()
  const asked = open.find((one) => one.state === 'asked')
  const askedNote = asked ? (await openRecord(core, tx, asked)).askedNote : null
  // An expired determination makes way for the next one.
  for (const { id, state: of } of open)
    if (of === 'complete') await setRecord(tx, row, id, { voided_at: now })
  const columns = {
    state,
    method: input.method,
    sealed: await sealRecord(core, tx, row.org_id, {
      ...determined.content,
      askedNote,
      reason: input.reason,
    }),
    engine,
    document_id: determined.documentId,
    expires_at: determined.expiresAt,
    decided_by: actor.personId ?? null,
    decided_roles: [...actor.roles],
    decided_at: now,
  }
  // What is decided answers the request, when there was one.
  if (asked) await setRecord(tx, row, asked.id, columns)
  else await insertRecord(core, tx, row, columns)
}

async function insertRecord(
  core: Core,
  tx: Tx,
  row: PostRow,
  columns: Pick<RecordRow, 'state' | 'sealed'> & Partial<RecordRow>,
): Promise<void> {
  await tx
    .insertInto('deidentification')
    .values({
      org_id: row.org_id,
      id: newId(core.clock.now().getTime()),
      post_id: row.id,
      version: row.version,
      content_hash: row.content_hash,
      method: null,
      engine: null,
      document_id: null,
      expires_at: null,
      asked_by: null,
      asked_at: null,
      decided_by: null,
      decided_at: null,
      withdrawn_by: null,
      withdrawn_at: null,
      withdrawal: null,
      voided_at: null,
      ...columns,
    })
    .execute()
}

async function setRecord(tx: Tx, row: PostRow, id: string, columns: Partial<RecordRow>): Promise<void> {
  await tx
    .updateTable('deidentification')
    .set(columns)
    .where('org_id', '=', row.org_id)
    .where('id', '=', id)
    .execute()
}

/** Takes a record back, with a reason. What waits to go out with it returns to the reviewers. */
export async function withdrawRecord(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  reason: string,
): Promise<Post> {
  const { row } = await lockFor(tx, actor, postId, 'withdraw_record', 'post:deidentify')
  const inForce = await recordInForce(core, tx, row)
  if (!inForce) throw refuse('notFound')
  await setRecord(tx, row, inForce.id, {
    withdrawn_by: actor.personId ?? null,
    withdrawn_at: core.clock.now(),
    withdrawal: await sealWithdrawal(core, tx, row.org_id, reason),
  })
  await patchPost(core, tx, row, { record: null, record_expires_at: null })
  await stopWithoutRecord(core, tx, row)
  await record(core, tx, actor, 'post.withdrawRecord', subject(row), about(row))
  return postView(core, tx, actor, row)
}
