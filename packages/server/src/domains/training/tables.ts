import type { AssignmentReason, Role } from '@clearpost/contract'
import type { Selectable } from 'kysely'
import type { JsonColumn } from '../../core/index.ts'

export interface CourseRuleTable {
  org_id: string
  id: string
  course_id: string
  roles: Role[]
  site_ids: string[]
  due_days: number
  policy_id: string | null
  by_id: string
  at: Date
  ended_at: Date | null
}
export type CourseRuleRow = Selectable<CourseRuleTable>

export interface CourseCompletionTable {
  org_id: string
  id: string
  person_id: string
  course_id: string
  version: number | null
  score: number | null
  completed_on: string
  expires_on: string
  source: 'attempt' | 'import'
  code: string
  attempt_id: string | null
  imported_by: string | null
  at: Date
}
export type CourseCompletionRow = Selectable<CourseCompletionTable>

export interface CourseAssignmentTable {
  org_id: string
  id: string
  person_id: string
  course_id: string
  reason: AssignmentReason
  rule_id: string | null
  source: string | null
  assigned_at: Date
  due_on: string
  completion_id: string | null
  done_on: string | null
  ended_at: Date | null
  reminded_on: string | null
  escalated_on: string | null
}

export interface CourseReadingTable {
  org_id: string
  person_id: string
  course_id: string
  lesson_id: string
  version: number
  seconds: number
  done: boolean
  at: Date
}

export interface Given {
  chosen: string[]
  marks: { start: number; end: number }[]
  right: boolean
}

export interface CourseAttemptTable {
  org_id: string
  id: string
  person_id: string
  course_id: string
  version: number
  lang: 'en' | 'es'
  seed: string
  question_ids: string[]
  answers: JsonColumn<Record<string, Given>>
  started_at: Date
  finished_at: Date | null
  finished_on: string | null
  right_answers: number | null
  passed: boolean | null
}
export type CourseAttemptRow = Selectable<CourseAttemptTable>

export interface CoursePracticeTable {
  org_id: string
  person_id: string
  course_id: string
  question_id: string
  streak: number
  times: number
  due_on: string
}

export interface ShortLessonTakenTable {
  org_id: string
  id: string
  person_id: string
  lesson_id: string
  post_id: string | null
  answered_right: boolean
  at: Date
}

export interface TrainingGateTable {
  org_id: string
  posting: string | null
  approving: string | null
  grace_days: number
  by_id: string
  at: Date
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    course_rule: CourseRuleTable
    course_completion: CourseCompletionTable
    course_assignment: CourseAssignmentTable
    course_reading: CourseReadingTable
    course_attempt: CourseAttemptTable
    course_practice: CoursePracticeTable
    short_lesson_taken: ShortLessonTakenTable
    training_gate: TrainingGateTable
  }
}
