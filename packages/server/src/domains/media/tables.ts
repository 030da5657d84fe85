import type { Generated } from 'kysely'

export interface MediaTable {
  org_id: string
  id: string
  sha256: string
  mime: string
  width: number
  height: number
  bytes: number
  /** Sealed. */
  alt: Buffer
  removed_metadata: Generated<string[]>
  uploaded_by: string
  created_at: Date
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    media: MediaTable
  }
}
