import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, line, PageQuery, PersonRef, page, Sha256 } from './shared.ts'

/** Bytes of a proof: a PDF or a picture of one. */
export const BILLING_PROOF_MAX_BYTES = 20 * 1024 * 1024

const Day = z.iso.date()
/** US cents; up to a hundred million dollars. */
const Cents = z.number().int().min(0).max(10_000_000_000)

export const PAYERS = ['medicare', 'medicaid', 'other_federal', 'other'] as const

export const OverpaymentInput = z.object({
  /** What it is about; sealed, as it may name a patient. */
  about: z.string().trim().min(3).max(4000),
  payer: z.enum(PAYERS),
  amountCents: Cents,
  claims: z.number().int().min(1).max(100_000),
  receivedOn: Day.nullable(),
  identifiedOn: Day,
  investigationBeganOn: Day.nullable(),
  investigationEndedOn: Day.nullable(),
  costReportDueOn: Day.nullable(),
})
export type OverpaymentInput = z.infer<typeof OverpaymentInput>

export const OVERPAYMENT_STATES = ['open', 'returned', 'none'] as const

export const Overpayment = OverpaymentInput.extend({
  id: Id,
  state: z.enum(OVERPAYMENT_STATES),
  clock: z.object({
    dueOn: Day,
    because: z.enum(['sixty_days', 'suspended', 'cost_report']),
    suspendedDays: z.number().int(),
    stillSuspended: z.boolean(),
    beyondLookback: z.boolean(),
    /** Negative when overdue; of an open one. */
    daysLeft: z.number().int(),
  }),
  /** Range under the False Claims Act should it be kept knowingly; cents. */
  exposure: z.object({ minCents: z.number().int(), maxCents: z.number().int() }),
  proofSha256: Sha256.nullable(),
  closedOn: Day.nullable(),
  closedReason: z.string().nullable(),
  closedBy: PersonRef.nullable(),
  createdBy: PersonRef,
  createdAt: Instant,
})
export type Overpayment = z.infer<typeof Overpayment>

export const ESTIMATE_STEP_IDS = [
  'insurance_asked',
  'told',
  'services_listed',
  'charges_listed',
  'others_named',
  'dispute_explained',
  'language',
  'copy_kept',
] as const
const EstimateStepId = z.enum(ESTIMATE_STEP_IDS)

export const EstimateInput = z.object({
  /** How the practice finds the case; sealed. */
  reference: line(200),
  askedOn: Day,
  serviceOn: Day.nullable(),
  /** Whether the patient asked, beyond scheduling. */
  requested: z.boolean(),
  steps: z.array(EstimateStepId).max(ESTIMATE_STEP_IDS.length),
  givenOn: Day.nullable(),
  estimateCents: Cents.nullable(),
  billedCents: Cents.nullable(),
  billedOn: Day.nullable(),
})
export type EstimateInput = z.infer<typeof EstimateInput>

export const Estimate = EstimateInput.extend({
  id: Id,
  /** Null where the rule names no day. */
  dueOn: Day.nullable(),
  late: z.boolean(),
  /** Until when the patient may begin the dispute; null when the bill is not far enough over. */
  disputeUntil: Day.nullable(),
  createdBy: PersonRef,
  updatedAt: Instant,
})
export type Estimate = z.infer<typeof Estimate>

const overpaymentParams = z.object({ overpaymentId: Id })
const estimateParams = z.object({ estimateId: Id })

export const billingApi = {
  overpayments: endpoint({
    method: 'get',
    path: '/api/billing/overpayments',
    summary: 'Possible overpayments with their clocks; open ones first, the earliest day first',
    access: 'billing:read',
    query: PageQuery,
    response: page(Overpayment).extend({ open: z.number().int(), overdue: z.number().int() }),
  }),
  addOverpayment: endpoint({
    method: 'post',
    path: '/api/billing/overpayments',
    summary: 'Record a possible overpayment',
    access: 'billing:write',
    body: OverpaymentInput,
    response: Overpayment,
    status: 201,
  }),
  overpayment: endpoint({
    method: 'get',
    path: '/api/billing/overpayments/{overpaymentId}',
    summary: 'One possible overpayment',
    access: 'billing:read',
    params: overpaymentParams,
    response: Overpayment,
  }),
  saveOverpayment: endpoint({
    method: 'put',
    path: '/api/billing/overpayments/{overpaymentId}',
    summary: 'Change the record of a possible overpayment',
    access: 'billing:write',
    params: overpaymentParams,
    body: OverpaymentInput,
    response: Overpayment,
  }),
  attachProof: endpoint({
    method: 'post',
    path: '/api/billing/overpayments/{overpaymentId}/proof',
    summary: 'Attach the proof of return (PDF, PNG or JPEG)',
    access: 'billing:write',
    params: overpaymentParams,
    body: 'bytes',
    response: Overpayment,
  }),
  proof: endpoint({
    method: 'get',
    path: '/api/billing/overpayments/{overpaymentId}/proof',
    summary: 'The proof of return',
    access: 'billing:read',
    params: overpaymentParams,
    response: 'bytes',
  }),
  closeOverpayment: endpoint({
    method: 'post',
    path: '/api/billing/overpayments/{overpaymentId}/close',
    summary: 'It was reported and returned, with proof; or it turned out to be none, with the reason',
    access: 'billing:write',
    params: overpaymentParams,
    body: z.object({
      outcome: z.enum(['returned', 'none']),
      on: Day,
      reason: z.string().trim().min(3).max(2000),
    }),
    response: Overpayment,
  }),
  estimates: endpoint({
    method: 'get',
    path: '/api/billing/estimates',
    summary: 'Good-faith estimates, newest first',
    access: 'billing:read',
    query: PageQuery,
    response: page(Estimate),
  }),
  addEstimate: endpoint({
    method: 'post',
    path: '/api/billing/estimates',
    summary: 'Begin the checklist of a good-faith estimate',
    access: 'billing:write',
    body: EstimateInput,
    response: Estimate,
    status: 201,
  }),
  saveEstimate: endpoint({
    method: 'put',
    path: '/api/billing/estimates/{estimateId}',
    summary: 'Change the checklist of a good-faith estimate',
    access: 'billing:write',
    params: estimateParams,
    body: EstimateInput,
    response: Estimate,
  }),
  removeEstimate: endpoint({
    method: 'delete',
    path: '/api/billing/estimates/{estimateId}',
    summary: 'Remove a checklist that was begun by mistake',
    access: 'billing:write',
    params: estimateParams,
  }),
} as const

export const billingProblems = {
  notFound: [404, 'No such overpayment or estimate here.'],
  closed: [409, 'This overpayment is closed. Its record is kept as it is.'],
  daysOrder: [
    422,
    'The days do not fit together. An end comes after its beginning, and a past day is not ahead.',
  ],
  proofMissing: [422, 'Attach the proof of return first.'],
  proofKind: [422, 'A proof is a PDF, a PNG or a JPEG.'],
  tooLarge: [413, 'A proof may have 20 MB. Attach a smaller copy.'],
} as const
