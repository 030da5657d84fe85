import * as z from 'zod'
import { Account, PostKind, Verdict } from './check.ts'
import { endpoint } from './endpoint.ts'
import { PostSummary } from './post.ts'
import { Id, Instant, line, PageQuery, PersonRef, page } from './shared.ts'

/** A rule of the engine's table, or `own.` and the id of a term. */
const RuleId = z.string().max(80)
const OwnId = z.string().regex(/^[a-z0-9-]{1,40}$/)

/** Words that always need a person here, matched as whole words whatever their case and accents. */
export const PolicyTerm = z.object({
  id: OwnId,
  words: line(120),
  verdict: z.enum(['review', 'stop']),
  /** Shown to whoever writes the words. */
  reason: line(300),
})
export type PolicyTerm = z.infer<typeof PolicyTerm>

/** A post with the verdict it must get; kept sealed. */
export const PolicyTest = z.object({
  id: OwnId,
  ruleId: RuleId,
  text: z.string().trim().min(1).max(2000),
  expected: Verdict,
})
export type PolicyTest = z.infer<typeof PolicyTest>

/** Everything that an organization says about the check, as a whole. */
export const PolicyDocument = z.object({
  /** Rule id to a verdict stricter than the table's. */
  tightened: z.record(RuleId, Verdict).default({}),
  terms: z.array(PolicyTerm).max(200).default([]),
  tests: z.array(PolicyTest).max(200).default([]),
  /** Whether billing promises, inducements and price cuts need a person. */
  billing: z.boolean().default(false),
})
export type PolicyDocument = z.infer<typeof PolicyDocument>

export const PolicyChange = z.object({
  kind: z.enum(['rule', 'term', 'test']),
  change: z.enum(['added', 'changed', 'removed']),
  /** The rule's id, the term's words, or the rule that the test is attached to. */
  subject: z.string(),
  before: Verdict.nullable(),
  after: Verdict.nullable(),
})
export type PolicyChange = z.infer<typeof PolicyChange>

export const PolicyVersion = z.object({
  number: z.number().int(),
  author: PersonRef,
  publishedAt: Instant,
  reason: z.string(),
  /** The older version that this one repeats. */
  restoredFrom: z.number().int().nullable(),
  changes: z.array(PolicyChange),
})
export type PolicyVersion = z.infer<typeof PolicyVersion>

const Words = <T extends z.ZodType>(shape: T) => z.object({ en: shape, es: shape })

/** A row of the engine's table as a privacy officer reads it. */
export const PolicyRow = z.object({
  id: z.string(),
  /** `floor`: at least this verdict when it fits; `explain`: gives the reason of a verdict. */
  role: z.enum(['floor', 'explain']),
  verdict: Verdict,
  citation: z.string(),
  /** What has to hold, all of it. */
  fits: Words(z.array(z.string())),
  why: Words(z.string()),
  /** The table's verdict and the stricter ones. */
  choices: z.array(Verdict),
  examples: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      account: Account,
      kind: PostKind,
      replyingTo: z.string().nullable(),
      /** With a picture that shows a face. */
      face: z.boolean(),
      expected: Verdict,
    }),
  ),
})
export type PolicyRow = z.infer<typeof PolicyRow>

export const PolicyDraft = z.object({
  /** Send it back with the next change. */
  revision: z.number().int(),
  document: PolicyDocument,
  changes: z.array(PolicyChange),
  updatedBy: PersonRef,
  updatedAt: Instant,
})
export type PolicyDraft = z.infer<typeof PolicyDraft>

export const CheckPolicy = z.object({
  rows: z.array(PolicyRow),
  /** 0 is the engine's table alone. */
  number: z.number().int(),
  document: PolicyDocument,
  draft: PolicyDraft.nullable(),
})
export type CheckPolicy = z.infer<typeof CheckPolicy>

export const PolicyTestResult = z.object({
  testId: z.string(),
  ruleId: z.string(),
  own: z.boolean(),
  expected: Verdict,
  got: Verdict,
  /** `stricter`: a test of the engine's that the draft is stricter with; that holds nothing up. */
  outcome: z.enum(['passed', 'stricter', 'failed']),
})
export type PolicyTestResult = z.infer<typeof PolicyTestResult>

