import type { Duty, DutyProfile, EvidenceLink } from '@clearpost/contract'
import type { Selectable } from 'kysely'
import type { JsonColumn } from '../../core/index.ts'

interface ObligationProfileTable {
  org_id: string
  profile: JsonColumn<DutyProfile>
  updated_at: Date
  updated_by: string
}

interface ObligationAnswerTable {
  org_id: string
  duty: Duty
  applies: boolean
  reason: string
  /** ISO day. */
  applies_from: string
  own_months: number | null
  owner_id: string
  answered_by: string
  answered_at: Date
}
export type ObligationAnswerRow = Selectable<ObligationAnswerTable>

interface ObligationDueTable {
  org_id: string
  id: string
  duty: Duty
  due_on: string
  /** Of a clock that a person began. */
  began_on: string | null
  note: Buffer | null
  created_at: Date
  closed_at: Date | null
  withdrawn_reason: string | null
  reminded_on: string | null
}
export type ObligationDueRow = Selectable<ObligationDueTable>

interface ObligationCompletionTable {
  org_id: string
  id: string
  due_id: string
  duty: Duty
  due_on: string
  done_on: string
  note: Buffer
  links: JsonColumn<EvidenceLink[]>
  by_id: string
  at: Date
}

interface ObligationEvidenceTable {
  org_id: string
  id: string
  completion_id: string
  sha256: string
  mime: string
  bytes: number
  by_id: string
  at: Date
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    obligation_profile: ObligationProfileTable
    obligation_answer: ObligationAnswerTable
    obligation_due: ObligationDueTable
    obligation_completion: ObligationCompletionTable
    obligation_evidence: ObligationEvidenceTable
  }
}
