import { POLICY_SCAN_POSTS, type PolicyDocument, type Verdict } from '@clearpost/contract'
import type { Post as Question } from '@clearpost/engine'
import { sql } from 'kysely'
import * as z from 'zod'
import { type Core, defineJob, enqueue, type Tx } from '../../core/index.ts'
import { type CheckRules, checkApart, openDocument, policyAt, rulesUnder } from '../check/index.ts'
import { openContent } from './content.ts'
import { pictureFindings } from './pictures.ts'
import { questionOf, surroundingsOf } from './question.ts'

/** Posts of one job: a stopping server waits for no more than these, and a killed one repeats no more. */
export const SLICE_POSTS = 200
/** Checks that are under way at once, so that a request's own check waits for no more than these. */
const TOGETHER = 4

const aSlice = z.object({ orgId: z.uuid(), scanId: z.uuid(), done: z.number().int() })

interface Slice {
  questions: { postId: string; question: Question }[]
  before: CheckRules
  after: CheckRules
  locale: 'en' | 'es'
}

/**
 * One slice of a preview. `done` is the progress that it continues: a job that runs again after its work was
 * counted finds another number and does nothing, and one that was killed before is done again from there.
 */
export const scanSlice = defineJob(
  'check-back-scan',
  aSlice,
  async (core, { orgId, scanId, done }) => {
    const slice = await core.db.organization(orgId, (tx) => readSlice(core, tx, orgId, scanId, done))
    if (!slice) return
    const changed: { postId: string; before: Verdict; after: Verdict }[] = []
    for (let at = 0; at < slice.questions.length; at += TOGETHER) {
      const some = slice.questions.slice(at, at + TOGETHER)
      const verdicts = await Promise.all(some.map(({ question }) => bothVerdicts(question, slice)))
      verdicts.forEach(({ before, after }, index) => {
        if (before !== after) changed.push({ postId: some[index]?.postId ?? '', before, after })
      })
      // Where checks run in this thread, requests come between them.
      await new Promise((resolve) => setImmediate(resolve))
    }
    await core.db.organization(orgId, (tx) => countSlice(core, tx, orgId, scanId, done, slice, changed))
  },
  { concurrency: 1, gaveUp: (core, { orgId, scanId }) => fail(core, orgId, scanId) },
)

async function bothVerdicts(question: Question, { before, after, locale }: Slice) {
  const [was, would] = await Promise.all([
    checkApart(question, before, locale, false),
    checkApart(question, after, locale, false),
  ])
  return { before: was.verdict, after: would.verdict }
}

const runningScan = (tx: Tx, orgId: string, scanId: string, done: number) =>
  tx
    .selectFrom('check_policy_scan')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', scanId)
    .where('state', '=', 'running')
    .where('done', '=', done)

/** The next posts, opened; null when the preview was cancelled or another job went on with it. */
async function readSlice(
  core: Core,
  tx: Tx,
  orgId: string,
  scanId: string,
  done: number,
): Promise<Slice | null> {
  const scan = await runningScan(tx, orgId, scanId, done).executeTakeFirst()
  if (!scan) return null
  let select = tx
    .selectFrom('post as p')
    .innerJoin('post_version as v', (join) =>
      join
        .onRef('v.org_id', '=', 'p.org_id')
        .onRef('v.post_id', '=', 'p.id')
        .onRef('v.version', '=', 'p.version'),
    )
    .select(['p.id', 'p.site_id', 'v.sealed'])
    .where('p.org_id', '=', orgId)
  if (scan.cursor !== null) select = select.where('p.id', '<', scan.cursor)
  const rows = await select
    .orderBy('p.id', 'desc')
    .limit(Math.min(SLICE_POSTS, POLICY_SCAN_POSTS - done))
    .execute()
  const siteIds = [...new Set(rows.map((row) => row.site_id).filter((id) => id !== null))]
  const around = await surroundingsOf(tx, orgId, siteIds)
  const questions: Slice['questions'] = []
  for (const row of rows) {
    const content = await openContent(core, tx, orgId, row.sealed)
    const pictures = await pictureFindings(core, tx, orgId, content)
    questions.push({ postId: row.id, question: questionOf(content, row.site_id, around, pictures) })
  }
  const draft: PolicyDocument = await openDocument(core, tx, orgId, scan.document)
  return {
    questions,
    before: await rulesUnder(tx, orgId, {
      number: scan.number,
      document: await policyAt(core, tx, orgId, scan.number),
    }),
    after: await rulesUnder(tx, orgId, { number: scan.number, document: draft }),
    locale: around.locale,
  }
}

/** Stores what the slice found and plans the next one, in one transaction: each post is counted once. */
async function countSlice(
  core: Core,
  tx: Tx,
  orgId: string,
  scanId: string,
  done: number,
  slice: Slice,
  changed: { postId: string; before: Verdict; after: Verdict }[],
): Promise<void> {
  const scan = await runningScan(tx, orgId, scanId, done).forUpdate().executeTakeFirst()
  if (!scan) return
  if (changed.length > 0) {
    await tx
      .insertInto('check_policy_scan_post')
      .values(
        changed.map(({ postId, before, after }) => ({
          org_id: orgId,
          scan_id: scanId,
          post_id: postId,
          before,
          after,
        })),
      )
      .execute()
  }
  const counts = { ...scan.counts }
  for (const { before, after } of changed) {
    const pair = `${before}>${after}`
    counts[pair] = (counts[pair] ?? 0) + 1
  }
  const read = slice.questions.length
  const next = done + read
  const more = read === SLICE_POSTS && next < POLICY_SCAN_POSTS
  await tx
    .updateTable('check_policy_scan')
    .set({
      done: next,
      // Posts were written or deleted since the start.
      total: more ? sql`greatest(total, ${next})` : next,
      cursor: slice.questions.at(-1)?.postId ?? scan.cursor,
      counts: JSON.stringify(counts),
      ...(more ? {} : { state: 'done', finished_at: core.clock.now() }),
    })
    .where('org_id', '=', orgId)
    .where('id', '=', scanId)
    .execute()
  if (more) await enqueue(tx, scanSlice, { orgId, scanId, done: next })
}

async function fail(core: Core, orgId: string, scanId: string): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    await tx
      .updateTable('check_policy_scan')
      .set({ state: 'failed', finished_at: core.clock.now() })
      .where('org_id', '=', orgId)
      .where('id', '=', scanId)
      .where('state', '=', 'running')
      .execute()
  })
}
