import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, Locale, line, PersonRef } from './shared.ts'

const Day = z.iso.date()
const Level = z.number().int().min(1).max(5)

export const RISK_TREATMENTS = ['reduce', 'avoid', 'share', 'accept'] as const

export const RiskInput = z.object({
  title: line(200),
  description: z.string().trim().max(4000),
  likelihood: Level,
  impact: Level,
  treatment: z.enum(RISK_TREATMENTS),
  /** What is done about it, or why it is accepted. */
  measures: z.string().trim().max(4000),
  ownerId: Id.nullable(),
  reviewOn: Day,
  state: z.enum(['open', 'closed']),
})
export type RiskInput = z.infer<typeof RiskInput>

export const Risk = RiskInput.omit({ ownerId: true }).extend({
  id: Id,
  number: z.number().int(),
  owner: PersonRef.nullable(),
  band: z.enum(['low', 'moderate', 'high', 'severe']),
  /** Whether its review day is over. */
  overdue: z.boolean(),
  revision: z.number().int(),
  updatedAt: Instant,
  updatedBy: PersonRef,
})
export type Risk = z.infer<typeof Risk>

export const RiskRevision = z.object({
  revision: z.number().int(),
  at: Instant,
  by: PersonRef,
  reason: z.string(),
  likelihood: Level,
  impact: Level,
  treatment: z.enum(RISK_TREATMENTS),
  state: z.enum(['open', 'closed']),
  title: z.string(),
  measures: z.string(),
  reviewOn: Day,
})
export type RiskRevision = z.infer<typeof RiskRevision>

const params = z.object({ riskId: Id })

export const riskApi = {
  list: endpoint({
    method: 'get',
    path: '/api/risks',
    summary: 'The register of risks of social media, the gravest first',
    access: 'risk:read',
    response: z.object({ items: z.array(Risk), lastReviewedOn: Day.nullable() }),
  }),
  begin: endpoint({
    method: 'post',
    path: '/api/risks/starters',
    summary: 'Take over the starter risks that are not in the register yet',
    access: 'risk:write',
    body: z.object({ lang: Locale }),
    response: z.object({ added: z.number().int() }),
  }),
  add: endpoint({
    method: 'post',
    path: '/api/risks',
    summary: 'Add a risk',
    access: 'risk:write',
    body: RiskInput,
    response: Risk,
    status: 201,
  }),
  save: endpoint({
    method: 'put',
    path: '/api/risks/{riskId}',
    summary: 'Assess a risk anew; the earlier assessment is kept',
    access: 'risk:write',
    params,
    body: RiskInput.extend({ basedOn: z.number().int(), reason: line(500) }),
    response: Risk,
  }),
  history: endpoint({
    method: 'get',
    path: '/api/risks/{riskId}/history',
    summary: 'Every assessment of a risk, newest first',
    access: 'risk:read',
    params,
    response: z.object({ items: z.array(RiskRevision) }),
  }),
  pdf: endpoint({
    method: 'get',
    path: '/api/risks/pdf',
    summary: 'The register as a tagged PDF',
    access: 'risk:read',
    query: z.object({ lang: Locale.default('en') }),
    response: 'bytes',
  }),
} as const

export const riskProblems = {
  notFound: [404, 'No such risk here.'],
  changedMeanwhile: [
    409,
    'Somebody else assessed this risk meanwhile. Reload it; your text stays in the page.',
  ],
  ownerUnknown: [422, 'The owner has to be an active person here.'],
} as const
