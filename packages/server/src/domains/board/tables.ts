import type { JsonColumn } from '../../core/index.ts'

export interface SiteCount {
  /** Null: people without a site. */
  siteId: string | null
  people: number
  asked: number
  signed: number
  /** Signatures that are missing; somebody of two sites counts half at each. */
  missing: number
  assigned: number
  current: number
  overdue: number
}

export interface BoardCountTable {
  org_id: string
  counted_at: Date
  sites: JsonColumn<SiteCount[]>
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    board_count: BoardCountTable
  }
}
