import type { DeidentificationRecord, SafeHarborRow } from '@clearpost/contract'
import type { Generated, Selectable } from 'kysely'

export interface DeidentificationTable {
  org_id: string
  id: string
  post_id: string
  version: number
  content_hash: string
  state: 'asked' | 'blocked' | 'complete'
  method: DeidentificationRecord['method']
  sealed: Buffer
  engine: string | null
  document_id: string | null
  expires_at: Date | null
  asked_by: string | null
  asked_at: Date | null
  decided_by: string | null
  decided_roles: Generated<string[]>
  decided_at: Date | null
  withdrawn_by: string | null
  withdrawn_at: Date | null
  withdrawal: Buffer | null
  voided_at: Date | null
}
export type RecordRow = Selectable<DeidentificationTable>

export interface DeidentificationDocumentTable {
  org_id: string
  id: string
  post_id: string
  sha256: string
  bytes: number
  uploaded_by: string
  at: Date
}

/** What a record says in words and findings; sealed as a whole. */
export interface RecordContent {
  askedNote: string | null
  rows: SafeHarborRow[]
  knowledge: DeidentificationRecord['knowledge']
  crowd: string | null
  expert: DeidentificationRecord['expert']
  reason: string | null
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    deidentification: DeidentificationTable
    deidentification_document: DeidentificationDocumentTable
  }
}
