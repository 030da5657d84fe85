import {
  checkPolicyProblems,
  type PolicyChange,
  PolicyDocument,
  type PolicyRow,
  VERDICTS,
  type Verdict,
} from '@clearpost/contract'
import { EXAMPLES, POLICY, ruleWords, stricter, termWords } from '@clearpost/engine'
import { type Core, problemsOf, type Tx } from '../../core/index.ts'

const refuse = problemsOf(checkPolicyProblems)
const FIELD = 'check_policy.document'

/** The table alone: what holds before anything was published. */
export const TABLE_ALONE: PolicyDocument = { tightened: {}, terms: [], tests: [], billing: false }

const ruleOf = (id: string) => POLICY.find((rule) => rule.id === id)

/** Rows of the engine's table with their tests, as the page shows them. */
export const POLICY_ROWS: readonly PolicyRow[] = POLICY.map((rule) => ({
  id: rule.id,
  role: rule.role,
  verdict: rule.verdict,
  citation: rule.citation,
  fits: ruleWords(rule),
  why: { en: rule.en, es: rule.es },
  choices: VERDICTS.slice(VERDICTS.indexOf(rule.verdict)),
  examples: (EXAMPLES[rule.id] ?? []).map(({ id, post, expected }) => ({
    id,
    text: post.text,
    account: post.account ?? 'organization',
    kind: post.kind ?? 'post',
    replyingTo: post.context?.replyingTo ?? null,
    face: (post.media ?? []).some(({ kind }) => kind === 'face'),
    expected,
  })),
}))

/**
 * What may be saved: every entry names a rule and is at least as strict as it, terms have words and are all
 * different, tests belong to a rule or term. Entries that equal the table's own verdict say nothing and are left out.
 * @throws Problem with the rule or term that is wrong
 */
export function requireSound(document: PolicyDocument): PolicyDocument {
  const tightened: Record<string, Verdict> = {}
  for (const [id, verdict] of Object.entries(document.tightened)) {
    const rule = ruleOf(id)
    if (!rule) throw refuse('unknownRule', { errors: [{ path: 'tightened', message: 'No such rule.' }] })
    if (stricter(rule.verdict, verdict) !== verdict) {
      throw refuse('looser', {
        errors: [{ path: id, message: `The law asks for at least: ${rule.verdict}.` }],
      })
    }
    if (verdict !== rule.verdict) tightened[id] = verdict
  }
  const seen = new Set<string>()
  const ids = new Set<string>()
  document.terms.forEach(({ id, words }, index) => {
    const compared = termWords(words).join(' ')
    if (compared === '' || seen.has(compared) || ids.has(id)) {
      throw refuse('badTerm', {
        errors: [{ path: `terms.${index}`, message: 'Change or remove this term.' }],
      })
    }
    seen.add(compared)
    ids.add(id)
  })
  // A removed term takes its tests along.
  const tests = document.tests.filter(({ ruleId }) => !ruleId.startsWith('own.') || ids.has(ruleId.slice(4)))
  const testIds = new Set<string>()
  for (const { id, ruleId } of tests) {
    if (testIds.has(id) || !(ruleId.startsWith('own.') || ruleOf(ruleId))) {
      throw refuse('unknownRule', { errors: [{ path: 'tests', message: 'A test belongs to one rule.' }] })
    }
    testIds.add(id)
  }
  return { tightened, terms: document.terms, tests, billing: document.billing }
}

/** What publishing would change, rule by rule, without any test's text. */
export function changesBetween(before: PolicyDocument, after: PolicyDocument): PolicyChange[] {
  const rules = POLICY.flatMap(({ id, verdict }): PolicyChange[] => {
    const [from, to] = [before.tightened[id] ?? verdict, after.tightened[id] ?? verdict]
    return from === to ? [] : [{ kind: 'rule', change: 'changed', subject: id, before: from, after: to }]
  })
  if (before.billing !== after.billing) {
    const [from, to]: [Verdict, Verdict] = after.billing ? ['clear', 'review'] : ['review', 'clear']
    rules.push({ kind: 'rule', change: 'changed', subject: 'billing', before: from, after: to })
  }
  const terms = differences(before.terms, after.terms, 'term', (term) => [term.words, term.verdict] as const)
  const tests = differences(
    before.tests,
    after.tests,
    'test',
    (test) => [test.ruleId, test.expected] as const,
  )
  return [...rules, ...terms, ...tests]
}

function differences<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  kind: PolicyChange['kind'],
  view: (item: T) => readonly [subject: string, verdict: Verdict],
): PolicyChange[] {
  const older = new Map(before.map((item) => [item.id, item]))
  const kept = new Set(after.map(({ id }) => id))
  const changed = after.flatMap((item): PolicyChange[] => {
    const was = older.get(item.id)
    const [subject, verdict] = view(item)
    if (!was) return [{ kind, change: 'added', subject, before: null, after: verdict }]
    if (JSON.stringify(was) === JSON.stringify(item)) return []
    return [{ kind, change: 'changed', subject, before: view(was)[1], after: verdict }]
  })
  const removed = before
    .filter(({ id }) => !kept.has(id))
    .map((item): PolicyChange => {
      const [subject, verdict] = view(item)
      return { kind, change: 'removed', subject, before: verdict, after: null }
    })
  return [...changed, ...removed]
}

export const sealDocument = (core: Core, tx: Tx, orgId: string, document: PolicyDocument): Promise<Buffer> =>
  core.keys.seal(tx, orgId, FIELD, JSON.stringify(document))

export async function openDocument(
  core: Core,
  tx: Tx,
  orgId: string,
  sealed: Buffer,
): Promise<PolicyDocument> {
  return PolicyDocument.parse(JSON.parse(await core.keys.openText(tx, orgId, FIELD, sealed)))
}
