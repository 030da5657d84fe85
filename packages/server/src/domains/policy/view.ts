import {
  may,
  type Permission,
  type Policy,
  type PolicyApproval,
  type PolicySummary,
  type PolicyVersionSummary,
  type PolicyWritten,
} from '@clearpost/contract'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { refsOf } from '../../core/people.ts'
import { askedOf, isAsked, signaturesOf } from './asked.ts'
import { comingNext, inForce, policyRow, refuse, titlesOf, today, versionsOf } from './load.ts'
import type { PolicyRow, PolicyVersionRow } from './tables.ts'

/** Who sees what is not published yet. */
const WRITING: readonly Permission[] = ['policy:write', 'policy:approve', 'policy:track']

const titleOf = ({ titles }: PolicySummary): string => titles.en ?? titles.es ?? ''

/** Policies with what is in force and what waits, by title. */
export async function listPolicies(core: Core, tx: Tx, actor: Actor): Promise<{ items: PolicySummary[] }> {
  permit(actor, 'policy:read')
  const rows = await tx.selectFrom('policy').selectAll().where('org_id', '=', actor.orgId).execute()
  const items = (await views(core, tx, actor, rows)).map(
    ({ currentText: _current, nextText: _next, versions: _versions, ...summary }) => summary,
  )
  return { items: items.sort((a, b) => titleOf(a).localeCompare(titleOf(b))) }
}

/** One policy. */
export async function viewPolicy(core: Core, tx: Tx, actor: Actor, policyId: string): Promise<Policy> {
  permit(actor, 'policy:read')
  const [view] = await views(core, tx, actor, [await policyRow(tx, actor, policyId)])
  if (!view) throw refuse('notFound')
  return view
}

/** One version; what is not published is for those who write or agree. */
export async function viewVersion(
  core: Core,
  tx: Tx,
  actor: Actor,
  policyId: string,
  number: number,
): Promise<PolicyWritten> {
  const policy = await viewPolicy(core, tx, actor, policyId)
  const summary = policy.versions.find((version) => version.number === number)
  const row = (await versionsOf(tx, actor.orgId, [policyId]))
    .get(policyId)
    ?.find((one) => one.number === number)
  if (!summary || !row) throw refuse('notFound')
  return { ...summary, texts: row.texts }
}

async function views(core: Core, tx: Tx, actor: Actor, rows: readonly PolicyRow[]): Promise<Policy[]> {
  const { orgId } = actor
  const ids = rows.map(({ id }) => id)
  const day = await today(core, tx, orgId)
  const versions = await versionsOf(tx, orgId, ids)
  const approvals = await approvalsOf(tx, orgId, ids)
  const workforce = await askedOf(tx, orgId)
  const writes = WRITING.some((right) => may(actor.roles, right))
  const people = [...versions.values()].flat().map((row) => row.written_by)
  const refs = await refsOf(tx, orgId, [...people, ...approvals.map((row) => row.by_id)])
  const signatures = await signaturesOf(tx, orgId, ids)

  return rows.map((policy): Policy => {
    const own = versions.get(policy.id) ?? []
    const current = policy.retired_at === null ? inForce(own, day) : undefined
    const next = writes ? comingNext(own, day) : undefined
    const summaryOf = (row: PolicyVersionRow): PolicyVersionSummary => ({
      number: row.number,
      state: row.state === 'published' && row !== current && row !== next ? 'replaced' : row.state,
      reason: row.reason,
      audience: row.audience,
      quorum: row.quorum,
      effectiveOn: row.effective_on,
      reviewBy: row.review_by,
      writtenBy: refs(row.written_by),
      updatedAt: row.updated_at.toISOString(),
      publishedAt: row.published_at?.toISOString() ?? null,
      contentHash: row.content_hash,
      approvals: approvals
        .filter((one) => one.policy_id === policy.id && one.number === row.number)
        .map(
          (one): PolicyApproval => ({
            by: refs(one.by_id),
            at: one.at.toISOString(),
            decision: one.decision,
            comment: one.comment,
          }),
        ),
    })
    const asked = current ? workforce.filter((person) => isAsked(person.roles, current.audience)) : []
    const signed = new Set(
      signatures
        .filter((one) => one.policy_id === policy.id && one.number === current?.number)
        .map((one) => one.person_id),
    )
    const mine = asked.some(({ id }) => id === actor.personId)
    const shown = current ?? next ?? own[0]
    return {
      id: policy.id,
      kind: policy.kind,
      titles: titlesOf(shown?.texts),
      current: current ? summaryOf(current) : null,
      next: next ? summaryOf(next) : null,
      acknowledged: asked.filter(({ id }) => signed.has(id)).length,
      asked: asked.length,
      mine: !mine ? 'none' : signed.has(actor.personId ?? '') ? 'done' : 'waiting',
      retiredAt: policy.retired_at?.toISOString() ?? null,
      retiredReason: policy.retired_reason,
      currentText: current?.texts ?? null,
      nextText: next?.texts ?? null,
      versions: own.filter((row) => writes || row.state === 'published').map(summaryOf),
    }
  })
}

async function approvalsOf(tx: Tx, orgId: string, policyIds: readonly string[]) {
  if (policyIds.length === 0) return []
  return tx
    .selectFrom('policy_approval')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('policy_id', 'in', policyIds)
    .orderBy('id')
    .execute()
}
