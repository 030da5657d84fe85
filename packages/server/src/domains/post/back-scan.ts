import { checkPolicyProblems, POLICY_SCAN_POSTS, type PolicyScan, type Verdict } from '@clearpost/contract'
import { sql } from 'kysely'
import { permit } from '../../core/auth/permit.ts'
import { newId } from '../../core/id.ts'
import { type Actor, audit, type Core, coreProblem, enqueue, problemsOf, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { currentPolicy, draftAt, type PolicyScanRow, sealDocument } from '../check/index.ts'
import { scanSlice } from './back-scan-job.ts'
import { viewSummaries } from './view.ts'

const refuse = problemsOf(checkPolicyProblems)
const subject = (id: string) => ({ kind: 'check_policy_scan', id })

/**
 * Starts the preview of a draft on the stored posts, newest first. It runs as jobs, a slice of posts at a time,
 * and replaces the one before.
 */
export async function startScan(core: Core, tx: Tx, actor: Actor): Promise<PolicyScan> {
  permit(actor, 'check:policy-write')
  const { orgId } = actor
  const draft = await draftAt(core, tx, orgId)
  const { number } = await currentPolicy(core, tx, orgId)
  const running = await tx
    .selectFrom('check_policy_scan')
    .select('id')
    .where('org_id', '=', orgId)
    .where('state', '=', 'running')
    .executeTakeFirst()
  if (running) throw refuse('scanRunning')
  await tx.deleteFrom('check_policy_scan').where('org_id', '=', orgId).execute()
  const now = core.clock.now()
  const row: PolicyScanRow = {
    org_id: orgId,
    id: newId(now.getTime()),
    state: 'running',
    number,
    revision: draft.revision,
    document: await sealDocument(core, tx, orgId, draft.document),
    total: await storedPosts(tx, orgId),
    done: 0,
    cursor: null,
    counts: {},
    requested_by: actor.personId ?? '',
    started_at: now,
    finished_at: null,
  }
  await tx.insertInto('check_policy_scan').values(row).execute()
  await enqueue(tx, scanSlice, { orgId, scanId: row.id, done: 0 })
  await audit(tx, actor, 'checkPolicy.startScan', subject(row.id), {
    revision: row.revision,
    posts: row.total,
  })
  return viewScan(tx, row)
}

/** The newest preview; null before the first. */
export async function lastScan(tx: Tx, actor: Actor): Promise<{ scan: PolicyScan | null }> {
  permit(actor, 'check:policy-read')
  const row = await tx
    .selectFrom('check_policy_scan')
    .selectAll()
    .where('org_id', '=', actor.orgId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { scan: row ? await viewScan(tx, row) : null }
}

/** Stops a preview; what it counted so far stays. One that has ended stays as it is. */
export async function cancelScan(core: Core, tx: Tx, actor: Actor, scanId: string): Promise<PolicyScan> {
  permit(actor, 'check:policy-write')
  await scanRow(tx, actor.orgId, scanId)
  const { numUpdatedRows } = await tx
    .updateTable('check_policy_scan')
    .set({ state: 'cancelled', finished_at: core.clock.now() })
    .where('org_id', '=', actor.orgId)
    .where('id', '=', scanId)
    .where('state', '=', 'running')
    .executeTakeFirst()
  if (numUpdatedRows === 1n) await audit(tx, actor, 'checkPolicy.cancelScan', subject(scanId))
  return viewScan(tx, await scanRow(tx, actor.orgId, scanId))
}

/** Posts whose verdict the draft would change, newest first. Each page that is read leaves an audit row. */
export async function listScanPosts(
  core: Core,
  tx: Tx,
  actor: Actor,
  scanId: string,
  query: { after?: string | undefined; limit: number },
) {
  permit(actor, 'check:policy-read')
  permit(actor, 'post:read')
  const { orgId } = actor
  await scanRow(tx, orgId, scanId)
  let select = tx
    .selectFrom('check_policy_scan_post as s')
    .innerJoin('post as p', (join) => join.onRef('p.org_id', '=', 's.org_id').onRef('p.id', '=', 's.post_id'))
    .selectAll('p')
    .select(['s.before', 's.after'])
    .where('s.org_id', '=', orgId)
    .where('s.scan_id', '=', scanId)
  if (query.after !== undefined) {
    if (!UUID.test(query.after)) {
      throw coreProblem('invalidInput', {
        errors: [{ path: 'after', message: 'Pass the `next` of a page.' }],
      })
    }
    select = select.where('s.post_id', '<', query.after)
  }
  const rows = await select
    .orderBy('s.post_id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const shown = rows.slice(0, query.limit)
  const posts = await viewSummaries(core, tx, orgId, shown)
  await audit(tx, actor, 'checkPolicy.readScanPosts', subject(scanId), { posts: posts.length })
  return {
    items: posts.map((post, index) => {
      const { before, after } = shown[index] as { before: Verdict; after: Verdict }
      return { post, before, after }
    }),
    next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function scanRow(tx: Tx, orgId: string, scanId: string): Promise<PolicyScanRow> {
  const row = await tx
    .selectFrom('check_policy_scan')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', scanId)
    .executeTakeFirst()
  if (!row) throw coreProblem('notFound')
  return row
}

async function storedPosts(tx: Tx, orgId: string): Promise<number> {
  const { rows } = await sql<{ posts: number }>`
    select count(*)::int as posts
    from (select 1 from post where org_id = ${orgId} limit ${POLICY_SCAN_POSTS}) p`.execute(tx)
  return rows[0]?.posts ?? 0
}

async function viewScan(tx: Tx, row: PolicyScanRow): Promise<PolicyScan> {
  const refs = await refsOf(tx, row.org_id, [row.requested_by])
  return {
    id: row.id,
    state: row.state,
    revision: row.revision,
    total: row.total,
    done: row.done,
    counts: Object.entries(row.counts).map(([pair, posts]) => {
      const [before, after] = pair.split('>') as [Verdict, Verdict]
      return { before, after, posts }
    }),
    by: refs(row.requested_by),
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}
