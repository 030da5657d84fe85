import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant, Locale, line, PersonRef } from './shared.ts'

const Day = z.iso.date()
/** Wall-clock time, 24 hours. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const text = (max: number) => z.string().trim().max(max)
const count = z.number().int().min(0)
const Year = z.coerce.number().int().min(2000).max(2100)

export const ESTABLISHMENT_TYPES = ['private', 'state_government', 'local_government'] as const

/** One place of business with a log of its own, as the forms and the electronic submission name it. */
export const EstablishmentInput = z.object({
  name: line(100),
  companyName: text(100),
  /** Nine digits. */
  ein: z.string().regex(/^(\d{9})?$/),
  street: text(100),
  city: text(100),
  state: z.string().regex(/^([A-Z]{2})?$/),
  zip: z.string().regex(/^(\d{5}(\d{4})?)?$/),
  naics: z.string().regex(/^(\d{6})?$/),
  industry: text(300),
  type: z.enum(ESTABLISHMENT_TYPES),
})
export type EstablishmentInput = z.infer<typeof EstablishmentInput>
export const Establishment = EstablishmentInput.extend({ id: Id })
export type Establishment = z.infer<typeof Establishment>

/** Columns G to J of Form 300. */
export const OSHA_CLASSES = ['death', 'days_away', 'restricted', 'other'] as const
/** Column M of Form 300, in its order. */
export const OSHA_TYPES = ['injury', 'skin', 'respiratory', 'poisoning', 'hearing', 'other_illness'] as const
/** Kinds of cases whose name stays off the log. */
export const OSHA_PRIVACY = [
  'intimate',
  'sexual_assault',
  'mental_illness',
  'infection',
  'needlestick',
  'asked',
] as const

/** Fields of Forms 300 and 301 that may say who it was; sealed. Empty where not known yet. */
export const CaseDetails = z.object({
  jobTitle: text(200),
  where: text(300),
  description: text(1000),
  street: text(200),
  city: text(100),
  state: text(40),
  zip: text(10),
  bornOn: Day.nullable(),
  hiredOn: Day.nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  physician: text(200),
  facility: text(300),
  emergencyRoom: z.boolean().nullable(),
  overnight: z.boolean().nullable(),
  beganWorkAt: Time.nullable(),
  eventAt: Time.nullable(),
  before: text(2000),
  happened: text(2000),
  injury: text(1000),
  object: text(1000),
  diedOn: Day.nullable(),
  completedBy: text(200),
  completedTitle: text(200),
  completedPhone: text(40),
})
export type CaseDetails = z.infer<typeof CaseDetails>

export const OshaCaseInput = z.object({
  /** Null keeps the name that is there: that of a privacy case is not shown in the form. */
  employeeName: text(200).nullable(),
  occurredOn: Day,
  /** When the employer learned of it: the entry is due seven calendar days later. */
  learnedOn: Day,
  classification: z.enum(OSHA_CLASSES),
  daysAway: count.max(3650),
  daysRestricted: count.max(3650),
  type: z.enum(OSHA_TYPES),
  privacy: z.enum(OSHA_PRIVACY).nullable(),
  details: CaseDetails,
})
export type OshaCaseInput = z.infer<typeof OshaCaseInput>

export const OSHA_STATES = ['pending', 'entered', 'removed'] as const

/** One line of the log. */
export const OshaCaseSummary = OshaCaseInput.omit({ employeeName: true, details: true }).extend({
  id: Id,
  establishmentId: Id,
  year: z.number().int(),
  number: z.number().int(),
  state: z.enum(OSHA_STATES),
  /** Null for a privacy case: the log then says so instead. */
  employeeName: z.string().nullable(),
  jobTitle: z.string(),
  where: z.string(),
  description: z.string(),
  entryDueOn: Day,
  enteredAt: Instant.nullable(),
  removedReason: z.string().nullable(),
})
export type OshaCaseSummary = z.infer<typeof OshaCaseSummary>
export const OshaCase = OshaCaseSummary.extend({ details: CaseDetails, recordedBy: PersonRef })
export type OshaCase = z.infer<typeof OshaCase>

