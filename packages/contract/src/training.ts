import * as z from 'zod'
import { ROLES } from './permission.ts'
import { Id, Instant, Locale, PersonRef } from './shared.ts'

const Day = z.iso.date()
export const Key = z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/)
/** Seconds that one report of reading time may claim. */
export const READING_MAX_SECONDS = 3600
/** Rows of one import of past records. */
export const IMPORT_MAX_ROWS = 10_000
export const IMPORT_MAX_CHARACTERS = 4_000_000
/** Missed attempts after which the next one waits until the following day. */
export const ATTEMPTS_A_DAY = 3
/** Days before something is due on which a reminder goes out; afterwards weekly. */
export const REMIND_DAYS_BEFORE = 7
/** Days after which what is overdue is told to the privacy officers. */
export const ESCALATE_AFTER_DAYS = 14

/** Why somebody was given a course. */
export const ASSIGNMENT_REASONS = ['rule', 'hire', 'renewal', 'policy', 'incident', 'person'] as const
export const AssignmentReason = z.enum(ASSIGNMENT_REASONS)
export type AssignmentReason = z.infer<typeof AssignmentReason>

/** A pass on record, kept six years (45 CFR 164.530(j)). */
export const CoursePass = z.object({
  id: Id,
  courseId: z.string(),
  title: z.string(),
  version: z.number().int().nullable(),
  /** Share of right answers, 0–1; null where a past record gave none. */
  score: z.number().nullable(),
  completedOn: Day,
  expiresOn: Day,
  source: z.enum(['attempt', 'import']),
  /** For whoever is shown the certificate. */
  code: z.string(),
})
export type CoursePass = z.infer<typeof CoursePass>

export const MyCourse = z.object({
  courseId: z.string(),
  title: z.string(),
  summary: z.string(),
  audience: z.string(),
  minutes: z.number().int(),
  lessons: z.number().int(),
  lessonsRead: z.number().int(),
  /** What asks for it now; null: nobody does. */
  assigned: z
    .object({ reason: AssignmentReason, dueOn: Day, assignedAt: Instant, overdue: z.boolean() })
    .nullable(),
  /** An attempt that was begun and not finished. */
  attemptId: Id.nullable(),
  /** The newest pass. */
  completion: CoursePass.nullable(),
  current: z.boolean(),
  /** Rights that ask for it: without a current pass they do not work. */
  gates: z.array(z.enum(['posting', 'approving'])),
})
export type MyCourse = z.infer<typeof MyCourse>

export const MyTraining = z.object({
  courses: z.array(MyCourse),
  completions: z.array(CoursePass),
  /** Questions that come back today, and the next day on which one does. */
  practice: z.object({ today: z.number().int(), nextOn: Day.nullable() }),
})
export type MyTraining = z.infer<typeof MyTraining>

export const CourseLesson = z.object({
  id: z.string(),
  title: z.string(),
  /** Markdown. */
  body: z.string(),
  minutes: z.number(),
  /** Ids of enforcement cases and of facts. */
  cases: z.array(z.string()),
  facts: z.array(z.string()),
  read: z.boolean(),
})
export const CourseView = MyCourse.extend({
  lang: Locale,
  content: z.array(CourseLesson),
  draw: z.number().int(),
  passMark: z.number(),
  /** Attempts that were not passed since the last pass. */
  missed: z.number().int(),
  /** Set while the next attempt must wait: the day on which it may begin. */
  waitUntil: Day.nullable(),
})
export type CourseView = z.infer<typeof CourseView>

/** A question as it is asked: nothing in it says which answer is right. */
export const AskedQuestion = z.object({
  id: z.string(),
  courseId: z.string(),
  lesson: z.string(),
  kind: z.enum(['single', 'multiple', 'ordering', 'mark']),
  scenario: z.string(),
  ask: z.string(),
  /** Options, or the steps of an ordering, in the order of this attempt. */
  options: z.array(z.object({ id: z.string(), text: z.string() })),
  /** What is to be marked. */
  post: z.string().nullable(),
})
export type AskedQuestion = z.infer<typeof AskedQuestion>

/** UTF-16 units of the post, end exclusive. */
const Range = z.object({ start: z.number().int().min(0), end: z.number().int().min(1) })

/** Ids of chosen options or of the steps in their order; ranges of what was marked. */
export const AnswerInput = z.object({
  chosen: z.array(Key).max(20).default([]),
  marks: z.array(Range).max(200).default([]),
})
export type AnswerInput = z.infer<typeof AnswerInput>

