import type { PolicyScan, Verdict } from '@clearpost/contract'
import type { Generated, Selectable } from 'kysely'
import type { JsonColumn } from '../../core/index.ts'

export interface PolicyVersionTable {
  org_id: string
  number: number
  document: Buffer
  reason: Buffer
  changes: Buffer
  author_id: string
  restored_from: number | null
  published_at: Date
}

export interface PolicyDraftTable {
  org_id: string
  /** Goes on counting over drafts that were published or thrown away. */
  revision: number
  /** Null when there is no draft. */
  document: Buffer | null
  updated_by: string
  updated_at: Date
}

export interface PolicyScanTable {
  org_id: string
  id: string
  state: PolicyScan['state']
  number: number
  revision: number
  document: Buffer
  total: number
  done: Generated<number>
  cursor: string | null
  /** `before>after` → posts. */
  counts: JsonColumn<Record<string, number>>
  requested_by: string
  started_at: Date
  finished_at: Date | null
}

export type PolicyVersionRow = Selectable<PolicyVersionTable>
export type PolicyDraftRow = Selectable<PolicyDraftTable> & { document: Buffer }
export type PolicyScanRow = Selectable<PolicyScanTable>

declare module '../../core/database/tables.ts' {
  interface Tables {
    check_policy_version: PolicyVersionTable
    check_policy_draft: PolicyDraftTable
    check_policy_scan: PolicyScanTable
    check_policy_scan_post: {
      org_id: string
      scan_id: string
      post_id: string
      before: Verdict
      after: Verdict
    }
  }
}
