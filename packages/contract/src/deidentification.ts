import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Post } from './post.ts'
import { Id, Instant, line, PersonRef, Sha256 } from './shared.ts'

/** The eighteen identifiers of 45 CFR 164.514(b)(2)(i), in its order. */
export const SAFE_HARBOR_CATEGORIES = [...'ABCDEFGHIJKLMNOPQR'] as const
const SafeHarborCategory = z.string().regex(/^[A-R]$/)

/** `removed`: an earlier version of the post had it and this one has not. `present` blocks a record. */
export const ROW_STATUSES = ['none', 'removed', 'present'] as const
const RowStatus = z.enum(ROW_STATUSES)
export type RowStatus = z.infer<typeof RowStatus>

/** Where one identifier stands, or stood. Offsets are UTF-16 units into the text of that version, end exclusive. */
const FoundIdentifier = z.object({
  text: z.string(),
  version: z.number().int(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  /** A few words on either side, to recognise the place. */
  before: z.string(),
  after: z.string(),
  /** Which picture, counted from 1; null in the text. */
  picture: z.number().int().nullable(),
})
export type FoundIdentifier = z.infer<typeof FoundIdentifier>

const Correction = z.object({
  category: SafeHarborCategory,
  status: RowStatus,
  note: z.string().trim().min(3).max(1000),
})

/** One of the eighteen rows: what the check found, and what a person says instead, when they do. */
const SafeHarborRow = z.object({
  category: SafeHarborCategory,
  citation: z.string(),
  /** By the check. */
  status: RowStatus,
  found: z.array(FoundIdentifier),
  /** The check has not looked into the pictures: a person must, and says in a note what they show. */
  unseenPictures: z.boolean(),
  correction: z.object({ status: RowStatus, note: z.string() }).nullable(),
})
export type SafeHarborRow = z.infer<typeof SafeHarborRow>

/** What a row says in the end: the person's correction, or the check's finding. */
export const rowStatus = (row: Pick<SafeHarborRow, 'status' | 'correction'>): RowStatus =>
  row.correction?.status ?? row.status

/**
 * `asked`: someone asks the privacy officer for one. `blocked`: somebody here knows how the person could be
 * identified. `complete`: a stop may be approved with it. The others were complete once.
 */
export const RECORD_STATES = ['asked', 'blocked', 'complete', 'expired', 'withdrawn', 'void'] as const
export const RecordState = z.enum(RECORD_STATES)
export type RecordState = z.infer<typeof RecordState>

/** A date without a time, ISO 8601. */
const Day = z.iso.date()

export const ExpertDetermination = z.object({
  name: line(200),
  /** Knowledge and experience of the methods: 164.514(b)(1). */
  qualification: z.string().trim().min(3).max(2000),
  /** Methods and results of the analysis: 164.514(b)(1)(ii). */
  statement: z.string().trim().min(20).max(8000),
  determinedOn: Day,
  /** Last day on which the expert stands by it; null when the document names none. */
  expiresOn: Day.nullable().default(null),
})
export type ExpertDetermination = z.infer<typeof ExpertDetermination>

export const DeterminationDocument = z.object({
  id: Id,
  sha256: Sha256,
  bytes: z.number().int(),
  uploadedBy: PersonRef,
  at: Instant,
})
export type DeterminationDocument = z.infer<typeof DeterminationDocument>

export const DEIDENTIFICATION_METHODS = ['safe_harbor', 'expert'] as const

/** The record that exactly this text, these pictures and these targets are de-identified: 45 CFR 164.514(a)–(b). */
export const DeidentificationRecord = z.object({
  id: Id,
  state: RecordState,
  /** Null while it is only asked for. */
  method: z.enum(DEIDENTIFICATION_METHODS).nullable(),
  version: z.number().int(),
  contentHash: Sha256,
  askedBy: PersonRef.nullable(),
  askedAt: Instant.nullable(),
  askedNote: z.string().nullable(),
  rows: z.array(SafeHarborRow),
  /** The actual-knowledge question, 164.514(b)(2)(ii); null for an expert determination. */
  knowledge: z.object({ answer: z.enum(['no', 'yes']), explanation: z.string().nullable() }).nullable(),
  /** The estimate that stood beside the question. */
  crowd: z.string().nullable(),
  expert: ExpertDetermination.nullable(),
  document: DeterminationDocument.nullable(),
  reason: z.string().nullable(),
  decidedBy: PersonRef.nullable(),
  /** Roles that the person held when deciding. */
  decidedRoles: z.array(z.string()),
  decidedAt: Instant.nullable(),
  engine: z.string().nullable(),
  withdrawnBy: PersonRef.nullable(),
  withdrawnAt: Instant.nullable(),
  withdrawnReason: z.string().nullable(),
  /** Set when a later edit made it void. */
  voidedAt: Instant.nullable(),
})
export type DeidentificationRecord = z.infer<typeof DeidentificationRecord>

export const Deidentification = z.object({
  /** The eighteen rows for the post as it is now; empty when no report says anything about it. */
  rows: z.array(SafeHarborRow),
  crowd: z.string().nullable(),
  /** Someone answered the actual-knowledge question with yes for this very content. */
  knownToIdentify: z.boolean(),
  /** Newest first. */
  records: z.array(DeidentificationRecord),
})
export type Deidentification = z.infer<typeof Deidentification>

const decided = {
  /** The version that the person read; a newer one answers 409 `post.editedMeanwhile`. */
  version: z.number().int(),
  reason: z.string().trim().min(20).max(2000),
}

export const DeidentificationInput = z.discriminatedUnion('method', [
  z.object({
    ...decided,
    method: z.literal('safe_harbor'),
    corrections: z.array(Correction).max(SAFE_HARBOR_CATEGORIES.length).default([]),
    knowledge: z.discriminatedUnion('answer', [
      z.object({ answer: z.literal('no') }),
      z.object({ answer: z.literal('yes'), explanation: z.string().trim().min(3).max(2000) }),
    ]),
  }),
  z.object({
    ...decided,
    method: z.literal('expert'),
    documentId: Id,
    expert: ExpertDetermination,
  }),
])
export type DeidentificationInput = z.infer<typeof DeidentificationInput>

export const DETERMINATION_MAX_BYTES = 10 * 1024 * 1024

const params = z.object({ postId: Id })

export const deidentificationApi = {
  get: endpoint({
    method: 'get',
    path: '/api/posts/{postId}/deidentification',
    summary: 'De-identification records of a post, and the Safe Harbor rows as they are now',
    access: 'post:read',
    params,
    response: Deidentification,
  }),
  ask: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/deidentification/request',
    summary: 'Ask a privacy officer for a de-identification record; a draft is sent for approval with it',
    access: 'post:submit',
    params,
    body: z.object({ version: z.number().int(), note: z.string().trim().max(2000).optional() }),
    response: Post,
  }),
  complete: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/deidentification',
    summary: 'Complete a record for exactly this content, by Safe Harbor or by expert determination',
    access: 'post:deidentify',
    stepUp: true,
    params,
    body: DeidentificationInput,
    response: Post,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/deidentification/withdraw',
    summary: 'Withdraw the record; what waits to go out with it stops',
    access: 'post:deidentify',
    stepUp: true,
    params,
    body: z.object({ reason: z.string().trim().min(3).max(2000) }),
    response: Post,
  }),
  upload: endpoint({
    method: 'post',
    path: '/api/posts/{postId}/deidentification/documents',
    summary: 'Keep the document of an expert determination (PDF, at most 10 MB)',
    access: 'post:deidentify',
    params,
    body: 'bytes',
    response: DeterminationDocument,
    status: 201,
  }),
  document: endpoint({
    method: 'get',
    path: '/api/posts/{postId}/deidentification/documents/{documentId}',
    summary: 'The document of an expert determination',
    access: 'post:evidence',
    params: params.extend({ documentId: Id }),
    response: 'bytes',
  }),
} as const

export const deidentificationProblems = {
  notFound: [404, 'No such record or document here.'],
  rowPresent: [
    409,
    'An identifier is still present. Have it removed from the post, or correct the row with a note.',
  ],
  picturesUnseen: [
    409,
    'The check does not look into pictures. Look at them, and say in a note what they show.',
  ],
  knownToIdentify: [
    409,
    'Somebody here knows how the person could be identified. Change the post, or attach an expert determination.',
  ],
  noReport: [409, 'The server has not checked this version. Send it for approval first.'],
  answersSomeone: [
    409,
    'A reply stands beside the person it answers, so no record can help it. Write a reply that confirms nothing.',
  ],
  notPdf: [422, 'This file is not a whole PDF document.'],
  tooLarge: [413, 'The document is larger than 10 MB.'],
  expired: [409, 'The expert determination has expired. Attach a newer one.'],
  datesWrong: [422, 'The determination cannot be dated in the future, nor end before it began.'],
} as const
