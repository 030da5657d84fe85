import type { FormSummary } from '@clearpost/contract'
import type { Selectable } from 'kysely'

export interface FormTable {
  org_id: string
  id: string
  name: string
  template: FormSummary['template']
  /** Goes on counting over drafts that were published or thrown away. */
  revision: number
  draft: Buffer | null
  created_at: Date
  updated_by: string
  updated_at: Date
  retired_at: Date | null
}
export type FormRow = Selectable<FormTable>

export interface FormVersionTable {
  org_id: string
  form_id: string
  number: number
  name: string
  content: Buffer
  content_hash: string
  published_by: string
  published_at: Date
}
export type FormVersionRow = Selectable<FormVersionTable>

declare module '../../core/database/tables.ts' {
  interface Tables {
    authorization_form: FormTable
    authorization_form_version: FormVersionTable
  }
}
