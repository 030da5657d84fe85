import {
  checkPolicyProblems,
  type PageQuery,
  type PolicyChange,
  type PolicyDocument,
  type PolicyVersion,
} from '@clearpost/contract'
import type * as z from 'zod'
import { permit } from '../../core/auth/permit.ts'
import {
  type Actor,
  audit,
  type Core,
  coreProblem,
  lockInTransaction,
  problemsOf,
  type Tx,
} from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { changesBetween, sealDocument } from './policy-document.ts'
import { draftAt, policySubject, removeDraft } from './policy-draft.ts'
import type { PolicyVersionRow } from './policy-tables.ts'
import { runTests } from './policy-tests.ts'
import { currentPolicy, policyAt } from './rules-of.ts'

const refuse = problemsOf(checkPolicyProblems)
const REASON = 'check_policy.reason'
const CHANGES = 'check_policy.changes'

type Listener = (tx: Tx, orgId: string) => Promise<unknown>
const listeners: Listener[] = []

/** Called in the transaction that publishes a version; for domains that hold what was judged by the one before. */
export function whenPolicyChanges(listener: Listener): void {
  listeners.push(listener)
}

/** The draft becomes the next version when every test passes. */
export async function publishDraft(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: { revision: number; reason: string },
): Promise<PolicyVersion> {
  permit(actor, 'check:policy-write')
  await lockInTransaction(tx, `check-policy:${actor.orgId}`)
  const { document } = await draftAt(core, tx, actor.orgId, input.revision)
  const failed = (await runTests(tx, actor.orgId, document)).filter(({ outcome }) => outcome === 'failed')
  if (failed.length > 0) {
    throw refuse('testsFail', {
      errors: failed.map(({ ruleId, testId, expected, got }) => ({
        path: ruleId,
        message: `Test ${testId}: expected ${expected}, got ${got}.`,
      })),
    })
  }
  const version = await append(core, tx, actor, document, input.reason, null)
  await removeDraft(tx, actor.orgId)
  return version
}

/**
 * Rolls back: an older version is published again as the newest. Its tests passed when it was published, and
 * nothing holds up a way back; the draft stays.
 */
export async function restoreVersion(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: { number: number; reason: string },
): Promise<PolicyVersion> {
  permit(actor, 'check:policy-write')
  await lockInTransaction(tx, `check-policy:${actor.orgId}`)
  const document = await policyAt(core, tx, actor.orgId, input.number)
  return append(core, tx, actor, document, input.reason, input.number)
}

async function append(
  core: Core,
  tx: Tx,
  actor: Actor,
  document: PolicyDocument,
  reason: string,
  restoredFrom: number | null,
): Promise<PolicyVersion> {
  const { orgId } = actor
  const current = await currentPolicy(core, tx, orgId)
  const changes = changesBetween(current.document, document)
  if (changes.length === 0) throw refuse('nothingChanged')
  const row: PolicyVersionRow = {
    org_id: orgId,
    number: current.number + 1,
    document: await sealDocument(core, tx, orgId, document),
    reason: await core.keys.seal(tx, orgId, REASON, reason),
    changes: await core.keys.seal(tx, orgId, CHANGES, JSON.stringify(changes)),
    author_id: actor.personId ?? '',
    restored_from: restoredFrom,
    published_at: core.clock.now(),
  }
  await tx.insertInto('check_policy_version').values(row).execute()
  for (const listener of listeners) await listener(tx, orgId)
  await audit(
    tx,
    actor,
    restoredFrom === null ? 'checkPolicy.publish' : 'checkPolicy.restore',
    policySubject(actor),
    { number: row.number, changes: changes.length, ...(restoredFrom === null ? {} : { restoredFrom }) },
  )
  return viewVersion(core, tx, row, await refsOf(tx, orgId, [row.author_id]))
}

/** Published versions, newest first. */
export async function listVersions(
  core: Core,
  tx: Tx,
  actor: Actor,
  query: z.output<typeof PageQuery>,
): Promise<{ items: PolicyVersion[]; next: string | null }> {
  permit(actor, 'check:policy-read')
  const { orgId } = actor
  let select = tx.selectFrom('check_policy_version').selectAll().where('org_id', '=', orgId)
  if (query.after !== undefined) {
    if (!/^\d{1,9}$/.test(query.after)) {
      throw coreProblem('invalidInput', {
        errors: [{ path: 'after', message: 'Pass the `next` of a page.' }],
      })
    }
    select = select.where('number', '<', Number(query.after))
  }
  const rows = await select
    .orderBy('number', 'desc')
    .limit(query.limit + 1)
    .execute()
  const shown = rows.slice(0, query.limit)
  const refs = await refsOf(
    tx,
    orgId,
    shown.map((row) => row.author_id),
  )
  const items: PolicyVersion[] = []
  for (const row of shown) items.push(await viewVersion(core, tx, row, refs))
  return { items, next: rows.length > shown.length ? String(shown.at(-1)?.number) : null }
}

async function viewVersion(
  core: Core,
  tx: Tx,
  row: PolicyVersionRow,
  refs: Awaited<ReturnType<typeof refsOf>>,
): Promise<PolicyVersion> {
  const changes = await core.keys.openText(tx, row.org_id, CHANGES, row.changes)
  return {
    number: row.number,
    author: refs(row.author_id),
    publishedAt: row.published_at.toISOString(),
    reason: await core.keys.openText(tx, row.org_id, REASON, row.reason),
    restoredFrom: row.restored_from,
    changes: JSON.parse(changes) as PolicyChange[],
  }
}
