import type { Verdict } from '@clearpost/contract'
import type { Generated, Selectable } from 'kysely'
import type { JsonColumn } from '../../core/index.ts'

export interface CheckMarkTable {
  org_id: string
  id: string
  post_id: string
  version: number
  report_id: string
  content_hash: string
  kind: 'finding' | 'verdict' | 'missed'
  value: 'right' | 'wrong' | 'too_strict' | 'missed'
  finding: number | null
  category: string | null
  span_start: number | null
  span_end: number | null
  reason_id: string | null
  sealed: Buffer | null
  verdict: Verdict
  engine: string
  lang: 'en' | 'es'
  by_id: string
  at: Date
  ended_at: Date | null
}
export type CheckMarkRow = Selectable<CheckMarkTable>

export interface LearningExportTable {
  org_id: string
  id: string
  by_id: string
  at: Date
  left_out: JsonColumn<Record<string, number>>
  downloads: Generated<number>
}

export interface LearningExportPostTable {
  org_id: string
  id: string
  export_id: string
  post_id: string
  place: number
  sealed: Buffer
  decision: 'keep' | 'out' | null
  decided_by: string | null
  decided_at: Date | null
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    check_mark: CheckMarkTable
    learning_export: LearningExportTable
    learning_export_post: LearningExportPostTable
  }
}
