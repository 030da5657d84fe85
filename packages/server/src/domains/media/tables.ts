import type {
  Box,
  CONTEXT_QUESTIONS,
  LOOK_STATES,
  MediaKind,
  Region,
  RegionKind,
  RegionState,
} from '@clearpost/contract'
import type { Generated, Selectable } from 'kysely'
import type { JsonColumn } from '../../core/database/tables.ts'

export interface MediaTable {
  org_id: string
  id: string
  kind: Generated<MediaKind>
  sha256: string
  mime: string
  width: number
  height: number
  bytes: number
  duration_ms: number | null
  /** Sealed. */
  alt: Buffer
  removed_metadata: Generated<string[]>
  original_sha256: string | null
  /** Sealed {name, mime, bytes}. */
  original: Buffer | null
  thumbnail_sha256: string | null
  signature: Buffer | null
  look_state: Generated<(typeof LOOK_STATES)[number]>
  look_run: Generated<number>
  look_progress: Generated<number>
  look_problem: string | null
  looked_at: Date | null
  /** Sealed {metadata, transcript}. */
  sight: Buffer | null
  sound: Generated<boolean>
  tools: string | null
  /** Sealed list. */
  tags: Buffer | null
  folder_id: string | null
  safe_of: string | null
  origin: string | null
  confirmed_by: string | null
  confirmed_at: Date | null
  heard_by: string | null
  heard_at: Date | null
  uploaded_by: string
  created_at: Date
}
export type MediaRow = Selectable<MediaTable>

export interface MediaRegionTable {
  org_id: string
  id: string
  media_id: string
  kind: RegionKind
  box: JsonColumn<Box>
  from_ms: number | null
  to_ms: number | null
  source: Region['source']
  score: number | null
  reason: Region['reason']
  /** Sealed {text, format, findings}. */
  sealed: Buffer | null
  concern: boolean
  state: Generated<RegionState>
  subject_id: string | null
  staff_id: string | null
  /** Sealed. */
  note: Buffer | null
  settled_by: string | null
  settled_at: Date | null
  created_by: string | null
  created_at: Date
}
export type RegionRow = Selectable<MediaRegionTable>

export interface MediaLikeTable {
  org_id: string
  media_id: string
  like_id: string
  kind: 'same' | 'crop'
  state: 'carried' | 'proposed' | 'accepted' | 'refused'
  /** Where the later picture lies in the earlier one. */
  frame: JsonColumn<Frame>
  by_id: string | null
  at: Date
}
export type LikeRow = Selectable<MediaLikeTable>

/** A rectangle in fractions of a picture; may reach beyond it. */
export type Frame = { x: number; y: number; width: number; height: number }

export interface MediaUploadTable {
  org_id: string
  id: string
  person_id: string
  /** Sealed. */
  name: Buffer
  size: number
  sha256: string
  folder_id: string | null
  received: Generated<number>
  created_at: Date
  expires_at: Date
}
export type UploadRow = Selectable<MediaUploadTable>

declare module '../../core/database/tables.ts' {
  interface Tables {
    media: MediaTable
    media_region: MediaRegionTable
    media_like: MediaLikeTable
    media_folder: { org_id: string; id: string; name: Buffer; created_by: string; created_at: Date }
    media_answer: {
      org_id: string
      media_id: string
      question: (typeof CONTEXT_QUESTIONS)[number]
      answer: boolean
      by_id: string
      at: Date
    }
    media_upload: MediaUploadTable
    media_upload_part: { org_id: string; upload_id: string; starts_at: number; size: number }
  }
}
