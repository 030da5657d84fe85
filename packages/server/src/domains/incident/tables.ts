import type {
  IncidentCause,
  IncidentEvidence,
  IncidentSeverity,
  IncidentSource,
  IncidentState,
  Involved,
  Measure,
  NoticeDuty,
  Outcome,
} from '@clearpost/contract'
import type { Generated, Selectable } from 'kysely'
import type { Json, JsonColumn } from '../../core/index.ts'

export type Who = 'person' | 'reporter' | 'system'

interface IncidentTable {
  org_id: string
  id: string
  year: number
  number: number
  revision: number
  state: IncidentState
  severity: IncidentSeverity
  source: IncidentSource
  words: Buffer
  reported_on: string
  discovered_on: string
  occurred_on: string | null
  determined_on: string | null
  owner_id: string | null
  reporter_id: string | null
  post_id: string | null
  channel_id: string | null
  alert_id: string | null
  cause: IncidentCause | null
  traits: Generated<string[]>
  residents: Buffer | null
  delay: Buffer | null
  code_hash: Buffer | null
  spoke_on: string | null
  told_on: string | null
  created_at: Date
  updated_at: Date
  closed_at: Date | null
}
export type IncidentRow = Selectable<IncidentTable>

interface IncidentPersonTable {
  org_id: string
  id: string
  incident_id: string
  sealed: Buffer
  created_at: Date
}

interface IncidentInvolvedTable {
  org_id: string
  incident_id: string
  person_id: string
  role: Involved['role']
}

interface IncidentEventTable {
  org_id: string
  id: string
  incident_id: string
  at: Date
  who: Who
  by_id: string | null
  action: string
  details: JsonColumn<Record<string, Json>>
  seq: number
}

interface IncidentTaskTable {
  org_id: string
  id: string
  incident_id: string
  words: Buffer
  owner_id: string | null
  due_on: string
  done_on: string | null
  done_by: string | null
  reminded_on: string | null
}

interface IncidentEvidenceTable {
  org_id: string
  id: string
  incident_id: string
  kind: IncidentEvidence['kind']
  label: Buffer
  mime: string
  bytes: number
  sha256: string
  sealed: Buffer | null
  captured_on: string
  seq: number
}
export type IncidentEvidenceRow = Selectable<IncidentEvidenceTable>

interface IncidentCustodyTable {
  org_id: string
  id: string
  evidence_id: string
  action: IncidentEvidence['custody'][number]['action']
  at: Date
  who: Who
  by_id: string | null
  sha256: string
}

interface IncidentStepTable {
  org_id: string
  id: string
  incident_id: string
  place: string
  step: string
  publication_id: string | null
  words: Buffer
  state: 'open' | 'done' | 'not_applicable'
  evidence_id: string | null
  settled_on: string | null
  settled_by: string | null
  recheck_on: string | null
  result: 'gone' | 'still_there' | 'unreachable' | null
  checked_on: string | null
  reminded_on: string | null
}
export type IncidentStepRow = Selectable<IncidentStepTable>

interface IncidentMeasureTable {
  org_id: string
  id: string
  incident_id: string
  kind: Measure['kind']
  ref: string | null
  person_id: string | null
  note: Buffer
  due_on: string | null
  done_on: string | null
  done_by: string | null
}

interface IncidentAssessmentTable {
  org_id: string
  incident_id: string
  round: number
  answers: Buffer
  outcome: Outcome | null
  reasons: Buffer | null
  concluded_by: string | null
  concluded_at: Date | null
  reopened: Buffer | null
}
export type IncidentAssessmentRow = Selectable<IncidentAssessmentTable>

interface IncidentDutyTable {
  org_id: string
  id: string
  incident_id: string
  kind: NoticeDuty['kind']
  state: string | null
  citation: string
  persons: number
  due_on: string | null
  words: string | null
  delayed: boolean
  source_url: string
  status: NoticeDuty['status']
  as_of: string
  asked: boolean
  done_on: string | null
  done_by: string | null
  proof: Buffer | null
  evidence_id: string | null
  excluded: Buffer | null
  reminded_on: string | null
}
export type IncidentDutyRow = Selectable<IncidentDutyTable>

interface IncidentMessageTable {
  org_id: string
  id: string
  incident_id: string
  sender: 'reporter' | 'office'
  on_day: string
  seq: number
  text: Buffer
}

interface IncidentIntakeTable {
  org_id: string
  token_hash: Buffer
  token: Buffer
  rotated_at: Date
  rotated_by: string
}

interface IncidentFeedTable {
  org_id: string
  id: string
  person_id: string
  token_hash: Buffer
  created_at: Date
  read_at: Date | null
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    incident: IncidentTable
    incident_person: IncidentPersonTable
    incident_involved: IncidentInvolvedTable
    incident_event: IncidentEventTable
    incident_task: IncidentTaskTable
    incident_evidence: IncidentEvidenceTable
    incident_custody: IncidentCustodyTable
    incident_step: IncidentStepTable
    incident_measure: IncidentMeasureTable
    incident_assessment: IncidentAssessmentTable
    incident_duty: IncidentDutyTable
    incident_message: IncidentMessageTable
    incident_intake: IncidentIntakeTable
    incident_feed: IncidentFeedTable
  }
}
