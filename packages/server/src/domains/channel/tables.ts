import type { NetworkId } from '@clearpost/contract'
import type { Limits } from '@clearpost/networks'
import type { ColumnType, Generated, Selectable } from 'kysely'

export interface ChannelTable {
  org_id: string
  id: string
  network: NetworkId
  account_id: string
  handle: string
  display_name: string
  url: string
  server: string | null
  slug: string | null
  purpose: string
  site_id: string | null
  owner_id: string
  backup_owner_id: string | null
  poster_ids: Generated<string[]>
  state: Generated<'connected' | 'disconnected'>
  /** Sealed JSON; null when disconnected. */
  credentials: Buffer | null
  limits: ColumnType<Limits, string, string>
  health_state: Generated<'ok' | 'expiring' | 'failing' | 'unknown'>
  health_checked_at: Date | null
  health_expires_at: Date | null
  health_problem: string | null
  reviewed_at: Date | null
  created_at: Date
}

export type ChannelRow = Selectable<ChannelTable>

export interface MastodonAppTable {
  org_id: string
  server: string
  redirect_uri: string
  sealed: Buffer
  created_at: Date
}

export interface MastodonAuthorizationTable {
  org_id: string
  state_hash: Buffer
  person_id: string
  sealed: Buffer
  expires_at: Date
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    channel: ChannelTable
    mastodon_app: MastodonAppTable
    mastodon_authorization: MastodonAuthorizationTable
  }
}