export const PolicyScan = z.object({
  id: Id,
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  /** The draft that was tried. */
  revision: z.number().int(),
  total: z.number().int(),
  done: z.number().int(),
  counts: z.array(z.object({ before: Verdict, after: Verdict, posts: z.number().int() })),
  by: PersonRef,
  startedAt: Instant,
  finishedAt: Instant.nullable(),
})
export type PolicyScan = z.infer<typeof PolicyScan>

/** Posts that a preview reads, newest first. */
export const POLICY_SCAN_POSTS = 10_000
const Reason = line(1000)
const ScanParams = z.object({ scanId: Id })

export const checkPolicyApi = {
  rules: endpoint({
    method: 'get',
    path: '/api/check/rules',
    summary: 'What the organization adds to the check: stricter rules and own terms',
    access: 'check:run',
    scope: 'check',
    response: z.object({
      number: z.number().int(),
      tightened: PolicyDocument.shape.tightened,
      terms: PolicyDocument.shape.terms,
      billing: z.boolean(),
    }),
  }),
  get: endpoint({
    method: 'get',
    path: '/api/check/policy',
    summary: 'The table of rules, what is in force here, and the draft',
    access: 'check:policy-read',
    response: CheckPolicy,
  }),
  saveDraft: endpoint({
    method: 'put',
    path: '/api/check/policy/draft',
    summary: 'Save the draft; nothing changes for anybody until it is published',
    access: 'check:policy-write',
    body: z.object({ revision: z.number().int().min(0), document: PolicyDocument }),
    response: PolicyDraft,
  }),
  discardDraft: endpoint({
    method: 'delete',
    path: '/api/check/policy/draft',
    summary: 'Throw the draft away',
    access: 'check:policy-write',
  }),
  test: endpoint({
    method: 'post',
    path: '/api/check/policy/test',
    summary: 'Run every test against the draft, or what is in force without one',
    access: 'check:policy-read',
    response: z.object({ results: z.array(PolicyTestResult) }),
  }),
  publish: endpoint({
    method: 'post',
    path: '/api/check/policy/publish',
    summary: 'Publish the draft as the next version, when every test passes',
    access: 'check:policy-write',
    stepUp: true,
    body: z.object({ revision: z.number().int(), reason: Reason }),
    response: PolicyVersion,
    status: 201,
  }),
  versions: endpoint({
    method: 'get',
    path: '/api/check/policy/versions',
    summary: 'Published versions, newest first',
    access: 'check:policy-read',
    query: PageQuery,
    response: page(PolicyVersion),
  }),
  restore: endpoint({
    method: 'post',
    path: '/api/check/policy/restore',
    summary: 'Publish an older version again; 0 is the table alone',
    access: 'check:policy-write',
    stepUp: true,
    body: z.object({ number: z.number().int().min(0), reason: Reason }),
    response: PolicyVersion,
    status: 201,
  }),
  startScan: endpoint({
    method: 'post',
    path: '/api/check/policy/scans',
    summary: 'Try the draft on stored posts, in the background',
    access: 'check:policy-write',
    response: PolicyScan,
    status: 202,
  }),
  lastScan: endpoint({
    method: 'get',
    path: '/api/check/policy/scans',
    summary: 'The newest preview and how far it is',
    access: 'check:policy-read',
    response: z.object({ scan: PolicyScan.nullable() }),
  }),
  cancelScan: endpoint({
    method: 'post',
    path: '/api/check/policy/scans/{scanId}/cancel',
    summary: 'Stop a preview',
    access: 'check:policy-write',
    params: ScanParams,
    response: PolicyScan,
  }),
  scanPosts: endpoint({
    method: 'get',
    path: '/api/check/policy/scans/{scanId}/posts',
    summary: 'The posts that a preview would judge otherwise; reading is recorded',
    access: 'check:policy-read',
    params: ScanParams,
    query: PageQuery,
    response: page(z.object({ post: PostSummary, before: Verdict, after: Verdict })),
  }),
} as const

export const checkPolicyProblems = {
  looser: [422, 'A rule can be made stricter than the law asks, never looser.'],
  unknownRule: [422, 'There is no such rule to change or to attach a test to.'],
  badTerm: [422, 'A term needs letters or digits, and each term can be there once.'],
  draftChanged: [409, 'Somebody changed the draft meanwhile. Load it again.'],
  nothingChanged: [409, 'The draft is the same as what is in force.'],
  testsFail: [409, 'Some tests fail with this draft. Change the draft or the tests.'],
  scanRunning: [409, 'A preview is running. Wait for it or cancel it.'],
  noVersion: [404, 'There is no such version.'],
} as const