/** Figures of Form 300A. */
export const OshaTotals = z.object({
  cases: z.object({ death: count, days_away: count, restricted: count, other: count }),
  daysAway: count,
  daysRestricted: count,
  types: z.object({
    injury: count,
    skin: count,
    respiratory: count,
    poisoning: count,
    hearing: count,
    other_illness: count,
  }),
})
export type OshaTotals = z.infer<typeof OshaTotals>

export const OshaSummary = z.object({
  year: z.number().int(),
  /** Of the cases that are entered now. */
  totals: OshaTotals,
  averageEmployees: z.number().int().nullable(),
  peakEmployees: z.number().int().nullable(),
  hoursWorked: z.number().int().nullable(),
  changeReason: z.string(),
  certified: z
    .object({ name: z.string(), title: z.string(), phone: z.string(), at: Instant, totals: OshaTotals })
    .nullable(),
  /** The log was changed after it was certified. */
  changedSince: z.boolean(),
  postedOn: Day.nullable(),
  postedWhere: z.string(),
  unpostedOn: Day.nullable(),
  proofs: z.array(z.enum(['posted', 'unposted'])),
  /** First and last day of the posting, and of keeping the year's records. */
  postFrom: Day,
  postUntil: Day,
  keptUntil: Day,
})
export type OshaSummary = z.infer<typeof OshaSummary>

export const SharpsInput = z.object({
  occurredOn: Day,
  device: line(200),
  brand: text(200),
  department: line(200),
  /** How it happened; without names. */
  how: z.string().trim().min(1).max(2000),
  /** The case of the log that it belongs to, where the person's name stands. */
  caseId: Id.nullable(),
})
export type SharpsInput = z.infer<typeof SharpsInput>
export const Sharps = SharpsInput.extend({
  id: Id,
  caseNumber: z.number().int().nullable(),
  removedReason: z.string().nullable(),
})
export type Sharps = z.infer<typeof Sharps>

export const SEVERE = ['fatality', 'hospitalization', 'amputation', 'eye_loss'] as const
export const SevereInput = z.object({
  kind: z.enum(SEVERE),
  happenedAt: Instant,
  caseId: Id.nullable(),
})
export type SevereInput = z.infer<typeof SevereInput>
export const Severe = SevereInput.extend({
  id: Id,
  dueAt: Instant,
  reportedAt: Instant.nullable(),
  reportedHow: z.enum(['phone', 'office', 'online']).nullable(),
  confirmation: z.string(),
})
export type Severe = z.infer<typeof Severe>

const at = z.object({ establishmentId: Id })
const ofCase = z.object({ caseId: Id })
/** When absent, in the organization's time zone, the current year for records and the one before for summaries and forms. */
const ofYear = z.object({ year: Year.optional() })
const base = '/api/osha/establishments/{establishmentId}'

