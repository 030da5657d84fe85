import * as z from 'zod'
import { type Core, defineJob, enqueue, systemActor, type Tx } from '../../core/index.ts'
import { policyNumber, whenPolicyChanges } from '../check/index.ts'
import { emit } from '../integration/index.ts'
import { checkContent, checkPost } from './checking.ts'
import { record } from './events.ts'
import { about, currentContent, patchPost, subject } from './load.ts'
import { returnToReview } from './publishing.ts'
import { isWorse } from './rules.ts'
import type { PostRow } from './tables.ts'

/** Posts that wait for a person or for their time: new rules hold for them too. */
const IN_FLIGHT = ['in_review', 'second_approval', 'approved', 'scheduled', 'late'] as const
const BATCH = 50

/**
 * Whether the post was judged by older rules of the organization and the ones in force are stricter with it. The
 * job below brings its verdict up to date; until then nobody approves on the older one.
 */
export async function rulesBecameStricter(core: Core, tx: Tx, row: PostRow): Promise<boolean> {
  const judged = await tx
    .selectFrom('report')
    .select('policy')
    .where('org_id', '=', row.org_id)
    .where('post_id', '=', row.id)
    .where('content_hash', '=', row.content_hash)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (judged?.policy === (await policyNumber(tx, row.org_id))) return false
  const { verdict } = await checkContent(core, tx, row, await currentContent(core, tx, row))
  return isWorse(verdict, row.verdict ?? 'clear')
}

/** Checks one post in flight again; an approval that was given for less ends. */
async function recheck(core: Core, orgId: string, postId: string): Promise<void> {
  await core.db.organization(orgId, async (tx) => {
    const row = await tx
      .selectFrom('post')
      .selectAll()
      .where('org_id', '=', orgId)
      .where('id', '=', postId)
      .where('state', 'in', IN_FLIGHT)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return
    const actor = systemActor(orgId)
    const { verdict } = await checkPost(core, tx, actor, row, await currentContent(core, tx, row), 'submit')
    if (verdict === row.verdict) return
    // An approval, or the first half of one, was given for the verdict of its time.
    const judged = row.approved_verdict ?? (row.state === 'second_approval' ? row.verdict : null)
    if (judged !== null && isWorse(verdict, judged)) return returnToReview(core, tx, row, verdict)
    await patchPost(core, tx, row, { verdict })
    await record(core, tx, actor, 'post.rulesChanged', subject(row), { ...about(row), verdict })
    await emit(tx, orgId, 'post.verdict', { postId: row.id, ...about(row), verdict })
  })
}

const aBatch = z.object({ orgId: z.uuid(), after: z.uuid().nullable() })

/** After new rules: everything in flight is checked by them, a batch at a time. */
export const recheckInFlight = defineJob('post-recheck', aBatch, async (core, { orgId, after }) => {
  const ids = await core.db.organization(orgId, async (tx) => {
    let select = tx
      .selectFrom('post')
      .select('id')
      .where('org_id', '=', orgId)
      .where('state', 'in', IN_FLIGHT)
      .orderBy('id')
      .limit(BATCH)
    if (after !== null) select = select.where('id', '>', after)
    return (await select.execute()).map(({ id }) => id)
  })
  for (const id of ids) await recheck(core, orgId, id)
  const last = ids.at(-1)
  if (ids.length === BATCH && last !== undefined) {
    await core.db.organization(orgId, (tx) => enqueue(tx, recheckInFlight, { orgId, after: last }))
  }
})

whenPolicyChanges((tx, orgId) => enqueue(tx, recheckInFlight, { orgId, after: null }))
