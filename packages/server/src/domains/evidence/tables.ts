import type { Alert } from '@clearpost/contract'

export interface AlertTable {
  org_id: string
  id: string
  kind: Alert['kind']
  severity: Alert['severity']
  post_id: string | null
  channel_id: string | null
  created_at: Date
  acknowledged_at: Date | null
  acknowledged_by: string | null
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    alert: AlertTable
  }
}
