import * as z from 'zod'
import { Id, Instant, PersonRef } from './shared.ts'

const share = z.number().min(0).max(1)

/**
 * A place in a picture, upright as people see it: fractions of its width and height, so that it holds for every
 * size of the same picture. `angle` turns the box around its middle, degrees clockwise.
 */
export const Box = z.object({
  x: share,
  y: share,
  width: share,
  height: share,
  angle: z.number().min(-180).max(180).default(0),
})
export type Box = z.infer<typeof Box>

/** `person`: somebody who can be recognised without a face; `mark`: a tattoo, unique clothing and the like. Both are drawn by people. */
export const REGION_KINDS = ['face', 'text', 'code', 'person', 'mark'] as const
export const RegionKind = z.enum(REGION_KINDS)
export type RegionKind = z.infer<typeof RegionKind>

/** What the machine says of a place. `text_unread`: something is written there and could not be read. */
export const SIGHT_REASONS = [
  'face',
  'face_unsure',
  'text_read',
  'text_unread',
  'code_read',
  'code_unread',
] as const
export const SightReason = z.enum(SIGHT_REASONS)

/** Milliseconds from the beginning of a video, in which the region was seen. */
export const Span = z.object({ fromMs: z.number().int(), toMs: z.number().int() })

/** One place as `look` of `@clearpost/vision` gives it. */
export const Sighting = z.object({
  kind: z.enum(['face', 'text', 'code']),
  box: Box,
  /** How sure the detector is, 0–1. */
  score: share,
  reason: SightReason,
  /** What is written or encoded there; null when it was not read, and for faces. */
  text: z.string().nullable(),
  /** Symbology of a code, e.g. "QRCode", "Code128". */
  format: z.string().nullable(),
  /** Of a video or moving picture; null in a still one. */
  span: Span.nullable(),
})
export type Sighting = z.infer<typeof Sighting>

/** Kinds of metadata that a file can carry about a person or a place. */
export const METADATA_KINDS = [
  'gps',
  'camera',
  'serial',
  'time',
  'author',
  'caption',
  'person_tag',
  'thumbnail',
  'comment',
  'software',
  'provenance',
  'colour_profile',
  'trailing_data',
  'other',
] as const
export const MetadataFinding = z.object({
  kind: z.enum(METADATA_KINDS),
  /** Where it stands: "EXIF", "XMP", "IPTC", "PNG text", "C2PA", "QuickTime" … */
  block: z.string(),
  /** What it says, for captions, comments, person tags and places, at most 2,000 characters; null otherwise. */
  text: z.string().nullable(),
})
export type MetadataFinding = z.infer<typeof MetadataFinding>

/** What `look` sees in one file. */
export const Sight = z.object({
  media: z.enum(['picture', 'moving_picture', 'video']),
  /** Pixels, upright. */
  width: z.number().int(),
  height: z.number().int(),
  durationMs: z.number().int().nullable(),
  regions: z.array(Sighting),
  metadata: z.array(MetadataFinding),
  /** A sound track was found: somebody must listen. `transcript` comes from a configured local command. */
  sound: z.object({ present: z.boolean(), transcript: z.string().nullable() }),
  /** Names and versions of what looked, e.g. "faces 1, text PP-OCRv4". */
  tools: z.string(),
})
export type Sight = z.infer<typeof Sight>

/**
 * How a region was settled. `open`: not yet. `covered`: a solid fill lies over it in this copy. `subject`: tied to a
 * person whose authorization must hold. `staff`: a member of the workforce. `nobody`: no person (a statue, a drawing, a
 * false alarm). `no_patient`: a text or code that a person read and found harmless.
 */
export const REGION_STATES = ['open', 'covered', 'subject', 'staff', 'nobody', 'no_patient'] as const
export const RegionState = z.enum(REGION_STATES)
export type RegionState = z.infer<typeof RegionState>

export const SubjectRef = z.object({ id: Id, code: z.string() })
export type SubjectRef = z.infer<typeof SubjectRef>

export const Region = z.object({
  id: Id,
  kind: RegionKind,
  box: Box,
  span: Span.nullable(),
  source: z.enum(['machine', 'person']),
  score: share.nullable(),
  reason: SightReason.nullable(),
  text: z.string().nullable(),
  format: z.string().nullable(),
  /** What the check engine found in the text. */
  findings: z.array(z.object({ category: z.string(), reason: z.string() })),
  /** It must be settled before the picture may go out; false for text without findings. */
  concern: z.boolean(),
  state: RegionState,
  subject: SubjectRef.nullable(),
  staff: PersonRef.nullable(),
  note: z.string().nullable(),
  settledBy: PersonRef.nullable(),
  settledAt: Instant.nullable(),
})
export type Region = z.infer<typeof Region>

/** Questions that a machine cannot answer; a person answers each once for a picture. */
export const CONTEXT_QUESTIONS = ['tattoo', 'clothing', 'bystander', 'room_number', 'child'] as const
export const ContextAnswers = z.record(z.enum(CONTEXT_QUESTIONS), z.boolean().nullable())
export type ContextAnswers = z.infer<typeof ContextAnswers>

/** Why a picture may not go out. With a region where one is meant. */
export const CLEARANCE_REASONS = [
  'not_looked',
  'look_failed',
  'not_confirmed',
  'face_open',
  'person_open',
  'text_open',
  'code_open',
  'metadata_open',
  'question_open',
  'mark_missing',
  'no_authorization',
  'authorization_expired',
  'authorization_withdrawn',
  'purpose_not_covered',
  'channel_not_covered',
  'picture_not_covered',
  'parent_must_sign',
  'sound_unheard',
] as const
export const Clearance = z.object({
  state: z.enum(['clear', 'blocked']),
  reasons: z.array(
    z.object({
      code: z.enum(CLEARANCE_REASONS),
      regionId: Id.nullable(),
      /** Number of the region as the page shows it, from 1. */
      number: z.number().int().nullable(),
      subject: SubjectRef.nullable(),
    }),
  ),
})
export type Clearance = z.infer<typeof Clearance>
