import * as z from 'zod'
import { Id, Instant, line, PersonRef } from './shared.ts'

const Day = z.iso.date()
/** Wall-clock time, 24 hours. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const text = (max: number) => z.string().trim().max(max)
const count = z.number().int().min(0)

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
