import type { ColumnType, Generated, Transaction } from 'kysely'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
/** A jsonb column: read as parsed JSON; written as an object or a JSON text. */
export type JsonColumn<T = Json> = ColumnType<T, T | string, T | string>
/** Filled by the database when absent. */
export type GeneratedAlways<T> = ColumnType<T, never, never>

interface OrganizationTable {
  id: Generated<string>
  name: string
  locale: Generated<'en' | 'es'>
  time_zone: Generated<string>
  settings: JsonColumn<Record<string, Json>>
  paused_at: Date | null
  paused_by: string | null
  pause_reason: string | null
  created_at: Generated<Date>
}

interface DataKeyTable {
  org_id: string
  version: number
  wrapped: Buffer
  created_at: Generated<Date>
}

interface SigningKeyTable {
  id: string
  public_key: Buffer
  wrapped: Buffer
  created_at: Generated<Date>
}

interface AuditEventTable {
  org_id: string
  id: GeneratedAlways<number>
  at: GeneratedAlways<Date>
  actor_kind: 'person' | 'token' | 'guest' | 'system'
  actor_id: string | null
  ip: string | null
  action: string
  subject_kind: string
  subject_id: string
  details: JsonColumn<Record<string, Json>>
  seq: number | null
  prev_hash: Buffer | null
  hash: Buffer | null
}

interface AuditHeadTable {
  org_id: string
  seq: number
  hash: Buffer
  /** Roots of the complete subtrees, largest first, 32 bytes each. */
  frontier: Buffer
}

/** Complete Merkle subtrees from 2^8 events up, so that a proof reads a few hundred rows of a million. */
interface AuditNodeTable {
  org_id: string
  level: number
  index: number
  hash: Buffer
}

export interface AuditCheckpointTable {
  org_id: string
  size: number
  root: Buffer
  head: Buffer
  at: Date
  key_id: string
  signature: Buffer
}

interface FileTable {
  org_id: string
  sha256: string
  mime: string
  size: number
  created_at: Generated<Date>
}

interface MailOutboxTable {
  org_id: string
  id: Generated<string>
  state: Generated<'waiting' | 'sent' | 'failed'>
  /** Sealed JSON of recipient, subject and bodies; removed once sent. */
  sealed: Buffer | null
  attempts: Generated<number>
  created_at: Generated<Date>
  sent_at: Date | null
}

/**
 * Every table. A domain adds its own in `domains/<domain>/tables.ts`:
 * `declare module '../../core/database/tables.ts' { interface Tables { post: PostTable } }`
 */
export interface Tables {
  organization: OrganizationTable
  data_key: DataKeyTable
  signing_key: SigningKeyTable
  audit_event: AuditEventTable
  audit_head: AuditHeadTable
  audit_node: AuditNodeTable
  audit_checkpoint: AuditCheckpointTable
  file: FileTable
  mail_outbox: MailOutboxTable
}

/** A transaction as every service function receives it. */
export type Tx = Transaction<Tables>
