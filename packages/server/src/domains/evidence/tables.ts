import type { Alert } from '@clearpost/contract'
import type { Generated, Selectable } from 'kysely'

export interface AlertTable {
  org_id: string
  id: string
  kind: Alert['kind']
  severity: Alert['severity']
  post_id: string | null
  channel_id: string | null
  authorization_id: Generated<string | null>
  created_at: Date
  acknowledged_at: Date | null
  acknowledged_by: string | null
}

export type AlertRow = Selectable<AlertTable>

declare module '../../core/database/tables.ts' {
  interface Tables {
    alert: AlertTable
  }
}
