import * as z from 'zod'
import { NETWORKS } from './channel.ts'
import { Id, Instant, Locale, line, PersonRef, Sha256 } from './shared.ts'

/**
 * `new`: nobody has looked. `triage`: somebody looks. `contained`: what was out is gone as far as it can be.
 * `assessment`: whether it is a breach. `breach`: concluded so, notices are owed. `notified`: every notice but the
 * yearly log is made. `low_probability`, `not_a_breach`: concluded so. `closed`: nothing is owed any more.
 */
export const INCIDENT_STATES = [
  'new',
  'triage',
  'contained',
  'assessment',
  'breach',
  'notified',
  'low_probability',
  'not_a_breach',
  'closed',
] as const
export const IncidentState = z.enum(INCIDENT_STATES)
export type IncidentState = z.infer<typeof IncidentState>

export const INCIDENT_SOURCES = ['post', 'alert', 'form', 'anonymous'] as const
export const IncidentSource = z.enum(INCIDENT_SOURCES)
export type IncidentSource = z.infer<typeof IncidentSource>

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const
export const IncidentSeverity = z.enum(SEVERITIES)
export type IncidentSeverity = z.infer<typeof IncidentSeverity>

/** How it came about. */
export const INCIDENT_CAUSES = [
  'post',
  'review_reply',
  'picture',
  'message',
  'personal_account',
  'group',
  'wrong_recipient',
  'access',
  'account_taken',
  'device',
  'vendor',
  'other',
] as const
export const IncidentCause = z.enum(INCIDENT_CAUSES)
export type IncidentCause = z.infer<typeof IncidentCause>

/** Where something is out: the networks that can be connected, and those that people clear by hand. */
export const CONTAINMENT_PLACES = [
  ...NETWORKS,
  'facebook',
  'instagram',
  'x',
  'tiktok',
  'youtube',
  'linkedin',
  'google',
  'yelp',
  'messenger',
  'other',
] as const
export const ContainmentPlace = z.enum(CONTAINMENT_PLACES)
export type ContainmentPlace = z.infer<typeof ContainmentPlace>

export const Day = z.iso.date()
/** Two capital letters, as the post writes states and territories. */
export const StateCode = z.string().regex(/^[A-Z]{2}$/)
const prose = (max: number) => z.string().trim().max(max)
const said = (max: number) => prose(max).min(1)

export const INCIDENT_TEXT_MAX = 20_000
export const INCIDENT_NOTE_MAX = 4000

/** People affected by state of residence. */
export const Residents = z.object({
  states: z.record(StateCode, z.number().int().min(1).max(100_000_000)),
  /** Whose state is not known. */
  elsewhere: z.number().int().min(0).max(100_000_000),
})
export type Residents = z.infer<typeof Residents>

/** A statement of a law-enforcement official that a notice would hinder: 45 CFR 164.412. */
export const Delay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('written'), statedOn: Day, until: Day, official: line(200) }),
  /** Holds for 30 days unless a written one follows. */
  z.object({ kind: z.literal('oral'), statedOn: Day, official: line(200) }),
])
export type Delay = z.infer<typeof Delay>

/** Somebody whose information was exposed, and to whom the notice goes. */
export const AffectedPersonInput = z.object({
  name: line(200),
  state: StateCode.nullable(),
  lang: Locale,
  kind: z.enum(['individual', 'parent', 'representative', 'next_of_kin']),
  /** The recipient's name when it is not the person. */
  recipient: line(200).nullable(),
  address: z.array(line(200)).max(6),
  /** Only when the person agreed to notices by e-mail: 164.404(d)(1)(i). */
  email: z.email().max(254).nullable(),
  phone: line(40).nullable(),
})
export type AffectedPersonInput = z.infer<typeof AffectedPersonInput>
export const AffectedPerson = AffectedPersonInput.extend({ id: Id })
export type AffectedPerson = z.infer<typeof AffectedPerson>

export const INVOLVEMENTS = ['acted', 'approved', 'present', 'knew', 'other'] as const
export const Involved = z.object({ person: PersonRef, role: z.enum(INVOLVEMENTS) })
export type Involved = z.infer<typeof Involved>

export const IncidentTask = z.object({
  id: Id,
  title: z.string(),
  owner: PersonRef.nullable(),
  dueOn: Day,
  doneOn: Day.nullable(),
  doneBy: PersonRef.nullable(),
  note: z.string(),
})
export type IncidentTask = z.infer<typeof IncidentTask>

