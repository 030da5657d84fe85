import * as z from 'zod'
import { endpoint } from './endpoint.ts'

export const VERDICTS = ['clear', 'caution', 'review', 'stop'] as const
export const Verdict = z.enum(VERDICTS)
export type Verdict = z.infer<typeof Verdict>

/** A–R: the eighteen identifiers of 45 CFR 164.514(b)(2)(i); `relation` and `quasi` as product.md defines them. */
export const CATEGORIES = [...'ABCDEFGHIJKLMNOPQR', 'relation', 'quasi'] as const
export const Category = z.string().refine((value) => (CATEGORIES as readonly string[]).includes(value))

/** Characters; longer texts get a clear refusal. The longest network limit is far below. */
export const TEXT_MAX_CHARACTERS = 100_000

export const Account = z.enum(['organization', 'professional', 'personal', 'patient'])
export const PostKind = z.enum(['post', 'reply', 'comment', 'caption', 'story'])

export const CheckInput = z.object({
  text: z.string().max(TEXT_MAX_CHARACTERS),
  account: Account.default('organization'),
  kind: PostKind.default('post'),
  network: z.string().max(40).optional(),
  lang: z.enum(['en', 'es']).optional(),
  context: z
    .object({
      facility: z.string().max(200),
      place: z.string().max(200),
      role: z.string().max(200),
      replyingTo: z.string().max(10_000),
      postedAt: z.string().max(40),
    })
    .partial()
    .optional(),
})
export type CheckInput = z.infer<typeof CheckInput>

/** Offsets are UTF-16 units into the checked text, end exclusive. */
export const Finding = z.object({
  category: Category,
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  score: z.number(),
  reason: z.string(),
  reasonId: z.string(),
  citation: z.string(),
  /** What a one-click fix puts in place; '' removes. */
  replacement: z.string().optional(),
  /** Of a picture: its place among those of the post, from 0. Start and end are then 0. */
  media: z.number().int().optional(),
})
export type Finding = z.infer<typeof Finding>

export const Report = z.object({
  verdict: Verdict,
  summary: z.string(),
  findings: z.array(Finding),
  crowd: z
    .object({
      low: z.number(),
      expected: z.number(),
      high: z.number(),
      details: z.array(z.string()),
      widest: z.string().nullish(),
    })
    .loose()
    .nullish(),
  rewrite: z
    .object({
      text: z.string(),
      edits: z.array(z.object({ start: z.number().int(), end: z.number().int(), text: z.string() }).loose()),
    })
    .loose()
    .nullish(),
  engine: z.object({
    version: z.string(),
    rules: z.string(),
    model: z.string(),
    /** Version of the organization's own rules; 0 or absent without any. */
    policy: z.number().int().optional(),
  }),
})
export type Report = z.infer<typeof Report>

export const checkApi = {
  check: endpoint({
    method: 'post',
    path: '/api/check',
    summary: 'Check a text; nothing of it is stored',
    access: 'check:run',
    scope: 'check',
    body: CheckInput,
    response: Report,
  }),
  health: endpoint({
    method: 'get',
    path: '/api/health',
    summary: 'Whether the server and its database answer',
    access: 'public',
    response: z.object({ ok: z.boolean(), version: z.string() }),
  }),
} as const

export const checkProblems = {
  rateLimited: [429, 'Too many checks in a minute. Wait a little and try again.'],
  tooLong: [413, 'The text is too long to check. Shorten it below 100,000 characters.'],
} as const
