import type { Role } from '@clearpost/contract'
import type { Generated } from 'kysely'

export interface PersonTable {
  org_id: string
  id: string
  name: string
  email: string
  title: string | null
  roles: Role[]
  site_ids: Generated<string[]>
  department_id: string | null
  state: Generated<'active' | 'deactivated'>
  locale: Generated<'en' | 'es'>
  theme: Generated<'system' | 'light' | 'dark'>
  password_hash: string
  last_seen_at: Date | null
  created_at: Generated<Date>
  deactivated_at: Date | null
}

export interface SessionTable {
  org_id: string
  id: string
  person_id: string
  token_hash: Buffer
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  stepped_up_at: Date | null
  ip: string | null
  user_agent: string | null
}

export interface ApiTokenTable {
  org_id: string
  id: string
  name: string
  scopes: string[]
  token_hash: Buffer
  created_by: string
  created_at: Generated<Date>
  expires_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

declare module '../database/tables.ts' {
  interface Tables {
    person: PersonTable
    session: SessionTable
    api_token: ApiTokenTable
  }
}
