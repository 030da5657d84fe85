import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { ROLES } from './permission.ts'
import { Id, Instant, Locale, line, PersonRef, Sha256 } from './shared.ts'

/** Characters of one language's text, Markdown. */
export const POLICY_TEXT_MAX = 60_000
/** People other than the writer who must agree before a version may be published. */
export const POLICY_QUORUM_MAX = 5

/** Starter policies that come with the product; `own` is written from nothing. */
export const POLICY_KINDS = [
  'social_media',
  'photography',
  'reviews',
  'personal_accounts',
  'breach_response',
  'sanctions',
  'monitoring',
  'secure_messaging',
  'exposure_control',
  'billing_conduct',
  'own',
] as const
export const PolicyKind = z.enum(POLICY_KINDS)
export type PolicyKind = z.infer<typeof PolicyKind>

/** A policy in one language: Markdown with headings, lists and tables. */
export const PolicyText = z.object({
  title: line(200),
  body: z
    .string()
    .trim()
    .min(1)
    .max(POLICY_TEXT_MAX)
    // Deeper ones exhaust what reads them, and no policy has any.
    .refine((body) => !/^(?:[ \t]*>){11}/m.test(body), 'Quotes can be nested ten deep at most.'),
})
export type PolicyText = z.infer<typeof PolicyText>

/** In the organization's language at least; people read their own where it is there. */
export const PolicyTexts = z.object({ en: PolicyText.nullable(), es: PolicyText.nullable() })
export type PolicyTexts = z.infer<typeof PolicyTexts>

/** Titles by language; at least one is there. */
const Titles = z.object({ en: z.string().nullable(), es: z.string().nullable() })

/** Roles whose holders must acknowledge; empty: the whole workforce. */
export const PolicyAudience = z.array(z.enum(ROLES)).max(ROLES.length)

/**
 * `draft`: being written. `approval`: waits for the quorum, and is not changed meanwhile. `agreed`: may be published.
 * `published`: in force, or will be on its day. `replaced`: a later version is in force.
 */
export const POLICY_STATES = ['draft', 'approval', 'agreed', 'published', 'replaced'] as const
export const PolicyState = z.enum(POLICY_STATES)
export type PolicyState = z.infer<typeof PolicyState>

const Day = z.iso.date()

export const PolicyApproval = z.object({
  by: PersonRef,
  at: Instant,
  decision: z.enum(['agree', 'send_back']),
  comment: z.string().nullable(),
})
export type PolicyApproval = z.infer<typeof PolicyApproval>

export const PolicyVersionSummary = z.object({
  number: z.number().int(),
  state: PolicyState,
  /** Why it changed, in one line that people are shown when they are asked again. */
  reason: z.string(),
  audience: PolicyAudience,
  quorum: z.number().int(),
  /** First day on which it holds, in the organization's time zone. */
  effectiveOn: Day.nullable(),
  reviewBy: Day.nullable(),
  writtenBy: PersonRef,
  updatedAt: Instant,
  publishedAt: Instant.nullable(),
  contentHash: Sha256,
  approvals: z.array(PolicyApproval),
})
export type PolicyVersionSummary = z.infer<typeof PolicyVersionSummary>

export const PolicyWritten = PolicyVersionSummary.extend({ texts: PolicyTexts })
export type PolicyWritten = z.infer<typeof PolicyWritten>

export const PolicySummary = z.object({
  id: Id,
  kind: PolicyKind,
  titles: Titles,
  /** The version in force; null before the first. */
  current: PolicyVersionSummary.nullable(),
  /** A version that is being written or waits. */
  next: PolicyVersionSummary.nullable(),
  /** Of the version in force. */
  acknowledged: z.number().int(),
  asked: z.number().int(),
  /** Whether the signed-in person still has to acknowledge it. */
  mine: z.enum(['none', 'waiting', 'done']),
  retiredAt: Instant.nullable(),
  retiredReason: z.string().nullable(),
})
export type PolicySummary = z.infer<typeof PolicySummary>

export const Policy = PolicySummary.extend({
  currentText: PolicyTexts.nullable(),
  nextText: PolicyTexts.nullable(),
  versions: z.array(PolicyVersionSummary),
})
export type Policy = z.infer<typeof Policy>

export const PolicyDraftInput = z.object({
  /** The hash of the text that was changed; another one answers 409 and nothing is lost. */
  basedOn: Sha256,
  texts: PolicyTexts,
  reason: line(500),
  audience: PolicyAudience,
  quorum: z.number().int().min(1).max(POLICY_QUORUM_MAX),
  reviewBy: Day.nullable(),
})
export type PolicyDraftInput = z.infer<typeof PolicyDraftInput>

export const Acknowledgement = z.object({
  person: PersonRef,
  site: z.string().nullable(),
  at: Instant.nullable(),
  /** Of the version that was signed. */
  number: z.number().int().nullable(),
  lang: Locale.nullable(),
  contentHash: Sha256.nullable(),
})
export type Acknowledgement = z.infer<typeof Acknowledgement>

/** What someone is asked to read and sign, oldest first. */
export const PolicyTask = z.object({
  policyId: Id,
  number: z.number().int(),
  titles: Titles,
  reason: z.string(),
  effectiveOn: Day,
  /** Whether an earlier version was acknowledged. */
  again: z.boolean(),
})
export type PolicyTask = z.infer<typeof PolicyTask>

