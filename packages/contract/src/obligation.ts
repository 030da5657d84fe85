import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, line, PageQuery, PersonRef, page } from './shared.ts'

/** Duties of the law data, by the ids it gives them. */
export const DUTIES = [
  'bbp_training',
  'bbp_ecp',
  'bbp_hbv',
  'bbp_post_exposure',
  'sharps_log',
  'bbp_records',
  'hazcom',
  'hazcom_2024',
  'log_300',
  'post_300a',
  'ita',
  'severe',
  'eap',
  'fpp',
  'ppe',
  'resp',
  'leie',
  'gcpg',
  'overpayment',
  'fca',
  'gfe',
  'aks_stark',
  'hipaa_sra',
  'hipaa_small_breach',
  'npp_part2',
] as const
export const Duty = z.enum(DUTIES)
export type Duty = z.infer<typeof Duty>

const Day = z.iso.date()
/** Not answered yet: null. */
const Answered = z.boolean().nullable()

/** A short description of the organization, from which the program suggests what applies. */
export const DutyProfile = z.object({
  /** Most people who worked for it at any one time of the year. */
  employees: z.number().int().min(0).max(1_000_000).nullable(),
  /** North American Industry Classification System, two to six digits. */
  naics: z
    .string()
    .regex(/^\d{2,6}$/)
    .nullable(),
  /** Two-letter codes. */
  states: z.array(z.string().regex(/^[A-Z]{2}$/)).max(60),
  occupationalExposure: Answered,
  hazardousChemicals: Answered,
  respirators: Answered,
  protectiveEquipment: Answered,
  /** Whether a standard asks for an emergency action or fire prevention plan. */
  planRequired: Answered,
  federalPrograms: Answered,
  selfPay: Answered,
  referralArrangements: Answered,
  substanceUseRecords: Answered,
})
export type DutyProfile = z.infer<typeof DutyProfile>

/** Whether a duty applies, as the organization itself decided. */
export const DutyAnswer = z.object({
  applies: z.boolean(),
  reason: z.string(),
  by: PersonRef,
  at: Instant,
  appliesFrom: Day,
  /** The organization's own interval, where the law names none. */
  ownMonths: z.number().int().nullable(),
  owner: PersonRef,
})
export type DutyAnswer = z.infer<typeof DutyAnswer>

export const Due = z.object({
  /** Null for what another page settles, e.g. a case that waits for its entry in the log. */
  id: Id.nullable(),
  duty: Duty,
  dueOn: Day,
  /** The last day of a window, such as a posting; the due day otherwise. */
  until: Day,
  /** An instant, where hours count. */
  dueAt: Instant.nullable(),
  beganOn: Day.nullable(),
  /** Whether a person began this clock; then it can be withdrawn. */
  clock: z.boolean(),
  note: z.string(),
  owner: PersonRef.nullable(),
})
export type Due = z.infer<typeof Due>

export const DutyState = z.object({
  duty: Duty,
  answer: DutyAnswer.nullable(),
  lastDoneOn: Day.nullable(),
  done: z.number().int(),
})
export type DutyState = z.infer<typeof DutyState>

export const EVIDENCE_KINDS = [
  'policy',
  'course',
  'osha',
  'screening',
  'overpayment',
  'estimate',
  'risk',
  'incident',
] as const
/** A record of this program that shows that it was done; `ref` is its id where it has one. */
export const EvidenceLink = z.object({ kind: z.enum(EVIDENCE_KINDS), ref: line(100).nullable() })
export type EvidenceLink = z.infer<typeof EvidenceLink>

export const Completion = z.object({
  id: Id,
  duty: Duty,
  /** The due day that was settled. */
  dueOn: Day,
  doneOn: Day,
  note: z.string(),
  links: z.array(EvidenceLink),
  files: z.array(z.object({ id: Id, mime: z.string(), bytes: z.number().int(), at: Instant })),
  by: PersonRef,
  at: Instant,
})
export type Completion = z.infer<typeof Completion>

