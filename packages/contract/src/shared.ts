import * as z from 'zod'

export const Id = z.uuid()
/** An instant, ISO 8601 with offset, UTC. */
export const Instant = z.iso.datetime({ offset: true })
export const Locale = z.enum(['en', 'es'])
export type Locale = z.infer<typeof Locale>

/** 64 lower-case hexadecimal digits. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A line of text that people type: trimmed, without control characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'Control characters are not allowed.')

export const Email = z.email().max(254).toLowerCase()

/** A calendar month in the organization's time zone, e.g. 2026-03. */
export const Month = z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'Write a month like 2026-03.')

/** IANA time zone, e.g. America/Denver. */
export const TimeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'Not an IANA time zone, for example America/Denver.')

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Keyset pages: pass `next` back as `after`. */
export const PageQuery = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() })

/** RFC 9457 problem document. `code` comes from a closed list per domain. */
export const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  /** For 422: which fields, and what to do. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type ProblemDocument = z.infer<typeof ProblemDocument>

/** Someone as lists show them. Guests and the system have no person id. */
export const PersonRef = z.object({ id: Id.nullable(), name: z.string() })
export type PersonRef = z.infer<typeof PersonRef>

export const Accepted = z.object({ accepted: z.literal(true) })
