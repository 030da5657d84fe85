import type { LegalHold, PurgeBatch, PurgeKind } from '@clearpost/contract'
import type { Generated, Selectable } from 'kysely'

interface LegalHoldTable {
  org_id: string
  id: string
  kind: LegalHold['kind']
  ref: string
  reason: Buffer
  placed_by: string
  placed_at: Date
  released_by: string | null
  released_at: Date | null
  release_reason: Buffer | null
}
export type LegalHoldRow = Selectable<LegalHoldTable>

interface PurgeBatchTable {
  org_id: string
  id: string
  before_on: string
  state: PurgeBatch['state']
  proposed_at: Date
  asked_by: string | null
  asked_at: Date | null
  ended_by: string | null
  ended_at: Date | null
}
export type PurgeBatchRow = Selectable<PurgeBatchTable>

interface PurgeItemTable {
  org_id: string
  batch_id: string
  kind: PurgeKind
  ref: string
  last_on: string
  blocked: 'hold' | 'live' | 'incident' | 'sanction' | 'disclosure' | 'in_use' | 'open' | null
  purged: Generated<boolean>
}
export type PurgeItemRow = Selectable<PurgeItemTable>

declare module '../../core/database/tables.ts' {
  interface Tables {
    legal_hold: LegalHoldTable
    purge_batch: PurgeBatchTable
    purge_item: PurgeItemTable
  }
}