export const EVIDENCE_MAX_BYTES = 10 * 1024 * 1024

export const obligationApi = {
  list: endpoint({
    method: 'get',
    path: '/api/obligations',
    summary: 'What is due, overdue first; every duty with its answer; the profile',
    access: 'obligation:read',
    response: z.object({
      today: Day,
      profile: DutyProfile,
      dues: z.array(Due),
      duties: z.array(DutyState),
    }),
  }),
  saveProfile: endpoint({
    method: 'put',
    path: '/api/obligations/profile',
    summary: 'Say what the organization is; answers that were given stay',
    access: 'obligation:write',
    body: DutyProfile,
    response: DutyProfile,
  }),
  answer: endpoint({
    method: 'put',
    path: '/api/obligations/answer',
    summary: 'Decide whether a duty applies, with the reason; its first due day follows',
    access: 'obligation:write',
    body: z.object({
      duty: Duty,
      applies: z.boolean(),
      reason: line(500),
      appliesFrom: Day,
      ownMonths: z.number().int().min(1).max(60).nullable(),
      /** Who sees to it and is reminded; the one who answers when null. */
      ownerId: Id.nullable(),
    }),
    response: DutyAnswer,
  }),
  begin: endpoint({
    method: 'post',
    path: '/api/obligations/clocks',
    summary:
      'Begin the clock of a duty that something sets off; the day is computed where the data names one',
    access: 'obligation:write',
    body: z.object({
      duty: Duty,
      beganOn: Day,
      /** Needed where the data names no number of days. */
      dueOn: Day.nullable(),
      note: line(300).nullable(),
    }),
    response: Due,
    status: 201,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/api/obligations/dues/{dueId}/withdraw',
    summary: 'Take back a clock that was begun by mistake',
    access: 'obligation:write',
    params: z.object({ dueId: Id }),
    body: z.object({ reason: line(500) }),
  }),
  complete: endpoint({
    method: 'post',
    path: '/api/obligations/dues/{dueId}/complete',
    summary: 'Say that it was done and by what one sees it; the next due day follows',
    access: 'obligation:write',
    params: z.object({ dueId: Id }),
    body: z.object({
      doneOn: Day,
      note: z.string().trim().max(2000),
      links: z.array(EvidenceLink).max(10),
    }),
    response: Completion,
    status: 201,
  }),
  attach: endpoint({
    method: 'post',
    path: '/api/obligations/completions/{completionId}/files',
    summary: 'Keep a PDF, JPEG or PNG with what was done, sealed',
    access: 'obligation:write',
    params: z.object({ completionId: Id }),
    body: 'bytes',
    response: Completion,
    status: 201,
  }),
  file: endpoint({
    method: 'get',
    path: '/api/obligations/files/{evidenceId}',
    summary: 'A kept file; reading it is recorded',
    access: 'obligation:read',
    params: z.object({ evidenceId: Id }),
    response: 'bytes',
  }),
  history: endpoint({
    method: 'get',
    path: '/api/obligations/completions',
    summary: 'What was done, newest first',
    access: 'obligation:read',
    query: PageQuery.extend({ duty: Duty.optional() }),
    response: page(Completion),
  }),
} as const

export const obligationProblems = {
  notFound: [404, 'No such duty, clock or record here.'],
  notNow: [409, 'This was settled or withdrawn meanwhile. Reload the page.'],
  notApplicable: [409, 'First say that this duty applies to you.'],
  noClock: [422, 'Nothing sets this duty off: it has due days of its own.'],
  dayMissing: [422, 'The law data names no number of days here. Choose the day by which it is to be done.'],
  dayAhead: [422, 'That day has not come yet.'],
  dayBefore: [422, 'The due day lies before the day on which it began.'],
  fileType: [415, 'Attach a PDF, JPEG or PNG.'],
  fileTooLarge: [413, 'The file is larger than 10 MB. Make it smaller and attach it again.'],
  ownerUnknown: [422, 'This person is not active here. Choose somebody else.'],
} as const
