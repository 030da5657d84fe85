import type { Endpoint } from '@clearpost/contract'
import type { Context } from 'hono'
import { ZodError } from 'zod'
import { coreProblem, Problem } from '../problems.ts'
import { DATA_POLICY } from './headers.ts'
import type { Download } from './routes.ts'

/** Any error as a problem: what PostgreSQL says about a value that cannot be stored is the sender's mistake. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof ZodError) return invalidInput(error)
  const code = (error as { code?: unknown } | null)?.code
  // 22021, 22P05: a NUL character; 22003: a number out of range.
  if (code === '22021' || code === '22P05' || code === '22003')
    return coreProblem('invalidInput', { cause: error })
  return coreProblem('internal', { cause: error })
}

/** Names the fields and what is expected; never repeats what was sent. */
export function invalidInput(error: ZodError): Problem {
  return coreProblem('invalidInput', {
    errors: error.issues
      .slice(0, 20)
      .map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
  })
}

/** RFC 9457 document. */
export function problemResponse(c: Context, problem: Problem): Response {
  c.header('content-type', 'application/problem+json; charset=utf-8')
  c.header('cache-control', 'no-store')
  c.header('content-security-policy', DATA_POLICY)
  if (problem.status === 401) c.header('www-authenticate', 'Bearer realm="clearpost"')
  return c.body(JSON.stringify(problem.toDocument()), problem.status as 400)
}

/** What a handler returned, as the contract's endpoint says. */
export function answer(c: Context, endpoint: Endpoint, result: unknown): Response {
  c.header('cache-control', 'no-store')
  c.header('content-security-policy', DATA_POLICY)
  if (endpoint.response === undefined) return c.body(null, 204)
  if (endpoint.response === 'bytes') return downloadResponse(c, result as Download, endpoint.status ?? 200)
  c.header('content-type', 'application/json; charset=utf-8')
  return c.body(JSON.stringify(result), endpoint.status ?? 200)
}

/** Bytes with their type; 304 when the visitor has them already. */
export function downloadResponse(c: Context, download: Download, status: 200 | 201 | 202 = 200): Response {
  c.header('content-type', download.type)
  if (download.maxAgeSeconds !== undefined)
    c.header('cache-control', `private, max-age=${download.maxAgeSeconds}`)
  if (download.filename !== undefined) {
    c.header('content-disposition', `attachment; filename="${download.filename.replace(/[^\w.-]/g, '_')}"`)
  }
  if (download.etag !== undefined) {
    const etag = `"${download.etag}"`
    c.header('etag', etag)
    if (
      c.req
        .header('if-none-match')
        ?.split(/\s*,\s*/)
        .includes(etag)
    )
      return c.body(null, 304)
  }
  if (status === 200 && download.filename === undefined && download.bytes instanceof Uint8Array) {
    c.header('accept-ranges', 'bytes')
    const part = partOf(c, download.bytes.length, download.etag)
    if (part) {
      c.header('content-range', `bytes ${part.from}-${part.to}/${download.bytes.length}`)
      return c.body(download.bytes.subarray(part.from, part.to + 1) as Uint8Array<ArrayBuffer>, 206)
    }
  }
  return c.body(download.bytes as Uint8Array<ArrayBuffer>, status)
}

/**
 * The one part that is asked for (RFC 9110, 14.2), so that a video can be played from any time. Several parts, parts of
 * another version, and what lies outside are answered with the whole.
 */
function partOf(c: Context, size: number, etag: string | undefined): { from: number; to: number } | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(c.req.header('range') ?? '')
  const version = c.req.header('if-range')
  if (!asked || (version !== undefined && version !== `"${etag}"`)) return null
  const [first = '', last = ''] = asked.slice(1)
  if (first === '' && last === '') return null
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last))
  return from <= to && from < size ? { from, to } : null
}