export const oshaApi = {
  establishments: endpoint({
    method: 'get',
    path: '/api/osha/establishments',
    summary: 'Places of business with a log of their own',
    access: 'osha:read',
    response: z.object({ items: z.array(Establishment) }),
  }),
  addEstablishment: endpoint({
    method: 'post',
    path: '/api/osha/establishments',
    summary: 'Begin a log for a place of business',
    access: 'osha:write',
    body: EstablishmentInput,
    response: Establishment,
    status: 201,
  }),
  changeEstablishment: endpoint({
    method: 'put',
    path: base,
    summary: 'Change what the forms say of a place',
    access: 'osha:write',
    params: at,
    body: EstablishmentInput,
    response: Establishment,
  }),
  log: endpoint({
    method: 'get',
    path: `${base}/cases`,
    summary: 'The log of a year; reading it is recorded',
    access: 'osha:read',
    params: at,
    query: ofYear,
    response: z.object({
      year: z.number().int(),
      items: z.array(OshaCaseSummary),
      totals: OshaTotals,
      keptUntil: Day,
    }),
  }),
  addCase: endpoint({
    method: 'post',
    path: `${base}/cases`,
    summary: 'Note an injury or illness; it waits for its entry',
    access: 'osha:write',
    params: at,
    body: OshaCaseInput,
    response: OshaCase,
    status: 201,
  }),
  case: endpoint({
    method: 'get',
    path: '/api/osha/cases/{caseId}',
    summary: 'One case with its report; reading it is recorded',
    access: 'osha:read',
    params: ofCase,
    response: OshaCase,
  }),
  changeCase: endpoint({
    method: 'put',
    path: '/api/osha/cases/{caseId}',
    summary: 'Change a case',
    access: 'osha:write',
    params: ofCase,
    body: OshaCaseInput,
    response: OshaCase,
  }),
  enterCase: endpoint({
    method: 'post',
    path: '/api/osha/cases/{caseId}/enter',
    summary: 'Enter a case in the log: its columns must be there',
    access: 'osha:write',
    params: ofCase,
    response: OshaCase,
  }),
  removeCase: endpoint({
    method: 'post',
    path: '/api/osha/cases/{caseId}/remove',
    summary: 'Line out a case that turned out not to be recordable; it stays readable with the reason',
    access: 'osha:write',
    params: ofCase,
    body: z.object({ reason: line(500) }),
    response: OshaCase,
  }),
  privacyNames: endpoint({
    method: 'get',
    path: `${base}/privacy-names`,
    summary: 'The separate list of names of privacy cases; reading it is recorded',
    access: 'osha:write',
    stepUp: true,
    params: at,
    query: ofYear,
    response: z.object({
      items: z.array(z.object({ caseId: Id, number: z.number().int(), name: z.string() })),
    }),
  }),
  summary: endpoint({
    method: 'get',
    path: `${base}/summary`,
    summary: 'The yearly summary, its figures computed from the log',
    access: 'osha:read',
    params: at,
    query: ofYear,
    response: OshaSummary,
  }),
  saveSummary: endpoint({
    method: 'put',
    path: `${base}/summary`,
    summary: 'Say how many people worked how many hours',
    access: 'osha:write',
    params: at,
    body: z.object({
      year: Year,
      averageEmployees: count.max(1_000_000),
      peakEmployees: count.max(1_000_000),
      hoursWorked: count.max(1_000_000_000),
      changeReason: text(100),
    }),
    response: OshaSummary,
  }),
  certify: endpoint({
    method: 'post',
    path: `${base}/summary/certify`,
    summary: 'An executive has examined the summary; its figures are kept as they are now',
    access: 'osha:write',
    stepUp: true,
    params: at,
    body: z.object({ year: Year, name: line(120), title: line(120), phone: line(40) }),
    response: OshaSummary,
  }),
  posting: endpoint({
    method: 'put',
    path: `${base}/summary/posting`,
    summary: 'Say when and where the summary was posted, and when it was taken down',
    access: 'osha:write',
    params: at,
    body: z.object({ year: Year, postedOn: Day, postedWhere: line(200), unpostedOn: Day.nullable() }),
    response: OshaSummary,
  }),
  proof: endpoint({
    method: 'post',
    path: `${base}/summary/proof`,
    summary: 'Keep a picture of the posted summary, or of the empty board',
    access: 'osha:write',
    params: at,
    query: ofYear.extend({ kind: z.enum(['posted', 'unposted']).default('posted') }),
    body: 'bytes',
    response: OshaSummary,
  }),
  readProof: endpoint({
    method: 'get',
    path: `${base}/summary/proof`,
    summary: 'A kept picture of the posting',
    access: 'osha:read',
    params: at,
    query: ofYear.extend({ kind: z.enum(['posted', 'unposted']).default('posted') }),
    response: 'bytes',
  }),
  form: endpoint({
    method: 'get',
    path: `${base}/forms`,
    summary: 'Form 300 or 300A of a year as a tagged PDF; making it is recorded',
    access: 'osha:read',
    params: at,
    query: ofYear.extend({ form: z.enum(['300', '300A']).default('300A'), lang: Locale.default('en') }),
    response: 'bytes',
  }),
  form301: endpoint({
    method: 'get',
    path: '/api/osha/cases/{caseId}/form-301',
    summary: 'The incident report of a case as a tagged PDF; making it is recorded',
    access: 'osha:read',
    params: ofCase,
    query: z.object({ lang: Locale.default('en') }),
    response: 'bytes',
  }),
  ita: endpoint({
    method: 'get',
    path: '/api/osha/ita',
    summary: 'The file for the electronic submission: every certified summary of a year',
    access: 'osha:read',
    query: ofYear,
    response: 'bytes',
  }),
  sharps: endpoint({
    method: 'get',
    path: `${base}/sharps`,
    summary: 'The sharps injury log of a year; reading it is recorded',
    access: 'osha:read',
    params: at,
    query: ofYear,
    response: z.object({ items: z.array(Sharps) }),
  }),
  addSharps: endpoint({
    method: 'post',
    path: `${base}/sharps`,
    summary: 'Log an injury from a sharp, without a name',
    access: 'osha:write',
    params: at,
    body: SharpsInput,
    response: Sharps,
    status: 201,
  }),
  removeSharps: endpoint({
    method: 'post',
    path: '/api/osha/sharps/{sharpsId}/remove',
    summary: 'Line out an entry that was made by mistake',
    access: 'osha:write',
    params: z.object({ sharpsId: Id }),
    body: z.object({ reason: line(500) }),
    response: Sharps,
  }),
  severe: endpoint({
    method: 'get',
    path: `${base}/severe`,
    summary: 'Deaths, hospital stays, amputations and lost eyes, with the time to report them',
    access: 'osha:read',
    params: at,
    response: z.object({ items: z.array(Severe) }),
  }),
  addSevere: endpoint({
    method: 'post',
    path: `${base}/severe`,
    summary: 'Begin the clock of a severe injury',
    access: 'osha:write',
    params: at,
    body: SevereInput,
    response: Severe,
    status: 201,
  }),
  reportSevere: endpoint({
    method: 'post',
    path: '/api/osha/severe/{severeId}/report',
    summary: 'Say when and how it was reported to OSHA',
    access: 'osha:write',
    params: z.object({ severeId: Id }),
    body: z.object({
      reportedAt: Instant,
      reportedHow: z.enum(['phone', 'office', 'online']),
      confirmation: text(200),
    }),
    response: Severe,
  }),
} as const

export const oshaProblems = {
  notFound: [404, 'No such place, case or entry here.'],
  notNow: [409, 'This case is not in a state in which that can be done. Reload it.'],
  incomplete: [422, 'The log needs a name, job title, place and description before a case is entered.'],
  dayAhead: [422, 'That has not happened yet.'],
  learnedBefore: [422, 'It cannot have become known before it happened.'],
  daysWithout: [422, 'Days away or restricted days do not fit this outcome.'],
  hoursMissing: [409, 'Enter the employees and the hours worked first.'],
  casesPending: [409, 'Cases of this year still wait for their entry in the log.'],
  yearOpen: [409, 'A year is certified once it is over.'],
  notCertified: [409, 'No summary of this year is certified yet.'],
  unpostedBefore: [422, 'It cannot have been taken down before it was posted.'],
  notPosted: [409, 'Say first when it was posted.'],
  proofType: [415, 'Attach a PDF, JPEG or PNG.'],
  proofTooLarge: [413, 'The file is larger than 10 MB. Make it smaller and attach it again.'],
} as const
