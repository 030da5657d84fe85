import type { PolicyDocument, PolicyTestResult, Verdict } from '@clearpost/contract'
import { check, EXAMPLES, type Post, stricter } from '@clearpost/engine'
import { permit } from '../../core/auth/permit.ts'
import type { Actor, Core, Tx } from '../../core/index.ts'
import { allowListOf, settingsOf } from '../organization/index.ts'
import { openDocument } from './policy-document.ts'
import { draftRow } from './policy-draft.ts'
import { checkApart } from './pool.ts'
import { type CheckRules, currentPolicy } from './rules-of.ts'

/** Runs every test against the draft, or against what is in force when there is none. */
export async function testPolicy(core: Core, tx: Tx, actor: Actor): Promise<{ results: PolicyTestResult[] }> {
  permit(actor, 'check:policy-read')
  const row = await draftRow(tx, actor.orgId)
  const document = row
    ? await openDocument(core, tx, actor.orgId, row.document)
    : (await currentPolicy(core, tx, actor.orgId)).document
  return { results: await runTests(tx, actor.orgId, document) }
}

/**
 * The engine's own tests, which may come out stricter but never looser, and the organization's, which must come
 * out as they say. The engine's are checked by its core alone, which they are written for, and without the
 * organization's names: their people are invented.
 */
export async function runTests(tx: Tx, orgId: string, document: PolicyDocument): Promise<PolicyTestResult[]> {
  const { name, locale } = await settingsOf(tx, orgId)
  const rules = {
    policy: document.tightened,
    terms: document.terms,
    billing: document.billing,
    policyVersion: 0,
  }
  const own: CheckRules = { ...rules, organization: await allowListOf(tx, orgId) }
  const ask = async (post: Post): Promise<Verdict> => (await checkApart(post, own, locale, false)).verdict
  const results: PolicyTestResult[] = []
  for (const [ruleId, examples] of Object.entries(EXAMPLES))
    for (const { id, post, expected } of examples) {
      const got = check(post, { ...rules, interfaceLang: locale, rewrite: false }).verdict
      // Requests come between them.
      await new Promise((resolve) => setImmediate(resolve))
      const outcome = got === expected ? 'passed' : stricter(got, expected) === got ? 'stricter' : 'failed'
      results.push({ testId: id, ruleId, own: false, expected, got, outcome })
    }
  for (const { id, ruleId, text, expected } of document.tests) {
    const got = await ask({ text, account: 'organization', kind: 'post', context: { facility: name } })
    const outcome = got === expected ? 'passed' : 'failed'
    results.push({ testId: id, ruleId, own: true, expected, got, outcome })
  }
  return results
}