/** What the last look showed. */
export const RECHECK_RESULTS = ['gone', 'still_there', 'unreachable'] as const
export const ContainmentStep = z.object({
  id: Id,
  place: ContainmentPlace,
  /** Of the checklist in `@clearpost/law`. */
  step: z.string(),
  link: z.string().nullable(),
  publicationId: Id.nullable(),
  state: z.enum(['open', 'done', 'not_applicable']),
  note: z.string(),
  /** Shows that it is gone. */
  evidenceId: Id.nullable(),
  settledOn: Day.nullable(),
  settledBy: PersonRef.nullable(),
  /** When somebody, or the program where the account is connected, looks again. */
  recheckOn: Day.nullable(),
  result: z.enum(RECHECK_RESULTS).nullable(),
  checkedOn: Day.nullable(),
})
export type ContainmentStep = z.infer<typeof ContainmentStep>

export const CustodyEntry = z.object({
  action: z.enum(['captured', 'read', 'verified']),
  at: Instant.nullable(),
  /** A day alone for what a reporter without a name sent. */
  on: Day,
  by: PersonRef,
  sha256: Sha256,
})
export const IncidentEvidence = z.object({
  id: Id,
  kind: z.enum(['live', 'pack', 'file', 'text']),
  label: z.string(),
  mime: z.string(),
  bytes: z.number().int(),
  sha256: Sha256,
  capturedOn: Day,
  custody: z.array(CustodyEntry),
})
export type IncidentEvidence = z.infer<typeof IncidentEvidence>

export const MEASURES = ['policy', 'rule', 'course', 'other'] as const
/** What is changed so that it does not happen again. */
export const Measure = z.object({
  id: Id,
  kind: z.enum(MEASURES),
  /** A policy's, a rule's or a course's id. */
  ref: z.string().nullable(),
  person: PersonRef.nullable(),
  note: z.string(),
  dueOn: Day.nullable(),
  doneOn: Day.nullable(),
  doneBy: PersonRef.nullable(),
})
export type Measure = z.infer<typeof Measure>

export const EXCEPTIONS = ['good_faith', 'internal', 'no_retention'] as const
export const FACTORS = ['nature', 'recipient', 'acquired', 'mitigated'] as const
export const FactorLevel = z.enum(['low', 'medium', 'high'])
const ExceptionAnswer = z.object({ applies: z.boolean().nullable(), reason: prose(INCIDENT_NOTE_MAX) })
const FactorAnswer = z.object({ level: FactorLevel.nullable(), reason: prose(INCIDENT_NOTE_MAX) })

/** The questions of 45 CFR 164.402 as far as they were answered. */
export const AssessmentAnswers = z.object({
  /** Whether the rules did not allow the use or disclosure; a permitted one is no breach. */
  notPermitted: z.boolean().nullable(),
  notPermittedReason: prose(INCIDENT_NOTE_MAX),
  /** Whether the information was unsecured; a public post always is. */
  unsecured: z.boolean().nullable(),
  unsecuredReason: prose(INCIDENT_NOTE_MAX),
  exceptions: z.object({
    good_faith: ExceptionAnswer,
    internal: ExceptionAnswer,
    no_retention: ExceptionAnswer,
  }),
  factors: z.object({
    nature: FactorAnswer,
    recipient: FactorAnswer,
    acquired: FactorAnswer,
    mitigated: FactorAnswer,
  }),
})
export type AssessmentAnswers = z.infer<typeof AssessmentAnswers>

/** What a person concluded. `permitted`, `secured` and `exception` say why it is no breach. */
export const OUTCOMES = ['breach', 'low_probability', 'exception', 'secured', 'permitted'] as const
export const Outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof Outcome>

/** One assessment; a reopened one stays and the next begins with its answers. */
export const Assessment = z.object({
  round: z.number().int(),
  answers: AssessmentAnswers,
  outcome: Outcome.nullable(),
  reasons: z.string(),
  concludedBy: PersonRef.nullable(),
  concludedAt: Instant.nullable(),
  /** Why it was opened again. */
  reopened: z.string().nullable(),
})
export type Assessment = z.infer<typeof Assessment>

export const NOTICE_KINDS = [
  'individuals',
  'hhs',
  'hhs_log',
  'media',
  'state_individuals',
  'regulator',
] as const
/** One notice that is owed, or would be if it is a breach. */
export const NoticeDuty = z.object({
  id: Id,
  kind: z.enum(NOTICE_KINDS),
  state: StateCode.nullable(),
  persons: z.number().int(),
  dueOn: Day.nullable(),
  words: z.string().nullable(),
  delayed: z.boolean(),
  citation: z.string(),
  sourceUrl: z.string(),
  status: z.enum(['verified_primary_text', 'verified_secondary', 'derived_not_published', 'unverified']),
  asOf: z.string(),
  /** Whether the facts, as they stand, ask for it. What was done stays although they no longer do. */
  asked: z.boolean(),
  doneOn: Day.nullable(),
  doneBy: PersonRef.nullable(),
  proof: z.string(),
  evidenceId: Id.nullable(),
  /** Why a person decided that this statute does not apply. */
  excluded: z.string().nullable(),
})
export type NoticeDuty = z.infer<typeof NoticeDuty>

