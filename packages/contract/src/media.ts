import * as z from 'zod'
import { Box, ContextAnswers, MetadataFinding, Region, SubjectRef } from './region.ts'
import { Id, Instant, line, PersonRef, Sha256 } from './shared.ts'

/** Bytes of one picture. */
export const PICTURE_MAX_BYTES = 20 * 1024 * 1024
/** Bytes of one video: a minute and a half from a phone. */
export const VIDEO_MAX_BYTES = 200 * 1024 * 1024
/** Width × height; a 50-megapixel picture is refused before it is decoded. */
export const PICTURE_MAX_PIXELS = 40_000_000
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'] as const
/** What the library takes beyond what networks show: kept re-encoded as JPEG, PNG, WebP or MP4. */
export const MEDIA_TYPES = [
  ...PICTURE_TYPES,
  'image/avif',
  'image/heic',
  'image/heif',
  'video/mp4',
  'video/quicktime',
  'video/webm',
] as const
export const ALT_MAX_CHARACTERS = 1500
export const TAGS_MAX = 20

export const MEDIA_KINDS = ['picture', 'moving_picture', 'video'] as const
export const MediaKind = z.enum(MEDIA_KINDS)
export type MediaKind = z.infer<typeof MediaKind>

/** Where the machine is with a picture. `cancelled`: a person stopped it; it can be started again. */
export const LOOK_STATES = ['waiting', 'looking', 'done', 'failed', 'cancelled'] as const

/** Why a look failed; the words are in the messages. Those of `VisionError` of `@clearpost/vision`, and `internal`. */
export const LookState = z.object({
  state: z.enum(LOOK_STATES),
  /** Share from 0 to 1. */
  progress: z.number().min(0).max(1),
  problem: z.string().nullable(),
  lookedAt: Instant.nullable(),
})

/**
 * What is still to be done with a picture: `look` (waits, runs or failed), `settle` (a place or a question is open),
 * `confirm` (a person must say that they have looked), `ready`.
 */
export const MEDIA_STAGES = ['look', 'settle', 'confirm', 'ready'] as const
export const MediaStage = z.enum(MEDIA_STAGES)
export type MediaStage = z.infer<typeof MediaStage>

/** How many of what was seen or drawn; a hint for the alt text is made of it. Never what is written there. */
export const SeenCounts = z.object({
  faces: z.number().int(),
  people: z.number().int(),
  marks: z.number().int(),
  texts: z.number().int(),
  codes: z.number().int(),
  sound: z.boolean(),
})
export type SeenCounts = z.infer<typeof SeenCounts>

/** A picture or video as it is kept: re-encoded, without metadata. */
export const Media = z.object({
  id: Id,
  kind: MediaKind,
  sha256: Sha256,
  mime: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  bytes: z.number().int(),
  durationMs: z.number().int().nullable(),
  alt: z.string(),
  tags: z.array(z.string()),
  folderId: Id.nullable(),
  uploadedBy: PersonRef,
  createdAt: Instant,
  /** What was removed from the upload, e.g. "gps", "camera". */
  removedMetadata: z.array(z.string()),
  look: LookState,
  stage: MediaStage,
  seen: SeenCounts,
  /** Places that somebody must settle before the picture may go out. */
  open: z.number().int(),
  confirmedBy: PersonRef.nullable(),
  confirmedAt: Instant.nullable(),
  /** The picture that this one is a safe copy of. */
  safeOf: Id.nullable(),
  /** The first upload of the same photograph; null for that one itself. */
  origin: Id.nullable(),
  /** A person in it took their authorization back: the picture is shown to the privacy officer and auditors alone. */
  locked: z.boolean(),
})
export type Media = z.infer<typeof Media>

/**
 * A picture that looks like this one. `same`: another encoding or size, its settlements were carried over.
 * `crop`: a part of the other or the other way about; a person says whether it is the same photograph.
 */
export const Likeness = z.object({
  mediaId: Id,
  kind: z.enum(['same', 'crop']),
  state: z.enum(['carried', 'proposed', 'accepted', 'refused']),
  /** Who is in the other picture, also when their place is not in this one. */
  subjects: z.array(SubjectRef),
})
export type Likeness = z.infer<typeof Likeness>

export const MediaDetail = Media.extend({
  regions: z.array(Region),
  answers: ContextAnswers,
  /** What the file carried; `text` only for people who settle. */
  metadata: z.array(MetadataFinding),
  /** Of a video: whether somebody listened, and what a configured command wrote down. */
  sound: z.object({ present: z.boolean(), transcript: z.string().nullable(), heard: z.boolean() }),
  /** What looked, with versions; null before. */
  tools: z.string().nullable(),
  likeness: z.array(Likeness),
  safeCopies: z.array(Id),
  /** The sealed upload; its name only for people who may open it. Null for pictures older than the library. */
  original: z
    .object({ sha256: Sha256, mime: z.string(), bytes: z.number().int(), name: z.string().nullable() })
    .nullable(),
})
export type MediaDetail = z.infer<typeof MediaDetail>

/** One use of a picture: the usage ledger. `title` only for people who may read posts. */
export const MediaUse = z.object({
  postId: Id,
  title: z.string().nullable(),
  postState: z.string(),
  channel: z.object({ id: Id, network: z.string(), handle: z.string() }).nullable(),
  /** `planned`: in a post that has not gone out to this channel. */
  state: z.enum(['planned', 'live', 'being_removed', 'removed', 'by_hand']),
  url: z.string().nullable(),
  publishedAt: Instant.nullable(),
  removedAt: Instant.nullable(),
})
export type MediaUse = z.infer<typeof MediaUse>

export const MediaFolder = z.object({ id: Id, name: z.string(), pictures: z.number().int() })
export type MediaFolder = z.infer<typeof MediaFolder>
export const FolderInput = z.object({ name: line(80) })

/** Names are sealed: they may say whom a picture shows. */
export const UploadInput = z.object({
  name: line(200),
  size: z.number().int().min(1).max(VIDEO_MAX_BYTES),
  sha256: Sha256,
  folderId: Id.nullable().default(null),
})
export type UploadInput = z.infer<typeof UploadInput>

/** A file on its way. Send the next bytes at `received`, at most `chunkBytes` at a time; finish when all are there. */
export const MediaUpload = z.object({
  id: Id,
  size: z.number().int(),
  received: z.number().int(),
  chunkBytes: z.number().int(),
  expiresAt: Instant,
})
export type MediaUpload = z.infer<typeof MediaUpload>

export const MediaChange = z.object({
  alt: z.string().trim().max(ALT_MAX_CHARACTERS).optional(),
  tags: z.array(line(40)).max(TAGS_MAX).optional(),
  folderId: Id.nullable().optional(),
})
export type MediaChange = z.infer<typeof MediaChange>

export const SettleInput = z.object({
  regionIds: z.array(Id).min(1).max(200),
  /** `covered` comes from a safe copy alone. Faces, people and marks: subject, staff, nobody. Text and codes: no_patient. */
  state: z.enum(['open', 'subject', 'staff', 'nobody', 'no_patient']),
  subjectId: Id.nullable().default(null),
  staffId: Id.nullable().default(null),
  note: z.string().trim().max(500).nullable().default(null),
})
export type SettleInput = z.infer<typeof SettleInput>

export const SafeCopyInput = z
  .object({
    regionIds: z.array(Id).max(200).default([]),
    boxes: z.array(Box).max(100).default([]),
  })
  .refine(
    ({ regionIds, boxes }) => regionIds.length + boxes.length > 0,
    'Choose at least one place to cover.',
  )
export type SafeCopyInput = z.infer<typeof SafeCopyInput>
