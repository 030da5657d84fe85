import type { PolicyKind, PolicyTexts, Role } from '@clearpost/contract'
import type { Generated, Selectable } from 'kysely'
import type { JsonColumn } from '../../core/index.ts'

export interface PolicyTable {
  org_id: string
  id: string
  kind: PolicyKind
  created_by: string
  created_at: Date
  retired_at: Date | null
  retired_reason: string | null
}
export type PolicyRow = Selectable<PolicyTable>

export interface PolicyVersionTable {
  org_id: string
  policy_id: string
  number: number
  state: 'draft' | 'approval' | 'agreed' | 'published'
  texts: JsonColumn<PolicyTexts>
  content_hash: string
  reason: string
  audience: Role[]
  quorum: number
  /** ISO day. */
  effective_on: string | null
  review_by: string | null
  written_by: string
  updated_at: Date
  published_at: Date | null
}
export type PolicyVersionRow = Selectable<PolicyVersionTable>

export interface PolicyApprovalTable {
  org_id: string
  id: string
  policy_id: string
  number: number
  content_hash: string
  by_id: string
  at: Date
  decision: 'agree' | 'send_back'
  comment: string | null
}

export interface PolicyAcknowledgementTable {
  org_id: string
  policy_id: string
  number: number
  person_id: string
  content_hash: string
  lang: 'en' | 'es'
  at: Generated<Date>
}

export interface PolicyReminderTable {
  org_id: string
  policy_id: string
  number: number
  person_id: string
  mailed_at: Date
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    policy: PolicyTable
    policy_version: PolicyVersionTable
    policy_approval: PolicyApprovalTable
    policy_acknowledgement: PolicyAcknowledgementTable
    policy_reminder: PolicyReminderTable
  }
}
