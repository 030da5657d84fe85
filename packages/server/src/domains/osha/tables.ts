import type { EstablishmentInput, OshaCaseSummary, OshaSummary, Severe } from '@clearpost/contract'
import type { Generated, Selectable } from 'kysely'
import type { JsonColumn } from '../../core/index.ts'

interface OshaEstablishmentTable {
  org_id: string
  id: string
  about: JsonColumn<EstablishmentInput>
  created_at: Date
}
export type OshaEstablishmentRow = Selectable<OshaEstablishmentTable>

interface OshaCaseTable {
  org_id: string
  id: string
  establishment_id: string
  year: number
  number: number
  state: OshaCaseSummary['state']
  /** ISO days. */
  occurred_on: string
  learned_on: string
  classification: OshaCaseSummary['classification']
  days_away: number
  days_restricted: number
  type: OshaCaseSummary['type']
  privacy: OshaCaseSummary['privacy']
  details: Buffer
  removed_reason: Buffer | null
  recorded_by: string
  recorded_at: Date
  entered_at: Date | null
  updated_at: Date
}
export type OshaCaseRow = Selectable<OshaCaseTable>

interface OshaCaseNameTable {
  org_id: string
  case_id: string
  name: Buffer
}

interface OshaSummaryTable {
  org_id: string
  establishment_id: string
  year: number
  average_employees: number
  peak_employees: number
  /** bigint: the driver gives a string. */
  hours_worked: string | number
  change_reason: string
  certified: JsonColumn<NonNullable<OshaSummary['certified']>> | null
  posted_on: string | null
  posted_where: Generated<string>
  unposted_on: string | null
  posted_proof: string | null
  unposted_proof: string | null
  updated_at: Date
}
export type OshaSummaryRow = Selectable<OshaSummaryTable>

interface OshaSharpsTable {
  org_id: string
  id: string
  establishment_id: string
  occurred_on: string
  device: string
  brand: string
  department: string
  how: Buffer
  case_id: string | null
  removed_reason: string | null
  recorded_by: string
  recorded_at: Date
}
export type OshaSharpsRow = Selectable<OshaSharpsTable>

interface OshaSevereTable {
  org_id: string
  id: string
  establishment_id: string
  kind: Severe['kind']
  happened_at: Date
  due_at: Date
  case_id: string | null
  reported_at: Date | null
  reported_how: Severe['reportedHow']
  confirmation: Generated<string>
  recorded_by: string
  recorded_at: Date
}
export type OshaSevereRow = Selectable<OshaSevereTable>

declare module '../../core/database/tables.ts' {
  interface Tables {
    osha_establishment: OshaEstablishmentTable
    osha_case: OshaCaseTable
    osha_case_name: OshaCaseNameTable
    osha_summary: OshaSummaryTable
    osha_sharps: OshaSharpsTable
    osha_severe: OshaSevereTable
  }
}
