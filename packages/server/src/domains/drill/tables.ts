import type { DrillInput } from '@clearpost/contract'
import type { Selectable } from 'kysely'

export interface DrillConsentTable {
  org_id: string
  person_id: string
  agreed_at: Date
  named: boolean
}

export interface DrillTable {
  org_id: string
  id: string
  kind: DrillInput['kind']
  started_by: string
  started_at: Date
  ends_at: Date
}
export type DrillRow = Selectable<DrillTable>

export interface DrillTaskTable {
  org_id: string
  id: string
  drill_id: string
  person_id: string
  post_id: string
  harmless: boolean
  place: number
  answered_at: Date | null
  noticed: boolean | null
  seconds: number | null
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    drill_consent: DrillConsentTable
    drill: DrillTable
    drill_task: DrillTaskTable
  }
}
