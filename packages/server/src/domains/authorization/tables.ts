import type { Authorization, Purpose } from '@clearpost/contract'
import type { Generated, Selectable } from 'kysely'

export interface SubjectTable {
  org_id: string
  id: string
  code: string
  sealed: Buffer
  name_hash: Buffer
  lang: 'en' | 'es'
  created_at: Date
  created_by: string
}
export type SubjectRow = Selectable<SubjectTable>

export interface AuthorizationTable {
  org_id: string
  id: string
  subject_id: string
  form_id: string
  form_version: number
  form_name: string
  lang: 'en' | 'es'
  state: Authorization['state']
  purposes: Purpose[]
  channel_ids: string[] | null
  media_ids: string[] | null
  /** A date without time, YYYY-MM-DD. */
  ends_on: string | null
  words: Buffer
  post_id: string | null
  document: Buffer | null
  document_hash: string | null
  witness_wanted: boolean
  witness_id: string | null
  witnessed_at: Date | null
  way: Authorization['way']
  signer_kind: Authorization['signerKind']
  signed_at: Date | null
  signer: Buffer | null
  proof_sha256: string | null
  scan_sha256: string | null
  pdf_sha256: string | null
  ends_at: Date | null
  ends_of_age: Generated<boolean>
  withdrawn_at: Date | null
  withdrawn_by: string | null
  withdrawn_how: Authorization['withdrawnHow']
  replaces: string | null
  warned_at: Date | null
  created_at: Date
  /** Null: the program, which asks again when a minor comes of age. */
  created_by: string | null
  updated_at: Date
}
export type AuthorizationRow = Selectable<AuthorizationTable>

export interface AuthorizationEventTable {
  org_id: string
  id: string
  authorization_id: string
  at: Date
  who: 'person' | 'signer' | 'system'
  by_id: string | null
  action: string
  detail: string | null
}

export interface SigningLinkTable {
  org_id: string
  id: string
  authorization_id: string
  token_hash: Buffer
  kind: 'link' | 'tablet'
  device_hash: Buffer | null
  created_by: string | null
  created_at: Date
  expires_at: Date
  opened_at: Date | null
  revoked_at: Date | null
}
export type SigningLinkRow = Selectable<SigningLinkTable>

declare module '../../core/database/tables.ts' {
  interface Tables {
    subject: SubjectTable
    subject_key: { org_id: string; sealed: Buffer }
    authorization: AuthorizationTable
    authorization_event: AuthorizationEventTable
    signing_link: SigningLinkTable
    authorization_use: {
      org_id: string
      authorization_id: string
      post_id: string
      content_hash: string
      relied_at: Date
    }
  }
}
