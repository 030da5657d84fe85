import type { IncidentCause, SanctionCase, SanctionMatrix } from '@clearpost/contract'
import type { Aggravating, Mitigating, SanctionFlag, SanctionIntent } from '@clearpost/law'
import type { Generated, Selectable } from 'kysely'
import type { JsonColumn } from '../../core/index.ts'

interface SanctionMatrixTable {
  org_id: string
  revision: number
  levels: JsonColumn<SanctionMatrix['levels']>
  by_id: string
  at: Date
}

interface SanctionCaseTable {
  org_id: string
  id: string
  number: number
  incident_id: string
  person_id: string
  cause: IncidentCause
  intent: SanctionIntent
  aggravating: Aggravating[]
  mitigating: Mitigating[]
  /** Null for the starter's. */
  matrix_revision: number | null
  proposed_level: number
  state: Generated<SanctionCase['state']>
  facts: Buffer
  revision: number
  opened_by: string
  opened_at: Date
  level: number | null
  decision: Buffer | null
  decided_by: string | null
  decided_at: Date | null
}
export type SanctionRow = Selectable<SanctionCaseTable>

interface SanctionFlagTable {
  org_id: string
  id: string
  case_id: string
  kind: SanctionFlag
  note: Buffer
  raised_by: string
  raised_at: Date
  outcome: 'protected' | 'not_protected' | null
  reasons: Buffer | null
  reviewed_by: string | null
  reviewed_at: Date | null
}
export type SanctionFlagRow = Selectable<SanctionFlagTable>

declare module '../../core/database/tables.ts' {
  interface Tables {
    sanction_matrix: SanctionMatrixTable
    sanction_case: SanctionCaseTable
    sanction_flag: SanctionFlagTable
  }
}