export const IncidentMessage = z.object({
  id: Id,
  from: z.enum(['reporter', 'office']),
  on: Day,
  text: z.string(),
})
export type IncidentMessage = z.infer<typeof IncidentMessage>

export const IncidentEvent = z.object({
  id: Id,
  /** Null for what a reporter without a name did: the day alone is known. */
  at: Instant.nullable(),
  on: Day,
  who: z.enum(['person', 'reporter', 'system']),
  by: PersonRef.nullable(),
  action: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
})
export type IncidentEvent = z.infer<typeof IncidentEvent>

export const IncidentSummary = z.object({
  id: Id,
  /** For example INC-2026-001. */
  number: z.string(),
  state: IncidentState,
  severity: IncidentSeverity,
  source: IncidentSource,
  title: z.string(),
  discoveredOn: Day,
  owner: PersonRef.nullable(),
  /** Null as long as nobody said. */
  persons: z.number().int().nullable(),
  /** The first notice that is open. */
  nextDue: z.object({ kind: z.enum(NOTICE_KINDS), state: StateCode.nullable(), dueOn: Day }).nullable(),
  openTasks: z.number().int(),
  updatedAt: Instant,
})
export type IncidentSummary = z.infer<typeof IncidentSummary>

export const INCIDENT_ACTIONS = ['write', 'conclude', 'reopen', 'close'] as const

/** The whole file. People affected are named in a list of their own. */
export const Incident = IncidentSummary.omit({ openTasks: true }).extend({
  revision: z.number().int(),
  what: z.string(),
  link: z.string().nullable(),
  occurredOn: Day.nullable(),
  reportedOn: Day,
  /** When it was determined to be a breach; some statutes count from then. */
  determinedOn: Day.nullable(),
  reporter: PersonRef.nullable(),
  postId: Id.nullable(),
  channelId: Id.nullable(),
  alertId: Id.nullable(),
  cause: IncidentCause.nullable(),
  mitigation: z.string(),
  rootCause: z.string(),
  /** Of `CASE_TRAITS` in `@clearpost/law`: what comparable cases are found by. */
  traits: z.array(z.string()),
  residents: Residents.nullable(),
  /** How many are on the list of names. */
  listed: z.number().int(),
  delay: Delay.nullable(),
  involved: z.array(Involved),
  tasks: z.array(IncidentTask),
  containment: z.array(ContainmentStep),
  evidence: z.array(IncidentEvidence),
  measures: z.array(Measure),
  assessments: z.array(Assessment),
  duties: z.array(NoticeDuty),
  messages: z.array(IncidentMessage),
  /** Whether the reporter can read messages with a code. */
  answerable: z.boolean(),
  events: z.array(IncidentEvent),
  /** Today in the organization's time zone. */
  today: Day,
  actions: z.array(z.enum(INCIDENT_ACTIONS)),
})
export type Incident = z.infer<typeof Incident>

export const IncidentReportInput = z.object({
  what: said(INCIDENT_TEXT_MAX),
  title: line(200).nullable().default(null),
  /** First day on which the reporter knew; today when null. */
  discoveredOn: Day.nullable().default(null),
  occurredOn: Day.nullable().default(null),
  link: z.url().max(2000).nullable().default(null),
  severity: IncidentSeverity.default('medium'),
  postId: Id.nullable().default(null),
  alertId: Id.nullable().default(null),
})
export type IncidentReportInput = z.output<typeof IncidentReportInput>

/** What is left out stays as it is. */
export const IncidentChange = z.object({
  revision: z.number().int(),
  title: line(200).optional(),
  what: said(INCIDENT_TEXT_MAX).optional(),
  link: z.url().max(2000).nullable().optional(),
  severity: IncidentSeverity.optional(),
  discoveredOn: Day.optional(),
  occurredOn: Day.nullable().optional(),
  determinedOn: Day.nullable().optional(),
  ownerId: Id.nullable().optional(),
  channelId: Id.nullable().optional(),
  cause: IncidentCause.nullable().optional(),
  mitigation: prose(INCIDENT_TEXT_MAX).optional(),
  rootCause: prose(INCIDENT_TEXT_MAX).optional(),
  traits: z.array(line(40)).max(20).optional(),
})
export type IncidentChange = z.infer<typeof IncidentChange>
