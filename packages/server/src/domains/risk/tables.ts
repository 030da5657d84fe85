import type { Risk } from '@clearpost/contract'
import type { Selectable } from 'kysely'

interface Assessment {
  title: string
  likelihood: number
  impact: number
  treatment: Risk['treatment']
  measures: string
  /** ISO day. */
  review_on: string
  state: Risk['state']
}

interface RiskTable extends Assessment {
  org_id: string
  id: string
  number: number
  starter: string | null
  description: string
  owner_id: string | null
  revision: number
  updated_by: string
  updated_at: Date
}
export type RiskRow = Selectable<RiskTable>

interface RiskRevisionTable extends Assessment {
  org_id: string
  risk_id: string
  revision: number
  by_id: string
  at: Date
  reason: string
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    risk: RiskTable
    risk_revision: RiskRevisionTable
  }
}
