import type { Role, Site } from '@clearpost/contract'
import type { Generated } from 'kysely'
import '../../core/auth/tables.ts'

export interface SiteTable {
  org_id: string
  id: string
  name: string
  setting: Site['setting']
  address: string | null
  place: string | null
  phone: string | null
  created_at: Generated<Date>
}

export interface DepartmentTable {
  org_id: string
  id: string
  site_id: string
  name: string
  created_at: Generated<Date>
}

export interface InvitationTable {
  org_id: string
  id: string
  email: string
  roles: Role[]
  site_ids: Generated<string[]>
  token_hash: Buffer
  invited_by: string
  created_at: Generated<Date>
  expires_at: Date
  accepted_at: Date | null
  revoked_at: Date | null
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    site: SiteTable
    department: DepartmentTable
    invitation: InvitationTable
  }
}
