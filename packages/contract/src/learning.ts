import * as z from 'zod'
import { Category, Verdict } from './check.ts'
import { endpoint } from './endpoint.ts'
import { Id, Instant, PageQuery, PersonRef, page } from './shared.ts'

/** What a reviewer says of one finding. */
export const FindingOpinion = z.enum(['right', 'wrong'])
/** What a reviewer says of the check's verdict on a version. */
export const VERDICT_OPINIONS = ['right', 'too_strict', 'missed'] as const
export const VerdictOpinion = z.enum(VERDICT_OPINIONS)
export type VerdictOpinion = z.infer<typeof VerdictOpinion>

const reportId = Id
/** UTF-16 units into the version's text, end exclusive. */
const span = { start: z.number().int().min(0), end: z.number().int().min(0) }

/**
 * One opinion of the signed-in reviewer. `null` takes it back. A finding is named by its place in the report's
 * list and, so that nothing else is meant, by its category and span.
 */
export const MarkInput = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('finding'),
    reportId,
    index: z.number().int().min(0),
    category: Category,
    ...span,
    value: FindingOpinion.nullable(),
  }),
  z.object({ kind: z.literal('verdict'), reportId, value: VerdictOpinion.nullable() }),
  z.object({
    kind: z.literal('missed'),
    reportId,
    category: Category,
    ...span,
    value: z.literal('missed').nullable(),
  }),
])
export type MarkInput = z.infer<typeof MarkInput>