const params = z.object({ policyId: Id })
const ofVersion = params.extend({ number: z.coerce.number().int().min(1) })

export const policyApi = {
  list: endpoint({
    method: 'get',
    path: '/api/policies',
    summary: 'Policies with the version in force, what waits, and how many have acknowledged',
    access: 'policy:read',
    response: z.object({ items: z.array(PolicySummary) }),
  }),
  mine: endpoint({
    method: 'get',
    path: '/api/policies/mine',
    summary: 'What the signed-in person has to acknowledge',
    access: 'policy:read',
    response: z.object({ items: z.array(PolicyTask) }),
  }),
  begin: endpoint({
    method: 'post',
    path: '/api/policies',
    summary: 'Begin a policy from a starter, with the blanks filled from the organization, or from nothing',
    access: 'policy:write',
    body: z.object({ kind: PolicyKind, title: line(200).optional() }),
    response: Policy,
    status: 201,
  }),
  get: endpoint({
    method: 'get',
    path: '/api/policies/{policyId}',
    summary: 'One policy with its texts and versions',
    access: 'policy:read',
    params,
    response: Policy,
  }),
  version: endpoint({
    method: 'get',
    path: '/api/policies/{policyId}/versions/{number}',
    summary: 'One version as it was written',
    access: 'policy:read',
    params: ofVersion,
    response: PolicyWritten,
  }),
  pdf: endpoint({
    method: 'get',
    path: '/api/policies/{policyId}/versions/{number}/pdf',
    summary: 'One version as a tagged PDF',
    access: 'policy:read',
    params: ofVersion,
    query: z.object({ lang: Locale.default('en') }),
    response: 'bytes',
  }),
  revise: endpoint({
    method: 'post',
    path: '/api/policies/{policyId}/draft',
    summary: 'Begin the next version with the text in force',
    access: 'policy:write',
    params,
    response: Policy,
  }),
  save: endpoint({
    method: 'put',
    path: '/api/policies/{policyId}/draft',
    summary: 'Save the version that is being written',
    access: 'policy:write',
    params,
    body: PolicyDraftInput,
    response: Policy,
  }),
  discard: endpoint({
    method: 'delete',
    path: '/api/policies/{policyId}/draft',
    summary: 'Throw away the version that is being written; a policy that was never published goes with it',
    access: 'policy:write',
    params,
  }),
  submit: endpoint({
    method: 'post',
    path: '/api/policies/{policyId}/submit',
    summary: 'Ask for agreement to exactly this text',
    access: 'policy:write',
    params,
    body: z.object({ contentHash: Sha256 }),
    response: Policy,
  }),
  decide: endpoint({
    method: 'post',
    path: '/api/policies/{policyId}/decision',
    summary: 'Agree to the text, or send it back with a comment',
    access: 'policy:approve',
    params,
    body: z.object({
      contentHash: Sha256,
      decision: z.enum(['agree', 'send_back']),
      comment: z.string().trim().max(2000).nullable().default(null),
    }),
    response: Policy,
  }),
  publish: endpoint({
    method: 'post',
    path: '/api/policies/{policyId}/publish',
    summary: 'Publish an agreed version from a day on; people are asked to acknowledge it',
    access: 'policy:write',
    stepUp: true,
    params,
    body: z.object({ contentHash: Sha256, effectiveOn: Day }),
    response: Policy,
  }),
  acknowledge: endpoint({
    method: 'post',
    path: '/api/policies/{policyId}/acknowledge',
    summary: 'Sign that this version was read and will be followed',
    access: 'policy:read',
    params,
    body: z.object({ number: z.number().int().min(1), contentHash: Sha256, lang: Locale }),
    response: Policy,
  }),
  acknowledgements: endpoint({
    method: 'get',
    path: '/api/policies/{policyId}/acknowledgements',
    summary: 'Who has acknowledged the version in force and who has not',
    access: 'policy:track',
    params,
    response: z.object({ items: z.array(Acknowledgement) }),
  }),
  remind: endpoint({
    method: 'post',
    path: '/api/policies/{policyId}/remind',
    summary: 'Mail everyone who has not acknowledged the version in force; at most once a day each',
    access: 'policy:write',
    params,
    response: z.object({ mailed: z.number().int() }),
  }),
  retire: endpoint({
    method: 'post',
    path: '/api/policies/{policyId}/retire',
    summary: 'Take a policy out of force; its versions and signatures are kept',
    access: 'policy:write',
    stepUp: true,
    params,
    body: z.object({ reason: line(500) }),
    response: Policy,
  }),
} as const

export const policyProblems = {
  notFound: [404, 'No such policy or version here.'],
  changedMeanwhile: [
    409,
    'Somebody else changed this policy meanwhile. Reload it; your text stays in the page.',
  ],
  notNow: [409, 'This policy is not in a state in which that can be done. Reload it.'],
  ownText: [409, 'Somebody other than the writer has to agree.'],
  alreadyDecided: [409, 'You have already agreed to this text.'],
  languageMissing: [422, 'The organization’s own language is missing. Write the policy in it first.'],
  reasonMissing: [
    422,
    'Say in one line why the policy changes. People see it when they are asked to sign again.',
  ],
  commentMissing: [422, 'Say what has to change when you send a policy back.'],
  dayPast: [422, 'A policy cannot hold from a day that is over. Choose today or a later day.'],
  nothingChanged: [409, 'The text is the same as the version in force.'],
} as const
