import type { ExclusionRow, MatchGround, MatchState } from '@clearpost/contract'
import type { Generated, Selectable } from 'kysely'
import type { JsonColumn } from '../../core/index.ts'

export type SubjectKind = 'person' | 'vendor'
/** Kind, id and name of everybody who was screened. */
export type Roster = [kind: SubjectKind, id: string, name: string][]

interface FileTable {
  org_id: string
  id: string
  sha256: string
  rows: number
  /** ISO day. */
  newest_exclusion_on: string
  imported_by: string
  imported_at: Date
  in_use: boolean
}
export type FileRow = Selectable<FileTable>

interface VendorTable {
  org_id: string
  id: string
  name: string
  kind: 'business' | 'person'
  former_names: string[]
  npi: string | null
  service: string | null
  created_by: string
  created_at: Date
  ended_at: Date | null
}
export type VendorRow = Selectable<VendorTable>

interface RunTable {
  org_id: string
  id: string
  cause: 'file' | 'again' | 'new'
  state: 'waiting' | 'done'
  file_id: string
  by_id: string | null
  started_at: Date
  finished_at: Date | null
  people: Generated<number>
  vendors: Generated<number>
  new_matches: Generated<number>
  millis: number | null
  roster: JsonColumn<Roster>
}
export type RunRow = Selectable<RunTable>

interface MatchTable {
  org_id: string
  id: string
  kind: SubjectKind
  subject_id: string
  subject_name: string
  row_sha256: string
  excluded: JsonColumn<ExclusionRow>
  line: number
  score: number
  grounds: JsonColumn<MatchGround[]>
  state: MatchState
  run_id: string
  file_id: string
  first_seen_at: Date
  last_seen_at: Date
}
export type MatchRow = Selectable<MatchTable>

declare module '../../core/database/tables.ts' {
  interface Tables {
    leie_file: FileTable
    leie_row: { org_id: string; file_id: string; line: number; text: string; keys: Buffer }
    vendor: VendorTable
    screening_detail: {
      org_id: string
      person_id: string
      sealed: Buffer
      updated_by: string
      updated_at: Date
    }
    screening_run: RunTable
    screened: {
      org_id: string
      kind: SubjectKind
      subject_id: string
      name: string
      run_id: string
      at: Date
    }
    screening_match: MatchTable
    screening_decision: {
      org_id: string
      id: string
      match_id: string
      decision: 'verify' | 'confirmed' | 'not_same' | 'reopened'
      reason: string
      by_id: string | null
      at: Date
      file_id: string
    }
  }
}
