import {
  type AllowList,
  checkPolicyProblems,
  type PolicyDocument,
  type PolicyTerm,
  type Verdict,
} from '@clearpost/contract'
import { type Core, problem, type Tx } from '../../core/index.ts'
import { allowListOf } from '../organization/index.ts'
import { openDocument, TABLE_ALONE } from './policy-document.ts'
import './policy-tables.ts'

/** Everything of an organization that a check depends on. */
export interface CheckRules {
  organization: AllowList
  policy: Record<string, Verdict>
  terms: PolicyTerm[]
  billing: boolean
  policyVersion: number
}

/** What is in force; number 0 and the table alone before anything was published. */
export async function currentPolicy(
  core: Core,
  tx: Tx,
  orgId: string,
): Promise<{ number: number; document: PolicyDocument }> {
  const row = await tx
    .selectFrom('check_policy_version')
    .select(['number', 'document'])
    .where('org_id', '=', orgId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { number: 0, document: TABLE_ALONE }
  return { number: row.number, document: await openDocument(core, tx, orgId, row.document) }
}

/**
 * What a version says; 0 is the table alone.
 * @throws Problem when there is no such version
 */
export async function policyAt(core: Core, tx: Tx, orgId: string, number: number): Promise<PolicyDocument> {
  if (number === 0) return TABLE_ALONE
  const row = await tx
    .selectFrom('check_policy_version')
    .select('document')
    .where('org_id', '=', orgId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw problem(checkPolicyProblems, 'noVersion')
  return openDocument(core, tx, orgId, row.document)
}

/** The rules that a policy makes for an organization. */
export async function rulesUnder(
  tx: Tx,
  orgId: string,
  { number, document }: { number: number; document: PolicyDocument },
): Promise<CheckRules> {
  return {
    organization: await allowListOf(tx, orgId),
    policy: document.tightened,
    terms: document.terms,
    billing: document.billing,
    policyVersion: number,
  }
}

/** The rules in force: own names and the newest published policy. */
export async function rulesOf(core: Core, tx: Tx, orgId: string): Promise<CheckRules> {
  return rulesUnder(tx, orgId, await currentPolicy(core, tx, orgId))
}

/** The number of the policy in force, for comparing with what judged a post. */
export async function policyNumber(tx: Tx, orgId: string): Promise<number> {
  const row = await tx
    .selectFrom('check_policy_version')
    .select((e) => e.fn.max('number').as('number'))
    .where('org_id', '=', orgId)
    .executeTakeFirst()
  return row?.number ?? 0
}
