import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { IncidentState } from './incident.ts'
import { Id, Instant, Locale, Month } from './shared.ts'

/** What waits for somebody's decision, and what is past its day. The page knows where each one's rows are. */
export const BOARD_TASKS = [
  'posts',
  'late_posts',
  'alerts',
  'removals',
  'policies',
  'policy_reviews',
  'signatures',
  'training',
  'incidents',
  'incident_duties',
  'exclusions',
  'obligations',
  'overpayments',
  'risks',
] as const
export const BoardTask = z.object({
  task: z.enum(BOARD_TASKS),
  count: z.number().int(),
  /** Since when the longest one waits, or on which day the earliest one was due. */
  since: Instant.nullable(),
})
export type BoardTask = z.infer<typeof BoardTask>

export const BoardSite = z.object({
  /** Null: people without a site. */
  site: z.object({ id: Id, name: z.string() }).nullable(),
  people: z.number().int(),
  /** Signatures that the policies in force ask for. */
  asked: z.number().int(),
  signed: z.number().int(),
  /** Courses that were assigned. */
  assigned: z.number().int(),
  current: z.number().int(),
  overdue: z.number().int(),
})
export type BoardSite = z.infer<typeof BoardSite>

export const BoardMonth = z.object({
  month: Month,
  /** Answers to posts that were sent for approval. */
  decided: z.number().int(),
  /** Hours from sending to the answer: half were answered within this time, nine of ten within `slowHours`. */
  medianHours: z.number().nullable(),
  slowHours: z.number().nullable(),
  approved: z.number().int(),
  /** Approvals against the check, with a ground. */
  overridden: z.number().int(),
  /** Posts that the check stopped, and whose stopped words never went out. */
  nearMisses: z.number().int(),
})
export type BoardMonth = z.infer<typeof BoardMonth>

export const Board = z.object({
  at: Instant,
  waits: z.array(BoardTask),
  overdue: z.array(BoardTask),
  sites: z.array(BoardSite),
  /** When signatures and courses by site were counted: a large workforce is counted in the background. */
  sitesAt: Instant,
  /** Twelve months up to the present one, oldest first. */
  months: z.array(BoardMonth),
  incidents: z.array(z.object({ state: IncidentState, incidents: z.number().int() })),
  /** Of open incidents, US dollars; an estimate. Null: none is open. */
  exposure: z
    .object({
      incidents: z.number().int(),
      persons: z.number().int(),
      leastUsd: z.number(),
      mostUsd: z.number(),
    })
    .nullable(),
})
export type Board = z.infer<typeof Board>

export const boardApi = {
  view: endpoint({
    method: 'get',
    path: '/api/board',
    summary: 'What waits, what is overdue, and the figures of the last twelve months',
    access: 'board:read',
    response: Board,
  }),
  pdf: endpoint({
    method: 'get',
    path: '/api/board/report.pdf',
    summary: 'The board of a month on paper',
    access: 'board:read',
    query: z.object({ month: Month, lang: Locale.default('en') }),
    response: 'bytes',
  }),
}
