import type { RemovalTask } from '@clearpost/contract'
import { authorizationProblems } from '@clearpost/contract'
import type { Selectable } from 'kysely'
import * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import type { Upload } from '../../core/http/routes.ts'
import { newId } from '../../core/id.ts'
import { type Actor, type Core, defineJob, problemsOf, systemActor, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { keepPaper, readPaper } from '../authorization/index.ts'
import { raiseAlert } from '../evidence/index.ts'
import { settingsOf } from '../organization/index.ts'
import { record } from './events.ts'
import { lockPublication, patchPublication, settlePost, tell } from './publication.ts'
import type { PublicationRow, RemovalTaskTable } from './tables.ts'
import { channelRefs } from './view.ts'

const refuse = problemsOf(authorizationProblems)
const FIELD = 'removal_task.words'
const HOUR_MILLIS = 3_600_000
const SCAN_EVERY_SECONDS = 300
const SCAN_LIMIT = 500

type Row = Selectable<RemovalTaskTable>
type Words = { link: string | null; note: string | null }

/** What the program could not delete becomes a task for a person, with a clock. One at a time for each copy. */
export async function openRemovalTask(
  core: Core,
  tx: Tx,
  row: PublicationRow,
  instructions: string,
): Promise<void> {
  const now = core.clock.now()
  const { removalDueHours } = await settingsOf(tx, row.org_id)
  const id = newId(now.getTime())
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('removal_task')
    .values({
      org_id: row.org_id,
      id,
      post_id: row.post_id,
      publication_id: row.id,
      channel_id: row.channel_id,
      instructions,
      assignee_id: null,
      created_at: now,
      due_at: new Date(now.getTime() + removalDueHours * HOUR_MILLIS),
      proof_sha256: null,
      words: null,
      done_at: null,
      done_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  const post = { kind: 'post', id: row.post_id }
  await record(core, tx, systemActor(row.org_id), 'post.openRemovalTask', post, {
    taskId: id,
    channelId: row.channel_id,
  })
}

/** Open ones by their time, then the others, newest first. */
export async function listRemovalTasks(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: { after?: string | undefined; limit: number; state: 'open' | 'all' },
): Promise<{ items: RemovalTask[]; next: string | null }> {
  permit(actor, 'authorization:read')
  const offset = /^\d{1,6}$/.test(query.after ?? '') ? Number(query.after) : 0
  let select = tx
    .selectFrom('removal_task')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .orderBy('done_at', (order) => order.desc().nullsFirst())
    .orderBy('due_at')
    .orderBy('id')
    .offset(offset)
    .limit(query.limit + 1)
  if (query.state === 'open') select = select.where('done_at', 'is', null)
  const rows = await select.execute()
  const shown = rows.slice(0, query.limit)
  return {
    items: await viewTasks(core, tx, actor.orgId, shown),
    next: rows.length > query.limit ? String(offset + query.limit) : null,
  }
}

/** Tasks of one post, for its evidence. */
export async function removalTasksOf(
  core: Core,
  tx: Tx,
  orgId: string,
  postId: string,
): Promise<RemovalTask[]> {
  const rows = await tx
    .selectFrom('removal_task')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('post_id', '=', postId)
    .orderBy('id')
    .execute()
  return viewTasks(core, tx, orgId, rows)
}

async function viewTasks(core: Core, tx: Tx, orgId: string, rows: readonly Row[]): Promise<RemovalTask[]> {
  const refs = await refsOf(
    tx,
    orgId,
    rows.flatMap((row) => [row.assignee_id, row.done_by]),
  )
  const channels = await channelRefs(
    tx,
    orgId,
    rows.map((row) => row.channel_id),
  )
  const publications =
    rows.length === 0
      ? []
      : await tx
          .selectFrom('publication')
          .select(['id', 'url'])
          .where('org_id', '=', orgId)
          .where('id', 'in', [...new Set(rows.map((row) => row.publication_id))])
          .execute()
  const now = core.clock.now()
  const items: RemovalTask[] = []
  for (const row of rows) {
    const [channel] = channels(row.channel_id)
    const words = await wordsOf(core, tx, row)
    items.push({
      id: row.id,
      postId: row.post_id,
      channelId: row.channel_id,
      network: channel?.network ?? '',
      handle: channel?.handle ?? '',
      url: publications.find(({ id }) => id === row.publication_id)?.url ?? null,
      instructions: row.instructions,
      assignee: row.assignee_id === null ? null : refs(row.assignee_id),
      createdAt: row.created_at.toISOString(),
      dueAt: row.due_at.toISOString(),
      overdue: row.done_at === null && row.due_at <= now,
      proofSha256: row.proof_sha256,
      proofLink: words.link,
      note: words.note,
      doneAt: row.done_at?.toISOString() ?? null,
      doneBy: row.done_at === null ? null : refs(row.done_by),
    })
  }
  return items
}

async function wordsOf(core: Core, tx: Tx, row: Row): Promise<Words> {
  if (row.words === null) return { link: null, note: null }
  return JSON.parse(await core.keys.openText(tx, row.org_id, FIELD, row.words)) as Words
}

async function openTask(tx: Tx, orgId: string, taskId: string): Promise<Row> {
  const row = await tx
    .selectFrom('removal_task')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', taskId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('notFound')
  if (row.done_at !== null) throw refuse('wrongState')
  return row
}

async function change(core: Core, tx: Tx, row: Row, columns: Partial<Row>): Promise<RemovalTask> {
  Object.assign(row, columns)
  await tx
    .updateTable('removal_task')
    .set(columns)
    .where('org_id', '=', row.org_id)
    .where('id', '=', row.id)
    .execute()
  return (await viewTasks(core, tx, row.org_id, [row]))[0] as RemovalTask
}

const about = (row: Row) => ({ kind: 'post', id: row.post_id })

/** Says who deletes it there. */
export async function assignRemoval(
  core: Core,
  tx: Tx,
  actor: Actor,
  taskId: string,
  personId: string,
): Promise<RemovalTask> {
  permit(actor, 'post:takedown')
  const row = await openTask(tx, actor.orgId, taskId)
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('org_id', '=', actor.orgId)
    .where('id', '=', personId)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!person) throw refuse('notFound')
  await record(core, tx, actor, 'post.assignRemoval', about(row), { taskId, personId })
  return change(core, tx, row, { assignee_id: personId })
}

/** Keeps a screenshot or PDF that shows that the copy is gone. */
export async function proveRemoval(
  core: Core,
  actor: Actor,
  taskId: string,
  upload: Upload,
): Promise<RemovalTask> {
  permit(actor, 'post:takedown')
  const paper = await readPaper(upload)
  return core.db.organization(actor.orgId, async (tx) => {
    const row = await openTask(tx, actor.orgId, taskId)
    const { sha256 } = await keepPaper(core, tx, actor.orgId, paper)
    await record(core, tx, actor, 'post.proveRemoval', about(row), { taskId, sha256 })
    return change(core, tx, row, { proof_sha256: sha256 })
  })
}

/** A person says that it is gone there, and shows it: the copy counts as removed. */
export async function finishRemoval(
  core: Core,
  tx: Tx,
  actor: Actor,
  taskId: string,
  words: Words,
): Promise<RemovalTask> {
  permit(actor, 'post:takedown')
  const row = await openTask(tx, actor.orgId, taskId)
  if (row.proof_sha256 === null && (words.link === null || !words.note)) throw refuse('proofNeeded')
  const publication = await lockPublication(tx, actor.orgId, row.publication_id)
  const now = core.clock.now()
  if (publication?.state === 'removing') {
    await patchPublication(tx, publication, {
      state: 'removed',
      removed_at: now,
      next_attempt_at: null,
      problem: null,
      remains: [],
    })
    await settlePost(core, tx, actor.orgId, row.post_id)
    await tell(core, tx, publication, 'post.removed', 'post.removed', { byHand: true, taskId })
  }
  await record(core, tx, actor, 'post.finishRemoval', about(row), { taskId, proofSha256: row.proof_sha256 })
  return change(core, tx, row, {
    words: await core.keys.seal(tx, actor.orgId, FIELD, JSON.stringify(words)),
    done_at: now,
    done_by: actor.personId ?? null,
  })
}

/** The network says that the copy is gone after all: the task has nothing left to do. */
export async function closeRemovalTask(core: Core, tx: Tx, row: PublicationRow): Promise<void> {
  await tx
    .updateTable('removal_task')
    .set({ done_at: core.clock.now() })
    .where('org_id', '=', row.org_id)
    .where('publication_id', '=', row.id)
    .where('done_at', 'is', null)
    .execute()
}

/** Says again what is overdue, as long as nobody has done it. */
export async function scanOverdue(core: Core): Promise<void> {
  const overdue = await core.db.system((tx) =>
    tx
      .selectFrom('removal_task')
      .select(['org_id', 'post_id', 'channel_id'])
      .where('done_at', 'is', null)
      .where('due_at', '<=', core.clock.now())
      .orderBy('due_at')
      .limit(SCAN_LIMIT)
      .execute(),
  )
  for (const { org_id: orgId, post_id: postId, channel_id: channelId } of overdue) {
    await core.db.organization(orgId, (tx) =>
      raiseAlert(core, tx, orgId, { kind: 'removal_overdue', postId, channelId }),
    )
  }
}

defineJob('post-removal-scan', z.object({}), (core) => scanOverdue(core), {
  everySeconds: SCAN_EVERY_SECONDS,
})