export const Feedback = z.object({
  questionId: z.string(),
  right: z.boolean(),
  explanation: z.string(),
  /** The right options, or the steps in their right order. */
  rightIds: z.array(z.string()),
  /** Why each option is right or wrong. */
  because: z.array(z.object({ id: z.string(), text: z.string() })),
  /** What identifies somebody in the post: found or missed; and marks on nothing. */
  marks: z.array(Range.extend({ outcome: z.enum(['found', 'missed', 'extra']), reason: z.string() })),
  cases: z.array(z.string()),
  facts: z.array(z.string()),
})
export type Feedback = z.infer<typeof Feedback>

export const Attempt = z.object({
  id: Id,
  courseId: z.string(),
  lang: Locale,
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  questions: z.array(AskedQuestion),
  answers: z.array(Feedback.extend({ chosen: z.array(z.string()), given: z.array(Range) })),
  /** Right answers that a pass needs. */
  needed: z.number().int(),
  right: z.number().int(),
  passed: z.boolean().nullable(),
  /** By lesson; of a finished attempt. */
  byLesson: z.array(
    z.object({ lesson: z.string(), title: z.string(), right: z.number().int(), asked: z.number().int() }),
  ),
  completion: CoursePass.nullable(),
})
export type Attempt = z.infer<typeof Attempt>

export const ShortLessonView = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  question: AskedQuestion,
  /** The person took it before. */
  taken: z.boolean(),
})
export type ShortLessonView = z.infer<typeof ShortLessonView>

/** Who is given a course, and by when. */
export const CourseRuleInput = z.object({
  courseId: Key,
  /** Empty: every role. */
  roles: z.array(z.enum(ROLES)).max(ROLES.length).default([]),
  /** Empty: every site. */
  siteIds: z.array(Id).max(100).default([]),
  /** Days after somebody joins, or after the rule is made. */
  dueDays: z.number().int().min(1).max(365),
  /** Given again to everyone it asks whenever a new version of this policy is published. */
  policyId: Id.nullable().default(null),
})
export type CourseRuleInput = z.infer<typeof CourseRuleInput>
export const CourseRule = CourseRuleInput.extend({
  id: Id,
  title: z.string(),
  by: PersonRef,
  at: Instant,
  /** People whom it asks now. */
  people: z.number().int(),
})
export type CourseRule = z.infer<typeof CourseRule>

export const TeamMember = z.object({
  assignmentId: Id,
  person: PersonRef,
  courseId: z.string(),
  title: z.string(),
  reason: AssignmentReason,
  dueOn: Day,
  state: z.enum(['done', 'open', 'overdue']),
  completedOn: Day.nullable(),
})
export type TeamMember = z.infer<typeof TeamMember>

export const TrainingFigure = z.object({
  site: z.object({ id: Id, name: z.string() }).nullable(),
  courseId: z.string(),
  title: z.string(),
  /** People whom the course was given. */
  assigned: z.number().int(),
  /** Of them with a pass that has not expired. */
  current: z.number().int(),
  overdue: z.number().int(),
})
export type TrainingFigure = z.infer<typeof TrainingFigure>

export const GateInput = z.object({
  /** Null: posting asks for no course. */
  posting: Key.nullable(),
  approving: Key.nullable(),
  /** Days in which somebody new may work without it. */
  graceDays: z.number().int().min(0).max(90),
})
export const Gates = GateInput.extend({
  /** People who hold the right and have no current pass: it does not work for them. */
  stopped: z.object({ posting: z.array(PersonRef), approving: z.array(PersonRef) }),
})
export type Gates = z.infer<typeof Gates>

export const ImportRow = z.object({
  /** Line of the file, the heading being 1. */
  line: z.number().int(),
  person: PersonRef.nullable(),
  courseId: z.string().nullable(),
  completedOn: Day.nullable(),
  /** What is wrong with it; empty: it can be saved. */
  problems: z.array(z.enum(['person', 'course', 'day', 'future', 'score', 'twice', 'known'])),
})
export const ImportPreview = z.object({
  good: z.number().int(),
  bad: z.number().int(),
  /** The first hundred rows that cannot be saved, then of those that can. */
  rows: z.array(ImportRow),
})
export type ImportPreview = z.infer<typeof ImportPreview>

export const CertificateView = z.object({
  organization: z.string(),
  title: z.object({ en: z.string(), es: z.string() }),
  /** Of the person's name. */
  initials: z.string(),
  completedOn: Day,
  expiresOn: Day,
  current: z.boolean(),
})
export type CertificateView = z.infer<typeof CertificateView>
