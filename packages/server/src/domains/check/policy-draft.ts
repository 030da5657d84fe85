import {
  type CheckPolicy,
  checkPolicyProblems,
  type PolicyDocument,
  type PolicyDraft,
} from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import { type Actor, audit, type Core, problemsOf, type Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { changesBetween, openDocument, POLICY_ROWS, requireSound, sealDocument } from './policy-document.ts'
import type { PolicyDraftRow } from './policy-tables.ts'
import { currentPolicy } from './rules-of.ts'

const refuse = problemsOf(checkPolicyProblems)

export const policySubject = (actor: Actor) => ({ kind: 'check_policy', id: actor.orgId })

/** The table of rules, what the organization added, and the draft. */
export async function viewPolicy(core: Core, tx: Tx, actor: Actor): Promise<CheckPolicy> {
  permit(actor, 'check:policy-read')
  const { number, document } = await currentPolicy(core, tx, actor.orgId)
  const row = await draftRow(tx, actor.orgId)
  return {
    rows: [...POLICY_ROWS],
    number,
    document,
    draft: row ? await viewDraft(core, tx, actor, row, document) : null,
  }
}

/**
 * Saves the draft as a whole.
 * @param revision of the draft that was changed; 0 when there was none
 */
export async function saveDraft(
  core: Core,
  tx: Tx,
  actor: Actor,
  input: { revision: number; document: PolicyDocument },
): Promise<PolicyDraft> {
  permit(actor, 'check:policy-write')
  const { orgId } = actor
  const document = requireSound(input.document)
  const existing = await storedRow(tx, orgId).forUpdate().executeTakeFirst()
  if ((existing?.document ? existing.revision : 0) !== input.revision) throw refuse('draftChanged')
  const values = {
    revision: (existing?.revision ?? 0) + 1,
    document: await sealDocument(core, tx, orgId, document),
    updated_by: actor.personId ?? '',
    updated_at: core.clock.now(),
  }
  if (existing) await tx.updateTable('check_policy_draft').set(values).where('org_id', '=', orgId).execute()
  else {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('check_policy_draft')
      .values({ org_id: orgId, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) throw refuse('draftChanged')
  }
  const current = await currentPolicy(core, tx, orgId)
  const view = await viewDraft(core, tx, actor, { org_id: orgId, ...values }, current.document)
  await audit(tx, actor, 'checkPolicy.saveDraft', policySubject(actor), {
    revision: values.revision,
    changes: view.changes.length,
  })
  return view
}

export async function discardDraft(tx: Tx, actor: Actor): Promise<void> {
  permit(actor, 'check:policy-write')
  await removeDraft(tx, actor.orgId)
  await audit(tx, actor, 'checkPolicy.discardDraft', policySubject(actor))
}

/** Its number stays, so that the next draft gets another one. */
export async function removeDraft(tx: Tx, orgId: string): Promise<void> {
  await tx.updateTable('check_policy_draft').set({ document: null }).where('org_id', '=', orgId).execute()
}

const storedRow = (tx: Tx, orgId: string) =>
  tx.selectFrom('check_policy_draft').selectAll().where('org_id', '=', orgId)

export async function draftRow(tx: Tx, orgId: string, lock = false): Promise<PolicyDraftRow | undefined> {
  const query = storedRow(tx, orgId)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row?.document ? { ...row, document: row.document } : undefined
}

/** The draft that is there, at the revision that the page saw. */
export async function draftAt(
  core: Core,
  tx: Tx,
  orgId: string,
  revision?: number,
): Promise<{ revision: number; document: PolicyDocument }> {
  const row = await draftRow(tx, orgId, true)
  if (!row) throw refuse('nothingChanged')
  if (revision !== undefined && row.revision !== revision) throw refuse('draftChanged')
  return { revision: row.revision, document: await openDocument(core, tx, orgId, row.document) }
}

async function viewDraft(
  core: Core,
  tx: Tx,
  actor: Actor,
  row: PolicyDraftRow,
  current: PolicyDocument,
): Promise<PolicyDraft> {
  const document = await openDocument(core, tx, actor.orgId, row.document)
  const refs = await refsOf(tx, actor.orgId, [row.updated_by])
  return {
    revision: row.revision,
    document,
    changes: changesBetween(current, document),
    updatedBy: refs(row.updated_by),
    updatedAt: row.updated_at.toISOString(),
  }
}