/** An opinion that counts now: the newest of each reviewer. */
export const Mark = z.object({
  kind: z.enum(['finding', 'verdict', 'missed']),
  /** Place in the report's findings; null for the verdict and for missed words. */
  index: z.number().int().nullable(),
  category: z.string().nullable(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  /** The missed words; null otherwise. */
  text: z.string().nullable(),
  value: z.string(),
  by: PersonRef,
  mine: z.boolean(),
  at: Instant,
})
export type Mark = z.infer<typeof Mark>

/** Opinions about the newest report on what the post says now. */
export const PostMarks = z.object({
  reportId: Id.nullable(),
  version: z.number().int(),
  verdict: Verdict.nullable(),
  marks: z.array(Mark),
})
export type PostMarks = z.infer<typeof PostMarks>

/**
 * A share with its 95% Wilson score interval. `low` and `high` are null when there are too few cases to tell
 * (below TOO_FEW); the counts are always given.
 */
export const Share = z.object({
  hits: z.number().int(),
  of: z.number().int(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type Share = z.infer<typeof Share>

/** Below this even ten right of ten leave everything from 72 to 100 percent open. Cases. */
export const TOO_FEW = 10

/** How right the verdict was on a group of decided posts. */
export const VerdictFigures = z.object({
  decided: z.number().int(),
  risky: z.number().int(),
  harmless: z.number().int(),
  /** Of the posts that the check sent to a person, those that were risky. */
  precision: Share,
  /** Of the risky posts, those that the check caught. */
  recall: Share,
  /** Of the harmless posts, those that the check sent to a person. */
  falseAlarms: Share,
})
export type VerdictFigures = z.infer<typeof VerdictFigures>

export const LearningFigures = z.object({
  overall: VerdictFigures,
  /** Decided posts whose truth cannot be told: an overridden stop that nobody marked. */
  unsettled: z.number().int(),
  /** Findings that two reviewers called differently; the newest opinion counts. */
  disagreements: z.number().int(),
  missedSpans: z.number().int(),
  /** True when only the newest decisions were read. */
  cut: z.boolean(),
  categories: z.array(
    z.object({
      category: z.string(),
      right: z.number().int(),
      wrong: z.number().int(),
      missed: z.number().int(),
      precision: Share,
      recall: Share,
    }),
  ),
  languages: z.array(z.object({ lang: z.enum(['en', 'es']), figures: VerdictFigures })),
  accounts: z.array(z.object({ channelId: Id, name: z.string(), figures: VerdictFigures })),
  /** By engine, newest first: what an update changed. */
  engines: z.array(
    z.object({
      version: z.string(),
      rules: z.string(),
      model: z.string(),
      firstAt: Instant,
      lastAt: Instant,
      figures: VerdictFigures,
    }),
  ),
})
export type LearningFigures = z.infer<typeof LearningFigures>

const Period = z.object({
  from: Instant.optional(),
  to: Instant.optional(),
  lang: z.enum(['en', 'es']).optional(),
  channelId: Id.optional(),
})

/** Words that the check missed, without the words: opening the post shows them and is recorded. */
export const KnownMiss = z.object({
  id: Id,
  postId: Id,
  category: z.string(),
  verdict: Verdict,
  engine: z.string(),
  by: PersonRef,
  at: Instant,
})
export type KnownMiss = z.infer<typeof KnownMiss>

/** Why a decided post is not in an export. */
export const LEFT_OUT = [
  'unsettled',
  'unsafe',
  'length',
  'repeated',
  'no_identifier',
  'over_limit',
  'taken_out',
] as const
export const LeftOut = z.enum(LEFT_OUT)

/** Posts of one export: as many as a person can read. */
export const EXPORT_MAX_POSTS = 200

export const ExportSummary = z.object({
  id: Id,
  at: Instant,
  by: PersonRef,
  posts: z.number().int(),
  /** Posts that nobody has read yet; the file is refused until there are none. */
  unread: z.number().int(),
  leftOut: z.record(z.string(), z.number().int()),
  downloads: z.number().int(),
})
export type ExportSummary = z.infer<typeof ExportSummary>

export const ExportItem = z.object({
  id: Id,
  postId: Id,
  text: z.string(),
  replyingTo: z.string().nullable(),
  lang: z.enum(['en', 'es']),
  expected: Verdict,
  /** Where an invented stand-in stands now; offsets into `text`. */
  replaced: z.array(z.object({ start: z.number().int(), end: z.number().int(), category: z.string() })),
  identifiers: z.array(z.object({ category: z.string(), text: z.string() })),
  decision: z.enum(['keep', 'out']).nullable(),
  decidedBy: PersonRef.nullable(),
})
export type ExportItem = z.infer<typeof ExportItem>

export const ExportView = ExportSummary.extend({ items: z.array(ExportItem) })
export type ExportView = z.infer<typeof ExportView>

const ofPost = z.object({ postId: Id })
const ofExport = z.object({ exportId: Id })

export const learningApi = {
  marks: endpoint({
    method: 'get',
    path: '/api/posts/{postId}/marks',
    summary: 'What reviewers said of the check of this post',
    access: 'post:review',
    params: ofPost,
    response: PostMarks,
  }),
  mark: endpoint({
    method: 'put',
    path: '/api/posts/{postId}/marks',
    summary: 'Say whether a finding or the verdict was right, or what was missed',
    access: 'post:review',
    params: ofPost,
    body: MarkInput,
    response: PostMarks,
  }),
  figures: endpoint({
    method: 'get',
    path: '/api/learning',
    summary: 'How right the check was on decided posts',
    access: 'learning:read',
    query: Period,
    response: LearningFigures,
  }),
  misses: endpoint({
    method: 'get',
    path: '/api/learning/misses',
    summary: 'Known misses, newest first; names no words',
    access: 'learning:read',
    query: PageQuery,
    response: page(KnownMiss),
  }),
  exports: endpoint({
    method: 'get',
    path: '/api/learning/exports',
    summary: 'Exports of training posts, newest first',
    access: 'learning:export',
    response: z.object({ items: z.array(ExportSummary) }),
  }),
  prepareExport: endpoint({
    method: 'post',
    path: '/api/learning/exports',
    summary: 'Replace the identities in decided posts and keep the result for preview',
    access: 'learning:export',
    stepUp: true,
    body: Period,
    response: ExportView,
    status: 201,
  }),
  viewExport: endpoint({
    method: 'get',
    path: '/api/learning/exports/{exportId}',
    summary: 'The posts of an export as they would leave',
    access: 'learning:export',
    params: ofExport,
    response: ExportView,
  }),
  previewPost: endpoint({
    method: 'put',
    path: '/api/learning/exports/{exportId}/posts/{itemId}',
    summary: 'Keep a post of an export, or take it out',
    access: 'learning:export',
    params: ofExport.extend({ itemId: Id }),
    body: z.object({ decision: z.enum(['keep', 'out']).nullable() }),
    response: ExportView,
  }),
  exportFile: endpoint({
    method: 'get',
    path: '/api/learning/exports/{exportId}/file',
    summary: 'The kept posts as JSON lines; refused until each was previewed',
    access: 'learning:export',
    stepUp: true,
    params: ofExport,
    response: 'bytes',
  }),
} as const

export const learningProblems = {
  notFound: [404, 'There is nothing like that here.'],
  otherReport: [409, 'The post was checked again meanwhile. Look at the new result and mark that.'],
  notPreviewed: [409, 'Read every post of this export first, and keep it or take it out.'],
  nothingKept: [409, 'No post of this export was kept.'],
  outsideText: [422, 'Mark words of the text as it is now.'],
} as const
