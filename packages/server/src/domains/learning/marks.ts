import { learningProblems, type Mark, type MarkInput, type PostMarks } from '@clearpost/contract'
import type { Report } from '@clearpost/engine'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { contentOf, readReport, recordReading } from '../post/index.ts'
import type { PostRow, ReportTable } from '../post/tables.ts'
import type { CheckMarkRow } from './tables.ts'

export const refuse = problemsOf(learningProblems)
export const MARK_FIELD = 'check_mark.sealed'

type ReportRow = Pick<ReportTable, 'id' | 'version' | 'content_hash' | 'verdict' | 'engine' | 'sealed'>

/**
 * What reviewers said of the newest report on what the post says now. Each reviewer's newest opinion on a thing
 * counts; earlier ones stay in the table, ended. Missed words are shown here, so that opening a clear post with
 * a known miss is recorded like opening one that is not clear.
 */
export async function viewMarks(core: Core, tx: Tx, actor: Actor, postId: string): Promise<PostMarks> {
  permit(actor, 'post:review')
  const post = await postOf(tx, actor.orgId, postId)
  const view = await marksView(core, tx, actor, post)
  if (view.marks.some(({ kind }) => kind === 'missed')) await recordReading(core, tx, actor, post)
  return view
}

/** Keeps, changes or takes back one opinion of the actor about the newest report. */
export async function markCheck(
  core: Core,
  tx: Tx,
  actor: Actor,
  postId: string,
  input: MarkInput,
): Promise<PostMarks> {
  permit(actor, 'post:review')
  const post = await postOf(tx, actor.orgId, postId, true)
  const report = await newestReport(tx, post)
  if (report?.id !== input.reportId) throw refuse('otherReport')
  const subject = await subjectOf(core, tx, post, report, input)
  const byId = actor.personId ?? ''
  await tx
    .updateTable('check_mark')
    .set({ ended_at: core.clock.now() })
    .where('org_id', '=', post.org_id)
    .where('report_id', '=', report.id)
    .where('by_id', '=', byId)
    .where('kind', '=', input.kind)
    .where('ended_at', 'is', null)
    .where('finding', 'is not distinct from', subject.finding)
    .where('category', 'is not distinct from', subject.category)
    .where('span_start', 'is not distinct from', subject.start)
    .where('span_end', 'is not distinct from', subject.end)
    .execute()
  if (input.value !== null) {
    const { words } = subject
    await tx
      .insertInto('check_mark')
      .values({
        org_id: post.org_id,
        id: newId(core.clock.now().getTime()),
        post_id: post.id,
        version: report.version,
        report_id: report.id,
        content_hash: report.content_hash,
        kind: input.kind,
        value: input.value,
        finding: subject.finding,
        category: subject.category,
        span_start: subject.start,
        span_end: subject.end,
        reason_id: subject.reasonId,
        sealed: words === null ? null : await core.keys.seal(tx, post.org_id, MARK_FIELD, words),
        verdict: report.verdict,
        engine: report.engine,
        lang: post.lang,
        by_id: byId,
        at: core.clock.now(),
        ended_at: null,
      })
      .execute()
  }
  const view = await marksView(core, tx, actor, post)
  await audit(
    tx,
    actor,
    'learning.mark',
    { kind: 'post', id: post.id },
    {
      reportId: report.id,
      version: report.version,
      about: input.kind,
      value: input.value ?? 'taken back',
      ...(subject.category === null ? {} : { category: subject.category }),
    },
  )
  return view
}

interface Subject {
  finding: number | null
  category: string | null
  start: number | null
  end: number | null
  reasonId: string | null
  words: string | null
}

/** What an opinion is about, as the stored report or the text has it. */
async function subjectOf(
  core: Core,
  tx: Tx,
  post: PostRow,
  report: ReportRow,
  input: MarkInput,
): Promise<Subject> {
  if (input.kind === 'verdict')
    return { finding: null, category: null, start: null, end: null, reasonId: null, words: null }
  const { category, start, end } = input
  if (input.kind === 'missed') {
    const { text } = await contentOf(core, tx, post.org_id, post.id, post.version)
    const words = text.slice(start, end)
    if (end > text.length || words.trim() === '') throw refuse('outsideText')
    return { finding: null, category, start, end, reasonId: null, words }
  }
  const { findings }: Report = await readReport(core, tx, post.org_id, report.sealed)
  const finding = findings[input.index]
  if (finding?.category !== category || finding.start !== start || finding.end !== end)
    throw refuse('otherReport')
  return { finding: input.index, category, start, end, reasonId: finding.reasonId, words: finding.text }
}

async function postOf(tx: Tx, orgId: string, postId: string, lock = false): Promise<PostRow> {
  let select = tx.selectFrom('post').selectAll().where('org_id', '=', orgId).where('id', '=', postId)
  if (lock) select = select.forUpdate()
  const row = await select.executeTakeFirst()
  if (!row) throw refuse('notFound')
  return row
}

function newestReport(tx: Tx, post: PostRow): Promise<ReportRow | undefined> {
  return tx
    .selectFrom('report')
    .select(['id', 'version', 'content_hash', 'verdict', 'engine', 'sealed'])
    .where('org_id', '=', post.org_id)
    .where('post_id', '=', post.id)
    .where('content_hash', '=', post.content_hash)
    .orderBy('id', 'desc')
    .executeTakeFirst()
}

async function marksView(core: Core, tx: Tx, actor: Actor, post: PostRow): Promise<PostMarks> {
  const report = await newestReport(tx, post)
  const rows: CheckMarkRow[] = report
    ? await tx
        .selectFrom('check_mark')
        .selectAll()
        .where('org_id', '=', post.org_id)
        .where('post_id', '=', post.id)
        .where('report_id', '=', report.id)
        .where('ended_at', 'is', null)
        .orderBy('id')
        .execute()
    : []
  const refs = await refsOf(
    tx,
    post.org_id,
    rows.map((row) => row.by_id),
  )
  const marks: Mark[] = []
  for (const row of rows) {
    const shows = row.kind === 'missed' && row.sealed !== null
    marks.push({
      kind: row.kind,
      index: row.finding,
      category: row.category,
      start: row.span_start,
      end: row.span_end,
      text: shows ? await core.keys.openText(tx, post.org_id, MARK_FIELD, row.sealed as Buffer) : null,
      value: row.value,
      by: refs(row.by_id),
      mine: row.by_id === actor.personId,
      at: row.at.toISOString(),
    })
  }
  return { reportId: report?.id ?? null, version: post.version, verdict: report?.verdict ?? null, marks }
}
