import type {
  Decision,
  OverrideGround,
  Post,
  PostState,
  PostSummary,
  Publication,
  ReadBack,
  Verdict,
} from '@clearpost/contract'
import type { Generated, Selectable } from 'kysely'
import type { Json, JsonColumn } from '../../core/index.ts'

export interface PostTable {
  org_id: string
  id: string
  state: PostState
  held: Generated<boolean>
  hold_reason: Buffer | null
  verdict: Verdict | null
  approved_verdict: Verdict | null
  approved_hash: string | null
  record: PostSummary['record']
  record_expires_at: Date | null
  author_id: string
  claimed_by: string | null
  summary: Buffer
  lang: Post['lang']
  kind: Post['kind']
  site_id: string | null
  channel_ids: Generated<string[]>
  pictures: Generated<number>
  version: number
  content_hash: string
  scheduled_at: Date | null
  submitted_at: Date | null
  published_at: Date | null
  created_at: Date
  updated_at: Date
}

export interface PostVersionTable {
  org_id: string
  post_id: string
  version: number
  content_hash: string
  author_id: string
  sealed: Buffer
  created_at: Date
}

export interface ReportTable {
  org_id: string
  id: string
  post_id: string
  version: number
  content_hash: string
  source: 'save' | 'submit' | 'publish'
  verdict: Verdict
  findings: number
  engine: string
  policy: Generated<number>
  sealed: Buffer
  by_id: string | null
  at: Date
}

export interface DecisionTable {
  org_id: string
  id: string
  post_id: string
  version: number
  content_hash: string
  kind: Decision['kind']
  verdict: Verdict | null
  by_id: string | null
  guest_id: string | null
  reason: Buffer | null
  ground: OverrideGround | null
  at: Date
  /** When the post was sent for this decision. */
  submitted_at: Date | null
  voided_at: Date | null
}

export interface CommentTable {
  org_id: string
  id: string
  post_id: string
  version: number
  span_start: number | null
  span_end: number | null
  sealed: Buffer
  by_id: string
  at: Date
  resolved_at: Date | null
  resolved_by: string | null
}

export interface GuestLinkTable {
  org_id: string
  id: string
  post_id: string
  contact: Buffer
  token_hash: Buffer
  created_by: string
  created_at: Date
  expires_at: Date
  revoked_at: Date | null
  seen_hash: string | null
  decided: 'approve' | 'changes' | null
  decided_at: Date | null
}

export interface PublicationTable {
  org_id: string
  id: string
  post_id: string
  channel_id: string
  version: number
  content_hash: string
  state: Publication['state']
  key: string | null
  probe_first: Generated<boolean>
  attempts: Generated<number>
  next_attempt_at: Date | null
  network_id: string | null
  url: string | null
  published_at: Date | null
  removed_at: Date | null
  problem: string | null
  remains: Generated<string[]>
  picture_hashes: Generated<string[]>
  picture_urls: Generated<string[]>
  /** Called back while a call of the network was on its way. */
  recalled_at: Generated<Date | null>
  created_at: Date
}

export interface RemovalTaskTable {
  org_id: string
  id: string
  post_id: string
  publication_id: string
  channel_id: string
  instructions: string
  assignee_id: string | null
  created_at: Date
  due_at: Date
  proof_sha256: string | null
  words: Buffer | null
  done_at: Date | null
  done_by: string | null
}

export interface ReadBackTable {
  org_id: string
  id: string
  publication_id: string
  post_id: string
  state: ReadBack['state']
  live_hash: string | null
  live: Buffer | null
  differences: Generated<string[]>
  at: Date
}

export type PostRow = Selectable<PostTable>
export type PublicationRow = Selectable<PublicationTable>

export interface PostEventTable {
  org_id: string
  id: string
  post_id: string
  at: Date
  by_id: string | null
  action: string
  details: JsonColumn<Record<string, Json>>
}

declare module '../../core/database/tables.ts' {
  interface Tables {
    post: PostTable
    post_version: PostVersionTable
    post_channel: { org_id: string; channel_id: string; post_id: string }
    post_media: { org_id: string; media_id: string; post_id: string }
    report: ReportTable
    decision: DecisionTable
    comment: CommentTable
    guest_link: GuestLinkTable
    publication: PublicationTable
    read_back: ReadBackTable
    removal_task: RemovalTaskTable
    post_event: PostEventTable
    post_reading: { org_id: string; post_id: string; person_id: string; at: Date }
  }
}
